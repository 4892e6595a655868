import { describe, expect, it, vi } from 'vitest'
import { createHub, type Client, type ViewMessage } from '../../../src/preview/hub.ts'
import type { DossierEntry, Finding, FindingsAnswer, PagesAnswer, SessionJob, ViewKey } from '../../../src/preview/protocol.ts'

const key: ViewKey = { dossier: 'a/дело', document: 'a/дело/order.yaml', changes: false }
const entry = (path: string): DossierEntry => ({ path, authority: 'a', authorityName: 'Орган', title: 'О деле', documents: [{ file: `${path}/order.yaml`, name: 'Приказ', title: 'О деле' }] })
const page = (name: string) => ({ image: `i${name}`, text: `t${name}`, widthPt: 596, heightPt: 842 })
const fresh = (...names: string[]): PagesAnswer => ({
  status: 'fresh',
  isSame: false,
  entry: entry('a/дело'),
  pages: names.map(page),
  files: Object.fromEntries(names.flatMap((name) => [[`i${name}`, `<svg>${name}</svg>`], [`t${name}`, name]])),
  errors: [],
  base: undefined,
  folders: ['a/дело'],
})
const mistake: Finding = { severity: 'error', code: 'x', message: 'ошибка', help: '', place: undefined, frame: '' }

function hub() {
  const asked: string[] = []
  const watched: string[][] = []
  let pages: PagesAnswer | Error = fresh('1', '2')
  let findings: readonly Finding[] = []
  let dossiers = ['a/дело', 'a/другое']
  const runner = {
    async run(job: SessionJob, urgency: number) {
      asked.push(`${job.kind}${'dossier' in job ? ` ${job.dossier}` : ''} ${urgency}`)
      if (job.kind === 'list') return { dossiers: dossiers.map((path) => ({ path, authority: 'a' })), folders: ['', 'a'] }
      if (job.kind === 'pages') {
        if (pages instanceof Error) throw pages
        return pages
      }
      if (job.kind === 'findings') return { entry: { ...entry(job.dossier), counts: { error: findings.length, warning: 0, note: 0 } }, findings, folders: ['a/дело'] } satisfies FindingsAnswer
      return { entry: { ...entry('dossier' in job ? job.dossier : ''), counts: { error: 0, warning: 0, note: 0 } }, folders: ['a/другое'] }
    },
    isBusy: () => false,
    close: () => Promise.resolve(),
  }
  const own = createHub({ runner: runner as never, root: '/content', watcher: { watch: (folders) => void watched.push([...folders]), isPolling: () => false, close: () => undefined } })
  return {
    hub: own,
    asked,
    watched,
    set: (now: { pages?: PagesAnswer | Error; findings?: readonly Finding[]; dossiers?: string[] }) => {
      pages = now.pages ?? pages
      findings = now.findings ?? findings
      dossiers = now.dossiers ?? dossiers
    },
  }
}

interface Tab extends Client {
  readonly heard: [string, unknown][]
  readonly last: (event: string) => unknown
}
function tab(view: ViewKey | undefined, dossier = view?.dossier ?? ''): Tab {
  const heard: [string, unknown][] = []
  return { view, dossier, heard, send: (event, data) => void heard.push([event, data]), last: (event) => heard.findLast(([name]) => name === event)?.[1] }
}
const settled = () => new Promise((resolve) => setTimeout(resolve, 200))

describe('createHub', () => {
  it('gives a tab its pages, its findings and the list of dossiers', async () => {
    const { hub: own, watched } = hub()
    await own.start()
    const first = tab(key)
    own.connect(first)
    await settled()
    expect(first.last('view')).toMatchObject({ status: 'fresh', pages: [page('1'), page('2')] })
    expect(first.last('findings')).toEqual({ dossier: 'a/дело', findings: [] })
    expect(own.file('i1')).toBe('<svg>1</svg>')
    expect(own.file('нет такого')).toBeUndefined()
    expect(new Set(watched.at(-1))).toEqual(new Set(['/content', '/content/a', '/content/a/дело', '/content/a/другое']))
  })

  it('tells only of what has changed, and only those who look at it', async () => {
    const { hub: own, set } = hub()
    const [one, two, other] = [tab(key), tab(key), tab({ ...key, document: 'a/дело/plan.yaml' })]
    await own.start()
    for (const each of [one, two]) own.connect(each)
    await settled()
    own.connect(other)
    await settled()
    for (const each of [one, two, other]) each.heard.length = 0
    own.changed()
    await settled()
    expect([one, two].flatMap(({ heard }) => heard)).toEqual([])
    set({ pages: fresh('1', '3') })
    own.changed()
    await settled()
    for (const each of [one, two]) expect(each.heard.map(([name]) => name)).toEqual(['view'])
    expect(one.last('view')).toMatchObject({ pages: [page('1'), page('3')] })
  })

  it('keeps the last good pages while there is an error, and clears it after', async () => {
    const { hub: own, set } = hub()
    const one = tab(key)
    own.connect(one)
    await settled()
    set({ pages: { ...fresh(), status: 'broken', pages: [], files: {}, errors: [mistake] }, findings: [mistake] })
    own.changed()
    await settled()
    expect(one.last('view')).toMatchObject({ status: 'broken', pages: [page('1'), page('2')], errors: [mistake] })
    expect(one.last('findings')).toEqual({ dossier: 'a/дело', findings: [mistake] })
    expect(own.file('i2')).toBeDefined()
    const late = tab(key)
    own.connect(late)
    expect(late.last('view')).toMatchObject({ status: 'broken', pages: [page('1'), page('2')] })
    set({ pages: fresh('1', '2'), findings: [] })
    own.changed()
    await settled()
    expect(one.last('view')).toMatchObject({ status: 'fresh', errors: [] })
  })

  it('says what broke when it is the program itself', async () => {
    const { hub: own, set } = hub()
    const one = tab(key)
    own.connect(one)
    await settled()
    set({ pages: new Error('planted bug') })
    own.changed()
    await settled()
    expect(one.last('view')).toMatchObject({ status: 'crashed', crash: 'planted bug', pages: [page('1'), page('2')] } satisfies Partial<ViewMessage>)
  })

  it('keeps pages that a slow tab may still ask for, and no others', async () => {
    const { hub: own, set } = hub()
    own.connect(tab(key))
    await settled()
    for (const name of ['3', '4', '5']) {
      set({ pages: fresh('1', name) })
      own.changed()
      await settled()
    }
    expect(['1', '2', '3', '4', '5'].map((name) => own.file(`i${name}`) !== undefined)).toEqual([true, false, false, true, true])
  })

  it('looks at what is shown before everything else', async () => {
    const { hub: own, asked } = hub()
    await own.start()
    own.connect(tab(key))
    await settled()
    asked.length = 0
    own.changed()
    await settled()
    expect(asked).toEqual(['pages 0', 'findings a/дело 1', 'list 2', 'summary a/другое 3'])
  })

  it('tells of dossiers that come and go', async () => {
    const { hub: own, set } = hub()
    await own.start()
    const one = tab(undefined)
    own.connect(one)
    await settled()
    set({ dossiers: ['a/дело', 'a/новое'] })
    own.changed()
    await settled()
    expect((one.last('catalog') as DossierEntry[]).map(({ path }) => path)).toEqual(['a/дело', 'a/новое'])
    expect(one.heard.some(([name, data]) => name === 'dossier' && (data as DossierEntry).path === 'a/новое')).toBe(true)
  })

  it('names the documents of a dossier before one is chosen', async () => {
    const { hub: own } = hub()
    const one = tab(undefined, 'a/дело')
    own.connect(one)
    await vi.waitFor(() => expect(one.last('dossier')).toMatchObject({ path: 'a/дело', documents: [{ file: 'a/дело/order.yaml' }] }))
  })
})
