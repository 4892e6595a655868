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
 * Сотрудник: фамилия, инициалы, должность.
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
   * Инициалы без пробела между ними: Т.И.
   */
  readonly initials: string
  /**
   * Полное название должности в именительном падеже, со строчной буквы: заместитель начальника отдела образования.
   */
  readonly post: string
  readonly cases?: PersonCases | undefined
}
/**
 * Фамилия и должность в тех падежах, в которых они встречаются в приказах, например accusative – после «возложить на».
 */
export interface PersonCases {
  readonly genitive?: PersonForm | undefined
  readonly dative?: PersonForm | undefined
  readonly accusative?: PersonForm | undefined
  readonly instrumental?: PersonForm | undefined
}
/**
 * Фамилия и должность в одном падеже.
 */
export interface PersonForm {
  /**
   * Фамилия в этом падеже, например Касьмину.
   */
  readonly surname: string
  /**
   * Должность в этом падеже, например заместителя начальника отдела образования.
   */
  readonly post: string
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
  readonly cases?: UnitCases | undefined
  /**
   * Обозначение человека, который возглавляет подразделение; печатается в скобках: (Лизина Г.А.).
   */
  readonly head?: string | undefined
}
/**
 * Название в тех падежах, в которых оно встречается в приказах, например dative – кому даётся поручение.
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
}
