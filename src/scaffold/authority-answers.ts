/** What can be guessed about an authority from its name, as defaults of the questions that `init` asks. */
import { declineUnit } from '../russian/cases/decline-unit.ts'
import { guessPhrase } from '../russian/cases/guess-form.ts'
import { lowerFirst } from '../russian/letters.ts'
import { transliterate } from '../russian/transliterate.ts'

/** Longest line of a letterhead: what fits across the sheet in the type of a letterhead. */
const LINE = 46

/** «Отдел образования администрации Степного округа» → `otdel-obrazovaniya`: two words are enough to tell it. */
export function proposeId(name: string): string {
  const words = transliterate(name).split(/[^a-z0-9]+/).filter((word) => word.length > 2)
  return words.slice(0, 2).join('-') || 'organ'
}

/** The form that is printed on annexes; `isSure` when no one has to look at it. */
export function proposeGenitive(name: string): { readonly text: string; readonly isSure: boolean } {
  const declined = declineUnit(name, 'genitive')
  return declined.certainty === 'sure' ? { text: lowerFirst(declined.text), isSure: true } : { text: lowerFirst(guessPhrase(name, 'genitive', false)), isSure: false }
}

/** The name in capitals, in lines of about one length. */
export function proposeLetterhead(name: string): readonly string[] {
  const words = name.trim().toUpperCase().split(/\s+/)
  const count = Math.ceil(name.trim().length / LINE)
  const target = name.trim().length / count
  const lines: string[] = []
  let line = ''
  for (const word of words) {
    const longer = line === '' ? word : `${line} ${word}`
    const isFull = line !== '' && (longer.length > LINE || (lines.length < count - 1 && longer.length - target > target - line.length))
    if (isFull) lines.push(line)
    line = isFull ? word : longer
  }
  return [...lines, line].filter((each) => each !== '')
}

/** «Зубова» → `zubova` */
export function proposePersonId(surname: string): string {
  return transliterate(surname).replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '') || 'rukovoditel'
}
