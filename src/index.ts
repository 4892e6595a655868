/**
 * Prikaz as a library: the whole pipeline without the command line and, with a
 * memory host, without the disk.
 *
 * @example
 * import { buildContent, createDiskHost } from 'prikaz'
 * const { outputs, diagnostics } = await buildContent(createDiskHost('content'), { formats: ['docx'] })
 */

import type { Staged } from './diagnostics/diagnostic.ts'
import type { StampedPdf, StampInput } from './stamp/stamp-pdf.ts'

export { createDiskHost } from './workspace/disk.ts'
export { createMemoryHost } from './workspace/memory.ts'
export type { DirectoryEntry, Host, ReadFailure, ReadResult } from './workspace/host.ts'

export { loadContent } from './pipeline/load-content.ts'
export type { LoadedAnnex, LoadedContent, LoadedDocument, LoadedDossierContent } from './pipeline/load-content.ts'
export { checkContent } from './pipeline/check-content.ts'
export { checkWordFile } from './pipeline/check-word-file.ts'
export type { WordCheck, WordCheckOptions } from './pipeline/check-word-file.ts'
export { buildContent, buildDossiers } from './pipeline/build-content.ts'
export type { BuildOptions, BuildResult, DossierResult, OutputFile } from './pipeline/build-content.ts'
export type { OpenOptions } from './pipeline/open-project.ts'
export type { BuiltDossier, ManifestDossier, ManifestFile, ManifestOutput } from './pipeline/manifest.ts'

export { makeRegister } from './pipeline/make-register.ts'
export type { RegisterFormat, RegisterOptions } from './pipeline/make-register.ts'
export { makeTables } from './pipeline/make-tables.ts'
export type { MadeFiles, TableFormat } from './pipeline/make-tables.ts'
export { makeCalendars } from './pipeline/make-calendars.ts'
export type { CalendarOptions, MadeCalendars } from './pipeline/make-calendars.ts'
export type { DatedRevision, FindRevisions } from './pipeline/plan-histories.ts'
export type { MadeFile } from './pipeline/write-files.ts'
export type { ActLink, ActLinks, LinksOf } from './tables/acts/acts-sheet.ts'
export type { ActMention, ActRecord, ActStatus } from './tables/acts/act-record.ts'

export type { Amendment, Authority, Concept, Event, Group, Order, People, Person, Plan, Point, Program, Roadmap, Unit } from './model/content.ts'
export { formats } from './emit/emitter.ts'
export type { Format } from './emit/emitter.ts'

export type { Diagnostic, Fix, RelatedPlace, Severity, Staged } from './diagnostics/diagnostic.ts'
export type { Code } from './diagnostics/catalogue/index.ts'
export { reportText } from './diagnostics/reporters/text.ts'
export { reportJson } from './diagnostics/reporters/json.ts'
export type { Place, Position, Range } from './source/place.ts'

/** A copy of a signed PDF with the mark of its electronic signature; the libraries that it takes are loaded with the first call. */
export async function stampPdf(input: StampInput): Promise<Staged<StampedPdf>> {
  return (await import('./stamp/stamp-pdf.ts')).stampPdf(input)
}
export type { PlacedMark, StampedPdf, StampInput } from './stamp/stamp-pdf.ts'
export type { CheckedSignature, SignatureFile, SignerCertificate } from './signature/checked-signature.ts'
export type { WantedPlace } from './stamp/wanted-place.ts'
