/** What official Russian calls the units of a text, in the cases that amendments put them in. */
import type { UnitStep } from './instruction.ts'

/** The cases that occur: «пункта 5», «пункт 5 изложить», «дополнить пунктом 5», «в пункте 5». */
export type UnitCase = 'genitive' | 'accusative' | 'instrumental' | 'prepositional'

export interface UnitNoun {
  readonly gender: 'masculine' | 'feminine' | 'neuter'
  readonly singular: Readonly<Record<UnitCase, string>>
  readonly plural: Readonly<Record<UnitCase, string>>
}

type Forms = readonly [genitive: string, accusative: string, instrumental: string, prepositional: string]

function noun(gender: UnitNoun['gender'], singular: string, plural: string): UnitNoun {
  const forms = (words: string): Readonly<Record<UnitCase, string>> => {
    const [genitive, accusative, instrumental, prepositional] = words.split(' ') as unknown as Forms // four words each
    return { genitive, accusative, instrumental, prepositional }
  }
  return { gender, singular: forms(singular), plural: forms(plural) }
}

const NOUNS = {
  title: noun('neuter', 'наименования наименование наименованием наименовании', 'наименований наименования наименованиями наименованиях'),
  preamble: noun('feminine', 'преамбулы преамбулу преамбулой преамбуле', 'преамбул преамбулы преамбулами преамбулах'),
  section: noun('masculine', 'раздела раздел разделом разделе', 'разделов разделы разделами разделах'),
  subsection: noun('masculine', 'подраздела подраздел подразделом подразделе', 'подразделов подразделы подразделами подразделах'),
  table: noun('feminine', 'таблицы таблицу таблицей таблице', 'таблиц таблицы таблицами таблицах'),
  figure: noun('masculine', 'рисунка рисунок рисунком рисунке', 'рисунков рисунки рисунками рисунках'),
  point: noun('masculine', 'пункта пункт пунктом пункте', 'пунктов пункты пунктами пунктах'),
  subpoint: noun('masculine', 'подпункта подпункт подпунктом подпункте', 'подпунктов подпункты подпунктами подпунктах'),
  row: noun('feminine', 'строки строку строкой строке', 'строк строки строками строках'),
  position: noun('feminine', 'позиции позицию позицией позиции', 'позиций позиции позициями позициях'),
  column: noun('feminine', 'графы графу графой графе', 'граф графы графами графах'),
  paragraph: noun('masculine', 'абзаца абзац абзацем абзаце', 'абзацев абзацы абзацами абзацах'),
  annex: noun('neuter', 'приложения приложение приложением приложении', 'приложений приложения приложениями приложениях'),
} as const

export type NounName = keyof typeof NOUNS

export function unitNoun(name: NounName): UnitNoun {
  return NOUNS[name]
}

export function nounOfStep(kind: Exclude<UnitStep, 'group' | 'item'>): UnitNoun {
  return NOUNS[kind]
}
