/** How Russian names the units of a document: their words, gender and address. */
import type { UnitAddress } from './change.ts'
import type { UnitKind } from './unit.ts'

type Gender = 'masculine' | 'feminine' | 'neuter'

interface UnitWord {
  readonly nominative: string
  readonly genitive: string
  readonly genitivePlural: string
  readonly prepositional: string
  readonly gender: Gender
}

const UNIT_WORDS: Readonly<Record<UnitKind, UnitWord>> = {
  document: word('документ', 'документа', 'документов', 'документе', 'masculine'),
  title: word('название', 'названия', 'названий', 'названии', 'neuter'),
  requisite: word('реквизит', 'реквизита', 'реквизитов', 'реквизите', 'masculine'),
  section: word('раздел', 'раздела', 'разделов', 'разделе', 'masculine'),
  paragraph: word('абзац', 'абзаца', 'абзацев', 'абзаце', 'masculine'),
  point: word('пункт', 'пункта', 'пунктов', 'пункте', 'masculine'),
  item: word('пункт перечня', 'пункта перечня', 'пунктов перечня', 'пункте перечня', 'masculine'),
  table: word('таблица', 'таблицы', 'таблиц', 'таблице', 'feminine'),
  group: word('раздел таблицы', 'раздела таблицы', 'разделов таблицы', 'разделе таблицы', 'masculine'),
  row: word('строка', 'строки', 'строк', 'строке', 'feminine'),
  figure: word('рисунок', 'рисунка', 'рисунков', 'рисунке', 'masculine'),
}

function word(nominative: string, genitive: string, genitivePlural: string, prepositional: string, gender: Gender): UnitWord {
  return { nominative, genitive, genitivePlural, prepositional, gender }
}

export function unitWord(kind: UnitKind): UnitWord {
  return UNIT_WORDS[kind]
}

/** «добавлен», «добавлена», «добавлено»: a short participle in the gender of the unit's word. */
export function agree(kind: UnitKind, stem: string): string {
  return stem + { masculine: '', feminine: 'а', neuter: 'о' }[UNIT_WORDS[kind].gender]
}

/** «строка 7», «раздел 3»; units without a number are told by what they say: «абзац «Настоящая программа …»». */
export function unitName(unit: { readonly kind: UnitKind; readonly number: string | undefined; readonly name: string }, form: 'nominative' | 'genitive' | 'prepositional' = 'nominative'): string {
  const name = UNIT_WORDS[unit.kind][form]
  if (unit.number !== undefined) return `${name} ${unit.number}`
  if (unit.kind === 'title' || unit.kind === 'document' || unit.name === '') return name
  return `${name} «${shorten(unit.name)}»`
}

/** Where a unit stands, from the outermost: «раздел 3 «Цели и задачи», раздел таблицы «2021 год»». Empty at the top. */
export function placeName({ path }: UnitAddress): string {
  return path
    .map(({ kind, number, name }) => {
      const title = name === '' || kind === 'point' || (kind === 'row' && number !== undefined) ? '' : ` «${shorten(name)}»`
      return number === undefined ? `${UNIT_WORDS[kind].nominative}${title}` : `${UNIT_WORDS[kind].nominative} ${number}${title}`
    })
    .join(', ')
}

const LONGEST_NAME = 60

function shorten(text: string): string {
  const line = text.replaceAll('\n', ' ')
  if (line.length <= LONGEST_NAME) return line
  return line.slice(0, line.lastIndexOf(' ', LONGEST_NAME)).replace(/[\s,;:–-]+$/, '') + ' …'
}
