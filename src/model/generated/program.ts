/** Generated from schemas/program.json by `npm run generate`. */

/**
 * Муниципальная программа: цели, задачи, паспорт, разделы. Файл program.yaml.
 */
export interface Program {
  /**
   * Для этого файла всегда program.
   */
  readonly kind: 'program'
  /**
   * Постоянное имя документа, например program-2020; если не указано, берётся имя файла.
   */
  readonly id?: string | undefined
  /**
   * Заголовок программы; переносы строк сохраняются: Муниципальная программа поддержки школ.
   */
  readonly title: string
  /**
   * Название в одну строку, если в паспорте оно пишется иначе, чем в заголовке: Муниципальная программа поддержки школ.
   */
  readonly name?: string | undefined
  /**
   * Срок действия программы: 2020–2024 годы.
   */
  readonly term?: string | undefined
  /**
   * Нужен, только если гриф УТВЕРЖДЕНА согласован неверно: masculine, feminine, neuter или plural.
   */
  readonly approval?: 'masculine' | 'feminine' | 'neuter' | 'plural' | undefined
  /**
   * Цели программы; паспорт и разделы печатают их по слову show: goals.
   */
  readonly goals?: readonly Item[] | undefined
  /**
   * Задачи программы; паспорт и разделы печатают их по слову show: tasks.
   */
  readonly tasks?: readonly Item[] | undefined
  /**
   * Разделы программы по порядку; номера ставятся сами: 1. Паспорт Программы.
   */
  readonly sections: readonly Section[]
  /**
   * Файлы приложений к самой программе, в порядке номеров: indicators.yaml.
   *
   * Items: Имя файла в папке приказа: indicators.yaml.
   */
  readonly annexes?: readonly string[] | undefined
}
/**
 * Одна цель или задача программы.
 */
export interface Item {
  /**
   * Постоянное имя для ссылок, например network.
   */
  readonly id?: string | undefined
  /**
   * Без точки и точки с запятой в конце: повышение педагогического потенциала школ.
   */
  readonly text: string
}
/**
 * Раздел программы: заголовок и либо текст, либо составные части.
 */
export interface Section {
  /**
   * Постоянное имя раздела для ссылок, например passport.
   */
  readonly id?: string | undefined
  /**
   * Номер раздела, который больше не пересчитывается: "7".
   */
  readonly number?: string | undefined
  /**
   * Заголовок раздела без номера и точки: Паспорт Программы.
   */
  readonly title: string
  /**
   * Текст раздела, если других частей в нём нет; абзацы разделяйте пустой строкой, строки списка начинайте с «- ».
   */
  readonly text?: string | undefined
  /**
   * Части раздела по порядку, например текст, затем список целей (show: goals).
   */
  readonly blocks?: readonly Block[] | undefined
}
/**
 * Текст, список, паспорт или критерии, при желании с подзаголовком.
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
   * Что повторить из начала файла: goals – цели, tasks – задачи, name – название, term – срок.
   */
  readonly show?: 'name' | 'term' | 'goals' | 'tasks' | undefined
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
   * Строки паспорта программы: слева название строки, справа содержание, например «Срок действия программы».
   */
  readonly passport?: readonly PassportRow[] | undefined
  /**
   * Таблица критериев и показателей; номера 1., 1.1. ставятся сами.
   */
  readonly criteria?: readonly Criterion[] | undefined
}
/**
 * Название строки и одно из трёх: текст, показ целей или задач, список.
 */
export interface PassportRow {
  /**
   * Постоянное имя строки для ссылок, например term.
   */
  readonly id?: string | undefined
  /**
   * Что стоит в левом столбце: Цели программы.
   */
  readonly name: string
  /**
   * Содержание строки, например источники финансирования; можно с абзацами и списками.
   */
  readonly text?: string | undefined
  /**
   * Что показать в строке: goals – цели, tasks – задачи, name – название, term – срок.
   */
  readonly show?: 'name' | 'term' | 'goals' | 'tasks' | undefined
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
