/** Families whose letters are as wide as those of Times New Roman, and look alike on paper. */
const TIMES: ReadonlySet<string> = new Set([
  'times new roman', 'times new roman cyr', 'timesnewroman', 'times', 'liberation serif', 'pt astra serif', 'xo thames', 'tinos', 'nimbus roman', 'nimbus roman no9 l',
])

export function isSameFamily(one: string, other: string): boolean {
  const [a, b] = [one.trim().toLowerCase(), other.trim().toLowerCase()]
  return a === b || (TIMES.has(a) && TIMES.has(b))
}
