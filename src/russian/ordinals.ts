/** Ordinal numbers in words: «абзац второй», «в абзаце двадцать первом», «во второй таблице». */
import { adjectiveForm } from './cases/adjective.ts'
import type { Case } from './cases/grammar.ts'

const FIRST = 'первый второй третий четвертый пятый шестой седьмой восьмой девятый десятый одиннадцатый двенадцатый тринадцатый четырнадцатый пятнадцатый шестнадцатый семнадцатый восемнадцатый девятнадцатый'.split(' ')
const TENS = 'двадцатый тридцатый сороковой пятидесятый шестидесятый семидесятый восьмидесятый девяностый'.split(' ')
const TENS_BEFORE = 'двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто'.split(' ')

/** 1 to 99; a larger number is written in figures, «121-й». */
export function ordinal(number: number, gender: 'masculine' | 'feminine', grammaticalCase: Case): string {
  const [before, last] = split(number)
  if (last === undefined) return `${number}-${gender === 'masculine' ? 'й' : 'я'}`
  const own = gender === 'feminine' ? feminine(last) : last
  const form = grammaticalCase === 'nominative' ? own : adjectiveForm(own, gender, grammaticalCase, false)
  return before + form
}

function split(number: number): readonly [before: string, last: string | undefined] {
  if (number < 20) return ['', FIRST[number - 1]]
  if (number > 99) return ['', undefined]
  const [ten, unit] = [Math.floor(number / 10) - 2, number % 10]
  return unit === 0 ? ['', TENS[ten]] : [`${TENS_BEFORE[ten]!} `, FIRST[unit - 1]]
}

function feminine(ordinalWord: string): string {
  return ordinalWord === 'третий' ? 'третья' : ordinalWord.replace(/(?:ый|ой)$/, 'ая')
}
