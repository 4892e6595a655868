import { existsSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { diagnose } from '../../diagnostics/diagnose.ts'
import { hasErrors, type Diagnostic } from '../../diagnostics/diagnostic.ts'
import { reportText } from '../../diagnostics/reporters/text.ts'
import { writeFiles, type WrittenFile } from '../../pipeline/write-files.ts'
import { formatIsoDate, parseDate } from '../../russian/dates.ts'
import type { SignatureFile } from '../../signature/checked-signature.ts'
import { moscowDate } from '../../signature/moscow-time.ts'
import type { WantedPlace } from '../../stamp/wanted-place.ts'
import { describeChecks } from '../../stamp/mark-words.ts'
import type { PlacedMark, StampedPdf } from '../../stamp/stamp-pdf.ts'
import type { Terminal } from '../terminal.ts'
import { tool } from '../tool.ts'
import { UsageError } from '../usage-error.ts'

export interface StampCommandOptions {
  readonly signature?: readonly string[]
  readonly certificate?: readonly string[]
  readonly at?: readonly string[]
  readonly date?: string
  readonly out?: string
  readonly json?: boolean
  readonly quiet?: boolean
}

/** `prikaz stamp`: a copy of a signed PDF with the mark of its electronic signature. */
export async function stamp(terminal: Terminal, file: string, options: StampCommandOptions): Promise<number> {
  const at = (options.at ?? []).map(parsePlace)
  const signedOn = options.date === undefined ? undefined : parseDay(options.date)
  const document = readInput(terminal, file, 'файла')
  const names = options.signature ?? [findSignature(terminal, document)]
  const signatures = names.map((each) => readInput(terminal, each, 'файла подписи'))
  const certificates = (options.certificate ?? []).map((each) => readInput(terminal, each, 'файла сертификата'))
  const out = options.out ?? join(dirname(file), markedName(basename(file)))
  if (out.trim() === '') throw new UsageError('у параметра «--out» не указан файл', `Например: --out "${markedName(basename(file))}"`)
  const path = resolve(terminal.currentFolder, out)
  if (existsSync(path) && statSync(path).isDirectory()) throw new UsageError(`«${out}» – папка, а нужен файл`, `Например: --out "${join(out, markedName(basename(file)))}"`)

  const overwritten = [file, ...names, ...(options.certificate ?? [])].find((each) => isSameFile(path, resolve(terminal.currentFolder, each)))
  const { stampPdf } = await import('../../stamp/stamp-pdf.ts')
  const stamped =
    overwritten === undefined
      ? await stampPdf({ document, signatures, certificates, at, ...(signedOn === undefined ? {} : { signedOn }) })
      : { value: undefined, diagnostics: [diagnose('stamp/same-file', { path: overwritten })] }
  const diagnostics: Diagnostic[] = [...stamped.diagnostics]
  let written: WrittenFile | undefined
  if (stamped.value !== undefined && !hasErrors(diagnostics)) {
    const report = writeFiles([{ path: basename(path), bytes: stamped.value.bytes }], { out: dirname(path), shownAs: dirname(out) })
    diagnostics.push(...report.diagnostics)
    written = report.outputs[0]
  }
  if (options.json) terminal.print(JSON.stringify(describe(out, written, stamped.value, diagnostics), null, 2))
  else {
    if (diagnostics.length > 0) terminal.say(reportText(diagnostics, { lineText: () => undefined, palette: terminal.palette, width: terminal.width }))
    if (written !== undefined && !options.quiet) terminal.print(summarize(out, stamped.value!))
  }
  return hasErrors(diagnostics) ? 1 : 0
}

/** «приказ.pdf» → «приказ с отметкой ЭП.pdf» */
function markedName(name: string): string {
  return `${name.replace(/\.pdf$/i, '')} с отметкой ЭП.pdf`
}

const SIGNATURE_ENDINGS = ['.sig', '.p7s', '.sgn', '.SIG', '.P7S', '.SGN']

/** The signature beside the document: «приказ.pdf.sig», «приказ.sig». */
function findSignature({ currentFolder }: Terminal, { file, bytes }: SignatureFile): string {
  const stems = [file, file.replace(/\.pdf$/i, '')]
  const found = stems.flatMap((stem) => SIGNATURE_ENDINGS.map((ending) => stem + ending)).find((each) => existsSync(resolve(currentFolder, each)))
  if (found !== undefined) return found
  if (Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes('/ByteRange')) {
    throw new UsageError('подпись встроена в сам PDF, а для отметки нужен отдельный файл подписи', 'Подпишите документ открепленной подписью (.sig, .p7s) и укажите её: --signature ФАЙЛ')
  }
  throw new UsageError('не указан файл подписи, и рядом с документом его нет', `Укажите его: --signature "${file}.sig"`)
}

function readInput({ currentFolder }: Terminal, file: string, what: string): SignatureFile {
  if (currentFolder === '') throw new UsageError('текущей папки больше нет', 'Перейдите в другую папку и повторите команду')
  try {
    return { file, bytes: readFileSync(resolve(currentFolder, file)) }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ENOTDIR') throw new UsageError(`нет такого ${what}: «${file}»`, 'Проверьте путь; имя с пробелами берётся в кавычки')
    if (code === 'EISDIR') throw new UsageError(`«${file}» – папка, а нужен файл`, 'Укажите файл')
    if (code === 'EACCES' || code === 'EPERM') throw new UsageError(`нет прав на чтение: «${file}»`, 'Проверьте права на этот файл')
    throw error
  }
}

/** By what the disk says: names may differ in letter case, by links, by `./`. */
function isSameFile(one: string, other: string): boolean {
  if (one === other) return true
  if (!existsSync(one) || !existsSync(other)) return false
  const [a, b] = [statSync(one, { bigint: true }), statSync(other, { bigint: true })]
  return a.ino === b.ino && a.dev === b.dev
}

const PLACE = /^(\d+|last|последняя):(\d+(?:\.\d+)?),(\d+(?:\.\d+)?)$/i

function parsePlace(written: string): WantedPlace {
  const [, page, x, y] = PLACE.exec(written.trim()) ?? []
  if (page !== undefined) return { page: /^\d+$/.test(page) ? Number(page) : 'last', xMm: Number(x), yMm: Number(y) }
  if (/[:,\s]/.test(written.trim()) || written.trim() === '') {
    throw new UsageError(`непонятно место «${written}»`, 'Примеры: --at e-signature-1, --at 1:90,230 (страница: миллиметры слева, сверху), --at last:20,240')
  }
  return { name: written.trim() }
}

function parseDay(written: string): string {
  const date = parseDate(written)
  if (date === undefined) throw new UsageError(`«${written}» – не дата`, 'Например: --date 2021-03-01')
  return formatIsoDate(date)
}

function summarize(out: string, { marks }: StampedPdf): string {
  return [`Готово: ${out}`, ...marks.flatMap(summarizeMark), 'Подписанный файл не изменён: публикуйте копию вместе с ним и файлом подписи.'].join('\n')
}

function summarizeMark({ signature, page, area, xMm, yMm }: PlacedMark): readonly string[] {
  const { certificate } = signature
  const { verified, notVerified } = describeChecks(signature)
  const place = area === undefined ? `${xMm} мм от левого края, ${yMm} мм от верхнего` : `место «${area}»`
  return [
    '',
    `${certificate.owner}: отметка на странице ${page}, ${place}`,
    `  сертификат ${certificate.serial}, действителен с ${moscowDate(certificate.validFrom)} по ${moscowDate(certificate.validTo)}`,
    ...verified.map((each) => `  проверено: ${each}`),
    ...notVerified.map((each) => `  не проверено: ${each}`),
    '',
  ]
}

function describe(out: string, written: WrittenFile | undefined, stamped: StampedPdf | undefined, diagnostics: readonly Diagnostic[]): unknown {
  const marks = written === undefined ? [] : (stamped?.marks ?? [])
  return {
    version: 1,
    tool,
    output: written === undefined ? null : { path: out, bytes: written.bytes, sha256: written.sha256 },
    marks: marks.map(({ signature, ...place }) => ({ ...place, area: place.area ?? null, signature: { ...signature, checks: describeChecks(signature) } })),
    diagnostics,
  }
}
