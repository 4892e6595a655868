/** Runs the rules over a dossier. */
import { diagnose } from '../diagnostics/diagnose.ts'
import type { Diagnostic, Fix } from '../diagnostics/diagnostic.ts'
import type { Authority, Order, People } from '../model/content.ts'
import { parseDate } from '../russian/dates.ts'
import { packageRegistry } from '../schema/package-registry.ts'
import type { Place } from '../source/place.ts'
import type { AuthorSource } from '../schema/translate-keys.ts'
import type { YamlSource } from '../yaml/parse-yaml.ts'
import { collectTexts } from './collect-texts.ts'
import { rules } from './registry.ts'
import { placeOfSpot } from './spot-place.ts'
import { mayConcern, type LintDocument, type LintDossier, type RuleDetails, type RuleReport, type TextSpot } from './rule.ts'

/** A validated file as the pipeline has it. */
export interface LintFile {
  readonly file: string
  readonly kind: string
  readonly value: object
  readonly source: AuthorSource
}

export interface LintInput {
  readonly authority: Authority | undefined
  /** The files of the authority itself: its texts are read too. */
  readonly own: readonly LintFile[]
  /** The order first, then the annexes; without the order when it could not be read. */
  readonly files: readonly LintFile[]
  readonly isComplete: boolean
  readonly isAmended: boolean
}

/** Everything the rules find, at exact places. Severities are those of the catalogue. */
export function lintDossier(input: LintInput): readonly Diagnostic[] {
  const documents = input.files.map(withTexts)
  const own = input.own.map(withTexts)
  const [first] = documents
  const order = first?.kind === 'order' ? (first.value as Order) : undefined // as its kind says
  const dossier: LintDossier = {
    authority: input.authority,
    people: own.find(({ kind }) => kind === 'people')?.value as People | undefined,
    date: order?.date === undefined ? undefined : parseDate(order.date),
    documents,
    isComplete: input.isComplete,
    isAmended: input.isAmended,
  }
  const sources = new Map([...documents, ...own].map(({ file, source }) => [file, source]))
  const texts = [...documents, ...own].flatMap((document) => document.texts)
  const found: Diagnostic[] = []
  const report: RuleReport = (code, params, spot, details = {}) => {
    const place = spot === undefined ? undefined : 'text' in spot ? placeOfSpot(spot) : locate(spot, sources)
    const edit = spot === undefined ? undefined : 'text' in spot ? fixOf(spot, details) : fixOfPlace(spot, details, sources)
    const [fix, ...alsoFix] = details.edits ?? (edit === undefined ? [] : [edit])
    found.push(
      diagnose(code, params, place, {
        ...(details.related === undefined ? {} : { related: details.related.map((each) => ({ ...each, place: locate(each.place, sources) })) }),
        ...(details.help === undefined ? {} : { help: details.help }),
        ...(fix === undefined ? {} : { fix }),
        ...(alsoFix.length === 0 ? {} : { alsoFix }),
      }),
    )
  }
  for (const rule of rules) {
    if (rule.needs === 'text') for (const text of texts) if (mayConcern(rule, text)) rule.check(text, report)
    if (rule.needs === 'document') for (const document of documents) rule.check(document, dossier, report)
    if (rule.needs === 'dossier') rule.check(dossier, report)
  }
  return found
}

const known = new WeakMap<object, LintDocument>()

/** Texts of a file are collected once; the files of an authority come with each of its dossiers. */
function withTexts(file: LintFile): LintDocument {
  const before = known.get(file.value)
  if (before !== undefined) return before
  const document = { ...file, texts: collectTexts(file, packageRegistry()) }
  known.set(file.value, document)
  return document
}

function locate(place: Place, sources: ReadonlyMap<string, YamlSource>): Place {
  if (place.range !== undefined || place.pointer === undefined || place.quote !== undefined) return place
  const range = sources.get(place.file)?.locate(place.pointer, place.at)
  return range === undefined ? place : { ...place, range }
}

/** Only where the file holds the stretch as it stands in the value: no folded line, no escapes in it. */
function fixOf({ text, at }: TextSpot, { fix }: RuleDetails): Fix | undefined {
  if (fix === undefined || at === undefined) return undefined
  const { source, file } = text.document
  const traced = source.trace(text.pointer)?.(...at)
  if (traced === undefined || source.text.slice(...traced) !== text.value.slice(...at)) return undefined
  if (source.text[traced[0] - 1] === '\\') return undefined
  return { file, range: source.lines.range(...traced), replacement: fix }
}

/** Only of a value that stands in the file without quotation marks, on one line. */
function fixOfPlace({ file, pointer }: Place, { fix }: RuleDetails, sources: ReadonlyMap<string, YamlSource>): Fix | undefined {
  const source = sources.get(file)
  if (fix === undefined || pointer === undefined || source?.written(pointer) === undefined) return undefined
  const range = source.locate(pointer)
  return range && { file, range, replacement: fix }
}
