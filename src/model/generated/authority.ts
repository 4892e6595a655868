/** Generated from schemas/authority.json by `npm run generate`. */

/**
 * Орган, который издаёт приказы: бланк, место издания, руководитель, оформление. Файл authority.yaml.
 */
export interface Authority {
  /**
   * Для этого файла всегда authority.
   */
  readonly kind: 'authority'
  /**
   * Постоянное имя органа для ссылок, например neftekumsk; если не указано, берётся имя папки.
   */
  readonly id?: string | undefined
  /**
   * Название по положению об органе в именительном падеже: Отдел образования администрации Степного городского округа.
   */
  readonly name: string
  /**
   * Официальное сокращённое название: отдел образования АСГО.
   */
  readonly shortName?: string | undefined
  /**
   * Как пишется после слов «приказом …»: отдела образования администрации Степного городского округа.
   */
  readonly genitive: string
  /**
   * Название органа вверху приказа, построчно, как печатается: ОТДЕЛ ОБРАЗОВАНИЯ АДМИНИСТРАЦИИ.
   *
   * Items: Одна печатная строка, например ГОРОДСКОГО ОКРУГА СТАВРОПОЛЬСКОГО КРАЯ.
   */
  readonly letterhead: readonly string[]
  /**
   * Населённый пункт, где издаётся приказ: г. Нефтекумск.
   */
  readonly place: string
  /**
   * Обозначение человека из people.yaml, который подписывает приказы, если в самом приказе не указан другой: limanova.
   */
  readonly head: string
  /**
   * true – так во всех приказах органа: в подписи остаётся пустое место для отметки об электронной подписи.
   */
  readonly eSignature?: boolean | undefined
  /**
   * Файл с гербом в папке органа, PNG или JPEG: gerb.png. Печатается посередине верхнего поля приказа.
   */
  readonly coatOfArms?: string | undefined
  /**
   * Файл с эмблемой в папке органа, PNG или JPEG: emblema.png. Печатается, если нет герба: вместе их не ставят.
   */
  readonly emblem?: string | undefined
  /**
   * Что изображено, для тех, кто не видит рисунка: Герб Степного муниципального округа. Если не указано, называется орган.
   */
  readonly emblemAlternative?: string | undefined
  /**
   * head – руководитель единолично: «ПОСТАНОВЛЯЮ» (если не указано); body – орган: «администрация … ПОСТАНОВЛЯЕТ».
   */
  readonly resolutionsBy?: 'head' | 'body' | undefined
  readonly houseStyle?: HouseStyle | undefined
  readonly lint?: AuthorityLint | undefined
}
/**
 * Отличия от выбранного набора оформления. Указывайте только то, что у вас принято иначе.
 */
export interface HouseStyle {
  /**
   * Стандарт, по которому оформляются документы: gost-2025 – ГОСТ Р 7.0.97-2025, gost-2016 – ГОСТ Р 7.0.97-2016 с Изменением № 1 (для актов, изданных до 18 августа 2025 г.).
   */
  readonly profile?: 'gost-2025' | 'gost-2016' | undefined
  readonly page?: HouseStylePage | undefined
  readonly font?: HouseStyleFont | undefined
  readonly text?: HouseStyleText | undefined
  readonly keyword?: HouseStyleKeyword | undefined
  readonly annexHeader?: HouseStyleAnnexHeader | undefined
  readonly signature?: HouseStyleSignature | undefined
  readonly wording?: HouseStyleWording | undefined
  readonly list?: HouseStyleList | undefined
  readonly amendment?: HouseStyleAmendment | undefined
  readonly emblem?: HouseStyleEmblem | undefined
  readonly qrCode?: HouseStyleQrCode | undefined
  readonly eSignature?: HouseStyleESignature | undefined
}
/**
 * Размер листа и поля, в миллиметрах.
 */
export interface HouseStylePage {
  /**
   * Ширина листа в миллиметрах, например 210 для A4.
   */
  readonly widthMm?: number | undefined
  /**
   * Высота листа в миллиметрах, например 297 для A4.
   */
  readonly heightMm?: number | undefined
  readonly marginsMm?: HouseStylePageMarginsMm | undefined
  /**
   * На каком расстоянии от верхнего края листа стоит номер страницы, например 10.
   */
  readonly numberFromTopMm?: number | undefined
}
/**
 * Поля страницы в миллиметрах; для документов со сроком хранения более 10 лет левое поле – не менее 30.
 */
export interface HouseStylePageMarginsMm {
  /**
   * Отступ текста от верхнего края листа, например 20.
   */
  readonly top?: number | undefined
  /**
   * Отступ текста от правого края листа, например 10.
   */
  readonly right?: number | undefined
  /**
   * Отступ текста от нижнего края листа, например 20.
   */
  readonly bottom?: number | undefined
  /**
   * Отступ текста от левого края листа, например 30.
   */
  readonly left?: number | undefined
}
/**
 * Гарнитура и размеры шрифта, в пунктах.
 */
export interface HouseStyleFont {
  /**
   * Название шрифта, например Times New Roman.
   */
  readonly family?: string | undefined
  /**
   * Размер основного текста в пунктах, обычно 14.
   */
  readonly sizePt?: number | undefined
  /**
   * Размер текста в таблицах в пунктах, обычно 12.
   */
  readonly tableSizePt?: number | undefined
  /**
   * Размер примечаний и приписок в пунктах, обычно 12.
   */
  readonly noteSizePt?: number | undefined
}
/**
 * Отступ первой строки и расстояние между строками.
 */
export interface HouseStyleText {
  /**
   * Отступ первой строки абзаца в миллиметрах, обычно 12.5.
   */
  readonly indentMm?: number | undefined
  /**
   * Интервал между строками текста: от 1 до 1.5.
   */
  readonly lineSpacing?: number | undefined
}
/**
 * Как печатается слово перед пунктами: ПРИКАЗЫВАЮ, ПОСТАНОВЛЯЮ.
 */
export interface HouseStyleKeyword {
  /**
   * upper – прописными «ПРИКАЗЫВАЮ», lower – строчными «приказываю» (обычно вразрядку).
   */
  readonly case?: 'upper' | 'lower' | undefined
  /**
   * Расстояние, добавленное между буквами, в пунктах: 0 – без разрядки, 3 – «п р и к а з ы в а ю». Это оформление, а не пробелы: слово остаётся словом.
   */
  readonly spacingPt?: number | undefined
  /**
   * line – отдельной строкой, preamble – в конце преамбулы.
   */
  readonly placement?: 'line' | 'preamble' | undefined
}
/**
 * Что печатается в правом верхнем углу приложения.
 */
export interface HouseStyleAnnexHeader {
  /**
   * both – «Приложение 1» и гриф УТВЕРЖДЕН; annex – только «Приложение 1 к приказу…»; approved – только гриф.
   */
  readonly style?: 'both' | 'annex' | 'approved' | undefined
  /**
   * true – «Приложение № 1», false – «Приложение 1».
   */
  readonly numberSign?: boolean | undefined
  /**
   * Ширина отметки в правом верхнем углу в миллиметрах, например 80.
   */
  readonly widthMm?: number | undefined
}
/**
 * Правила расположения подписи.
 */
export interface HouseStyleSignature {
  /**
   * Сколько строк текста должно стоять на одной странице с подписью, обычно 3.
   */
  readonly minLinesWithText?: number | undefined
  /**
   * Как стоят подписи совместного приказа: abreast – рядом, stacked – одна под другой.
   */
  readonly several?: 'abreast' | 'stacked' | undefined
}
/**
 * Как печатаются сроки и как называются пункты в ссылках.
 */
export interface HouseStyleWording {
  /**
   * as-written – сроки печатаются так, как записаны; normalised – единообразно: «Январь 2021 года – март 2021 года», «Ежегодно, сентябрь – ноябрь». Непонятый программой срок всегда печатается как записан.
   */
  readonly periods?: 'as-written' | 'normalised' | undefined
  /**
   * Как ссылка называет пункт 1.1: point – «пункту 1.1», subpoint – «подпункту 1.1».
   */
  readonly nestedPoint?: 'point' | 'subpoint' | undefined
}
/**
 * Вид перечислений без номеров.
 */
export interface HouseStyleList {
  /**
   * Знак перед пунктом списка без номеров, обычно «–».
   */
  readonly dash?: string | undefined
}
/**
 * Какими словами составляется приказ о внесении изменений.
 */
export interface HouseStyleAmendment {
  /**
   * exclude – «пункт 6 исключить», repeal – «пункт 6 признать утратившим силу». Строки таблиц, абзацы и слова всегда исключают.
   */
  readonly removal?: 'exclude' | 'repeal' | undefined
  /**
   * decimal – 1.1, 1.1.1, внутри них а); brackets – 1), внутри а), затем через тире.
   */
  readonly numbering?: 'decimal' | 'brackets' | undefined
  /**
   * Если в приложении изменилось больше этой доли строк, пунктов и абзацев, оно излагается целиком, например 30; 100 – никогда. Меньше четырёх изменений всегда перечисляются.
   */
  readonly reissueAbovePercent?: number | undefined
}
/**
 * Размер и место герба или эмблемы.
 */
export interface HouseStyleEmblem {
  /**
   * Высота герба или эмблемы в миллиметрах, например 20; ширина получается сама.
   */
  readonly heightMm?: number | undefined
  /**
   * На каком расстоянии от верхнего края листа начинается герб или эмблема, например 10.
   */
  readonly fromTopMm?: number | undefined
}
/**
 * Размер и место QR-кода опубликованного приказа.
 */
export interface HouseStyleQrCode {
  /**
   * Сторона квадрата вместе со светлым полем вокруг кода, например 28.
   */
  readonly sizeMm?: number | undefined
  /**
   * На каком расстоянии от нижнего или верхнего края листа стоит код, например 10.
   */
  readonly fromEdgeMm?: number | undefined
  /**
   * bottom – правый нижний угол первого листа, top – правый верхний, если внизу места нет.
   */
  readonly corner?: 'bottom' | 'top' | undefined
}
/**
 * Размер пустого места между должностью и именем.
 */
export interface HouseStyleESignature {
  /**
   * Ширина места в миллиметрах, например 70.
   */
  readonly widthMm?: number | undefined
  /**
   * Высота места в миллиметрах, например 25.
   */
  readonly heightMm?: number | undefined
}
/**
 * Какие замечания проверки у вас считаются ошибками, а какие не нужны: typography/yo-forms: off.
 */
export interface AuthorityLint {
  /**
   * off – не показывать, note – замечание, warning – предупреждение, error – ошибка.
   */
  readonly [k: string]: 'off' | 'note' | 'warning' | 'error' | undefined
}
