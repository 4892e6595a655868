/** The words by which an act mentions its own units: «пункт 1.1», «раздел 2», «подпункт «а» пункта 3», in any case. */
import type { HouseStyle } from '../house-style/house-style.ts'
import { declineDocument } from '../russian/cases/decline-document.ts'
import type { Case, Declined } from '../russian/cases/grammar.ts'
import { lowerFirst, NBSP } from '../russian/letters.ts'
import type * as tree from '../tree/nodes.ts'

/** A unit with a printed number. */
export interface NumberedUnit {
  readonly node: tree.Node
  readonly ancestors: readonly tree.Node[]
  readonly label: string
}

/** What a point inside a point, 1.1, is called. */
export type NestedPoint = HouseStyle['wording']['nestedPoint']

/** Nouns of units that templates name by `data-unit`. */
const UNIT_NOUNS: Readonly<Record<tree.UnitName, string>> = {
  point: 'пункт',
  subpoint: 'подпункт',
  section: 'раздел',
  row: 'строка',
  goal: 'цель',
  task: 'задача',
  event: 'мероприятие',
  indicator: 'показатель',
}

/** «пункту 1.1»; unsure when the number begins with words of the author that are not known. */
export function unitPhrase(unit: NumberedUnit, grammaticalCase: Case, nestedPoint: NestedPoint): Declined {
  const declined = declineDocument(nominativePhrase(unit, nestedPoint), grammaticalCase)
  const owner = ownerOf(unit)
  if (owner === undefined || declined.certainty === 'unsure') return declined
  const owned = unitPhrase(owner, 'genitive', nestedPoint)
  return owned.certainty === 'unsure' ? owned : { ...declined, text: `${declined.text} ${owned.text}` }
}

function nominativePhrase(unit: NumberedUnit, nestedPoint: NestedPoint): string {
  const number = bareNumber(unit.label)
  // «Цель № 5», «Раздел 1»: the number has its words already.
  if (/^[а-яё]{3}/i.test(number)) return lowerFirst(number)
  return nounOf(unit, nestedPoint) + NBSP + (/^[а-яё]$/i.test(number) ? `«${number}»` : number)
}

/** The number without the mark that stands behind it in its own place. */
export function bareNumber(label: string): string {
  return label.replace(/(?:[.)]|[\s\u00a0]–)$/, '')
}

function nounOf({ node, ancestors, label }: NumberedUnit, nestedPoint: NestedPoint): string {
  if ('unit' in node && node.unit !== undefined) return UNIT_NOUNS[node.unit]
  switch (node.type) {
    case 'heading':
      return node.level <= 2 ? 'раздел' : 'подраздел'
    case 'row':
      return node.kind === 'banner' ? bannerWord(ancestors) : 'строка'
    case 'table':
      return 'таблица'
    case 'figure':
      return 'рисунок'
    default:
      if (isSubpoint(ancestors)) return UNIT_NOUNS.subpoint
      return UNIT_NOUNS[bareNumber(label).includes('.') ? nestedPoint : 'point']
  }
}

/** «Раздел» of «Раздел 1. Организация»: the word that the table prints before the numbers of its banners. */
function bannerWord(ancestors: readonly tree.Node[]): string {
  const table = ancestors.at(-1)
  return lowerFirst((table?.type === 'table' ? table.bannerWord : undefined) ?? 'раздел')
}

/** Items of a numbered list inside another item count from one again: «1)», «а)». */
function isSubpoint(ancestors: readonly tree.Node[]): boolean {
  const list = ancestors.at(-1)
  return list?.type === 'list' && list.kind === 'numbered' && ancestors.at(-2)?.type === 'item'
}

/** The numbered item that such a list stands in: without it «подпункт 1» may be any. */
function ownerOf({ node, ancestors }: NumberedUnit): NumberedUnit | undefined {
  if (node.type !== 'item' || !isSubpoint(ancestors)) return undefined
  const owner = ancestors.at(-2)
  if (owner?.type !== 'item' || owner.label === undefined || !/[\p{L}\p{N}]/u.test(owner.label)) return undefined
  return { node: owner, ancestors: ancestors.slice(0, -2), label: owner.label }
}
