/** Generated from schemas/roadmap.json by `npm run generate`. */

/**
 * План мероприятий: таблица по годам или разделам. Файл roadmap.yaml.
 */
export interface Roadmap {
  /**
   * Для этого файла всегда roadmap.
   */
  readonly kind: 'roadmap'
  /**
   * Постоянное имя документа, например program-2020; если не указано, берётся имя файла.
   */
  readonly id?: string | undefined
  /**
   * Заголовок плана; переносы строк сохраняются: План мероприятий («дорожная карта»).
   */
  readonly title: string
  /**
   * Нужен, только если гриф УТВЕРЖДЕН согласован неверно: masculine, feminine, neuter или plural.
   */
  readonly approval?: 'masculine' | 'feminine' | 'neuter' | 'plural' | undefined
  /**
   * Как нумеруются строки: through – сквозная (обычно), per-group – в каждой группе заново с 1, sections – 1.1, 1.2 внутри раздела.
   */
  readonly numbering: 'through' | 'per-group' | 'sections'
  /**
   * Столбцы таблицы слева направо: number, period, title, responsible, result.
   *
   * Items: number – номер, period – срок, title – мероприятие, responsible – ответственные, result – результат.
   */
  readonly columns: readonly ('number' | 'period' | 'title' | 'responsible' | 'result')[]
  readonly headings?: RoadmapHeadings | undefined
  /**
   * Годы или разделы плана; каждая группа начинается строкой во всю ширину таблицы: 2021 год.
   */
  readonly groups: readonly Group[]
}
/**
 * Свои заголовки столбцов, если обычные не подходят, например period: Период реализации.
 */
export interface RoadmapHeadings {
  /**
   * Печатается вместо обычного «№ п/п».
   */
  readonly number?: string | undefined
  /**
   * Печатается вместо обычного «Срок реализации».
   */
  readonly period?: string | undefined
  /**
   * Печатается вместо обычного «Наименование мероприятия».
   */
  readonly title?: string | undefined
  /**
   * Печатается вместо обычного «Ответственные».
   */
  readonly responsible?: string | undefined
  /**
   * Печатается вместо обычного «Ожидаемый результат».
   */
  readonly result?: string | undefined
}
/**
 * Год или раздел с его мероприятиями.
 */
export interface Group {
  /**
   * Постоянное имя группы для ссылок, например year-2021.
   */
  readonly id?: string | undefined
  /**
   * Год группы; печатается строкой «2021 год».
   */
  readonly year?: number | undefined
  /**
   * Название группы, если она не год или печатается иначе: Раздел 1. Методическая поддержка.
   */
  readonly title?: string | undefined
  /**
   * Мероприятия группы по порядку; номера ставятся сами: 1, 2, 3.
   */
  readonly events: readonly Event[]
}
/**
 * Одна строка плана.
 */
export interface Event {
  /**
   * Постоянное имя мероприятия для ссылок, например concept-update.
   */
  readonly id?: string | undefined
  /**
   * Номер строки, который больше не пересчитывается: "7.1".
   */
  readonly number?: string | undefined
  /**
   * Когда проводится, словами: Сентябрь 2020 года – май 2021 года.
   */
  readonly period?: string | undefined
  /**
   * Что проводится: Актуализация муниципальной концепции поддержки школ.
   */
  readonly title: string
  /**
   * Обозначения людей и подразделений из people.yaml: imo.
   *
   * Items: Обозначение человека или подразделения: imo.
   */
  readonly responsible?: readonly string[] | undefined
  /**
   * Ожидаемый результат или вид документа: приказ отдела образования.
   */
  readonly result?: string | undefined
}
