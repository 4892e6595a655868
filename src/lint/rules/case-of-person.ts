import { declinePost } from '../../russian/cases/decline-post.ts'
import { personForm } from '../../russian/cases/entry-forms.ts'
import type { Case } from '../../russian/cases/grammar.ts'
import type { DossierRule } from '../rule.ts'

/** What verbs of orders govern: «возложить на кого», «поручить кому». */
const GOVERNORS: readonly (readonly [RegExp, Case])[] = [
  [/(?<!\p{L})(?:возложить|возлагается)[ \u00a0\n]на[ \u00a0\n]/giu, 'accusative'],
  [/(?<!\p{L})(?:обязать|назначить[ \u00a0\n]ответственн(?:ым|ой))[ \u00a0\n]/giu, 'accusative'],
  [/(?<!\p{L})(?:поручить|рекомендовать|предложить|разрешить)[ \u00a0\n]/giu, 'dative'],
]
const POST = /^(?:начальник|заместитель|директор|руководитель|глава|специалист|методист|председатель|секретарь|заведующ(?:ий|ая)|инспектор|бухгалтер|консультант|учитель|управляющ(?:ий|ая))(?!\p{L})/iu
/** The full stop of an initial is none, and neither is that of «г.». */
const SENTENCE_END = /[;:!?\n]|(?<=\p{Ll}{2})\.(?=[ \u00a0]+\p{Lu})/u
/** How far behind the verb the surname may stand. */
const REACH = 200

/** The post and the surname behind «возложить на», «поручить» are in the case that the verb asks for. */
export const caseOfPerson: DossierRule = {
  needs: 'dossier',
  codes: ['language/case-of-person'],
  check({ people, documents }, report) {
    for (const text of documents.flatMap(({ texts }) => texts)) {
      if (!/возл[оа]|обяза|назначить|поручить|рекомендовать|предложить|разрешить/iu.test(text.plain)) continue
      for (const [governor, grammaticalCase] of GOVERNORS) {
        for (const match of text.plain.matchAll(governor)) {
          const start = match.index + match[0].length
          const after = text.plain.slice(start, start + REACH)
          const post = POST.exec(after)?.[0]
          const declined = post === undefined ? undefined : declinePost(post, grammaticalCase)
          if (post !== undefined && declined?.certainty === 'sure' && declined.text !== post) {
            report('language/case-of-person', { found: post, right: declined.text }, { text, at: [start, start + post.length] })
          }
          const end = after.search(SENTENCE_END)
          const sentence = end < 0 ? after : after.slice(0, end)
          for (const person of people?.people ?? []) {
            const at = surnameAt(sentence, person.surname)
            if (at === undefined) continue
            const { text: right, doubts } = personForm({ ...person, initials: undefined, name: undefined, patronymic: undefined }, grammaticalCase)
            const surname = person.cases?.[grammaticalCase as 'dative']?.surname ?? (doubts.length > 0 ? undefined : right)
            if (surname === undefined || surname === person.surname) continue
            report('language/case-of-person', { found: person.surname, right: surname }, { text, at: [start + at, start + at + person.surname.length] })
          }
        }
      }
    }
  },
}

/** Where the surname stands in the nominative beside its initials, outside of brackets: in them the nominative is right. */
function surnameAt(sentence: string, surname: string): number | undefined {
  const at = sentence.search(new RegExp(`(?<![\\p{L}-])${surname}(?=[ \\u00a0]\\p{Lu}\\.)|(?<=\\p{Lu}\\.[ \\u00a0]?)${surname}(?![\\p{L}-])`, 'u'))
  if (at < 0) return undefined
  const before = sentence.slice(0, at)
  return before.split('(').length > before.split(')').length ? undefined : at
}
