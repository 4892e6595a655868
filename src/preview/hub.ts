/**
 * Keeps the tabs of the browser and the session together: which documents are looked at, what they look like, what is known of all
 * the others. After a change the documents on the screen come first, then their findings, then everything else.
 */
import { joinPath } from '../workspace/path.ts'
import type { FolderWatcher } from '../workspace/watch-folders.ts'
import type { DossierEntry, Finding, PageEntry, PagesAnswer, ViewKey } from './protocol.ts'
import type { JobRunner } from './run-jobs.ts'

/** One tab. */
export interface Client {
  /** Absent while the document is not chosen. */
  readonly view: ViewKey | undefined
  /** Workspace path; empty while it is not chosen. */
  readonly dossier: string
  send(event: string, data: unknown): void
}

/** What a tab is told of its document. */
export interface ViewMessage {
  readonly view: ViewKey
  readonly status: PagesAnswer['status'] | 'crashed'
  /** The last good ones when the document has an error now. */
  readonly pages: readonly PageEntry[]
  readonly errors: readonly Finding[]
  readonly base: PagesAnswer['base']
  /** What went wrong with the program itself. */
  readonly crash: string
}

export interface HubOptions {
  readonly runner: JobRunner
  readonly watcher: FolderWatcher
  readonly root: string
}

export interface Hub {
  connect(client: Client): void
  disconnect(client: Client): void
  /** Something in the watched folders may have changed. */
  changed(): void
  /** Content of a page's picture or text by its hash. */
  file(hash: string): string | undefined
  start(): Promise<void>
}

interface View {
  readonly key: ViewKey
  message: ViewMessage | undefined
  /** Hashes of the pages shown now and before: a slow tab may still ask for those. */
  files: ReadonlySet<string>
  earlier: ReadonlySet<string>
}

export function createHub({ runner, watcher, root }: HubOptions): Hub {
  const clients = new Set<Client>()
  const views = new Map<string, View>()
  const files = new Map<string, string>()
  const catalog = new Map<string, DossierEntry>()
  const findings = new Map<string, readonly Finding[]>()
  const folders = new Map<string, readonly string[]>()
  let isListed = false

  let isWatchPlanned = false
  const watchSoon = (): void => {
    if (isWatchPlanned) return
    isWatchPlanned = true
    setTimeout(() => {
      isWatchPlanned = false
      watcher.watch(new Set([...folders.values()].flat().map((folder) => joinPath(root, folder))))
    }, 20).unref()
  }
  const watchAll = (source: string, own: readonly string[]): void => {
    const known = new Set([...folders.values()].flat())
    folders.set(source, own)
    watchSoon()
    // What was saved between the reading and the watching would never be heard of.
    if (own.some((folder) => !known.has(folder))) setTimeout(refreshShown, 100).unref()
  }
  const tell = (event: string, data: unknown, to: (client: Client) => boolean = () => true): void => {
    for (const client of clients) if (to(client)) client.send(event, data)
  }
  const isOf = (key: ViewKey) => (client: Client) => client.view !== undefined && nameOf(client.view) === nameOf(key)

  const shownViews = (): readonly View[] => {
    const shown = new Set([...clients].flatMap(({ view }) => (view === undefined ? [] : [nameOf(view)])))
    return [...views.entries()].filter(([name]) => shown.has(name)).map(([, view]) => view)
  }
  const keepFiles = (view: View, answer: PagesAnswer): void => {
    for (const [hash, content] of Object.entries(answer.files)) files.set(hash, content)
    const now = new Set(answer.pages.flatMap(({ image, text }) => [image, text]))
    view.earlier = view.files
    view.files = now
    const needed = new Set([...views.values()].flatMap((each) => [...each.files, ...each.earlier]))
    for (const hash of files.keys()) if (!needed.has(hash)) files.delete(hash)
  }
  const refreshView = async (view: View): Promise<void> => {
    const { key } = view
    const last = view.message
    let message: ViewMessage
    try {
      const answer = await runner.run({ kind: 'pages', view: key, known: [...view.files] }, 0)
      watchAll(nameOf(key), answer.folders)
      if (answer.entry !== undefined) learn(answer.entry)
      if (answer.status === 'fresh') keepFiles(view, answer)
      message = { view: key, status: answer.status, pages: answer.status === 'fresh' ? answer.pages : (last?.pages ?? []), errors: answer.errors, base: answer.base, crash: '' }
    } catch (error) {
      message = { view: key, status: 'crashed', pages: last?.pages ?? [], errors: [], base: undefined, crash: error instanceof Error ? error.message : String(error) }
    }
    view.message = message
    if (JSON.stringify(message) !== JSON.stringify(last)) tell('view', message, isOf(key))
  }
  /** Keeps what is known of a dossier up to date in every tab. Counts come later than names. */
  const learn = (entry: DossierEntry): void => {
    const known = catalog.get(entry.path)
    const counts = entry.counts ?? known?.counts
    const next = { ...entry, ...(counts === undefined ? {} : { counts }) }
    if (JSON.stringify(next) === JSON.stringify(known)) return
    catalog.set(entry.path, next)
    tell('dossier', next)
  }
  const refreshFindings = async (dossier: string): Promise<void> => {
    const answer = await runner.run({ kind: 'findings', dossier }, 1)
    watchAll(`findings ${dossier}`, answer.folders)
    if (answer.entry !== undefined) learn(answer.entry)
    if (JSON.stringify(findings.get(dossier)) === JSON.stringify(answer.findings)) return
    findings.set(dossier, answer.findings)
    tell('findings', { dossier, findings: answer.findings }, (client) => client.dossier === dossier)
  }
  const refreshList = async (): Promise<void> => {
    const answer = await runner.run({ kind: 'list' }, 2)
    watchAll('list', answer.folders)
    const paths = new Set(answer.dossiers.map(({ path }) => path))
    const isSame = isListed && paths.size === catalog.size && [...catalog.keys()].every((path) => paths.has(path))
    const entries = answer.dossiers.map(({ path, authority }) => catalog.get(path) ?? { path, authority, authorityName: authority, title: '', documents: [] })
    catalog.clear()
    isListed = true
    for (const entry of entries) catalog.set(entry.path, entry)
    if (!isSame) tell('catalog', entries)
  }
  const refreshOthers = (): void => {
    const shown = new Set(shownViews().map(({ key }) => key.dossier))
    for (const path of catalog.keys()) {
      if (shown.has(path)) continue
      runner.run({ kind: 'summary', dossier: path }, 3).then(({ entry, folders: own }) => {
        folders.set(`summary ${path}`, own)
        watchSoon()
        if (entry !== undefined) learn(entry)
      }, ignore)
    }
  }
  const refreshShown = (): void => {
    const shown = shownViews()
    for (const view of shown) void refreshView(view)
    for (const dossier of new Set(shown.map(({ key }) => key.dossier))) refreshFindings(dossier).catch(ignore)
  }
  return {
    connect(client) {
      clients.add(client)
      if (isListed) client.send('catalog', [...catalog.values()])
      const { view: key } = client
      if (key === undefined) {
        // Its documents are named first of all.
        if (client.dossier !== '') refreshFindings(client.dossier).catch(ignore)
        return
      }
      const view = views.get(nameOf(key)) ?? { key, message: undefined, files: new Set<string>(), earlier: new Set<string>() }
      views.set(nameOf(key), view)
      if (view.message !== undefined) client.send('view', view.message)
      const known = findings.get(key.dossier)
      if (known !== undefined) client.send('findings', { dossier: key.dossier, findings: known })
      void refreshView(view)
      refreshFindings(key.dossier).catch(ignore)
    },
    disconnect(client) {
      clients.delete(client)
      // Documents that nobody looks at are drawn again when somebody does.
      const shown = new Set(shownViews())
      const left = [...views.entries()].filter(([, view]) => !shown.has(view))
      for (const [name] of left.slice(0, -KEPT_VIEWS)) views.delete(name)
    },
    changed() {
      refreshShown()
      refreshList().then(refreshOthers, ignore)
    },
    file: (hash) => files.get(hash),
    async start() {
      await refreshList()
      refreshOthers()
    },
  }
}

/** A tab that is reloaded finds its pages at once. */
const KEPT_VIEWS = 8

const nameOf = ({ dossier, document, changes }: ViewKey): string => JSON.stringify([dossier, document, changes])

/** What goes wrong with a document is told in its own view. */
const ignore = (): void => undefined
