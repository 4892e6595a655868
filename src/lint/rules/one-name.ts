import { addTo } from '../../collections/add-to.ts'
import { editDistance } from '../../source/nearest.ts'
import { matchesOf } from '../each-match.ts'
import type { DossierRule, LintDossier, LintText } from '../rule.ts'
import { readWords, wordsOf, type Word } from '../word-stems.ts'

interface KnownName {
  readonly words: string
  readonly stems: readonly string[]
}

/** Shorter names are ordinary words too. */
const LEAST_WORDS = 4
const LEAST_LETTERS = 5
/** Other cases and slips make a name longer. */
const SLACK = 60
/** «отдел образования Степного округа» for «отдел образования администрации Степного округа». */
const LEFT_OUT = new Set(['администрац'])

/** Names of the register, of the authority and of its programme are spelled everywhere as they are there. */
export const oneName: DossierRule = {
  needs: 'dossier',
  codes: ['names/not-as-registered'],
  check(dossier, report) {
    const names = knownNames(dossier)
    const byFirst = new Map<string, KnownName[]>()
    for (const name of names) addTo(byFirst, name.stems[0]!, name)
    if (byFirst.size === 0) return
    const start = new RegExp(`(?<![\\p{L}-])(?:${[...byFirst.keys()].join('|')})`, 'giu')
    const longest = Math.max(...names.map(({ words }) => words.length)) + SLACK
    for (const { texts } of dossier.documents) {
      for (const text of texts) look(text, byFirst, start, longest, (name, at) => report('names/not-as-registered', { words: text.value.slice(...at).replace(/\s+/gu, ' '), name: name.words }, { text, at }))
    }
  },
}

function knownNames({ authority, people, documents }: LintDossier): readonly KnownName[] {
  const programmes = documents.flatMap(({ kind, value }) => {
    if (kind !== 'program') return []
    const { title, name } = value as { readonly title: string; readonly name?: string | undefined } // as its schema says
    return [(name ?? title).replace(/\(далее[^)]*\)/u, '').replace(/[ \u00a0\n]на[ \u00a0\n](?:19|20)\d\d[^»]*$/u, '')]
  })
  const all = [...(authority === undefined ? [] : [authority.name]), ...(people?.units ?? []).map(({ name }) => name), ...programmes]
  return all
    .filter((words) => !/[«»]/u.test(words))
    .map((words) => ({ words: words.trim().replace(/\s+/gu, ' '), stems: wordsOf(words).map(({ stem }) => stem) }))
    .filter(({ stems }) => stems.length >= LEAST_WORDS)
}

function look(
  text: LintText,
  byFirst: ReadonlyMap<string, readonly KnownName[]>,
  start: RegExp,
  longest: number,
  found: (name: KnownName, at: readonly [number, number]) => void,
): void {
  for (const { index } of matchesOf(text.plain, start)) {
    const word = readWords(text.plain.slice(index, index + longest))
    const names = byFirst.get(word(0)?.stem ?? '')
    if (names === undefined) continue
    if (names.some(({ stems }) => stems.every((each, offset) => word(offset)?.stem === each))) continue
    for (const name of names) {
      const length = slipLength(word, name.stems)
      if (length === undefined) continue
      const words = Array.from({ length }, (_, place) => word(place)!)
      if (isInterrupted(text.plain.slice(index), words)) continue
      found(name, [index, index + words[length - 1]!.at[1]])
      break
    }
  }
}

/** How many words stand for the name with one slip in them; `undefined` when they are another name. */
function slipLength(wordAt: (place: number) => Word | undefined, stems: readonly string[]): number | undefined {
  let slips = 0
  let place = 0
  for (const stem of stems) {
    const word = wordAt(place)
    if (word !== undefined && word.stem === stem) {
      place++
      continue
    }
    if (++slips > 1) return undefined
    if (word !== undefined && isMisspelt(word.stem, stem)) place++
    else if (!LEFT_OUT.has(stem)) return undefined
  }
  return place
}

/** A letter or two wrong in a long word; a vowel that comes and goes with the case is none. */
function isMisspelt(stem: string, right: string): boolean {
  if (Math.min(stem.length, right.length) < LEAST_LETTERS || /\d/u.test(stem + right)) return false
  const bare = (text: string): string => text.replace(/[оеь](?=[бвгджзйклмнпрстфхцчшщ]$)/u, '')
  if (bare(stem) === bare(right) && stem.length !== right.length) return false
  return editDistance(stem, right, 3) < (right.length > 7 ? 3 : 2)
}

function isInterrupted(text: string, words: readonly Word[]): boolean {
  return words.slice(1).some((word, index) => !/^[ \u00a0\n]+$/u.test(text.slice(words[index]!.at[1], word.at[0])))
}
