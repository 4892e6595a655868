/** Calendars on the site are those of `prikaz calendar`, with the addresses of their events. */
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { makeCalendars } from '../../../../src/pipeline/make-calendars.ts'
import { openActCache, type ActCache } from '../../../../src/publish/site/act-cache.ts'
import { observeProject } from '../../../../src/pipeline/observe-project.ts'
import { openCacheFolder } from '../../../../src/workspace/cache-folder.ts'
import { sha256 } from '../../../../src/workspace/hash.ts'
import type { Host } from '../../../../src/workspace/host.ts'
import { amendedContent, DOSSIER, withFiles } from '../../../helpers/amended-content.ts'
import { caseHost } from '../../../helpers/case-folders.ts'
import { publishTo } from '../../../helpers/published.ts'
import { temporaryFolder } from '../../../helpers/temporary.ts'

const PATH = `${DOSSIER}/roadmap.ics`
const base = caseHost('build', 'base')
const REPEAL = 'kind: order\ndate: 2021-05-01\nnumber: 40\ntitle: О признании утратившим силу\npreamble: В связи с завершением работы\npoints:\n  - repeal: [{ date: 2021-02-01, number: 15/2, title: Об утверждении программы поддержки школ }]\n  - control: self\n'
const repealed = withFiles(base, { 'stepnoy/otmena/order.yaml': REPEAL })
const ofCommand = (host: Host): string => new TextDecoder().decode(makeCalendars(host).files.find(({ path }) => path === PATH)!.bytes)

describe('the calendar of a plan on the site', () => {
  it.each([
    ['in force', base],
    ['ended by another act', repealed],
    ['amended', amendedContent([{ folder: 'izm-1', date: '2021-04-01', number: '20', edit: { 'roadmap.yaml': (text) => text.replace('Март 2021 года', 'Апрель 2021 года') } }])],
  ])('is that of the command: %s', async (_name, host) => {
    const site = await publishTo(host)
    expect(site.text(PATH)).toBe(ofCommand(host))
    expect(site.text(`${DOSSIER}/roadmap.html`)).toContain(sha256(new TextEncoder().encode(site.text(PATH))))
  })

  it('cancels what an ended plan had still to come, from the cache too', async () => {
    const folder = temporaryFolder()
    const cache = (host: Host): ActCache => openActCache(openCacheFolder(folder), 'test', observeProject(host))
    const first = await publishTo(base, { cache: cache(base) })
    expect(first.text(PATH)).not.toContain('CANCELLED')
    const second = await publishTo(repealed, { cache: cache(repealed) }, first.out)
    expect(second.text(PATH).match(/STATUS:CANCELLED/g)).toHaveLength(4)
    expect(second.text(`${DOSSIER}/roadmap.html`)).toContain(sha256(new TextEncoder().encode(second.text(PATH))))
    const third = await publishTo(base, { cache: cache(base) }, first.out)
    expect(third.text(PATH)).toBe(ofCommand(base))
  })

  it('leads to the event where the address of the site is known', async () => {
    const site = await publishTo(base, { baseUrl: 'https://o.example/akty/' })
    const events = new ICAL.Component(ICAL.parse(site.text(PATH))).getAllSubcomponents('vevent')
    const addresses = new Set(events.map((event) => String(event.getFirstPropertyValue('url'))))
    expect(addresses).toEqual(new Set(['working-group', 'monitoring', 'summary'].map((id) => `https://o.example/akty/${DOSSIER}/roadmap.html#${id}`)))
    for (const address of addresses) expect(site.text(`${DOSSIER}/roadmap.html`)).toContain(`id="${address.split('#')[1]!}"`)
  })
})
