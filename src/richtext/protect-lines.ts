/**
 * Prepares the lines of an official text for a Markdown parser.
 *
 * Official Russian writing has habits that Markdown would take for marks: a
 * line of underscores to be filled in by hand, a comparison at the beginning of
 * a line, items behind an en dash, an indented paragraph. Each is turned into
 * the Markdown that means what the author sees.
 */
export function protectLines(text: string): string {
  return groups(text.replace(/\r\n?/g, '\n').split('\n')).flatMap(protectGroup).join('\n')
}

/** Lines between blank lines; a blank line is a group of its own. */
function groups(lines: readonly string[]): readonly (readonly string[])[] {
  const result: string[][] = []
  let previousBlank = true
  for (const line of lines) {
    const blank = line.trim() === ''
    if (blank || previousBlank) result.push([line])
    else result.at(-1)!.push(line)
    previousBlank = blank
  }
  return dedent(result)
}

const listMarker = /^[ \t]*(?:[-*+–—]|\d{1,9}[.)])[ \t]/

/**
 * An indent of four spaces means nothing in an official text, but Markdown
 * would not see a list behind it. Indents inside a list stay: they nest.
 */
function dedent(result: readonly (readonly string[])[]): readonly (readonly string[])[] {
  let insideList = false
  return result.map((group) => {
    const first = group[0]!
    if (first.trim() === '') return group
    const indent = /^[ \t]*/.exec(first)![0]
    if (indent === '') insideList = false
    const nested = insideList
    insideList ||= group.some((line) => listMarker.test(line))
    if (nested || indent.replaceAll('\t', '    ').length < 4) return group
    return group.map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line))
  })
}

function protectGroup(group: readonly string[]): readonly string[] {
  // «– пункт;» at the beginning of a group is a list; in the middle of one it may be a wrapped range of years.
  const dashes = /^[ \t]*[–—][ \t]/.test(group[0]!)
  return group.map((line) => {
    if (dashes) line = line.replace(/^([ \t]*)[–—](?=[ \t])/, '$1-')
    if (/^[ \t]*_(?:[ \t]*_){2,}[ \t]*$/.test(line)) return line.replace('_', '\\_')
    return line.replace(/^([ \t]*)([>+])(?=[ \t]*\d)/, '$1\\$2')
  })
}
