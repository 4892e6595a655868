/** The levels of an event in words: «Краевой, муниципальный». */
import { capitaliseFirst, lowerFirst } from '../../russian/letters.ts'
import type { Event, EventDocument } from '../content.ts'

type Level = NonNullable<Event['level']>[number]

/** @param authorGenitive the issuing body: its name tells what kind of region it is in. */
export function levelsInWords(levels: readonly Level[], document: EventDocument, authorGenitive: string): string {
  const words = levels.map((level) => document.levelNames?.[level] ?? usualName(level, authorGenitive))
  return words.map((word, index) => (index === 0 ? capitaliseFirst(word) : lowerFirst(word))).join(', ')
}

function usualName(level: Level, authorGenitive: string): string {
  switch (level) {
    case 'regional':
      return regionalName(authorGenitive)
    case 'municipal':
      return 'муниципальный'
    case 'school':
      return 'школьный'
  }
}

function regionalName(authorGenitive: string): string {
  if (/(?:^|\s)края(?![А-Яа-яЁё])/.test(authorGenitive)) return 'краевой'
  if (/(?:^|\s)области(?![А-Яа-яЁё])/.test(authorGenitive)) return 'областной'
  return /(?:^|\s)Республики(?![А-Яа-яЁё])/.test(authorGenitive) ? 'республиканский' : 'региональный'
}
