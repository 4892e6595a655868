/** Scripts that let a shell complete commands, options and their choices. Files and folders are completed by the shell itself. */
import type { Command } from 'commander'

export const shells = ['bash', 'zsh', 'powershell'] as const
export type Shell = (typeof shells)[number]

interface CompletedOption {
  /** `--format`, and `-f` where there is one. */
  readonly names: readonly string[]
  readonly help: string
  /** Empty where anything may follow. */
  readonly choices: readonly string[]
  readonly takesValue: boolean
}

interface CompletedCommand {
  readonly name: string
  readonly help: string
  readonly options: readonly CompletedOption[]
  /** Of its first argument: kinds of documents, shells. */
  readonly choices: readonly string[]
}

export function completionScript(program: Command, shell: Shell): string {
  const commands = program.commands.map(describe)
  switch (shell) {
    case 'bash':
      return bash(commands)
    case 'zsh':
      return zsh(commands)
    case 'powershell':
      return powershell(commands)
  }
}

function describe(command: Command): CompletedCommand {
  return {
    name: command.name(),
    help: command.summary(),
    choices: command.registeredArguments[0]?.argChoices ?? [],
    options: [
      ...command.options.map((option) => ({
        names: [option.long, option.short].filter((name) => name !== undefined),
        help: option.description,
        choices: option.argChoices ?? [],
        takesValue: option.required || option.optional,
      })),
      { names: ['--help', '-h'], help: 'показать справку', choices: [], takesValue: false },
    ],
  }
}

function bash(commands: readonly CompletedCommand[]): string {
  const cases = commands.map(({ name, options, choices }) => {
    const values = options
      .filter((option) => option.choices.length > 0)
      .map((option) => `      ${option.names.join('|')}) COMPREPLY=($(compgen -W '${option.choices.join(' ')}' -- "$word")); return ;;\n`)
      .join('')
    const files = options.filter(({ takesValue, choices: own }) => takesValue && own.length === 0).flatMap(({ names }) => names)
    const paths = files.length === 0 ? '' : `      ${files.join('|')}) return ;;\n`
    const words = [...options.flatMap(({ names }) => names[0] ?? [])].join(' ')
    const first = choices.length === 0 ? '' : `      [[ $COMP_CWORD -eq 2 ]] && COMPREPLY=($(compgen -W '${choices.join(' ')}' -- "$word"))\n`
    return `    ${name})\n      case "$previous" in\n${values}${paths}      esac\n      [[ $word == -* ]] && COMPREPLY=($(compgen -W '${words}' -- "$word")) && return\n${first}      ;;\n`
  })
  return `# Дополнение команд prikaz в bash. В ~/.bashrc: source <(prikaz completion bash)
_prikaz() {
  local word=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD-1]}
  COMPREPLY=()
  if [[ $COMP_CWORD -eq 1 ]]; then
    COMPREPLY=($(compgen -W '${[...commands.map(({ name }) => name), 'help'].join(' ')}' -- "$word"))
    return
  fi
  case "\${COMP_WORDS[1]}" in
${cases.join('')}  esac
}
complete -o bashdefault -o default -F _prikaz prikaz
`
}

function zsh(commands: readonly CompletedCommand[]): string {
  const quote = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`
  const escape = (text: string): string => text.replace(/[[\]:]/g, '\\$&')
  const list = commands.map(({ name, help }) => `    ${quote(`${name}:${help.replaceAll(':', '\\:')}`)}\n`).join('')
  const cases = commands.map(({ name, options, choices }) => {
    const specs = options.map((option) => {
      const value = !option.takesValue ? '' : option.choices.length > 0 ? `:значение:(${option.choices.join(' ')})` : ':значение:_files'
      const [long = '', short] = option.names
      const body = `[${escape(option.help)}]${value}`
      return short === undefined ? quote(`${long}${body}`) : `${quote(`(${long} ${short})`)}{${long},${short}}${quote(body)}`
    })
    const first = choices.length === 0 ? [] : [quote(`1:вид:(${choices.join(' ')})`)]
    return `    ${name}) _arguments ${[...specs, ...first, quote('*:файл или папка:_files')].join(' ')} ;;\n`
  })
  return `#compdef prikaz
# Дополнение команд prikaz в zsh. В ~/.zshrc: source <(prikaz completion zsh)
_prikaz() {
  local -a commands
  commands=(
${list}  )
  if (( CURRENT == 2 )); then
    _describe 'команда' commands
    return
  fi
  local command=$words[2]
  shift words
  (( CURRENT-- ))
  case $command in
${cases.join('')}  esac
}
compdef _prikaz prikaz
`
}

function powershell(commands: readonly CompletedCommand[]): string {
  const quote = (text: string): string => `'${text.replaceAll("'", "''")}'`
  const table = commands.map(({ name, help, options, choices }) => {
    const own = options.map((option) => `      @{ names = @(${option.names.map(quote).join(', ')}); help = ${quote(option.help)}; choices = @(${option.choices.map(quote).join(', ')}) }`)
    return `    ${quote(name)} = @{ help = ${quote(help)}; choices = @(${choices.map(quote).join(', ')}); options = @(\n${own.join('\n')}\n    ) }`
  })
  return `# Дополнение команд prikaz в PowerShell. В файле $PROFILE: prikaz completion powershell | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName prikaz -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $commands = [ordered]@{
${table.join('\n')}
  }
  $words = @($commandAst.CommandElements | ForEach-Object { $_.ToString() })
  $position = if ($wordToComplete -eq '') { $words.Count } else { $words.Count - 1 }
  $answer = { param($text, $help) [System.Management.Automation.CompletionResult]::new($text, $text, 'ParameterValue', $(if ($help) { $help } else { $text })) }
  if ($position -le 1) {
    $commands.Keys | Where-Object { $_ -like "$wordToComplete*" } | ForEach-Object { & $answer $_ $commands[$_].help }
    return
  }
  $command = $commands[$words[1]]
  if ($null -eq $command) { return }
  $previous = $words[$position - 1]
  $option = $command.options | Where-Object { $_.names -contains $previous -and $_.choices.Count -gt 0 } | Select-Object -First 1
  if ($option) {
    $option.choices | Where-Object { $_ -like "$wordToComplete*" } | ForEach-Object { & $answer $_ '' }
    return
  }
  if ($wordToComplete -like '-*') {
    $command.options | Where-Object { $_.names[0] -like "$wordToComplete*" } | ForEach-Object { & $answer $_.names[0] $_.help }
    return
  }
  if ($position -eq 2) {
    $command.choices | Where-Object { $_ -like "$wordToComplete*" } | ForEach-Object { & $answer $_ '' }
  }
}
`
}
