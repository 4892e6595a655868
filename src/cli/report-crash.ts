/** A bug of ours, told so that its report can be sent to us. */
import { arch, platform } from 'node:os'
import type { Terminal } from './terminal.ts'
import { tool } from './tool.ts'

export function reportCrash(terminal: Terminal, error: unknown): void {
  terminal.say(`${terminal.palette.error('Сбой программы:')} это наша ошибка, не ваша. Исходные файлы и прежние результаты целы.`)
  terminal.say('Пришлите, пожалуйста, этот текст разработчикам вместе с файлами, на которых это случилось:')
  terminal.say(`prikaz ${tool.version}, Node ${process.version}, ${platform()} ${arch()}`)
  terminal.say(`команда: ${process.argv.slice(2).join(' ')}`)
  terminal.say(error instanceof Error ? (error.stack ?? error.message) : String(error))
}
