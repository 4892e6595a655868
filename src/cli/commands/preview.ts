import { resolve } from 'node:path'
import { hasScreen, openBrowser } from '../../preview/open-browser.ts'
import type { NamedBase } from '../../preview/base-revision.ts'
import { startPreview } from '../../preview/start-preview.ts'
import { endOnInterrupt } from '../interrupt.ts'
import { locateContent, type ContentSelection } from '../locate-content.ts'
import { openRevision } from '../open-revision.ts'
import type { Terminal } from '../terminal.ts'
import { tool } from '../tool.ts'
import { UsageError } from '../usage-error.ts'

export interface PreviewCommandOptions {
  /** As written on the command line. */
  readonly port: string
  /** Default: where somebody sits at the computer. */
  readonly open?: boolean
  readonly from?: string
}

/** `prikaz preview`: the documents as they will be printed, in the browser, until it is stopped. */
export async function preview(terminal: Terminal, path: string, options: PreviewCommandOptions): Promise<number> {
  const port = parsePort(options.port)
  const content = locateContent(path, terminal.currentFolder)
  const base = options.from === undefined ? undefined : nameBase(options.from, content, terminal.currentFolder)
  const server = await startPreview({ root: content.root, selection: content.selection, currentFolder: terminal.currentFolder, base, port, version: tool.version })
  terminal.print(`Просмотр открыт: ${server.url}`)
  if (server.port !== port) terminal.say(`Порт ${port} занят, взят ${server.port}.`)
  terminal.say('Документы обновляются при каждом сохранении. Чтобы остановить, нажмите Ctrl+C.')
  endOnInterrupt(() => terminal.say('\nПросмотр остановлен.'))
  if (options.open ?? hasScreen()) openBrowser(server.url)
  // The server keeps the process alive; the interrupt ends it.
  return new Promise<number>(() => undefined)
}

function parsePort(written: string): number {
  const port = Number(written)
  if (!/^\d{1,5}$/.test(written) || port < 1 || port > 65_535) throw new UsageError(`у параметра «--port» нет значения «${written}»`, 'Укажите число от 1 до 65535: --port 4321')
  return port
}

function nameBase(written: string, content: ContentSelection, currentFolder: string): NamedBase {
  const { content: found } = openRevision(written, '--from', content, currentFolder)
  return found === content ? { type: 'git', revision: written, name: written } : { type: 'folder', root: resolve(found.root), name: written }
}
