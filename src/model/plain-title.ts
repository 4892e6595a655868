/** A title as one line of plain text: no line ends, no Markdown marks, ordinary spaces. For file properties and windows. */
export function plainTitle(title: string): string {
  return title
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/(?<!\\)(\*\*|__|\*|(?<![\p{L}\d])_|_(?![\p{L}\d]))/gu, '')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()
}

/** A title in one line, its Markdown kept. */
export function oneLine(title: string): string {
  return title.replace(/\s*\n\s*/g, ' ').trim()
}
