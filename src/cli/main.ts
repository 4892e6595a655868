#!/usr/bin/env node
/** The entry of the command line, and the only place that sets the exit code. */
import { handleInterrupts } from './interrupt.ts'
import { reportCrash } from './report-crash.ts'
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

handleInterrupts()

const terminal = createTerminal()

try {
  process.exitCode = await runProgram(process.argv.slice(2), terminal, tool.version)
} catch (error) {
  if (error instanceof UsageError) {
    terminal.say(`${terminal.palette.error('Ошибка:')} ${error.message}`)
    if (error.help !== undefined) terminal.say(error.help)
    process.exitCode = 2
  } else {
    reportCrash(terminal, error)
    process.exitCode = 3
  }
}
