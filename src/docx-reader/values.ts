/** Values of WordprocessingML: switches, lengths. Lengths are in twips, 1/20 pt. */
import type { XmlElement } from './xml.ts'
import { childOf } from './xml.ts'

/** A switch: present without a value means «on»; `undefined` when absent. */
export function switchOf(element: XmlElement | undefined, name: string): boolean | undefined {
  const child = childOf(element, name)
  return child === undefined ? undefined : isOn(child.attributes['w:val'])
}

export function isOn(value: string | undefined): boolean {
  return value === undefined || !(value === '0' || value === 'false' || value === 'off' || value === 'none')
}

const UNITS: Readonly<Record<string, number>> = { pt: 20, in: 1440, cm: 1440 / 2.54, mm: 1440 / 25.4, pc: 240, pi: 240 }

/** «709», «12.5mm», «14pt»; `undefined` for anything else. */
export function twipsOf(value: string | undefined): number | undefined {
  const found = /^(-?\d+(?:\.\d+)?)(pt|in|cm|mm|pc|pi)?$/.exec(value?.trim() ?? '')
  if (found === null) return undefined
  return Math.round(Number(found[1]) * (found[2] === undefined ? 1 : UNITS[found[2]]!))
}

/** Type sizes are in half-points, or have a unit in the strict form. In points. */
export function pointsOf(value: string | undefined): number | undefined {
  const plain = value?.trim() ?? ''
  if (/^\d+(?:\.\d+)?$/.test(plain)) return Number(plain) / 2
  const twips = twipsOf(plain)
  return twips === undefined ? undefined : twips / 20
}

export const mmOfTwips = (twips: number): number => (twips * 25.4) / 1440
