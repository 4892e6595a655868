import type { LintText, TextRule } from '../rule.ts'

const OTHER_LETTER = /\p{L}/u
/** Russian letters are told by their numbers, which is faster than a pattern. */
function isLetter(character: string): boolean {
  const number = character.charCodeAt(0)
  return (number >= 0x410 && number <= 0x44f) || OTHER_LETTER.test(character)
}
/** How many marks may stand behind the last word. */
const MARKS = 3
/** No word is longer; only the end of a long text is looked at. */
const TAIL = 60
/** A word that can not be the last. */
const HANGING = /^(?:и|в|во|на|с|со|для|по|а|или|либо|о|об|от|до|из|к|ко|у|при|за|под|над|не|через|между|без|их|как|что|чтобы)$/u
/** Adjectives that are used as nouns. */
const SUBSTANTIVE = /(?:щихся|данных|взрослых|детских|родных|близких|рабочих|больных|отстающих|одаренных|учащих|обучающих|заболевших|молодых|малолетних|несовершеннолетних|пострадавших|выходных|ученых|прочих|других|иных|этих|таких|самих|своих|всех|моих|наших|ваших|остальных|проверочных|контрольных|вышеуказанных|последующих|подотчетных|служащих|управляющих|начинающих|выбывших|отсутствующих|бюджетных)$/u
const ADJECTIVE = /^[а-яё]{4,}(?:ых|их)$/u

/** A phrase does not break off: «…результатами обучения и школ», «в неблагоприятных социальных». */
export const phraseCut: TextRule = {
  needs: 'text',
  codes: ['language/phrase-cut'],
  check(text, report) {
    // Titles are divided into lines at will; places and names are short.
    if (text.role === 'plain' || text.key === 'preamble') return
    const value = text.plain.trimEnd()
    const end = value.slice(-2)
    if (/[)»“\d%.:;,\ufffc]$/u.test(end) && !/\p{L}[.;,]$/u.test(end)) return
    const [start, wordEnd] = lastWord(value)
    const word = value.slice(start, wordEnd)
    if (word === '' || isOfNumber(value, start, wordEnd)) return
    const before = value.slice(0, start).trimEnd()
    const isHanging = HANGING.test(word) && before !== '' && !/[«(]$/u.test(before)
    const isRepeated = /(?:^|[^\p{L}])и$/u.test(before.slice(-2)) && word.length > 3 && new RegExp(`(?<![\\p{L}-])${word}(?![\\p{L}-])`, 'u').test(before) && !/(?<!\p{L})(?:между|как)(?!\p{L})/u.test(before)
    const tail = before.slice(-2 * TAIL)
    const previous = ADJECTIVE.test(word) ? (/([\p{L}-]+)$/u.exec(tail.slice(-TAIL))?.[1] ?? '') : ''
    const isBare = ADJECTIVE.test(word) && ADJECTIVE.test(previous) && !SUBSTANTIVE.test(word) && /(?<!\p{L})(?:в|во|на|о|об|при|с|из|для|от)[ \u00a0\n]+[\p{L}-]+$/u.test(tail)
    if (isHanging && hasPoints(text)) return
    if (isHanging || isRepeated || isBare) report('language/phrase-cut', { word }, { text, at: [start, start + word.length] })
  },
}

/** Where the last word stands; searching for it from the end is faster than a pattern, and every text is looked at. */
function lastWord(value: string): readonly [start: number, end: number] {
  let end = value.length
  while (end > 0 && value.length - end < MARKS && !isLetter(value[end - 1]!)) end--
  let start = end
  while (start > 0 && end - start < TAIL && (value[start - 1] === '-' || isLetter(value[start - 1]!))) start--
  return [start, end]
}

/** «дом 9а», «352 с.», «XIX в.»: a letter or a unit of a number. */
function isOfNumber(value: string, start: number, end: number): boolean {
  return /\d$/u.test(value.slice(start - 1, start)) || (end - start === 1 && value[end] === '.' && /[\dIVX][ \u00a0]$/u.test(value.slice(start - 2, start)))
}

/** «вести каталог и» goes on in the points below. */
function hasPoints({ pointer, document }: LintText): boolean {
  const steps = pointer.split('/').slice(1, -1)
  const point = steps.reduce<unknown>((value, step) => (typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[step] : undefined), document.value)
  const { points } = (point ?? {}) as { readonly points?: readonly unknown[] } // only points have them
  return points !== undefined && points.length > 0
}
