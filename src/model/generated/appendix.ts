/** Generated from schemas/appendix.json by `npm run generate`. */

/**
 * Приложение к программе с её показателями, финансированием или своим содержанием; может быть и приложением к самому приказу. Файл appendix.yaml или с любым другим именем.
 */
export interface Appendix {
  /**
   * Для этого файла всегда appendix.
   */
  readonly kind: 'appendix'
  /**
   * Постоянное имя документа, например indicators; если не указано, берётся имя файла.
   */
  readonly id?: string | undefined
  /**
   * Номер этого приложения, который больше не пересчитывается: "3". Нужен после подписания, чтобы номера не сдвигались.
   */
  readonly number?: string | undefined
  /**
   * Заголовок приложения; переносы строк сохраняются: Целевые показатели (индикаторы) программы.
   */
  readonly title: string
  /**
   * Нужен, только если гриф УТВЕРЖДЕНО согласован неверно: masculine, feminine, neuter или plural.
   */
  readonly approval?: 'masculine' | 'feminine' | 'neuter' | 'plural' | undefined
  /**
   * Части приложения по порядку, такие же, как у раздела программы; show берёт данные из программы, к которой приложение относится: show: indicators.
   */
  readonly blocks: readonly Block[]
}
/**
 * Текст, список, таблица, паспорт или критерии, при желании с подзаголовком.
 */
export interface Block {
  /**
   * Постоянное имя этой части для ссылок, например resources.
   */
  readonly id?: string | undefined
  /**
   * Подзаголовок внутри раздела, без точки: Информационно-методическая поддержка школ.
   */
  readonly heading?: string | undefined
  /**
   * Абзацы и списки; абзацы разделяйте пустой строкой, строки списка начинайте с «- ».
   */
  readonly text?: string | undefined
  /**
   * Что напечатать из начала файла: goals – цели, tasks – задачи, indicators – таблица показателей, financing – таблица финансирования, passport – весь паспорт с обычными строками; остальные слова – как называются ключи.
   */
  show?:
    | 'name'
    | 'basis'
    | 'executor'
    | 'coExecutors'
    | 'participants'
    | 'subprograms'
    | 'instruments'
    | 'goals'
    | 'tasks'
    | 'indicators'
    | 'stages'
    | 'term'
    | 'financing'
    | 'results'
    | 'passport'
  /**
   * Строки списка, каждая с новой строки и дефиса; точки и точки с запятой ставятся сами.
   *
   * Items: Без точки и точки с запятой в конце: наличие нормативной базы.
   */
  readonly list?: readonly string[] | undefined
  /**
   * Как печатать список: numbered – «1. …» (обычно), dash – «– …;».
   */
  readonly as?: 'numbered' | 'dash' | undefined
  /**
   * Печатать ли под заголовком таблицы показателей или финансирования строку 1, 2, 3: true или false.
   */
  readonly columnNumbers: boolean
  /**
   * Строки паспорта программы: слева название строки, справа содержание, например «Срок действия программы».
   */
  readonly passport?: readonly PassportRow[] | undefined
  /**
   * Таблица критериев и показателей; номера 1., 1.1. ставятся сами.
   */
  readonly criteria?: readonly Criterion[] | undefined
}
/**
 * Название строки и одно из трёх: текст, показ из начала файла, список.
 */
export interface PassportRow {
  /**
   * Постоянное имя строки для ссылок, например term.
   */
  readonly id?: string | undefined
  /**
   * Что стоит в левом столбце: Цели программы. Вместе с show можно не писать: напечатается обычное название строки.
   */
  readonly name?: string | undefined
  /**
   * Содержание строки, например источники финансирования; можно с абзацами и списками.
   */
  readonly text?: string | undefined
  /**
   * Что показать в строке: name – название, goals – цели, indicators – показатели, financing – объемы финансирования словами; остальные слова – как называются ключи в начале файла.
   */
  show?:
    | 'name'
    | 'basis'
    | 'executor'
    | 'coExecutors'
    | 'participants'
    | 'subprograms'
    | 'instruments'
    | 'goals'
    | 'tasks'
    | 'indicators'
    | 'stages'
    | 'term'
    | 'financing'
    | 'results'
  /**
   * Строки списка, каждая с новой строки и дефиса; точки и точки с запятой ставятся сами.
   *
   * Items: Без точки и точки с запятой в конце: наличие нормативной базы.
   */
  readonly list?: readonly string[] | undefined
  /**
   * Как печатать список: numbered – «1. …» (обычно), dash – «– …;».
   */
  readonly as?: 'numbered' | 'dash' | undefined
}
/**
 * Критерий и его показатели.
 */
export interface Criterion {
  /**
   * Постоянное имя критерия для ссылок, например olympiads.
   */
  readonly id?: string | undefined
  /**
   * Номер критерия, который больше не пересчитывается: "2".
   */
  readonly number?: string | undefined
  /**
   * Название без номера: «Результаты ОГЭ, ЕГЭ».
   */
  readonly title: string
  /**
   * Показатели критерия по порядку; номера 1.1, 1.2 ставятся сами.
   */
  readonly indicators: readonly Indicator[]
}
/**
 * Один показатель критерия.
 */
export interface Indicator {
  /**
   * Постоянное имя показателя для ссылок, например math-average.
   */
  readonly id?: string | undefined
  /**
   * Номер показателя, который больше не пересчитывается: "2.1".
   */
  readonly number?: string | undefined
  /**
   * Показатель без номера; точка в конце ставится сама: Средний балл ОГЭ по математике – 3,57.
   */
  readonly text: string
}
