/** One instruction → the pieces of its sentence, each in its case; the template of its operation puts them together. */
import { NBSP } from '../../russian/letters.ts'
import type { AmendingPoint, Matter } from './group-instructions.ts'
import type { Address, AddressStep, Instruction, InsertionPlace, WordOperation, Wording } from './instruction.ts'
import { shortWording } from './quote-wording.ts'
import { innerQuotes, type UnitPhrases } from './unit-phrases.ts'
import type { FurtherEditView, QuotedWordsView, ReplaceWordsView, SentenceView } from './sentence-view.ts'

export interface SentenceForm {
  readonly isGerund: boolean
  readonly isCapital: boolean
  readonly ending: '.' | ';'
}

export interface SentenceOptions {
  readonly phrases: UnitPhrases
  readonly removal: 'exclude' | 'repeal'
  readonly numberSign: boolean
  /** «приказу», «приказа» */
  readonly actDative: string
  readonly actGenitive: string
  readonly own: ReadonlyMap<Instruction, string>
  /** Keeps a new wording for a place in the text, and names the place. */
  readonly insert: (wording: Wording, ending: string) => string
}

type Parts = Partial<Omit<SentenceView, 'isGerund'>>

const noWords: FurtherEditView = { replaceWords: undefined, addWords: undefined, removeWords: undefined }

const none: Omit<SentenceView, 'isGerund' | 'ending'> = {
  ...noWords,
  further: undefined,
  rewrite: undefined,
  add: undefined,
  remove: undefined,
  reissue: undefined,
  renumber: undefined,
  attach: undefined,
  own: undefined,
  slot: undefined,
}

export class SentenceBuilder {
  readonly #options: SentenceOptions

  constructor(options: SentenceOptions) {
    this.#options = options
  }

  build(point: AmendingPoint, form: SentenceForm): SentenceView {
    if (point.content.type !== 'sentence') throw new Error('A heading is no sentence')
    const { matter } = point.content
    const own = 'at' in matter ? this.#options.own.get(matter) : undefined
    const parts = own === undefined ? this.#parts(matter, point, form) : { own: start(own.replace(/[.;]$/, ''), form) }
    return { ...none, ...parts, isGerund: form.isGerund, ending: parts.slot === undefined ? form.ending : ':' }
  }

  #parts(matter: Matter, point: AmendingPoint, form: SentenceForm): Parts {
    const { phrases } = this.#options
    const { isGerund } = form
    const { document } = point
    switch (matter.operation) {
      case 'replace-words':
      case 'remove-words':
      case 'add-words':
        return this.#words(matter, matter.at, point, form)
      case 'edit-words': {
        const [first, ...others] = matter.edits
        // The unit is said once, before the first edit.
        const further = others.map((edit) => this.#words(edit, [], { ...point, above: [], document: undefined }, { ...form, isCapital: false }))
        return { ...this.#words(first!, matter.at, point, form), further }
      }
      case 'rewrite':
        return this.#rewrite(matter, point, form)
      case 'add':
        return this.#add(matter, point, form)
      case 'remove':
        return this.#remove(matter, point, form)
      case 'reissue':
        return { reissue: { isGerund, unit: start(phrases.document(document!, 'accusative'), form)!, according: this.#according(point) } }
      case 'renumber':
        return { renumber: { isGerund, unit: start(phrases.document(document!, 'accusative'), form)!, as: phrases.document({ ...document!, role: 'annex', number: matter.number }, 'instrumental') } }
      case 'attach':
        return { attach: { isGerund, verb: start('дополнить', form)!, unit: phrases.document(document!, 'instrumental'), according: this.#according(point) } }
      case 'detach': {
        const unit = start(phrases.document(document!, 'accusative'), form)!
        return { remove: { isGerund, place: undefined, unit, repealed: this.#options.removal === 'repeal' ? 'утратившим силу' : undefined } }
      }
    }
  }

  #words(edit: WordOperation, at: Address, point: AmendingPoint, form: SentenceForm): FurtherEditView {
    const { isGerund } = form
    if (edit.operation === 'add-words') {
      const unit = this.#chain(at, point)
      const words = { after: quotedWords(edit.after), new: quotedWords(edit.new) }
      return { ...noWords, addWords: { isGerund, unit: start(unit, form), afterWord: unit === undefined ? start('после', form)! : 'после', ...words } }
    }
    const located = this.#located(this.#inside(at, point), edit.old, form)
    if (edit.operation === 'remove-words') return { ...noWords, removeWords: { isGerund, ...located, isEverywhere: edit.isEverywhere } }
    return { ...noWords, replaceWords: { isGerund, ...located, new: quotedWords(edit.new), isEverywhere: edit.isEverywhere } }
  }

  /** The place begins the sentence, or the noun does when a heading has said the place. */
  #located(place: string | undefined, old: string, form: SentenceForm): Pick<ReplaceWordsView, 'place' | 'old'> {
    const words = quotedWords(old)
    const isFirst = place === undefined && form.isCapital && !form.isGerund
    return { place: start(place, form), old: isFirst ? { ...words, accusative: capitaliseSentence(words.accusative) } : words }
  }

  #rewrite({ at, new: wording }: Extract<Instruction, { readonly operation: 'rewrite' }>, point: AmendingPoint, form: SentenceForm): Parts {
    const { phrases, insert, actGenitive } = this.#options
    const last = at.at(-1)
    const isCell = last?.kind === 'row' || last?.kind === 'position' || last?.kind === 'column'
    const place = isCell ? this.#inside(at.slice(0, -1), point) : undefined
    const unit = last === undefined ? `текст ${actGenitive}` : isCell ? phrases.unit(last, at.slice(0, -1), 'accusative') : this.#chain(at, point)!
    const short = last?.kind === 'column' || last?.kind === 'title' ? shortWording(wording) : undefined
    const isByParagraphs = last?.kind === 'paragraph' && wording.blocks.length > 1
    return {
      rewrite: { isGerund: form.isGerund, place: start(place, form), unit: place === undefined ? start(unit, form)! : unit, text: short, isByParagraphs },
      slot: short === undefined ? insert(wording, form.ending) : undefined,
    }
  }

  #add({ at, units, place, new: wording }: Extract<Instruction, { readonly operation: 'add' }>, point: AmendingPoint, form: SentenceForm): Parts {
    const { phrases, insert } = this.#options
    const parent = this.#chain(at, point)
    const beside = besideWords(place, at, phrases)
    const isFirst = parent === undefined
    return {
      add: {
        isGerund: form.isGerund,
        parent: start(parent, form),
        beside: isFirst ? start(beside, form) : beside,
        verb: isFirst && beside === undefined ? start('дополнить', form)! : 'дополнить',
        units: phrases.newUnits(units, at),
      },
      slot: insert(wording, form.ending),
    }
  }

  #remove({ at, units }: Extract<Instruction, { readonly operation: 'remove' }>, point: AmendingPoint, form: SentenceForm): Parts {
    const { phrases, removal } = this.#options
    const [first] = units
    const isRow = first?.kind === 'row' || first?.kind === 'position'
    const place = isRow ? this.#inside(at, point) : undefined
    const own = phrases.units(units, at, 'accusative')
    // «подпункт 1 пункта 2», but not «пункт 1.2 пункта 1».
    const parents = isRow ? '' : this.#parents(at, units, point)
    const unit = parents === '' ? own : `${own} ${parents}`
    const canBeRepealed = first?.kind === 'point' || first?.kind === 'item' || first?.kind === 'section'
    return {
      remove: {
        isGerund: form.isGerund,
        place: start(place, form),
        unit: place === undefined ? start(unit, form)! : unit,
        repealed: removal === 'repeal' && canBeRepealed ? (units.length === 1 ? 'утратившим силу' : 'утратившими силу') : undefined,
      },
    }
  }

  #parents(at: Address, units: readonly AddressStep[], { above, document }: AmendingPoint): string {
    const [first] = units
    const { phrases } = this.#options
    const steps = [...at.slice(above.length), ...(first === undefined ? [] : [first])]
    const whole = phrases.chain({ steps, above, document }, 'accusative')
    const own = first === undefined ? '' : phrases.unit(first, at, 'accusative')
    return whole.slice(own.length).trim()
  }

  #chain(at: Address, { above, document }: AmendingPoint): string | undefined {
    const words = this.#options.phrases.chain({ steps: at.slice(above.length), above, document }, 'accusative')
    return words === '' ? undefined : words
  }

  #inside(at: Address, { above, document }: AmendingPoint): string | undefined {
    const words = this.#options.phrases.inside({ steps: at.slice(above.length), above, document })
    return words === '' ? undefined : words
  }

  #according({ content }: AmendingPoint): string {
    const amendment = content.type === 'sentence' ? content.amendment : undefined
    const number = amendment !== undefined && 'attachedAs' in amendment ? (amendment.attachedAs ?? '') : ''
    const { numberSign, actDative } = this.#options
    const tail = number === '' ? '' : `${NBSP}${numberSign ? `№${NBSP}` : ''}${number}`
    return `приложению${tail} к${NBSP}настоящему ${actDative}`
  }
}

function besideWords(place: InsertionPlace, at: Address, phrases: UnitPhrases): string | undefined {
  if (place === 'end') return undefined
  return 'after' in place ? `после ${phrases.unit(place.after, at, 'genitive')}` : `перед ${phrases.unit(place.before, at, 'instrumental')}`
}

/** The first words of a sentence that begins with a capital letter. */
function start(words: string | undefined, { isCapital, isGerund }: SentenceForm): string | undefined {
  return words !== undefined && isCapital && !isGerund ? capitaliseSentence(words) : words
}

export function capitaliseSentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

const FIGURES = /^[\d\s.,%–/-]*\d[\d\s.,%–/-]*$/

/** «слово» for one word, «цифры» for numbers. */
export function quotedWords(words: string): QuotedWordsView {
  const text = innerQuotes(words)
  if (FIGURES.test(words)) {
    return /^\d$/.test(words)
      ? { text, accusative: 'цифру', genitive: 'цифры', instrumental: 'цифрой' }
      : { text, accusative: 'цифры', genitive: 'цифр', instrumental: 'цифрами' }
  }
  const isOne = !/\s/.test(words.trim())
  return isOne ? { text, accusative: 'слово', genitive: 'слова', instrumental: 'словом' } : { text, accusative: 'слова', genitive: 'слов', instrumental: 'словами' }
}
