/** The commands that give acts as data: their options and their Russian help. */
import type { Command } from 'commander'
import type { Terminal } from './terminal.ts'

export interface CommandShelf {
  readonly program: Command
  readonly terminal: Terminal
  readonly done: (code: number) => void
  readonly pathHelp: string
  readonly exitCodes: string
}

export function addDataCommands({ program, terminal, done, pathHelp, exitCodes }: CommandShelf): void {
  program
    .command('register')
    .summary('составить реестр актов')
    .description(
      'Составляет реестр актов: номера, даты, названия, статус (проект, действует, изменён, утратил силу), связанные акты и файлы. ' +
        'Если в исходных файлах есть ошибки, реестр не записывается: без части актов он был бы неверен.',
    )
    .argument('[path]', pathHelp, 'content')
    .option('-o, --out <folder>', 'папка результатов', 'out/register')
    .option('-f, --format <list>', 'форматы через запятую: html, xlsx, csv, json', 'html,xlsx,csv')
    .option('--documents <folder>', 'папка собранных документов, на которые реестр ссылается', 'out')
    .option('--json', 'отчёт в JSON')
    .option('-q, --quiet', 'печатать только замечания')
    .addHelpText(
      'after',
      `
Примеры:
  prikaz register
  prikaz register content/neftekumsk --format xlsx --out "реестр"
${exitCodes}`,
    )
    .action(async (path: string, options) => done((await import('./commands/register.ts')).register(terminal, path, options)))

  program
    .command('tables')
    .summary('выгрузить таблицы в XLSX и CSV')
    .description(
      'Выгружает дорожные карты, планы, показатели и финансирование как данные: по книге Excel на дело и по файлу CSV или JSON на таблицу. ' +
        'Даты – настоящие даты, итоги – формулы.',
    )
    .argument('[path]', pathHelp, 'content')
    .option('-o, --out <folder>', 'папка результатов', 'out/tables')
    .option('-f, --format <list>', 'форматы через запятую: xlsx, csv, json', 'xlsx,csv')
    .option('--json', 'отчёт в JSON')
    .option('-q, --quiet', 'печатать только замечания')
    .addHelpText(
      'after',
      `
Примеры:
  prikaz tables
  prikaz tables content/stepnoy/razvitie-obrazovaniya-2025 --format xlsx
${exitCodes}`,
    )
    .action(async (path: string, options) => done((await import('./commands/tables.ts')).tables(terminal, path, options)))

  program
    .command('calendar')
    .summary('составить календари мероприятий')
    .description(
      'Составляет календари в формате ICS для Outlook, Thunderbird и телефонов: по одному на дорожную карту или план и на каждого ответственного. ' +
        'При повторной загрузке мероприятия обновляются, а не удваиваются.',
    )
    .argument('[path]', pathHelp, 'content')
    .option('-o, --out <folder>', 'папка результатов', 'out/calendar')
    .option('--remind <list>', 'напоминания: за сколько дней (d) или недель (w), через запятую: 7d,1d')
    .option('--responsible <id>', 'только календарь этого человека или подразделения (обозначение из people.yaml)')
    .option('--history', 'учесть историю git: исключённые мероприятия останутся в календаре отменёнными')
    .option('--json', 'отчёт в JSON')
    .option('-q, --quiet', 'печатать только замечания')
    .addHelpText(
      'after',
      `
Примеры:
  prikaz calendar
  prikaz calendar content/neftekumsk --remind 7d,1d
  prikaz calendar --responsible sizova --history
${exitCodes}`,
    )
    .action(async (path: string, options) => done((await import('./commands/calendar.ts')).calendar(terminal, path, options)))
}
