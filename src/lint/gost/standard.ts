/**
 * What ГОСТ Р 7.0.97 says in numbers, and how its places are cited. Requisites have the clauses 5.1 to 5.31 of their numbers in
 * both texts. Of the general requirements the numbers of clauses are known for the text of 2016 only; for that of 2025 the section.
 */
import type { HouseStyle } from '../../house-style/house-style.ts'

/** General requirements, with their clause in ГОСТ Р 7.0.97-2016 where it is known. */
const GENERAL = {
  sheet: { name: 'формат листа А4', clause: undefined },
  margins: { name: 'поля документа', clause: undefined },
  'page-numbers': { name: 'номера страниц', clause: '3.2' },
  type: { name: 'шрифты, интервалы и отступы', clause: '3.4' },
} as const

export type GeneralRequirement = keyof typeof GENERAL

/** «ГОСТ Р 7.0.97-2016, 3.4», «ГОСТ Р 7.0.97-2025, раздел 3». */
export type Citation = string

export function citeGeneral(style: Pick<HouseStyle, 'profile'>, requirement: GeneralRequirement): Citation {
  const { name, clause } = GENERAL[requirement]
  const standard = standardName(style)
  if (clause === undefined) return `${standard}, ${name}`
  return style.profile === 'gost-2016' ? `${standard}, ${clause}` : `${standard}, раздел 3, ${name}`
}

/** A requisite by its number: 10 is the date. */
export function citeRequisite(style: Pick<HouseStyle, 'profile'>, number: number): Citation {
  return `${standardName(style)}, 5.${number}`
}

/** What only the instructions of authorities say. */
export function citeInstructions(style: Pick<HouseStyle, 'profile'>): Citation {
  return `инструкции по делопроизводству; ${standardName(style)} об этом не говорит`
}

export function standardName({ profile }: Pick<HouseStyle, 'profile'>): string {
  return profile === 'gost-2016' ? 'ГОСТ Р 7.0.97-2016' : 'ГОСТ Р 7.0.97-2025'
}

/** Least margins of any document; documents kept longer than ten years have more on the left (the profile's value). */
export const LEAST_MARGINS_MM = { left: 20, right: 10, top: 20, bottom: 20 } as const
export const LEAST_HEADER_MM = 10
export const TEXT_SIZES_PT = { least: 12, most: 14 } as const
export const LINE_SPACINGS = { least: 1, most: 1.5 } as const

/** Programs round to twips and to tenths of a millimetre. */
export const TOLERANCE_MM = 0.6
