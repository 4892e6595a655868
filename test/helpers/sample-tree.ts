/** A finished tree (all passes run) with every node type, for the emitters' tests. Keep it complete: completeness.test.ts checks. */
import * as t from '../../src/tree/build.ts'
import type { DocumentNode, RequisitePicture } from '../../src/tree/nodes.ts'

const NBSP = '\u00a0'

/** A 2 × 1 px grey PNG. */
export const samplePng = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAAAAADRSSBWAAAAC0lEQVR4nGNoaAAAAYMBARg1IhUAAAAASUVORK5CYII=',
    'base64',
  ),
)

export const sampleImages: ReadonlyMap<string, Uint8Array> = new Map([['content/a/схема.png', samplePng]])

export const orderTree: DocumentNode = t.document(
  [
    t.section([
      t.requisite('draft-mark', [t.part('line', 'ПРОЕКТ')]),
      t.requisite('letterhead', [
        t.part('line', 'ОТДЕЛ ОБРАЗОВАНИЯ АДМИНИСТРАЦИИ СТЕПНОГО'),
        t.part('line', 'ГОРОДСКОГО ОКРУГА'),
      ]),
      t.requisite('kind', [t.part('line', 'ПРИКАЗ')]),
      t.requisite('registration', [
        t.part('date', [t.field('date', 'Дата документа', '«___» __________ 20__ г.')]),
        t.part('number', [t.text(`№${NBSP}`), t.field('number', 'Регистрационный номер', '________')]),
        t.part('place', `г.${NBSP}Степной`),
      ]),
      t.heading(1, 'Об утверждении муниципальной программы поддержки школ на 2020–2024 годы'),
      t.paragraph(`(в${NBSP}ред. приказа от${NBSP}1${NBSP}апреля 2021${NBSP}г. №${NBSP}45)`, { role: 'edition' }),
      t.paragraph('В целях поддержки школ <script>alert(1)</script> & {{x}} ]]> #let $a$ \\ *не курсив* _и не он_'),
      t.paragraph([t.spaced('ПРИКАЗЫВАЮ'), t.text(':')], { role: 'keyword', keepNext: true }),
      t.list('clauses', [
        t.item(
          [
            t.paragraph('Утвердить:', { role: 'body' }),
            t.list('clauses', [
              t.item([t.paragraph([t.text('Программу ('), t.reference('program', 'приложение 1'), t.text(').')])], {
                id: 'approve-program',
                label: '1.1.',
              }),
              t.item('План мероприятий.', { label: '1.2.' }),
            ]),
          ],
          { id: 'approve', label: '1.' },
        ),
        t.item(
          [
            t.paragraph([
              t.text('Опубликовать на '),
              t.link('https://example.org/?a=1&b=2', 'сайте'),
              t.text(' с '),
              t.strong([t.text('полужирным '), t.emphasis('и курсивом')]),
              t.text(', '),
              t.deleted('старым'),
              t.inserted('новым'),
              t.text(' словом.'),
            ]),
            t.paragraph('Второй абзац пункта.'),
          ],
          { label: '2.' },
        ),
        t.item('Настоящий приказ вступает в силу со дня его подписания.', { label: '3.', keepNext: true }),
      ]),
      t.requisite('signature', [
        t.part('post', 'Начальник отдела образования администрации Степного городского округа'),
        t.part('name', `Э.И.${NBSP}Лиманова`),
      ]),
    ]),
  ],
  { title: 'Об утверждении муниципальной программы', author: 'Отдел образования', subject: 'Проект приказа' },
)

export const annexTree: DocumentNode = t.document(
  [
    t.section([
      t.requisite('annex-header', [
        t.part('line', `Приложение${NBSP}2`),
        t.part('stamp', 'УТВЕРЖДЕН'),
        t.part('line', `приказом отдела образования от${NBSP}17${NBSP}сентября 2020${NBSP}г. №${NBSP}212/1`),
      ]),
      t.heading(1, [t.text('План мероприятий'), t.lineBreak(), t.text('(«дорожная карта»)')]),
      t.heading(2, 'Паспорт', { id: 'passport', label: '1.', keepNext: true }),
      t.contents('Содержание', [t.entry(2, 'passport', '1. Паспорт')]),
      t.paragraph('Ниже перечислены:', { role: 'lead', keepNext: true }),
      t.list('dash', [t.item('первое;', { label: '–' }), t.item('второе.', { label: '–' })]),
      t.list('numbered', [t.item('Раз.', { label: '1.' }), t.item('Два.', { label: '2.' })]),
      t.table(
        [30, 70],
        [],
        [
          t.row('body', [
            t.cell('Задачи', { header: true }),
            t.cell([t.list('dash', [t.item('одна;', { label: '–' }), t.item('другая.', { label: '–' })])]),
          ]),
        ],
        { caption: [t.text('Паспорт Программы')] },
      ),
      t.heading(3, 'Ход работ'),
      t.table(
        [10, 35, 55],
        [
          t.row('head', [
            t.cell(`№ п/п`, { header: true, align: 'center' }),
            t.cell('Период', { header: true, align: 'center' }),
            t.cell('Мероприятие', { header: true, align: 'center' }),
          ]),
        ],
        [
          t.row('banner', [t.cell(`2020${NBSP}год`, { header: true, colspan: 3, align: 'center' })], { keepNext: true }),
          t.row(
            'body',
            [
              t.cell('1', { align: 'center', showsNumber: true }),
              t.cell('Сентябрь 2020 года'),
              t.cell('Подготовка актов'),
            ],
            { id: 'acts', label: '1', breakable: false },
          ),
          t.row(
            'body',
            [
              t.cell('2', { align: 'center', showsNumber: true }),
              t.cell('Постоянно', { rowspan: 2 }),
              t.cell([t.paragraph('Первый показатель', { label: '1.1.' }), t.paragraph('Второй абзац')]),
            ],
            { label: '2', breakable: true },
          ),
          t.row('body', [t.cell('3', { align: 'center', showsNumber: true }), t.cell('Последнее')], { label: '3' }),
        ],
        { rowNumbering: 'per-group' },
      ),
      t.heading(4, 'Схема'),
      {
        type: 'figure',
        image: 'content/a/схема.png',
        format: 'png',
        widthPx: 2,
        heightPx: 1,
        alternative: 'Схема взаимодействия',
        label: `Рисунок${NBSP}1${NBSP}–`,
        caption: [t.text('Схема взаимодействия')],
      },
      { type: 'page-break' },
      t.paragraph([t.text('Примечание'), t.footnote([t.text('Сноска к '), t.strong('слову'), t.text('.')], '1'), t.text('.')], { role: 'note' }),
    ]),
    t.section([t.paragraph('Широкий раздел.')], { orientation: 'landscape' }),
  ],
  {
    title: 'План мероприятий («дорожная карта»)',
    author: 'Отдел образования',
    subject: 'Приложение 2 к приказу от 17 сентября 2020 г. № 212/1',
    date: '2020-09-17',
  },
)

const pictureOf = (alternative: string): RequisitePicture => ({
  image: 'content/a/схема.png',
  format: 'png',
  widthPx: 2,
  heightPx: 1,
  alternative,
})

/** The requisites around the text of an order, and a sheet to sign on. */
export const requisitesTree: DocumentNode = t.document(
  [
    t.section([
      t.requisite('emblem', [], {
        picture: { ...pictureOf('Герб округа'), frame: { corner: 'top-center', widthMm: 17, heightMm: 20, edgeMm: 10, roomMm: 12 } },
      }),
      t.requisite('qr-code', [], {
        picture: { ...pictureOf('QR-код'), frame: { corner: 'bottom-right', widthMm: 28, heightMm: 28, edgeMm: 10, roomMm: 20 } },
      }),
      t.requisite('kind', [t.part('line', 'ПРИКАЗ')]),
      t.paragraph('Текст приказа.', { keepNext: true }),
      t.requisite('signature', [t.part('post', 'Начальник отдела'), t.part('name', `Э.И.${NBSP}Лиманова`)], { keepNext: true, reserved: { widthMm: 70, heightMm: 25 } }),
      t.requisite('copy-mark', [
        t.part('line', 'Верно'),
        t.part('post', 'Делопроизводитель'),
        t.part('name', `О.О.${NBSP}Орлова`),
        t.part('date', `18${NBSP}сентября 2020${NBSP}г.`),
        t.part('original', `Подлинник документа находится в деле №${NBSP}01-05 за 2020 год`),
      ]),
      t.requisite('agreement', [
        t.part('stamp', 'СОГЛАСОВАНО'),
        t.part('post', 'Глава округа'),
        t.part('name', `____________${NBSP}П.П.${NBSP}Сидоров`),
        t.part('date', `«___»${NBSP}____________ 20___${NBSP}г.`),
        t.part('stamp', 'СОГЛАСОВАНО'),
        t.part('line', 'решением Совета округа'),
      ]),
      t.requisite('distribution', [t.part('line', `Разослать: в дело – 1${NBSP}экз.`)]),
      t.requisite('prepared-by', [t.part('line', 'Лизина Галина Анатольевна'), t.part('line', '4-00-00')]),
    ]),
    t.section([
      t.heading(2, 'ЛИСТ ОЗНАКОМЛЕНИЯ'),
      t.table([50, 50], [], [t.row('body', [t.cell(`Лизина${NBSP}Г.А.`), t.cell([])], { breakable: false, forWriting: true })]),
    ]),
  ],
  { title: 'О реквизитах', author: 'Отдел образования', subject: 'Приказ' },
)
