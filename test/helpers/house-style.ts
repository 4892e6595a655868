import { readFileSync } from 'node:fs'
import type { HouseStyle } from '../../src/house-style/house-style.ts'

/** The profile as it ships. */
export const gost2025 = JSON.parse(
  readFileSync(new URL('../../templates/theme/gost-2025.json', import.meta.url), 'utf8'),
) as HouseStyle
