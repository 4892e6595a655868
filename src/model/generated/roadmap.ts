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
   * Постоянное имя документа, например roadmap-2020; если не указано, берётся имя файла.
   */
  readonly id?: string | undefined
  /**
   * Номер этого приложения, который больше не пересчитывается: "3". Нужен после подписания, чтобы номера не сдвигались.
   */
  readonly number?: string | undefined
  /**
   * Заголовок плана; переносы строк сохраняются: План мероприятий («дорожная карта»).
   */
  readonly title: string
  /**
   * Нужен, только если гриф УТВЕРЖДЕН согласован неверно: masculine, feminine, neuter или plural.
   */
  readonly approval?: 'masculine' | 'feminine' | 'neuter' | 'plural' | undefined
  /**
   * Что печатается в углу этого приложения, если не так, как у других: both, annex или approved (только гриф).
   */
  readonly header?: 'both' | 'annex' | 'approved' | undefined
  /**
   * Текст между названием и таблицей: задачи плана, основание, сокращения.
   */
  readonly intro?: string | undefined
  /**
   * Цели, списком через тире перед таблицей; слово «Цели:» ставится само.
   */
  readonly goals?: readonly Aim[] | undefined
  /**
   * Печатаются вместо «Цели:», например: Цели и задачи плана.
   */
  readonly goalsLead?: string | undefined
  /**
   * Ожидаемые результаты, списком через тире перед таблицей; слова «Ожидаемые результаты:» ставятся сами.
   */
  readonly results?: readonly Aim[] | undefined
  /**
   * Печатаются вместо «Ожидаемые результаты:», например: Планируемые результаты.
   */
  readonly resultsLead?: string | undefined
  /**
   * Год или учебный год, к которому относятся месяцы и сроки без года: 2021 или 2021/2022.
   */
  readonly year?: number | string | undefined
  /**
   * Как нумеруются строки: through – сквозная (обычно), per-group – в каждой группе заново с 1, sections – 1.1, 1.2 внутри раздела.
   */
  readonly numbering: 'through' | 'per-group' | 'sections'
  /**
   * При нумерации sections название группы печатается «Раздел 1. …»; здесь можно указать другое слово, например Направление, или пустые кавычки, и останется только номер.
   */
  readonly sectionWord: string
  /**
   * Столбцы таблицы слева направо, например [number, title, period, responsible].
   *
   * Items: number – номер, period – срок, title – мероприятие, responsible – ответственные, result – результат, participants – участники, level – уровень, funding – источник финансирования, mark – отметка об исполнении.
   */
  readonly columns: readonly ('number' | 'period' | 'title' | 'responsible' | 'result' | 'participants' | 'level' | 'funding' | 'mark')[]
  readonly headings?: Headings | undefined
  readonly levelNames?: LevelNames | undefined
  /**
   * auto – книжный, а если столбцы на нём не помещаются, то альбомный (обычно); portrait – всегда книжный, landscape – всегда альбомный.
   */
  readonly orientation: 'auto' | 'portrait' | 'landscape'
  /**
   * true – после таблицы печатается график мероприятий: годы и кварталы, сроки полосами. Ссылка на него в тексте – [](#chart).
   */
  readonly chart: boolean
  /**
   * Печатается под графиком вместо обычной «График мероприятий»: Рисунок 1 – График подготовки школ.
   */
  readonly chartCaption?: string | undefined
  /**
   * Годы, месяцы или разделы; каждая группа начинается строкой во всю ширину таблицы: 2021 год.
   */
  readonly groups: readonly Group[]
}
/**
 * Одна строка перечня перед таблицей.
 */
export interface Aim {
  /**
   * Постоянное имя для ссылок, например staff-potential.
   */
  readonly id?: string | undefined
  /**
   * Без точки и точки с запятой в конце: развитие кадрового потенциала школ.
   */
  readonly text: string
}
/**
 * Свои заголовки столбцов вместо обычных.
 */
export interface Headings {
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
  /**
   * Печатается вместо обычного «Участники».
   */
  readonly participants?: string | undefined
  /**
   * Печатается вместо обычного «Уровень».
   */
  readonly level?: string | undefined
  /**
   * Печатается вместо обычного «Источник финансирования».
   */
  readonly funding?: string | undefined
  /**
   * Печатается вместо обычного «Отметка об исполнении».
   */
  readonly mark?: string | undefined
}
/**
 * Как напечатать уровни в таблице, если обычные слова не подходят.
 */
export interface LevelNames {
  /**
   * Как называется уровень региона: краевой, областной или республиканский.
   */
  readonly regional?: string | undefined
  /**
   * Как называется уровень муниципалитета: районный.
   */
  readonly municipal?: string | undefined
  /**
   * Как называется уровень организации: внутришкольный.
   */
  readonly school?: string | undefined
}
/**
 * Год, месяц или раздел с его мероприятиями.
 */
export interface Group {
  /**
   * Постоянное имя группы для ссылок, например year-2021.
   */
  readonly id?: string | undefined
  /**
   * Номер раздела, который больше не пересчитывается: "3".
   */
  readonly number?: string | undefined
  /**
   * Год группы; печатается строкой «2021 год».
   */
  readonly year?: number | undefined
  /**
   * Месяц группы; печатается строкой «Сентябрь 2021 года»: 2021-09 или сентябрь, если год указан в начале файла.
   */
  readonly month?: string | undefined
  /**
   * Название группы, если она не год и не месяц или печатается иначе: Методическая поддержка школ.
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
   * Обозначения задач программы, на которые работает мероприятие: [network]. Не печатаются: по ним проверяется, что у каждой задачи есть мероприятие.
   *
   * Items: Обозначение задачи из списка tasks программы: network.
   */
  readonly tasks?: readonly string[] | undefined
  /**
   * Ожидаемый результат или вид документа: приказ отдела образования.
   */
  readonly result?: string | undefined
  /**
   * Для кого мероприятие: руководители школ.
   */
  readonly participants?: string | undefined
  /**
   * На каком уровне проводится, можно несколько: regional, municipal, school.
   *
   * Items: regional – региональный (краевой, областной, республиканский), municipal – муниципальный, school – школьный.
   */
  readonly level?: readonly ('regional' | 'municipal' | 'school')[] | undefined
  /**
   * За счёт чего проводится: бюджет муниципального района.
   */
  readonly funding?: string | undefined
  /**
   * Что сделано; пустую графу заполняют от руки: выполнено 15.10.2021.
   */
  readonly mark?: string | undefined
}
