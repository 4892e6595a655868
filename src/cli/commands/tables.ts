import { makeTables, tableFormats } from '../../pipeline/make-tables.ts'
import { makeAndWrite, parseFormatList, type MakeOptions } from '../make-and-write.ts'
import type { Terminal } from '../terminal.ts'

export interface TablesCommandOptions extends MakeOptions {
  readonly format: string
}

/** `prikaz tables`: plans, indicators and financing as data. */
export function tables(terminal: Terminal, path: string, options: TablesCommandOptions): number {
  const formats = parseFormatList(options.format, tableFormats)
  return makeAndWrite(terminal, path, options, {
    list: 'tables.json',
    nothing: 'Таблиц нет: ни планов, ни показателей, ни финансирования.',
    make: (host, { selection }, onProgress) => makeTables(host, formats, { selection, onProgress }),
  })
}
