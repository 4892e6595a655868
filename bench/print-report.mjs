/** The figures as Russian tables of Markdown, fit for the README. */

export function printReport(results) {
  return [
    describeConditions(results),
    results.warm && printOneDossier(results),
    results.preview && printPreview(results.preview),
    results.throughput && printThroughput(results.throughput),
    results.jobs && printJobs(results.jobs),
    results.check && printCheck(results.check),
    (results.batch || results.pdfmake) && printRivals(results),
    results.publish && printPublish(results.publish),
    results.large && printLarge(results.large),
    results.diff && printDiff(results.diff),
    results.warm && printStages(results.warm),
    results.cold && printCold(results.cold),
  ]
    .filter((part) => part !== undefined)
    .join('\n\n')
    .concat('\n')
}

function describeConditions({ machine, isQuick, isPinnedToOneCore, loadBefore }) {
  const lines = [
    `Процессор: ${machine.cpu}, ядер: ${machine.cores}, память: ${machine.memoryGb} ГБ, Node ${machine.node}, ${machine.system}.`,
    isPinnedToOneCore
      ? 'Прогретый процесс – процессорное время на одном ядре; новый процесс и пачки – время от запуска до выхода; соперники – на одном ядре, по очереди. Тексты в прогонах разные, чтобы не мерить память Typst о прошлом документе. Везде медианы.'
      : 'Привязать процесс к одному ядру в этой системе нельзя: программы занимали столько ядер, сколько могли. Везде медианы.',
  ]
  if (isQuick) lines.push('Короткий замер: цифры приблизительны.')
  if (loadBefore > machine.cores / 2) lines.push(`Машина была занята другой работой (нагрузка ${number(loadBefore)}): времена завышены, отношения можно сравнивать.`)
  return lines.join('\n')
}

function printOneDossier({ warm, cold }) {
  const { whole } = warm
  const rows = [
    ['Прогретый процесс, DOCX + PDF + HTML', ms(whole['docx+pdf+html'].median), 'до 150 мс'],
    ['– только DOCX', ms(whole.docx.median), ''],
    ['– только PDF', ms(whole.pdf.median), ''],
    ['– только HTML', ms(whole.html.median), ''],
  ]
  if (cold !== undefined) {
    rows.push(['Новый процесс, `prikaz build`, от запуска до выхода', ms(cold.commands.build.median), 'до 1,2 с'])
    rows.push(['Новый процесс, `prikaz check`', ms(cold.commands.check.median), ''])
  }
  return table(`Один комплект: приказ с двумя приложениями, ${warm.pages} страниц, ${warm.files} файлов`, ['Что', 'Время', 'Цель'], rows)
}

function printPreview({ pages, load, saves }) {
  const rows = Object.entries(saves).map(([name, { median, min, p90 }]) => [name, ms(median), ms(min), ms(p90), 'до 300 мс'])
  return [
    table(`Просмотр (\`prikaz preview\`): от сохранения файла до новых страниц у браузера; приказ с приложениями, ${pages} страниц`, ['Что сохранено', 'Медиана', 'Лучшее', '9 из 10 быстрее', 'Цель'], rows),
    `Время настенное, вместе с ожиданием, пока редактор закончит запись (20 мс); нагрузка на машину при замере – ${number(load)}.`,
  ].join('\n\n')
}

function printThroughput({ dossiers, files, ms: time, dossiersPerSecond, filesPerSecond, peakRssMb, memory }) {
  const settled = memory[Math.floor(memory.length / 3)]
  const last = memory.at(-1)
  return table(`${dossiers} разных комплектов подряд, ${files} файлов на диске`, ['Что', 'Значение'], [
    ['Всего', ms(time)],
    ['Комплектов в секунду', number(dossiersPerSecond)],
    ['Файлов в секунду', number(filesPerSecond)],
    ['Память: наибольшая', `${peakRssMb} МБ`],
    [`Память: после ${settled.dossiers} и после ${last.dossiers} комплектов`, `${settled.rssMb} и ${last.rssMb} МБ`],
  ])
}

function printJobs({ dossiers, cores, times }) {
  const [one] = Object.values(times)
  const rows = Object.entries(times).map(([name, time]) => [name, ms(time), number(Math.round((one / time) * 10) / 10)])
  return table(`Сборка ${dossiers} комплектов, \`prikaz build\`, от запуска до выхода; ядер ${cores}`, ['Что', 'Время', 'Быстрее, раз'], rows)
}

function printCheck({ events, runs }) {
  const rows = runs.map(({ dossiers, jobs, ms: time, cpuMs }) => [number(dossiers), String(jobs), ms(time), ms(cpuMs), ms(cpuMs / dossiers), dossiers === 1000 && jobs !== 1 ? 'до 20 с на двух ядрах' : ''])
  return table(`Проверка: комплекты по ${events} мероприятий, \`prikaz check\`, от запуска до выхода`, ['Комплектов', '`--jobs`', 'Время', 'Процессорное время', 'Его на комплект', 'Цель'], rows)
}

function printRivals({ batch, pdfmake }) {
  const rows = []
  const notes = []
  if (batch !== undefined) {
    const { msPerFile } = batch
    if (msPerFile.soffice !== undefined) {
      rows.push(['PDF, пачка файлов', `LibreOffice (из готовых DOCX), один процесс на ${batch.files} файлов`, perFile(msPerFile.soffice), perFile(msPerFile['prikaz pdf']), times(msPerFile.soffice / msPerFile['prikaz pdf']), '3'])
    } else notes.push('LibreOffice (`soffice`) не установлен: сравнение пропущено.')
    if (msPerFile.pandoc !== undefined) {
      rows.push(['DOCX, пачка файлов', `pandoc (из Markdown с тем же текстом), процесс на файл`, perFile(msPerFile.pandoc), perFile(msPerFile['prikaz docx']), times(msPerFile.pandoc / msPerFile['prikaz docx']), ''])
    } else notes.push('pandoc не установлен: сравнение пропущено.')
  }
  if (pdfmake !== undefined) {
    rows.push(['PDF, те же деревья, прогретый процесс', `pdfmake (${pdfmake.pdfmake.pages} с.; без разметки PDF/A)`, perPage(pdfmake.pdfmake.msPerPage), `${perPage(pdfmake.prikaz.msPerPage)} (${pdfmake.prikaz.pages} с.)`, times(pdfmake.pdfmake.ms / pdfmake.prikaz.ms), '2'])
  }
  notes.push('Наше время в пачке – от YAML до файлов вместе с запуском; времени на создание DOCX для LibreOffice и Markdown для pandoc в их строках нет.')
  return [table('Рядом с другими программами', ['Задача', 'С кем', 'У них', 'У нас', 'Быстрее, раз', 'Цель'], rows), ...notes].join('\n\n')
}

function printPublish({ dossiers, first, same, edited }) {
  return table(`Сайт: ${number(dossiers)} комплектов, \`prikaz publish\`, от запуска до выхода`, ['Что', 'Время', 'Цель'], [
    ['Весь сайт в первый раз', ms(first), dossiers === 500 ? 'до 90 с' : ''],
    ['Ещё раз, ничего не изменилось', ms(same), ''],
    ['После правки одной строки', ms(edited), 'до 3 с'],
  ])
}

function printDiff(results) {
  return table('Сравнение двух редакций плана: из каждых ста мероприятий одно изменено, одно исключено, одно добавлено', ['Мероприятий', 'Изменений', 'Сравнение', '`git diff --word-diff` тех же YAML', 'Цель'], results.map(({ events, changes, time, git }) => [
    number(events), number(changes), ms(time), git === undefined ? '–' : ms(git), events === 10_000 ? 'до 200 мс' : '',
  ]))
}

function printLarge(results) {
  return table('Длинный план мероприятий: один комплект, один прогон', ['Мероприятий', 'Страниц PDF', 'До дерева', 'DOCX', 'PDF', 'HTML', 'Память'], results.map((each) => [
    number(each.events), number(each.pages), ms(each.compose), ms(each.docx), ms(each.pdf), ms(each.html), `${each.peakRssMb} МБ`,
  ]))
}

const stageNames = {
  yaml: 'чтение и разбор YAML',
  schema: 'проверка по схемам',
  'load templates': 'разбор шаблонов',
  model: 'модель',
  template: 'шаблоны → HTML',
  tree: 'HTML → дерево',
  passes: 'проходы',
  'emit docx': 'DOCX',
  'emit pdf': 'PDF',
  'emit html': 'HTML',
}

function printStages({ stages }) {
  return table('По этапам, прогретый процесс', ['Этап', 'Время'], Object.entries(stages).map(([name, { median }]) => [stageNames[name] ?? name, ms(median)]))
}

const phaseNames = {
  'node starts': 'запуск Node',
  'load command line': 'загрузка командной строки',
  'load pipeline': 'загрузка кода до моделей',
  'yaml, schema, model': 'YAML, схемы, модель',
  'template, tree, passes': 'шаблоны, дерево, проходы',
  'load docx': 'загрузка библиотеки docx',
  'emit docx': 'DOCX',
  'load typst': 'загрузка Typst',
  'fonts and compiler of typst': 'шрифты и компилятор Typst',
  'emit pdf': 'PDF',
  'load html': 'загрузка HTML',
  'emit html': 'HTML',
}

function printCold({ phases, imports, commands }) {
  // Measured apart from the whole, so only the shares can be compared with it.
  const sum = Object.values(phases).reduce((total, time) => total + time, 0)
  return [
    table('Новый процесс по частям', ['Часть', 'Время', 'Доля'], Object.entries(phases).map(([name, time]) => [
      phaseNames[name] ?? name, ms(time), `${number(Math.round((time / sum) * 100))} %`,
    ])),
    table('Команды в новом процессе', ['Команда', 'Медиана', 'Лучшее'], Object.entries(commands).map(([name, { median, min }]) => [`\`${name}\``, ms(median), ms(min)])),
    table('Загрузка библиотек, каждой отдельно', ['Библиотека', 'Время'], Object.entries(imports).map(([name, time]) => [`\`${name}\``, ms(time)])),
  ].join('\n\n')
}

function table(title, head, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`
  return [`**${title}**`, '', line(head), line(head.map((_, index) => (index === 0 ? '---' : '--:'))), ...rows.map(line)].join('\n')
}

const number = (value) => value.toLocaleString('ru-RU', { maximumFractionDigits: 1 })
const ms = (value) => (value < 1000 ? `${number(value < 10 ? value : Math.round(value))} мс` : `${number(Math.round(value / 10) / 100)} с`)
const perFile = (value) => `${number(value)} мс на файл`
const perPage = (value) => `${number(value)} мс на страницу`
const times = (value) => number(value)
