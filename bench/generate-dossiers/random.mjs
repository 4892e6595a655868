/** Numbers that only look random: the same seed gives the same dossiers on every machine (mulberry32). */
export function createRandom(seed) {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = state
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  /** A whole number from `from` to `to`, both included. */
  const between = (from, to) => from + Math.floor(next() * (to - from + 1))
  const pick = (list) => list[between(0, list.length - 1)]
  const chance = (share) => next() < share
  /** `count` different elements in a new order. */
  const sample = (list, count) => {
    const rest = [...list]
    return Array.from({ length: Math.min(count, rest.length) }, () => rest.splice(between(0, rest.length - 1), 1)[0])
  }
  return { between, pick, chance, sample }
}
