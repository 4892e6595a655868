/** What a command may do to the outside: print, colour, show progress. */
import picocolors from 'picocolors'
import type { Palette } from '../diagnostics/reporters/palette.ts'

export interface Terminal {
  readonly currentFolder: string
  /** Results: machine-readable or asked for. */
  print(text: string): void
  /** Everything said beside the result. */
  say(text: string): void
  readonly palette: Palette
  readonly width: number
  /** A line that is overwritten; absent when nobody watches (a pipe, CI). */
  readonly progress: ((text: string) => void) | undefined
}

export function createTerminal(): Terminal {
  const colours = picocolors.createColors(useColour())
  const isWatched = process.stderr.isTTY && !process.env['CI']
  return {
    currentFolder: currentFolder(),
    print: (text) => void process.stdout.write(closeLine(text)),
    say: (text) => void process.stderr.write(closeLine(text)),
    palette: {
      error: (text) => colours.bold(colours.red(text)),
      warning: (text) => colours.bold(colours.yellow(text)),
      note: (text) => colours.bold(colours.cyan(text)),
      help: colours.green,
      place: colours.bold,
      dim: colours.dim,
    },
    width: Math.max(60, Math.min(process.stderr.columns ?? 100, 140)),
    progress: isWatched ? (text) => void process.stderr.write(`\r\u001b[K${text}`) : undefined,
  }
}

function closeLine(text: string): string {
  return text === '' || text.endsWith('\n') ? text : text + '\n'
}

/** https://no-color.org, and nothing coloured goes into a pipe or a file, whichever of the two streams that is. */
function useColour(): boolean {
  if (process.env['NO_COLOR']) return false
  if (process.env['FORCE_COLOR']) return true
  return process.stdout.isTTY && process.stderr.isTTY && process.env['TERM'] !== 'dumb'
}

/** A folder that has been removed has no path; what needs one says so when it looks for it. */
function currentFolder(): string {
  try {
    return process.cwd()
  } catch {
    return ''
  }
}
