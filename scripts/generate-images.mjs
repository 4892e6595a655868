/**
 * Draws the pictures of docs/images/ from what the program makes today. Needs Chromium and pdftoppm (poppler-utils).
 *
 *   node scripts/generate-images.mjs            draws them anew
 *   node scripts/generate-images.mjs --out DIR  draws them elsewhere, to compare
 *
 * signature-mark.png is not among them: a mark needs a signature, which needs a key.
 */
import { spawn, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'
import { ensureBuilt, root } from './prepare.mjs'

const WIDTH = 1000
const DOSSIER = 'neftekumsk/podderzhka-shkol-2020'
const program = join(root, 'dist', 'cli', 'main.js')

const browsers = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']
const executablePath =
  process.env.PRIKAZ_CHROMIUM ?? (process.env.PATH ?? '').split(delimiter).flatMap((folder) => browsers.map((name) => join(folder, name))).find((path) => existsSync(path))

ensureBuilt()
const given = process.argv.indexOf('--out')
const out = given < 0 ? join(root, 'docs', 'images') : process.argv[given + 1]
mkdirSync(out, { recursive: true })
// A folder of its own: the samples are spoiled for a picture.
const place = realpathSync(mkdtempSync(join(tmpdir(), 'prikaz-images-')))
process.on('exit', () => rmSync(place, { recursive: true, force: true }))
cpSync(join(root, 'content'), join(place, 'content'), { recursive: true })
cpSync(join(root, 'docs', 'examples'), join(place, 'docs', 'examples'), { recursive: true })

function prikaz(...args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], { cwd: place, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } })
  if (status !== 0) throw new Error(`prikaz ${args.join(' ')}\n${stdout}${stderr}`)
}

/** One page of a PDF as a PNG of our own folder. */
function page(pdf, number, width = 480) {
  const stem = join(place, `${pdf.replaceAll('/', '-')}-${number}`)
  const { status, stderr } = spawnSync('pdftoppm', ['-png', '-singlefile', '-f', String(number), '-l', String(number), '-scale-to-x', String(width), '-scale-to-y', '-1', join(place, pdf), stem], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`pdftoppm: ${stderr}`)
  return pathToFileURL(`${stem}.png`).href
}

const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })

/** Sheets of paper side by side. */
async function sheets(name, pages, height) {
  const tab = await browser.newPage({ viewport: { width: WIDTH, height: 800 } })
  const html = join(place, `${name}.html`)
  writeFileSync(html, `<!DOCTYPE html><style>body{margin:0;background:#e8eaed}main{display:flex;gap:16px;padding:12px;align-items:flex-start;${height === undefined ? '' : `height:${height}px;overflow:hidden`}}img{box-shadow:0 1px 4px #0005;flex:1;min-width:0}</style><main>${pages.map((src) => `<img src="${src}">`).join('')}</main>`)
  await tab.goto(pathToFileURL(html).href, { waitUntil: 'networkidle' })
  await tab.locator('main').screenshot({ path: join(out, name) })
  await tab.close()
}

async function webPage(name, path, { height = 620, anchor = '' } = {}) {
  const tab = await browser.newPage({ viewport: { width: WIDTH, height } })
  await tab.goto(pathToFileURL(join(place, path)).href + anchor, { waitUntil: 'networkidle' })
  await tab.screenshot({ path: join(out, name) })
  await tab.close()
}

/** The preview with a word chosen and a finding beside it. */
async function preview() {
  const roadmap = join(place, 'content', DOSSIER, 'roadmap.yaml')
  const sound = readFileSync(roadmap, 'utf8')
  writeFileSync(roadmap, sound.replace('Сентябрь 2020 года – декабрь 2020 года', 'Декабрь 2020 года – сентябрь 2020 года'))
  const child = spawn(process.execPath, [program, 'preview', `content/${DOSSIER}`, '--no-open', '--port', '4890'], { cwd: place, stdio: ['ignore', 'pipe', 'inherit'] })
  try {
    const address = await new Promise((resolve) => {
      let said = ''
      child.stdout.setEncoding('utf8').on('data', (text) => {
        said += text
        const found = /http:\/\/\S+/.exec(said)
        if (found !== null) resolve(found[0])
      })
    })
    const tab = await browser.newPage({ viewport: { width: 1240, height: 640 }, deviceScaleFactor: WIDTH / 1240 })
    await tab.goto(`${address}#${new URLSearchParams({ dossier: DOSSIER, document: `${DOSSIER}/roadmap.yaml` })}`)
    await tab.locator('#pages').getByText('Сентябрь – ноябрь').first().waitFor({ timeout: 60_000 })
    await tab.keyboard.press('e')
    await tab.waitForTimeout(500)
    await tab.mouse.move(400, 300)
    await tab.mouse.wheel(0, 420)
    await tab.waitForTimeout(500)
    await tab.locator('#pages').getByText('Постоянно (по плану-').first().click()
    await tab.waitForTimeout(500)
    // The one thing on it that is never twice the same.
    await tab.evaluate(() => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
      while (walker.nextNode()) walker.currentNode.data = walker.currentNode.data.replace(/(Обновлено в )\d\d:\d\d:\d\d/, '$112:00:00')
    })
    await tab.screenshot({ path: join(out, 'preview.png') })
    await tab.close()
  } finally {
    child.kill('SIGINT')
    writeFileSync(roadmap, sound)
  }
}

try {
  const first = 'первый приказ'
  prikaz('init', first, '--yes', '--year', '2027')
  prikaz('build', `${first}/content`, '--format', 'pdf', '--out', 'out-first')
  const made = 'out-first/otdel-obrazovaniya/programmy-povysheniya'
  await sheets('first-order.png', [page(`${made}/order.pdf`, 1), page(`${made}/annex-2-roadmap.pdf`, 1)])

  prikaz('build', '--format', 'pdf', '--out', 'out')
  await sheets('order.png', [page(`out/${DOSSIER}/order.pdf`, 1), page(`out/${DOSSIER}/annex-2-roadmap.pdf`, 2)], 430)
  await sheets('chart.png', [page('out/stepnoy-obrazovanie/dorozhnaya-karta-2026/annex-roadmap.pdf', 3, 976)], 560)

  const amended = 'docs/examples/izmeneniya-2021/neftekumsk'
  prikaz('build', amended, '--format', 'pdf', '--out', 'out-amended')
  await sheets('amendment.png', [page('out-amended/neftekumsk/izmeneniya-2021/amendment.pdf', 1), page(`out-amended/${DOSSIER}/annex-2-roadmap.pdf`, 2)], 430)

  prikaz('diff', `${amended}/podderzhka-shkol-2020`, '--from', `content/${DOSSIER}`, '--format', 'html', '--out', 'changes.html')
  await webPage('diff.png', 'changes.html')

  prikaz('publish', '--out', 'site')
  await webPage('site.png', `site/${DOSSIER}/index.html`)

  await preview()
} finally {
  await browser.close()
}
