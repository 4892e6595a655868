import { writeFileSync } from 'node:fs'
import type { Terminal } from './terminal.ts'

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'такой папки нет',
  ENOTDIR: 'такой папки нет',
  EISDIR: 'это папка',
  EACCES: 'нет прав на запись',
  EPERM: 'нет прав, или файл занят',
  EBUSY: 'файл занят',
  ENOSPC: 'на диске нет места',
  ENAMETOOLONG: 'слишком длинное имя',
}

/** Writes one file that the user named and says so, or why it could not. Gives whether it was written. */
export function writeResult(terminal: Terminal, path: string, shownAs: string, bytes: Uint8Array): boolean {
  try {
    writeFileSync(path, bytes)
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? ''
    terminal.say(`Не удалось записать «${shownAs}»: ${REASONS[code] ?? `ошибка ${code}`}. Закройте этот файл в Word или укажите другой.`)
    return false
  }
  terminal.say(`Записано: ${shownAs}`)
  return true
}
