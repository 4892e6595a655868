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
    return 0
  }
  let failed = false
  for (const [index, target] of targetsOf(changed, options).entries()) {
    const source = changed[index]!
    const date = options.date ?? `${source.after.meta.date ?? source.before.meta.date ?? '2000-01-01'}T00:00:00Z`
    const bytes = await drawRedline(source, options.format, { author: options.author, date })
    failed = !writeResult(terminal, resolve(terminal.currentFolder, target), target, bytes) || failed
  }
  return failed ? 1 : 0
}

/** A file for the only document, a folder for several. */
function targetsOf(changed: readonly RedlineSource[], { out, format }: TrackedOptions): readonly string[] {
  const isFile = extname(out).toLowerCase() === `.${format}`
  if (!isFile) {
    mkdirSync(out, { recursive: true })
    const names = changed.map(({ stem }) => stem)
    return names.map((stem, index) => join(out, `${names.indexOf(stem) === index ? stem : `${stem}-${index + 1}`}.${format}`))
  }
  if (changed.length > 1) {
    throw new UsageError(
      `изменено документов: ${changed.length}, а файл указан один`,
      'Укажите папку (--out "правки") или один документ, например: prikaz diff content/neftekumsk/podderzhka-shkol-2020/roadmap.yaml …',
    )
  }
  return [out]
}
