import type { HouseStyle } from '../../house-style/house-style.ts'
import { readPackageText } from '../../workspace/package-files.ts'

/** Height of a single-spaced line of Times New Roman, as a multiple of its size. */
const SINGLE_SPACING = 1.15

/** The sheet that every document carries: measures of the house style, then the fixed rules. */
export function makeStylesheet(style: HouseStyle): string {
  return `${measures(style)}\n${pages(style)}\n${readPackageText('templates/html/document.css').trim()}\n`
}

function measures({ page, font, text, keyword, annexHeader, signature, emblem }: HouseStyle): string {
  const { marginsMm } = page
  const values = {
    'page-width': `${page.widthMm}mm`,
    'page-height': `${page.heightMm}mm`,
    // On a screen there is no binding edge: the two side margins share their sum.
    'side-margin': `${(marginsMm.left + marginsMm.right) / 2}mm`,
    'top-margin': `${marginsMm.top}mm`,
    'bottom-margin': `${marginsMm.bottom}mm`,
    'font-family': `${quote(font.family)}, Tinos, "Liberation Serif", "PT Astra Serif", serif`,
    'font-size': `${font.sizePt}pt`,
    'table-font-size': `${font.tableSizePt}pt`,
    'note-font-size': `${font.noteSizePt}pt`,
    'single-spacing': String(SINGLE_SPACING),
    'line-height': String(Number((SINGLE_SPACING * text.lineSpacing).toFixed(4))),
    indent: `${text.indentMm}mm`,
    'letter-spacing': `${keyword.spacingPt}pt`,
    'annex-header-width': `${annexHeader.widthMm}mm`,
    'emblem-from-top': `${emblem.fromTopMm}mm`,
    'lines-with-signature': String(signature.minLinesWithText),
  }
  return `:root { ${Object.entries(values)
    .map(([name, value]) => `--${name}: ${value};`)
    .join(' ')} }`
}

/** Page rules know no custom properties, so their measures are written out. */
function pages({ page, font }: HouseStyle): string {
  const { top, right, bottom, left } = page.marginsMm
  const geometry = (width: number, height: number): string =>
    `size: ${width}mm ${height}mm; margin: ${top}mm ${right}mm ${bottom}mm ${left}mm`
  return [
    `@page { ${geometry(page.widthMm, page.heightMm)};`,
    `  @top-center { content: counter(page); vertical-align: top; padding-top: ${page.numberFromTopMm}mm;`,
    `    font: ${font.sizePt}pt ${quote(font.family)}, Tinos, "Liberation Serif", serif; } }`,
    `@page :first { @top-center { content: none; } }`,
    `@page landscape { ${geometry(page.heightMm, page.widthMm)}; }`,
  ].join('\n')
}

/** A CSS string that stays harmless inside `<style>`, also to an XML reader. */
function quote(text: string): string {
  const escaped = text.replace(/[^\p{L}\p{N} .-]/gu, (sign) => `\\${sign.codePointAt(0)!.toString(16)} `)
  return `"${escaped}"`
}
