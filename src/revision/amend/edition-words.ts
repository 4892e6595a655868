/**
 * What a consolidated text says of the acts that amended it (usage of
 * consolidated texts: «(в ред. приказа от … № …)», «Утратил силу. – Приказ …»),
 * with «№» as in the originals.
 */
import { capitaliseFirst, NBSP } from '../../russian/letters.ts'
import { joinNames } from '../../russian/join-names.ts'
import { genderOfLabel, labelInText, saysWhatItIs, type Gender } from '../unit-words.ts'
import type { UnitKind } from '../unit.ts'

/** Amending acts of one kind: acts are amended by their like. */
export interface ActForms {
  /** «приказ» */
  readonly nominative: string
  readonly genitive: string
  readonly genitivePlural: string
  readonly instrumental: string
  /** What the house style does to points that go: «Исключен» or «Утратил силу». */
  readonly removal: 'exclude' | 'repeal'
}

/** What happened to a unit, by the references of the acts: «от 1 апреля 2021 г. № 20». */
export interface EditionMark {
  readonly introducedBy: string | undefined
  /** In the order of the acts. */
  readonly editedBy: readonly string[]
}

const NAMES: Partial<Readonly<Record<UnitKind, { readonly word: string; readonly short: string; readonly plural: string; readonly gender: Gender }>>> = {
  point: { word: 'пункт', short: 'п.', plural: 'пп.', gender: 'masculine' },
  item: { word: 'пункт', short: 'п.', plural: 'пп.', gender: 'masculine' },
  row: { word: 'строка', short: 'строка', plural: 'строки', gender: 'feminine' },
  group: { word: 'раздел', short: 'раздел', plural: 'разделы', gender: 'masculine' },
  section: { word: 'раздел', short: 'раздел', plural: 'разделы', gender: 'masculine' },
  paragraph: { word: 'абзац', short: 'абзац', plural: 'абзацы', gender: 'masculine' },
  table: { word: 'таблица', short: 'таблица', plural: 'таблицы', gender: 'feminine' },
  figure: { word: 'рисунок', short: 'рисунок', plural: 'рисунки', gender: 'masculine' },
}

/** A unit as notes name it. */
export interface NamedUnit {
  readonly kind: UnitKind
  readonly number: string | undefined
  /** Heading of a group or a section, where it has no number. */
  readonly name: string | undefined
}

/** «в ред. приказов от … № …, от … № …»; `issuer` stands between: «в ред. приказа отдела образования от …». */
export function inWordingOf(references: readonly string[], forms: ActForms, issuer?: string): string {
  const kind = references.length === 1 ? forms.genitive : forms.genitivePlural
  return `в${NBSP}ред. ${[kind, ...(issuer === undefined ? [] : [issuer])].join(' ')} ${references.join(', ')}`
}

/** The line under a title: «(в ред. …)», of a later annex «(введено приказом …; в ред. …)». */
export function titleNote({ introducedBy, editedBy }: EditionMark, forms: ActForms, issuer: string): string {
  const parts = [
    ...(introducedBy === undefined ? [] : [`приложение введено ${forms.instrumental} ${issuer} ${introducedBy}`]),
    ...(editedBy.length === 0 ? [] : [inWordingOf(editedBy, forms, introducedBy === undefined ? issuer : undefined)]),
  ]
  return `(${parts.join('; ')})`
}

/** «(строки 5–7 в ред. приказа от … № …)», «(п. 5.1 введен приказом от …; в ред. приказа от …)», «(в ред. …)». */
export function unitNote(units: readonly NamedUnit[], { introducedBy, editedBy }: EditionMark, forms: ActForms): string {
  const [first] = units
  const names = first === undefined ? undefined : NAMES[first.kind]
  const named = names === undefined ? undefined : nameUnits(units, names.short, names.plural)
  if (introducedBy === undefined) {
    // What has neither number nor name stands right above the note; of a table or picture that may be its last row or line.
    const isPlain = first?.number === undefined && first?.name === undefined && first?.kind !== 'table' && first?.kind !== 'figure'
    const what = named === undefined || isPlain ? '' : `${named} `
    return `(${what}${inWordingOf(editedBy, forms)})`
  }
  const verb = units.length > 1 ? 'введены' : { masculine: 'введен', feminine: 'введена', neuter: 'введено' }[genderOf(first, names?.gender)]
  const edits = editedBy.length === 0 ? '' : `; ${inWordingOf(editedBy, forms)}`
  return `(${named === undefined ? '' : `${named} `}${verb} ${forms.instrumental} ${introducedBy}${edits})`
}

/** «Строка 5 исключена. – Приказ от … № …», «Раздел 6 утратил силу. – …» */
export function removalNote(units: readonly NamedUnit[], reference: string, forms: ActForms): string {
  const names = NAMES[units[0]?.kind ?? 'paragraph'] ?? { word: 'текст', short: 'текст', plural: 'тексты', gender: 'masculine' as const }
  const isRepealed = forms.removal === 'repeal' && ['point', 'item', 'section'].includes(units[0]?.kind ?? '') && units[0]?.number !== undefined
  const verb = isRepealed
    ? units.length > 1 ? 'утратили силу' : genderOf(units[0], names.gender) === 'feminine' ? 'утратила силу' : 'утратил силу'
    : units.length > 1 ? 'исключены' : { masculine: 'исключен', feminine: 'исключена', neuter: 'исключено' }[genderOf(units[0], names.gender)]
  return `${capitaliseFirst(nameUnits(units, names.word, names.plural))} ${verb}. –${NBSP}${capitaliseFirst(forms.nominative)} ${reference}`
}

/** Behind the number of a point that is no more: «Исключен. – Приказ от … № …», «Утратил силу. – …» */
export function repealNote(reference: string, forms: ActForms): string {
  return `${forms.removal === 'repeal' ? 'Утратил силу' : 'Исключен'}. –${NBSP}${capitaliseFirst(forms.nominative)} ${reference}`
}

function nameUnits(units: readonly NamedUnit[], singular: string, plural: string): string {
  const [first] = units
  if (units.length === 1) {
    if (first?.number !== undefined) return saysWhatItIs(first.number) ? labelInText(first.number) : `${singular}${NBSP}${first.number}`
    return first?.name === undefined ? singular : `${singular} ${quotedName(first.name)}`
  }
  const names = units.map(({ name }) => name).filter((name) => name !== undefined)
  if (names.length === units.length) return `${plural} ${joinNames(names.map(quotedName))}`
  const numbers = units.map(({ number }) => number).filter((number) => number !== undefined)
  return numbers.length < units.length ? plural : `${plural}${NBSP}${joinNumbers(numbers)}`
}

function genderOf(unit: NamedUnit | undefined, gender: Gender = 'neuter'): Gender {
  return saysWhatItIs(unit?.number) ? genderOfLabel(unit.number) : gender
}

function quotedName(name: string): string {
  return `«${name.replaceAll('«', '„').replaceAll('»', '“')}»`
}

/** «5–7», «5, 7 и 9». */
function joinNumbers(numbers: readonly string[]): string {
  const runs: string[][] = []
  for (const number of numbers) {
    const last = runs.at(-1)?.at(-1)
    if (last !== undefined && /^\d+$/.test(number) && Number(number) === Number(last) + 1) runs.at(-1)!.push(number)
    else runs.push([number])
  }
  return joinNames(runs.flatMap((run) => (run.length > 2 ? [`${run[0]}–${run.at(-1)}`] : run)))
}
