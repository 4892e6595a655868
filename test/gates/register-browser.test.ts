/** The page of the register in a real Chromium, on a desk and on a phone. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeRegister } from '../../src/pipeline/make-register.ts'
import { actsPage } from '../../src/tables/acts/acts-html.ts'
import { chromiumPath, launchChromium } from '../helpers/browser.ts'
import { contentRoot } from '../helpers/built-content.ts'
import { readFolder } from '../helpers/case-folders.ts'
import { canSkip } from '../helpers/programs.ts'
import { createMemoryHost } from '../../src/workspace/memory.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const files = ['PDF целиком', 'DOCX', 'HTML', 'PDF'].map((label) => ({ key: label, label, href: 'order.pdf' }))

describe.skipIf(canSkip(chromiumPath !== undefined))('the register in Chromium', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launchChromium()
  })
  afterAll(async () => browser?.close())

  it.each([1280, 360])('is accessible and no wider than a screen of %i px', async (width) => {
    const { acts } = makeRegister(createMemoryHost(readFolder(contentRoot)), [])
    expect(acts.length).toBeGreaterThan(3)
    const page = await browser.newPage({ viewport: { width, height: 800 } })
    await page.setContent(actsPage(acts, { linksOf: () => ({ page: 'order.html', files }) }))
    const beyond = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')
    expect(beyond).toBe(0)
    await page.addScriptTag({ content: axe })
    const found = await page.evaluate(`axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }).then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes[0].html))`)
    expect(found).toEqual([])
    await page.close()
  })
})
