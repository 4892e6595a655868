/**
 * What kind of document a title names: the head noun behind its adjectives,
 * with the gender and number that «УТВЕРЖДЕН» must agree with (ГОСТ Р 7.0.97, реквизит 16).
 */

export type Agreement = 'masculine' | 'feminine' | 'neuter' | 'plural'

export interface DocumentKind {
  readonly agreement: Agreement
  /** Adjectives and noun in the dative, small letters: «муниципальной программе» (after «Приложение 1 к …»). */
  readonly dative: string
}

/** Nouns that name approved documents: nominative, agreement, dative. */
const NOUNS: readonly (readonly [nominative: string, agreement: Agreement, dative: string])[] = [
  ['план', 'masculine', 'плану'],
  ['порядок', 'masculine', 'порядку'],
  ['регламент', 'masculine', 'регламенту'],
  ['перечень', 'masculine', 'перечню'],
  ['состав', 'masculine', 'составу'],
  ['график', 'masculine', 'графику'],
  ['комплекс', 'masculine', 'комплексу'],
  ['устав', 'masculine', 'уставу'],
  ['список', 'masculine', 'списку'],
  ['реестр', 'masculine', 'реестру'],
  ['стандарт', 'masculine', 'стандарту'],
  ['отчет', 'masculine', 'отчету'],
  ['проект', 'masculine', 'проекту'],
  ['паспорт', 'masculine', 'паспорту'],
  ['кодекс', 'masculine', 'кодексу'],
  ['календарь', 'masculine', 'календарю'],
  ['механизм', 'masculine', 'механизму'],
  ['макет', 'masculine', 'макету'],
  ['бюджет', 'masculine', 'бюджету'],
  ['программа', 'feminine', 'программе'],
  ['подпрограмма', 'feminine', 'подпрограмме'],
  ['инструкция', 'feminine', 'инструкции'],
  ['концепция', 'feminine', 'концепции'],
  ['карта', 'feminine', 'карте'],
  ['форма', 'feminine', 'форме'],
  ['структура', 'feminine', 'структуре'],
  ['стратегия', 'feminine', 'стратегии'],
  ['модель', 'feminine', 'модели'],
  ['методика', 'feminine', 'методике'],
  ['схема', 'feminine', 'схеме'],
  ['смета', 'feminine', 'смете'],
  ['система', 'feminine', 'системе'],
  ['номенклатура', 'feminine', 'номенклатуре'],
  ['циклограмма', 'feminine', 'циклограмме'],
  ['положение', 'neuter', 'положению'],
  ['расписание', 'neuter', 'расписанию'],
  ['руководство', 'neuter', 'руководству'],
  ['задание', 'neuter', 'заданию'],
  ['соглашение', 'neuter', 'соглашению'],
  ['описание', 'neuter', 'описанию'],
  ['правила', 'plural', 'правилам'],
  ['показатели', 'plural', 'показателям'],
  ['мероприятия', 'plural', 'мероприятиям'],
  ['изменения', 'plural', 'изменениям'],
  ['критерии', 'plural', 'критериям'],
  ['меры', 'plural', 'мерам'],
  ['цели', 'plural', 'целям'],
  ['требования', 'plural', 'требованиям'],
  ['рекомендации', 'plural', 'рекомендациям'],
  ['нормы', 'plural', 'нормам'],
  ['нормативы', 'plural', 'нормативам'],
  ['условия', 'plural', 'условиям'],
  ['сроки', 'plural', 'срокам'],
  ['формы', 'plural', 'формам'],
  ['списки', 'plural', 'спискам'],
  ['планы', 'plural', 'планам'],
]

/** Nominative endings of adjectives with what they become in the dative; longer endings first. */
const ADJECTIVE_DATIVE: Readonly<Record<Agreement, readonly (readonly [ending: string, dative: string])[]>> = {
  masculine: [
    ['кий', 'кому'],
    ['гий', 'гому'],
    ['хий', 'хому'],
    ['ийся', 'емуся'],
    ['ий', 'ему'],
    ['ый', 'ому'],
    ['ой', 'ому'],
  ],
  feminine: [
    ['аяся', 'ейся'],
    ['яя', 'ей'],
    ['щая', 'щей'],
    ['ая', 'ой'],
  ],
  neuter: [
    ['щее', 'щему'],
    ['ее', 'ему'],
    ['ое', 'ому'],
  ],
  plural: [
    ['ие', 'им'],
    ['ые', 'ым'],
  ],
}

const nounOf = new Map(NOUNS.map((noun) => [noun[0], noun]))

/**
 * The kind of document that a title names, or `undefined` when the title does
 * not begin with adjectives and a known noun in the nominative. Two kinds joined
 * by «и» («Порядок и условия …») agree in the plural.
 *
 * @example
 * findDocumentKind('Муниципальная программа поддержки школ')  // feminine, «муниципальной программе»
 * findDocumentKind('План мероприятий («дорожная карта»)')     // masculine, «плану»
 */
export function findDocumentKind(title: string): DocumentKind | undefined {
  const words = splitWords(title)
  const first = readNounPhrase(words, 0)
  if (first === undefined) return undefined
  if (words[first.next] !== 'и') return { agreement: first.agreement, dative: first.dative }
  const second = readNounPhrase(words, first.next + 1)
  return second === undefined
    ? { agreement: first.agreement, dative: first.dative }
    : { agreement: 'plural', dative: `${first.dative} и ${second.dative}` }
}

/** The word of the approval stamp, in capitals and without ё, «УТВЕРЖДЕНА». */
export function approvalWord(agreement: Agreement): string {
  return `УТВЕРЖДЕН${{ masculine: '', feminine: 'А', neuter: 'О', plural: 'Ы' }[agreement]}`
}

function splitWords(title: string): string[] {
  return title
    .toLowerCase()
    .replaceAll('ё', 'е')
    .split(/[\s\u00a0]+/)
    .map((word) => word.replace(/^[^а-я-]+|[^а-я-]+$/g, ''))
    .filter((word) => word !== '')
}

function readNounPhrase(
  words: readonly string[],
  start: number,
): { agreement: Agreement; dative: string; next: number } | undefined {
  for (let index = start; index < words.length; index++) {
    const word = words[index]!
    const noun = nounOf.get(word) ?? nounOf.get(word.split('-')[0]!)
    if (noun !== undefined) {
      const [, agreement, dative] = noun
      const adjectives = words.slice(start, index).map((adjective) => adjectiveDative(adjective, agreement))
      // An adjective of another gender belongs to another word: this noun is not the head of the title.
      if (adjectives.includes(undefined)) return undefined
      const tail = word.includes('-') && !nounOf.has(word) ? hyphenTail(word) : ''
      return { agreement, dative: [...adjectives, dative + tail].join(' '), next: index + 1 }
    }
    if (!looksLikeAdjective(word)) return undefined
  }
  return undefined
}

/** «план-график» declines in both parts; an unknown second part stays as it is. */
function hyphenTail(word: string): string {
  const rest = word.slice(word.indexOf('-') + 1)
  return '-' + (nounOf.get(rest)?.[2] ?? rest)
}

function looksLikeAdjective(word: string): boolean {
  return Object.values(ADJECTIVE_DATIVE).some((endings) => endings.some(([ending]) => word.endsWith(ending)))
}

function adjectiveDative(word: string, agreement: Agreement): string | undefined {
  const found = ADJECTIVE_DATIVE[agreement].find(([ending]) => word.endsWith(ending))
  return found && word.slice(0, -found[0].length) + found[1]
}
