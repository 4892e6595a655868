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
   * Номер этого приложения, который больше не пересчитывается: "3". Нужен после подписания, чтобы номера не сдвигались.
   */
  readonly number?: string | undefined
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
   * Акты, на основании которых разработана программа: Федеральный закон «Об образовании в Российской Федерации».
   *
   * Items: Один акт, без знака в конце: Федеральный закон от 29 декабря 2012 г. № 273-ФЗ.
   */
  readonly basis?: readonly string[] | undefined
  /**
   * Обозначение подразделения или человека из people.yaml, который отвечает за программу: imo.
   */
  readonly executor?: string | undefined
  /**
   * Обозначения соисполнителей из people.yaml: [culture].
   *
   * Items: Обозначение из people.yaml: culture.
   */
  readonly coExecutors?: readonly string[] | undefined
  /**
   * Обозначения участников из people.yaml: [schools].
   *
   * Items: Обозначение из people.yaml: schools.
   */
  readonly participants?: readonly string[] | undefined
  /**
   * Подпрограммы по порядку, например: Развитие дошкольного образования.
   */
  readonly subprograms?: readonly Subprogram[] | undefined
  /**
   * Чем программа достигает целей, например: проекты, конкурсы, гранты.
   *
   * Items: Один инструмент, без знака в конце: конкурсный отбор школ.
   */
  readonly instruments?: readonly string[] | undefined
  /**
   * Нужен, только если гриф УТВЕРЖДЕНА согласован неверно: masculine, feminine, neuter или plural.
   */
  readonly approval?: 'masculine' | 'feminine' | 'neuter' | 'plural' | undefined
  /**
   * Файл goals.yaml этой же папки, из которого программа берёт цели и задачи вместо своих: goals.yaml.
   */
  readonly goalsFrom?: string | undefined
  /**
   * Что печатается в углу этого приложения, если не так, как у других: both, annex или approved (только гриф).
   */
  readonly header?: 'both' | 'annex' | 'approved' | undefined
  /**
   * Цели программы; паспорт и разделы печатают их по слову show: goals.
   */
  readonly goals?: readonly Goal[] | undefined
  /**
   * Задачи программы; паспорт и разделы печатают их по слову show: tasks.
   */
  readonly tasks?: readonly Task[] | undefined
  /**
   * Целевые показатели (индикаторы) с исходным значением и значениями по годам; печатаются по слову show: indicators.
   */
  readonly indicators?: readonly TargetIndicator[] | undefined
  /**
   * Этапы реализации; в паспорте печатаются после срока: в один этап.
   *
   * Items: Один этап и его сроки, без знака в конце: первый этап – 2025 год.
   */
  readonly stages?: readonly string[] | undefined
  readonly financing?: Financing | undefined
  /**
   * Чего программа достигнет к концу срока, например: рост среднего балла.
   *
   * Items: Один результат, без знака в конце: доступность кружков в каждом селе.
   */
  readonly results?: readonly string[] | undefined
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
 * Одна подпрограмма.
 */
export interface Subprogram {
  /**
   * Постоянное имя подпрограммы, по которому её называет финансирование, например preschool.
   */
  readonly id?: string | undefined
  /**
   * Номер подпрограммы, который больше не пересчитывается: "2". Печатается там, где подпрограммы перечислены с номерами.
   */
  readonly number?: string | undefined
  /**
   * Название без слова «подпрограмма» и кавычек: Развитие дошкольного образования.
   */
  readonly title: string
}
/**
 * Одна цель.
 */
export interface Goal {
  /**
   * Постоянное имя цели, по которому её называют задачи, например quality.
   */
  readonly id?: string | undefined
  /**
   * Номер цели, который больше не пересчитывается: "2". Печатается там, где цели перечислены с номерами.
   */
  readonly number?: string | undefined
  /**
   * Без точки и точки с запятой в конце: повышение образовательных результатов школ.
   */
  readonly text: string
}
/**
 * Одна задача.
 */
export interface Task {
  /**
   * Постоянное имя задачи для ссылок, например network.
   */
  readonly id?: string | undefined
  /**
   * Номер задачи, который больше не пересчитывается: "7.1". Печатается там, где задачи перечислены с номерами.
   */
  readonly number?: string | undefined
  /**
   * Без точки и точки с запятой в конце: повышение педагогического потенциала школ.
   */
  readonly text: string
  /**
   * Обозначения целей, на которые работает задача: [quality].
   *
   * Items: Обозначение цели из списка goals: quality.
   */
  readonly goals?: readonly string[] | undefined
}
/**
 * Показатель (индикатор) программы: исходное значение и значения по годам.
 */
export interface TargetIndicator {
  /**
   * Постоянное имя показателя для ссылок, например coverage.
   */
  readonly id?: string | undefined
  /**
   * Номер показателя, который больше не пересчитывается: "3". Печатается там, где показатели перечислены с номерами.
   */
  readonly number?: string | undefined
  /**
   * Без единицы измерения: доля детей, занятых в кружках.
   */
  readonly name: string
  /**
   * Например %, чел., ед., балл.
   */
  readonly unit: string
  /**
   * Чего добиваются: rises – показатель растёт, falls – снижается. По ней проверяются значения.
   */
  readonly direction?: 'rises' | 'falls' | undefined
  /**
   * Обозначение задачи, на которую работает показатель: network.
   */
  readonly task?: string | undefined
  readonly base?: TargetIndicatorBase | undefined
  readonly targets: ValuesByYear
}
/**
 * С чего программа начинает: год и значение, { year: 2024, value: 61.5 }.
 */
export interface TargetIndicatorBase {
  /**
   * Год базового значения: 2024.
   */
  readonly year: number
  /**
   * Значение в этом году: 61.5.
   */
  readonly value: number | string
}
/**
 * Год и значение в каждой строке: 2025: 82.5.
 */
export interface ValuesByYear {
  /**
   * Число или слова: 82.5, "82,5", не менее 80. Если данных нет, напишите "–".
   */
  readonly [k: string]: number | string | undefined
}
/**
 * Источники и суммы по годам. Если программа делится на части, суммы записывают в groups, а в sources – только названия источников.
 */
export interface Financing {
  /**
   * В чём указаны суммы: тыс. рублей.
   */
  readonly unit: string
  /**
   * Сколько знаков после запятой печатать; обычно столько, сколько у самой точной суммы: 2.
   */
  readonly decimals?: number | undefined
  /**
   * Источники финансирования по порядку строк, например: бюджет округа.
   */
  readonly sources: readonly FundingSource[]
  /**
   * Подпрограммы или группы мероприятий со своими суммами, например: отдельные мероприятия.
   */
  readonly groups?: readonly FundingGroup[] | undefined
  readonly totals?: AmountsByYear | undefined
  /**
   * Общий итог, если вы его знаете: программа сверит его со своим, 3600.5.
   */
  readonly total?: number | string | undefined
}
/**
 * Источник и его суммы по годам.
 */
export interface FundingSource {
  /**
   * Постоянное имя источника, по которому его называют части программы, например local.
   */
  readonly id?: string | undefined
  /**
   * Как печатается в таблице: бюджет округа.
   */
  readonly name: string
  readonly amounts?: AmountsByYear | undefined
  /**
   * Итог по источнику, если вы его знаете: программа сверит его со своим, 2500.5.
   */
  readonly total?: number | string | undefined
}
/**
 * Год и сумма в каждой строке: 2025: 1200.5. Если денег на год нет, напишите 0.
 */
export interface AmountsByYear {
  /**
   * Число без единицы измерения: 384149.54, "384149,54" или "384 149,54". Тысячи разделяет только пробел, дробную часть – одна запятая или точка.
   */
  readonly [k: string]: number | string | undefined
}
/**
 * Подпрограмма или группа мероприятий со своими суммами.
 */
export interface FundingGroup {
  /**
   * Обозначение подпрограммы из списка subprograms: preschool.
   */
  readonly subprogram?: string | undefined
  /**
   * Если это не подпрограмма: Отдельные мероприятия.
   */
  readonly title?: string | undefined
  /**
   * Источники этой части и их суммы, например local.
   */
  readonly sources: readonly GroupSource[]
  readonly totals?: AmountsByYear | undefined
  /**
   * Итог этой части, если вы его знаете: 1400.
   */
  readonly total?: number | string | undefined
}
/**
 * Источник и суммы одной части программы.
 */
export interface GroupSource {
  /**
   * Обозначение источника из списка sources: local.
   */
  readonly source: string
  readonly amounts: AmountsByYear
  /**
   * Итог строки, если вы его знаете: 1400.
   */
  readonly total?: number | string | undefined
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
