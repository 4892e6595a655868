/** The words by which requisites are known. Texts come with single ordinary spaces. */
import type { CalendarDate } from '../../russian/dates.ts'
import { parseDate } from '../../russian/dates.ts'
import { MONTHS } from '../words.ts'

/** «П Р И К А З» → «ПРИКАЗ»; other texts stay as they are. */
export function joinSpacedLetters(text: string): string {
  return text.replace(/(?<![\p{L}\p{N}])\p{L}(?: \p{L}){3,}(?![\p{L}\p{N}])/gu, (found) => found.replaceAll(' ', ''))
}

export interface KindWords {
  /** «приказ», in small letters. */
  readonly noun: string
  readonly isCapitals: boolean
  /** What stands behind it on its line. */
  readonly rest: string
}

const KIND = /^[«"]?(приказ|распоряжение|постановление|решение|указание)(?!\p{L})[»"]?(.*)$/iu
const KIND_REST = /^[.:]?$|^ ?(?:№|N(?!\p{L})|от |\d|\(|[-–—]|по |ПО |о |об |О |Об |[А-ЯЁ]{3,})/u

/** The name of the kind of an act, on a line of its own or with its number and date behind it (requisite 09). */
export function readKind(text: string): KindWords | undefined {
  const found = KIND.exec(joinSpacedLetters(text))
  if (found === null || text.length > 160) return undefined
  const [, noun = '', rest = ''] = found
  if (!KIND_REST.test(rest) || /(?:ю|ет|ить|ать)[.:;]?$/u.test(rest)) return undefined
  return { noun: noun.toLowerCase(), isCapitals: noun === noun.toUpperCase(), rest: rest.trim() }
}

const BLANK = '[_…]{2,}|\\.{4,}'
const NUMERIC = '\\d{1,2}\\.\\d{1,2}\\.(?:19|20)\\d\\d'
const WORDED = `[«"„]?\\d{1,2}[»"“]? (?:${MONTHS})(?!\\p{L}) (?:19|20)\\d\\d`
const DATE = new RegExp(`(?<![\\d.])(?:(${NUMERIC})|(${WORDED}))(?: ?(?:года|г\\.|г(?!\\p{L})))?`, 'giu')
const BLANK_DATE = new RegExp(`[«"„]? ?(?:${BLANK}) ?[»"“]? ?(?:${BLANK}|${MONTHS}) ?(?:(?:19|20)(?:\\d\\d|_+|\\.\\.|…)?)? ?(?:_+ ?)?(?:года|г\\.)|(?:${BLANK}) ?(?:(?:19|20)\\d?\\d? ?(?:_+)? ?(?:года|г\\.))|от ?(?:${BLANK})`, 'iu')

export interface DateWords {
  readonly text: string
  readonly at: number
  /** `undefined` for a day that does not exist. */
  readonly date: CalendarDate | undefined
}

export function readDates(text: string): readonly DateWords[] {
  return [...text.matchAll(DATE)].map((found) => {
    const [whole, numeric, worded] = found
    const plain = numeric === undefined ? `${worded!.replace(/[«»"„“]/g, '')} г.` : numeric.split('.').map((part) => part.padStart(2, '0')).join('.')
    return { text: whole, at: found.index, date: parseDate(plain) }
  })
}

/** «___» ________ 20__ г. */
export function hasBlankDate(text: string): boolean {
  return BLANK_DATE.test(text)
}

const NUMBER = /(?:№|(?<!\p{L})N(?!\p{L})) ?([\p{L}\p{N}][\p{L}\p{N}/.–-]*)/u
const BLANK_NUMBER = /(?:№|(?<!\p{L})N(?!\p{L})) ?(?:[_…]|\.{3}|$)/u

/** «212/1» of «№ 212/1». */
export function readNumber(text: string): { readonly value: string; readonly at: number } | undefined {
  const found = NUMBER.exec(text)
  return found === null ? undefined : { value: found[1]!.replace(/[.–-]+$/u, ''), at: found.index }
}

export function hasBlankNumber(text: string): boolean {
  return BLANK_NUMBER.test(text)
}

const SETTLEMENT = /^(?:г|гор|с|п|пос|пгт|ст|ст-ца|х|д|дер|рп|р\. ?п|аул|а|город|село|поселок|посёлок|станица|хутор|деревня|аул)(?:\.| ) ?[А-ЯЁ][а-яё]+(?:[ -][А-ЯЁа-яё]+){0,4}$/u
const LONE_NAME = /^[А-ЯЁ][а-яё]+(?:-[А-ЯЁа-яё]+)*(?: [А-ЯЁ][а-яё]+)?$/u

/** The place where an act is issued (requisite 13); a joint act may name several. */
export function isPlace(text: string): boolean {
  const places = text.split(', ')
  if (places.length > 1) return places.length < 4 && places.every((each) => SETTLEMENT.test(each))
  return SETTLEMENT.test(text) || (LONE_NAME.test(text) && !/^(?:Приказ|Проект|Копия|Дата|Номер|Экз)/u.test(text))
}

/** «17.09.2025  г. Нефтекумск  № 212»: beside the date and the number. */
export function holdsPlace(text: string): boolean {
  return /(?:^|\s)(?:г|с|п|пос|пгт|ст|ст-ца|х|д|рп|аул)\. ?[А-ЯЁ][а-яё]/u.test(text)
}

const KEYWORD = /(?<![\p{L}])(п ?р ?и ?к ?а ?з ?ы ?в ?а ?ю|п ?о ?с ?т ?а ?н ?о ?в ?л ?я ?(?:ю ?т?|е ?т)|обязываю|предлагаю|распоряжаюсь|решил[аи]?|приказываем|постановляем) ?(:?)$/iu

/** The word that the preamble ends with, «ПРИКАЗЫВАЮ:». */
export function readKeyword(text: string): { readonly word: string; readonly hasColon: boolean } | undefined {
  const found = KEYWORD.exec(text)
  return found === null ? undefined : { word: found[1]!, hasColon: found[2] === ':' }
}

const PREAMBLE = /^(?:В целях|С целью|В соответствии|На основании|Во исполнение|Руководствуясь|В связи|Рассмотрев|Учитывая|Согласно|По итогам|В рамках|Для |В цел|Во избежание|В порядке|По результатам|За )/u

export function isPreamble(text: string): boolean {
  return PREAMBLE.test(text)
}

/** «1.», «1.1.», «2)» typed before the words of a point. */
export function readTypedNumber(text: string): string | undefined {
  return /^(\d{1,3}(?:\.\d{1,3})*)(?:\.(?= |\D)|\)|(?= \p{Lu}))/u.exec(text)?.[1]
}

const INITIAL = '[А-ЯЁA-Z]\\.'
const SURNAME = '[А-ЯЁ][а-яё]+(?:[-‑][А-ЯЁ][а-яё]+)?'
const NAME_RIGHT = new RegExp(`(?<![\\p{L}.])(${INITIAL})(?: ?(${INITIAL}))?( ?)(${SURNAME})$`, 'u')
const NAME_REVERSED = new RegExp(`(?<!\\p{L})(${SURNAME}) ?(${INITIAL}) ?(${INITIAL})?$`, 'u')
const NAME_IN_FULL = new RegExp(`(?<!\\p{L})(${SURNAME}) (${SURNAME}) ([А-ЯЁ][а-яё]+(?:вич|вна|ич|ична|оглы|кызы))$`, 'u')

export interface NameWords {
  readonly text: string
  readonly at: number
  readonly form: 'right' | 'reversed' | 'in-full'
  readonly hasSpace: boolean
}

/** The name of who signs, at the end of a text; a slash around it is left to the rules. */
export function readName(text: string): NameWords | undefined {
  const bare = text.replace(/[ /)]+$/u, '')
  const right = NAME_RIGHT.exec(bare)
  if (right !== null) return { text: right[0], at: right.index, form: 'right', hasSpace: right[3] === ' ' }
  const reversed = NAME_REVERSED.exec(bare)
  if (reversed !== null) return { text: reversed[0], at: reversed.index, form: 'reversed', hasSpace: true }
  const full = NAME_IN_FULL.exec(bare)
  return full === null ? undefined : { text: full[0], at: full.index, form: 'in-full', hasSpace: true }
}

const POST = /^(?:и\. ?о\.|врио|вр\. ?и\. ?о\.|исполняющ|временно исполняющ|началь|дирек|глав|завед|рук|предсе|минист|замести|первый замести|ректор|проректор|управляющ|губернатор|президент|секретар|генеральн|атаман|мэр|командир|декан|президен|уполномоч|комисс)/iu

export function isPost(text: string): boolean {
  return POST.test(text)
}

/** What follows a signature on the sheets of an act. */
export function isAfterSignature(text: string): boolean {
  return /^(?:С (?:настоящим )?(?:приказом|распоряжением|постановлением) ознакомлен|Ознакомлен|Согласован|СОГЛАСОВАН|Верно|ВЕРНО|Исп(?:олнитель|\.)|Разослать|Рассылка|Указатель рассылки|Визы|Лист (?:согласования|ознакомления)|ЛИСТ |Проект (?:вносит|подготов))/u.test(text)
}
