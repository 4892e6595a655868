/**
 * On which page a paragraph begins, as far as breaks tell: those that an author made, and those that the program which saved
 * the file noted when it laid the text out. Only near the truth: the file may have been changed since.
 */

/** A place in a section: pages are counted from its first one. */
export interface PagePlace {
  readonly section: number
  readonly page: number
}

export interface PageCounter {
  /** `laid-out`: noted by a program. One that follows another break stands for the same. */
  breakPage(kind: 'made' | 'laid-out'): void
  /** Letters stand here. */
  text(): void
  place(): PagePlace
  endSection(): void
  /** Numbers from 1, when the ways in which sections begin are known; `undefined` when there was no break at all. */
  finish(sectionStarts: readonly string[]): ((place: PagePlace) => number) | undefined
  readonly hasLayout: boolean
}

export function countPages(): PageCounter {
  /** Of each section: pages after its first one, and whether a laid out break stood before its first letter. */
  const sections = [{ pages: 0, beginsWithBreak: false }]
  let isBroken = false
  let isEmpty = true
  let hasBreaks = false
  let hasLayout = false
  return {
    get hasLayout() {
      return hasLayout
    },
    breakPage(kind) {
      const section = sections.at(-1)!
      hasBreaks = true
      if (kind === 'laid-out') {
        hasLayout = true
        if (isBroken) return
        if (isEmpty && sections.length > 1) {
          section.beginsWithBreak = true
          isBroken = true
          return
        }
      }
      section.pages += 1
      isBroken = true
    },
    text() {
      isBroken = false
      isEmpty = false
    },
    place: () => ({ section: sections.length - 1, page: sections.at(-1)!.pages }),
    endSection() {
      sections.push({ pages: 0, beginsWithBreak: false })
      isEmpty = true
      isBroken = false
    },
    finish(starts) {
      const first: number[] = []
      let page = 1
      for (const [index, { pages, beginsWithBreak }] of sections.entries()) {
        if (index > 0 && (starts[index] !== 'continuous' || beginsWithBreak)) page += 1
        if (index > 0 && starts[index] !== undefined && starts[index] !== 'continuous') hasBreaks = true
        first.push(page)
        page += pages
      }
      return hasBreaks ? ({ section, page: within }) => (first[section] ?? 1) + within : undefined
    },
  }
}
