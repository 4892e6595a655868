/**
 * A ZIP archive from a stranger: its list of entries is read, entries are unpacked one by one, piece by piece, and never
 * beyond the limits, whatever sizes the archive declares.
 */
import { Inflate } from 'fflate'
import { crc32 } from './crc32.ts'
import { damaged, DocxError, refuse } from './docx-failure.ts'
import { limits } from './limits.ts'

export interface ZipEntry {
  /** As in the archive, with `/` between parts and none before the first. */
  readonly name: string
  readonly method: number
  readonly isEncrypted: boolean
  readonly packedSize: number
  /** Declared. */
  readonly size: number
  readonly crc: number
  /** Of its local header. */
  readonly offset: number
}

export interface ZipArchive {
  readonly entries: readonly ZipEntry[]
  /** Names of parts are compared without regard to the case of their letters (ECMA-376-2, 6.2.2.3). */
  find(name: string): ZipEntry | undefined
  /** The pieces of an unpacked entry. Throws `DocxError` when it is damaged or too large. */
  read(entry: ZipEntry): Iterable<Uint8Array>
}

const END = 0x06054b50
const END_64 = 0x06064b50
const LOCATOR_64 = 0x07064b50
const CENTRAL = 0x02014b50
const LOCAL = 0x04034b50
/** Of the end record: 22 bytes and a comment of at most 65,535. */
const END_REACH = 22 + 0xffff
/** One push of so many bytes can not grow to more than 16 MB. */
const PIECE = 16 * 1024

export function openZip(bytes: Uint8Array): ZipArchive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries = readCentral(bytes, view)
  const byName = new Map<string, ZipEntry>()
  for (const entry of entries) if (!byName.has(entry.name.toLowerCase())) byName.set(entry.name.toLowerCase(), entry)
  let total = 0
  return {
    entries,
    find: (name) => byName.get(name.toLowerCase()),
    *read(entry) {
      let size = 0
      let crc = 0
      for (const piece of unpack(bytes, view, entry)) {
        size += piece.length
        total += piece.length
        if (size > limits.part || total > limits.total) refuse({ code: 'too-large', what: 'part' })
        crc = crc32(piece, crc)
        yield piece
      }
      if (size !== entry.size || crc !== entry.crc) damaged({ kind: 'checksum', part: entry.name })
    },
  }
}

function readCentral(bytes: Uint8Array, view: DataView): readonly ZipEntry[] {
  const end = findEnd(view)
  if (end === undefined) return damaged({ kind: 'cut-off' })
  const { count, offset } = end
  if (count > limits.entries) refuse({ code: 'too-large', what: 'entries' })
  const entries: ZipEntry[] = []
  const decoder = new TextDecoder()
  let at = offset
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== CENTRAL) return damaged({ kind: 'cut-off' })
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((field) => view.getUint16(at + field, true)) as [number, number, number]
    const next = at + 46 + nameLength + extraLength + commentLength
    if (next > bytes.length) return damaged({ kind: 'cut-off' })
    const extra = at + 46 + nameLength
    const sizes = readSizes(view, at, extra, extra + extraLength)
    entries.push({
      name: decoder.decode(bytes.subarray(at + 46, extra)).replaceAll('\\', '/').replace(/^\/+/, ''),
      method: view.getUint16(at + 10, true),
      isEncrypted: (view.getUint16(at + 8, true) & 1) !== 0,
      crc: view.getUint32(at + 16, true),
      ...sizes,
    })
    at = next
  }
  return entries
}

function findEnd(view: DataView): { readonly count: number; readonly offset: number } | undefined {
  const first = Math.max(0, view.byteLength - END_REACH)
  for (let at = view.byteLength - 22; at >= first; at--) {
    if (view.getUint32(at, true) !== END) continue
    const count = view.getUint16(at + 10, true)
    const offset = view.getUint32(at + 16, true)
    if (count !== 0xffff && offset !== 0xffffffff) return { count, offset }
    if (at < 20 || view.getUint32(at - 20, true) !== LOCATOR_64) return { count, offset }
    const record = Number(view.getBigUint64(at - 12, true))
    if (record + 56 > view.byteLength || view.getUint32(record, true) !== END_64) return undefined
    return { count: Number(view.getBigUint64(record + 32, true)), offset: Number(view.getBigUint64(record + 48, true)) }
  }
  return undefined
}

/** Sizes and offset, from the ZIP64 field where 32 bits do not hold them. */
function readSizes(view: DataView, at: number, extra: number, end: number): Pick<ZipEntry, 'packedSize' | 'size' | 'offset'> {
  const values = { size: view.getUint32(at + 24, true), packedSize: view.getUint32(at + 20, true), offset: view.getUint32(at + 42, true) }
  for (let field = extra; field + 4 <= end; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== 1) continue
    let value = field + 4
    for (const key of ['size', 'packedSize', 'offset'] as const) {
      if (values[key] !== 0xffffffff || value + 8 > end) continue
      values[key] = Number(view.getBigUint64(value, true))
      value += 8
    }
  }
  return values
}

function* unpack(bytes: Uint8Array, view: DataView, entry: ZipEntry): Generator<Uint8Array> {
  const { name: part, offset } = entry
  if (entry.isEncrypted) refuse({ code: 'encrypted' })
  // What is declared too large need not be unpacked to be refused.
  if (entry.size > limits.part) refuse({ code: 'too-large', what: 'part' })
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL) damaged({ kind: 'cut-off' })
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
  const end = start + entry.packedSize
  if (end > bytes.length) damaged({ kind: 'cut-off' })
  if (entry.method === 0) {
    for (let at = start; at < end; at += PIECE) yield bytes.subarray(at, Math.min(at + PIECE, end))
    return
  }
  if (entry.method !== 8) damaged({ kind: 'unpacking', part })
  const ready: Uint8Array[] = []
  const inflate = new Inflate((piece) => void ready.push(piece))
  try {
    for (let at = start; at < end || at === start; at += PIECE) {
      inflate.push(bytes.subarray(at, Math.min(at + PIECE, end)), at + PIECE >= end)
      yield* ready.splice(0)
    }
  } catch (error) {
    // fflate's own errors say nothing that an official could use.
    if (error instanceof DocxError) throw error
    damaged({ kind: 'unpacking', part })
  }
}
