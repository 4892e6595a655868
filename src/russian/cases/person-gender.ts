/** Whether a person is a man or a woman, by what the register says and by the endings of the names. */
import { FEMALE_NAMES, MALE_NAMES } from './common-names.ts'
import { lookupForm, type Gender } from './grammar.ts'

export interface PersonName {
  readonly surname: string
  readonly name?: string | undefined
  readonly patronymic?: string | undefined
  /** «Т.И.»; printed when there is no full name. */
  readonly initials?: string | undefined
  readonly gender?: Gender | undefined
}

export type GenderFinding =
  | { readonly gender: Gender | undefined; readonly conflict?: undefined }
  /** In Russian: what contradicts what. */
  | { readonly gender: undefined; readonly conflict: string }

/** Surnames in «-ова», «-ева», «-ина» that are nouns and belong to men and women alike: «Сова», «Калина». */
export const NOUN_SURNAMES: ReadonlySet<string> = new Set(
  `
    сова корова голова дуброва основа обнова подкова булова слива щербина калина малина дубина година рябина осина руина перина
    скотина картина балерина былина тычина дружина лучина пружина середина вершина десятина хворостина лозина кручина морщина
    глубина лощина ярина тишина старшина половина лещина крапива грива нива дева королева
  `
    .trim()
    .split(/\s+/),
)

export function findGender(person: PersonName): GenderFinding {
  const signs: (readonly [source: string, gender: Gender])[] = []
  const add = (source: string, gender: Gender | undefined): void => {
    if (gender !== undefined) signs.push([source, gender])
  }
  add('указанный пол', person.gender)
  add('отчество', person.patronymic === undefined ? undefined : genderOfPatronymic(person.patronymic))
  add('имя', person.name === undefined ? undefined : genderOfName(person.name))
  const first = signs[0]
  const other = signs.find(([, gender]) => gender !== first?.[1])
  if (first !== undefined && other !== undefined) return { gender: undefined, conflict: `${first[0]} и ${other[0]} расходятся` }
  const bySurname = genderOfSurname(person.surname)
  if (first !== undefined && bySurname !== undefined && bySurname !== first[1]) {
    return { gender: undefined, conflict: `${first[0]} и окончание фамилии расходятся` }
  }
  return { gender: first?.[1] ?? bySurname }
}

export function genderOfPatronymic(patronymic: string): Gender | undefined {
  const known = lookupForm(patronymic)
  if (/(?:ич|[\s-](?:оглы|оглу|улы|уулу))$/.test(known)) return 'male'
  return /(?:вна|чна|[\s-](?:кызы|гызы))$/.test(known) ? 'female' : undefined
}

/** Only common names: endings mislead («Аминат» is a woman, «Муса» is a man, «Женя» is either). */
function genderOfName(name: string): Gender | undefined {
  const known = lookupForm(name)
  if (MALE_NAMES.has(known)) return 'male'
  return FEMALE_NAMES.has(known) ? 'female' : undefined
}

/** Only the endings that one gender has: «-ов», «-ский» and «-ова», «-ская». In «Иванова-Шмидт» the first part tells. */
function genderOfSurname(surname: string): Gender | undefined {
  for (const part of lookupForm(surname).split(/[\s-]/).toReversed()) {
    if (NOUN_SURNAMES.has(part)) continue
    if (part.length > 4 && /(?:ова|ева|ина|ына|[сц]кая|[а-я]{2}[нтрл]ая)$/.test(part)) return 'female'
    if (/(?:[^аеиоуыэюя](?:ов|ев|ин|ын)|[аеиоу]ев|[сц]кий|[а-я]{2}ый|[вднстмр]ой)$/.test(part) && part.length > 3 && syllables(part) > 1) return 'male'
  }
  return undefined
}

export function syllables(word: string): number {
  return lookupForm(word).match(/[аеиоуыэюя]/g)?.length ?? 0
}
