import { existsSync, statSync } from 'node:fs'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { AUTHORITY_FILE } from '../../pipeline/find-dossiers.ts'
import { readSource } from '../../pipeline/read-sources.ts'
import { fillStarter, type Blanks } from '../../scaffold/fill-starter.ts'
import { linkAnnex } from '../../scaffold/link-annex.ts'
import { annexStarters, starterYears, type AnnexStarter } from '../../scaffold/starters.ts'
import { createDiskHost } from '../../workspace/disk.ts'
import type { ReadResult } from '../../workspace/host.ts'
import { readPackageText } from '../../workspace/package-files.ts'
import { isForbiddenInWindows } from '../../workspace/windows-names.ts'
import { readMarkedText, writeMarkedText } from '../../yaml/byte-order-mark.ts'
import { replaceFiles } from '../replace-files.ts'
import type { Terminal } from '../terminal.ts'
import { UsageError } from '../usage-error.ts'
import { writeNewFiles } from '../write-new-files.ts'
import { amend } from './amend.ts'

export const newKinds = ['order', 'program', 'roadmap', 'concept', 'goals', 'plan', 'appendix', 'amendment'] as const
export type NewKind = (typeof newKinds)[number]

export interface NewCommandOptions {
  readonly title?: string
  readonly year?: string
  /** The signed revision that an amending act starts from. */
  readonly from?: string
  /** Name of the file, for a second document of the same kind. */
  readonly file?: string
}

/** `prikaz new`: begins a document with comments that help. Never overwrites one. */
export function newDocument(terminal: Terminal, kind: NewKind, path: string, options: NewCommandOptions): number {
  const folder = resolve(terminal.currentFolder, path)
  if (options.year !== undefined && !/^20\d\d$/.test(options.year)) throw new UsageError(`--year «${options.year}»: год пишется четырьмя цифрами`, 'Например: --year 2026')
  const years = starterYears(options.year === undefined ? new Date().getFullYear() : Number(options.year))
  if (kind === 'amendment') {
    if (options.from !== undefined) return amend(terminal, path, { from: options.from })
    throw new UsageError(
      'приказ о внесении изменений составляется по вашим правкам, а не с чистого листа',
      `Внесите правки в файлы дела и скажите, с чем их сравнить: npx prikaz new amendment ${quoted(path)} --from "папка с подписанной редакцией" (или метка git)`,
    )
  }
  if (options.from !== undefined) throw new UsageError('--from нужен только виду amendment', 'Справка: prikaz new --help')
  return kind === 'order' ? newOrder(terminal, path, folder, { ...years, title: options.title ?? 'Об утверждении …' }) : newAnnex(terminal, kind, path, folder, years, options.file)
}

function newOrder(terminal: Terminal, path: string, folder: string, blanks: Blanks): number {
  const authority = authorityAbove(dirname(folder))
  if (authority === undefined) throw new UsageError(`над папкой «${path}» нет органа (файла ${AUTHORITY_FILE})`, 'Папка нового дела лежит в папке органа: npx prikaz new order content/otdel/novoe-delo. Нет органа – начните с npx prikaz init')
  if (existsSync(join(folder, 'order.yaml')) || existsSync(join(folder, 'amendment.yaml'))) throw new UsageError(`в папке «${path}» уже есть приказ`, 'Назовите другую папку')
  if (existsSync(folder) && !statSync(folder).isDirectory()) throw new UsageError(`«${path}» – файл, а нужна папка`, 'Назовите другую папку')
  if (isForbiddenInWindows(basename(folder))) throw new UsageError(`имя папки «${basename(folder)}» не годится: Windows такое имя не откроет`, 'Имя без знаков * ? " < > | : и точки в конце, не con, aux, nul, prn, com1, lpt1')
  writeNewFiles(folder, new Map([['order.yaml', fillStarter(readPackageText('templates/new/order.yaml'), blanks)]]))
  terminal.print(`создан  ${shown(terminal, join(folder, 'order.yaml'))}`)
  terminal.say(`Добавить приложение: npx prikaz new roadmap ${quoted(path)}`)
  return 0
}

function newAnnex(terminal: Terminal, kind: AnnexStarter, path: string, folder: string, years: Blanks, fileName: string | undefined): number {
  const starter = annexStarters[kind]
  const file = fileName ?? starter.file
  if (isForbiddenInWindows(file) || !/.\.ya?ml$/.test(file)) throw new UsageError(`имя файла «${file}» не годится`, 'Имя кончается на .yaml и не содержит знаков * ? " < > | : /')
  const orderFile = join(folder, 'order.yaml')
  if (!existsSync(orderFile)) throw new UsageError(`в папке «${path}» нет приказа (файла order.yaml), к которому было бы приложение`, `Начните с него: npx prikaz new order ${quoted(path)}`)
  if (existsSync(join(folder, file))) throw new UsageError(`файл «${file}» в этой папке уже есть`, `Назовите новый иначе: --file ${kind}-2.yaml`)

  const host = createDiskHost(folder)
  const { value: order } = readSource(host, 'order.yaml')
  const id = file.replace(/\.ya?ml$/, '')
  const isId = /^[a-z0-9][a-z0-9-]*$/.test(id)
  if (!isId) throw new UsageError(`имя файла «${file}» служит и обозначением, поэтому пишется латиницей`, `Например: --file ${kind}-2.yaml`)
  const linked = order && linkAnnex(order, { file, id, approval: starter.approval })
  writeNewFiles(folder, new Map([[file, fillStarter(readPackageText(`templates/new/${starter.file}`), years)]]))
  terminal.print(`создан  ${shown(terminal, join(folder, file))}`)
  if (linked === undefined) {
    terminal.say(`Назовите его в order.yaml: строку «${file}» – в списке annexes, пункт с «annex: ${id}» – в points.`)
    return 0
  }
  replaceOrder(terminal, orderFile, linked, host.read('order.yaml'))
  terminal.print(`изменен  ${shown(terminal, orderFile)}: добавлены приложение и пункт «${starter.approval}»`)
  return 0
}

function replaceOrder(terminal: Terminal, path: string, text: string, before: ReadResult): void {
  const mark = before.ok && readMarkedText(before.bytes).mark
  replaceFiles([{ path, bytes: writeMarkedText(text, mark), shown: shown(terminal, path) }])
}

function authorityAbove(folder: string): string | undefined {
  if (existsSync(join(folder, AUTHORITY_FILE))) return folder
  const parent = dirname(folder)
  return parent === folder ? undefined : authorityAbove(parent)
}

function shown(terminal: Terminal, path: string): string {
  return relative(terminal.currentFolder, path).replaceAll('\\', '/')
}

function quoted(path: string): string {
  return /\s/.test(path) ? `"${path}"` : path
}
