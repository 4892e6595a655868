/** Word-level difference of two texts: what stays, what goes, what comes. */

export interface WordEdit {
  readonly type: 'same' | 'removed' | 'added'
  /** With the spaces between its words. */
  readonly text: string
}

/** Words, numbers, marks and the spaces between them, each on its own: «слово,» differs from «слово.» by one mark, «12,5» and «25 352 121» are one number. */
const TOKEN = /(?<![\p{L}\p{N}])(?:\d{1,3}(?:[ \u00a0\u202f]\d{3})+|\d+(?=,\d))(?:,\d+)?(?![\p{L}\p{N}])|[\p{L}\p{N}]+(?:[-–./][\p{L}\p{N}]+)*|\s+|[^\s\p{L}\p{N}]/gu

/** Beyond this many edits two texts have nothing in common that a reader would follow. */
const MOST_EDITS = 1500

/**
 * The shortest edit from `before` to `after` by words (Myers 1986, O((n+m)·d)),
 * neighbouring edits joined: removed words stand before added ones.
 * Joining `same` and `removed` gives `before`, `same` and `added` gives `after`.
 */
export function diffWords(before: string, after: string): readonly WordEdit[] {
  return diffTokens(tokens(before), tokens(after))
}

/** The same by lines, each with its line end. */
export function diffLines(before: string, after: string): readonly WordEdit[] {
  const lines = (text: string): readonly string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? []
  return diffTokens(lines(before), lines(after))
}

function diffTokens(old: readonly string[], now: readonly string[]): readonly WordEdit[] {
  let start = 0
  while (start < old.length && start < now.length && old[start] === now[start]) start++
  let end = 0
  while (end < old.length - start && end < now.length - start && old[old.length - 1 - end] === now[now.length - 1 - end]) end++
  const middle = editScript(old.slice(start, old.length - end), now.slice(start, now.length - end))
  return join([
    { type: 'same', text: old.slice(0, start).join('') },
    ...middle,
    { type: 'same', text: old.slice(old.length - end).join('') },
  ])
}

function tokens(text: string): readonly string[] {
  return text.match(TOKEN) ?? []
}

function editScript(old: readonly string[], now: readonly string[]): readonly WordEdit[] {
  const trace = shortestEdit(old, now)
  if (trace === undefined) {
    return [
      { type: 'removed', text: old.join('') },
      { type: 'added', text: now.join('') },
    ]
  }
  const edits: WordEdit[] = []
  let x = old.length
  let y = now.length
  for (let depth = trace.length - 1; depth >= 0; depth--) {
    const reached = trace[depth]!
    const k = x - y
    const down = k === -depth || (k !== depth && reached.get(k - 1)! < reached.get(k + 1)!)
    const previousK = down ? k + 1 : k - 1
    const previousX = depth === 0 ? 0 : reached.get(previousK)!
    const previousY = previousX - previousK
    while (x > (depth === 0 ? 0 : previousX) && y > (depth === 0 ? 0 : previousY)) {
      if (old[x - 1] !== now[y - 1]) break
      edits.push({ type: 'same', text: old[--x]! })
      y--
    }
    if (depth === 0) break
    if (down) edits.push({ type: 'added', text: now[--y]! })
    else edits.push({ type: 'removed', text: old[--x]! })
  }
  return edits.reverse()
}

/** For every number of edits, how far each diagonal had been reached before; `undefined` when the texts are too different. */
function shortestEdit(old: readonly string[], now: readonly string[]): readonly ReadonlyMap<number, number>[] | undefined {
  const trace: Map<number, number>[] = []
  let reached = new Map<number, number>([[1, 0]])
  for (let depth = 0; depth <= Math.min(old.length + now.length, MOST_EDITS); depth++) {
    trace.push(new Map(reached))
    for (let k = -depth; k <= depth; k += 2) {
      const down = k === -depth || (k !== depth && (reached.get(k - 1) ?? -1) < (reached.get(k + 1) ?? -1))
      let x = down ? (reached.get(k + 1) ?? 0) : (reached.get(k - 1) ?? 0) + 1
      while (x < old.length && x - k < now.length && old[x] === now[x - k]) x++
      reached.set(k, x)
      if (x >= old.length && x - k >= now.length) return trace
    }
    reached = new Map(reached)
  }
  return undefined
}

/**
 * Runs of one type become one edit; within a run of changes the removed words
 * come first. A space between two changes is changed with them: «слово другое»
 * is replaced as a phrase, not word by word.
 */
function join(edits: readonly WordEdit[]): readonly WordEdit[] {
  const result: WordEdit[] = []
  let removed = ''
  let added = ''
  const flush = (): void => {
    if (removed !== '') result.push({ type: 'removed', text: removed })
    if (added !== '') result.push({ type: 'added', text: added })
    removed = added = ''
  }
  for (const [index, { type, text }] of edits.entries()) {
    if (text === '') continue
    const isBetween = type === 'same' && /^\s+$/.test(text) && removed !== '' && added !== '' && isChange(edits[index + 1])
    if (type === 'removed' || isBetween) removed += text
    if (type === 'added' || isBetween) added += text
    if (type === 'same' && !isBetween) {
      flush()
      const last = result.at(-1)
      if (last?.type === 'same') result[result.length - 1] = { type, text: last.text + text }
      else result.push({ type, text })
    }
  }
  flush()
  return result
}

function isChange(edit: WordEdit | undefined): boolean {
  return edit !== undefined && edit.type !== 'same'
}
