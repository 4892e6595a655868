/**
 * Prepares the lines of an official text for a Markdown parser.
 *
 * Official Russian writing has habits that Markdown would take for marks: a
 * line of underscores to be filled in by hand, a comparison at the beginning of
 * a line, items behind an en dash or a letter, a date, an indented paragraph. Each is turned into
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

/** The lines of one group, each protected; `""` between two of them parts them into paragraphs. */
function protectGroup(group: readonly string[]): readonly string[] {
  const isList = group.some((line) => listMarker.test(line) && !dashItem.test(line))
  const result: string[] = []
  let insideDashes = false
  for (const [index, line] of group.entries()) {
    const previous = group[index - 1]
    const follows = previous === undefined || /[:;]\s*$/.test(previous)
    if (dashItem.test(line) && (follows || (insideDashes && /[.,]\s*$/.test(previous)))) {
      insideDashes = true
      result.push(line.replace(dashItem, '$1-$2'))
      continue
    }
    if (previous !== undefined && !isList && ownLabel.test(line) && (follows || /\.\s*$/.test(previous))) result.push('')
    result.push(protectLine(line))
  }
  return result
}

/** «– пункт;» is an item where a clause or a paragraph begins; elsewhere it may be a wrapped range of years. */
const dashItem = /^([ \t]*)[–—]([ \t])/

/** «а) …», «1.2. …»: a line of an enumeration that Markdown does not know; it stays a line of its own. */
const ownLabel = /^[ \t]*(?:[а-яё]\)|\d+(?:\.\d+)+\.?)[ \t]/i

function protectLine(line: string): string {
  if (/^[ \t]*_(?:[ \t]*_){2,}[ \t]*$/.test(line)) return line.replace('_', '\\_')
  return (
    line
      .replace(/^([ \t]*)([>+])(?=[ \t]*\d)/, '$1\\$2')
      // A date «17. 09. 2020» and a year «2020. Начало работ» are not items of a list.
      .replace(/^([ \t]*(?:\d+(?=[.)][ \t]+\d+[.)])|\d{4,}))([.)])(?=[ \t])/, '$1\\$2')
  )
}
