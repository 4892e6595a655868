/** Generated from schemas/order.json by `npm run generate`. */

/**
 * Акт органа: название, преамбула, пункты, приложения. Файл order.yaml.
 */
export interface Order {
  /**
   * Для этого файла всегда order.
   */
  readonly kind: 'order'
  /**
   * Постоянное имя документа, например program-2020; если не указано, берётся имя файла.
   */
  readonly id?: string | undefined
  /**
   * order – приказ, resolution – постановление, directive – распоряжение; если не указан, это приказ.
   */
  readonly act?: 'order' | 'resolution' | 'directive' | undefined
  /**
   * Дата подписания: 2020-09-17 или 17.09.2020. Пока даты нет, приказ печатается как проект.
   */
  readonly date?: string | undefined
  /**
   * Регистрационный номер без знака №: 212/1. Пока номера нет, приказ печатается как проект.
   */
  readonly number?: string | undefined
  /**
   * Заголовок приказа, отвечает на вопрос «о чём?», без точки в конце: Об утверждении муниципальной программы.
   */
  readonly title: string
  /**
   * Основание и цель акта, до слова ПРИКАЗЫВАЮ: В целях реализации …,
   */
  readonly preamble?: string | undefined
  /**
   * Для распоряжения: oblige – ОБЯЗЫВАЮ (если не указано), propose – ПРЕДЛАГАЮ; none – без слова, пункты идут сразу после преамбулы.
   */
  readonly keyword?: 'oblige' | 'propose' | 'none' | undefined
  /**
   * Распорядительная часть по порядку, например: утвердить программу, поручить, контролировать.
   */
  readonly points: readonly Point[]
  /**
   * Файлы приложений в порядке их номеров: program.yaml, roadmap.yaml.
   *
   * Items: Имя файла в папке приказа: program.yaml.
   */
  readonly annexes?: readonly string[] | undefined
  /**
   * Обозначение человека из people.yaml, если подписывает не руководитель органа: kasmina.
   */
  readonly signatory?: string | undefined
  /**
   * С кем вне органа согласован приказ; печатается под подписью «СОГЛАСОВАНО» с местом для подписи, например с главой округа или решением совета.
   */
  readonly agreement?: readonly Agreement[] | undefined
  readonly copy?: CopyMark | undefined
  /**
   * Кому и сколько экземпляров разослать; печатается «Разослать: в дело – 1 экз.» в конце приказа.
   */
  readonly distribution?: readonly Addressee[] | undefined
  readonly preparedBy?: PreparedBy | undefined
  /**
   * Кто согласует приказ до подписания; печатается отдельной страницей с местом для подписей, даты и замечаний, например - person: kasmina.
   */
  readonly approvalSheet?: readonly Official[] | undefined
  /**
   * Кого знакомят с приказом под подпись; печатается отдельной страницей, например - person: lizina.
   */
  readonly acquaintanceSheet?: readonly Official[] | undefined
  /**
   * Другие органы, которые издают этот акт вместе с вашим, по порядку подписей: [{ authority: stepnoy-kultura, number: 31-од }].
   */
  readonly jointWith?: readonly JointAuthority[] | undefined
  readonly houseStyle?: HouseStyle | undefined
  /**
   * Страница, на которой опубликован приказ: https://stepnoye.example/prikazy/15. Печатается QR-кодом в правом нижнем углу первого листа (gost-2025).
   */
  readonly published?: string | undefined
  /**
   * true – между должностью и именем в подписи остаётся пустое место для отметки об электронной подписи; false – не остаётся, даже если так принято в authority.yaml.
   */
  readonly eSignature?: boolean | undefined
  /**
   * Отпечатки документов дела, как их подписали; по ним prikaz check находит любую правку подписанного текста. Составляет prikaz seal.
   */
  readonly fingerprint?: readonly SealedDocument[] | undefined
}
/**
 * Пункт приказа: текст с исполнителем и сроком, либо контроль, вступление в силу, размещение на сайте, признание актов утратившими силу.
 */
export interface Point {
  /**
   * Постоянное имя пункта для ссылок, например approve-program.
   */
  readonly id?: string | undefined
  /**
   * Номер пункта, который больше не пересчитывается: "7.1".
   */
  readonly number?: string | undefined
  /**
   * Что приказано, без номера: Утвердить муниципальную программу. Точка в конце ставится сама.
   */
  readonly text?: string | undefined
  /**
   * Обозначение человека или подразделения из people.yaml, кому поручено; печатается перед текстом в дательном падеже: imo.
   */
  readonly executor?: string | undefined
  /**
   * Несколько исполнителей одного пункта, по порядку: [otdel-obrazovaniya, finansovoe-upravlenie].
   *
   * Items: Обозначение человека или подразделения из people.yaml, например imo.
   */
  readonly executors?: readonly string[] | undefined
  /**
   * Срок исполнения словами: до 1 октября 2020 г. Печатается после текста «Срок – …», а если у пункта есть подпункты – в скобках перед двоеточием.
   */
  readonly deadline?: string | undefined
  /**
   * Обозначение приложения, о котором говорит пункт; печатается «(приложение 1)»: program.
   */
  readonly annex?: string | undefined
  /**
   * Кто контролирует исполнение: обозначение человека из people.yaml или self – «оставляю за собой».
   */
  readonly control?: string | undefined
  /**
   * Когда приказ начинает действовать: signing – со дня подписания, publication – со дня официального опубликования.
   */
  readonly inForce?: 'signing' | 'publication' | undefined
  /**
   * День, с которого акт действует: 2026-01-01. Вместе с inForce: publication – «со дня опубликования, но не ранее 1 января 2026 г.».
   */
  readonly inForceFrom?: string | undefined
  /**
   * С какого дня акт распространяется на прежние отношения: 2025-01-01 – «…и распространяет свое действие на правоотношения, возникшие с 1 января 2025 г.».
   */
  readonly appliesFrom?: string | undefined
  /**
   * Чей сайт, в родительном падеже: администрации Степного округа. Печатается «Разместить настоящий приказ на официальном сайте … в сети «Интернет»».
   */
  readonly publish?: string | undefined
  /**
   * Акты, которые больше не действуют; один печатается в самом пункте, несколько – подпунктами: [{ date: 2018-03-05, number: 44, title: О … }].
   */
  readonly repeal?: readonly RepealedAct[] | undefined
  /**
   * Вложенные пункты, например 1.1 и 1.2 внутри пункта «Утвердить:».
   */
  readonly points?: readonly Point[] | undefined
}
/**
 * Прежний акт: вид, орган, дата, номер, название; или отдельные его пункты.
 */
export interface RepealedAct {
  /**
   * order – приказ (если не указан), resolution – постановление, directive – распоряжение.
   */
  readonly act?: 'order' | 'resolution' | 'directive' | undefined
  /**
   * Название органа в родительном падеже, если акт издал другой орган: отдела образования администрации Степного района.
   */
  readonly body?: string | undefined
  /**
   * Дата прежнего акта: 2018-03-05 или 05.03.2018.
   */
  readonly date: string
  /**
   * Регистрационный номер прежнего акта без знака №: "44".
   */
  readonly number: string
  /**
   * Заголовок прежнего акта без кавычек: Об утверждении плана мероприятий.
   */
  readonly title: string
  /**
   * Номера пунктов, если утрачивает силу не весь акт: ["1.2", "3"].
   *
   * Items: Номер пункта прежнего акта, например "1.2".
   */
  readonly points?: readonly string[] | undefined
}
/**
 * Кто согласовал: человек из people.yaml, должностное лицо другого органа или документ (решение, протокол).
 */
export interface Agreement {
  /**
   * Обозначение человека из people.yaml, например kasmina; тогда остальные ключи не нужны.
   */
  readonly person?: string | undefined
  /**
   * Должность в именительном падеже: директор МКОУ СОШ № 3.
   */
  readonly post?: string | undefined
  /**
   * Фамилия в именительном падеже: Петрова.
   */
  readonly surname?: string | undefined
  /**
   * Инициалы без пробела между ними: А.Б.
   */
  readonly initials?: string | undefined
  /**
   * Документ о согласовании в творительном падеже: решением Совета округа от 10.09.2020 № 45.
   */
  readonly document?: string | undefined
}
/**
 * Кто и когда заверил копию и где хранится подлинник.
 */
export interface CopyMark {
  /**
   * Обозначение человека из people.yaml, например lizina.
   */
  readonly by: string
  /**
   * Когда заверена копия: 2020-09-18 или 18.09.2020.
   */
  readonly date: string
  /**
   * Дело, в котором хранится подлинник: 01-05. Печатается «Подлинник документа находится в деле № 01-05 за 2020 год».
   */
  readonly file?: string | undefined
  /**
   * За какой год дело с подлинником, например 2020; если не указан – год приказа.
   */
  readonly year?: number | undefined
}
/**
 * Куда отправляется экземпляр приказа.
 */
export interface Addressee {
  /**
   * Так, как печатается после «Разослать:», например в дело, информационно-методическому отделу.
   */
  readonly to: string
  /**
   * Сколько экземпляров, например 2.
   */
  readonly copies: number
}
/**
 * Кто подготовил приказ – человек из people.yaml (person) или фамилия, имя и отчество (name) – и телефон; можно добавить должность и почту.
 */
export interface PreparedBy {
  /**
   * Обозначение человека из people.yaml, у которого указаны имя и отчество, например lizina.
   */
  readonly person?: string | undefined
  /**
   * Полностью, если этого человека нет в people.yaml: Лизина Галина Анатольевна.
   */
  readonly name?: string | undefined
  /**
   * Печатается под фамилией: методист информационно-методического отдела.
   */
  readonly post?: string | undefined
  /**
   * Номер телефона с кодом города: 8 (86558) 4-00-00.
   */
  readonly phone: string
  /**
   * Адрес почты, например imo@example.org.
   */
  readonly email?: string | undefined
}
/**
 * Человек из people.yaml (person) либо должность, фамилия и инициалы того, кого там нет.
 */
export interface Official {
  /**
   * Обозначение человека из people.yaml, например kasmina; тогда остальные ключи не нужны.
   */
  readonly person?: string | undefined
  /**
   * Должность в именительном падеже: директор МКОУ СОШ № 3.
   */
  readonly post?: string | undefined
  /**
   * Фамилия в именительном падеже: Петрова.
   */
  readonly surname?: string | undefined
  /**
   * Инициалы без пробела между ними: А.Б.
   */
  readonly initials?: string | undefined
}
/**
 * Другой орган: его обозначение, номер акта у него, его подписант.
 */
export interface JointAuthority {
  /**
   * Обозначение органа: id из его authority.yaml или имя его папки, например stepnoy-kultura.
   */
  readonly authority: string
  /**
   * Регистрационный номер акта в этом органе без знака №: 31-од. В акте номера печатаются через косую черту: № 45/31-од.
   */
  readonly number?: string | undefined
  /**
   * Обозначение человека из people.yaml этого органа, если подписывает не его руководитель: orlova.
   */
  readonly signatory?: string | undefined
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
 * Отпечатки одного документа дела.
 */
export interface SealedDocument {
  /**
   * Файл в папке дела: roadmap.yaml.
   */
  readonly document: string
  /**
   * SHA-256 печатных слов документа, без реквизитов.
   */
  readonly words: string
  /**
   * SHA-256 значений файла: отличает правку файла от правки people.yaml или шаблона.
   */
  readonly values?: string | undefined
  /**
   * SHA-256 даты, номера и подписантов самого акта; у приложений его нет.
   */
  readonly requisites?: string | undefined
}
