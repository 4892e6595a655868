import { catalogue, codes, isCode, type Code } from '../../diagnostics/catalogue/index.ts'
import { severityWords } from '../../diagnostics/reporters/words.ts'
import { findNearest } from '../../source/nearest.ts'
import type { Terminal } from '../terminal.ts'
import { UsageError } from '../usage-error.ts'

export interface ExplainOptions {
  readonly json?: boolean
}

/** Prints the prose of one code, or the list of all codes or of those of an area: «time». */
export function explain(terminal: Terminal, code: string | undefined, options: ExplainOptions): number {
  if (code === undefined) return listCodes(terminal, codes, options)
  if (!isCode(code)) {
    const ofArea = codes.filter((each) => each.startsWith(`${code.replace(/\/$/, '')}/`))
    if (ofArea.length > 0) return listCodes(terminal, ofArea, options)
    const nearest = findNearest(code, codes)
    throw new UsageError(
      `нет замечания с кодом «${code}»`,
      nearest === undefined ? 'Все коды: prikaz explain' : `Возможно, имелось в виду «${nearest}»`,
    )
  }
  const { title, severity, explanation } = describe(code)
  terminal.print(
    options.json
      ? JSON.stringify({ code, title, severity, explanation }, null, 2)
      : `${terminal.palette.place(code)} · ${severityWords[severity]}\n${title}\n\n${explanation}`,
  )
  return 0
}

function listCodes(terminal: Terminal, listed: readonly Code[], options: ExplainOptions): number {
  if (options.json) {
    terminal.print(JSON.stringify(listed.map((each) => ({ code: each, ...describe(each) })), null, 2))
  } else {
    const width = Math.max(...listed.map((each) => each.length))
    for (const each of listed) terminal.print(`${each.padEnd(width)}  ${catalogue[each].title}`)
  }
  return 0
}

function describe(code: keyof typeof catalogue): { title: string; severity: keyof typeof severityWords; explanation: string } {
  const { title, severity, explanation } = catalogue[code]
  return { title, severity, explanation }
}
