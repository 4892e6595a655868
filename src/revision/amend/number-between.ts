/** Numbers for new units: 14 behind the last, 7.1 between 7 and 8, 7.01 between 7 and 7.1 (decision 0008), 7¹ where 7.1 is the first point inside point 7. */

export interface NumberWish {
  /** Of the units that stand around the new one; absent at the edge. */
  readonly after: string | undefined
  readonly before: string | undefined
  /** A dot begins a number of inner units here: the index stands above the line instead, «1.1¹». */
  readonly isNested: boolean
  /** Whether the number belongs, or ever belonged, to another unit. */
  readonly isTaken: (number: string) => boolean
}

/** Further units in one place than anybody puts there. */
const MOST = 200

/** A number that sorts between its neighbours and was never used. */
export function numberBetween({ after, before, isNested, isTaken }: NumberWish): string {
  const base = after ?? '0'
  const fits = (number: string): boolean => !isTaken(number) && compareNumbers(base, number) < 0 && (before === undefined || compareNumbers(number, before) < 0)
  for (const candidate of candidates(base, isNested)) if (fits(candidate)) return candidate
  // The neighbours leave no room, as where the author fixed numbers out of order: unused is all that can be had.
  for (let index = 1; ; index++) {
    const number = isNested ? base + superscript(index) : `${base}.${index}`
    if (!isTaken(number)) return number
  }
}

function* candidates(base: string, isNested: boolean): Generator<string> {
  const [, root = base, above = ''] = /^(.*?)([⁰¹²³⁴-⁹]*)$/.exec(base) ?? []
  if (isNested || above !== '') {
    const from = above === '' ? 0 : plainDigits(above)
    for (let index = from + 1; index <= from + MOST; index++) yield root + superscript(index)
  } else {
    // Behind 7.1 comes 7.2.
    const [, lead, zeros = '', last] = /^(.*\.)(0*)(\d+)$/.exec(base) ?? []
    if (lead !== undefined) for (let step = 1; step <= MOST; step++) yield `${lead}${zeros}${Number(last) + step}`
  }
  for (let index = 1; index <= MOST; index++) yield `${base}.${index}`
  for (let zeros = '0'; zeros.length < 4; zeros += '0') for (let index = 1; index <= MOST; index++) yield `${base}.${zeros}${index}`
}

/** 7 < 7.01 < 7.1 < 7.1.1 < 7.2 < 8; 1.1 < 1.1¹ < 1.2. */
export function compareNumbers(one: string, other: string): number {
  const [first, second] = [partsOf(one), partsOf(other)]
  for (let index = 0; index < Math.max(first.length, second.length); index++) {
    const difference = (first[index] ?? -1) - (second[index] ?? -1)
    if (difference !== 0) return difference
  }
  return 0
}

/** «5¹.2» → 5, 1, 2: an index above the line counts between the number and its inner ones; a zero before a figure goes before 1. */
function partsOf(number: string): readonly number[] {
  return number.split('.').flatMap((part) => {
    const [, zeros = '', plain = '', above = ''] = /^(0*)(\d*)([⁰¹²³⁴-⁹]*)$/.exec(part) ?? []
    const before = plain === '' ? zeros.slice(1) : zeros
    return [...[...before].flatMap(() => [0, 0]), Number(plain), above === '' ? 0 : plainDigits(above)]
  })
}

/** The whole number that counting goes on from: 13 of «13.1». */
export function wholeOf(number: string): number {
  return Number(/^\d+/.exec(number)?.[0] ?? 0)
}

const ABOVE = '⁰¹²³⁴⁵⁶⁷⁸⁹'

function superscript(index: number): string {
  return [...String(index)].map((digit) => ABOVE[Number(digit)]).join('')
}

function plainDigits(above: string): number {
  return Number([...above].map((digit) => ABOVE.indexOf(digit)).join(''))
}
