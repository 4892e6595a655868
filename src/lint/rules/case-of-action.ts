import { eachMatch } from '../each-match.ts'
import type { TextRule } from '../rule.ts'

const GAP = '[ \\u00a0\\n]'
const NOUN = '(?<noun>(?:[а-яё]{1,30}?(?:ение|ание|ствие|ция|ость)|наличие))'
const WORK = '(?:мер|мероприяти|работ|комисси|план|задач|предложени|деятельност|действи|групп)[а-яё]*'
/** Nouns whose complement is in the genitive: «проверка наличия». */
const ACTION = '(?:(?:[Пп]роверк|[Оо]ценк)(?:[аиеу]|ой)|(?:[Аа]нализ|[Мм]ониторинг|[Уу]чет)(?:[ауе]|ом)?|[Оо]рганизаци(?:[яию]|ей)|(?:[Оо]беспечени|[Пп]роведени|[Оо]существлени|[Пп]овышени|[Уу]лучшени)(?:[еяюи]|ем))'

type Ending = Readonly<Record<string, string>>
const PREPOSITIONAL: Ending = { ение: 'ении', ание: 'ании', ствие: 'ствии', чие: 'чии', ция: 'ции', ость: 'ости' }
const INSTRUMENTAL: Ending = { ение: 'ением', ание: 'анием', ствие: 'ствием', чие: 'чием', ция: 'цией', ость: 'остью' }
const GENITIVE: Ending = { ение: 'ения', ание: 'ания', ствие: 'ствия', чие: 'чия', ция: 'ции', ость: 'ости' }
const DATIVE: Ending = { ения: 'ению', ания: 'анию', ении: 'ению', ании: 'анию' }
const ACCUSATIVE: Ending = { ения: 'ение', ания: 'ание', ении: 'ение', ании: 'ание' }

/** What governs which case, and how the noun ends there. */
const GOVERNED: readonly (readonly [pattern: RegExp, endings: Ending])[] = [
  [new RegExp(`(?<!\\p{L})(?:[Оо]б?|[Пп]ри)${GAP}${NOUN}(?!\\p{L})`, 'gu'), PREPOSITIONAL],
  [new RegExp(`(?<!\\p{L})(?:[Кк]онтрол[а-яё]*${GAP}за|[Вв]${GAP}(?:связи|соответствии)${GAP}с)${GAP}${NOUN}(?!\\p{L})`, 'gu'), INSTRUMENTAL],
  [new RegExp(`(?<!\\p{L})(?:[Вв]виду|[Вв]следствие|[Вв]${GAP}(?:случае|отношении|процессе)|[Вв]о${GAP}время|[Нн]а${GAP}основании)${GAP}${NOUN}(?!\\p{L})`, 'gu'), GENITIVE],
  [new RegExp(`(?<!\\p{L})${ACTION}${GAP}(?<noun>(?:[а-яё]{1,30}?(?:ение|ание|ствие)|наличие))(?!\\p{L})`, 'gu'), GENITIVE],
  [new RegExp(`(?<!\\p{L})[Пп]о${GAP}(?<noun>[а-яё]{2,30}?(?:ения|ания))(?!\\p{L})`, 'gu'), DATIVE],
  // «по окончании», «по получении» tell when.
  [new RegExp(`(?<!\\p{L})${WORK}${GAP}по${GAP}(?<noun>(?!окончани|завершени|истечени|получени|достижени|прекращени|исчерпани|поступлени|предъявлени)[а-яё]{2,30}?(?:ении|ании))(?!\\p{L})`, 'giu'), DATIVE],
  [new RegExp(`(?<!\\p{L})направленн[а-яё]+${GAP}на${GAP}(?<noun>[а-яё]{2,30}?(?:ения|ания|ении|ании))(?!\\p{L})`, 'gu'), ACCUSATIVE],
]
/** One look at what all of them ask for. */
const LIKELY = new RegExp(
  `(?:^|[^а-яё])(?:(?:[Оо]б?|[Пп]ри|(?:[Кк]онтрол[а-яё]*${GAP}за|(?:связи|соответствии)${GAP}с)|[Вв]виду|[Вв]следствие|случае|отношении|процессе|время|основании|${ACTION})${GAP}[а-яё]+(?:[еа]ние|ствие|чие|ция|ость)|[Пп]о${GAP}[а-яё]+[еа]ни[яи]|на${GAP}(?!основани)[а-яё]+[еа]ни[яи])(?![а-яё])`,
  'u',
)

/** «отчет о проведение», «контроль за исполнение», «меры по обеспечении»: the noun of an action in the case that the word before it governs. */
export const caseOfAction: TextRule = {
  needs: 'text',
  codes: ['language/case-of-name'],
  check(text, report) {
    if (!LIKELY.test(text.plain)) return
    for (const [pattern, endings] of GOVERNED) {
      eachMatch(text, pattern, ({ groups }, [, end]) => {
        const noun = groups!['noun']!
        const ending = Object.keys(endings).find((each) => noun.endsWith(each))
        if (ending === undefined) return
        const right = noun.slice(0, -ending.length) + endings[ending]!
        report('language/case-of-name', { found: noun, right }, { text, at: [end - noun.length, end] })
      })
    }
  },
}
