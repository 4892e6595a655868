/**
 * Checks that ids are unique and fills every reference that has no words of its
 * own with the printed number of its target.
 */
import { diagnose } from '../diagnostics/diagnose.ts'
import type { Diagnostic, RelatedPlace, Staged } from '../diagnostics/diagnostic.ts'
import { findNearest } from '../source/nearest.ts'
import type { Place } from '../source/place.ts'
import { childPointer } from '../source/pointer.ts'
import type * as tree from '../tree/nodes.ts'
import { mapTree, visitNodes } from '../tree/visit.ts'

interface Unit {
  readonly node: tree.Node
  readonly label: string | undefined
}

/**
 * Targets with a prefix, `annex:program`, name another document of the dossier;
 * `outside` gives the words that mention it, «приложение № 1».
 */
export function resolveReferences(
  document: tree.DocumentNode,
  outside: ReadonlyMap<string, string> = new Map(),
): Staged<tree.DocumentNode> {
  const diagnostics: Diagnostic[] = []
  const units = collectUnits(document, diagnostics)

  const resolve = (reference: tree.Reference): tree.Reference => {
    const unit = units.get(reference.target)
    if (unit === undefined) {
      const mention = outside.get(reference.target)
      if (mention !== undefined) return withWords(reference, mention)
      const nearest = findNearest(reference.target, [...units.keys(), ...outside.keys()])
      diagnostics.push(diagnose('structure/unresolved-reference', { target: reference.target, nearest }, placeOf(reference)))
      return reference
    }
    if (unit.label === undefined && reference.children.length === 0) {
      diagnostics.push(diagnose('structure/reference-without-number', { target: reference.target }, placeOf(reference)))
      return reference
    }
    return withWords(reference, (unit.label ?? '').replace(/[.)]$/, ''))
  }

  const value = mapTree(document, (node) => (node.type === 'reference' ? resolve(node) : node))
  return { value, diagnostics }
}

function placeOf(reference: tree.Reference): Place | undefined {
  return reference.origin && { ...reference.origin, quote: `(#${reference.target})` }
}

/** The author's own words win over the printed number. */
function withWords(reference: tree.Reference, words: string): tree.Reference {
  return reference.children.length > 0 ? reference : { ...reference, children: [{ type: 'text', value: words }] }
}

/** The mark of a dash list is a label too, but nothing that words could refer to. */
function numberOf(node: tree.Node): string | undefined {
  return 'label' in node && node.label !== undefined && /[\p{L}\p{N}]/u.test(node.label) ? node.label : undefined
}

function collectUnits(document: tree.DocumentNode, diagnostics: Diagnostic[]): Map<string, Unit> {
  const units = new Map<string, Unit>()
  visitNodes(document, (node) => {
    if (!('id' in node) || node.id === undefined) return
    const first = units.get(node.id)
    if (first === undefined) {
      units.set(node.id, { node, label: numberOf(node) })
    } else {
      diagnostics.push(
        diagnose('structure/duplicate-id', { id: node.id }, idPlaceOf(node), {
          related: relatedTo(idPlaceOf(first.node)),
        }),
      )
    }
  })
  return units
}

/** The `id:` of a unit in its file. */
function idPlaceOf({ origin }: tree.Node): Place | undefined {
  return origin && { file: origin.file, pointer: childPointer(origin.pointer, 'id') }
}

function relatedTo(place: Place | undefined): readonly RelatedPlace[] {
  return place === undefined ? [] : [{ place, message: 'впервые здесь' }]
}
