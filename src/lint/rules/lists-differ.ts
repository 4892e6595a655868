import { isObject } from '../../schema/schema-node.ts'
import { childPointer } from '../../source/pointer.ts'
import type { DocumentRule } from '../rule.ts'
import { wordsOf } from '../word-stems.ts'

type Subject = 'goals' | 'tasks'

interface TypedList {
  readonly subject: Subject
  readonly items: readonly string[]
  readonly pointer: string
  /** Of a passport. */
  readonly isRow: boolean
}

/** Nothing else is said of them: «Задачи первого года:» are some of the tasks. */
const REST = '(?:[ \\u00a0](?:настоящей|муниципальной|государственной|реализации|нашей))*(?:[ \\u00a0](?:программ[ыа]|концепции|плана|проекта|подпрограммы))?(?:[ \\u00a0](?:являются|является|определены|поставлены))?(?:[ \\u00a0]следующие)?[ \\u00a0]?:?$'
const SUBJECTS: readonly (readonly [Subject, RegExp])[] = [
  ['goals', new RegExp(`^(?:основн[а-яё]+[ \\u00a0])?цел(?:ь|и|ью|ями)${REST}`, 'iu')],
  ['tasks', new RegExp(`^(?:основн[а-яё]+[ \\u00a0])?задач(?:а|и|ами)${REST}`, 'iu')],
]

/** Goals and tasks that stand in two places – written once at the top, typed in the passport or in a section – say the same. */
export const listsDiffer: DocumentRule = {
  needs: 'document',
  codes: ['sense/lists-differ'],
  check({ file, kind, value }, _dossier, report) {
    if (kind !== 'program') return
    const declared = declaredLists(value)
    // A row of the passport beside a list at the top is for another rule.
    const typed = collectLists((value as { readonly sections?: unknown }).sections).filter(({ subject, isRow }) => !isRow || !declared.some((list) => list.subject === subject))
    const lists = [...declared, ...typed]
    for (const [index, list] of lists.entries()) {
      const first = lists.find(({ subject }) => subject === list.subject)
      if (first === undefined || lists.indexOf(first) === index) continue
      const [here, there] = [list, first].map(({ items }) => items.map((item) => wordsOf(item).map(({ stem }) => stem).join(' ')))
      const only = list.items.filter((_, each) => !there!.includes(here![each]!)).length
      const missing = first.items.filter((_, each) => !here!.includes(there![each]!)).length
      if (only + missing === 0) continue
      report('sense/lists-differ', { subject: list.subject, only, missing }, { file, pointer: list.pointer, at: 'key' }, {
        related: [{ place: { file, pointer: first.pointer, at: 'key' }, message: 'первый список' }],
      })
    }
  },
}

function declaredLists(value: object): readonly TypedList[] {
  return SUBJECTS.flatMap(([subject]) => {
    const own: unknown = (value as { readonly [key: string]: unknown })[subject]
    if (!Array.isArray(own)) return []
    return [{ subject, items: own.flatMap((item) => (isObject(item) && typeof item['text'] === 'string' ? [item['text']] : [])), pointer: `/${subject}`, isRow: false }]
  })
}

/** «Целями Программы являются:» and the list under it, typed in one text. */
const IN_TEXT = /(?:^|\n[ \t]*\n)([^\n]{3,200}:)[ \t]*\n(?:[ \t]*\n)?((?:(?:[-*+]|\d{1,2}[.)])[ \t]+[^\n]+(?:\n(?![ \t]*\n|[-*+] |\d{1,2}[.)] )[^\n]+)*\n?){2,})/gu

function listsInText(text: string, pointer: string): readonly TypedList[] {
  return [...text.matchAll(IN_TEXT)].flatMap(([, lead = '', list = '']) => {
    const subject = subjectOf(lead)
    const items = list.split(/\n(?=[-*+] |\d{1,2}[.)] )/u).map((item) => item.replace(/^(?:[-*+]|\d{1,2}[.)])[ \t]+/u, '').trim())
    return subject === undefined ? [] : [{ subject, items, pointer, isRow: false }]
  })
}

/** Lists with words in front that say what they are: the name of a row, a heading, a sentence with a colon. */
function collectLists(sections: unknown): readonly TypedList[] {
  const lists: TypedList[] = []
  const visit = (item: unknown, pointer: string): void => {
    if (Array.isArray(item)) {
      for (const [index, child] of item.entries()) {
        const own = childPointer(pointer, index)
        const before: unknown = item[index - 1]
        if (isObject(child) && Array.isArray(child['list'])) {
          const lead = [child['name'], child['text'], child['heading'], isObject(before) ? before['text'] : undefined].find((words) => typeof words === 'string')
          const subject = typeof lead === 'string' ? subjectOf(lead) : undefined
          if (subject !== undefined) lists.push({ subject, items: child['list'].filter((each) => typeof each === 'string'), pointer: `${own}/list`, isRow: typeof child['name'] === 'string' })
        }
        visit(child, own)
      }
    } else if (isObject(item)) {
      if (typeof item['text'] === 'string') lists.push(...listsInText(item['text'], `${pointer}/text`))
      for (const [key, child] of Object.entries(item)) visit(child, childPointer(pointer, key))
    }
  }
  visit(sections, '/sections')
  return lists
}

function subjectOf(lead: string): Subject | undefined {
  const last = lead.trim().split(/\n\s*\n/u).at(-1)!.trim()
  return SUBJECTS.find(([, pattern]) => pattern.test(last))?.[0]
}
