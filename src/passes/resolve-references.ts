/**
 * Checks that ids are unique and fills every reference that has no words of its
 * own: with the printed number of its target, or, where a case is asked for,
 * with the words that mention it in that case, «приложению № 2», «пункту 1.1».
 */
import { diagnose } from '../diagnostics/diagnose.ts'
import type { Diagnostic, RelatedPlace, Staged } from '../diagnostics/diagnostic.ts'
import { CASE_WORDS, findCase } from '../russian/cases/case-names.ts'
import { declineDocument } from '../russian/cases/decline-document.ts'
import type { Case, Declined } from '../russian/cases/grammar.ts'
import { findNearest } from '../source/nearest.ts'
import { NBSP } from '../russian/letters.ts'
import type { Place } from '../source/place.ts'
import { childPointer } from '../source/pointer.ts'
import type * as tree from '../tree/nodes.ts'
import { mapTree, visitNodes } from '../tree/visit.ts'
import { bareNumber, unitPhrase, type NestedPoint } from './unit-phrases.ts'

interface Unit {
  readonly node: tree.Node
  readonly ancestors: readonly tree.Node[]
  readonly label: string | undefined
}

/** The other document of the dossier that has the id: its file, and the target that mentions it as a whole. */
export interface HomeOfId {
  readonly file: string
  readonly mention: string | undefined
}

export type Elsewhere = (id: string) => HomeOfId | undefined

/**
 * Targets with a prefix, `annex:program`, name another document of the dossier;
 * `outside` gives the words that mention it, «приложение № 1».
 */
export function resolveReferences(
  document: tree.DocumentNode,
  outside: ReadonlyMap<string, string> = new Map(),
  nestedPoint: NestedPoint = 'point',
  elsewhere: Elsewhere = () => undefined,
): Staged<tree.DocumentNode> {
  const diagnostics: Diagnostic[] = []
  const units = collectUnits(document, diagnostics)

  const resolve = (reference: tree.Reference): tree.Reference => {
    const place = placeOf(reference)
    const { target } = reference
    const unit = units.get(target)
    const mention = unit === undefined ? outside.get(target) : undefined
    if (unit === undefined && mention === undefined) {
      const home = elsewhere(target)
      const nearest = home === undefined ? findNearest(target, [...units.keys(), ...outside.keys()]) : undefined
      diagnostics.push(diagnose('structure/unresolved-reference', { target, nearest, home }, place))
      return reference
    }
    const asked = askedCase(reference, diagnostics)
    if (asked === 'unknown' || reference.children.length > 0) return reference
    if (mention !== undefined) {
      return asked === undefined ? withWords(reference, mention) : withPhrase(reference, declineDocument(mention, asked))
    }
    if (unit?.label === undefined) {
      diagnostics.push(diagnose('structure/reference-without-number', { target }, place))
      return reference
    }
    if (asked === undefined) return withWords(reference, numberAlone(unit.node, unit.label))
    return withPhrase(reference, unitPhrase({ ...unit, label: unit.label }, asked, nestedPoint))
  }

  const withPhrase = (reference: tree.Reference, phrase: Declined): tree.Reference => {
    if (phrase.certainty === 'sure') return withWords(reference, phrase.text)
    const { target } = reference
    diagnostics.push(diagnose('structure/case-not-certain', { target, words: phrase.text, reason: phrase.reason }, placeOf(reference)))
    return reference
  }

  const value = mapTree(document, (node) => (node.type === 'reference' ? resolve(node) : node))
  return { value, diagnostics }
}

/** The case that the reference asks for; words of the author's own need none. */
function askedCase({ inCase, children, ...reference }: tree.Reference, diagnostics: Diagnostic[]): Case | 'unknown' | undefined {
  if (inCase === undefined) return undefined
  const place = reference.origin && { ...reference.origin, quote: inCase }
  const found = findCase(inCase)
  if (found === undefined) {
    const nearest = findNearest(inCase, CASE_WORDS)
    diagnostics.push(diagnose('structure/unknown-case', { name: inCase, nearest }, place))
    return 'unknown'
  }
  if (children.length > 0) diagnostics.push(diagnose('structure/case-of-words', { name: inCase }, place))
  return found
}

function placeOf(reference: tree.Reference): Place | undefined {
  return reference.origin && { ...reference.origin, quote: `(#${reference.target}${reference.inCase === undefined ? ')' : ' '}` }
}

function withWords(reference: tree.Reference, words: string): tree.Reference {
  return { ...reference, children: [{ type: 'text', value: words }] }
}

/** «Цель № 5.», «Рисунок 1 –»: the number without its words, the author's sentence says what it is a number of. */
function numberAlone(node: tree.Node, label: string): string {
  const number = bareNumber(label)
  const hasWords = node.type === 'table' || node.type === 'figure' || (node.type === 'heading' && node.series !== undefined)
  return hasWords ? number.slice(number.lastIndexOf(NBSP) + 1) : number
}

/** The mark of a dash list is a label too, but nothing that words could refer to. */
function numberOf(node: tree.Node): string | undefined {
  return 'label' in node && node.label !== undefined && /[\p{L}\p{N}]/u.test(node.label) ? node.label : undefined
}

function collectUnits(document: tree.DocumentNode, diagnostics: Diagnostic[]): Map<string, Unit> {
  const units = new Map<string, Unit>()
  visitNodes(document, (node, ancestors) => {
    if (!('id' in node) || node.id === undefined) return
    const first = units.get(node.id)
    if (first === undefined) {
      units.set(node.id, { node, ancestors, label: numberOf(node) })
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
