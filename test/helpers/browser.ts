/** The real Chromium, from Debian or wherever it is installed. */
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium, type Browser } from 'playwright-core'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']

/** `PRIKAZ_CHROMIUM`, or a browser of a known name on the path; `undefined` when there is none. */
export const chromiumPath: string | undefined =
  process.env['PRIKAZ_CHROMIUM'] ?? (process.env['PATH'] ?? '').split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name))).find((path) => existsSync(path))

export function launchChromium(): Promise<Browser> {
  // A container's administrator may not use the sandbox; the pages are our own.
  return chromium.launch({ executablePath: chromiumPath!, args: ['--no-sandbox'] })
}
