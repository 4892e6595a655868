/** `site.yaml` beside the authorities: what the site is called, what stands at its foot, its news. */
import { diagnose } from '../../diagnostics/diagnose.ts'
import { hasErrors, type Diagnostic } from '../../diagnostics/diagnostic.ts'
import { andThen } from '../../diagnostics/staged.ts'
import type { Site as SiteContent } from '../../model/content.ts'
import { locateDiagnostics } from '../../pipeline/locate-diagnostics.ts'
import { readSource } from '../../pipeline/read-sources.ts'
import type { AuthorSource } from '../../schema/translate-keys.ts'
import { validateSource } from '../../schema/validate.ts'
import type { Host } from '../../workspace/host.ts'
import { drawNews, type NewsRecord } from './draw-news.ts'
import type { SiteFile } from './records.ts'

export const SETTINGS_FILE = 'site.yaml'

export interface LoadedSettings {
  readonly content: SiteContent | undefined
  readonly news: readonly NewsRecord[]
  readonly files: readonly SiteFile[]
  readonly diagnostics: readonly Diagnostic[]
  /** What places of findings point into. */
  readonly sources: ReadonlyMap<string, AuthorSource>
}

export function loadSettings(host: Host): LoadedSettings {
  if (host.kind(SETTINGS_FILE) === 'missing') return { content: undefined, news: [], files: [], diagnostics: [], sources: new Map() }
  const sources = new Map<string, AuthorSource>()
  const valid = andThen(readSource(host, SETTINGS_FILE), (source) => {
    sources.set(SETTINGS_FILE, source)
    return validateSource(source, { expectedKinds: ['site'] })
  })
  const content = valid.value?.value as SiteContent | undefined // its schema has checked it
  const diagnostics: Diagnostic[] = [...valid.diagnostics]
  if (content?.address !== undefined && siteAddress(content.address) === undefined) {
    diagnostics.push(diagnose('publish/wrong-address', { text: content.address }, { file: SETTINGS_FILE, pointer: '/address' }))
  }
  const drawn = content === undefined || hasErrors(diagnostics) ? undefined : drawNews(host, SETTINGS_FILE, content.news ?? [])
  diagnostics.push(...(drawn?.diagnostics ?? []))
  return { content, news: drawn?.news ?? [], files: drawn?.files ?? [], diagnostics: locateDiagnostics(diagnostics, sources), sources }
}

/** A whole address on the network with `/` at its end; `undefined` for anything else. */
export function siteAddress(written: string): string | undefined {
  let url: URL
  try {
    url = new URL(written.trim())
  } catch {
    return undefined
  }
  if (!/^https?:$/.test(url.protocol) || url.search !== '' || url.hash !== '') return undefined
  return url.href.replace(/\/?$/, '/')
}
