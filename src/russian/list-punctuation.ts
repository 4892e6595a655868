/**
 * First letters and final marks of list items. Authors write an item once,
 * without a final mark; the list it is printed in decides: numbered items are
 * sentences («1. Обеспечение ….»), dash items are parts of one («– обеспечение …;»).
 */
import { capitaliseFirst, lowerFirst } from './letters.ts'

export type ListForm = 'numbered' | 'dash'

/** The items as the given list prints them. Applying it twice changes nothing more. */
export function punctuateItems(items: readonly string[], form: ListForm): string[] {
  return items.map((item, index) =>
    form === 'numbered'
      ? withFinalMark(capitaliseFirst(item), '.')
      : withFinalMark(lowerFirst(item), index === items.length - 1 ? '.' : ';'),
  )
}

/** Abbreviations whose own full stop is not a final mark: «и т. д.», «2020 г.», «тыс. руб.», «4 шт.», an initial. */
const ABBREVIATION =
  /(?:^|[^А-Яа-яЁё])(?:т\.[\s\u00a0]?[дпекч]|др|пр|г|гг|руб|коп|тыс|им|ст|п|пп|см|чел|ед|ул|д|кв|шт|экз|компл|усл|[А-ЯЁ]|(?<=\d[\s\u00a0]?)(?:час|ч|мин|сек|сут|мес|с|л|м))\.$/

/** The text with the mark in place of any weaker one; a colon, a question, an exclamation or an ellipsis stays. */
export function withFinalMark(text: string, mark: '.' | ';' | ':'): string {
  const bare = withoutFinalMark(text)
  if (bare === '') return text
  const end = splitClosingMarkup(bare).body
  if (/[:!?…]$|\.\.$/.test(end)) return bare
  return mark === '.' && end.endsWith('.') ? bare : bare + mark
}

/** The text without a final full stop, semicolon or comma, so that more words can follow in the same sentence. */
export function withoutFinalMark(text: string): string {
  const { body, markup } = splitClosingMarkup(text.trimEnd())
  const hasStop = body.endsWith('.') && !body.endsWith('..') && !ABBREVIATION.test(body)
  return hasStop || /[;,]$/.test(body) ? withoutFinalMark(body.slice(0, -1).trimEnd() + markup) : body + markup
}

/** Emphasis marks at the end are not text: «**важно**» ends with the letter «о». */
function splitClosingMarkup(text: string): { body: string; markup: string } {
  const found = /(?<![\\*_])[*_]+$/.exec(text)
  return found === null ? { body: text, markup: '' } : { body: text.slice(0, found.index), markup: found[0] }
}
