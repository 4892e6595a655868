/** The tables of phrases in test/cases/periods, which people read and extend. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { PeriodContext } from '../../../../src/russian/periods/parse-period.ts'

export interface PhraseRow {
  readonly phrase: string
  readonly context: PeriodContext
  /** The columns behind the context year. */
  readonly expected: readonly string[]
}

export function readPhrases(table: 'understood' | 'refused'): PhraseRow[] {
  const path = fileURLToPath(new URL(`../../../cases/periods/${table}.tsv`, import.meta.url))
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [phrase = '', year = '', ...expected] = line.split('\t')
      return { phrase: phrase.replaceAll('␣', '\u00a0'), context: readContext(year), expected }
    })
}

/** «2021», «2021-09» in a plan by months, «2021/2022» for a school year. */
function readContext(written: string): PeriodContext {
  const [, year, month, isSchoolYear] = /^(\d{4})(?:-(\d\d)|(\/)\d{4})?$/.exec(written) ?? []
  if (year === undefined) return {}
  return { year: Number(year), ...(month === undefined ? {} : { month: Number(month) }), ...(isSchoolYear === undefined ? {} : { isSchoolYear: true }) }
}
