/** The pieces of one sentence of an amending act, as the template of its operation gets them. */
/**
 * Context of `amendment/sentence.hbs`: exactly one of the operations. `isGerund`:
 * the sentence goes on from «Внести в … изменение,» – «изложив», not «изложить».
 */
export interface SentenceView {
  readonly isGerund: boolean
  readonly replaceWords: ReplaceWordsView | undefined
  readonly addWords: AddWordsView | undefined
  readonly removeWords: RemoveWordsView | undefined
  /** Further edits of words in the same unit, behind the first one. */
  readonly further: readonly FurtherEditView[] | undefined
  readonly rewrite: RewriteView | undefined
  readonly add: AddView | undefined
  readonly remove: RemoveView | undefined
  readonly reissue: ReissueView | undefined
  readonly renumber: RenumberView | undefined
  readonly attach: AttachView | undefined
  /** Words of the author. */
  readonly own: string | undefined
  /** The name of the place for the new wording that follows; it ends with the mark of the point. */
  readonly slot: string | undefined
  /** The mark that ends the sentence: «.», «;»; «:» before a new wording. */
  readonly ending: '.' | ';' | ':'
}

interface Base {
  readonly isGerund: boolean
}

/** Words in quotation marks, with the noun that leads to them: «слова», «цифры». */
export interface QuotedWordsView {
  readonly text: string
  /** «слово», «слова», «цифру», «цифры» */
  readonly accusative: string
  /** «слова», «слов», «цифры», «цифр» */
  readonly genitive: string
  /** «словом», «словами», «цифрой», «цифрами» */
  readonly instrumental: string
}

export interface ReplaceWordsView extends Base {
  /** «в пункте 2»; absent where a heading says it. */
  readonly place: string | undefined
  readonly old: QuotedWordsView
  readonly new: QuotedWordsView
  readonly isEverywhere: boolean
}

export interface AddWordsView extends Base {
  /** «пункт 2»; absent where a heading says it. */
  readonly unit: string | undefined
  /** «после», «После» */
  readonly afterWord: string
  readonly after: QuotedWordsView
  readonly new: QuotedWordsView
}

export interface RemoveWordsView extends Base {
  readonly place: string | undefined
  readonly old: QuotedWordsView
  readonly isEverywhere: boolean
}

/** «, слова «…» заменить словами «…»»: one of the three. */
export type FurtherEditView = Pick<SentenceView, 'replaceWords' | 'addWords' | 'removeWords'>

export interface RewriteView extends Base {
  /** «в разделе «2021 год» приложения № 2», for what stands in tables. */
  readonly place: string | undefined
  /** «строку 7», «пункт 5», «раздел 3 «Ресурсы» приложения № 1» */
  readonly unit: string
  /** The new words, when they are so short that they stand in the sentence. */
  readonly text: string | undefined
  /** Whether one paragraph is replaced by several. */
  readonly isByParagraphs: boolean
}

export interface AddView extends Base {
  /** «раздел «2021 год» приложения № 2»: what is added to; absent where it is the act, or a heading says it. */
  readonly parent: string | undefined
  /** «после строки 7», «перед строкой 1»; absent at the end. */
  readonly beside: string | undefined
  /** «дополнить», «Дополнить» */
  readonly verb: string
  /** «строкой 7.1», «пунктами 6 и 7», «абзацем» */
  readonly units: string
}

export interface RemoveView extends Base {
  readonly place: string | undefined
  /** «строки 4–6», «пункт 3» */
  readonly unit: string
  /** «утратившим силу», «утратившими силу»; absent for «исключить». */
  readonly repealed: string | undefined
}

export interface ReissueView extends Base {
  /** «приложение № 2» */
  readonly unit: string
  /** «приложению № 1 к настоящему приказу» */
  readonly according: string
}

export interface RenumberView extends Base {
  /** «приложение» */
  readonly unit: string
  /** «приложением № 1» */
  readonly as: string
}

export interface AttachView extends Base {
  readonly verb: string
  /** «приложением № 3» */
  readonly unit: string
  readonly according: string
}
