/** `prikaz publish`: sources → a static site, which takes the place of the earlier one only when it is whole. */
import { diagnose } from '../../diagnostics/diagnose.ts'
import { hasErrors, type Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { Site as SiteContent } from '../../model/content.ts'
import type { BuildThreads } from '../../pipeline/build-units.ts'
import { describeWriteProblem } from '../../pipeline/describe-write-problem.ts'
import { collectEndingActs } from '../../pipeline/collect-ending-acts.ts'
import { widenSelection } from '../../pipeline/find-dossiers.ts'
import { locateDiagnostics } from '../../pipeline/locate-diagnostics.ts'
import type { OpenOptions } from '../../pipeline/open-project.ts'
import type { AuthorSource } from '../../schema/translate-keys.ts'
import { sha256 } from '../../workspace/hash.ts'
import type { Host } from '../../workspace/host.ts'
import { openSiteFolder, type SiteFolder } from '../../workspace/site-folder.ts'
import type { ActCache, KnownUnit } from './act-cache.ts'
import { placeCalendars } from './calendars.ts'
import { checkLinks } from './check-links.ts'
import { claimActs, claimNews } from './claim-addresses.ts'
import type { FileFormat } from './draw-act.ts'
import { drawActs } from './draw-acts.ts'
import { newsOf } from './draw-news.ts'
import type { Commit } from './draw-unit.ts'
import { placeSearch, smallFiles } from './extras.ts'
import { eventsByYear } from './events-pages.ts'
import { FEED } from './feeds.ts'
import type { Surroundings } from './frame.ts'
import { HELP_PAGE, helpImages } from './help-pages.ts'
import { loadSettings, siteAddress } from './load-settings.ts'
import { createMemoryCache } from './memory-cache.ts'
import { collectOpenData, DATA_PAGE } from './open-data.ts'
import { createPlacer } from './place-files.ts'
import type { ActRecord } from './records.ts'
import { renderSite, type SiteTexts } from './render-site.ts'
import { listSections } from './sections.ts'
import { buildSite, type Site, type SiteSettings } from './site.ts'
import { findGone, listPublished, parseSiteManifest, SITE_MANIFEST, type ManifestPage, type SiteManifest } from './site-manifest.ts'
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
  /** What the program is, exactly: pages made by another one are made anew. */
  readonly program: string
  /** What earlier publications have drawn. Default: everything is drawn anew. */
  readonly cache?: ActCache
  /** Default: all work is done in this thread. */
  readonly threads?: BuildThreads
  /** Commits that touched a dossier, the oldest first. Default: none are looked for. */
  readonly commitsOf?: (dossier: string) => readonly Commit[]
}

export interface PublishReport {
  /** Whether the new site stands in its place. */
  readonly isPublished: boolean
  readonly acts: number
  readonly documents: number
  readonly pages: number
  readonly files: number
  /** How many of them were made anew; the rest was taken over from the earlier site. */
  readonly made: number
  /** Pages that say that what stood there is gone. */
  readonly gone: number
  /** News about acts of authorities that were not asked for. */
  readonly newsLeftOut: number
  /** Documents of authorities that were not asked for, which the earlier site still showed. */
  readonly othersGone: number
  /** Whether the network address of the site is known. */
  readonly hasAddress: boolean
  readonly diagnostics: readonly Diagnostic[]
}

export async function publishSite(host: Host, options: PublishOptions): Promise<PublishReport> {
  const folder = openSiteFolder(options.out)
  if (!('commit' in folder)) return notPublished([describeWriteProblem(options.outShownAs, folder)])
  try {
    const old = parseSiteManifest(folder.readText(SITE_MANIFEST))
    if (!folder.isEmpty && old === undefined && options.clean !== true) return notPublished([diagnose('publish/foreign-folder', { path: options.outShownAs })])
    return await publishInto(folder, host, options, old)
  } finally {
    await folder.close()
  }
}

async function publishInto(folder: SiteFolder, host: Host, options: PublishOptions, old: SiteManifest | undefined): Promise<PublishReport> {
  const own = loadSettings(host)
  const cache = options.cache ?? createMemoryCache()
  const placer = createPlacer(folder, options.clean === true ? undefined : cache.readStamps())
  const diagnostics: Diagnostic[] = [...own.diagnostics]
  const fail = (): PublishReport => {
    const problem = placer.problem()
    return notPublished(problem === undefined ? diagnostics : [...diagnostics, describeWriteProblem(options.outShownAs, problem)], own.sources)
  }
  const known = new Map<ActRecord, KnownUnit>()
  for await (const unit of drawActs(host, { ...options, cache })) {
    diagnostics.push(...unit.diagnostics)
    // A draft that is not to be shown is drawn all the same: its mistakes are mistakes.
    if (unit.record === undefined || (own.content?.drafts === false && unit.record.isDraft)) continue
    known.set(unit.record, unit)
    for (const { path, sha256 } of unit.files) placer.put(path, sha256, () => cache.readFile(sha256)!)
    if (placer.problem() !== undefined) return fail()
  }
  const records = [...known.keys()]
  diagnostics.push(...claimActs(records))
  // Without an attachment the pages can be made, and what else is wrong with their links is told at once.
  if (hasErrors(diagnostics.filter(({ code }) => code !== 'publish/missing-attachment')) || records.length === 0) return fail()

  const isPart = widenSelection(options.selection ?? '') !== ''
  const { news, files: newsFiles } = isPart ? newsOf(new Set(records.map(({ authority }) => authority.id)), own) : own
  const site = buildSite(records, settingsOf(records, own.content, options), collectEndingActs(host, options))
  diagnostics.push(...claimNews(site, news))
  const hasHelp = own.content?.help !== false
  const hasFeed = site.acts.some(({ record }) => !record.isDraft && record.isoDate !== undefined)
  const around: Surroundings = {
    site,
    sections: listSections(site, news),
    news,
    hasFeed,
    footer: [{ page: DATA_PAGE, text: 'Открытые данные' }, ...(hasFeed ? [{ page: FEED, text: 'Лента новых актов (Atom)' }] : []), ...(hasHelp ? [{ page: HELP_PAGE, text: 'Справка для составителей' }] : [])],
  }
  const texts: SiteTexts = {
    keyOf: (act) => known.get(act)!.key,
    bodiesOf: rememberLast((act: ActRecord) => cache.readBodies(known.get(act)!.bodies)!),
    wordsOf: rememberLast((act: ActRecord) => cache.readWords(known.get(act)!.words)!),
  }
  const data = collectOpenData(site)
  for (const file of [...newsFiles, ...staticFiles(), ...smallFiles(around), ...data.files, ...(hasHelp ? helpImages() : [])]) placer.putFile(file)
  placer.put(data.workbook.path, data.workbook.key, data.workbook.make)
  placeCalendars(site, texts, placer)
  placeSearch(around, texts, placer, cache)

  const published = listPublished(site.acts, news)
  const gone = findGone(options.clean === true ? undefined : old, [...published.map(({ page }) => page), ...eventsByYear(site).map(({ page }) => page)])
  const sources = new Map<string, string>()
  const render = siteTemplates()
  for (const { page, template, key, view, file } of renderSite(around, { gone, data, hasHelp, texts })) {
    placer.putPage(page, sha256(`${options.program} ${template} ${key}`), () => render(template, view()))
    if (file !== undefined) sources.set(page, file)
    if (placer.problem() !== undefined) return fail()
  }
  for (const broken of checkLinks(placer.links, placer.paths())) {
    const file = sources.get(broken.page)
    const item = news.find(({ page }) => page === broken.page)
    diagnostics.push(diagnose('publish/broken-link', broken, item?.event?.place ?? (file === undefined ? undefined : { file })))
  }
  if (hasErrors(diagnostics)) return fail()

  const manifest: SiteManifest = { version: 1, generator: options.generator, documents: published, gone, files: [...placer.paths()].sort() }
  placer.putFile({ path: SITE_MANIFEST, bytes: new TextEncoder().encode(JSON.stringify(manifest, null, 1) + '\n') })
  const stamps = placer.stamps()
  const ours = new Set([SITE_MANIFEST, ...(old?.files ?? [])])
  const failure = placer.problem() ?? folder.commit((path) => options.clean === true || ours.has(path))
  if (failure !== undefined) {
    diagnostics.push(describeWriteProblem(options.outShownAs, failure))
    return notPublished(diagnostics, own.sources)
  }
  cache.writeStamps(stamps)
  cache.sweep()
  return {
    isPublished: true,
    acts: records.length,
    documents: published.length - news.length,
    pages: placer.links.size,
    files: placer.paths().size,
    made: placer.made(),
    gone: gone.length,
    newsLeftOut: own.news.length - news.length,
    othersGone: isPart ? countOthers(gone, old, site) : 0,
    hasAddress: site.settings.baseUrl !== undefined,
    diagnostics: locateDiagnostics(diagnostics, own.sources),
  }
}

/** Whoever publishes one authority into the folder of all takes the others down: most likely by mistake. */
function countOthers(gone: readonly ManifestPage[], old: SiteManifest | undefined, { authorities }: Site): number {
  const shown = new Set(old?.documents.map(({ page }) => page))
  const own = new Set(authorities.map(({ id }) => id))
  return gone.filter(({ page, kind }) => kind === undefined && shown.has(page) && !own.has(page.split('/')[0]!)).length
}

/** The texts of an act are asked for document by document. */
function rememberLast<K, V>(load: (key: K) => V): (key: K) => V {
  let last: { readonly key: K; readonly value: V } | undefined
  return (key) => (last?.key === key ? last : (last = { key, value: load(key) })).value
}

/** The earlier site stays as it was. */
export function notPublished(diagnostics: readonly Diagnostic[], sources: ReadonlyMap<string, AuthorSource> = new Map()): PublishReport {
  return { isPublished: false, acts: 0, documents: 0, pages: 0, files: 0, made: 0, gone: 0, newsLeftOut: 0, othersGone: 0, hasAddress: false, diagnostics: locateDiagnostics(diagnostics, sources) }
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
