/**
 * Makes the text of a document fit for a page with a strict content policy:
 * inline styles become keys of a stylesheet that the whole site shares, pictures
 * inside the text become files beside the page.
 */
import { sha256 } from '../../workspace/hash.ts'
import type { SiteFile } from './records.ts'

export interface Fragment {
  readonly html: string
  readonly styles: Readonly<Record<string, string>>
  readonly images: readonly SiteFile[]
}

/** The emitter escapes `<`, `>` and `"` in every value, so that a tag ends at its first `>`. */
const STYLE = /(<[a-z0-9]+(?:\s[^<>]*)?\s)style="([^"]*)"/g
const PICTURE = /src="data:image\/(png|jpeg|svg\+xml);base64,([A-Za-z0-9+/=]*)"/g
const EXTENSIONS: Readonly<Record<string, string>> = { jpeg: 'jpg', 'svg+xml': 'svg' }
/** The emitter makes a frame of wide tables only; on a phone the words of any may need more room than there is. */
const TABLE = /<div class="table( keep)?"(?: role="region" aria-label="([^"]*)" tabindex="0")?>/g
/** The words over a table and over a group of its rows stay in sight while it is moved. */
const OVER_ROWS = /(<tr [^<>]*class="banner\b[^<>]*>\s*<th[^<>]*>|<caption[^<>]*>)(.*?)(<\/th>|<\/caption>)/gs
/** A slash lets a line end behind it. */
const ROW_NUMBER = /(?<=[>\s])п\/п(?=[<\s])/g
/** Wider than a text: a chart, whose letters nobody could read on the screen of a phone. */
const WIDE_DRAWING = /<img src="[^"]*\.svg" width="(\d+)"[^<>]*>/g
const WIDE_PX = 700
const ALTERNATIVE = /<img [^<>]*?alt="([^"]*)"[^<>]*>(?:<\/span>)?/g

/** @param folder where the page lies on the site: its pictures go there too. */
export function extractFragment(text: string, folder: string): Fragment {
  const styles: Record<string, string> = {}
  const images = new Map<string, SiteFile>()
  let tables = 0
  let drawings = 0
  const html = text
    // Boxes that move sideways are landmarks, and no two of a page have one name.
    .replace(TABLE, (_whole, keep: string | undefined, name: string | undefined) => {
      const own = name === undefined || name === 'Таблица' ? `Таблица ${++tables}` : name
      return `<div class="table${keep ?? ''}${name === undefined ? '' : ' wide'}" role="region" aria-label="${own}" tabindex="0">`
    })
    .replace(OVER_ROWS, '$1<div class="over-rows">$2</div>$3')
    .replace(ROW_NUMBER, '<span class="range">п/п</span>')
    .replace(STYLE, (_whole, tag: string, declaration: string) => {
      const key = sha256(declaration).slice(0, 8)
      styles[key] = declaration
      return `${tag}data-style="${key}"`
    })
    .replace(PICTURE, (_whole, format: string, base64: string) => {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
      const name = `risunok-${sha256(bytes).slice(0, 12)}.${EXTENSIONS[format] ?? format}`
      images.set(name, { path: `${folder}/${name}`, bytes })
      return `src="${name}"`
    })
    .replace(WIDE_DRAWING, (image, width: string) =>
      Number(width) < WIDE_PX ? image : `<span class="wide-picture" role="region" aria-label="Рисунок ${++drawings}" tabindex="0">${image}</span>`,
    )
    // Words in place of the picture, for readers who turned pictures off.
    .replace(ALTERNATIVE, (image, words: string) => `${image}<span class="image-words">Рисунок: ${words}</span>`)
  return { html, styles, images: [...images.values()] }
}
