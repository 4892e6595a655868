/** `prikaz publish`: sources → a static site, which takes the place of the earlier one only when it is whole. */
import { diagnose } from '../../diagnostics/diagnose.ts'
import { hasErrors, type Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { Site as SiteContent } from '../../model/content.ts'
import { locateDiagnostics } from '../../pipeline/locate-diagnostics.ts'
import { openProject, type OpenOptions } from '../../pipeline/open-project.ts'
import type { Place } from '../../source/place.ts'
import type { Host } from '../../workspace/host.ts'
import { describeWriteProblem } from '../../pipeline/describe-write-problem.ts'
import { openSiteFolder, type SiteFolder } from '../../workspace/site-folder.ts'
import { reservedNames } from './addresses.ts'
import { checkLinks, readLinks, type LinkIndex } from './check-links.ts'
import { drawAct, type FileFormat } from './draw-act.ts'
import { siteExtras } from './extras.ts'
import type { Surroundings } from './frame.ts'
import { HELP_PAGE } from './help-pages.ts'
import { loadSettings, siteAddress } from './load-settings.ts'
import { collectOpenData, DATA_PAGE } from './open-data.ts'
import type { ActRecord, SiteFile } from './records.ts'
import { renderSite } from './render-site.ts'
import { listSections } from './sections.ts'
import { buildSite, type SiteSettings } from './site.ts'
import { findGone, parseSiteManifest, SITE_MANIFEST, type SiteManifest } from './site-manifest.ts'
import { siteTemplates, staticFiles } from './site-templates.ts'

export interface PublishOptions extends OpenOptions {
  /** Absolute path of the folder of the site. */
  readonly out: string
  /** How findings name that folder. */
  readonly outShownAs: string
  /** What readers may download. */
  readonly formats: readonly FileFormat[]
  readonly baseUrl?: string
  /** Whether whatever lies in the folder may go. */
  readonly clean?: boolean
  /** Name and version of the program, for the manifest. */
  readonly generator: string
}

export interface PublishReport {
  /** Whether the new site stands in its place. */
  readonly isPublished: boolean
  readonly acts: number
  readonly documents: number
  readonly pages: number
  readonly files: number
  /** Pages that say that their document is gone. */
  readonly gone: number
  /** Whether the network address of the site is known. */
  readonly hasAddress: boolean
  readonly diagnostics: readonly Diagnostic[]
}

export async function publishSite(host: Host, options: PublishOptions): Promise<PublishReport> {
  const folder = openSiteFolder(options.out)
  if (!('commit' in folder)) return failed([describeWriteProblem(options.outShownAs, folder)])
  try {
    const old = parseSiteManifest(folder.readText(SITE_MANIFEST))
    if (!folder.isEmpty && old === undefined && options.clean !== true) return failed([diagnose('publish/foreign-folder', { path: options.outShownAs })])
    return await publishInto(folder, host, options, old)
  } finally {
    folder.discard()
  }
}

async function publishInto(folder: SiteFolder, host: Host, options: PublishOptions, old: SiteManifest | undefined): Promise<PublishReport> {
  const own = loadSettings(host)
  const diagnostics: Diagnostic[] = [...own.diagnostics]
  const records: ActRecord[] = []
  const written = new Set<string>()
  let problem: Diagnostic | undefined
  const write = ({ path, bytes }: SiteFile): void => {
    const failure = folder.write(path, bytes)
    if (failure !== undefined) problem ??= describeWriteProblem(options.outShownAs, failure)
    written.add(path)
  }
  for (const dossier of openProject(host, options)) {
    const drawn = await drawAct(dossier, options.formats)
    diagnostics.push(...drawn.diagnostics)
    // A draft that is not to be shown is drawn all the same: its mistakes are mistakes.
    const isShown = drawn.record !== undefined && (own.content?.drafts !== false || !drawn.record.isDraft)
    if (isShown) {
      records.push(drawn.record!)
      drawn.files.forEach(write)
    }
    if (problem !== undefined) return failed([...diagnostics, problem])
  }
  diagnostics.push(...claimAddresses(records))
  if (hasErrors(diagnostics) || records.length === 0) return failed(diagnostics)

  own.files.forEach(write)
  const site = buildSite(records, settingsOf(records, own.content, options))
  const sections = listSections(site, own.news)
  const hasHelp = own.content?.help !== false
  const gone = findGone(options.clean === true ? undefined : old, site.acts)
  const around: Surroundings = {
    site,
    sections,
    news: own.news,
    hasFeed: site.acts.some(({ record }) => !record.isDraft),
    footer: [
      { page: DATA_PAGE, text: 'Открытые данные' },
      ...(hasHelp ? [{ page: HELP_PAGE, text: 'Справка для составителей' }] : []),
    ],
  }
  const data = collectOpenData(site)
  const extras = [...siteExtras(around), ...data.files]
  staticFiles().forEach(write)
  extras.forEach(write)

  const links = new Map<string, LinkIndex>()
  const sources = new Map<string, string>()
  const encoder = new TextEncoder()
  for (const { page, html, file } of renderSite(around, { gone, data, hasHelp }, siteTemplates())) {
    write({ path: page, bytes: encoder.encode(html) })
    links.set(page, readLinks(html))
    if (file !== undefined) sources.set(page, file)
    if (problem !== undefined) return failed([...diagnostics, problem])
  }
  for (const broken of checkLinks(links, written)) {
    const file = sources.get(broken.page)
    const item = own.news.find(({ page }) => page === broken.page)
    const place = item?.event?.place ?? (file === undefined ? undefined : { file })
    diagnostics.push(...locateDiagnostics([diagnose('publish/broken-link', broken, place)], own.sources))
  }
  if (hasErrors(diagnostics)) return failed(diagnostics)

  const manifest: SiteManifest = {
    version: 1,
    generator: options.generator,
    documents: site.acts.flatMap(({ record }) => record.documents.map(({ page, title }) => ({ page, title }))).sort((a, b) => (a.page < b.page ? -1 : 1)),
    gone,
    files: [...written].sort(),
  }
  write({ path: SITE_MANIFEST, bytes: encoder.encode(JSON.stringify(manifest, null, 1) + '\n') })
  const ours = new Set([SITE_MANIFEST, ...(old?.files ?? [])])
  const failure = problem === undefined ? folder.commit((path) => options.clean === true || ours.has(path)) : undefined
  if (problem !== undefined || failure !== undefined) return failed([...diagnostics, problem ?? describeWriteProblem(options.outShownAs, failure!)])
  return {
    isPublished: true,
    acts: records.length,
    documents: manifest.documents.length,
    pages: links.size,
    files: written.size,
    gone: gone.length,
    hasAddress: site.settings.baseUrl !== undefined,
    diagnostics: locateDiagnostics(diagnostics, new Map()),
  }
}

function failed(diagnostics: readonly Diagnostic[]): PublishReport {
  return { isPublished: false, acts: 0, documents: 0, pages: 0, files: 0, gone: 0, hasAddress: false, diagnostics: locateDiagnostics(diagnostics, new Map()) }
}

function settingsOf(records: readonly ActRecord[], content: SiteContent | undefined, { baseUrl }: PublishOptions): SiteSettings {
  const [first, ...others] = new Set(records.map(({ authority }) => authority.name))
  return {
    title: content?.title ?? (others.length === 0 ? first! : 'Официальные акты'),
    note: content === undefined ? 'Приказы, программы, дорожные карты и планы' : content.note,
    publisher: content?.publisher,
    phone: content?.phone,
    email: content?.email,
    baseUrl: baseUrl ?? (content?.address === undefined ? undefined : siteAddress(content.address)),
  }
}

/** No two documents of the site have one address, in whatever letters it is written. */
function claimAddresses(records: readonly ActRecord[]): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = []
  const claimed = new Map<string, { readonly what: string; readonly place: Place }>()
  const claim = (address: string, what: string, place: Place): void => {
    const first = claimed.get(address.toLowerCase())
    if (first === undefined) claimed.set(address.toLowerCase(), { what, place })
    else diagnostics.push(diagnose('publish/same-address', { address, what: first.what }, place, { related: [{ place: first.place, message: 'первый документ с этим адресом' }] }))
  }
  for (const { address, documents, file, source: { title }, authority } of records) {
    if (reservedNames.includes(authority.id)) diagnostics.push(diagnose('publish/same-address', { address: authority.id, what: 'это служебная папка сайта' }, { file }))
    claim(`${address}/`, `«${title}»`, { file })
    for (const document of documents) {
      claim(document.page, `«${document.title}»`, { file: document.file })
      for (const { path } of [...document.files, ...document.tables.flatMap((table) => table.files)]) claim(path, `«${document.title}»`, { file: document.file })
    }
  }
  return diagnostics
}
