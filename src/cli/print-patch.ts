/** A patch in the form that `git apply` reads. */
import { diffLines } from '../revision/word-diff.ts'

const CONTEXT = 3

interface PatchLine {
  readonly mark: ' ' | '-' | '+'
  readonly text: string
}

export function printPatch(file: string, before: string, after: string): string {
  const lines = diffLines(before, after).flatMap(({ type, text }) => {
    const mark = type === 'same' ? ' ' : type === 'removed' ? '-' : '+'
    return text.replace(/\n$/, '').split('\n').map((line): PatchLine => ({ mark, text: line }))
  })
  const changed = lines.flatMap(({ mark }, index) => (mark === ' ' ? [] : [index]))
  const hunks: string[] = []
  for (let first = 0; first < changed.length; ) {
    let last = first
    while (last + 1 < changed.length && changed[last + 1]! - changed[last]! <= 2 * CONTEXT) last++
    hunks.push(...hunk(lines, changed[first]!, changed[last]!))
    first = last + 1
  }
  return [`--- a/${file}`, `+++ b/${file}`, ...hunks].join('\n')
}

function hunk(lines: readonly PatchLine[], first: number, last: number): readonly string[] {
  const from = Math.max(0, first - CONTEXT)
  const shown = lines.slice(from, last + CONTEXT + 1)
  const range = (other: '-' | '+'): string => {
    const before = lines.slice(0, from).filter(({ mark }) => mark !== other).length
    const count = shown.filter(({ mark }) => mark !== other).length
    return `${count === 0 ? before : before + 1},${count}`
  }
  return [`@@ -${range('+')} +${range('-')} @@`, ...shown.map(({ mark, text }) => mark + text)]
}
