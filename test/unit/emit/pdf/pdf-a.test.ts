/** PDFBox Preflight, where Java and Debian's jars are present, on PDF/A-1b (it has no 1a). */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import { afterAll, expect, it } from 'vitest'
import { pdfEmitter } from '../../../../src/emit/pdf/emit-pdf.ts'
import * as t from '../../../../src/tree/build.ts'
import type { DocumentNode } from '../../../../src/tree/nodes.ts'
import { gost2025 as style } from '../../../helpers/house-style.ts'
import { canSkip, hasPreflight, preflight } from '../../../helpers/programs.ts'
import { annexTree, orderTree, sampleImages } from '../../../helpers/sample-tree.ts'

const folder = mkdtempSync(join(tmpdir(), 'prikaz-pdf-'))
afterAll(() => rmSync(folder, { recursive: true }))

async function write(name: string, document: DocumentNode, images = sampleImages): Promise<string> {
  const { value } = await pdfEmitter.emit({ document, style, images })
  const path = join(folder, `${name}.pdf`)
  writeFileSync(path, value!)
  return path
}

it.skipIf(canSkip(hasPreflight))('is valid PDF/A', { timeout: 60_000 }, async () => {
  expect(preflight(await write('order', orderTree))).toEqual([])
  expect(preflight(await write('annex', annexTree))).toEqual([])
})

it.skipIf(canSkip(hasPreflight))('Preflight would notice a broken file', { timeout: 60_000 }, async () => {
  const { value } = await pdfEmitter.emit({ document: orderTree, style, images: new Map() })
  const path = join(folder, 'broken.pdf')
  writeFileSync(path, Buffer.from(Buffer.from(value!).toString('latin1').replace(/\/Metadata (?=\d)/, '/MetadatX '), 'latin1'))
  expect(preflight(path)).not.toEqual([])
})

it('takes a transparent picture, which PDF/A forbids', async () => {
  const crc = (bytes: Buffer): number => {
    let sum = ~0
    for (const byte of bytes) {
      sum ^= byte
      for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0)
    }
    return ~sum >>> 0
  }
  const chunk = (type: string, data: Uint8Array): Buffer => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
    const numbers = Buffer.alloc(8)
    numbers.writeUInt32BE(data.length, 0)
    numbers.writeUInt32BE(crc(body), 4)
    return Buffer.concat([numbers.subarray(0, 4), body, numbers.subarray(4)])
  }
  const png = Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]),
    chunk('IHDR', Uint8Array.of(0, 0, 0, 1, 0, 0, 0, 1, 8, 6, 0, 0, 0)),
    chunk('IDAT', deflateSync(Uint8Array.of(0, 255, 0, 0, 99))),
    chunk('IEND', new Uint8Array()),
  ])
  const document = t.document([
    t.section([{ type: 'figure', image: 'герб.png', format: 'png', widthPx: 1, heightPx: 1, alternative: 'Герб' }]),
  ])
  const { diagnostics } = await pdfEmitter.emit({ document, style, images: new Map([['герб.png', png]]) })
  expect(diagnostics).toEqual([])
  const path = await write('emblem', document, new Map([['герб.png', png]]))
  if (hasPreflight) expect(preflight(path)).toEqual([])
}, 60_000)
