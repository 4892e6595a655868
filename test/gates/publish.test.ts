/** The site as a whole: what is published, what is refused, and what stays when a publication fails. */
import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { createDiskHost } from '../../src/workspace/disk.ts'
import type { Host } from '../../src/workspace/host.ts'
import { createMemoryHost } from '../../src/workspace/memory.ts'
import { contentRoot } from '../helpers/built-content.ts'
import { caseHost, readFolder, testRoot } from '../helpers/case-folders.ts'
import { parseXml } from '../helpers/parse-xml.ts'
import { publishTo, type PublishedSite } from '../helpers/published.ts'
import { canSkip, hasProgram } from '../helpers/programs.ts'
import { ensureCompiled, runCli, startCli } from '../helpers/run-cli.ts'
import { copyBaseContent, temporaryFolder } from '../helpers/temporary.ts'

const read = (folder: string): Record<string, string> =>
  Object.fromEntries(Object.entries(readFolder(join(testRoot, 'cases', folder))).map(([path, bytes]) => [path, Buffer.from(bytes).toString('utf8')]))
const base = (): Record<string, string> => read('base/content')
const textsOf = (name: string): Record<string, string> => read(`build/${name}/content`)
const snapshot = (folder: string): Record<string, string> => Object.fromEntries(Object.entries(readFolder(folder)).map(([path, bytes]) => [path, Buffer.from(bytes).toString('base64')]))
const codesOf = ({ report }: { report: { diagnostics: readonly { code: string }[] } }): string[] => report.diagnostics.map(({ code }) => code)

describe('the samples', () => {
  it('make a whole site', async () => {
    const { report, paths, text } = await publishTo(createDiskHost(contentRoot))
    expect(report.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(report.isPublished).toBe(true)
    expect(paths).toEqual(expect.arrayContaining(['index.html', 'neftekumsk/podderzhka-shkol-2020/index.html', 'neftekumsk/podderzhka-shkol-2020/roadmap.html', 'poisk/index.html', 'site.json']))
    expect(text('index.html')).toContain('212/1')
    expect(text('index.html')).toMatch(/<a href="feed\.xml"[^>]*>Лента новых актов/)
  })

  it('let a chart be moved sideways, and leave small pictures as they are', async () => {
    const { text, paths } = await publishTo(createDiskHost(contentRoot))
    expect(text('stepnoy-obrazovanie/dorozhnaya-karta-2026/roadmap.html')).toMatch(/<span class="wide-picture" role="region" aria-label="Рисунок 1" tabindex="0"><img src="risunok-[0-9a-f]+\.svg"/)
    expect(paths.filter((path) => path.endsWith('.html') && text(path).includes('class="wide-picture"'))).toEqual(['stepnoy-obrazovanie/dorozhnaya-karta-2026/roadmap.html'])
  })
})

describe('addresses', () => {
  it('are refused when two documents have one', async () => {
    const files = base()
    const copy = Object.entries(files).filter(([path]) => path.startsWith('stepnoy/programma/')).map(([path, content]) => [path.replace('/programma/', '/программа/'), content])
    const site = await publishTo(createMemoryHost({ ...files, ...Object.fromEntries(copy) }))
    expect(site.report.isPublished).toBe(false)
    // Once for every document, however many files it has.
    const places = site.report.diagnostics.map(({ code, place, related }) => [code, place?.file, ...related.map((each) => each.place.file)])
    expect(places).toEqual(['order', 'program', 'roadmap'].map((name) => ['publish/same-address', `stepnoy/программа/${name}.yaml`, `stepnoy/programma/${name}.yaml`]))
  })

  it('are refused when they are the site’s own', async () => {
    const files = Object.fromEntries(Object.entries(base()).map(([path, text]) => [path.replace('stepnoy/', 'poisk/'), text.replace('id: stepnoy', 'id: poisk')]))
    expect(codesOf(await publishTo(createMemoryHost(files)))).toContain('publish/same-address')
  })

  it('need an id', async () => {
    const host = (id: string): Host => {
      const files = { ...base(), ...textsOf('appendices') }
      const entries = Object.entries(files).map(([path, text]) => [path.replace('/schools.yaml', '/Список школ.yaml'), path.endsWith('/schools.yaml') ? id + text.replace(/^id:.*\n/m, '') : text.replace('schools.yaml', 'Список школ.yaml')])
      return createMemoryHost(Object.fromEntries(entries))
    }
    const nameless = await publishTo(host(''))
    expect(nameless.report.isPublished).toBe(false)
    expect(codesOf(nameless)).toEqual(['publish/no-id'])
    expect(nameless.report.diagnostics[0]!.help).toContain('id: spisok-shkol')
    expect((await publishTo(host('id: schools\n'))).report.isPublished).toBe(true)
  })

  it('do not depend on titles', async () => {
    const files = base()
    const first = await publishTo(createMemoryHost(files))
    files['stepnoy/programma/order.yaml'] = files['stepnoy/programma/order.yaml']!.replace('Об утверждении программы поддержки школ', 'О поддержке школ')
    const second = await publishTo(createMemoryHost(files))
    expect(second.paths).toEqual(first.paths)
  })
})

describe('a publication that fails', () => {
  it('leaves the earlier site as it was', async () => {
    const { out } = await publishTo(caseHost('build', 'base'))
    const before = snapshot(out)
    const files = base()
    files['stepnoy/programma/order.yaml'] = files['stepnoy/programma/order.yaml']!.replace('petrov', 'sidorov')
    const { report } = await publishTo(createMemoryHost(files), {}, out)
    expect(report.isPublished).toBe(false)
    expect(snapshot(out)).toEqual(before)
  })

  it('refuses a folder with something else in it', async () => {
    const out = join(temporaryFolder(), 'site')
    mkdirSync(out)
    writeFileSync(join(out, 'thesis.docx'), 'важное')
    const site = await publishTo(caseHost('build', 'base'), {}, out)
    expect(codesOf(site)).toEqual(['publish/foreign-folder'])
    expect(site.paths).toEqual(['thesis.docx'])
    const cleaned = await publishTo(caseHost('build', 'base'), { clean: true }, out)
    expect(cleaned.report.isPublished).toBe(true)
    expect(existsSync(join(out, 'thesis.docx'))).toBe(false)
  })

  it('keeps what others put beside the site', async () => {
    const { out } = await publishTo(caseHost('build', 'base'))
    writeFileSync(join(out, 'CNAME'), 'akty.example\n')
    mkdirSync(join(out, '.git'))
    writeFileSync(join(out, '.git/HEAD'), 'ref: refs/heads/pages\n')
    await publishTo(caseHost('build', 'base'), {}, out)
    expect(readFileSync(join(out, 'CNAME'), 'utf8')).toBe('akty.example\n')
    expect(readFileSync(join(out, '.git/HEAD'), 'utf8')).toContain('pages')
  })
})

describe('a document that is gone', () => {
  it('leaves a page that says so, until it comes back', async () => {
    const files = base()
    const { out } = await publishTo(createMemoryHost(files))
    const page = 'stepnoy/programma/roadmap.html'
    const without = { ...files }
    delete without['stepnoy/programma/roadmap.yaml']
    without['stepnoy/programma/order.yaml'] = without['stepnoy/programma/order.yaml']!.replace('  - roadmap.yaml\n', '').replace(/.*annex: roadmap.*\n/, '')
    const second = await publishTo(createMemoryHost(without), {}, out)
    expect(second.report.gone).toBe(1)
    expect(second.text(page)).toContain('больше не опубликован')
    expect(second.text(page)).toContain('noindex')
    const third = await publishTo(createMemoryHost(without), {}, out)
    expect(third.text(page)).toContain('больше не опубликован')
    const fourth = await publishTo(createMemoryHost(files), {}, out)
    expect(fourth.report.gone).toBe(0)
    expect(fourth.text(page)).not.toContain('больше не опубликован')
  })
})

describe('news that are gone', () => {
  const settings = (...ids: readonly string[]): string => `kind: site\ntitle: С\nnews:${ids.map((id) => `\n  - { id: ${id}, date: 2021-03-01, title: 'Семинар «${id}»' }`).join('') || ' []'}\n`

  it('leave a page that says so, until they come back', async () => {
    const site = (...ids: readonly string[]): Host => createMemoryHost({ ...base(), 'site.yaml': settings(...ids) })
    const page = 'meropriyatiya/vstrecha.html'
    const { out } = await publishTo(site('seminar', 'vstrecha'))
    for (const _again of [1, 2]) {
      const { report, text } = await publishTo(site('seminar'), {}, out)
      expect(report).toMatchObject({ isPublished: true, gone: 1, documents: 3 })
      expect(text(page)).toContain('Новость снята с публикации')
      expect(text(page)).toContain('Семинар «vstrecha»')
      expect(text(page)).toMatch(/href="index\.html">Анонсы и отчёты/)
      expect(text(page)).toContain('noindex')
      expect(text('poisk/data/index.js') + text('meropriyatiya/index.html')).not.toContain('vstrecha')
    }
    const back = await publishTo(site('seminar', 'vstrecha'), {}, out)
    expect(back.report.gone).toBe(0)
    expect(back.text(page)).not.toContain('снята с публикации')
  })
})

describe('site.yaml', () => {
  const settings = (text: string, more: Record<string, string> = {}): Promise<PublishedSite> => publishTo(createMemoryHost({ ...base(), 'site.yaml': `kind: site\n${text}`, ...more }))

  it('names the site and says who keeps it', async () => {
    const { text, paths } = await settings('title: Образование <округа>\nnote: Акты\npublisher: Отдел\nphone: 8 (86558) 4-00-00\nemail: imo@example.org\naddress: https://o.example/akty\n')
    expect(text('index.html')).toContain('<title>Образование &lt;округа&gt;</title>')
    expect(text('index.html')).toContain('<a href="tel:88655840000">8 (86558) 4-00-00</a>')
    expect(text('stepnoy/programma/program.html')).toContain('<link rel="canonical" href="https://o.example/akty/stepnoy/programma/program.html">')
    expect(paths).toContain('sitemap.xml')
  })

  it('holds news with files', async () => {
    const news = 'news:\n  - id: seminar\n    date: 2021-03-01\n    type: report\n    title: Семинар & <b>встреча</b>\n    text: "Прошёл **семинар**.\\n\\n- один;\\n- два."\n    event: stepnoy/programma/roadmap\n    files: [novosti/Программа семинара.pdf]\n'
    const site = await settings(news, { 'novosti/Программа семинара.pdf': '%PDF-' })
    expect(site.report.diagnostics).toEqual([])
    expect(site.paths).toEqual(expect.arrayContaining(['meropriyatiya/seminar.html', 'meropriyatiya/seminar-programma-seminara.pdf']))
    const page = site.text('meropriyatiya/seminar.html')
    expect(page).toContain('<strong>семинар</strong>')
    expect(page).toContain('Семинар &amp; &lt;b&gt;встреча&lt;/b&gt;')
    expect(page).toContain('href="../stepnoy/programma/roadmap.html"')
    expect(site.text('meropriyatiya/index.html')).toContain('seminar.html')
    expect(codesOf(await settings(news))).toEqual(['publish/missing-attachment'])
    const dead = await settings(news.replace('programma/roadmap', 'programma/plan'), { 'novosti/Программа семинара.pdf': '%PDF-' })
    expect(dead.report.isPublished).toBe(false)
    // Everything that is wrong is told in one run.
    expect(codesOf(await settings(news.replace('programma/roadmap', 'programma/plan')))).toEqual(['publish/broken-link', 'publish/missing-attachment'])
    expect(dead.report.diagnostics.map(({ code, place }) => [code, place?.file, place?.range?.start.line])).toEqual([['publish/broken-link', 'site.yaml', 8]])
  })

  it('gives everything an address of its own', async () => {
    const item = (id: string, rest = ''): string => `  - { id: ${id}, date: 2021-03-01, title: Семинар${rest} }\n`
    const files = { 'a/план.pdf': '%PDF-1', 'b/План.pdf': '%PDF-2' }
    const { report, paths } = await settings(`news:\n${item('seminar', ', files: [a/план.pdf, b/План.pdf]')}`, files)
    expect(report.diagnostics).toEqual([])
    expect(paths).toEqual(expect.arrayContaining(['meropriyatiya/seminar-plan.pdf', 'meropriyatiya/seminar-plan-2.pdf']))
    // The page of the events of a year, the list of them, another piece of news.
    for (const [news, line] of [[item('stepnoy-2021'), 3], [item('index'), 3], [item('seminar') + item('seminar'), 4]] as const) {
      const { report: refused } = await settings(`news:\n${news}`)
      expect(refused.diagnostics.map(({ code, place }) => [code, place?.range?.start.line]), news).toEqual([['publish/same-address', line]])
    }
  })

  it('leaves news about acts of other authorities to the site of all of them', async () => {
    const { paths, report, text } = await publishTo(createDiskHost(contentRoot), { selection: 'neftekumsk' })
    expect(report.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(report.newsLeftOut).toBe(2)
    expect(paths.filter((path) => /otkrytie-tsentrov/.test(path))).toEqual([])
    expect(text('meropriyatiya/index.html')).not.toContain('наставники')
    expect(report.othersGone).toBe(0)
  })

  it('knows that the site of one authority takes the others down', async () => {
    const others = Object.fromEntries(Object.entries(base()).map(([path, content]) => [path.replace('stepnoy/', 'lesnoy/'), content.replace('id: stepnoy', 'id: lesnoy')]))
    const host = createMemoryHost({ ...base(), ...others })
    const { out } = await publishTo(host)
    expect((await publishTo(host, { selection: 'stepnoy' }, out)).report).toMatchObject({ gone: 3, othersGone: 3 })
    expect((await publishTo(host, { selection: 'stepnoy' }, out)).report).toMatchObject({ gone: 3, othersGone: 0 })
    expect((await publishTo(host, {}, out)).report).toMatchObject({ gone: 0, othersGone: 0 })
  })

  it('may leave out drafts and the help', async () => {
    const draft = { 'stepnoy/proekt/order.yaml': 'kind: order\ntitle: О проекте\npoints:\n  - text: Подготовить проект\n  - control: self\n' }
    const whole = await settings('title: С\n', draft)
    expect(whole.paths).toEqual(expect.arrayContaining(['stepnoy/proekt/index.html', 'spravka/index.html', 'spravka/publish.html']))
    const { paths } = await settings('drafts: false\nhelp: false\n', draft)
    expect(paths.filter((path) => /proekt|spravka/.test(path))).toEqual([])
  })

  it('is checked', async () => {
    expect(codesOf(await settings('address: o.example\n'))).toEqual(['publish/wrong-address'])
    expect(codesOf(await settings('titel: С\n'))).toEqual(['schema/unknown-key'])
    expect(codesOf(await settings('news: [{ id: a, date: 2021-02-30, title: Т }]\n'))).toEqual(['order/invalid-date'])
  })
})

describe('what is published', () => {
  it('shows hostile texts as texts', async () => {
    const { paths, text, report } = await publishTo(caseHost('build', 'hostile-text'), { baseUrl: 'https://o.example/' })
    expect(report.isPublished).toBe(true)
    for (const path of paths.filter((each) => each.endsWith('.html'))) {
      const page = text(path)
      expect(page, path).not.toMatch(/<script>|<img src=x|onerror=alert\(1\)>(?!&)|<i>точно|<td> 2021/)
      for (const [, type, body] of page.matchAll(/<script( type="[^"]*")?[^>]*>([\s\S]*?)<\/script>/g)) {
        if (body === '') continue
        expect(type).toMatch(/json/)
        expect(() => JSON.parse(body!) as unknown).not.toThrow()
      }
      expect(page).toContain('http-equiv="Content-Security-Policy" content="default-src &#x27;none&#x27;; script-src &#x27;self&#x27;')
      expect(page).not.toMatch(/\sstyle="|\son[a-z]+="|<style/)
    }
  })

  it('is read by programs', async () => {
    for (const host of [createDiskHost(contentRoot), caseHost('build', 'hostile-text')]) {
      const { paths, text } = await publishTo(host, { baseUrl: 'https://o.example/akty/' })
      for (const path of paths.filter((each) => each.endsWith('.xml') || each.endsWith('.svg'))) expect(() => parseXml(text(path)), path).not.toThrow()
      const feed = parseXml(text('feed.xml'))
      expect(feed).toEqual(expect.arrayContaining(['feed', 'id', 'updated', 'entry', 'link']))
      expect(text('feed.xml').match(/<entry>/g)).toHaveLength((text('dannye/akty.json').match(/"date": "/g) ?? []).length)
      const locations = [...text('sitemap.xml').matchAll(/<loc>https:\/\/o\.example\/akty\/([^<]*)<\/loc>/g)].map(([, path]) => decodeURIComponent(path!))
      expect(locations.length).toBeGreaterThan(5)
      for (const location of locations) expect(paths).toContain(location.replace(/(^|\/)$/, '$1index.html'))
      const { resources } = JSON.parse(text('datapackage.json')) as { resources: { path: string; bytes: number; hash: string; schema: { fields: { name: string }[] } }[] } // written by us
      for (const resource of resources) {
        const bytes = Buffer.from(text(resource.path))
        expect(bytes.length).toBe(resource.bytes)
        const [head] = text(resource.path).replace('\ufeff', '').split('\r\n')
        expect(head!.split(';').length).toBe(resource.schema.fields.length)
      }
    }
  })

  it('says what it is to search engines', async () => {
    const { text } = await publishTo(createDiskHost(contentRoot), { baseUrl: 'https://o.example/akty/' })
    const page = text('neftekumsk/podderzhka-shkol-2020/index.html')
    const data = JSON.parse(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/.exec(page)![1]!) as object
    expect(data).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'Legislation',
      '@id': 'https://o.example/akty/neftekumsk/podderzhka-shkol-2020/',
      legislationIdentifier: '212/1',
      legislationDate: '2020-09-17',
      legislationType: 'приказ',
      legislationLegalForce: 'https://schema.org/InForce',
      hasPart: [{ '@type': 'Legislation' }, { '@type': 'Legislation' }],
    })
    expect(page).toContain('<meta property="og:type" content="article">')
  })
})

describe('the command', () => {
  beforeAll(ensureCompiled)

  const project = (): string => {
    const folder = temporaryFolder()
    copyBaseContent(join(folder, 'content'))
    return folder
  }

  it('says what it has made', () => {
    const cwd = project()
    const { code, stdout, stderr } = runCli(['publish', '--formats', 'none'], { cwd })
    expect(stderr).toBe('')
    expect(stdout).toMatch(/^Сайт готов: out\/site\/index\.html\n {2}1 акт, 3 документа, \d+ страниц/)
    expect(stdout).toContain('--base-url')
    expect(code).toBe(0)
    expect(runCli(['publish', '--formats', 'none', '--out', 'out/мой сайт/'], { cwd }).stdout).toContain('Сайт готов: out/мой сайт/index.html\n')
    const { stdout: json } = runCli(['publish', '--formats', 'none', '--json'], { cwd })
    expect(JSON.parse(json)).toMatchObject({ version: 1, isPublished: true, acts: 1, documents: 3, gone: 0, diagnostics: [] })
  })

  it('refuses a folder among the sources, and sources in the folder', () => {
    const cwd = project()
    const inside = runCli(['publish', '--out', 'content/site'], { cwd })
    symlinkSync(join(cwd, 'content'), join(cwd, 'ссылка'))
    const linked = runCli(['publish', '--out', 'ссылка/site'], { cwd })
    expect([linked.code, linked.stderr]).toEqual([1, expect.stringContaining('output/inside-sources')])
    expect([inside.code, inside.stderr]).toEqual([1, expect.stringContaining('output/inside-sources')])
    const around = runCli(['publish', '--out', '.', '--clean'], { cwd })
    expect([around.code, around.stderr]).toEqual([1, expect.stringContaining('publish/sources-inside')])
    expect(around.stdout).toContain('прежний остался')
    expect(existsSync(join(cwd, 'content/stepnoy/authority.yaml'))).toBe(true)
  })

  it.each([
    [['--base-url', 'obrazovanie.example'], 'адрес сайта указан неверно'],
    [['--base-url', 'ftp://o.example/'], 'адрес сайта указан неверно'],
    [['--formats', 'odt'], 'нет формата «odt»'],
    [['content/stepnoy/programma'], 'сайт собирается из всех дел органа'],
    [['--out', ' '], 'не указана папка'],
  ])('%j is a wrong command', (args, message) => {
    const { code, stderr } = runCli(['publish', ...args], { cwd: project() })
    expect(stderr).toContain(message)
    expect(code).toBe(2)
  })
})

describe('an act that another one has ended', () => {
  it('leads to that one, on the pages of its annexes too', async () => {
    const repeal = (number: string): string => `kind: order\ndate: 2022-03-01\n${number}title: О признании утратившим силу\npoints:\n  - repeal: [{ date: 2021-02-01, number: 15/2, title: Об утверждении программы поддержки школ }]\n  - control: self\n`
    const { text } = await publishTo(createMemoryHost({ ...base(), 'stepnoy/otmena/order.yaml': repeal('number: 20\n') }))
    for (const page of ['index', 'program', 'roadmap']) {
      expect(text(`stepnoy/programma/${page}.html`)).toMatch(/<p class="notice">Утратил силу: <a href="\.\.\/otmena\/index\.html">приказ от.1.марта.2022.г\. №.20 «О признании утратившим силу»<\/a>\.<\/p>/)
    }
    // An act of another authority, on the site of this one alone; the key in Russian.
    const others = Object.fromEntries(Object.entries(base()).flatMap(([path, content]) => (/authority|people/.test(path) ? [[path.replace('stepnoy/', 'lesnoy/'), content.replace('id: stepnoy', 'id: lesnoy')]] : [])))
    const alien = 'вид: приказ\nдата: 2021-05-01\nномер: 20\nназвание: О признании утратившим силу\nпункты:\n  - утратили-силу: [{ орган: Отдела образования администрации Степного городского округа, дата: 2021-02-01, номер: 15/2, название: Об утверждении программы поддержки школ }]\n  - контроль: self\n'
    const part = await publishTo(createMemoryHost({ ...base(), ...others, 'lesnoy/otmena/order.yaml': alien }), { selection: 'stepnoy' })
    expect(part.report.diagnostics).toEqual([])
    expect(part.text('stepnoy/programma/program.html')).toMatch(/<p class="notice">Утратил силу: приказ отдела образования администрации Степного городского округа от.1.мая.2021.г\. №.20\.<\/p>/)
    expect(part.text('stepnoy/programma/roadmap.ics').match(/STATUS:CANCELLED/g)).toHaveLength(4)
    expect(part.text('dannye/akty.json')).not.toContain('О признании утратившим силу')
    expect(part.paths.filter((path) => path.startsWith('lesnoy'))).toEqual([])
    const draft = await publishTo(createMemoryHost({ ...base(), 'stepnoy/otmena/order.yaml': repeal('') }))
    expect(draft.text('stepnoy/programma/index.html')).not.toContain('class="notice"')
  })
})

describe('the same sources', () => {
  it('give the same bytes', async () => {
    const [first, second] = [await publishTo(createDiskHost(contentRoot)), await publishTo(createDiskHost(contentRoot))]
    expect(snapshot(first.out)).toEqual(snapshot(second.out))
  })
})

describe('an act that was amended', () => {
  const examples = join(testRoot, '../docs/examples/izmeneniya-2021')
  const ACT = 'neftekumsk/podderzhka-shkol-2020'
  const AMENDMENT = 'neftekumsk/izmeneniya-2021/amendment.yaml'

  it('is linked with the act that amends it, and keeps its earlier edition', async () => {
    const { report, text, paths } = await publishTo(createDiskHost(examples))
    expect(report.isPublished).toBe(true)
    expect(text(`${ACT}/index.html`)).toMatch(/<span class="status amended">изменён<\/span>/)
    expect(text(`${ACT}/index.html`)).toContain('href="../izmeneniya-2021/index.html"')
    expect(text('neftekumsk/izmeneniya-2021/index.html')).toContain('href="../podderzhka-shkol-2020/index.html"')
    expect(paths).toEqual(expect.arrayContaining([`${ACT}/redaktsii.html`, `${ACT}/izmeneniya-2020-12-28.html`, `${ACT}/redaktsiya-2020-09-17/roadmap.html`]))
    expect(text(`${ACT}/izmeneniya-2020-12-28.html`)).toMatch(/<del>Касьмину Т\.И<\/del>[\s\S]*<ins>Зубову Н\.П<\/ins>/)
    expect(text(`${ACT}/redaktsiya-2020-09-17/index.html`)).toContain('Касьмину')
    expect(text(`${ACT}/index.html`)).toContain('Зубову')
    expect(text(`${ACT}/index.html`)).toMatch(/<aside[\s\S]*redaktsii\.html/)
    expect(text('neftekumsk/izmeneniya-2021/index.html')).toContain('<a href="../podderzhka-shkol-2020/izmeneniya-2020-12-28.html">Что изменилось: 8 изменений</a>')
  })

  it('is dated by its edition: files, the map, the feed, JSON-LD', async () => {
    const { text } = await publishTo(createDiskHost(examples), { baseUrl: 'https://o.example/', formats: ['pdf'] })
    const page = text(`${ACT}/index.html`)
    expect(page).toMatch(/<span class="file-kind">PDF<\/span>, [^<]*, 28\.12\.2020<\/a>/)
    expect(page).toContain('<dt>Редакция от</dt><dd>28 декабря 2020 г.</dd>')
    expect(page).toContain('"legislationDate":"2020-09-17","legislationDateVersion":"2020-12-28"')
    expect(text('sitemap.xml')).toContain(`<loc>https://o.example/${ACT}/</loc><lastmod>2020-12-28</lastmod>`)
    expect(text('feed.xml')).toMatch(/<published>2020-09-17T00:00:00Z<\/published>\n<updated>2020-12-28T00:00:00Z<\/updated>/)
  })

  it('is shown as it was signed while the amending act is a draft', async () => {
    const files = Object.fromEntries(Object.entries(readFolder(examples)).map(([path, bytes]) => [path, Buffer.from(bytes).toString('utf8')]))
    files[AMENDMENT] = files[AMENDMENT]!.replace(/^number:.*\n/m, '')
    const { report, text, paths } = await publishTo(createMemoryHost(files))
    expect(report.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(text(`${ACT}/index.html`)).toContain('Касьмину')
    expect(text(`${ACT}/index.html`)).not.toContain('Зубову')
    expect(text(`${ACT}/index.html`)).toMatch(/<span class="status in-force">/)
    expect(paths).not.toContain(`${ACT}/redaktsii.html`)
    expect(text('neftekumsk/izmeneniya-2021/index.html')).toMatch(/<span class="status draft">проект<\/span>/)
  })
})

describe.skipIf(canSkip(hasProgram('git')))('the history that git keeps', () => {
  it('is shown when it is asked for', () => {
    const cwd = temporaryFolder()
    copyBaseContent(join(cwd, 'content'))
    const git = (...args: string[]): void => void execFileSync('git', ['-C', cwd, '-c', 'user.name=А', '-c', 'user.email=a@example.org', ...args], { stdio: 'ignore', env: { ...process.env, GIT_AUTHOR_DATE: '2021-03-04T10:00:00Z', GIT_COMMITTER_DATE: '2021-03-04T10:00:00Z' } })
    git('init')
    git('add', '.')
    git('commit', '-m', 'первая')
    const order = join(cwd, 'content/stepnoy/programma/order.yaml')
    writeFileSync(order, readFileSync(order, 'utf8').replace('обеспечить выполнение плана', 'обеспечить исполнение плана'))
    git('commit', '-am', 'вторая')
    expect(runCli(['publish', '--formats', 'none', '--history'], { cwd }).code).toBe(0)
    const page = readFileSync(join(cwd, 'out/site/stepnoy/programma/pravka-2021-03-04.html'), 'utf8')
    expect(page).toMatch(/<del>выполнение<\/del>[\s\S]*<ins>исполнение<\/ins>/)
    expect(runCli(['publish', '--formats', 'none'], { cwd }).code).toBe(0)
    expect(existsSync(join(cwd, 'out/site/stepnoy/programma/pravka-2021-03-04.html'))).toBe(false)
  })
})

describe('a second publication', () => {
  it('makes only what has changed, and the same bytes as a first one', () => {
    const cwd = temporaryFolder()
    cpSync(contentRoot, join(cwd, 'content'), { recursive: true })
    const made = (...args: string[]): { made: number; files: number } => JSON.parse(runCli(['publish', '--formats', 'docx', '--json', ...args], { cwd }).stdout) as { made: number; files: number } // its report
    const first = made()
    expect(first.made).toBe(first.files)
    expect(made().made).toBe(0)
    const plan = join(cwd, 'content/matveevo-kurgan/dorozhnaya-karta-2020/roadmap.yaml')
    writeFileSync(plan, readFileSync(plan, 'utf8').replace('Повышение квалификации', 'Обучение и повышение квалификации'))
    const edited = made()
    expect(edited.made).toBeGreaterThan(0)
    expect(edited.made).toBeLessThan(40)
    const site = snapshot(join(cwd, 'out/site'))
    writeFileSync(join(cwd, 'out/site/index.html'), 'испорчено')
    expect(made().made).toBe(1)
    expect(snapshot(join(cwd, 'out/site'))).toEqual(site)
    made('--no-cache', '--out', 'out/other', '--jobs', '2')
    expect(snapshot(join(cwd, 'out/other'))).toEqual(site)
  })
})

describe('a publication that is killed', () => {
  it('leaves the earlier site whole, wherever it was', async () => {
    const cwd = temporaryFolder()
    copyBaseContent(join(cwd, 'content'))
    expect(runCli(['publish', '--formats', 'none'], { cwd }).code).toBe(0)
    const before = snapshot(join(cwd, 'out/site'))
    const order = join(cwd, 'content/stepnoy/programma/order.yaml')
    writeFileSync(order, readFileSync(order, 'utf8').replace('О', 'Об'))
    for (const delay of [300, 700, 1000]) {
      const child = startCli(['publish', '--formats', 'none', '--no-cache'], { cwd })
      await new Promise((resolve) => setTimeout(resolve, delay))
      child.kill('SIGKILL')
      await new Promise((resolve) => (child.exitCode === null && child.signalCode === null ? child.once('exit', resolve) : resolve(undefined)))
      const now = snapshot(join(cwd, 'out/site'))
      // Either site, never a mixture.
      if (JSON.stringify(now) !== JSON.stringify(before)) expect(Object.keys(now)).toContain('site.json')
    }
    expect(runCli(['publish', '--formats', 'none'], { cwd }).code).toBe(0)
    expect(readdirSync(join(cwd, 'out')).sort()).toEqual(['.cache', 'site'])
  })

  it('between the two names is put right by the next one', async () => {
    const { out } = await publishTo(caseHost('build', 'base'))
    const before = snapshot(out)
    renameSync(out, join(out, '..', '.site-prikaz-previous'))
    const files = base()
    files['stepnoy/programma/order.yaml'] = files['stepnoy/programma/order.yaml']!.replace('petrov', 'sidorov')
    const { report } = await publishTo(createMemoryHost(files), {}, out)
    expect(report.isPublished).toBe(false)
    expect(snapshot(out)).toEqual(before)
  })
})
