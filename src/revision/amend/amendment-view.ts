/**
 * Instructions → what the templates of an amending act print: its lead, its
 * points, and the new wordings that are put into the text beside it. The words
 * of the sentences are in `templates/partials/amendment/`; here they get their
 * units in the right cases.
 */
import type { HouseStyle } from '../../house-style/house-style.ts'
import { declineDocument } from '../../russian/cases/decline-document.ts'
import type { Block } from '../../tree/nodes.ts'
import { groupInstructions, type AmendingPoint } from './group-instructions.ts'
import type { DocumentAmendment, Instruction } from './instruction.ts'
import { quoteWording } from './quote-wording.ts'
import { capitaliseSentence, SentenceBuilder } from './sentence-builder.ts'
import type { SentenceView } from './sentence-view.ts'
import { innerQuotes, UnitPhrases } from './unit-phrases.ts'

/** The act that is amended, in the words of its own head. */
export interface AmendedAct {
  /** «приказ»: also what the amending act is, because acts are amended by their like. */
  readonly kind: string
  /** In the genitive, «отдела образования администрации Степного городского округа»; may be left out. */
  readonly issuer?: string
  /** «17 сентября 2020 г.» */
  readonly date: string
  /** «212/1», without «№». */
  readonly number: string
  /** «Об утверждении программы …», without quotation marks. */
  readonly title: string
}

/** Context of `amendment/lead.hbs`; the key `inserts` is for the reader of the tree. */
export interface AmendmentView {
  /** «приказ» after «Внести в». */
  readonly kind: string
  readonly issuer: string | undefined
  readonly date: string
  readonly number: string
  /** Quotation marks in it are „лапки“. */
  readonly title: string
  /** The only change, worded to go on from «изменение,»; with several there are `points` instead. */
  readonly only: SentenceView | undefined
  readonly points: AmendingListView | undefined
  /** What goes into `<slot name="…">`, by name. */
  readonly inserts: ReadonlyMap<string, readonly Block[]>
}

/** Context of `amendment/points.hbs`. */
export interface AmendingListView {
  /** The `data-kind` of its element, and the `data-delimiter` of a numbered one; `isDash`: behind dashes. */
  readonly kind: 'clauses' | 'numbered'
  readonly isDash: boolean
  readonly delimiter: ')' | 'а)' | undefined
  readonly items: readonly AmendingPointView[]
}

/** Context of `amendment/point.hbs`: a heading with points under it, or a sentence. */
export interface AmendingPointView {
  /** «В приложении № 2» */
  readonly heading: string | undefined
  readonly sentence: SentenceView | undefined
  readonly points: AmendingListView | undefined
}

export interface DescribeOptions {
  /** Words of the author that are printed instead of an instruction's own. */
  readonly phrases?: ReadonlyMap<Instruction, string>
}

export function describeInstructions(amendments: readonly DocumentAmendment[], act: AmendedAct, style: HouseStyle, { phrases = new Map() }: DescribeOptions = {}): AmendmentView {
  const points = groupInstructions(amendments)
  const writer = new Writer(act, style, phrases)
  const [first, ...others] = points
  const isSingle = first?.content.type === 'sentence' && others.length === 0
  return {
    kind: act.kind,
    issuer: act.issuer,
    date: act.date,
    number: act.number,
    title: innerQuotes(act.title),
    only: isSingle ? writer.only(first) : undefined,
    points: isSingle || first === undefined ? undefined : writer.list(points, 1, '.'),
    inserts: writer.inserts,
  }
}

/** More items than there are letters are counted by figures. */
const LETTERS = 28

class Writer {
  readonly inserts = new Map<string, readonly Block[]>()
  readonly #phrases: UnitPhrases
  readonly #sentences: SentenceBuilder
  readonly #numbering: HouseStyle['amendment']['numbering']

  constructor(act: AmendedAct, style: HouseStyle, own: ReadonlyMap<Instruction, string>) {
    this.#phrases = new UnitPhrases({
      numberSign: style.annexHeader.numberSign,
      nestedPoint: style.wording.nestedPoint,
      actGenitive: declined(act.kind, 'genitive'),
    })
    this.#numbering = style.amendment.numbering
    this.#sentences = new SentenceBuilder({
      phrases: this.#phrases,
      removal: style.amendment.removal,
      numberSign: style.annexHeader.numberSign,
      actDative: declined(act.kind, 'dative'),
      actGenitive: declined(act.kind, 'genitive'),
      own,
      insert: (wording, ending) => {
        const name = `wording-${this.inserts.size + 1}`
        this.inserts.set(name, quoteWording(wording, ending, style))
        return name
      },
    })
  }

  only(point: AmendingPoint): SentenceView {
    return this.#sentences.build(point, { isGerund: true, isCapital: false, ending: '.' })
  }

  /** `ending` is the mark behind the last item. */
  list(points: readonly AmendingPoint[], level: number, ending: '.' | ';'): AmendingListView {
    const form = this.#form(level, points.length)
    // A number with a full stop begins a sentence, one with a bracket goes on with it.
    const isSentence = form.kind === 'clauses' && !form.isDash
    return {
      ...form,
      items: points.map((point, index) => {
        const isLast = index === points.length - 1
        const mark = isSentence || (isLast && ending === '.') ? '.' : ';'
        return this.#point(point, level, isSentence, mark)
      }),
    }
  }

  #point(point: AmendingPoint, level: number, isCapital: boolean, ending: '.' | ';'): AmendingPointView {
    const { content, document, above } = point
    if (content.type === 'sentence') return { heading: undefined, sentence: this.#sentences.build(point, { isGerund: false, isCapital, ending }), points: undefined }
    const heading = this.#phrases.inside({ steps: content.steps, above, document })
    return { heading: isCapital ? capitaliseSentence(heading) : heading, sentence: undefined, points: this.list(content.points, level + 1, ending) }
  }

  /** 1.1. → 1.1.1. → а), or 1) → а) → –. */
  #form(level: number, count: number): Pick<AmendingListView, 'kind' | 'isDash' | 'delimiter'> {
    const [isDecimal, hasLetters] = [this.#numbering === 'decimal', count <= LETTERS]
    if (isDecimal && level < 3) return { kind: 'clauses', isDash: false, delimiter: undefined }
    if (isDecimal || level < 3) return { kind: 'numbered', isDash: false, delimiter: (isDecimal || level === 2) && hasLetters ? 'а)' : ')' }
    return { kind: 'numbered', isDash: true, delimiter: undefined }
  }
}

/** A kind of act that is not known stays as it is. */
function declined(kind: string, grammaticalCase: 'genitive' | 'dative'): string {
  return declineDocument(kind, grammaticalCase).text
}
