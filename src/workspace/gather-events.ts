/** One save is many events: of a temporary file, of its renaming, of the folder. They are gathered until it is quiet for a moment. */

export interface Gathering {
  /** A path that something happened to. */
  readonly add: (path: string) => void
  readonly cancel: () => void
}

export interface GatheringOptions {
  /** How long it must be quiet. Editors write a file within a few milliseconds. */
  readonly quietMs: number
  /** However restless it is, nobody waits longer: programs that synchronise folders write for minutes. */
  readonly longestMs: number
}

export function gatherEvents({ quietMs, longestMs }: GatheringOptions, onGathered: (paths: readonly string[]) => void): Gathering {
  const paths = new Set<string>()
  let quiet: NodeJS.Timeout | undefined
  let longest: NodeJS.Timeout | undefined
  const cancel = (): void => {
    clearTimeout(quiet)
    clearTimeout(longest)
    quiet = longest = undefined
    paths.clear()
  }
  const flush = (): void => {
    const gathered = [...paths]
    cancel()
    onGathered(gathered)
  }
  return {
    add(path) {
      paths.add(path)
      clearTimeout(quiet)
      quiet = setTimeout(flush, quietMs)
      longest ??= setTimeout(flush, longestMs)
    },
    cancel,
  }
}

/** Files that editors, Word and programs that synchronise folders keep for themselves for a moment: never a source. */
export function isPassing(name: string): boolean {
  return /^[.~]|~$|\.(?:tmp|temp|swp|swx|crdownload|partial|prikaz-fix)$/i.test(name) || name === '4913'
}
