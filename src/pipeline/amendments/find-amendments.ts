/** Which amending acts an authority has, and which dossier each of them amends: their changes are part of its history. */
import { addTo } from '../../collections/add-to.ts'
import { hasErrors } from '../../diagnostics/diagnostic.ts'
import type { Amendment } from '../../model/content.ts'
import { formatDate, formatIsoDate, parseDate } from '../../russian/dates.ts'
import { NBSP } from '../../russian/letters.ts'
import type { AuthorSource } from '../../schema/translate-keys.ts'
import type { Host } from '../../workspace/host.ts'
import { sha256 } from '../../workspace/hash.ts'
import { folderOf, isInside, joinPath } from '../../workspace/path.ts'
import { createRecordingHost } from '../../workspace/recording.ts'
import { findDossiers, type DossierLocation } from '../find-dossiers.ts'
import { loadDossier } from '../load-dossier.ts'

/** An amending act as its author wrote it. */
export interface AmendmentSource {
  /** Workspace path of its dossier. */
  readonly folder: string
  readonly file: string
  readonly content: Amendment
  readonly source: AuthorSource
  /** Workspace path of the dossier that it amends. */
  readonly amends: string
  /** ISO date; absent while there is none, or when there is no such day. */
  readonly date: string | undefined
  /** Has a date and a number. */
  readonly isSigned: boolean
}

export interface AmendmentIndex {
  /** The amending acts of a dossier in the order of their dates and numbers, drafts last. */
  readonly of: (folder: string) => readonly AmendmentSource[]
  /** The amending act in a folder. */
  readonly at: (folder: string) => AmendmentSource | undefined
  /** Files that say they amend the dossier and can not be read. */
  readonly brokenOf: (folder: string) => readonly string[]
  /** Files read to find out, with their SHA-256. */
  readonly filesRead: ReadonlyMap<string, string>
  /** What is known of the dossier's amending acts, or of all of the authority, as a SHA-256: another one when any of them changes, comes or goes. */
  readonly digestOf: (folder: string) => string
}

/** Reads them when the first dossier asks, and once. */
export function createAmendmentFinder(host: Host, authority: string): () => AmendmentIndex {
  let known: AmendmentIndex | undefined
  return () => (known ??= findAmendments(host, authority))
}

function findAmendments(host: Host, authority: string): AmendmentIndex {
  const found: AmendmentSource[] = []
  const broken: { readonly file: string; readonly amends: string }[] = []
  const recording = createRecordingHost(host)
  for (const location of findDossiers(host, authority).flatMap(({ dossiers }) => dossiers)) {
    const file = location.files.find((path) => folderOf(path) === location.folder && looksLikeAmendment(host, path))
    if (file === undefined) continue
    const amendment = loadAmendment(recording, location)
    if (amendment === undefined) broken.push({ file, amends: joinPath(location.authority, amendsIn(host, file)) })
    else found.push(amendment)
  }
  const byDossier = new Map<string, AmendmentSource[]>()
  for (const amendment of found.sort(inOrder)) addTo(byDossier, amendment.amends, amendment)
  return {
    of: (folder) => byDossier.get(folder) ?? [],
    at: (folder) => found.find((amendment) => amendment.folder === folder),
    brokenOf: (folder) => broken.filter(({ amends }) => amends === folder).map(({ file }) => file),
    filesRead: recording.filesRead,
    digestOf: (folder) => {
      const isOwn = ({ amends }: { readonly amends: string }): boolean => folder === authority || amends === folder
      const own = [...found.filter(isOwn).map((amendment) => amendment.folder), ...broken.filter(isOwn).map(({ file }) => folderOf(file))]
      return sha256(JSON.stringify(own.map((each) => [each, [...recording.filesRead].filter(([path]) => isInside(path, each))])))
    },
  }
}

function textOf(host: Host, path: string): string {
  const read = host.read(path)
  return read.ok ? new TextDecoder().decode(read.bytes) : ''
}

const encoder = new TextEncoder()
const KIND_NAMES = ['amendment', 'внесение-изменений'].map((name) => encoder.encode(name))

/** Whether the bytes hold a name of the kind: to make a text of every file of an authority takes five times as long. */
function mayName(bytes: Uint8Array): boolean {
  return KIND_NAMES.some((name) => {
    const last = name.length - 1
    // The last byte is looked for, which is native; the others only around it.
    for (let at = bytes.indexOf(name[last]!, last); at >= 0; at = bytes.indexOf(name[last]!, at + 1)) {
      let place = last - 1
      while (place >= 0 && bytes[at - last + place] === name[place]) place--
      if (place < 0) return true
    }
    return false
  })
}

/** Which dossier a file with errors means to amend. */
function amendsIn(host: Host, path: string): string {
  return /^(?:amends|изменяет)\s*:\s*["']?([^\s"'#]+)/m.exec(textOf(host, path))?.[1] ?? ''
}

/** A look at the text is enough to leave all other dossiers unread. */
function looksLikeAmendment(host: Host, path: string): boolean {
  const read = host.read(path)
  if (!read.ok || !mayName(read.bytes)) return false
  return /(?:kind|вид)["']?\s*:\s*["']?(?:amendment|внесение-изменений)/.test(textOf(host, path))
}

export function loadAmendment(host: Host, location: DossierLocation): AmendmentSource | undefined {
  const { links, sources, diagnostics } = loadDossier(host, location)
  const document = links?.order.document
  if (document?.kind !== 'amendment' || hasErrors(diagnostics)) return undefined
  const content = document.value as unknown as Amendment // as its kind says
  return amendmentSource(location, document.file, content, sources.get(document.file)!)
}

export function amendmentSource(location: DossierLocation, file: string, content: Amendment, source: AuthorSource): AmendmentSource {
  const day = content.date === undefined ? undefined : parseDate(content.date)
  const date = day && formatIsoDate(day)
  return {
    folder: location.folder,
    file,
    content,
    source,
    amends: joinPath(location.authority, content.amends.replace(/\/+$/, '')),
    date,
    isSigned: date !== undefined && content.number !== undefined,
  }
}

/** «от 1 марта 2021 г. № 45»; of a draft, its folder. */
export function amendmentName({ date, folder, content }: AmendmentSource): string {
  const day = date === undefined ? undefined : parseDate(date)
  if (day === undefined || content.number === undefined) return `«${folder}»`
  return `от ${formatDate(day)} № ${content.number}`.replaceAll(NBSP, ' ')
}

/** By date, then by number as people count («9» before «10»), then by folder; drafts last. */
export function inOrder(one: AmendmentSource, other: AmendmentSource): number {
  if (one.isSigned !== other.isSigned) return one.isSigned ? -1 : 1
  if (one.isSigned && one.date !== other.date) return one.date! < other.date! ? -1 : 1
  return compareNumbers(one.content.number ?? '', other.content.number ?? '') || (one.folder < other.folder ? -1 : one.folder > other.folder ? 1 : 0)
}

function compareNumbers(one: string, other: string): number {
  const [parts, others] = [one, other].map((number) => number.match(/\d+|\D+/g) ?? [])
  for (const [index, part] of parts!.entries()) {
    const twin = others![index]
    if (twin === undefined) return 1
    if (part === twin) continue
    const [first, second] = [Number(part), Number(twin)]
    if (Number.isNaN(first) || Number.isNaN(second)) return part < twin ? -1 : 1
    if (first !== second) return first - second
  }
  return parts!.length - others!.length
}
