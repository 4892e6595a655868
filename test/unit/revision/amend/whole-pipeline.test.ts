/** Random edits of real sources, through the whole pipeline: numbers are fixed in the files, the words are proved on the composed trees. */
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse, stringify } from 'yaml'
import { hasErrors } from '../../../../src/diagnostics/diagnostic.ts'
import { composeRevision } from '../../../../src/pipeline/compose-revision.ts'
import { keepNumbers } from '../../../../src/pipeline/keep-numbers.ts'
import { pairDocuments } from '../../../../src/pipeline/pair-documents.ts'
import { applyInstructions } from '../../../../src/revision/amend/apply-instructions.ts'
import { fixNumbers } from '../../../../src/revision/amend/fix-numbers.ts'
import { instructDocument } from '../../../../src/revision/amend/instruct.ts'
import { contentOf, printedEqual, printedLines } from '../../../../src/revision/amend/printed.ts'
import { createMemoryHost } from '../../../../src/workspace/memory.ts'
import { readFolder, testRoot } from '../../../helpers/case-folders.ts'
import { sentence } from '../../../helpers/random-documents.ts'
import { Random } from '../../../helpers/seeded-random.ts'

const base = readFolder(join(testRoot, 'cases', 'amend-base', 'content'))
const folder = 'stepnoy/podderzhka'
const selection = folder
const documents = ['order', 'program', 'roadmap', 'goals', 'plan', 'concept']
const before = composeRevision({ host: createMemoryHost(base), selection })

describe('the whole pipeline', () => {
  it('gives instructions that lead to the new text, and keeps numbers', { timeout: 600_000 }, () => {
    let proved = 0
    for (let seed = 0; seed < 250; seed++) {
      const random = new Random(seed)
      const name = random.pick(documents)
      const path = `${folder}/${name}.yaml`
      const value = parse(new TextDecoder().decode(base[path])) as Json
      for (let count = random.integer(1, 3); count > 0; count--) edit(random, value)
      const host = createMemoryHost({ ...base, [path]: new TextEncoder().encode(stringify(value)) })
      const kept = keepNumbers(before, { host, selection })
      // Nobody amends a text that can not be printed.
      if (hasErrors(kept.composed.diagnostics) || hasErrors(kept.diagnostics)) continue
      for (const [now, old] of pairDocuments(before.documents, kept.composed.documents)) {
        const { instructions } = instructDocument(old.tree, now.tree, { role: now.kind === 'order' ? 'act' : 'annex', reissueAbove: random.pick([0, 0.3, 1]) })
        const applied = applyInstructions(old.tree, instructions)
        const about = `seed ${seed}: ${name}\n${JSON.stringify(instructions.map((each) => ({ ...each, old: undefined, new: undefined })), null, 1)}`
        expect(applied.ok ? '' : JSON.stringify(applied.failure), about).toBe('')
        if (applied.ok && !printedEqual(applied.tree, now.tree)) expect(printedLines(contentOf(applied.tree)), about).toEqual(printedLines(contentOf(now.tree)))
        expect(fixNumbers(old.tree, now.tree).fixes, about).toEqual([])
        if (instructions.length > 0) proved++
      }
    }
    expect(proved).toBeGreaterThan(150)
  })
})

type Json = null | string | number | boolean | Json[] | { [key: string]: Json }

const WORDED = ['title', 'text', 'period', 'rationale', 'intro', 'preamble', 'name']

function edit(random: Random, root: Json): void {
  const texts: { holder: { [key: string]: Json }; key: string }[] = []
  const lists: { [key: string]: Json }[][] = []
  const walk = (value: Json): void => {
    if (Array.isArray(value)) {
      if (value.length > 0 && value.every((each) => typeof each === 'object' && each !== null && !Array.isArray(each))) lists.push(value as { [key: string]: Json }[])
      value.forEach(walk)
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, each] of Object.entries(value)) {
        if (typeof each === 'string' && WORDED.includes(key)) texts.push({ holder: value, key })
        else walk(each)
      }
    }
  }
  walk(root)
  if (random.chance(0.5)) {
    const { holder, key } = random.pick(texts)
    holder[key] = reword(random, holder[key] as string)
    return
  }
  const list = random.pick(lists)
  const at = random.integer(0, list.length - 1)
  switch (random.pick(['add', 'remove', 'move'] as const)) {
    case 'add':
      list.splice(at, 0, fresh(random, list[at]!))
      return
    case 'remove':
      if (list.length > 1) list.splice(at, 1)
      return
    case 'move': {
      const [moved] = list.splice(at, 1)
      list.splice(random.integer(0, list.length), 0, moved!)
    }
  }
}

let names = 0

/** A unit like its neighbour, with words and a name of its own. */
function fresh(random: Random, like: { [key: string]: Json }): { [key: string]: Json } {
  const copy = structuredClone(like)
  const rename = (value: Json): void => {
    if (Array.isArray(value)) value.forEach(rename)
    else if (typeof value === 'object' && value !== null) {
      for (const [key, each] of Object.entries(value)) {
        if (key === 'id') value[key] = `fresh-${names++}`
        else if (key === 'year' && typeof each === 'number') value[key] = each + random.integer(5, 9)
        else if (typeof each === 'string' && WORDED.includes(key) && key !== 'period') value[key] = sentence(random).replaceAll('*', '').replaceAll(/\[\^.*?\]/g, '')
        else rename(each)
      }
    }
  }
  rename(copy)
  return copy
}

function reword(random: Random, text: string): string {
  const words = text.split(' ')
  const at = random.integer(0, words.length - 1)
  switch (random.integer(0, 4)) {
    case 0:
      return words.with(at, 'округа').join(' ')
    case 1:
      return words.toSpliced(at, 0, 'новых').join(' ')
    case 2:
      return words.length > 2 ? words.toSpliced(at, 1).join(' ') : text
    case 3:
      return text.replace(/\d+/, () => String(random.integer(2, 60)))
    default:
      return sentence(random).replaceAll('*', '').replaceAll(/\[\^.*?\]/g, '')
  }
}
