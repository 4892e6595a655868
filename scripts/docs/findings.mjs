/** Every finding of the catalogue, for docs/findings.md. */
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

export function listFindings(catalogue, severityWords) {
  return byArea(catalogue)
    .map(([area, codes]) => {
      const rows = codes.map((code) => [
        `[\`${code}\`](#${anchor(code)})`,
        severityWords[catalogue[code].severity],
        escapeWords(catalogue[code].title),
      ])
      return `**${areas[area]}**\n\n${table(['Код', 'Важность', 'Что не так'], rows)}`
    })
    .join('\n\n')
}

export function describeFindings(catalogue, severityWords) {
  return byArea(catalogue)
    .map(([area, codes]) => {
      const entries = codes.map((code) => {
        const { title, severity, explanation } = catalogue[code]
        return `### \`${code}\`\n\n**${escapeWords(title)}** (${severityWords[severity]})\n\n${explanation.trim()}`
      })
      return `## ${areas[area]}\n\n${entries.join('\n\n')}`
    })
    .join('\n\n')
}
