/** Seals signed acts: their fingerprints are written into their own files, so that `check` finds any edit that no amending act covers. */
import { diagnose } from '../diagnostics/diagnose.ts'
import { hasErrors, type Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Order } from '../model/content.ts'
import type { AuthorSource } from '../schema/translate-keys.ts'
import type { Host } from '../workspace/host.ts'
import { readMarkedText, writeMarkedText } from '../yaml/byte-order-mark.ts'
import { createHistory } from './amendments/history.ts'
import { printOfDocument, recordEditions, type DocumentFingerprint } from './amendments/fingerprints.ts'
import type { OpenedAmendment } from './amendments/open-amendment.ts'
import { printsOf } from './amendments/signed-records.ts'
import { writeAmendmentStyle, writeEditions, writeFingerprint } from './amendments/write-seal.ts'
import { findDossiers } from './find-dossiers.ts'
import { createPartnerFinder } from './find-partners.ts'
import { loadAuthority } from './load-authority.ts'
import { locateDiagnostics } from './locate-diagnostics.ts'
import { openProject, type OpenDossier, type OpenOptions } from './open-project.ts'

export interface SealedFile {
  /** Workspace path of the act. */
  readonly path: string
  readonly before: string
  readonly after: string
  /** `after` as the file is stored: with the byte order mark that it had. */
  readonly bytes: Uint8Array
}

export interface SealReport {
  readonly files: readonly SealedFile[]
  /** Workspace paths of acts that bear this very seal already. */
  readonly kept: readonly string[]
  readonly diagnostics: readonly Diagnostic[]
}

export interface SealOptions extends OpenOptions {
  /** Whether a seal that does not fit the text any more may be replaced. Default: no. */
  readonly again?: boolean
}

/** Acts with an error and drafts are told of and left alone. Writes nothing. */
export function sealActs(host: Host, options: SealOptions = {}): SealReport {
  const files: SealedFile[] = []
  const kept: string[] = []
  const diagnostics: Diagnostic[] = []
  for (const dossier of openProject(host, options)) {
    const own = [...dossier.diagnostics]
    const document = dossier.content?.order.document
    const source = document && dossier.sources.get(document.file)
    if (document !== undefined && source !== undefined && !hasErrors(own)) {
      const again = options.again === true
      const result = dossier.content?.act?.isDraft !== false ? leave('amendment/seal-draft', document.file) : dossier.amendment === undefined ? sealOrder(host, dossier, document.value as Order, source, again) : sealAmendment(dossier, dossier.amendment, again) // the order of a dossier without an amendment
      own.push(...result.diagnostics)
      if (result.after !== undefined) files.push(describeFile(host, source, result.after))
      if (result.isKept) kept.push(document.file)
    }
    diagnostics.push(...locateDiagnostics(own, dossier.sources))
  }
  return { files, kept, diagnostics: locateDiagnostics(diagnostics, new Map()) }
}

interface Sealed {
  readonly after?: string
  readonly isKept: boolean
  readonly diagnostics: readonly Diagnostic[]
}

const KEPT: Sealed = { isKept: true, diagnostics: [] }

function leave(code: 'amendment/seal-draft' | 'amendment/sealed-otherwise' | 'amendment/seal-not-written', file: string): Sealed {
  const place = code === 'amendment/seal-draft' ? { file, pointer: '/date' } : code === 'amendment/seal-not-written' ? { file } : { file, pointer: '/fingerprint', at: 'key' as const }
  return { isKept: false, diagnostics: [diagnose(code, {}, place)] }
}

/** Of an act that was amended, the text that was signed at first: the others are kept by its amending acts. */
function sealOrder(host: Host, { path }: OpenDossier, order: Order, source: AuthorSource, again: boolean): Sealed {
  const [location] = findDossiers(host, path)
  const editions = location && createHistory(host, location.folder, loadAuthority(host, location), createPartnerFinder(host)).of(path)?.editions
  const prints = editions && printsOf(editions, 0)
  if (editions === undefined || prints === undefined) return { isKept: false, diagnostics: [] }
  if (order.fingerprint !== undefined) {
    if (isSame(order.fingerprint, prints)) return KEPT
    if (!again) return leave('amendment/sealed-otherwise', source.file)
  }
  const diagnostics = editions.steps.length === 0 ? [] : [diagnose('amendment/seal-amended', {}, { file: source.file })]
  const after = writeFingerprint(source, prints)?.text
  return after === undefined ? leave('amendment/seal-not-written', source.file) : { after, isKept: false, diagnostics }
}

/** Its own words, the habits that they were derived with, and the editions of what it amends where it has none. */
function sealAmendment({ documents: [plan] }: OpenDossier, { source: { file, content, source }, editions, step, documents }: OpenedAmendment, again: boolean): Sealed {
  const print = plan && printOfDocument(plan, source)
  const [before, after] = [printsOf(editions, step), printsOf(editions, step + 1)]
  if (plan === undefined || print === undefined || before === undefined || after === undefined) return { isKept: false, diagnostics: [] }
  const hasSeal = content.fingerprint !== undefined
  const isKept = hasSeal && isSame(content.fingerprint!, [print])
  if (hasSeal && !isKept && !again) return leave('amendment/sealed-otherwise', file)
  let sealed: AuthorSource | undefined = source
  if (content.editions === undefined || again) sealed = writeEditions(sealed, recordEditions(before, after))
  if (!isKept) {
    const amended = documents.find((each) => each.after !== undefined)?.after?.plan.style.amendment
    sealed &&= writeAmendmentStyle(sealed, { ...plan.style.amendment, ...(amended === undefined ? {} : { reissueAbovePercent: amended.reissueAbovePercent }) })
    sealed &&= writeFingerprint(sealed, [print])
  }
  if (sealed === undefined) return leave('amendment/seal-not-written', file)
  return sealed.text === source.text ? KEPT : { after: sealed.text, isKept: false, diagnostics: [] }
}

function isSame(kept: readonly Pick<DocumentFingerprint, 'document' | 'words'>[], prints: readonly DocumentFingerprint[]): boolean {
  const fits = ({ document, words, requisites }: DocumentFingerprint): boolean =>
    kept.some((each) => each.document === document && each.words === words && (!('requisites' in each) || each.requisites === undefined || each.requisites === requisites))
  return kept.length === prints.length && prints.every(fits)
}

function describeFile(host: Host, { file: path, text: before }: AuthorSource, after: string): SealedFile {
  const read = host.read(path)
  return { path, before, after, bytes: writeMarkedText(after, read.ok && readMarkedText(read.bytes).mark) }
}
