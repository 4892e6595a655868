/** How Russian names the units of a document: their words, gender and address. */
import type { UnitAddress } from './change.ts'
import type { UnitKind } from './unit.ts'

export type Gender = 'masculine' | 'feminine' | 'neuter'

interface UnitWord {
  readonly nominative: string
  readonly genitive: string
  readonly genitivePlural: string
  readonly instrumental: string
  readonly gender: Gender
}

const UNIT_WORDS: Readonly<Record<UnitKind, UnitWord>> = {
  document: word('документ', 'документа', 'документов', 'документом', 'masculine'),
  title: word('название', 'названия', 'названий', 'названием', 'neuter'),
  requisite: word('реквизит', 'реквизита', 'реквизитов', 'реквизитом', 'masculine'),
  section: word('раздел', 'раздела', 'разделов', 'разделом', 'masculine'),
  paragraph: word('абзац', 'абзаца', 'абзацев', 'абзацем', 'masculine'),
  point: word('пункт', 'пункта', 'пунктов', 'пунктом', 'masculine'),
  item: word('пункт перечня', 'пункта перечня', 'пунктов перечня', 'пунктом перечня', 'masculine'),
  table: word('таблица', 'таблицы', 'таблиц', 'таблицей', 'feminine'),
  group: word('раздел таблицы', 'раздела таблицы', 'разделов таблицы', 'разделом таблицы', 'masculine'),
  row: word('строка', 'строки', 'строк', 'строкой', 'feminine'),
  figure: word('рисунок', 'рисунка', 'рисунков', 'рисунком', 'masculine'),
  contents: word('содержание', 'содержания', 'содержаний', 'содержанием', 'neuter'),
}

function word(nominative: string, genitive: string, genitivePlural: string, instrumental: string, gender: Gender): UnitWord {
  return { nominative, genitive, genitivePlural, instrumental, gender }
}

/** With a number it is «раздел 3»: «раздел таблицы 3» would be read as a section of the third table. */
export function unitWord({ kind, number }: Pick<NamedUnit, 'kind' | 'number'>): UnitWord {
  return UNIT_WORDS[kind === 'group' && number !== undefined ? 'section' : kind]
}

/** «добавлен», «добавлена», «добавлено»: a short participle in the gender of the unit's word. */
export function agree(unit: NamedUnit, stem: string): string {
  return stem + { masculine: '', feminine: 'а', neuter: 'о' }[genderOf(unit)]
}

type NamedUnit = Pick<UnitAddress, 'kind' | 'number' | 'name'>

/** «Цель № 5», «Рисунок 1» say what they are; nothing more stands before them. */
export function saysWhatItIs(number: string | undefined): number is string {
  return number !== undefined && /^\p{L}{2,}/u.test(number)
}

function genderOf({ kind, number }: NamedUnit): Gender {
  return saysWhatItIs(number) ? genderOfLabel(number) : UNIT_WORDS[kind].gender
}

/** Of a label that says what its unit is. */
export function genderOfLabel(label: string): Gender {
  const [noun = ''] = label.toLowerCase().split(/\s/)
  if (/[ая]$/.test(noun) || (noun.endsWith('ь') && !noun.endsWith('тель'))) return 'feminine'
  return /[ое]$/.test(noun) ? 'neuter' : 'masculine'
}

/** «строка 7», «раздел 3»; units without a number are told by what they say: «абзац «Настоящая программа …»». */
export function unitName(unit: NamedUnit, form: 'nominative' | 'genitive' | 'instrumental' = 'nominative'): string {
  if (saysWhatItIs(unit.number)) return labelInText(unit.number)
  const name = unitWord(unit)[form]
  if (unit.number !== undefined) return `${name} ${unit.number}`
  if (unit.kind === 'title' || unit.kind === 'document' || unit.kind === 'contents' || unit.name === '') return name
  return `${name} «${shorten(unit.name)}»`
}

/** Where a unit stands, from the outermost: «раздел 3 «Цели и задачи», раздел таблицы «2021 год»». Empty at the top. */
export function placeName({ path }: UnitAddress): string {
  return path
    .map(({ kind, number, name }) => {
      const title = name === '' || kind === 'point' || (kind === 'row' && number !== undefined) ? '' : ` «${shorten(name)}»`
      if (saysWhatItIs(number)) return `${labelInText(number)}${title}`
      const { nominative } = unitWord({ kind, number })
      return number === undefined ? nominative + title : `${nominative} ${number}${title}`
    })
    .join(', ')
}

/** «Цель № 5» in the middle of a sentence: «цель № 5». */
export function labelInText(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}

const LONGEST_NAME = 60

function shorten(text: string): string {
  const line = text.replaceAll('\n', ' ')
  if (line.length <= LONGEST_NAME) return line
  return line.slice(0, line.lastIndexOf(' ', LONGEST_NAME)).replace(/[\s,;:–-]+$/, '') + ' …'
}
