import { describe, expect, it } from 'vitest'
import { checkContent } from '../../../src/pipeline/check-content.ts'
import { sealActs, type SealReport } from '../../../src/pipeline/seal-acts.ts'
import type { Host } from '../../../src/workspace/host.ts'
import { createOverlayHost } from '../../../src/workspace/overlay.ts'
import { amendedContent, DOSSIER, textIn, withFiles } from '../../helpers/amended-content.ts'
import { caseHost } from '../../helpers/case-folders.ts'

const ORDER = `${DOSSIER}/order.yaml`
const base = caseHost('build', 'base')
const sealed = (host: Host, report: SealReport = sealActs(host)): Host => createOverlayHost(host, new Map(report.files.map(({ path, bytes }) => [path, bytes])))
const codes = (host: Host): readonly string[] => checkContent(host, { lint: false }).map(({ code }) => code)
const edit = (host: Host, path: string, from: string, to: string): Host => withFiles(host, { [path]: textIn(host, path).replace(from, to) })

describe('sealing an act', () => {
  it('adds the fingerprints of all its documents at the end of its file', () => {
    const report = sealActs(base)
    expect(report.diagnostics).toEqual([])
    const [file, ...others] = report.files
    expect([file!.path, others.length]).toEqual([ORDER, 0])
    expect(file!.after.startsWith(file!.before)).toBe(true)
    expect(file!.after.slice(file!.before.length)).toMatch(
      /^fingerprint: # составляет prikaz seal\n( {2}- document: (order|program|roadmap)\.yaml\n {4}words: [0-9a-f]{64}\n {4}values: [0-9a-f]{64}\n(?: {4}requisites: [0-9a-f]{64}\n)?){3}$/,
    )
  })

  it('makes the check find any edit, in the act and in its annexes, and none where there is none', () => {
    const host = sealed(base)
    expect(codes(host)).toEqual([])
    expect(codes(edit(host, `${DOSSIER}/roadmap.yaml`, 'Март 2021 года', 'Май 2021 года'))).toEqual(['amendment/changed-without-amendment'])
    expect(codes(edit(host, ORDER, 'обеспечить', 'организовать'))).toEqual(['amendment/changed-without-amendment'])
    expect(codes(edit(host, 'stepnoy/people.yaml', 'Петров', 'Сидоров'))).toEqual(['amendment/context-changed'])
    expect(codes(edit(host, ORDER, 'kind: order', '# примечание\nkind: order'))).toEqual([])
  })

  it('is done once, and again only when asked', () => {
    const host = sealed(base)
    expect(sealActs(host)).toMatchObject({ files: [], kept: [ORDER], diagnostics: [] })
    const edited = edit(host, `${DOSSIER}/roadmap.yaml`, 'Март 2021 года', 'Май 2021 года')
    expect(sealActs(edited)).toMatchObject({ files: [], diagnostics: [{ code: 'amendment/sealed-otherwise' }] })
    const again = sealActs(edited, { again: true })
    expect(again.files[0]!.after.match(/^fingerprint:/gm)).toHaveLength(1)
    expect(codes(sealed(edited, again))).toEqual([])
  })

  it('is said in Russian where the file is, and keeps its line ends and its mark', () => {
    const russian = textIn(base, ORDER).replace('kind: order', 'вид: приказ').replace('date:', 'дата:').replace('number:', 'номер:').replace('title:', 'название:').replace('preamble:', 'преамбула:').replace('points:', 'пункты:').replace('annexes:', 'приложения:')
    const host = withFiles(base, { [ORDER]: `\ufeff${russian.replaceAll('\n', '\r\n')}` })
    const [file] = sealActs(host).files
    expect(file!.after).toMatch(/\r\nотпечаток: # составляет prikaz seal\r\n {2}- документ: order\.yaml\r\n {4}слова: /)
    expect([...file!.bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    expect(codes(sealed(host))).toEqual([])
  })

  it('is not done to drafts, nor where it can not be written; of an amended act it keeps the first edition', () => {
    expect(sealActs(edit(base, ORDER, 'number: 15/2\n', ''))).toMatchObject({ files: [], diagnostics: [{ code: 'amendment/seal-draft' }] })
    const amended = amendedContent([{ folder: 'izm', date: '2021-04-01', number: '20', edit: { 'roadmap.yaml': (text) => text.replace('Март', 'Май') } }])
    expect(sealActs(amended)).toMatchObject({ files: [{ path: ORDER }], diagnostics: [{ code: 'amendment/seal-not-written' }, { code: 'amendment/seal-amended' }] })
  })

  it('goes on to hold for the state before the first amending act', () => {
    const host = amendedContent([{ folder: 'izm', date: '2021-04-01', number: '20', edit: { 'roadmap.yaml': (text) => text.replace('Март', 'Май') } }], sealed(base))
    expect(codes(host)).toEqual([])
  })
})
