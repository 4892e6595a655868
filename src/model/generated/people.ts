/** Generated from schemas/people.json by `npm run generate`. */

/**
 * Список людей и подразделений, на которых ссылаются приказы. Файл people.yaml.
 */
export interface People {
  /**
   * Для этого файла всегда people.
   */
  readonly kind: 'people'
  /**
   * Сотрудники, которые подписывают, исполняют или контролируют: первым обычно стоит руководитель.
   */
  readonly people: readonly Person[]
  /**
   * Отделы, службы и организации, которым даются поручения: информационно-методический отдел.
   */
  readonly units?: readonly Unit[] | undefined
}
/**
 * Сотрудник: фамилия, имя и отчество или инициалы, должность.
 */
export interface Person {
  /**
   * Постоянное имя для ссылок из приказов, например kasmina.
   */
  readonly id: string
  /**
   * Фамилия в именительном падеже: Касьмина.
   */
  readonly surname: string
  /**
   * Имя в именительном падеже: Татьяна. Нужно, если где-то печатается полностью; иначе хватит инициалов.
   */
  readonly name?: string | undefined
  /**
   * Отчество в именительном падеже: Ивановна.
   */
  readonly patronymic?: string | undefined
  /**
   * Инициалы без пробела между ними: Т.И. Если указаны имя и отчество, программа возьмёт инициалы из них; при отчестве с «оглы» или «кызы» впишите их так, как пишет человек: И.Р.о.
   */
  readonly initials?: string | undefined
  /**
   * Нужен, только если его не видно по отчеству, имени или фамилии (Шмидт А.В.): male – мужской, female – женский.
   */
  readonly gender?: 'male' | 'female' | undefined
  /**
   * Полное название должности в именительном падеже, со строчной буквы: заместитель начальника отдела образования.
   */
  readonly post: string
  readonly cases?: PersonCases | undefined
}
/**
 * Готовые формы фамилии и должности для тех падежей, в которых программа склоняет их неверно или не уверена; обычно не нужны.
 */
export interface PersonCases {
  readonly genitive?: PersonForm | undefined
  readonly dative?: PersonForm | undefined
  readonly accusative?: PersonForm | undefined
  readonly instrumental?: PersonForm | undefined
  readonly prepositional?: PersonForm | undefined
}
/**
 * Слова в одном падеже; указывать можно только те, которые программа склоняет неверно.
 */
export interface PersonForm {
  /**
   * Фамилия в этом падеже, например Касьмину.
   */
  readonly surname?: string | undefined
  /**
   * Имя в этом падеже, например Татьяну.
   */
  readonly name?: string | undefined
  /**
   * Отчество в этом падеже, например Ивановну.
   */
  readonly patronymic?: string | undefined
  /**
   * Должность в этом падеже, например заместителя начальника отдела образования.
   */
  readonly post?: string | undefined
}
/**
 * Отдел, служба или организация.
 */
export interface Unit {
  /**
   * Постоянное имя для ссылок из приказов, например imo.
   */
  readonly id: string
  /**
   * Название в именительном падеже, со строчной буквы: информационно-методический отдел.
   */
  readonly name: string
  /**
   * Сокращённое название для таблиц, как печатается: МБУ «ЦКО».
   */
  readonly shortName?: string | undefined
  readonly cases?: UnitCases | undefined
  /**
   * Обозначение человека, который возглавляет подразделение; печатается в скобках: (Лизина Г.А.).
   */
  readonly head?: string | undefined
}
/**
 * Готовые формы названия для тех падежей, в которых программа склоняет его неверно или не уверена; обычно не нужны.
 */
export interface UnitCases {
  /**
   * Отвечает на вопрос «кого, чего?»: информационно-методического отдела.
   */
  readonly genitive?: string | undefined
  /**
   * Отвечает на вопрос «кому, чему?»: информационно-методическому отделу.
   */
  readonly dative?: string | undefined
  /**
   * Отвечает на вопрос «кого, что?»: информационно-методический отдел.
   */
  readonly accusative?: string | undefined
  /**
   * Отвечает на вопрос «кем, чем?»: информационно-методическим отделом.
   */
  readonly instrumental?: string | undefined
  /**
   * Отвечает на вопрос «о ком, о чём?»: об информационно-методическом отделе.
   */
  readonly prepositional?: string | undefined
}
