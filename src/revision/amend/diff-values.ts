/** From the values of a dossier's files before and after to the list of changes that leads from the one to the other, and back. */
import { matchItems } from './match-items.ts'
import { formatPath, isList, isMapping, isSameValue, itemName, paragraphsOf, placeName } from './value-path.ts'
import type { Value, ValueChange } from './value-change.ts'

/** Values of the files of a dossier by their path below its folder: English keys, texts as written. */
export type DossierValues = ReadonlyMap<string, Value>

/**
 * The changes, file by file and key by key; in a list first what went, then
 * what moved, then what came, then what changed inside the items that stayed.
 * `applyChanges(diffValues(a, b), a)` is `b`, `undoChanges(diffValues(a, b), b)` is `a`.
 */
export function diffValues(before: DossierValues, after: DossierValues): readonly ValueChange[] {
  const documents = [...new Set([...before.keys(), ...after.keys()])]
  return documents.flatMap((document) => diffValue(document, [], before.get(document), after.get(document)))
}

function diffValue(document: string, path: readonly string[], before: Value | undefined, after: Value | undefined): readonly ValueChange[] {
  if (isSameValue(before, after)) return []
  if (isMapping(before) && isMapping(after)) {
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])]
    const own = (value: { readonly [key: string]: Value }, key: string): Value | undefined => (Object.hasOwn(value, key) ? value[key] : undefined)
    return keys.flatMap((key) => diffValue(document, [...path, key], own(before, key), own(after, key)))
  }
  if (isList(before) && isList(after)) return diffList(document, path, before, after)
  if (typeof before === 'string' && typeof after === 'string') {
    const [old, now] = [paragraphsOf(before), paragraphsOf(after)]
    // A text of which little stays is another text, and one of which nothing stays has no list to change.
    const areLists = old !== undefined && now !== undefined && old.tail === now.tail && old.items.length > 1 && now.items.length > 1
    if (areLists && matchItems(old.items, now.items).pairs.length * 2 >= Math.max(old.items.length, now.items.length)) return diffList(document, path, old.items, now.items)
  }
  return [
    {
      operation: 'set',
      document,
      path: formatPath(path),
      ...(before === undefined ? {} : { old: before }),
      ...(after === undefined ? {} : { new: after }),
    },
  ]
}

/** An item on its way from the old list to the new one. */
interface Item {
  readonly name: string | undefined
}

function diffList(document: string, path: readonly string[], before: readonly Value[], after: readonly Value[]): readonly ValueChange[] {
  const { pairs, isName } = matchItems(before, after)
  const at = { document, path: formatPath(path) }
  const changes: ValueChange[] = []
  const ownName = (value: Value): string | undefined => {
    const name = itemName(value)
    return name !== undefined && isName(name) ? name : undefined
  }
  const pairOf = new Map(pairs.map((pair) => [pair.old, pair]))
  const olds = before.map((value, index): Item => ({ name: pairOf.has(index) ? pairOf.get(index)!.name : ownName(value) }))
  const news = new Map(pairs.map((pair) => [pair.new, olds[pair.old]!]))

  /** The list between the steps. */
  const current: Item[] = [...olds]
  const nameAt = (index: number): string | null => (index < 0 ? null : (current[index]!.name ?? placeName(index)))

  let kept = 0
  before.forEach((value, index) => {
    if (pairOf.has(index)) {
      kept++
      return
    }
    current.splice(kept, 1)
    changes.push({ operation: 'remove', ...at, after: nameAt(kept - 1), old: value })
  })

  const targets = pairs.map((pair) => olds[pair.old]!)
  pairs.forEach((pair, position) => {
    if (!pair.isMoved) return
    const item = targets[position]!
    const from = current.indexOf(item)
    current.splice(from, 1)
    const beforeName = nameAt(from - 1)
    const to = position === 0 ? 0 : current.indexOf(targets[position - 1]!) + 1
    const afterName = nameAt(to - 1)
    current.splice(to, 0, item)
    changes.push({ operation: 'move', ...at, item: item.name ?? placeName(from), before: beforeName, after: afterName })
  })

  after.forEach((value, index) => {
    if (news.has(index)) return
    changes.push({ operation: 'add', ...at, after: nameAt(index - 1), new: value })
    current.splice(index, 0, { name: ownName(value) })
  })

  for (const pair of pairs) {
    changes.push(...diffValue(document, [...path, pair.name ?? placeName(pair.new)], before[pair.old], after[pair.new]))
  }
  return changes
}
