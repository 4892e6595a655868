import type { Origin } from './place.ts'

/**
 * Carries the origin of a validated object or array. An enumerable symbol, so
 * that it survives `{ ...spread }` and stays invisible to JSON and templates.
 */
export const ORIGIN: unique symbol = Symbol('origin')

/** Where a validated value comes from; `undefined` for strings, numbers and values made by the program. */
export function originOf(value: unknown): Origin | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  return (value as { readonly [ORIGIN]?: Origin })[ORIGIN] // the symbol is set only by withOrigin
}

export function withOrigin<T extends object>(value: T, origin: Origin | undefined): T {
  if (origin !== undefined) Object.defineProperty(value, ORIGIN, { value: origin, enumerable: true })
  return value
}
