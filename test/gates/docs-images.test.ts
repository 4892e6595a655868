/** The pictures of the documentation show what the program makes today (run npm run images). */
import { spawnSync } from 'node:child_process'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { chromiumPath, launchChromium } from '../helpers/browser.ts'
import { canSkip, hasProgram } from '../helpers/programs.ts'
import { ensureCompiled, projectRoot } from '../helpers/run-cli.ts'
import { temporaryFolder } from '../helpers/temporary.ts'

const folder = join(projectRoot, 'docs', 'images')
/** Drawn by hand: a mark needs a signature. */
const BY_HAND = ['signature-mark.png']
/** Share of the pixels that may look different: other versions of the fonts and of the browser. */
const TOLERANCE = 0.08

describe.skipIf(canSkip(chromiumPath !== undefined && hasProgram('pdftoppm', '-v')))('docs/images', () => {
  beforeAll(ensureCompiled)

  it('are those that the program makes', async () => {
    const out = temporaryFolder()
    const drawn = spawnSync(process.execPath, ['scripts/generate-images.mjs', '--out', out], { cwd: projectRoot, encoding: 'utf8' })
    expect(drawn.status, drawn.stderr).toBe(0)
    expect([...readdirSync(out), ...BY_HAND].sort()).toEqual(readdirSync(folder).sort())
    const browser = await launchChromium()
    try {
      const page = await browser.newPage()
      for (const name of readdirSync(out)) {
        const images = [join(folder, name), join(out, name)].map((path) => `data:image/png;base64,${readFileSync(path).toString('base64')}`)
        // In words of the browser: it reads PNG.
        const share = await page.evaluate<number>(`(async () => {
          const pixels = await Promise.all(${JSON.stringify(images)}.map(async (src) => {
            const image = Object.assign(new Image(), { src })
            await image.decode()
            const canvas = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height })
            const context = canvas.getContext('2d')
            context.drawImage(image, 0, 0)
            return { size: image.width + '×' + image.height, data: context.getImageData(0, 0, image.width, image.height).data }
          }))
          if (pixels[0].size !== pixels[1].size) return 1
          let count = 0
          for (let i = 0; i < pixels[0].data.length; i += 4) if (Math.abs(pixels[0].data[i] - pixels[1].data[i]) > 48) count += 1
          return (count * 4) / pixels[0].data.length
        })()`)
        expect(share, `${name}: draw it anew with npm run images`).toBeLessThan(TOLERANCE)
      }
    } finally {
      await browser.close()
    }
  }, 300_000)
})
