/** Makes commander speak Russian: titles of the help and every message about a wrong command line. */
import type { Command, CommanderError, Option } from 'commander'
import { findNearest } from '../source/nearest.ts'
import type { Terminal } from './terminal.ts'
import { UsageError } from './usage-error.ts'

const TITLES: Readonly<Record<string, string>> = {
  'Usage:': 'Использование:',
  'Arguments:': 'Аргументы:',
  'Options:': 'Параметры:',
  'Commands:': 'Команды:',
}

/** Names of arguments and of values of options. */
const ARGUMENTS: Readonly<Record<string, string>> = {
  code: 'код',
  file: 'файл',
  files: 'файлы',
  folder: 'папка',
  format: 'вид',
  id: 'имя',
  kind: 'вид',
  list: 'список',
  name: 'имя',
  number: 'число',
  path: 'путь',
  profile: 'набор',
  server: 'где',
  shell: 'оболочка',
  address: 'адрес',
  revision: 'редакция',
  date: 'дата',
  text: 'текст',
  year: 'год',
}

/** `[path]` → `[путь]`, `<folder>` → `<папка>`. */
function nameInRussian(term: string): string {
  return term.replace(/([[<])(\w+)/g, (_, bracket: string, name: string) => bracket + (ARGUMENTS[name] ?? name))
}

export function speakRussian(command: Command, terminal: Terminal): void {
  command
    .helpOption('-h, --help', 'показать справку')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.print(text),
      // Errors are thrown and translated; commander's own words are never shown.
      writeErr: (text) => terminal.say(text),
      outputError: () => undefined,
      getOutHelpWidth: () => terminal.width,
    })
    .configureHelp({
      styleTitle: (title) => TITLES[title] ?? title,
      subcommandTerm: (each) => each.name(),
      commandUsage: (each) => {
        const parents = []
        for (let parent: Command | null = each.parent; parent; parent = parent.parent) parents.unshift(parent.name())
        return [...parents, each.name(), nameInRussian(each.usage().replace('[options]', '[параметры]'))].join(' ')
      },
      argumentTerm: (argument) => ARGUMENTS[argument.name()] ?? argument.name(),
      argumentDescription: (argument) =>
        argument.defaultValue === undefined ? argument.description : `${argument.description} (по умолчанию: ${argument.defaultValue})`,
      optionTerm: (option) => nameInRussian(option.flags),
      optionDescription: describeOption,
    })
  if (command.commands.length > 0) command.helpCommand('help [команда]', 'показать справку о команде')
  for (const child of command.commands) speakRussian(child, terminal)
}

function describeOption(option: Option): string {
  const remarks: string[] = []
  if (option.argChoices) remarks.push(`варианты: ${option.argChoices.join(', ')}`)
  if (option.defaultValue !== undefined && !option.isBoolean() && !option.negate) remarks.push(`по умолчанию: ${String(option.defaultValue)}`)
  return remarks.length === 0 ? option.description : `${option.description} (${remarks.join('; ')})`
}

const SEE_HELP = 'Справка: prikaz --help'

export function unknownCommand(name: string, commands: readonly string[]): UsageError {
  const nearest = findNearest(name, commands)
  return new UsageError(`нет команды «${name}»`, nearest === undefined ? SEE_HELP : `Возможно, имелось в виду «${nearest}»`)
}

/** `--out` of «-o, --out <folder>». */
function longName(flags: string): string {
  return /--[\w-]+/.exec(flags)?.[0] ?? flags
}

/** A commander error as a Russian usage error. The names in its English text are the only part that is used. */
export function translateCommanderError(error: CommanderError, commands: readonly string[]): UsageError {
  const name = /'([^']*)'/.exec(error.message)?.[1] ?? ''
  switch (error.code) {
    case 'commander.unknownCommand':
      return unknownCommand(name, commands)
    case 'commander.unknownOption': {
      const suggested = /Did you mean (\S+?)\?/.exec(error.message)?.[1]
      return new UsageError(
        `нет параметра «${name}»`,
        suggested === undefined ? SEE_HELP : `Возможно, имелось в виду «${suggested}»`,
      )
    }
    case 'commander.optionMissingArgument':
      return new UsageError(`у параметра «${longName(name)}» не указано значение`, SEE_HELP)
    case 'commander.missingMandatoryOptionValue':
      return new UsageError(`не хватает параметра «${longName(name)}»`, SEE_HELP)
    case 'commander.missingArgument':
      return new UsageError(`не хватает аргумента «${ARGUMENTS[name] ?? name}»`, SEE_HELP)
    case 'commander.excessArguments':
      return new UsageError('слишком много аргументов', 'Если в пути есть пробелы, возьмите его в кавычки: "мои приказы/content"')
    case 'commander.invalidArgument': {
      // Of an option: «option '--format <x>' argument 'y' is invalid», of an argument: «command-argument value 'y' is invalid for argument 'kind'».
      const argument = /value '([^']*)' is invalid for argument '([^']*)'/.exec(error.message)
      const [, option, value] = /'([^']*)' argument '([^']*)'/.exec(error.message) ?? []
      const allowed = /Allowed choices are (.*)\.$/.exec(error.message)?.[1]
      return new UsageError(
        argument !== null ? `аргумент «${ARGUMENTS[argument[2]!] ?? argument[2]}»: такого значения нет: «${argument[1]}»` : `у параметра «${longName(option ?? name)}» нет значения «${value ?? ''}»`,
        allowed === undefined ? SEE_HELP : `Можно указать: ${allowed}`,
      )
    }
    default:
      return new UsageError('команда записана неверно', SEE_HELP)
  }
}
