/** Open data: the register of acts and the tables of every document as files, each described for people and for programs. */
import { addTo } from '../../collections/add-to.ts'
import { count } from '../../diagnostics/summary.ts'
import type { Sheet } from '../../spreadsheet/sheet.ts'
import { writeXlsx } from '../../spreadsheet/write-xlsx.ts'
import { actsSheet, REGISTER_TITLE } from '../../tables/acts/acts-sheet.ts'
import { sha256 } from '../../workspace/hash.ts'
import { absoluteAddress, linkBetween } from './addresses.ts'
import { formatBytes, mediaTypes } from './file-words.ts'
import { framePage, type LinkView, type PageFrame, type Surroundings } from './frame.ts'
import type { FileRecord, SiteFile, TableRecord } from './records.ts'
import type { Site } from './site.ts'
import { dataFiles, describeColumns } from './write-tables.ts'

export const DATA_PAGE = 'dannye/index.html'
const REGISTER_STEM = 'dannye/akty'
const DESCRIPTION = 'dannye/README.md'
/** Beside everything that it describes: it may name no file above itself. */
const DATA_PACKAGE = 'datapackage.json'

export interface Dataset {
  readonly title: string
  readonly rows: number
  readonly columns: TableRecord['columns']
  readonly files: readonly FileRecord<'csv' | 'json'>[]
  /** The page of what it was taken from. */
  readonly page: string
  /** «Приказ от 17 сентября 2020 г. № 212/1» */
  readonly source: string
}

export interface OpenData {
  readonly register: Dataset
  readonly datasets: readonly Dataset[]
  readonly files: readonly SiteFile[]
  /** The register for Excel: made only when it has changed. */
  readonly workbook: { readonly path: string; readonly key: string; readonly make: () => Uint8Array }
}

export function collectOpenData(site: Site): OpenData {
  const files: SiteFile[] = []
  const add = <F extends string>(format: F, path: string, bytes: Uint8Array): FileRecord<F> => {
    files.push({ path, bytes })
    return { format, path, sha256: sha256(bytes), bytes: bytes.length }
  }
  const sheet = registerSheet(site)
  const latest = site.acts.find(({ record }) => !record.isDraft)?.record.isoDate
  const register: Dataset = {
    title: REGISTER_TITLE,
    rows: sheet.rows.length,
    columns: describeColumns(sheet),
    files: dataFiles(sheet, REGISTER_STEM, add),
    page: 'akty/index.html',
    source: 'Все акты сайта',
  }
  const datasets = site.acts.flatMap(({ record, name }) =>
    record.documents.flatMap(({ tables, page }) => tables.map((table): Dataset => ({ ...table, page, source: name }))),
  )
  const all = [register, ...datasets]
  files.push(textFile(DATA_PACKAGE, JSON.stringify(dataPackage(all, site), null, 1) + '\n'), textFile(DESCRIPTION, describe(all, site)))
  const workbook = {
    path: `${REGISTER_STEM}.xlsx`,
    key: sha256(JSON.stringify([site.settings.title, latest, sheet])),
    make: () => writeXlsx({ title: REGISTER_TITLE, author: site.settings.title, date: latest, sheets: [sheet] }),
  }
  return { register, datasets, files, workbook }
}

/** Links of the register lead from its own folder, or are whole where the address of the site is known. */
function registerSheet({ register, acts, settings }: Site): Sheet {
  const byFolder = new Map(acts.map(({ record }) => [record.folder, record]))
  const link = (path: string): string => (settings.baseUrl === undefined ? linkBetween(DATA_PAGE, path) : absoluteAddress(settings.baseUrl, path))
  return actsSheet(register, ({ path }) => {
    const main = byFolder.get(path)?.documents[0]
    return { page: main && link(main.page), files: (main?.files ?? []).map((file) => ({ key: file.format, label: file.format.toUpperCase(), href: link(file.path) })) }
  })
}

/** @see https://datapackage.org/standard/data-package/ */
function dataPackage(datasets: readonly Dataset[], { settings }: Site): object {
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'akty',
    title: settings.title,
    description: 'Реестр актов и таблицы их приложений: мероприятия, показатели, финансирование.',
    ...(settings.baseUrl === undefined ? {} : { homepage: settings.baseUrl }),
    resources: datasets.flatMap(({ title, source, columns, files }) =>
      files
        .filter(({ format }) => format === 'csv')
        .map(({ path, bytes, sha256: hash }) => ({
          name: path.replace(/\.csv$/, '').replaceAll('/', '.').toLowerCase(),
          title,
          description: source.replaceAll('\u00a0', ' '),
          path,
          type: 'table',
          format: 'csv',
          mediatype: mediaTypes.csv,
          encoding: 'utf-8',
          bytes,
          hash: `sha256:${hash}`,
          dialect: { delimiter: ';', header: true },
          schema: {
            fields: columns.map(({ key, title: heading, type }) => ({
              name: heading,
              title: key,
              type,
              ...(type === 'date' ? { format: '%d.%m.%Y' } : type === 'number' ? { decimalChar: ',' } : {}),
            })),
          },
        })),
    ),
  }
}

function describe(datasets: readonly Dataset[], { settings }: Site): string {
  const lines = [
    `# Открытые данные: ${plain(settings.title)}`,
    '',
    'Каждая таблица дана в двух видах с одним содержанием.',
    '',
    '- **CSV**: UTF-8 с меткой порядка байтов, разделитель – точка с запятой, дробная часть отделена запятой, даты вида 17.09.2020. Открывается в Excel двойным щелчком.',
    '- **JSON**: `columns` объясняет ключи, `records` – записи; даты вида 2020-09-17, числа с точкой, пустое значение – `null`.',
    '',
    'Строк «Итого» в файлах нет: их считают сами. Описание для программ – `datapackage.json` в корне сайта (стандарт Data Package), контрольные суммы SHA-256 в нём же.',
    '',
  ]
  for (const { title, source, columns, files, rows } of datasets) {
    lines.push(`## ${plain(title)}`, '', `${plain(source)}. Записей: ${rows}.`, '')
    lines.push(`Файлы (от корня сайта): ${files.map(({ path }) => `\`${path}\``).join(', ')}`, '', '| Столбец CSV | Ключ JSON | Что в нём |', '| --- | --- | --- |')
    for (const { key, title: heading, type } of columns) lines.push(`| ${plain(heading).replaceAll('|', '\\|')} | \`${key}\` | ${typeWords[type]} |`)
    lines.push('')
  }
  return lines.join('\n')
}

const typeWords = { string: 'текст', number: 'число', integer: 'целое число', date: 'дата' } as const

/** One line of Markdown without marks of its own. */
function plain(text: string): string {
  return text.replaceAll('\u00a0', ' ').replace(/\s+/g, ' ').replace(/[\\`*_[\]<>#]/g, '\\$&')
}

function textFile(path: string, text: string): SiteFile {
  return { path, bytes: new TextEncoder().encode(text) }
}

interface DatasetView {
  readonly title: string
  readonly href: string
  readonly source: string
  readonly rows: string
  readonly files: readonly (LinkView & { readonly mediaType: string })[]
}

export interface DataPageView extends PageFrame {
  readonly heading: string
  readonly register: DatasetView
  readonly groups: readonly { readonly title: string; readonly datasets: readonly DatasetView[] }[]
  readonly description: string
  readonly descriptionHref: string
  readonly packageHref: string
}

export function dataPage(around: Surroundings, { register, datasets, workbook }: OpenData): DataPageView {
  const link = (target: string): string => linkBetween(DATA_PAGE, target)
  const view = ({ title, page, source, rows, files }: Dataset): DatasetView => ({
    title,
    href: link(page),
    source,
    rows: count(rows, 'запись', 'записи', 'записей') || 'записей нет',
    files: files.map(({ format, path, bytes }) => ({ href: link(path), text: `${format.toUpperCase()}, ${formatBytes(bytes)}`, mediaType: mediaTypes[format] })),
  })
  const groups = new Map<string, DatasetView[]>()
  for (const dataset of datasets) addTo(groups, dataset.source, view(dataset))
  const whole = view(register)
  const heading = 'Открытые данные'
  return {
    ...framePage(around, { page: DATA_PAGE, title: heading, description: 'Реестр актов и таблицы приложений в CSV, JSON и XLSX с описанием' }),
    heading,
    register: { ...whole, files: [...whole.files, { href: link(workbook.path), text: 'XLSX', mediaType: mediaTypes.xlsx }] },
    groups: [...groups].map(([title, own]) => ({ title, datasets: own })),
    descriptionHref: link(DESCRIPTION),
    packageHref: link(DATA_PACKAGE),
  }
}
