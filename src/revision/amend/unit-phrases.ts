/**
 * Addresses in words, from the smallest unit to the largest: «в графе «Срок» строки 7
 * раздела «2021 год» приложения № 2». What a number says already is not said again:
 * «пункт 1.2», not «пункт 1.2 пункта 1».
 */
import { declineDocument } from '../../russian/cases/decline-document.ts'
import { lowerFirst, NBSP } from '../../russian/letters.ts'
import { ordinal } from '../../russian/ordinals.ts'
import type { Address, AddressStep, AmendedDocument } from './instruction.ts'
import { nounOfStep, unitNoun, type UnitCase, type UnitNoun } from './unit-nouns.ts'

export interface PhraseOptions {
  /** «приложение № 2» or «приложение 2». */
  readonly numberSign: boolean
  /** What point 1.1 is called. */
  readonly nestedPoint: 'point' | 'subpoint'
  /** «приказа»: the act itself, behind its title. */
  readonly actGenitive: string
}

export interface UnitPlace {
  /** The way to the unit, the unit last; empty for the document. */
  readonly steps: Address
  /** Steps of the address that were said before, in the point above. */
  readonly above: Address
  /** Absent where it was said before. */
  readonly document: AmendedDocument | undefined
}

/** Longer headings are left out where the number tells the unit. */
const LONGEST_NAME = 80

export class UnitPhrases {
  readonly #options: PhraseOptions

  constructor(options: PhraseOptions) {
    this.#options = options
  }

  /** «строку 7 раздела «2021 год» приложения № 2»; empty when there is nothing left to say. */
  chain({ steps, above, document }: UnitPlace, grammaticalCase: UnitCase): string {
    const words: string[] = []
    let next: UnitCase = grammaticalCase
    for (let index = steps.length - 1; index >= 0; index--) {
      const step = steps[index]!
      const path = [...above, ...steps.slice(0, index)]
      const inner = steps[index + 1]
      if (inner !== undefined && saysIt(inner, step)) continue
      // A table that is the only one of its text needs no word on the way to its rows.
      if (step.kind === 'table' && inner !== undefined && step.number === undefined && step.ordinal === undefined) continue
      words.push(this.unit(step, path, next))
      next = 'genitive'
    }
    const whole = this.#document(document, next, steps.at(-1))
    return [...words, ...(whole === '' ? [] : [whole])].join(' ')
  }

  /** «в строке 7», «во второй таблице». */
  inside(place: UnitPlace): string {
    const words = this.chain(place, 'prepositional')
    return words === '' ? '' : `${/^втор/.test(words) ? 'во' : 'в'}${NBSP}${words}`
  }

  /** One unit without its parents; `path` leads to it. */
  unit(step: AddressStep, path: Address, grammaticalCase: UnitCase): string {
    const { number, name } = step
    switch (step.kind) {
      case 'paragraph':
        return `${unitNoun('paragraph').singular[grammaticalCase]} ${ordinal(step.ordinal ?? 1, 'masculine', grammaticalCase)}`
      case 'table':
      case 'figure': {
        const [{ singular }, gender] = [unitNoun(step.kind), step.kind === 'table' ? 'feminine' : 'masculine'] as const
        if (number !== undefined) return join(singular[grammaticalCase], number.replace(/^\p{L}+\s/u, ''))
        return step.ordinal === undefined ? singular[grammaticalCase] : `${ordinal(step.ordinal, gender, grammaticalCase)} ${singular[grammaticalCase]}`
      }
      case 'section':
        return this.#section(step, path, grammaticalCase)
      case 'group':
        return this.#group(step, grammaticalCase)
      default: {
        const noun = this.#nounOf(step, path)[step.kind === 'column' && number?.includes('–') === true ? 'plural' : 'singular'][grammaticalCase]
        if (number !== undefined) return join(noun, quotedLetter(number))
        return name === undefined ? noun : `${noun} ${quoted(name)}`
      }
    }
  }

  /** «строки 4–6», «пунктом 5.1», «позиции «А» и «Б»»: units of one kind in one parent. */
  units(steps: readonly AddressStep[], path: Address, grammaticalCase: UnitCase): string {
    const [first, ...others] = steps
    if (first === undefined) return ''
    if (others.length === 0) return this.unit(first, path, grammaticalCase)
    const noun = this.#nounOf(first, path).plural[grammaticalCase]
    if (first.kind === 'paragraph') return `${noun} ${listOf(steps.map((step) => ordinal(step.ordinal ?? 1, 'masculine', grammaticalCase)))}`
    const numbers = steps.map(({ number }) => number)
    if (numbers.every((number) => number !== undefined)) return join(noun, numberList(numbers.map(quotedLetter)))
    return `${noun} ${listOf(steps.map(({ number, name = '' }) => (number === undefined || name !== '' ? quoted(name) : quotedLetter(number))))}`
  }

  /** The same for units that come: by their numbers; those without a number only by their kind, «строкой». */
  newUnits(steps: readonly AddressStep[], path: Address): string {
    const [first] = steps
    if (first === undefined) return ''
    if (first.kind === 'paragraph' || first.kind === 'preamble' || (first.number === undefined && (first.kind === 'row' || first.kind === 'position'))) {
      const { singular, plural } = this.#nounOf(first, path)
      return (steps.length === 1 ? singular : plural).instrumental
    }
    return this.units(steps.map(({ kind, number, name, word }) => ({ kind, ...(number === undefined ? { ...(name === undefined ? {} : { name }) } : { number }), ...(word === undefined ? {} : { word }) })), path, 'instrumental')
  }

  /** «приложение № 2 к программе». */
  document(document: AmendedDocument, grammaticalCase: UnitCase): string {
    return this.#document(document, grammaticalCase, undefined)
  }

  /** «утратившим», «утратившей»: as what is repealed. */
  genderOf(step: AddressStep, path: Address): UnitNoun['gender'] {
    return step.kind === 'group' ? 'masculine' : this.#nounOf(step, path).gender
  }

  #document(document: AmendedDocument | undefined, grammaticalCase: UnitCase, unit: AddressStep | undefined): string {
    if (document === undefined) return ''
    // Points are those of the act; its title has to say whose it is.
    if (document.role === 'act') return unit?.kind === 'title' ? this.#options.actGenitive : ''
    const number = document.number === undefined ? '' : `${NBSP}${this.#options.numberSign ? `№${NBSP}` : ''}${document.number}`
    const owner = document.owner === undefined ? '' : ` к${NBSP}${document.owner}`
    return unitNoun('annex').singular[grammaticalCase] + number + owner
  }

  #nounOf({ kind, number = '' }: AddressStep, path: Address): UnitNoun {
    if (kind === 'item') return unitNoun(path.some((step) => step.kind === 'item') ? 'subpoint' : 'point')
    if (kind === 'point') return unitNoun(number.includes('.') && path.some((step) => step.kind === 'point') ? this.#options.nestedPoint : 'point')
    if (kind === 'section') return unitNoun(path.some((step) => step.kind === 'section') ? 'subsection' : 'section')
    return kind === 'group' ? unitNoun('section') : nounOfStep(kind)
  }

  #section({ kind, number, name }: AddressStep, path: Address, grammaticalCase: UnitCase): string {
    const title = name === undefined || (number !== undefined && name.length > LONGEST_NAME) ? '' : ` ${quoted(name)}`
    // «Паспорт Программы» is called by its own name.
    if (name !== undefined && /^паспорт(?:\s|$)/i.test(name) && name.length <= LONGEST_NAME) {
      const declined = declineDocument(lowerFirst(name), grammaticalCase)
      if (declined.certainty === 'sure') return declined.text
    }
    // «Цель № 5» says what it is.
    if (number !== undefined && /^\p{L}{2,}/u.test(number)) return wordsAsNoun(number, grammaticalCase) + title
    const noun = this.#nounOf({ kind }, path).singular[grammaticalCase]
    return number === undefined ? noun + title : join(noun, number) + title
  }

  #group({ number, name = '', word }: AddressStep, grammaticalCase: UnitCase): string {
    const noun = word === undefined ? undefined : declineDocument(lowerFirst(word), grammaticalCase)
    const own = noun?.certainty === 'sure' ? noun.text : unitNoun('section').singular[grammaticalCase]
    return [number === undefined ? own : join(own, number), ...(name === '' ? [] : [quoted(name)])].join(' ')
  }
}

/** Whether the number of the inner unit tells the outer one too: 1.2 is in 1. */
function saysIt(inner: AddressStep, outer: AddressStep): boolean {
  return inner.kind === outer.kind && (inner.kind === 'point' || inner.kind === 'section') && inner.number !== undefined && outer.number !== undefined && inner.number.startsWith(`${outer.number}.`)
}

function join(noun: string, number: string): string {
  return noun + NBSP + number
}

function wordsAsNoun(number: string, grammaticalCase: UnitCase): string {
  const declined = declineDocument(lowerFirst(number), grammaticalCase)
  return declined.certainty === 'sure' ? declined.text : `${unitNoun('section').singular[grammaticalCase]} ${quoted(number)}`
}

/** «подпункт «а»». */
function quotedLetter(number: string): string {
  return /^\p{L}$/u.test(number) ? quoted(number) : number
}

/** In quotation marks; those inside become „лапки“. */
export function quoted(text: string): string {
  return `«${innerQuotes(text)}»`
}

export function innerQuotes(text: string): string {
  return text.replaceAll('«', '„').replaceAll('»', '“')
}

/** «а, б и в» */
function listOf(words: readonly string[]): string {
  return words.length === 1 ? words[0]! : `${words.slice(0, -1).join(', ')} и${NBSP}${words.at(-1)!}`
}

/** «4–6», «7.1, 7.2 и 9»: three and more in a row from the first to the last. */
function numberList(numbers: readonly string[]): string {
  const runs: string[][] = []
  for (const number of numbers) {
    const run = runs.at(-1)
    if (run !== undefined && isNext(run.at(-1)!, number)) run.push(number)
    else runs.push([number])
  }
  return listOf(runs.flatMap((run) => (run.length > 2 ? [`${run[0]!}–${run.at(-1)!}`] : run)))
}

/** By the last figures of the number: 13 and 14, 2.3 and 2.4. */
function isNext(one: string, other: string): boolean {
  const parts = (number: string): readonly [string, number] => [number.replace(/\d+$/, ''), Number(/\d+$/.exec(number)?.[0] ?? Number.NaN)]
  const [[lead, last], [otherLead, next]] = [parts(one), parts(other)]
  return lead === otherLead && next === last + 1
}
