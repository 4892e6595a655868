/**
 * Runs the cases of amendments: edits of `cases/amend-base` (`edits.yaml`: a text of a file and what takes its place) → the first point of
 * the amending act, as it is printed, and the numbers that the sources fix. Every case is proved.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { resolveHouseStyle, type HouseStyleOverrides } from '../src/house-style/resolve-house-style.ts'
import { composeRevision, type ComposedRevision } from '../src/pipeline/compose-revision.ts'
import { contentName, withImageNames } from '../src/pipeline/image-names.ts'
import { keepNumbers } from '../src/pipeline/keep-numbers.ts'
import { pairDocuments } from '../src/pipeline/pair-documents.ts'
import { annexHeading } from '../src/revision/amend/annex-numbers.ts'
import { applyInstructions } from '../src/revision/amend/apply-instructions.ts'
import { instructDocument } from '../src/revision/amend/instruct.ts'
import type { AmendedDocument, DocumentAmendment } from '../src/revision/amend/instruction.ts'
import { printedEqual } from '../src/revision/amend/printed.ts'
import type { DocumentNode } from '../src/tree/nodes.ts'
import { plainText } from '../src/tree/visit.ts'
import { createMemoryHost } from '../src/workspace/memory.ts'
import { amendmentText } from './helpers/amendment-text.ts'
import { expectText, listCases, readFolder, testRoot } from './helpers/case-folders.ts'
import { gost2025 } from './helpers/house-style.ts'

interface Edits {
  /** The files of the dossier that the case begins with, of all that the base has. */
  readonly base?: readonly string[]
  /** Texts that take the place of files of the base. */
  readonly before?: Readonly<Record<string, string>>
  readonly style?: HouseStyleOverrides
  readonly threshold?: number
  readonly edits: readonly { readonly file: string; readonly find: string; readonly replace: string }[]
}

const base = readFolder(join(testRoot, 'cases', 'amend-base', 'content'))

describe('amend', () => {
  it.each(listCases('amend'))('%s', (name) => {
    const { base: names, before: texts = {}, edits, style: overrides, threshold = 100 } = parse(readFileSync(join(testRoot, 'cases', 'amend', name, 'edits.yaml'), 'utf8')) as Edits
    const selection = 'stepnoy/podderzhka'
    const signed = signedFiles(selection, names, texts)
    const before = composeRevision({ host: createMemoryHost(signed), selection })
    const kept = keepNumbers(before, { host: createMemoryHost(edited(signed, edits)), selection })
    expect([...before.diagnostics, ...kept.composed.diagnostics, ...kept.diagnostics].filter(({ severity }) => severity !== 'note')).toEqual([])

    const style = resolveHouseStyle(gost2025, overrides)
    const twins = pairDocuments(before.documents, kept.composed.documents)
    const amendments: DocumentAmendment[] = []
    let attached = 0
    const newOf = new Map([...twins].map(([now, old]) => [old, now]))
    for (const signedDocument of before.documents) {
      const old = byContent(signedDocument)
      const twin = newOf.get(signedDocument)
      const now = twin && byContent(twin)
      if (now === undefined) {
        amendments.push({ type: 'removed', document: nameOf(old.tree) })
        continue
      }
      const document = nameOf(old.tree)
      const { instructions } = instructDocument(old.tree, now.tree, { role: document.role, reissueAbove: threshold / 100 })
      if (instructions.length === 0) continue
      const proved = applyInstructions(old.tree, instructions)
      expect(proved.ok ? printedEqual(proved.tree, now.tree) : proved.failure).toBe(true)
      if (proved.ok && instructions[0]?.operation !== 'reissue') expect(annexHeading(proved.tree)).toEqual(annexHeading(now.tree))
      const isReissued = instructions[0]?.operation === 'reissue'
      amendments.push({ type: 'changed', document, instructions, ...(isReissued ? { attachedAs: String(++attached) } : {}) })
    }
    for (const now of kept.composed.documents) if (!twins.has(now)) amendments.push({ type: 'added', document: nameOf(now.tree), attachedAs: String(++attached) })
    const fixed = kept.files.flatMap((file) => changedLines(file.before, file.after).map((line) => `# ${file.path.split('/').at(-1)!}: ${line}`))
    expectText('amend', name, 'expected.txt', [...fixed, ...amendmentText(amendments, style), ''].join('\n'))
  })
})

/** Pictures are known by what they show. */
function byContent({ tree, images }: ComposedRevision['documents'][number]): { readonly tree: DocumentNode } {
  return { tree: withImageNames(tree, contentName(images)) }
}

function signedFiles(folder: string, names: Edits['base'], texts: Readonly<Record<string, string>>): Record<string, Uint8Array> {
  const chosen = Object.entries(base).filter(([path]) => names === undefined || !path.startsWith(`${folder}/`) || names.includes(path.slice(folder.length + 1)))
  return Object.fromEntries([...chosen, ...Object.entries(texts).map(([name, text]) => [`${folder}/${name}`, new TextEncoder().encode(text)] as const)])
}

function edited(signed: Record<string, Uint8Array>, edits: Edits['edits']): Record<string, Uint8Array> {
  const files = new Map(Object.entries(signed).map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]))
  for (const { file, find, replace } of edits) {
    const path = `stepnoy/podderzhka/${file}`
    const text = files.get(path) ?? ''
    if (find !== '') expect(text.split(find).length, `«${find}» stands once in ${file}`).toBe(2)
    files.set(path, find === '' ? replace : text.replace(find, () => replace))
    if (replace === '' && find === '') files.delete(path)
  }
  return Object.fromEntries([...files].map(([path, text]) => [path, new TextEncoder().encode(text)]))
}

/** As the header of the annex tells it. */
function nameOf(tree: DocumentNode): AmendedDocument {
  const header = tree.sections.flatMap(({ children }) => children).find((block) => block.type === 'requisite' && block.kind === 'annex-header')
  if (header?.type !== 'requisite') return { role: 'act' }
  const [first = '', second = ''] = header.parts.map((part) => plainText(part.children).replaceAll('\u00a0', ' '))
  const number = /\d+$/.exec(first)?.[0]
  const owner = /^к (?!приказу)(.+)$/.exec(second)?.[1]
  return { role: 'annex', ...(number === undefined ? {} : { number }), ...(owner === undefined ? {} : { owner }) }
}

function changedLines(before: string, after: string): readonly string[] {
  const old = new Set(before.split('\n'))
  return after.split('\n').filter((line) => !old.has(line)).map((line) => line.trim())
}
