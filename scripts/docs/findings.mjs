/** Every finding of the catalogue: the index in docs/findings.md, a page for each area in docs/rules/. */
import { anchor, escapeWords, table } from './markdown.mjs'

const areas = {
  yaml: 'Запись YAML',
  schema: 'Ключи и значения',
  dossier: 'Файлы и папки',
  authority: 'Орган',
  people: 'Люди и подразделения',
  ref: 'Ссылки на людей и приложения',
  order: 'Приказ',
  numbering: 'Нумерация',
  requisite: 'Реквизиты приказа',
  program: 'Программа',
  roadmap: 'План мероприятий',
  plan: 'Разделы и месяцы планов',
  concept: 'Концепция',
  text: 'Тексты',
  time: 'Сроки',
  act: 'Ссылки на акты',
  names: 'Названия',
  sense: 'Смысл',
  typography: 'Знаки и пробелы',
  language: 'Язык',
  layout: 'Раскладка по страницам',
  lint: 'Настройка проверки',
  image: 'Рисунки',
  template: 'Шаблоны',
  structure: 'Строение документа',
  emit: 'Выпуск файлов',
  output: 'Папка результатов',
  signature: 'Электронная подпись',
  stamp: 'Отметка об электронной подписи',
  publish: 'Сайт',
  revision: 'Сравнение редакций',
  amendment: 'Внесение изменений',
  docx: 'Чтение файлов Word',
  gost: 'Оформление файлов Word',
}

function byArea(catalogue) {
  const groups = new Map(Object.keys(areas).map((area) => [area, []]))
  for (const code of Object.keys(catalogue).sort()) {
    const area = code.slice(0, code.indexOf('/'))
    if (!groups.has(area)) throw new Error(`scripts/docs/findings.mjs has no title for the area «${area}»`)
    groups.get(area).push(code)
  }
  return [...groups].filter(([, codes]) => codes.length > 0)
}

/** Path of the page that explains a code, from docs/. */
function addressOf(code) {
  return `rules/${code.slice(0, code.indexOf('/'))}.md#${anchor(code)}`
}

export function listFindings(catalogue, severityWords) {
  return byArea(catalogue)
    .map(([area, codes]) => {
      const rows = codes.map((code) => [
        `[\`${code}\`](${addressOf(code)})`,
        severityWords[catalogue[code].severity],
        escapeWords(catalogue[code].title),
      ])
      return `**[${areas[area]}](rules/${area}.md)**\n\n${table(['Код', 'Важность', 'Что не так'], rows)}`
    })
    .join('\n\n')
}

/** The pages of docs/rules/ by name: one for each area, and their list. */
export function describeAreas(catalogue, severityWords, isAdjustable) {
  const groups = byArea(catalogue)
  const pages = new Map(groups.map(([area, codes]) => [`${area}.md`, describeArea(area, codes, catalogue, severityWords, isAdjustable)]))
  const rows = groups.map(([area, codes]) => [`[${areas[area]}](${area}.md)`, `\`${area}/…\``, String(codes.length)])
  pages.set('README.md', `# Замечания по областям\n\n${GENERATED} Все коды одним списком – в [findings.md](../findings.md).\n\n${table(['Область', 'Коды', 'Сколько'], rows)}\n`)
  return pages
}

const GENERATED = 'Страницы составлены по каталогу замечаний (`src/diagnostics/catalogue/`): тот же текст печатает `prikaz explain`.'

function describeArea(area, codes, catalogue, severityWords, isAdjustable) {
  const entries = codes.map((code) => {
    const { title, severity, explanation } = catalogue[code]
    const fixed = isAdjustable(code) ? '' : '; важность не меняется'
    return `## \`${code}\`\n\n**${escapeWords(title)}** (${severityWords[severity]}${fixed})\n\n${explanation.trim()}`
  })
  const list = codes.map((code) => `- [${escapeWords(catalogue[code].title)}](#${anchor(code)})`).join('\n')
  const about = 'Как менять важность и отвечать на замечания – в [checking.md](../checking.md), другие области – в [списке](README.md).'
  return `# ${areas[area]}\n\n${about}\n\n${list}\n\n${entries.join('\n\n')}\n`
}
