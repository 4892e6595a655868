/** One unit of a project, drawn: the work that threads divide among themselves and the cache remembers. */
import { hasErrors, type Diagnostic } from '../../diagnostics/diagnostic.ts'
import { editionFindings } from '../../pipeline/amendments/edition-findings.ts'
import { locateDiagnostics } from '../../pipeline/locate-diagnostics.ts'
import { END_OF_TIME, isChangedByDraft, withoutDrafts } from '../../pipeline/open-in-force.ts'
import { createUnitOpener, isSilent, openProject, type OpenDossier, type ProjectUnit, type UnitOpener } from '../../pipeline/open-project.ts'
import { openGitRevision } from '../../workspace/git.ts'
import type { Host } from '../../workspace/host.ts'
import { createRecordingHost, mergeObservations, type Observations } from '../../workspace/recording.ts'
import { drawAct, type FileFormat } from './draw-act.ts'
import { drawSigned } from './draw-signed.ts'
import type { ActRecord, DocumentBody, SiteFile, WordCounts } from './records.ts'

export type { FileFormat } from './draw-act.ts'

export interface DrawnUnit {
  /** Absent for an authority by itself, and when something is an error. */
  readonly record: ActRecord | undefined
  /** Of the documents of the record, in their order, then of its earlier states. */
  readonly bodies: readonly DocumentBody[]
  readonly words: readonly WordCounts[]
  readonly files: readonly SiteFile[]
  readonly diagnostics: readonly Diagnostic[]
  /** The id that an authority has claimed. */
  readonly claims: string | undefined
  readonly observations: Observations
}

/** A commit that touched the dossier. */
export interface Commit {
  readonly id: string
  /** ISO date. */
  readonly date: string
}

/** What units are opened with. */
export interface DrawSession {
  readonly host: Host
  readonly opener: UnitOpener
  /** The same acts without the changes of amending acts that are not signed yet. */
  readonly signed: UnitOpener
  /** The sources as they were in a commit. */
  readonly at: (commit: string) => Host | undefined
}

/** @param root absolute path of the content root, when it may lie in git */
export function createDrawSession(host: Host, selection: string, root: string | undefined): DrawSession {
  let last: { readonly id: string; readonly host: Host | undefined } | undefined
  return {
    host,
    opener: createUnitOpener(host, { selection }),
    signed: createUnitOpener(host, { selection, asOf: END_OF_TIME }),
    at(id) {
      if (root === undefined) return undefined
      if (last?.id !== id) {
        const revision = openGitRevision(root, id)
        last = { id, host: revision.ok ? revision.host : undefined }
      }
      return last.host
    },
  }
}

/** @throws a bug of ours, with the name of what it was met in */
export async function drawUnit({ host, opener, signed, at }: DrawSession, unit: ProjectUnit, formats: readonly FileFormat[], commits: readonly Commit[]): Promise<DrawnUnit> {
  try {
    const opened = opener.open(unit)
    const folder = unit.type === 'authority' ? unit.authority.folder : undefined
    const claims = [...opener.claimed].find(([, owner]) => owner === folder)?.[0]
    const nothing = { record: undefined, bodies: [], words: [], files: [], diagnostics: [] }
    const past = commits.flatMap(({ id, date }) => stateAt(at(id), opened.path, date))
    const shown = isChangedByDraft(opened) ? withoutDrafts(signed.open(unit)) : opened
    const findings = locateDiagnostics(editionFindings(shown), shown.sources)
    const drawn = isSilent(unit, opened.diagnostics) || hasErrors(findings) ? nothing : await drawAct(shown, formats, past)
    const asked = createRecordingHost(host)
    const { record } = drawn
    const own = record === undefined || record.isDraft ? { records: [], files: [], diagnostics: [] } : await drawSigned(asked, record.folder, record.address)
    return {
      ...drawn,
      record: record && { ...record, signed: own.records },
      files: [...drawn.files, ...own.files],
      diagnostics: [...findings, ...drawn.diagnostics, ...own.diagnostics],
      claims,
      observations: mergeObservations(opened.observations(), asked.observations),
    }
  } catch (error) {
    const name = unit.type === 'dossier' ? unit.dossier.folder : unit.type === 'authority' ? unit.authority.folder : ''
    throw new Error(`${name}: ${error instanceof Error ? error.message : String(error)}`, { cause: error })
  }
}

function stateAt(host: Host | undefined, folder: string, isoDate: string): readonly { readonly isoDate: string; readonly dossier: OpenDossier }[] {
  if (host === undefined || host.kind(folder) !== 'directory') return []
  for (const dossier of openProject(host, { selection: folder })) if (dossier.path === folder) return [{ isoDate, dossier }]
  return []
}
