#!/usr/bin/env node
/** The entry of the command line, and the only place that sets the exit code. */
import { arch, platform } from 'node:os'
import { tool } from './tool.ts'
import { runProgram } from './program.ts'
import { createTerminal } from './terminal.ts'
import { UsageError } from './usage-error.ts'

// A reader that closes the pipe early (`| head`) is not an error, and must not cut a build short.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })
}

// The output folder clears its staging on exit, which the default handler would skip.
for (const [signal, code] of [['SIGINT', 130], ['SIGTERM', 143]] as const) process.once(signal, () => process.exit(code))

const terminal = createTerminal()

try {
  process.exitCode = await runProgram(process.argv.slice(2), terminal, tool.version)
} catch (error) {
  if (error instanceof UsageError) {
    terminal.say(`${terminal.palette.error('Ошибка:')} ${error.message}`)
    if (error.help !== undefined) terminal.say(error.help)
    process.exitCode = 2
  } else {
    terminal.say(`${terminal.palette.error('Сбой программы:')} это наша ошибка, не ваша. Исходные файлы и прежние результаты целы.`)
    terminal.say('Пришлите, пожалуйста, этот текст разработчикам вместе с файлами, на которых это случилось:')
    terminal.say(`prikaz ${tool.version}, Node ${process.version}, ${platform()} ${arch()}`)
    terminal.say(`команда: ${process.argv.slice(2).join(' ')}`)
    terminal.say(error instanceof Error ? (error.stack ?? error.message) : String(error))
    process.exitCode = 3
  }
}
