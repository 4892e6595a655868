/** What was worked out lately and would be worked out again: the last `most` results by their keys. Only for pure functions. */
export interface Recent<Value> {
  /** The known value, or the one that `make` gives. */
  of(key: string, make: () => Value): Value
}

export function createRecent<Value>(most: number): Recent<Value> {
  const known = new Map<string, Value>()
  return {
    of(key, make) {
      if (known.has(key)) {
        const value = known.get(key)! // a known `undefined` is one of `Value`
        // A Map keeps the order of insertion: the first is the one not asked for longest.
        known.delete(key)
        known.set(key, value)
        return value
      }
      const value = make()
      known.set(key, value)
      if (known.size > most) known.delete(known.keys().next().value!)
      return value
    },
  }
}
