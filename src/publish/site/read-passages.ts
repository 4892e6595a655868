/** What search and the contents of a page know of a document: read from its finished tree. */
import { readUnits } from '../../revision/read-units.ts'
import { nameOf, type Unit, type UnitKind } from '../../revision/unit.ts'
import type * as tree from '../../tree/nodes.ts'
import { capitaliseFirst, NBSP } from '../../russian/letters.ts'
import type { OutlineEntry, Passage } from './records.ts'

/** Requisites repeat from page to page; nobody looks for them here. */
const LEFT_OUT: ReadonlySet<UnitKind> = new Set(['requisite', 'contents'])

/** The texts of a document piece by piece, each with the nearest anchor at or above it. */
export function readPassages(document: tree.DocumentNode): readonly Passage[] {
  const passages: Passage[] = []
  const open: { anchor: string; place: string; texts: string[] }[] = []
  const add = (anchor: string, place: string, texts: readonly string[]): void => {
    const last = open.at(-1)
    if (last !== undefined && last.anchor === anchor) last.texts.push(...texts)
    else open.push({ anchor, place, texts: [...texts] })
  }
  const walk = (unit: Unit, anchor: string, place: string): void => {
    if (LEFT_OUT.has(unit.kind)) return
    const isOwn = unit.id !== undefined
    const here = isOwn ? unit.id : anchor
    const name = isOwn || unit.kind === 'table' || unit.kind === 'figure' ? placeOf(unit, place) : place
    // What the place already says is not said again.
    const isNamed = isOwn && (unit.kind === 'section' || unit.kind === 'group')
    const texts = unit.texts.filter(({ key, text }) => text !== '' && key !== 'image' && !(isNamed && key === 'title')).map(({ text }) => text)
    if (texts.length > 0 || isNamed) add(here, name, texts)
    const inside = unit.kind === 'section' || unit.kind === 'group' ? clip(nameOf(unit)) : unit.kind === 'table' ? place : name
    // Before the first section a list is named by the words over it: «Цели», «Ожидаемые результаты».
    let lead = ''
    for (const [index, child] of unit.children.entries()) {
      const next = unit.children[index + 1]
      const words = inside === '' && next?.kind === 'item' && next.id !== undefined ? leadIn(child) : undefined
      if (child.kind !== 'item') lead = words ?? ''
      // The place of its items says it already, unless it is too long for that.
      if (words === undefined || words.endsWith('…')) walk(child, here, inside === '' && child.kind === 'item' ? lead : inside)
    }
  }
  walk(readUnits(document), '', '')
  for (const { anchor, place, texts } of open) passages.push({ anchor, place, text: texts.join(' · ').replaceAll(NBSP, ' ').replace(/\s+/g, ' ') })
  return passages
}

/** Sections, points of the first level and the groups of a table: what a reader jumps to. */
export function readOutline(document: tree.DocumentNode): readonly OutlineEntry[] {
  const entries: OutlineEntry[] = []
  const walk = (unit: Unit, depth: number): void => {
    const isEntry = unit.id !== undefined && (unit.kind === 'section' || unit.kind === 'group' || (unit.kind === 'point' && depth === 0))
    if (isEntry) {
      const number = unit.number === undefined ? '' : `${unit.number}. `
      const heading = unit.node?.type === 'heading' ? unit.node.level : 2
      entries.push({ anchor: unit.id!, level: Math.min(3, heading), text: clip(number + nameOf(unit).replaceAll(NBSP, ' '), 90) })
    }
    for (const child of unit.children) walk(child, unit.kind === 'point' ? depth + 1 : depth)
  }
  for (const child of readUnits(document).children) walk(child, 0)
  return entries
}

/** «Цели:» → «Цели», of a paragraph that introduces a list. */
function leadIn({ kind, texts: [first] }: Unit): string | undefined {
  return kind === 'paragraph' && first?.text.endsWith(':') === true ? clip(first.text.slice(0, -1)) : undefined
}

function placeOf(unit: Unit, around: string): string {
  const { number } = unit
  switch (unit.kind) {
    case 'section':
    case 'group':
      return (number === undefined ? '' : `${number}. `) + clip(nameOf(unit))
    case 'point':
      return number === undefined ? around : `Пункт ${number}`
    case 'row':
      return number === undefined ? around : joinPlace(around, `строка ${number}`)
    case 'figure':
      return around === '' ? 'Рисунок' : around
    case 'table':
      return around === '' ? 'Таблица' : around
    default:
      return around
  }
}

function joinPlace(around: string, own: string): string {
  return around === '' ? capitaliseFirst(own) : `${around}, ${own}`
}

/** One line, cut at the end of a word. */
function clip(text: string, length = 70): string {
  const line = text.replaceAll(NBSP, ' ').replace(/\s+/g, ' ').trim()
  if (line.length <= length) return line
  const cut = line.slice(0, length)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 20)).replace(/[\s,;:.–-]+$/, '')}…`
}
