/** Generated from schemas/goals.json by `npm run generate`. */

/**
 * Цели и задачи: отдельное приложение к приказу или общий источник для программы. Файл goals.yaml.
 */
export interface Goals {
  /**
   * Для этого файла всегда goals.
   */
  readonly kind: 'goals'
  /**
   * Постоянное имя документа, например goals-2021; если не указано, берётся имя файла.
   */
  readonly id?: string | undefined
  /**
   * Номер этого приложения, который больше не пересчитывается: "3". Нужен после подписания, чтобы номера не сдвигались.
   */
  readonly number?: string | undefined
  /**
   * Заголовок документа; переносы строк сохраняются: Цели и задачи работы со школами.
   */
  readonly title: string
  /**
   * Нужен, только если гриф УТВЕРЖДЕНЫ согласован неверно: masculine, feminine, neuter или plural.
   */
  readonly approval?: 'masculine' | 'feminine' | 'neuter' | 'plural' | undefined
  /**
   * Что печатается в углу этого приложения, если не так, как у других: both, annex или approved (только гриф).
   */
  readonly header?: 'both' | 'annex' | 'approved' | undefined
  /**
   * Текст перед целями, если он нужен, например: Цели и задачи определены на три года.
   */
  readonly intro?: string | undefined
  /**
   * Цели по порядку; номера и знаки в конце ставятся сами: повышение образовательных результатов.
   */
  readonly goals: readonly Goal[]
  /**
   * Задачи по порядку; номера и знаки в конце ставятся сами: развитие кадрового потенциала школ.
   */
  readonly tasks: readonly Task[]
  /**
   * Печатать ли у задачи её цели: none – нет (обычно), numbers – «(к цели 1)» в конце задачи.
   */
  readonly links: 'none' | 'numbers'
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
