/** The command line: commands, options and their Russian help. Commands are loaded only when called. */
import { Argument, Command, CommanderError, Option } from 'commander'
import type { Shell } from './completion.ts'
import { addDataCommands } from './data-commands.ts'
import { addStartCommands } from './start-commands.ts'
import { speakRussian, translateCommanderError, unknownCommand } from './russian-help.ts'
import type { Terminal } from './terminal.ts'

const EXIT_CODES = `
Код завершения:
  0  ошибок нет
  1  есть ошибки в исходных файлах или результат не удалось записать
  2  неверно задана команда
  3  сбой самой программы`

const PATH_HELP = 'папка исходных файлов, органа или дела либо один файл'

/** Runs one command line and gives the exit code. Throws only for our own bugs. */
export async function runProgram(args: readonly string[], terminal: Terminal, version: string): Promise<number> {
  let exitCode = 0
  const done = (code: number): void => void (exitCode = code)

  const program = new Command('prikaz')
    .description('Приказ с приложениями из YAML: DOCX, PDF/A и HTML в официальном формате')
    .version(version, '-V, --version', 'показать версию')
    .usage('<команда> [параметры]')
    .addHelpText('after', EXIT_CODES)

  addStartCommands({ program, terminal, done, pathHelp: PATH_HELP, exitCodes: EXIT_CODES })

  program
    .command('build')
    .summary('собрать приказы с приложениями')
    .description('Собирает приказы с приложениями в DOCX, PDF и HTML. При ошибке в деле прежние файлы этого дела остаются целы.')
    .argument('[path]', PATH_HELP, 'content')
    .option('-o, --out <folder>', 'папка результатов', 'out')
    .option('-f, --format <list>', 'форматы через запятую: docx, pdf, html', 'docx,pdf,html')
    .option('--bundle', 'собрать ещё и один PDF: приказ со всеми приложениями')
    .option('--as-of <date>', 'собрать акты в той редакции, которая действовала на эту дату: 2021-03-01')
    .option('--json', 'отчёт в JSON')
    .option('-q, --quiet', 'печатать только замечания')
    .option('-j, --jobs <number>', 'сколько дел собирать сразу (по умолчанию – по числу ядер)')
    .option('-w, --watch', 'следить за исходными файлами и пересобирать то, что изменилось')
    .option('--no-cache', 'собрать всё заново, не беря готовое из папки out/.cache')
    .addHelpText(
      'after',
      `
Примеры:
  prikaz build
  prikaz build content/neftekumsk --format docx
  prikaz build --bundle
  prikaz build --watch --format docx
  prikaz build content/neftekumsk --as-of 2021-03-01 --out out/2021-03-01
  prikaz build "content/neftekumsk/podderzhka-shkol-2020/order.yaml" --out "D:\\приказы"
${EXIT_CODES}`,
    )
    .action(async (path: string, options) => done(await (await import('./commands/build.ts')).build(terminal, path, options)))

  program
    .command('preview')
    .summary('показать документы в браузере и обновлять при сохранении')
    .description(
      'Показывает документы в браузере такими, какими они будут напечатаны, и обновляет их при каждом сохранении исходных файлов. ' +
        'Работает только на этом компьютере; ничего не записывает.',
    )
    .argument('[path]', PATH_HELP, 'content')
    .option('-p, --port <number>', 'порт; если занят, берётся следующий свободный', '4321')
    .option('--open', 'открыть браузер')
    .option('--no-open', 'не открывать браузер')
    .option('--from <revision>', 'с чем сравнивать: метка, ветка, коммит git или папка (по умолчанию – с подписанной редакцией)')
    .addHelpText(
      'after',
      `
Примеры:
  prikaz preview
  prikaz preview content/neftekumsk/podderzhka-shkol-2020
  prikaz preview --port 8080 --no-open --from signed-2020
${EXIT_CODES}`,
    )
    .action(async (path: string, options) => done(await (await import('./commands/preview.ts')).preview(terminal, path, options)))

  program
    .command('check')
    .summary('проверить исходные файлы')
    .description('Проверяет исходные файлы и шаблоны. Записывает что-либо только с параметром --fix.')
    .argument('[path]', PATH_HELP, 'content')
    .addOption(
      new Option('--format <format>', 'вид отчёта')
        .choices(['text', 'json', 'sarif', 'github', 'gitlab'])
        .default('text'),
    )
    .option('--json', 'то же, что --format json')
    .option('--fix', 'исправить в исходных файлах то, что пишется только одним способом')
    .option('--dry-run', 'вместе с --fix: показать исправления, ничего не записывая')
    .option('--max-warnings <number>', 'сколько предупреждений допускается; если больше, код завершения 1')
    .option('--layout', 'разложить документы по страницам и проверить страницы: оторванные заголовки и подписи, узкие столбцы, номера')
    .option('-j, --jobs <number>', 'сколько дел проверять сразу (по умолчанию – по числу ядер)')
    .option('--gost [files...]', 'проверить оформление файлов Word (.docx) или всех таких файлов в папке, не только собранных программой')
    .addOption(new Option('--profile <profile>', 'вместе с --gost: по какому стандарту (если не указан – по дате акта)').choices(['gost-2025', 'gost-2016']))
    .option('--authority <path>', 'вместе с --gost: папка органа, чье оформление принять за образец')
    .addHelpText(
      'after',
      `
Примеры:
  prikaz check
  prikaz check --fix --dry-run
  prikaz check content/neftekumsk --format github
  prikaz check --layout
  prikaz check --gost "Приказ 212.docx"
  prikaz check --gost "D:\\приказы" --authority content/neftekumsk --format json
${EXIT_CODES}`,
    )
    .action(async (path: string, options) => done(await (await import('./commands/check.ts')).check(terminal, path, options)))

  program
    .command('diff')
    .summary('показать, что изменилось между редакциями')
    .description(
      'Сравнивает две редакции: метку, ветку или коммит git либо папку с прежними файлами – с рабочей папкой или другой редакцией. ' +
        'Комментарии, язык ключей и вид файла изменениями не считаются.',
    )
    .argument('[path]', PATH_HELP, 'content')
    .requiredOption('--from <revision>', 'прежняя редакция: метка, ветка, коммит git или папка')
    .option('--to <revision>', 'новая редакция (по умолчанию файлы на диске)')
    .addOption(new Option('--format <format>', 'вид отчёта').choices(['text', 'json', 'md', 'html', 'docx', 'pdf']).default('text'))
    .option('--json', 'то же, что --format json')
    .option('--tracked', 'документы целиком с отмеченными правками (в DOCX – исправления Word)')
    .option('--author <name>', 'чьи правки (по умолчанию – из git)')
    .option('--date <date>', 'дата правок, например 2021-03-01 (по умолчанию – из git или дата акта)')
    .option('--inline', 'HTML: одним текстом, а не в два столбца')
    .option('-o, --out <file>', 'записать в файл')
    .option('--exit-code', 'ответить кодом завершения, что изменилось (см. ниже)')
    .addHelpText(
      'after',
      `
Примеры:
  prikaz diff --from HEAD~1
  prikaz diff content/neftekumsk --from signed-2020 --format md
  prikaz diff --from "прежняя редакция" --format docx --out "сравнительная таблица.docx"
  prikaz diff --from signed-2020 --tracked --format docx --out "правки"
${EXIT_CODES}

С --exit-code:
  0  изменений нет
  1  изменения есть: акт не подписан, или о них есть приказ
  2  сравнить не удалось
  4  изменен подписанный акт, а приказа о внесении изменений нет`,
    )
    .action(async (path: string, options) => done(await (await import('./commands/diff.ts')).diff(terminal, path, options)))

  program
    .command('amend')
    .summary('составить приказ о внесении изменений')
    .description(
      'Составляет проект приказа о внесении изменений из правок, сделанных в файлах подписанного приказа, и закрепляет номера, чтобы они не сдвинулись. ' +
        'Записывает только то, что доказано: по этому приказу из прежнего текста получается ровно новый.',
    )
    .argument('<path>', 'папка дела, которое изменяется')
    .requiredOption('--from <revision>', 'подписанная редакция: метка, ветка, коммит git или папка')
    .option('--name <folder>', 'имя новой папки рядом с делом (по умолчанию – имя дела и «-izmeneniya-1»)')
    .option('--update <folder>', 'составить заново списки изменений в этом проекте, оставив остальное')
    .option('--dry-run', 'показать, ничего не записывая')
    .option('--json', 'отчёт в JSON')
    .addHelpText(
      'after',
      `
Примеры:
  prikaz amend content/neftekumsk/podderzhka-shkol-2020 --from signed-2020
  prikaz amend content/neftekumsk/podderzhka-shkol-2020 --from "подписано/neftekumsk/podderzhka-shkol-2020" --name izmeneniya-2021
  prikaz amend content/neftekumsk/podderzhka-shkol-2020 --from signed-2020 --update content/neftekumsk/izmeneniya-2021
${EXIT_CODES}`,
    )
    .action(async (path: string, options) => done((await import('./commands/amend.ts')).amend(terminal, path, options)))

  program
    .command('seal')
    .summary('запечатать подписанные акты')
    .description(
      'Записывает в файлы подписанных актов их отпечатки. По отпечатку prikaz check находит любую правку подписанного текста, даты и номера, о которой нет приказа, а prikaz build такой акт не собирает. ' +
        'Комментарии и оформление на отпечаток не влияют. Подписанному приказу о внесении изменений вписываются и отпечатки редакций (editions), и оформление, с которым он подписан.',
    )
    .argument('[path]', PATH_HELP, 'content')
    .option('--again', 'заменить печать, которая не подходит к тексту')
    .option('--dry-run', 'показать, что будет записано, ничего не записывая')
    .option('--json', 'отчёт в JSON')
    .addHelpText(
      'after',
      `
Примеры:
  prikaz seal content/neftekumsk/podderzhka-shkol-2020
  prikaz seal --dry-run
${EXIT_CODES}`,
    )
    .action(async (path: string, options) => done((await import('./commands/seal.ts')).seal(terminal, path, options)))

  program
    .command('publish')
    .summary('собрать сайт с актами')
    .description(
      'Собирает сайт из готовых страниц: акты с приложениями, тексты с постоянными ссылками, файлы для скачивания, поиск, открытые данные. ' +
        'Сервер не нужен: сайт открывается и с диска. Прежний сайт заменяется целиком и только тогда, когда новый готов.',
    )
    .argument('[path]', 'папка исходных файлов или органа', 'content')
    .option('-o, --out <folder>', 'папка сайта', 'out/site')
    .option('--base-url <address>', 'адрес, по которому сайт будет открываться; нужен для sitemap.xml и полных ссылок')
    .option('--formats <list>', 'файлы для скачивания через запятую: pdf, docx или none', 'pdf,docx')
    .option('--history', 'показать и правки исходных файлов, которые помнит git')
    .option('--clean', 'удалить из папки сайта всё прежнее, даже если это не сайт')
    .option('-j, --jobs <number>', 'сколько дел собирать сразу (по умолчанию – по числу ядер)')
    .option('--no-cache', 'собрать всё заново, не беря готовое из папки .cache рядом с сайтом')
    .option('--json', 'отчёт в JSON')
    .option('-q, --quiet', 'печатать только замечания')
    .addHelpText(
      'after',
      `
Примеры:
  prikaz publish
  prikaz publish content --out out/site --base-url https://obrazovanie.example/akty/
  prikaz publish content/neftekumsk --out out/neftekumsk --formats pdf
${EXIT_CODES}`,
    )
    .action(async (path: string, options) => done(await (await import('./commands/publish.ts')).publish(terminal, path, options)))

  addDataCommands({ program, terminal, done, pathHelp: PATH_HELP, exitCodes: EXIT_CODES })

  program
    .command('stamp')
    .summary('поставить отметку об электронной подписи')
    .description(
      'Ставит на копию подписанного PDF отметку «ДОКУМЕНТ ПОДПИСАН ЭЛЕКТРОННОЙ ПОДПИСЬЮ» (ГОСТ Р 7.0.97, реквизит 23) по файлу подписи. ' +
        'Проверяет, что подпись сделана именно к этому файлу. Сам подписанный файл не меняется.',
    )
    .argument('<file>', 'подписанный PDF')
    .option('-s, --signature <file>', 'файл подписи (.sig, .p7s, .sgn); можно повторить (по умолчанию ищется рядом с PDF)', collect)
    .option('-o, --out <file>', 'куда записать копию (по умолчанию «ИМЯ с отметкой ЭП.pdf» рядом)')
    .option('--at <place>', 'место отметки: e-signature-1 или СТРАНИЦА:X,Y в миллиметрах слева и сверху; можно повторить', collect)
    .option('--certificate <file>', 'сертификат подписавшего, если его нет в подписи; можно повторить', collect)
    .option('--date <date>', 'когда подписано, если в подписи не сказано')
    .option('--json', 'отчёт в JSON')
    .option('-q, --quiet', 'печатать только замечания')
    .addHelpText(
      'after',
      `
Примеры:
  prikaz stamp приказ.pdf
  prikaz stamp "приказ № 5.pdf" --signature "приказ № 5.pdf.sig" --out "на сайт/приказ № 5.pdf"
  prikaz stamp приказ.pdf -s глава.sig -s начальник.sig --at e-signature-1 --at e-signature-2
  prikaz stamp письмо.pdf --signature письмо.p7s --at last:90,230
${EXIT_CODES}`,
    )
    .action(async (file: string, options) => done(await (await import('./commands/stamp.ts')).stamp(terminal, file, options)))

  program
    .command('explain')
    .summary('объяснить замечание')
    .description('Объясняет замечание по его коду: почему это ошибка, как верно. Без кода – список всех замечаний.')
    .argument('[code]', 'код замечания, например schema/unknown-key')
    .option('--json', 'ответ в JSON')
    .action(async (code: string | undefined, options) =>
      done((await import('./commands/explain.ts')).explain(terminal, code, options)),
    )

  program
    .command('textconv')
    .summary('показать исходный файл текстом (для git diff)')
    .description('Печатает, что говорит исходный файл, без YAML: его вызывает git, когда показывает разницу. Настройка – в docs/diff.md.')
    .argument('<file>', 'файл YAML')
    .action(async (file: string) => done((await import('./commands/textconv.ts')).textconv(terminal, file)))

  program
    .command('completion')
    .summary('дополнение команд клавишей Tab')
    .description('Печатает настройку дополнения для оболочки: команды, параметры и их значения по клавише Tab.')
    .addArgument(new Argument('<shell>', 'оболочка').choices(['bash', 'zsh', 'powershell']))
    .addHelpText(
      'after',
      `
Настройка (один раз):
  bash        echo 'source <(prikaz completion bash)' >> ~/.bashrc
  zsh         echo 'source <(prikaz completion zsh)' >> ~/.zshrc
  PowerShell  Add-Content $PROFILE 'prikaz completion powershell | Out-String | Invoke-Expression'`,
    )
    .action(async (shell: Shell) => terminal.print((await import('./completion.ts')).completionScript(program, shell)))

  speakRussian(program, terminal)

  const names = program.commands.map((command) => command.name())
  // Commander answers a question about an unknown command with the general help, as if all were well.
  const [first, asked] = args
  if (first === 'help' && asked !== undefined && !asked.startsWith('-') && !names.includes(asked)) throw unknownCommand(asked, names)
  if (args.length === 0) {
    program.outputHelp()
    return 2
  }
  try {
    await program.parseAsync(args, { from: 'user' })
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return 0
      throw translateCommanderError(error, names)
    }
    throw error
  }
  return exitCode
}

/** An option that may be given several times. */
function collect(value: string, earlier: readonly string[] = []): readonly string[] {
  return [...earlier, value]
}
