/**
 * Checks that ids are unique and fills every reference that has no words of its
 * own with the printed number of its target.
 */
import { diagnose } from '../diagnostics/diagnose.ts'
import type { Diagnostic, Staged } from '../diagnostics/diagnostic.ts'
import { findNearest } from '../source/nearest.ts'
import type * as tree from '../tree/nodes.ts'
import { mapTree, visitNodes } from '../tree/visit.ts'

interface Unit {
  readonly node: tree.Node
  readonly label: string | undefined
}

/**
 * Targets with a prefix, `annex:program`, name a unit of another document of
 * the dossier; `outside` knows them.
 */
export function resolveReferences(
  document: tree.DocumentNode,
  outside: ReadonlySet<string> = new Set(),
): Staged<tree.DocumentNode> {
  const diagnostics: Diagnostic[] = []
  const units = collectUnits(document, diagnostics)

  const resolve = (reference: tree.Reference): tree.Reference => {
    const unit = units.get(reference.target)
    if (unit === undefined) {
      if (outside.has(reference.target) && reference.children.length > 0) return reference
      const nearest = findNearest(reference.target, [...units.keys(), ...outside])
      diagnostics.push(diagnose('structure/unresolved-reference', { target: reference.target, nearest }, reference.origin))
      return reference
    }
    if (reference.children.length > 0) return reference
    if (unit.label === undefined) {
      diagnostics.push(diagnose('structure/reference-without-number', { target: reference.target }, reference.origin))
      return reference
    }
    return { ...reference, children: [{ type: 'text', value: unit.label.replace(/[.)]$/, '') }] }
  }

  const value = mapTree(document, (node) => (node.type === 'reference' ? resolve(node) : node))
  return { value, diagnostics }
}

function collectUnits(document: tree.DocumentNode, diagnostics: Diagnostic[]): Map<string, Unit> {
  const units = new Map<string, Unit>()
  visitNodes(document, (node) => {
    if (!('id' in node) || node.id === undefined) return
    const first = units.get(node.id)
    if (first === undefined) {
      units.set(node.id, { node, label: 'label' in node ? node.label : undefined })
    } else {
      diagnostics.push(
        diagnose('structure/duplicate-id', { id: node.id }, node.origin, {
          related: first.node.origin === undefined ? [] : [{ place: first.node.origin, message: 'впервые здесь' }],
        }),
      )
    }
  })
  return units
}
