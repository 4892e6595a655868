/** A Word file of any origin against a profile or the house style of an authority. */
import { diagnose } from '../diagnostics/diagnose.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { DocxFailure } from '../docx-reader/docx-failure.ts'
import { readDocx } from '../docx-reader/read-docx.ts'
import type { HouseStyle } from '../house-style/house-style.ts'
import { checkDocument } from '../lint/gost/check-document.ts'
import { weigh, type Weight } from '../lint/settings.ts'
import type { CalendarDate } from '../russian/dates.ts'
import { loadProfile, type ProfileName } from './style-of.ts'

export interface WordCheckOptions {
  /** Default: the standard that was in force on the day of the act, gost-2025 when it has none. */
  readonly profile?: ProfileName
  /** Checked against instead of a profile: its values are then wanted exactly. */
  readonly houseStyle?: HouseStyle
  /** How an authority weighs the findings. */
  readonly weights?: Readonly<Record<string, Weight | undefined>>
}

export interface WordCheck {
  readonly diagnostics: readonly Diagnostic[]
  /** What the file was checked against; `undefined` when it could not be read. */
  readonly style: HouseStyle | undefined
  /** Texts of the paragraphs that findings point at, by their numbers. */
  readonly paragraphs: ReadonlyMap<number, string>
}

/** `file` is the name that findings show. */
export function checkWordFile(bytes: Uint8Array, file: string, options: WordCheckOptions = {}): WordCheck {
  const reading = readDocx(bytes)
  if (!reading.ok) return { diagnostics: [explainFailure(reading.failure, file)], style: undefined, paragraphs: new Map() }
  const { houseStyle, profile, weights } = options
  const checked = checkDocument(reading.document, file, {
    isHouseStyle: houseStyle !== undefined,
    styleOn: (date) => houseStyle ?? loadProfile(profile ?? profileOn(date)),
  })
  const diagnostics = weigh(checked.diagnostics, weights)
  const cited = new Set(diagnostics.map(({ place }) => place?.word?.paragraph))
  const paragraphs = reading.document.paragraphs.filter(({ number }) => cited.has(number)).map(({ number, text }) => [number, text] as const)
  return { diagnostics, style: checked.style, paragraphs: new Map(paragraphs) }
}

/** ГОСТ Р 7.0.97-2025 is in force from 18 August 2025; older acts are judged by the standard of their day. */
function profileOn(date: CalendarDate | undefined): ProfileName {
  if (date === undefined) return 'gost-2025'
  return date.year * 10000 + date.month * 100 + date.day < 20250818 ? 'gost-2016' : 'gost-2025'
}

export function explainFailure(failure: DocxFailure, file: string): Diagnostic {
  const place = { file }
  switch (failure.code) {
    case 'old-format':
      return diagnose('docx/old-format', {}, place)
    case 'encrypted':
      return diagnose('docx/encrypted', {}, place)
    case 'macros':
      return diagnose('docx/macros', {}, place)
    case 'other-format':
      return diagnose('docx/other-format', { format: failure.format }, place)
    case 'damaged':
      return diagnose('docx/damaged', { damage: failure.damage }, place)
    case 'too-large':
      return diagnose('docx/too-large', { what: failure.what }, place)
    case 'unsafe-xml':
      return diagnose('docx/unsafe-xml', { part: failure.part }, place)
  }
}
