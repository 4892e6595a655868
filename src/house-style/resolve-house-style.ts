import type { HouseStyle } from './house-style.ts'

/** The same shape with everything optional: what an authority does in its own way. */
export type HouseStyleOverrides = DeepPartial<HouseStyle>

type DeepPartial<T> = { readonly [K in keyof T]?: (T[K] extends object ? DeepPartial<T[K]> : T[K]) | undefined }

/** The profile with an authority's own values laid over it. */
export function resolveHouseStyle(profile: HouseStyle, overrides: HouseStyleOverrides | undefined): HouseStyle {
  return overrides === undefined ? profile : overlay(profile, overrides)
}

function overlay<T extends object>(base: T, overrides: DeepPartial<T>): T {
  const result: Record<string, unknown> = { ...(base as Record<string, unknown>) } // plain data
  for (const [key, value] of Object.entries(overrides)) {
    if (value === undefined) continue
    const own = result[key]
    result[key] = isRecord(own) && isRecord(value) ? overlay(own, value) : value
  }
  return result as T // the same keys with values of the same types
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
