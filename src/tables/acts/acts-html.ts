/** The register of acts as HTML: a table to put into a page, and a page of its own. */
import { actWords } from '../../model/act-words.ts'
import { formatIsoDate, formatNumericDate } from '../../russian/dates.ts'
import { capitaliseFirst } from '../../russian/letters.ts'
import { formatCount } from '../../russian/numbers.ts'
import { STATUS_WORDS, type ActMention, type ActRecord } from './act-record.ts'
import { NO_LINKS, REGISTER_TITLE, type LinksOf } from './acts-sheet.ts'

export interface ActsTableOptions {
  readonly linksOf?: LinksOf
  /** Where a mention of another act leads; to its row by default. */
  readonly mentionHref?: (path: string) => string
}

/** One `<table>`; every row has the id `act-…` and its status in `data-status`. */
export function actsTable(acts: readonly ActRecord[], { linksOf = NO_LINKS, mentionHref = (path) => `#${rowId(path)}` }: ActsTableOptions = {}): string {
  const known = new Set(acts.map(({ path }) => path))
  const hasFiles = acts.some((act) => linksOf(act).files.length > 0)
  const hasChanges = acts.some(({ changes, changedBy }) => changes.length + changedBy.length > 0)
  const mentions = (list: readonly ActMention[]): string =>
    list.map(({ path, words }) => (path !== undefined && known.has(path) ? `<a href="${escape(mentionHref(path))}">${escape(words)}</a>` : escape(words))).join('; ')
  const row = (act: ActRecord): string => {
    const { page, files } = linksOf(act)
    const title = escape(act.title)
    const cells = [
      `<td>${act.date === undefined ? '–' : `<time datetime="${formatIsoDate(act.date)}">${formatNumericDate(act.date)}</time>`}</td>`,
      `<td>${escape(act.number ?? '–')}</td>`,
      `<th scope="row">${page === undefined ? title : `<a href="${escape(page)}">${title}</a>`}</th>`,
      `<td>${escape(capitaliseFirst(actWords[act.kind].nominative))}</td>`,
      `<td>${escape(act.author)}</td>`,
      `<td>${STATUS_WORDS[act.status]}</td>`,
      ...(hasChanges ? [`<td>${changesOf(act, mentions)}</td>`] : []),
      ...(hasFiles ? [`<td class="files">${files.map(({ label, href }) => `<a href="${escape(href)}">${escape(label)}</a>`).join(' ')}</td>`] : []),
    ]
    return `<tr id="${rowId(act.path)}" data-status="${act.status}">${cells.join('')}</tr>`
  }
  const headings = ['Дата', 'Номер', 'Название', 'Вид акта', 'Орган', 'Статус', ...(hasChanges ? ['Связанные акты'] : []), ...(hasFiles ? ['Файлы'] : [])]
  const head = headings.map((heading) => `<th scope="col">${heading}</th>`).join('')
  return `<table class="acts">\n<caption>${REGISTER_TITLE}: ${formatCount(acts.length, ['акт', 'акта', 'актов'])}</caption>\n<thead><tr>${head}</tr></thead>\n<tbody>\n${acts.map(row).join('\n')}\n</tbody>\n</table>`
}

/** A whole page that needs no other file. */
export function actsPage(acts: readonly ActRecord[], options: ActsTableOptions = {}): string {
  const style = `body{margin:2rem auto;max-width:80rem;padding:0 1rem;font:1rem/1.45 "Times New Roman",Tinos,serif;color:#111;background:#fff}
h1{font-size:1.5rem;text-align:center}table{border-collapse:collapse;width:100%}caption{text-align:start;padding-block:.5rem}
th,td{border:1px solid #767676;padding:.35rem .5rem;text-align:start;vertical-align:top}thead th{background:#ececec;text-align:center}
tbody th{font-weight:normal}tr:target{outline:3px solid #111}[data-status=repealed] th{text-decoration:line-through}
td:nth-child(1),td:nth-child(2){white-space:nowrap}
/* Таблица шире телефона движется внутри своей рамки, а страница стоит; на ссылку должен попасть палец. */
.frame{overflow-x:auto}a{display:inline-block}td a,th a{padding-block:.2rem}.files a{white-space:nowrap;padding-inline:.3rem;min-width:1.5rem}
@media(max-width:60rem){.acts{min-width:56rem}}
@media print{.frame{overflow:visible}.acts{min-width:0}@page{size:A4 landscape;margin:15mm}body{margin:0;max-width:none;font-size:10pt}a{color:inherit;text-decoration:none}thead{display:table-header-group}tr{break-inside:avoid}}`
  return `<!DOCTYPE html>
<html lang="ru">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${REGISTER_TITLE}</title>
<style>
${style}
</style>
</head>
<body>
<main>
<h1>${REGISTER_TITLE}</h1>
<div class="frame" role="region" aria-label="${REGISTER_TITLE}, таблица" tabindex="0">
${actsTable(acts, options)}
</div>
</main>
</body>
</html>
`
}

function changesOf({ changedBy, changes, endedBy }: ActRecord, mentions: (list: readonly ActMention[]) => string): string {
  const amendedBy = changedBy.filter(({ path }) => path !== endedBy?.path)
  return [
    ...(amendedBy.length === 0 ? [] : [`Изменён: ${mentions(amendedBy)}`]),
    ...(endedBy === undefined ? [] : [`Утратил силу: ${mentions([endedBy])}`]),
    ...(changes.length === 0 ? [] : [`Изменяет, отменяет: ${mentions(changes)}`]),
  ].join('<br>')
}

/** An id may hold no spaces. */
function rowId(path: string): string {
  return escape(`act-${path.replace(/[\s/]+/g, '-')}`)
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
