/** How many cells a line of a Markdown table has; markdown-it itself drops the ones that are too many. */
export function countCells(line: string): number {
  const cells = line.trim().replaceAll('\\|', '').split('|')
  if (cells[0]?.trim() === '') cells.shift()
  if (cells.at(-1)?.trim() === '') cells.pop()
  return Math.max(1, cells.length)
}
