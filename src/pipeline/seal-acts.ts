/** Seals signed acts: their fingerprints are written into their own files, so that `check` finds any edit that no amending act covers. */
import { diagnose } from '../diagnostics/diagnose.ts'
import { hasErrors, type Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Order } from '../model/content.ts'
import type { AuthorSource } from '../schema/translate-keys.ts'
import type { Host } from '../workspace/host.ts'
import { readMarkedText, writeMarkedText } from '../yaml/byte-order-mark.ts'
import { createHistory } from './amendments/history.ts'
import { fingerprintsOf, type DocumentFingerprint } from './amendments/fingerprints.ts'
import { findDossiers } from './find-dossiers.ts'
import { createPartnerFinder } from './find-partners.ts'
import { loadAuthority } from './load-authority.ts'
import { locateDiagnostics } from './locate-diagnostics.ts'
import { openProject, type OpenDossier, type OpenOptions } from './open-project.ts'

export interface SealedFile {
  /** Workspace path of the order. */
  readonly path: string
  readonly before: string
  readonly after: string
  /** `after` as the file is stored: with the byte order mark that it had. */
  readonly bytes: Uint8Array
}

export interface SealReport {
  readonly files: readonly SealedFile[]
  /** Workspace paths of orders that bear this very seal already. */
  readonly kept: readonly string[]
  readonly diagnostics: readonly Diagnostic[]
}

export interface SealOptions extends OpenOptions {
  /** Whether a seal that does not fit the text any more may be replaced. Default: no. */
  readonly again?: boolean
}

/** Acts with an error, drafts, and acts that amending acts keep already are told of and left alone. Writes nothing. */
export function sealActs(host: Host, options: SealOptions = {}): SealReport {
  const files: SealedFile[] = []
  const kept: string[] = []
  const diagnostics: Diagnostic[] = []
  for (const dossier of openProject(host, options)) {
    const own = [...dossier.diagnostics]
    const order = dossier.content?.order.document
    if (order !== undefined && order.kind === 'order' && !hasErrors(own)) {
      const result = sealAct(host, dossier, order.value as Order, order.file, options.again === true) // as its kind says
      own.push(...result.diagnostics)
      if (result.file !== undefined) files.push(result.file)
      if (result.isKept) kept.push(order.file)
    }
    diagnostics.push(...locateDiagnostics(own, dossier.sources))
  }
  return { files, kept, diagnostics: locateDiagnostics(diagnostics, new Map()) }
}

interface Sealed {
  readonly file?: SealedFile
  readonly isKept: boolean
  readonly diagnostics: readonly Diagnostic[]
}

function sealAct(host: Host, dossier: OpenDossier, order: Order, file: string, again: boolean): Sealed {
  const left = (finding: Diagnostic): Sealed => ({ isKept: false, diagnostics: [finding] })
  if (dossier.content?.act?.isDraft !== false) return left(diagnose('amendment/seal-draft', {}, { file, pointer: '/date' }))
  const prints = printsOf(host, dossier)
  const source = dossier.sources.get(file)
  if (prints === undefined || source === undefined) return { isKept: false, diagnostics: [] }
  if (prints.isAmended) return left(diagnose('amendment/seal-amended', {}, { file }))
  const { fingerprints } = prints
  if (order.fingerprint !== undefined) {
    const isSame = order.fingerprint.length === fingerprints.length && fingerprints.every(({ document, words }) => order.fingerprint!.some((each) => each.document === document && each.words === words))
    if (isSame) return { isKept: true, diagnostics: [] }
    if (!again) return left(diagnose('amendment/sealed-otherwise', {}, { file, pointer: '/fingerprint', at: 'key' }))
  }
  const before = source.text
  const after = writeSeal(source, fingerprints)
  const read = host.read(file)
  const mark = read.ok && readMarkedText(read.bytes).mark
  return { file: { path: file, before, after, bytes: writeMarkedText(after, mark) }, isKept: false, diagnostics: [] }
}

function printsOf(host: Host, { path }: OpenDossier): { readonly fingerprints: readonly DocumentFingerprint[]; readonly isAmended: boolean } | undefined {
  const [location] = findDossiers(host, path)
  if (location === undefined) return undefined
  const editions = createHistory(host, location.folder, loadAuthority(host, location), createPartnerFinder(host)).of(path)?.editions
  const state = editions?.steps.length
  if (editions === undefined || state === undefined) return undefined
  const [edition, values] = [editions.compose(state).edition, editions.values(state)]
  return edition && values && { fingerprints: fingerprintsOf(edition, values), isAmended: state > 0 }
}

/** In the place of an old seal, or at the end; in the language and with the line ends of the file. */
function writeSeal(source: AuthorSource, fingerprints: readonly DocumentFingerprint[]): string {
  const { text } = source
  const end = text.includes('\r\n') ? '\r\n' : '\n'
  const words = source.words('')
  const key = (name: string): string => words.key(name)
  const lines = [
    `${key('fingerprint')}: # ${NOTE}`,
    ...fingerprints.flatMap(({ document, words: print, values }) => [
      `  - ${key('document')}: ${/^[\w./-]+$/.test(document) ? document : JSON.stringify(document)}`,
      `    ${words.key('words', 'fingerprint')}: ${print}`,
      `    ${words.key('values', 'fingerprint')}: ${values}`,
    ]),
  ]
  const seal = lines.join(end) + end
  const [at, value] = [source.locate('/fingerprint', 'key'), source.locate('/fingerprint', 'value')]
  const hasOld = typeof source.value === 'object' && source.value !== null && 'fingerprint' in source.value
  if (!hasOld || at === undefined || value === undefined) return text + (text.endsWith('\n') || text === '' ? '' : end) + seal
  const start = text.lastIndexOf('\n', at.start.offset) + 1
  const next = text.indexOf('\n', value.end.offset)
  return text.slice(0, start) + seal + (next < 0 ? '' : text.slice(next + 1))
}

const NOTE = 'составляет prikaz seal'
