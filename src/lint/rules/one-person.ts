import { editDistance } from '../../source/nearest.ts'
import { isObject } from '../../schema/schema-node.ts'
import { eachMatch } from '../each-match.ts'
import type { DossierRule, LintText } from '../rule.ts'
import { TRAIT } from '../traits.ts'

interface Person {
  readonly surname: string
  readonly initials: string
}

interface Mention extends Person {
  readonly text: LintText
  readonly at: readonly [number, number]
}

const SURNAME = '(?<surname>\\p{Lu}[а-яё]+(?:-\\p{Lu}[а-яё]+)?)'
const INITIALS = '(?<initials>\\p{Lu}\\.[ \\u00a0]?\\p{Lu}\\.)'
const AFTER = new RegExp(`(?<![\\p{L}-])${SURNAME}[ \\u00a0\\n]?${INITIALS}`, 'gu')
const BEFORE = new RegExp(`(?<![\\p{L}.]|\\p{Lu}\\.[ \\u00a0])${INITIALS}[ \\u00a0]?${SURNAME}(?![ \\u00a0]?\\p{Lu}\\.)`, 'gu')
/** «Ким» and «Кин» are two people. */
const LEAST_LETTERS = 4

/** A person of the register has there and in the texts the same surname and the same initials. */
export const onePerson: DossierRule = {
  needs: 'dossier',
  codes: ['names/other-initials', 'names/other-surname'],
  check({ people, documents }, report) {
    const known: Person[] = (people?.people ?? []).flatMap(({ surname, initials, name, patronymic }) => {
      const letters = initials ?? (name === undefined || patronymic === undefined ? '' : `${name[0]}${patronymic[0]}`)
      return lettersOf(letters).length === 2 ? [{ surname, initials: lettersOf(letters) }] : []
    })
    // Officials of other bodies stand in the sheets of the act itself.
    for (const { value } of documents) collectOfficials(value, known)
    const mentions = documents.flatMap(({ texts }) => texts.flatMap(findPeople))
    const count = new Map<string, number>()
    for (const mention of mentions) count.set(keyOf(mention), (count.get(keyOf(mention)) ?? 0) + 1)
    for (const mention of mentions) {
      // Named so twice, it is somebody else.
      if (count.get(keyOf(mention))! > 1) continue
      const { surname, initials, text, at } = mention
      const namesakes = known.filter((person) => isSameSurname(person.surname, surname))
      if (namesakes.some((person) => person.initials === initials)) continue
      const words = text.value.slice(...at)
      const almost = namesakes.find((person) => isAlmost(person.initials, initials))
      if (almost !== undefined) {
        report('names/other-initials', { words, registered: almost.surname, initials: dotted(almost.initials) }, { text, at })
        continue
      }
      const misspelt = known.find((person) => person.initials === initials && isSlip(person.surname, surname))
      if (namesakes.length === 0 && misspelt !== undefined) report('names/other-surname', { words, surname: misspelt.surname }, { text, at })
    }
  },
}

/** One letter is another, or both have changed places. */
function isAlmost([first, second]: string, [own, ownSecond]: string): boolean {
  return first === own || second === ownSecond || (first === ownSecond && second === own)
}

function keyOf({ surname, initials }: Person): string {
  return `${stemOfSurname(surname)} ${initials}`
}

function collectOfficials(item: unknown, known: Person[]): void {
  if (Array.isArray(item)) for (const child of item) collectOfficials(child, known)
  if (!isObject(item)) return
  const { surname, initials } = item
  if (typeof surname === 'string' && typeof initials === 'string') known.push({ surname, initials: lettersOf(initials) })
  for (const key of Object.keys(item)) if (typeof item[key] === 'object') collectOfficials(item[key], known)
}

function findPeople(text: LintText): readonly Mention[] {
  if ((text.traits & TRAIT.stop) === 0 || !/\.[ \u00a0]?\p{Lu}\./u.test(text.plain)) return []
  const found: Mention[] = []
  for (const pattern of [AFTER, BEFORE]) {
    eachMatch(text, pattern, ({ groups }, at) => {
      if (found.some((other) => other.at[0] < at[1] && at[0] < other.at[1])) return
      found.push({ surname: groups!['surname']!, initials: lettersOf(groups!['initials']!), text, at })
    })
  }
  return found
}

function lettersOf(initials: string): string {
  return initials.replace(/[^\p{Lu}]/gu, '')
}

function dotted(initials: string): string {
  return [...initials].map((letter) => `${letter}.`).join('')
}

function isSameSurname(registered: string, mentioned: string): boolean {
  return stemOfSurname(registered) === stemOfSurname(mentioned)
}

/** «Сизов» of «Сизова» and «Сизовой»: a surname keeps its «-ов». */
function stemOfSurname(surname: string): string {
  return surname.toLowerCase().replaceAll('ё', 'е').replace(/(?:ого|ому|ой|ым|им|ом|ем|ая|ую|ей|ий|ый|а|я|у|ю|е|ы|и|ь)$/u, '')
}

function isSlip(registered: string, mentioned: string): boolean {
  const [a, b] = [stemOfSurname(registered), stemOfSurname(mentioned)]
  return Math.min(a.length, b.length) >= LEAST_LETTERS && editDistance(a, b, 2) < 2
}
