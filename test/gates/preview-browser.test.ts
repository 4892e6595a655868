/** The preview in a real Chromium: what an official sees while writing. */
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { sha256 } from '../../src/workspace/hash.ts'
import { chromiumPath, launchChromium } from '../helpers/browser.ts'
import { canSkip } from '../helpers/programs.ts'
import { ensureCompiled, openCli, runCli, type RunningCli } from '../helpers/run-cli.ts'
import { copyBaseContent, temporaryFolder } from '../helpers/temporary.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What keeps somebody from using the page, by its WCAG rules; not by the policy of scripts, which this script is no part of. */
async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe)
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } } // loaded just now
    return (await axe.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]!.html.slice(0, 160)}`)
  })
}

const DOSSIER = 'stepnoy/programma'
let browser: Browser
let context: BrowserContext
let cwd: string
let cli: RunningCli
let url: string
const problems: string[] = []

const isSkipped = canSkip(chromiumPath !== undefined)
describe.skipIf(isSkipped)(isSkipped ? 'the preview (no Chromium here)' : 'the preview', () => {
  beforeAll(async () => {
    await ensureCompiled()
    browser = await launchChromium()
  })
  afterAll(() => browser.close())

  beforeEach(async () => {
    cwd = temporaryFolder()
    copyBaseContent(join(cwd, 'content'))
    const events = Array.from({ length: 150 }, (_, index) => `      - { id: e-${index}, period: Март 2021 года, title: Мероприятие ${index} }`).join('\n')
    edit('roadmap', '    events:\n', `    events:\n${events}\n`)
    cli = openCli(['preview', '--no-open', '--port', String(46_000 + Math.floor(process.pid % 900))], { cwd })
    await cli.says(/http:\/\/\S+\n/)
    url = /http:\/\/\S+/.exec(cli.output())![0]
    context = await browser.newContext({ viewport: { width: 1300, height: 850 }, acceptDownloads: true, permissions: ['clipboard-read', 'clipboard-write'] })
    context.setDefaultTimeout(60_000)
    problems.length = 0
  })
  afterEach(async () => {
    const code = await cli.interrupt()
    await context.close()
    expect(problems).toEqual([])
    expect(code).toBe(0)
    expect(cli.output()).toContain('Просмотр остановлен.')
  })

  const edit = (name: string, from: string, to: string): void => {
    const path = join(cwd, 'content', DOSSIER, `${name}.yaml`)
    const text = readFileSync(path, 'utf8')
    expect(text).toContain(from)
    writeFileSync(path, text.replace(from, to))
  }
  const address = (name: string): string => `${url}#${new URLSearchParams({ dossier: DOSSIER, document: `${DOSSIER}/${name}.yaml` })}`
  async function open(name: string): Promise<Page> {
    const page = await context.newPage()
    // A policy that the page breaks, a script that fails: both are told on the console.
    page.on('console', (message) => ['error', 'warning'].includes(message.type()) && !/ERR_CONNECTION|Failed to load resource/.test(message.text()) && problems.push(message.text()))
    page.on('pageerror', (error) => problems.push(error.message))
    await page.goto(address(name))
    await page.locator('.page text').first().waitFor({ state: 'attached' })
    return page
  }
  const words = (page: Page, text: string) => page.locator('.page text', { hasText: text })
  const scroll = (page: Page): Promise<number> => page.locator('#pages').evaluate((pages) => pages.scrollTop)
  const pictures = (page: Page): Promise<string[]> => page.locator('.page img').evaluateAll((images) => images.map((image) => image.getAttribute('src')!))

  it('shows an edit on the page that it changes, and keeps the place', async () => {
    const page = await open('roadmap')
    const before = await pictures(page)
    expect(before.length).toBeGreaterThan(3)
    await page.locator('#pages').evaluate((pages) => (pages.scrollTop = 1500))
    await words(page, 'Мероприятие 60').first().waitFor({ state: 'attached' })
    const [place] = [await scroll(page)]
    edit('roadmap', 'title: Мероприятие 3 }', 'title: Дело третье }')
    await expect.poll(() => pictures(page)).not.toEqual(before)
    const after = await pictures(page)
    expect([after[0] === before[0], after.slice(1)]).toEqual([false, before.slice(1)])
    expect(await scroll(page)).toBe(place)
    await page.locator('#pages').evaluate((pages) => (pages.scrollTop = 0))
    await words(page, 'Дело третье').waitFor({ state: 'attached' })
    expect(await page.locator('.page').first().evaluate((section) => section.classList.contains('fresh'))).toBe(true)
    expect(await page.locator('#connection').textContent()).toMatch(/^Обновлено в \d+:\d\d:\d\d$/)
  })

  it('keeps the last good pages under an error, and clears it', async () => {
    const page = await open('roadmap')
    const before = await pictures(page)
    const name = await page.locator('#switch').textContent()
    expect(name).toContain('Приложение № 2')
    edit('roadmap', 'numbering: per-group', 'numbering: per-grup')
    await page.locator('#notice').waitFor()
    // It is the same document, whatever is wrong with its file.
    expect(await page.locator('#switch').textContent()).toBe(name)
    expect(await page.locator('#notice').textContent()).toMatch(/В исходных файлах есть ошибки\. Ниже – последние верные страницы\..*«per-grup»/)
    expect(await page.locator('#notice a').getAttribute('href')).toMatch(/^vscode:\/\/file\/.*\/content\/stepnoy\/programma\/roadmap\.yaml:3:12$/)
    expect(await pictures(page)).toEqual(before)
    expect(await page.locator('#pages').getAttribute('class')).toContain('stale')
    expect(await page.locator('#get-pdf').getAttribute('aria-disabled')).toBe('true')
    await expect.poll(() => page.locator('#badge').getAttribute('data-severity')).toBe('error')
    edit('roadmap', 'numbering: per-grup', 'numbering: through')
    await page.locator('#notice').waitFor({ state: 'hidden' })
    expect(await page.locator('#pages').getAttribute('class')).not.toContain('stale')
    await expect.poll(() => page.locator('#badge').getAttribute('data-severity')).not.toBe('error')
    expect(await page.locator('#get-pdf').getAttribute('aria-disabled')).toBeNull()
  })

  it('begins with an error, and shows the document when it is gone', async () => {
    edit('order', 'control: petrov', 'control: petrow')
    const page = await context.newPage()
    await page.goto(address('order'))
    await page.locator('#notice').waitFor()
    expect(await page.locator('#notice').textContent()).toContain('«petrow»')
    edit('order', 'control: petrow', 'control: petrov')
    await page.locator('.page img').waitFor()
  })

  it('lists findings with their places', async () => {
    edit('program', 'В округе работают 18 школ.', 'В округе  работают 18 школ .')
    const page = await open('program')
    await page.keyboard.press('e')
    const finding = page.locator('.finding', { hasText: 'space-before-mark' }).first()
    await finding.waitFor()
    expect(await finding.locator('pre').textContent()).toContain('В округе  работают 18 школ .')
    expect(await finding.locator('a').textContent()).toMatch(/^content\/stepnoy\/programma\/program\.yaml:\d+:\d+$/)
    await finding.getByRole('button', { name: 'Скопировать' }).click()
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe(await finding.locator('a').textContent())
  })

  it('leads from a word to its place in the source', async () => {
    const page = await open('roadmap')
    await words(page, 'Мероприятие 5').first().click()
    const box = page.locator('#source')
    await box.waitFor()
    expect(await box.locator('p').textContent()).toBe('content/stepnoy/programma/roadmap.yaml:13:51')
    expect(await box.getByRole('link').getAttribute('href')).toMatch(/^vscode:\/\/file\/.*roadmap\.yaml:13:51$/)
    expect(await page.locator('.marked').count()).toBe(1)
    await page.keyboard.press('Escape')
    await box.waitFor({ state: 'hidden' })
  })

  it('switches between documents by mouse, keyboard and address', async () => {
    const page = await open('roadmap')
    await page.keyboard.press('k')
    await page.getByRole('option', { name: /Приложение № 2/ }).waitFor()
    await page.keyboard.type('прогр')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.title()).toMatch(/^Приложение № 1\. Программа поддержки школ/)
    await words(page, 'Повышение качества образования').first().waitFor({ state: 'attached' })
    await page.goBack()
    await words(page, 'Мероприятие 5').first().waitFor({ state: 'attached' })
    await page.locator('#switch').click()
    await page.getByRole('option', { name: /Приказ от/ }).click()
    await words(page, 'ПРИКАЗ').first().waitFor({ state: 'attached' })
    // Escape closes the list at once, whatever was typed.
    await page.keyboard.press('k')
    await page.keyboard.type('прогр')
    await page.keyboard.press('Escape')
    await page.locator('#switcher').waitFor({ state: 'hidden' })
    await page.reload()
    await words(page, 'ПРИКАЗ').first().waitFor({ state: 'attached' })
  })

  it('names new dossiers and those that are gone', async () => {
    const page = await open('order')
    cpSync(join(cwd, 'content', DOSSIER), join(cwd, 'content/stepnoy/второе дело'), { recursive: true })
    await page.keyboard.press('k')
    await expect.poll(() => page.getByRole('option', { name: /Приказ от/ }).count()).toBe(2)
    await page.keyboard.press('Escape')
    rmSync(join(cwd, 'content', DOSSIER), { recursive: true })
    await page.getByText('Такого документа больше нет.').waitFor()
    expect((await pictures(page)).length).toBeGreaterThan(0)
  })

  it('downloads what a build writes', async () => {
    const page = await open('order')
    expect(runCli(['build', '-q'], { cwd }).code).toBe(0)
    for (const format of ['docx', 'pdf', 'html']) {
      const [download] = await Promise.all([page.waitForEvent('download'), page.locator(`#get-${format}`).click()])
      expect(download.suggestedFilename()).toBe(`programma-order.${format}`)
      expect(sha256(readFileSync(await download.path()))).toBe(sha256(readFileSync(join(cwd, 'out', DOSSIER, `order.${format}`))))
    }
  })

  it('tells several tabs, each of its own document', async () => {
    const [order, roadmap, again] = [await open('order'), await open('roadmap'), await open('roadmap')]
    const before = await pictures(order)
    edit('roadmap', 'title: Мероприятие 3 }', 'title: Дело третье }')
    for (const page of [roadmap, again]) await words(page, 'Дело третье').waitFor({ state: 'attached' })
    expect(await pictures(order)).toEqual(before)
    await roadmap.close()
    edit('roadmap', 'title: Дело третье }', 'title: Дело пятое }')
    await words(again, 'Дело пятое').waitFor({ state: 'attached' })
  })

  it('finds words on all pages, across lines, whatever their letters', async () => {
    const page = await open('roadmap')
    await page.keyboard.press('f')
    await page.keyboard.type('мероприятие 14')
    await expect.poll(() => page.locator('#hits').textContent()).toBe('1 из 11')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.locator('#hits').textContent()).toBe('3 из 11')
    expect(await scroll(page)).toBeGreaterThan(2000)
    const [hit, run] = await Promise.all([page.locator('.hit.now').boundingBox(), words(page, 'Мероприятие 141').boundingBox()])
    expect(Math.abs(hit!.x - run!.x) + Math.abs(hit!.y - run!.y)).toBeLessThan(12)
    await page.keyboard.press('Shift+Enter')
    await expect.poll(() => page.locator('#hits').textContent()).toBe('2 из 11')
    await page.fill('#query', 'поддержке школ на 2021')
    await expect.poll(() => page.locator('#hits').textContent()).toBe('1 из 1')
    await page.fill('#query', 'нет такого')
    await expect.poll(() => page.locator('#hits').textContent()).toBe('Не найдено')
    await page.fill('#query', 'Дело третье')
    edit('roadmap', 'title: Мероприятие 3 }', 'title: Дело третье }')
    await expect.poll(() => page.locator('#hits').textContent()).toMatch(/из 1$/)
    await page.keyboard.press('Escape')
    expect(await page.locator('#search').isVisible()).toBe(false)
    expect(await page.locator('.hit').count()).toBe(0)
  })

  it('zooms, and remembers it', async () => {
    const page = await open('order')
    const width = async (): Promise<number> => (await page.locator('.page').first().boundingBox())!.width
    await page.keyboard.press('0')
    expect(await width()).toBeCloseTo((596 * 96) / 72, 0)
    await page.keyboard.press('+')
    expect(await page.locator('#zoom').textContent()).toBe('110 %')
    await page.locator('#zoom-out').click()
    await page.locator('#zoom-out').click()
    expect(await page.locator('#zoom').textContent()).toBe('90 %')
    await page.keyboard.press('w')
    const all = (await page.locator('#pages').boundingBox())!.width
    expect(await width()).toBeGreaterThan(all - 60)
    await page.setViewportSize({ width: 900, height: 700 })
    await expect.poll(width).toBeLessThan(all - 60)
    await page.keyboard.press('p')
    expect((await page.locator('.page').first().boundingBox())!.height).toBeLessThan(700)
    await page.reload()
    await page.locator('.page img').first().waitFor()
    expect(await page.locator('#fit-page').getAttribute('aria-pressed')).toBe('true')
  })

  it('has a dark view, keys in the Russian layout, and thumbnails', async () => {
    const page = await open('roadmap')
    const desk = (): Promise<string> => page.evaluate('getComputedStyle(document.body).backgroundColor')
    const light = await desk()
    // The key D, which types «в».
    await page.evaluate("void document.body.dispatchEvent(new KeyboardEvent('keydown', { code: 'KeyD', key: 'в', bubbles: true }))")
    expect(await desk()).not.toBe(light)
    await page.reload()
    await page.locator('.page img').first().waitFor()
    expect(await desk()).not.toBe(light)
    await page.getByRole('button', { name: 'Страница 3', exact: true }).click()
    await expect.poll(() => page.locator('#position').textContent()).toMatch(/^Страница 3 из/)
    expect(await page.locator('.thumb[aria-current="true"]').getAttribute('aria-label')).toBe('Страница 3')
    await page.keyboard.press('t')
    expect(await page.locator('#thumbs').isVisible()).toBe(false)
  })

  it('names places for editors on Windows too', async () => {
    const page = await open('order')
    const link = (path: string) => page.evaluate(`import('/static/source.js').then(({ editorLink }) => editorLink({ path: ${JSON.stringify(path)}, line: 3, column: 5 }))`)
    expect(await link('C:\\Users\\Ольга Иванова\\приказы № 1\\order.yaml')).toBe(`vscode://file/C:/Users/${['Ольга Иванова', 'приказы № 1'].map(encodeURIComponent).join('/')}/order.yaml:3:5`)
    expect(await link('/home/о#к/a?.yaml')).toBe(`vscode://file/home/${encodeURIComponent('о#к')}/a%3F.yaml:3:5`)
  })

  it('waits for the first dossier', async () => {
    rmSync(join(cwd, 'content', DOSSIER), { recursive: true })
    const page = await context.newPage()
    await page.goto(url)
    await page.getByText('Дел здесь пока нет').waitFor()
    copyBaseContent(join(cwd, 'content'))
    await page.locator('.page img').waitFor()
    expect(await page.title()).toMatch(/^Приказ от/)
  })

  it('says that there is nothing to compare with, where there is nothing', async () => {
    const page = await open('order')
    await page.keyboard.press('c')
    await page.getByText('Сравнивать не с чем').waitFor()
    expect((await pictures(page)).length).toBeGreaterThan(0)
  })

  it('comes back when the program does', async () => {
    const page = await open('roadmap')
    const port = new URL(url).port
    expect(await cli.interrupt()).toBe(0)
    await page.getByText('Соединение потеряно').waitFor()
    edit('roadmap', 'title: Мероприятие 3 }', 'title: Дело третье }')
    cli = openCli(['preview', '--no-open', '--port', port], { cwd })
    await words(page, 'Дело третье').waitFor({ state: 'attached' })
    await page.getByText('Обновлено в').waitFor()
  })

  it('can be used by everybody', async () => {
    edit('program', 'В округе работают 18 школ.', 'В округе  работают 18 школ .')
    const page = await open('program')
    await page.keyboard.press('e')
    await page.locator('.finding').first().waitFor()
    await page.keyboard.press('f')
    for (const scheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: scheme })
      expect(await violations(page)).toEqual([])
    }
    await page.keyboard.press('Escape')
    await page.keyboard.press('k')
    expect(await violations(page)).toEqual([])
  })
})
