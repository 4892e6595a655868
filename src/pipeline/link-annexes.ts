/**
 * Links an order to its annexes, and annexes to theirs: every file named once,
 * none missing, none left over, no circle.
 */
import { diagnose } from '../diagnostics/diagnose.ts'
import type { Diagnostic, Staged } from '../diagnostics/diagnostic.ts'
import { findNearest } from '../source/nearest.ts'
import type { Place } from '../source/place.ts'
import { childPointer } from '../source/pointer.ts'
import { fileName, fileStem, folderOf, resolvePath } from '../workspace/path.ts'

/** What linking needs to know of a document. */
export interface Linkable {
  readonly file: string
  readonly kind: string
  readonly value: { readonly id?: string | undefined; readonly annexes?: readonly string[] | undefined; readonly goalsFrom?: string | undefined }
}

export interface LinkedDocument<D extends Linkable> {
  readonly document: D
  /** `id:` of the document, or its file name. */
  readonly id: string
  readonly annexes: readonly LinkedDocument<D>[]
  /** The file that its goals and tasks are taken from (`goalsFrom`), when there is one and it is right. */
  readonly goals: D | undefined
}

export interface Links<D extends Linkable> {
  readonly order: LinkedDocument<D>
  /** Whether every annex named was found, could be read and has an id of its own; otherwise findings about annexes would be guesses. */
  readonly isComplete: boolean
}

/** What a dossier is built around. */
function isAct(kind: string): boolean {
  return kind === 'order' || kind === 'amendment'
}

/**
 * `broken` are files of the dossier that could not be read: naming them is
 * right, their own findings are reported elsewhere.
 */
export function linkAnnexes<D extends Linkable>(
  folder: string,
  documents: ReadonlyMap<string, D>,
  broken: ReadonlySet<string>,
): Staged<Links<D>> {
  const diagnostics: Diagnostic[] = []
  const orders = [...documents.values()].filter((document) => isAct(document.kind))
  const [order] = orders
  if (order === undefined) {
    // An order that could not be read must not be reported as absent too.
    if (broken.size === 0) diagnostics.push(diagnose('dossier/no-order', { folder }, { file: [...documents.keys()][0] ?? folder }))
    return { value: undefined, diagnostics }
  }
  for (const other of orders.slice(1)) {
    diagnostics.push(
      diagnose('dossier/several-orders', { folder }, { file: other.file, pointer: '/kind' }, {
        related: [{ place: { file: order.file, pointer: '/kind' }, message: 'другой приказ' }],
      }),
    )
  }

  const named = new Map<string, Place>()
  const ids = new Map<string, Place>()
  const misspelt = new Set<string>()
  /** Files that others take something from: printed or not, they are not forgotten. */
  const drawnFrom = new Set<string>()
  let isComplete = true

  const link = (document: D, trail: readonly string[]): LinkedDocument<D> => {
    const id = claimId(document)
    const annexes: LinkedDocument<D>[] = []
    for (const [index, written] of (document.value.annexes ?? []).entries()) {
      const place = { file: document.file, pointer: childPointer('/annexes', index) }
      const path = resolvePath(folderOf(document.file), written)
      if (path === undefined) {
        isComplete = false
        diagnostics.push(diagnose('dossier/path-outside', { path: written }, place))
        continue
      }
      if ([...trail, document.file].includes(path)) {
        isComplete = false
        diagnostics.push(diagnose('dossier/annex-cycle', { path: written }, place))
        continue
      }
      const first = named.get(path)
      if (first !== undefined) {
        diagnostics.push(
          diagnose('dossier/annex-twice', { path: written }, place, { related: [{ place: first, message: 'впервые здесь' }] }),
        )
        continue
      }
      named.set(path, place)
      const annex = documents.get(path)
      if (annex !== undefined) {
        annexes.push(link(annex, [...trail, document.file]))
        continue
      }
      isComplete = false
      if (broken.has(path)) continue
      diagnostics.push(diagnose('dossier/missing-annex', { path: written, nearest: nearestFile(path) }, place))
    }
    return { document, id, annexes, goals: findGoals(document) }
  }

  const nearestFile = (path: string): string | undefined => {
    const candidates = new Map([...documents.keys(), ...broken].map((file) => [fileName(file), file]))
    const nearest = findNearest(fileName(path), candidates.keys())
    if (nearest !== undefined) misspelt.add(candidates.get(nearest)!)
    return nearest
  }

  const findGoals = (document: D): D | undefined => {
    const written = document.value.goalsFrom
    if (written === undefined) return undefined
    const place = { file: document.file, pointer: '/goalsFrom' }
    const path = resolvePath(folderOf(document.file), written)
    if (path === undefined) {
      diagnostics.push(diagnose('dossier/path-outside', { path: written }, place))
      return undefined
    }
    drawnFrom.add(path)
    const found = documents.get(path)
    if (found?.kind === 'goals') return found
    if (found !== undefined) diagnostics.push(diagnose('dossier/not-goals', { path: written, kind: found.kind }, place))
    else if (!broken.has(path)) diagnostics.push(diagnose('dossier/missing-goals', { path: written, nearest: nearestFile(path) }, place))
    return undefined
  }

  const claimId = (document: D): string => {
    const written = document.value.id
    const id = written ?? fileStem(document.file)
    const place = { file: document.file, ...(written === undefined ? {} : { pointer: '/id' }) }
    const first = ids.get(id)
    if (first === undefined) ids.set(id, place)
    else {
      isComplete = false
      diagnostics.push(
        diagnose('dossier/duplicate-document-id', { id }, place, { related: [{ place: first, message: 'другой документ' }] }),
      )
    }
    return id
  }

  const linked = link(order, [])
  for (const document of documents.values()) {
    // A file that a misspelt name was meant for is not forgotten.
    if (isAct(document.kind) || named.has(document.file) || drawnFrom.has(document.file) || misspelt.has(document.file)) continue
    diagnostics.push(
      diagnose('dossier/unused-file', { path: fileName(document.file), order: order.file }, { file: document.file }, {
        related: [{ place: { file: order.file, pointer: '/annexes' }, message: 'список приложений' }],
      }),
    )
  }
  return { value: { order: linked, isComplete }, diagnostics }
}
