/** `check --layout`: every document of a dossier laid out as its PDF, and what of it a typesetter would not let pass. */
import { hasErrors, type Diagnostic } from '../diagnostics/diagnostic.ts'
import { checkLayout } from '../lint/layout/check-layout.ts'
import type { Place } from '../source/place.ts'
import { joinPath } from '../workspace/path.ts'
import { AUTHORITY_FILE } from './find-dossiers.ts'
import type { OpenDossier } from './open-project.ts'
import { composeConsolidated, type DocumentPlan } from './stages.ts'

/** Documents with errors are not laid out. */
export async function checkLayouts(dossier: OpenDossier): Promise<readonly Diagnostic[]> {
  if (hasErrors(dossier.diagnostics)) return []
  const found: Diagnostic[] = []
  for (const plan of dossier.documents) found.push(...(await checkPages(plan, measuresOf(dossier))))
  return found
}

async function checkPages(plan: DocumentPlan, measures: Place): Promise<readonly Diagnostic[]> {
  const composed = composeConsolidated(plan)
  if (composed.value === undefined || hasErrors(composed.diagnostics)) return []
  const { style } = plan
  const { drawPages } = await import('../emit/pdf/draw-pages.ts')
  const drawn = await drawPages({ ...composed.value, style })
  return checkLayout({ document: composed.value.document, pages: drawn.value ?? [], style, measures })
}

/** Where the house style is written: in the act, when it has one of its own, else in the authority's file. */
function measuresOf({ path, readable, registers, content }: OpenDossier): Place {
  const order = content?.order.document ?? readable[0]
  const isOwn = order !== undefined && (order.value as { readonly houseStyle?: unknown }).houseStyle !== undefined // an order, as the first file is
  if (isOwn) return { file: order.file, pointer: '/houseStyle' }
  const file = joinPath(path.split('/')[0]!, AUTHORITY_FILE)
  return registers.authority?.houseStyle === undefined ? { file } : { file, pointer: '/houseStyle' }
}
