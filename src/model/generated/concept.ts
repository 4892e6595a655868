/** Generated from schemas/concept.json by `npm run generate`. */

/**
 * Концепция: разделы с текстом, меры, пронумерованные цели с обоснованием и способами публикации. Файл concept.yaml.
 */
export interface Concept {
  /**
   * Для этого файла всегда concept.
   */
  readonly kind: 'concept'
  /**
   * Постоянное имя документа, например concept-2021; если не указано, берётся имя файла.
   */
  readonly id?: string | undefined
  /**
   * Номер этого приложения, который больше не пересчитывается: "3". Нужен после подписания, чтобы номера не сдвигались.
   */
  readonly number?: string | undefined
  /**
   * Заголовок концепции; переносы строк сохраняются: Концепция сопровождения школ.
   */
  readonly title: string
  /**
   * Нужен, только если гриф УТВЕРЖДЕНА согласован неверно: masculine, feminine, neuter или plural.
   */
  readonly approval?: 'masculine' | 'feminine' | 'neuter' | 'plural' | undefined
  /**
   * Что печатается в углу этого приложения, если не так, как у других: both, annex или approved (только гриф).
   */
  readonly header?: 'both' | 'annex' | 'approved' | undefined
  /**
   * Печатать ли после названия страницу «Содержание» с заголовками разделов и целей: true – да, false – нет (обычно).
   */
  readonly contents?: boolean | undefined
  /**
   * sections – разделы получают номера «1. …», none – печатаются без номеров (обычно).
   */
  readonly numbering?: 'sections' | 'none' | undefined
  /**
   * Разделы концепции по порядку: Общие положения.
   */
  readonly sections: readonly Section[]
  /**
   * Файлы приложений к самой концепции, в порядке номеров: roadmap.yaml.
   *
   * Items: Имя файла в папке приказа: roadmap.yaml.
   */
  readonly annexes?: readonly string[] | undefined
}
/**
 * Раздел концепции: заголовок и либо текст, либо составные части.
 */
export interface Section {
  /**
   * Постоянное имя для ссылок, например measures.
   */
  readonly id?: string | undefined
  /**
   * Номер раздела, который больше не пересчитывается: "4".
   */
  readonly number?: string | undefined
  /**
   * Заголовок раздела без номера и точки: Меры, мероприятия.
   */
  readonly title: string
  /**
   * Текст раздела, если других частей в нём нет: абзацы, списки, таблицы, рисунки, сноски.
   */
  readonly text?: string | undefined
  /**
   * Части раздела по порядку, например текст, затем список мер.
   */
  readonly blocks?: readonly Block[] | undefined
}
/**
 * Текст, список, уровни или цели, при желании с подзаголовком; печатаются в этом порядке.
 */
export interface Block {
  /**
   * Постоянное имя этой части для ссылок, например roadmap-structure.
   */
  readonly id?: string | undefined
  /**
   * Подзаголовок внутри раздела, без точки: Структура дорожной карты.
   */
  readonly heading?: string | undefined
  /**
   * Абзацы, списки, таблицы, рисунки и сноски; абзацы разделяйте пустой строкой.
   */
  readonly text?: string | undefined
  /**
   * Слова перед списком или уровнями; двоеточие в конце ставится само: В дорожной карте предусматриваются.
   */
  readonly lead?: string | undefined
  /**
   * Меры или другие строки списка, каждая с новой строки и дефиса; знаки в конце ставятся сами.
   *
   * Items: Без точки и точки с запятой в конце: развитие сетевого взаимодействия школ.
   */
  readonly list?: readonly string[] | undefined
  /**
   * Как печатать список: dash – «– …;» (обычно), numbered – «1. …».
   */
  readonly as?: 'numbered' | 'dash' | undefined
  /**
   * Строение дорожной карты по уровням: краевой, муниципальный, школьный.
   */
  readonly levels?: readonly Level[] | undefined
  /**
   * Как печатать уровни: table – таблицей (обычно), list – списком в списке.
   */
  readonly levelsAs?: 'table' | 'list' | undefined
  /**
   * Название таблицы уровней; номер ставится сам: «Таблица 1 – Мероприятия по уровням».
   */
  readonly caption?: string | undefined
  /**
   * Цели концепции; печатаются заголовками «Цель № 1. …» и нумеруются сквозь весь документ.
   */
  readonly goals?: readonly Goal[] | undefined
}
/**
 * Уровень дорожной карты и его мероприятия.
 */
export interface Level {
  /**
   * Постоянное имя для ссылок, например regional.
   */
  readonly id?: string | undefined
  /**
   * Какой это уровень: краевой уровень.
   */
  readonly name: string
  /**
   * Мероприятия уровня, каждое с новой строки и дефиса; знаки в конце ставятся сами.
   *
   * Items: Без точки и точки с запятой в конце: мониторинг выполнения дорожной карты.
   */
  readonly list: readonly string[]
}
/**
 * Цель концепции: название, обоснование, меры и способы публикации; печатаются в этом порядке.
 */
export interface Goal {
  /**
   * Постоянное имя для ссылок, например methodical-help.
   */
  readonly id?: string | undefined
  /**
   * Номер цели, который больше не пересчитывается: "5".
   */
  readonly number?: string | undefined
  /**
   * Без слов «Цель №» и без точки: Оказание методической помощи школам.
   */
  readonly title: string
  /**
   * Обоснование цели; слова «Обоснование цели.» программа поставит сама. Можно с абзацами, списками и сносками.
   */
  readonly rationale?: string | undefined
  readonly measures?: LeadList | undefined
  readonly publication?: LeadList | undefined
  /**
   * Текст в конце цели, после обоснования, мер и способов публикации.
   */
  readonly text?: string | undefined
}
/**
 * Вводная строка и строки списка под ней.
 */
export interface LeadList {
  /**
   * Слова перед списком; двоеточие в конце ставится само: Способы публикации цели на сайте.
   */
  readonly lead: string
  /**
   * Строки списка, каждая с новой строки и дефиса; знаки в конце ставятся сами.
   *
   * Items: Без точки и точки с запятой в конце: отчёты о выполнении планов работы.
   */
  readonly list: readonly string[]
  /**
   * Как печатать список: dash – «– …;» (обычно), numbered – «1. …».
   */
  readonly as?: 'numbered' | 'dash' | undefined
}
