/** A patch of files whose lines change and neither come nor go, in the form that `git apply` reads. */

const CONTEXT = 3

export function printPatch(file: string, before: string, after: string): string {
  const [old, changed] = [before.split('\n'), after.split('\n')]
  const places = old.flatMap((line, index) => (line === changed[index] ? [] : [index]))
  const lines = [`--- a/${file}`, `+++ b/${file}`]
  for (let first = 0; first < places.length; ) {
    let last = first
    while (last + 1 < places.length && places[last + 1]! - places[last]! <= 2 * CONTEXT) last++
    lines.push(...hunk(old, changed, places[first]!, places[last]!))
    first = last + 1
  }
  return lines.join('\n')
}

function hunk(old: readonly string[], changed: readonly string[], first: number, last: number): readonly string[] {
  const from = Math.max(0, first - CONTEXT)
  // The last piece of a text that ends with a line break is no line.
  const count = old.at(-1) === '' ? old.length - 1 : old.length
  const to = Math.min(count, last + CONTEXT + 1)
  const lines = [`@@ -${from + 1},${to - from} +${from + 1},${to - from} @@`]
  for (let index = from; index < to; ) {
    if (old[index] === changed[index]) {
      lines.push(` ${old[index++]}`)
      continue
    }
    let end = index
    while (end < to && old[end] !== changed[end]) end++
    lines.push(...old.slice(index, end).map((line) => `-${line}`), ...changed.slice(index, end).map((line) => `+${line}`))
    index = end
  }
  return lines
}
