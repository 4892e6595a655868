import { describe, expect, it } from 'vitest'
import { drawSigned } from '../../../../src/publish/site/draw-signed.ts'
import { createMemoryHost } from '../../../../src/workspace/memory.ts'
import { readFolder } from '../../../helpers/case-folders.ts'
import { contentRoot } from '../../../helpers/built-content.ts'
import { canSkip } from '../../../helpers/programs.ts'
import { publishTo } from '../../../helpers/published.ts'
import { hasOpenssl, makeSigner, signBytes } from '../../../helpers/signatures.ts'
import { temporaryFolder } from '../../../helpers/temporary.ts'

const DOSSIER = 'neftekumsk/podderzhka-shkol-2020'
const pdf = new TextEncoder().encode('%PDF-1.7\nподписано\n')
const marked = new TextEncoder().encode('%PDF-1.7\nподписано\nотметка\n')
const draw = (files: Record<string, Uint8Array | string>, folder = 'подписано') =>
  drawSigned(createMemoryHost(Object.fromEntries(Object.entries(files).map(([name, bytes]) => [`${DOSSIER}/${folder}/${name}`, bytes]))), DOSSIER, DOSSIER)

describe('files without signatures', () => {
  it('are none where there is no folder', async () => {
    expect(await draw({}, 'другое')).toEqual({ records: [], files: [], diagnostics: [] })
  })

  it('are copies: a scan of the paper', async () => {
    const { records, diagnostics } = await draw({ 'Скан приказа.pdf': pdf, 'заметки.txt': 'не для сайта' })
    expect(diagnostics).toEqual([])
    expect(records.map(({ kind, path, name }) => [kind, path, name])).toEqual([['copy', `${DOSSIER}/podpisano/skan-prikaza.pdf`, 'Скан приказа.pdf']])
  })

  it('keep addresses of their own', async () => {
    const { records } = await draw({ 'Скан.pdf': pdf, 'скан.PDF': pdf, 'skan.pdf': pdf })
    expect(new Set(records.map(({ path }) => path)).size).toBe(3)
  })
})

it('refuses a signature whose document is missing', async () => {
  const { diagnostics } = await draw({ 'order.pdf': pdf, 'annex.pdf.sig': 'x' })
  expect(diagnostics.map(({ code, place }) => [code, place?.file])).toEqual([['publish/signature-without-document', `${DOSSIER}/подписано/annex.pdf.sig`]])
})

describe.skipIf(canSkip(hasOpenssl))('signed files', () => {
  const folder = temporaryFolder()
  const signature = hasOpenssl ? signBytes(folder, pdf, [makeSigner(folder, { surname: 'Лиманова', givenName: 'Элеонора Ивановна' })]) : pdf

  it.each(['order.pdf.sig', 'order.sig', 'order.pdf.2.p7s'])('are known by %s', async (name) => {
    const { records, diagnostics } = await draw({ 'order.pdf': pdf, [name]: signature, 'order с отметкой ЭП.pdf': marked })
    expect(diagnostics).toEqual([])
    expect(records.map(({ kind, path, signers }) => [kind, path.replace(`${DOSSIER}/podpisano/`, ''), signers])).toEqual([
      ['marked', 'order-s-otmetkoy-ep.pdf', []],
      ['signed', 'order.pdf', ['Лиманова Элеонора Ивановна']],
      ['signature', `order.pdf.${name.split('.').at(-1)!}`, []],
    ])
  })

  it('are refused with a signature of other bytes', async () => {
    const { diagnostics } = await draw({ 'order.pdf': marked, 'order.pdf.sig': signature })
    expect(diagnostics.map(({ code, severity }) => `${severity} ${code}`)).toEqual(['error signature/other-file'])
    expect((await draw({ 'order.pdf': pdf, 'order.pdf.sig': 'не подпись' })).diagnostics.map(({ code }) => code)).toEqual(['signature/unreadable'])
  })

  it('stand on the page of the act', async () => {
    const files = { ...readFolder(contentRoot), [`${DOSSIER}/подписано/order.pdf`]: pdf, [`${DOSSIER}/подписано/order.pdf.sig`]: signature }
    const site = await publishTo(createMemoryHost(files), { selection: 'neftekumsk' })
    expect(site.report.isPublished).toBe(true)
    const page = site.text(`${DOSSIER}/index.html`)
    expect(page).toContain('Подписанный экземпляр')
    expect(page).toContain('Подписали: Лиманова Элеонора Ивановна')
    expect(page).toMatch(/<a href="podpisano\/order\.pdf\.sig" download="order\.pdf\.sig"/)
    expect(site.text(`${DOSSIER}/podpisano/order.pdf`)).toBe(new TextDecoder().decode(pdf))
    expect(site.text(`${DOSSIER}/roadmap.html`)).not.toContain('Подписанный экземпляр')
    const changed = await publishTo(createMemoryHost({ ...files, [`${DOSSIER}/подписано/order.pdf`]: marked }), { selection: 'neftekumsk' })
    expect(changed.report.isPublished).toBe(false)
  })
})
