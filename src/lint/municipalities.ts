/** Municipalities as texts name them: «Степного муниципального округа», «Матвеево-Курганского района». */

export interface Municipality {
  /** Of the adjective: «нефтекумск». */
  readonly stem: string
  /** «городской округ», «район». */
  readonly type: string
  readonly words: string
  readonly at: readonly [start: number, end: number]
}

/** The capital first and then what stands before it: the other way round takes three times as long. */
const ADJECTIVE = '[А-ЯЁA-Z](?<![\\p{L}-].)[а-яё]+(?:-\\p{Lu}[а-яё]+)?(?:ский|ского|скому|ским|ском|ской|ный|ного|ному|ным|ном|вой|вого|вому|вым|вом)'
const KIND = '(муниципальн(?:ый|ого|ому|ым|ом)|городск(?:ой|ого|ому|им|ом)|сельск(?:ий|ого|ому|им|ом))'
const PLACE = '(округ(?:а|у|ом|е)?|район(?:а|у|ом|е)?|поселени(?:е|я|ю|ем|и))'
const MUNICIPALITY = new RegExp(`(${ADJECTIVE})[ \\u00a0\\n](?:${KIND}[ \\u00a0\\n])?${PLACE}(?!\\p{L})`, 'gu')

const TYPES: readonly (readonly [RegExp, string])[] = [
  [/^муниципальн/u, 'муниципальный'],
  [/^городск/u, 'городской'],
  [/^сельск/u, 'сельский'],
]

/** «Федеральный округ», «избирательный округ» and the like are none. */
const OTHER = /^(?:федеральн|северо-|юж|централ|приволжск|уральск|сибирск|дальневосточн|избирательн|судебн|учебн|одномандатн|автономн|настоящ|данн|сво|административн)/iu

export function findMunicipalities(text: string): readonly Municipality[] {
  return [...text.matchAll(MUNICIPALITY)].flatMap((match) => {
    const [words, adjective = '', kind, place = ''] = match
    const stem = adjective.toLowerCase().replaceAll('ё', 'е').replace(/(?:ий|ый|ой|ого|ому|им|ым|ом)$/u, '')
    if (OTHER.test(adjective)) return []
    const noun = place.startsWith('округ') ? 'округ' : place.startsWith('район') ? 'район' : 'поселение'
    const type = kind === undefined ? noun : `${TYPES.find(([pattern]) => pattern.test(kind))?.[1] ?? kind} ${noun}`
    return [{ stem, type, words: words.replace(/[\n\u00a0]/gu, ' '), at: [match.index, match.index + words.length] as const }]
  })
}

/** Whether the place in a text is inside of «…»: the words of a title or name. */
export function isQuoted(text: string, at: number): boolean {
  const before = text.slice(0, at)
  return before.split('«').length > before.split('»').length
}
