/** A roadmap of several pages in our own words: banners of years, long rows, nested lists, a wide section. */
import * as t from '../../../../src/tree/build.ts'
import type { DocumentNode, Row } from '../../../../src/tree/nodes.ts'

const NBSP = '\u00a0'

const deeds = [
  'Подготовка и утверждение правовых актов, необходимых для начала работ по Программе',
  'Сбор сведений о школах и разбор результатов государственной итоговой аттестации за последние три года по каждому предмету, с выделением тем, в которых ошибок больше всего, и подготовкой предложений методическим объединениям',
  'Совещание с руководителями школ',
  'Адресные выезды методистов в школы, открытые уроки и разбор уроков вместе с молодыми учителями',
]
const periods = [
  `Сентябрь 2020${NBSP}года`,
  `Январь 2021${NBSP}года – апрель 2021${NBSP}года; сентябрь 2021${NBSP}года – ноябрь 2021${NBSP}года`,
  'В течение года',
  'Постоянно (по плану-графику отдела образования)',
]

export const yearsOfRoadmap = [2020, 2021, 2022, 2023, 2024] as const
export const eventsInYear = 16

function yearRows(year: number): Row[] {
  const banner = t.row('banner', [t.cell(`${year}${NBSP}год`, { header: true, colspan: 4, align: 'center' })], {
    keepNext: true,
    breakable: false,
  })
  const events = Array.from({ length: eventsInYear }, (_, index) => {
    const number = String(index + 1)
    const deed = deeds[index % deeds.length]!
    const cells = [
      t.cell(number, { align: 'center', showsNumber: true }),
      t.cell(periods[(index + year) % periods.length]!),
      t.cell(index === 5 ? [t.paragraph(deed), t.list('dash', [dash('охват не менее 90 % школ;'), dash('отчёт о каждом выезде, который подписывает методист и директор школы.')])] : deed),
      t.cell('Информационно-методический отдел'),
    ]
    return t.row('body', cells, { id: `event-${year}-${number}`, label: number, breakable: false })
  })
  return [banner, ...events]
}

const dash = (text: string) => t.item(text, { label: '–' })

const head = (...names: string[]): Row =>
  t.row('head', names.map((name) => t.cell(name, { header: true, align: 'center' })), { breakable: false })

const torn = Array.from({ length: 60 }, (_, index) => t.paragraph(`Строка ${index + 1} очень высокой ячейки.`))

export const longTree: DocumentNode = t.document(
  [
    t.section([
      t.requisite('annex-header', [
        t.part('line', `Приложение №${NBSP}2`),
        t.part('line', `к приказу отдела образования администрации Степного городского округа`),
        t.part('line', `от${NBSP}17${NBSP}сентября 2020${NBSP}г. №${NBSP}212/1`),
      ]),
      t.heading(1, [t.text('План мероприятий'), t.lineBreak(), t.text('(«дорожная карта»)'), t.lineBreak(), t.text('поддержки школ на 2020–2024 годы')]),
      t.paragraph('Цели:', { role: 'lead', keepNext: true }),
      t.list('dash', [dash('рост качества обучения в каждой школе, которая вошла в Программу, не ниже среднего по округу;'), dash('повышение квалификации учителей.')]),
      t.paragraph('Перечень мероприятий по годам, сроки и ответственные названы в таблице, которая следует за этим абзацем текста.'),
      t.table([8, 27, 40, 25], [head('№ п/п', 'Период реализации отдельного действия', 'Наименование мероприятия', 'Ответственные')], yearsOfRoadmap.flatMap(yearRows), {
        id: 'roadmap',
        rowNumbering: 'per-group',
      }),
      t.heading(2, 'Порядок отчётности', { label: '2.', id: 'reports', keepNext: true }),
      t.heading(3, 'Сроки', { label: '2.1.', keepNext: true }),
      t.list('numbered', [
        t.item([t.paragraph('Школы отчитываются о работе:'), t.list('numbered', [t.item('за полугодие – до 15 января;', { label: '1)' }), t.item([t.paragraph('за год:'), t.list('numbered', [t.item('сначала сами;', { label: 'а)' }), t.item('потом в отдел.', { label: 'б)' })])], { label: '2)' })])], { label: '1.' }),
        t.item('Отдел образования сводит отчёты и сообщает о них на совещании директоров, чтобы каждая школа видела и свои успехи, и успехи соседей.', { label: '2.' }),
      ]),
      t.table([100], [], [t.row('body', [t.cell(torn)], { breakable: true })]),
      t.table([50, 50], [], [t.row('body', [t.cell('Вторая таблица'), t.cell([t.table([50, 50], [], [t.row('body', [t.cell('вложенная'), t.cell('таблица')])])])])]),
      t.paragraph('Последний абзац текста перед подписью, который должен остаться с нею на одной странице, потому что подпись одна на страницу не переходит, а с тремя строками текста переходит.', { keepNext: true }),
      t.requisite('signature', [
        t.part('post', 'Исполняющий обязанности начальника отдела образования администрации Степного городского округа'),
        t.part('name', `Э.И.${NBSP}Лиманова`),
        t.part('post', 'Главный бухгалтер'),
        t.part('name', `Т.И.${NBSP}Счётова`),
      ]),
    ]),
    t.section([t.requisite('annex-header', [t.part('stamp', 'УТВЕРЖДЕН'), t.part('line', 'приказом отдела образования')]), t.paragraph([t.text('Широкая таблица; см. '), t.reference('reports', 'раздел 2'), t.text('.')]), t.table([20, 20, 20, 20, 20], [head('А', 'Б', 'В', 'Г', 'Д')], [t.row('body', ['1', '2', '3', '4', '5'].map((text) => t.cell(text, { align: 'end' })))])], {
      orientation: 'landscape',
    }),
  ],
  { title: 'План мероприятий', author: 'Отдел образования', subject: 'Приложение 2', date: '2020-09-17' },
)
