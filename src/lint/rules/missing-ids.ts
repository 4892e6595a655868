import type { Fix } from '../../diagnostics/diagnostic.ts'
import { transliterate } from '../../russian/transliterate.ts'
import { isObject } from '../../schema/schema-node.ts'
import { childPointer } from '../../source/pointer.ts'
import type { DocumentRule, LintDocument } from '../rule.ts'

/** Units that later revisions, references and amendments have to find again. */
const NAMED = /^(?:\/points|\/sections|\/goals|\/tasks|\/indicators|\/groups\/\d+\/events)(?:\/\d+\/points)*\/\d+$/u
const WORDS = ['title', 'text', 'name'] as const
const WORDS_IN_ID = 3
const LONGEST = 48
const SMALL = new Set(['и', 'в', 'во', 'с', 'со', 'по', 'для', 'на', 'к', 'о', 'об', 'от', 'при', 'из', 'за', 'или', 'не', 'а'])

interface Unnamed {
  readonly pointer: string
  readonly words: string
}

/** Points, sections, goals, tasks, indicators and events have names that stay when their words and numbers change. */
export const missingIds: DocumentRule = {
  needs: 'document',
  codes: ['ref/id-missing'],
  check(document, _dossier, report) {
    const taken = new Set<string>()
    const unnamed: Unnamed[] = []
    const visit = (item: object, pointer: string): void => {
      if (Array.isArray(item)) {
        for (const [index, child] of item.entries()) if (typeof child === 'object' && child !== null) visit(child as object, childPointer(pointer, index))
        return
      }
      if (!isObject(item)) return
      if (typeof item['id'] === 'string') taken.add(item['id'])
      else if ('id' in item && NAMED.test(pointer)) {
        const words = WORDS.map((key) => item[key]).find((each) => typeof each === 'string')
        if (typeof words === 'string') unnamed.push({ pointer, words })
      }
      for (const key of Object.keys(item)) {
        const child = item[key]
        if (typeof child === 'object' && child !== null) visit(child, childPointer(pointer, key))
      }
    }
    visit(document.value, '')
    const [first] = unnamed
    if (first === undefined) return
    const edits = unnamed.flatMap(({ pointer, words }) => {
      const id = freeId(words, taken)
      taken.add(id)
      return putId(document, pointer, id) ?? []
    })
    // Two units that are one mapping of the file (an alias) can not be told apart by an id in it.
    const isClear = edits.length === unnamed.length && new Set(edits.map(({ range }) => range.start.offset)).size === edits.length
    const ofEvents = unnamed.filter(({ pointer }) => pointer.includes('/events/')).length
    report('ref/id-missing', { count: unnamed.length, areEvents: ofEvents === unnamed.length }, { file: document.file, pointer: first.pointer, at: 'key' }, isClear ? { edits } : {})
  },
}

/** «sozdanie-rabochey-gruppy»; a number behind it where the document has one like it. */
function freeId(words: string, taken: ReadonlySet<string>): string {
  const own = words.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  const chosen = own.filter((word) => !SMALL.has(word)).slice(0, WORDS_IN_ID)
  const id = transliterate(chosen.join('-')).replace(/[^a-z0-9-]/gu, '').replace(/-+/gu, '-').slice(0, LONGEST).replace(/^-|-$/gu, '') || 'unit'
  if (!taken.has(id)) return id
  for (let number = 2; ; number++) if (!taken.has(`${id}-${number}`)) return `${id}-${number}`
}

/** In front of the first key of the mapping, in the author's own language and line ends. */
function putId({ source, file }: LintDocument, pointer: string, id: string): Fix | undefined {
  const range = source.locate(pointer)
  if (range === undefined) return undefined
  const { offset, column } = range.start
  const key = source.words(pointer).key('id')
  if (source.text[offset] === '{') {
    const at = offset + 1
    return { file, range: source.lines.range(at, at), replacement: ` ${key}: ${id},${source.text[at] === ' ' ? '' : ' '}` }
  }
  const lineEnd = source.text.includes('\r\n') ? '\r\n' : '\n'
  return { file, range: source.lines.range(offset, offset), replacement: `${key}: ${id}${lineEnd}${' '.repeat(column - 1)}` }
}
