/** Generated from schemas/site.json by `npm run generate`. */

/**
 * Сайт, который собирает prikaz publish: название, адрес, новости. Файл site.yaml рядом с папками органов.
 */
export interface Site {
  /**
   * Для этого файла всегда site.
   */
  readonly kind: 'site'
  /**
   * Название сайта в шапке каждой страницы: Образование Степного округа. Если не указано – название органа, а если органов несколько – «Официальные акты».
   */
  readonly title?: string | undefined
  /**
   * Строка под названием: Приказы, программы и дорожные карты отдела образования.
   */
  readonly note?: string | undefined
  /**
   * Печатается внизу каждой страницы: Информационно-методический отдел.
   */
  readonly publisher?: string | undefined
  /**
   * Адрес, по которому сайт будет открываться: https://obrazovanie.example/akty/. Нужен для sitemap.xml и полных ссылок; параметр --base-url важнее.
   */
  readonly address?: string | undefined
  /**
   * Телефон для вопросов, внизу каждой страницы: 8 (86558) 4-00-00.
   */
  readonly phone?: string | undefined
  /**
   * Почта для вопросов, внизу каждой страницы: imo@example.org.
   */
  readonly email?: string | undefined
  /**
   * false – не показывать на сайте проекты (акты без даты или номера); если не указано, проекты показываются.
   */
  readonly drafts: boolean
  /**
   * false – не собирать раздел «Справка»; если не указано, он есть.
   */
  readonly help: boolean
  /**
   * Анонсы и отчёты о мероприятиях, новые сверху: раздел «Анонсы и отчёты о мероприятиях».
   */
  readonly news?: readonly News[] | undefined
}
/**
 * Анонс мероприятия или отчёт о нём: дата, заголовок, текст, файлы.
 */
export interface News {
  /**
   * Постоянное имя новости, из него складывается её адрес: seminar-2021.
   */
  readonly id: string
  /**
   * Когда новость опубликована: 2021-09-15 или 15.09.2021.
   */
  readonly date: string
  /**
   * announcement – анонс (если не указано), report – отчёт о том, что прошло.
   */
  readonly type: 'announcement' | 'report'
  /**
   * Заголовок без точки в конце: Семинар для наставников.
   */
  readonly title: string
  /**
   * Абзацы, списки, таблицы и рисунки; абзацы разделяйте пустой строкой.
   */
  readonly text?: string | undefined
  /**
   * К чему относится новость: адрес документа на сайте без .html, после # – обозначение мероприятия: neftekumsk/podderzhka-shkol-2020/roadmap#y2020-working-group.
   */
  readonly event?: string | undefined
  /**
   * Файлы к новости, пути от папки исходных файлов: [novosti/programma-seminara.pdf].
   *
   * Items: Путь к файлу от папки исходных файлов: novosti/programma-seminara.pdf.
   */
  readonly files?: readonly string[] | undefined
}
