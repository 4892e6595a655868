/** The site in a real Chromium: from the network below a path and from the disk, with and without scripts. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createDiskHost } from '../../src/workspace/disk.ts'
import { createMemoryHost } from '../../src/workspace/memory.ts'
import { chromiumPath, launchChromium } from '../helpers/browser.ts'
import { contentRoot } from '../helpers/built-content.ts'
import { readFolder, testRoot } from '../helpers/case-folders.ts'
import { canSkip } from '../helpers/programs.ts'
import { publishTo } from '../helpers/published.ts'
import { serveFolder, type WebServer } from '../helpers/web-server.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** The samples with a draft and an act that another one ends, so that every state is on the site. */
function sources(): Record<string, Uint8Array | string> {
  const files: Record<string, Uint8Array | string> = readFolder(contentRoot)
  for (const [path, bytes] of Object.entries(readFolder(join(testRoot, 'cases/base/content')))) files[path.replace(/^stepnoy\//, 'lesnoy/')] = Buffer.from(bytes).toString('utf8').replace('id: stepnoy', 'id: lesnoy')
  files['lesnoy/proekt/order.yaml'] = 'kind: order\ntitle: О проекте\npoints:\n  - text: Подготовить проект <script>alert(1)</script>\n  - repeal: [{ date: 2021-02-01, number: 15/2, title: Об утверждении программы поддержки школ }]\n  - control: self\n'
  files['lesnoy/otmena/order.yaml'] = 'kind: order\ndate: 2022-03-01\nnumber: "20"\ntitle: О признании утратившим силу приказа\npoints:\n  - repeal: [{ date: 2021-02-01, number: 15/2, title: Об утверждении программы поддержки школ }]\n  - control: self\n'
  const plan = 'krasnodar/plan-nastavnicheskogo-tsentra-2021/plan.yaml'
  files[plan] = Buffer.from(files[plan]!).toString('utf8').replace('        participants: Директора школ\n', '$&        mark: выполнено 15.09.2021\n')
  return files
}

const pages = {
  front: 'index.html',
  acts: 'akty/index.html',
  year: 'akty/2020.html',
  authority: 'neftekumsk/index.html',
  section: 'razdely/programmy.html',
  act: 'neftekumsk/podderzhka-shkol-2020/index.html',
  programme: 'stepnoy/razvitie-obrazovaniya-2025/program.html',
  roadmap: 'matveevo-kurgan/dorozhnaya-karta-2020/roadmap.html',
  plan: 'krasnodar/plan-nastavnicheskogo-tsentra-2021/plan.html',
  concept: 'krasnodar/kontseptsiya-2021/concept.html',
  draft: 'lesnoy/proekt/index.html',
  repealed: 'lesnoy/programma/index.html',
  gone: 'lesnoy/programma/roadmap.html',
  search: 'poisk/index.html',
  data: 'dannye/index.html',
  events: 'meropriyatiya/index.html',
  'events of a year': 'meropriyatiya/krasnodar-2021.html',
  progress: 'razdely/vypolnenie.html',
  news: 'meropriyatiya/otkrytie-tsentrov-2021.html',
  help: 'spravka/sources.html',
  'contents of the help': 'spravka/index.html',
} as const

describe.skipIf(canSkip(chromiumPath !== undefined))('the site in Chromium', () => {
  let browser: Browser
  let server: WebServer
  let out: string
  /** A site with an act that was amended. */
  let amended: WebServer
  const contexts: BrowserContext[] = []

  beforeAll(async () => {
    const files = sources()
    const first = await publishTo(createMemoryHost(files))
    out = first.out
    delete files['lesnoy/programma/roadmap.yaml']
    files['lesnoy/programma/order.yaml'] = (files['lesnoy/programma/order.yaml'] as string).replace('  - roadmap.yaml\n', '').replace(/.*annex: roadmap.*\n/, '')
    const { report } = await publishTo(createMemoryHost(files), { formats: ['pdf'], baseUrl: 'https://obrazovanie.example/akty/' }, out)
    expect(report.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
    server = await serveFolder(out)
    const editions = await publishTo(createDiskHost(join(testRoot, '../docs/examples/izmeneniya-2021')))
    amended = await serveFolder(editions.out)
    browser = await launchChromium()
  })

  afterAll(async () => {
    for (const context of contexts) await context.close()
    await browser?.close()
    server?.close()
    amended?.close()
  })

  /** A page whose every complaint fails the test. */
  async function open(path: string, options: BrowserContextOptions & { readonly from?: 'network' | 'disk'; readonly site?: WebServer } = {}): Promise<{ page: Page; complaints: string[] }> {
    const { from = 'network', site = server, ...rest } = options
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...rest })
    contexts.push(context)
    const page = await context.newPage()
    const complaints: string[] = []
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
    page.on('pageerror', (error) => complaints.push(error.message))
    page.on('request', (request) => {
      const isOwn = [site.base, pathToFileURL(out).href, 'data:'].some((base) => request.url().startsWith(base))
      if (!isOwn) complaints.push(`request to ${request.url()}`)
    })
    await page.goto((from === 'disk' ? pathToFileURL(out).href + '/' : site.base) + path)
    return { page, complaints }
  }

  const allRules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

  async function violations(page: Page, runOnly: readonly string[] = allRules): Promise<readonly string[]> {
    await page.evaluate(axe)
    return page.evaluate(async (rules) => {
      const { axe: checker } = globalThis as unknown as { axe: { run(context: unknown, options: unknown): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } }
      const { violations: found } = await checker.run((globalThis as unknown as { document: unknown }).document, {
        preload: false,
        runOnly: rules,
      })
      return found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`)
    }, runOnly)
  }

  const widthOver = (page: Page): Promise<number> => page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')
  /** Words in tables that stand on two lines without a hyphen. */
  const cutWords = (page: Page): Promise<readonly string[]> =>
    page.evaluate<readonly string[]>(`Array.from(document.querySelectorAll('th, td'), (cell) => {
      const texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT)
      const words = []
      while (texts.nextNode()) {
        for (const match of texts.currentNode.data.matchAll(/[\\p{L}\\p{N}]+/gu)) {
          const range = document.createRange()
          range.setStart(texts.currentNode, match.index)
          range.setEnd(texts.currentNode, match.index + match[0].length)
          const lines = new Set(Array.from(range.getClientRects()).filter(({ width }) => width > 0).map(({ top }) => Math.round(top)))
          if (lines.size > 1) words.push(match[0])
        }
      }
      return words
    }).flat()`)
  const shownActs = (page: Page): Promise<number> => page.locator('[data-filter-item]:visible').count()

  describe.each(Object.entries(pages))('%s', (name, path) => {
    it('breaks no rule of accessibility, loads nothing from elsewhere, fits a phone', async () => {
      const { page, complaints } = await open(path)
      expect(await violations(page)).toEqual([])
      await page.setViewportSize({ width: 360, height: 800 })
      expect(await cutWords(page)).toEqual([])
      await page.setViewportSize({ width: 320, height: 700 })
      expect(await widthOver(page)).toBeLessThanOrEqual(0)
      // What depends on the width of the window.
      expect(await violations(page, ['scrollable-region-focusable', 'target-size', 'color-contrast', 'meta-viewport'])).toEqual([])
      await page.goto('about:blank')
      expect(complaints, name).toEqual([])
    })

    it('reads without scripts and from the disk', async () => {
      const plain = await open(path, { javaScriptEnabled: false })
      const text = await plain.page.locator('main').innerText()
      expect(text.length).toBeGreaterThan(40)
      expect(plain.complaints).toEqual([])
      const disk = await open(path, { from: 'disk' })
      expect(disk.complaints).toEqual([])
      expect(await disk.page.evaluate('getComputedStyle(document.querySelector(".site-nav")).backgroundColor')).toBe('rgb(18, 57, 107)')
    })
  })

  it('asks for nothing that is not there', () => expect(server.missing).toEqual([]))

  it('filters the acts of the front page', async () => {
    const { page } = await open(pages.front)
    const all = await shownActs(page)
    expect(all).toBeGreaterThan(8)
    await page.getByLabel('Орган', { exact: true }).selectOption('neftekumsk')
    expect(await shownActs(page)).toBe(1)
    expect(await page.locator('[data-filter-count]').innerText()).toBe(`Показано: 1 акт из ${all}`)
    await page.getByLabel('Год', { exact: true }).selectOption('2024')
    expect(await page.locator('[data-filter-count]').innerText()).toContain('Таких актов нет')
    expect(new URL(page.url()).searchParams.get('authority')).toBe('neftekumsk')
    await page.getByRole('button', { name: 'Сбросить' }).click()
    await expect.poll(() => shownActs(page)).toBe(all)
    await page.getByLabel('Состояние').selectOption('repealed')
    expect(await page.locator('[data-filter-item]:visible').innerText()).toContain('утратил силу')
    await page.getByRole('button', { name: 'Сбросить' }).click()
    await page.getByLabel('Слова или номер').fill('НАСТАВНИЧЕСКИХ 2714')
    expect(await shownActs(page)).toBe(1)
  })

  it('filters the events of a roadmap', async () => {
    const { page } = await open(pages.roadmap)
    const rows = page.locator('.text tbody tr:not(.banner):visible')
    const all = await rows.count()
    await page.getByLabel('Год', { exact: true }).selectOption('2020')
    const some = await rows.count()
    expect(some).toBeGreaterThan(0)
    expect(some).toBeLessThan(all)
    expect(await page.locator('[data-events-count]').innerText()).toContain(`Показано: ${some} `)
    await page.getByLabel('Слова из мероприятия').fill('такого слова нет')
    expect(await rows.count()).toBe(0)
    expect(await page.locator('.text tr.banner:visible').count()).toBe(0)
    await page.getByRole('button', { name: 'Сбросить' }).click()
    await expect.poll(() => rows.count()).toBe(all)
  })

  it.each(['network', 'disk'] as const)('finds words in all their forms, from the %s', async (from) => {
    const { page, complaints } = await open(pages.front, { from })
    await page.getByRole('search', { name: 'Поиск по сайту' }).getByRole('searchbox').fill('наставник школа')
    await page.keyboard.press('Enter')
    await page.waitForURL(/poisk/)
    const status = page.locator('#_search-status')
    await expect.poll(() => status.innerText()).toMatch(/Найдено: \d+ документ/)
    const marked = (await page.locator('mark').allInnerTexts()).map((word) => word.toLowerCase())
    expect(new Set(marked).size).toBeGreaterThan(1)
    for (const word of marked) expect(word).toMatch(/^(?:наставни|школ)/)
    expect(await violations(page)).toEqual([])
    await page.locator('.result-passages a').first().click()
    expect(await page.locator('h1').count()).toBe(1)
    const target = decodeURIComponent(new URL(page.url()).hash.slice(1))
    if (target !== '') expect(await page.locator(`[id="${target}"]`).count()).toBe(1)
    await page.goto('about:blank')
    expect(complaints).toEqual([])
  })

  it('says that nothing is found, and finds an act by its number', async () => {
    const { page } = await open(`${pages.search}?q=${encodeURIComponent('синхрофазотрон')}`)
    await expect.poll(() => page.locator('#_search-status').innerText()).toContain('Ничего не найдено')
    await page.goto(`${server.base}${pages.search}?q=${encodeURIComponent('212/1')}`)
    await expect.poll(() => page.locator('.result').count()).toBeGreaterThan(0)
    const labels = (): Promise<readonly string[]> => page.locator('.result .act-line').allInnerTexts()
    // The act itself, then its annexes; so it is when the date stands beside the number as people write it.
    for (const query of ['212/1', '№212/1', 'приказ № 212/1 от 17.09.2020', '«212/1»,']) {
      await page.goto(`${server.base}${pages.search}?q=${encodeURIComponent(query)}`)
      await expect.poll(() => page.locator('.result').count()).toBeGreaterThan(2)
      expect((await labels()).slice(0, 3).map((label) => /№\s212\/1(, приложение \d)?$/.exec(label)?.[1]?.slice(0, 12)), query).toEqual([undefined, ', приложение', ', приложение'])
      expect(await page.locator('.result-title a').first().getAttribute('href')).toBe('../neftekumsk/podderzhka-shkol-2020/index.html')
    }
    await page.goto(`${server.base}${pages.search}?q=${encodeURIComponent('<img src=x onerror=alert(1)>')}`)
    await expect.poll(() => page.locator('#_search-status').innerText()).not.toBe('')
    expect(await page.locator('main img').count()).toBe(0)
  })

  it('shows results page by page', async () => {
    const { page } = await open(`${pages.search}?q=${encodeURIComponent('образование')}`)
    await expect.poll(() => page.locator('.result').count()).toBe(10)
    await page.getByRole('navigation', { name: 'Страницы результатов' }).getByRole('link', { name: 'Страница 2' }).click()
    await expect.poll(() => page.locator('#_search-status').innerText()).toContain('Страница 2')
    expect(await page.locator('.results').getAttribute('start')).toBe('11')
  })

  it('has a version for low vision that is remembered', async () => {
    const { page } = await open(pages.programme)
    const size = (): Promise<number> => page.evaluate('parseFloat(getComputedStyle(document.documentElement).fontSize)')
    const colours = (): Promise<string> => page.evaluate('getComputedStyle(document.body).color + " on " + getComputedStyle(document.body).backgroundColor')
    const usual = await size()
    await page.getByText('Версия для слабовидящих').click()
    await page.getByLabel('очень крупный').check()
    await page.getByLabel('белым по чёрному').check()
    await page.getByLabel('скрыть').check()
    expect(await size()).toBeCloseTo(usual * 1.6, 0)
    expect(await colours()).toBe('rgb(255, 255, 255) on rgb(0, 0, 0)')
    expect(await page.locator('main img:visible').count()).toBe(0)
    for (const scheme of ['чёрным по белому', 'тёмно-синим по голубому', 'коричневым по бежевому', 'белым по чёрному']) {
      await page.getByLabel(scheme).check()
      expect(await violations(page), scheme).toEqual([])
    }
    await page.goto(server.base + pages.front)
    expect(await size()).toBeCloseTo(usual * 1.6, 0)
    expect(await colours()).toBe('rgb(255, 255, 255) on rgb(0, 0, 0)')
    await page.setViewportSize({ width: 320, height: 700 })
    expect(await widthOver(page)).toBeLessThanOrEqual(0)
    await page.getByRole('button', { name: 'Вернуть обычный вид' }).click()
    expect(await size()).toBe(usual)
    await page.reload()
    expect(await size()).toBe(usual)
  })

  it('has the same version without scripts, for the page that is open', async () => {
    const { page } = await open(pages.act, { javaScriptEnabled: false })
    await page.getByText('Версия для слабовидящих').click()
    await page.getByLabel('белым по чёрному').check()
    const colour = await page.evaluate('getComputedStyle(document.body).backgroundColor')
    expect(colour).toBe('rgb(0, 0, 0)')
  })

  it('is used with the keyboard alone', async () => {
    const { page } = await open(pages.roadmap)
    await page.keyboard.press('Tab')
    const skip = page.locator(':focus')
    expect(await skip.innerText()).toBe('Перейти к содержанию страницы')
    expect(await skip.isVisible()).toBe(true)
    await page.keyboard.press('Enter')
    expect(await page.evaluate('document.activeElement.id')).toBe('_main')
    const reached = new Set<string>()
    for (let step = 0; step < 60; step += 1) {
      await page.keyboard.press('Tab')
      reached.add(await page.evaluate('document.activeElement.id || document.activeElement.className || document.activeElement.tagName'))
      const outline = await page.evaluate('document.activeElement === document.body ? "" : getComputedStyle(document.activeElement).outlineStyle')
      if (outline !== '') expect(outline).not.toBe('none')
    }
    expect([...reached]).toEqual(expect.arrayContaining(['_events-year', '_events-text', 'chart-box']))
    // A table is a stop where there is something to move, with its name.
    const frame = page.locator('.text .table').first()
    expect(await frame.getAttribute('tabindex')).toBe(null)
    await page.setViewportSize({ width: 360, height: 800 })
    await expect.poll(() => frame.getAttribute('tabindex')).toBe('0')
    expect(await frame.getAttribute('aria-label')).toMatch(/^Таблица/)
    await frame.focus()
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => frame.evaluate((element) => (element as unknown as { scrollLeft: number }).scrollLeft)).toBeGreaterThan(0)
    const banner = page.locator('.text tr.banner .over-rows').first()
    expect((await banner.boundingBox())!.x).toBeGreaterThanOrEqual(0)
  })

  it('leads from a document to what has changed in it, and to its earlier text', async () => {
    const { page, complaints } = await open('neftekumsk/podderzhka-shkol-2020/roadmap.html', { site: amended })
    await page.getByRole('complementary').getByRole('link', { name: 'Все редакции: 2' }).click()
    expect(await page.locator('h1').innerText()).toBe('Редакции')
    expect(await violations(page)).toEqual([])
    await page.getByRole('link', { name: 'Что изменилось: 8 изменений' }).click()
    expect(await page.locator('h1').innerText()).toMatch(/^Изменения от 28.декабря.2020.г\.$/)
    expect((await page.locator('del').allInnerTexts()).join(' ')).toContain('Касьмину')
    expect((await page.locator('ins').allInnerTexts()).join(' ')).toContain('Зубову')
    // Seen by those who do not tell colours apart, and by those who do not see.
    expect(await page.evaluate('getComputedStyle(document.querySelector("del")).textDecorationLine')).toBe('line-through')
    expect(await page.evaluate('getComputedStyle(document.querySelector("ins")).textDecorationLine')).toBe('underline')
    expect(await page.getByRole('columnheader').first().innerText()).toBe('Что изменилось')
    for (const width of [1280, 360]) {
      await page.setViewportSize({ width, height: 800 })
      expect(await violations(page), String(width)).toEqual([])
      expect(await widthOver(page)).toBeLessThanOrEqual(0)
      expect(await cutWords(page)).toEqual([])
    }
    await page.getByText('Версия для слабовидящих').click()
    await page.getByLabel('белым по чёрному').check()
    expect(await violations(page)).toEqual([])
    await page.getByRole('button', { name: 'Вернуть обычный вид' }).click()
    await page.goBack()
    await page.locator('.editions .act').filter({ hasText: 'Первоначальная редакция' }).getByRole('link', { name: 'Текст акта' }).click()
    expect(await page.locator('.text').innerText()).toContain('Касьмину')
    expect((await page.locator('.notice').innerText()).replaceAll('\u00a0', ' ')).toBe('Это прежняя редакция: таким текст был с 17 сентября 2020 г. до 28 декабря 2020 г. Действующая редакция')
    expect(await violations(page)).toEqual([])
    await page.getByRole('link', { name: 'Действующая редакция' }).click()
    expect(await page.locator('.text').innerText()).toContain('Зубову')
    await page.goto('about:blank')
    expect(complaints).toEqual([])
    expect(amended.missing).toEqual([])
  })

  it('shows tables and charts whole on a desk', async () => {
    for (const path of ['stepnoy-obrazovanie/dorozhnaya-karta-2026/roadmap.html', pages.roadmap]) {
      const { page } = await open(path)
      const hidden = await page.evaluate(`[...document.querySelectorAll('.text .table, .text .wide-picture')].map((frame) => frame.scrollWidth - frame.clientWidth)`)
      expect(hidden, path).not.toEqual([])
      expect(new Set(hidden as number[]), path).toEqual(new Set([0]))
    }
  })

  it('is printed as text alone', async () => {
    const { page } = await open(pages.act)
    await page.emulateMedia({ media: 'print' })
    for (const hidden of ['.site-nav', '.quick-search', '.low-vision', '.document-side', '.files', '.site-foot']) expect(await page.locator(hidden).first().isVisible(), hidden).toBe(false)
    expect(await page.locator('.text').isVisible()).toBe(true)
    expect(await page.locator('.printed-from').innerText()).toBe('Напечатано со страницы: https://obrazovanie.example/akty/neftekumsk/podderzhka-shkol-2020/')
    const pdf = await page.pdf({ preferCSSPageSize: true })
    expect((pdf.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? []).length).toBeLessThanOrEqual(3)
  })

  it('leads to every unit by its address', async () => {
    const { page } = await open(`${pages.act}#approve-program`)
    const top = await page.evaluate<number>('document.getElementById("approve-program").getBoundingClientRect().top')
    expect(top).toBeGreaterThanOrEqual(0)
    expect(top).toBeLessThan(900)
    expect(await page.evaluate('getComputedStyle(document.getElementById("approve-program")).backgroundColor')).toBe('rgb(255, 232, 156)')
    await page.locator('#coordination a.label').first().click()
    expect(new URL(page.url()).hash).toBe('#coordination')
  })

  it('runs no code from the sources', async () => {
    const { page } = await open(pages.draft)
    expect(await page.locator('.text').innerText()).toContain('<script>alert(1)</script>')
    expect(await page.evaluate('Array.from(document.scripts).filter((script) => !script.src && !/json/.test(script.type)).length')).toBe(0)
  })
})
