/** `prikaz diff --tracked`: each changed document whole, with its changes marked. */
import { mkdirSync } from 'node:fs'
import { extname, join, resolve } from 'node:path'
import type { ComparedDocument, RedlineSource } from '../../pipeline/compare-revisions.ts'
import { drawRedline } from '../../pipeline/draw-redline.ts'
import type { Terminal } from '../terminal.ts'
import { UsageError } from '../usage-error.ts'
import { writeResult } from '../write-result.ts'

export type TrackedFormat = 'docx' | 'pdf' | 'html'

export interface TrackedOptions {
  readonly out: string
  readonly format: TrackedFormat
  readonly author: string
  /** ISO date and time; the date of each act when it is not given. */
  readonly date: string | undefined
}

/** Gives the exit code: 1 when a file could not be written. */
export async function writeTracked(terminal: Terminal, documents: readonly ComparedDocument[], options: TrackedOptions): Promise<number> {
  const changed = documents.flatMap(({ status, redline }) => (status === 'changed' && redline !== undefined ? [redline] : []))
  if (changed.length === 0) {
    terminal.say('Изменений внутри документов нет, записывать нечего.')
    sayLeftOut(terminal, documents)
    return 0
  }
  let failed = false
  for (const [index, target] of targetsOf(changed, options, terminal.currentFolder).entries()) {
    const source = changed[index]!
    const date = options.date ?? `${source.after.meta.date ?? source.before.meta.date ?? '2000-01-01'}T00:00:00Z`
    const bytes = await drawRedline(source, options.format, { author: options.author, date })
    failed = !writeResult(terminal, resolve(terminal.currentFolder, target), target, bytes) || failed
  }
  sayLeftOut(terminal, documents)
  return failed ? 1 : 0
}

/** A document that one revision lacks has nothing to be marked in. */
function sayLeftOut(terminal: Terminal, documents: readonly ComparedDocument[]): void {
  const named = documents.flatMap(({ status, title }) => (status === 'added' ? [`новый документ «${title}»`] : status === 'removed' ? [`исключен «${title}»`] : []))
  if (named.length > 0) terminal.say(`Нет в правках: ${named.join('; ')}`)
}

/** A file for the only document; a folder for several, laid out as `build` does it. */
function targetsOf(changed: readonly RedlineSource[], { out, format }: TrackedOptions, currentFolder: string): readonly string[] {
  const isFile = extname(out).toLowerCase() === `.${format}`
  if (!isFile) {
    return changed.map(({ folder, stem }) => {
      mkdirSync(resolve(currentFolder, out, folder), { recursive: true })
      return join(out, folder, `${stem}.${format}`)
    })
  }
  if (changed.length > 1) {
    throw new UsageError(
      `изменено документов: ${changed.length}, а файл указан один`,
      'Укажите папку (--out "правки") или один документ, например: prikaz diff content/neftekumsk/podderzhka-shkol-2020/roadmap.yaml …',
    )
  }
  return [out]
}
