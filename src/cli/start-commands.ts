/** The commands that begin something: their options and their Russian help. */
import { Argument, Option } from 'commander'
import type { CommandShelf } from './data-commands.ts'
import type { NewKind } from './commands/new.ts'

export function addStartCommands({ program, terminal, done, exitCodes }: CommandShelf): void {
  program
    .command('init')
    .summary('завести папку приказов')
    .description('Заводит папку приказов: орган, первый приказ с программой и «дорожной картой», настройки редактора и git. Спрашивает то, чего не сказали параметры; готовых файлов не меняет.')
    .argument('[folder]', 'новая или существующая папка', '.')
    .option('-y, --yes', 'ничего не спрашивать: взять то, что сказано параметрами, остальное – для примера')
    .option('--name <text>', 'полное название органа')
    .option('--short-name <text>', 'краткое название для текста')
    .option('--genitive <text>', 'название в родительном падеже')
    .option('--id <id>', 'имя папки органа латиницей')
    .option('--place <text>', 'место издания')
    .option('--surname <text>', 'фамилия руководителя')
    .option('--initials <text>', 'его инициалы')
    .option('--post <text>', 'его должность')
    .addOption(new Option('--profile <profile>', 'оформление').choices(['gost-2025', 'gost-2016']))
    .option('--title <text>', 'название первого приказа')
    .option('--dossier <id>', 'имя его папки латиницей')
    .option('--year <year>', 'первый год программы (по умолчанию – текущий)')
    .addOption(new Option('--ci <server>', 'проверка на сервере').choices(['none', 'github', 'gitlab']))
    .addHelpText(
      'after',
      `
Примеры:
  prikaz init
  prikaz init "Приказы отдела" --name "Отдел образования администрации Степного муниципального округа"
  prikaz init приказы --yes --place "с. Степное" --surname Сизова --initials О.В. --ci gitlab
${exitCodes}`,
    )
    .action(async (folder: string, options) => done(await (await import('./commands/init.ts')).init(terminal, folder, options)))

  program
    .command('new')
    .summary('добавить документ')
    .description('Начинает документ с комментариями-подсказками: приказ – в новой папке дела, приложение – в папке дела, где оно сразу называется в приказе. Готовых файлов не заменяет.')
    .addArgument(new Argument('<kind>', 'что добавить').choices(['order', 'program', 'roadmap', 'concept', 'goals', 'plan', 'appendix', 'amendment']))
    .argument('<folder>', 'папка дела, например content/otdel/novoe-delo')
    .option('--title <text>', 'название приказа')
    .option('--file <name>', 'имя файла, если такое приложение уже есть: roadmap-2.yaml')
    .option('--year <year>', 'год, с которого начинаются даты (по умолчанию – текущий)')
    .option('--from <revision>', 'для amendment: подписанная редакция, с которой сравнить правки (папка или метка git)')
    .addHelpText(
      'after',
      `
Виды: order – приказ, program – программа, roadmap – «дорожная карта», concept – концепция, goals – цели и задачи, plan – план работы,
appendix – приложение с текстом, amendment – внесение изменений: составляется по вашим правкам, с --from (то же, что prikaz amend).

Примеры:
  prikaz new order content/otdel/novoe-delo --title "О проведении конкурса"
  prikaz new roadmap content/otdel/novoe-delo
  prikaz new amendment content/otdel/delo --from "подписанная редакция"
${exitCodes}`,
    )
    .action(async (kind: NewKind, folder: string, options) => done((await import('./commands/new.ts')).newDocument(terminal, kind, folder, options)))
}
