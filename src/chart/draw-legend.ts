/** What the marks of a chart mean: only those that it shows. */
import { LINE, PADDING, SMALL } from './chart-style.ts'
import { drawText } from './draw-text.ts'
import type { Frame } from './frame.ts'
import { drawMark, type MarkKind } from './marks.ts'
import { element } from './svg.ts'
import { widthOf } from './wrap-text.ts'

const WORDS: Readonly<Record<MarkKind, string>> = {
  span: 'проводится в эти сроки',
  deadline: 'последний день срока',
  open: 'с указанного дня и далее',
  'repeated-span': 'повторяется в эти сроки',
  'repeated-deadline': 'повторяется, последний день каждого срока',
  dense: 'повторяется часто',
  standing: 'идет все это время',
}

const ORDER = Object.keys(WORDS) as readonly MarkKind[] // the record has exactly these keys

const SAMPLE = 16
const GAP = 5
const BETWEEN = 14

interface LegendEntry {
  readonly kind: MarkKind
  readonly x: number
  readonly line: number
}

export function legendHeight(kinds: readonly MarkKind[], frame: Frame): number {
  const entries = layEntries(kinds, frame)
  return entries.length === 0 ? 0 : (entries.at(-1)!.line + 1) * (LINE + 1) + PADDING * 2
}

export function drawLegend(kinds: readonly MarkKind[], frame: Frame, top: number): string {
  return element('g', { 'aria-hidden': 'true' }, layEntries(kinds, frame).map(({ kind, x, line }) => {
    const base = top + PADDING + line * (LINE + 1) + LINE * 0.9
    // A diamond stands on the end of its span.
    const right = kind.endsWith('deadline') ? x + SAMPLE / 2 + 2 : x + SAMPLE
    return drawMark(kind, { left: x, right }, base - 2.6) + drawText(WORDS[kind], x + SAMPLE + GAP, base, { style: SMALL })
  }))
}

function layEntries(kinds: readonly MarkKind[], { width }: Frame): readonly LegendEntry[] {
  const entries: LegendEntry[] = []
  let [x, line] = [2, 0]
  for (const kind of ORDER.filter((each) => kinds.includes(each))) {
    const needed = SAMPLE + GAP + widthOf(WORDS[kind], SMALL)
    if (x > 2 && x + needed > width) {
      x = 2
      line++
    }
    entries.push({ kind, x, line })
    x += needed + BETWEEN
  }
  return entries
}
