/** The register of acts as a table of data. */
import { actWords } from '../../model/act-words.ts'
import { capitaliseFirst } from '../../russian/letters.ts'
import { dateCell, ordinalCell, textCell, type Cell, type Column, type Sheet } from '../../spreadsheet/sheet.ts'
import { STATUS_WORDS, type ActRecord } from './act-record.ts'

/** A file or a page of an act: what it is called and where it lies, seen from the register. */
export interface ActLink {
  /** Permanent name for programs: `docx`. */
  readonly key: string
  /** «DOCX», «PDF» */
  readonly label: string
  readonly href: string
}

export interface ActLinks {
  /** Where the title leads. */
  readonly page?: string | undefined
  readonly files: readonly ActLink[]
}

export type LinksOf = (act: ActRecord) => ActLinks

export const NO_LINKS: LinksOf = () => ({ files: [] })

export const REGISTER_TITLE = 'Реестр актов'

interface ActColumn extends Column {
  /** Left out when it would be empty. */
  readonly isOptional?: true
  readonly cell: (act: ActRecord, index: number) => Cell | undefined
}

export function actsSheet(acts: readonly ActRecord[], linksOf: LinksOf = NO_LINKS): Sheet {
  const links = new Map(acts.map((act) => [act, linksOf(act)]))
  const kinds = new Map([...links.values()].flatMap(({ files }) => files.map(({ key, label }) => [key, label] as const)))
  const wanted: readonly ActColumn[] = [
    { key: 'row', heading: '№ п/п', width: 6, align: 'center', cell: (_, index) => ordinalCell(index + 1) },
    { key: 'id', heading: 'Обозначение', width: 30, isTechnical: true, cell: ({ path }) => textCell(path) },
    { key: 'author', heading: 'Орган', width: 26, cell: ({ author }) => textCell(author) },
    { key: 'kind', heading: 'Вид акта', width: 15, cell: ({ kind }) => textCell(capitaliseFirst(actWords[kind].nominative)) },
    { key: 'date', heading: 'Дата', width: 11.5, align: 'center', cell: ({ date }) => dateCell(date) },
    { key: 'number', heading: 'Номер', width: 11, align: 'center', cell: ({ number }) => textCell(number) },
    { key: 'title', heading: 'Название', width: 46, cell: ({ title }) => textCell(title) },
    { key: 'status', heading: 'Статус', width: 13, align: 'center', cell: ({ status }) => textCell(STATUS_WORDS[status]) },
    { key: 'changedBy', heading: 'Чем изменён, отменён', width: 22, isOptional: true, cell: ({ changedBy }) => textCell(changedBy.map(({ words }) => words).join('; ')) },
    { key: 'changes', heading: 'Что изменяет, отменяет', width: 24, isOptional: true, cell: ({ changes }) => textCell(changes.map(({ words }) => words).join('; ')) },
    { key: 'annexes', heading: 'Приложения', width: 36, isOptional: true, cell: ({ annexes }) => textCell(annexes.map(({ title }, index) => `${annexes.length > 1 ? `${index + 1}. ` : ''}${title}`).join('\n')) },
    // Not on the title: LibreOffice does not wrap the words of a link.
    { key: 'page', heading: 'Страница', width: 10, align: 'center', isOptional: true, cell: (act) => pageCell(links.get(act)!) },
    ...[...kinds].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, label]): ActColumn => ({ key, heading: label, width: Math.max(9, label.length), align: 'center', cell: (act) => fileCell(links.get(act)!, key) })),
  ]
  const all = wanted.filter(({ isOptional, cell }) => isOptional !== true || acts.some((act, index) => cell(act, index) !== undefined))
  return {
    name: REGISTER_TITLE,
    title: REGISTER_TITLE,
    columns: all.map(({ cell: _, isOptional: __, ...column }) => column),
    rows: acts.map((act, index) => ({ cells: all.map(({ cell }) => cell(act, index)) })),
  }
}

/** The page, unless one of the files is it. */
function pageCell({ page, files }: ActLinks): Cell | undefined {
  return page === undefined || files.some(({ href }) => href === page) ? undefined : textCell('Открыть', page)
}

function fileCell({ files }: ActLinks, key: string): Cell | undefined {
  const file = files.find((each) => each.key === key)
  return file && textCell(file.label, file.href)
}
