import { initialsOf } from '../../russian/cases/decline-person.ts'
import { declinePost } from '../../russian/cases/decline-post.ts'
import { personForm } from '../../russian/cases/entry-forms.ts'
import { findGender } from '../../russian/cases/person-gender.ts'
import type { Person } from '../../model/content.ts'
import type { Case } from '../../russian/cases/grammar.ts'
import type { DossierRule, LintText } from '../rule.ts'

/** What verbs of orders govern: «возложить на кого», «поручить кому». */
const GOVERNORS: readonly (readonly [RegExp, Case])[] = [
  [/(?<!\p{L})(?:возложить|возлагается)[ \u00a0\n]на[ \u00a0\n]/giu, 'accusative'],
  [/(?<!\p{L})(?:обязать|назначить[ \u00a0\n]ответственн(?:ым|ой))[ \u00a0\n]/giu, 'accusative'],
  [/(?<!\p{L})(?:поручить|рекомендовать|предложить|разрешить)[ \u00a0\n]/giu, 'dative'],
]
/** «Руководители школ представить»: whoever is ordered to do it stands in the dative. */
const ORDERED: Readonly<Record<string, string>> = {
  Руководители: 'Руководителям', Директора: 'Директорам', Начальники: 'Начальникам', Заместители: 'Заместителям', Заведующие: 'Заведующим', Специалисты: 'Специалистам', Методисты: 'Методистам',
  Председатели: 'Председателям', Руководитель: 'Руководителю', Директор: 'Директору', Начальник: 'Начальнику', Заместитель: 'Заместителю', Заведующий: 'Заведующему', Методист: 'Методисту',
}
const INFINITIVE = '(?!печать|память|сеть|часть)(?:[а-яё]{2,}(?:ать|ять|ить|еть|уть|ыть)(?:ся)?|(?:про|в|вы|при|до|пере|раз|за)?(?:нести|вести))'
const ORDERED_WRONGLY = new RegExp(`^(?<post>${Object.keys(ORDERED).join('|')})(?![а-яё-])(?:(?!(?<!\\p{L})(?:должн|обязан|вправе|мо[жг]|имеют|имеет)|[:;«]|\\.(?![ \\u00a0]?[а-яё\\d])).){0,160}?[ \\u00a0\\n]${INFINITIVE}(?!\\p{L})`, 'su')
/** «Руководителю центра Мишиной Г.А. представить»: a post in the dative that begins a point. */
const DATIVE_POST = /^(?:(?:начальник|директор|руководител|методист|председател|секретар|инспектор|бухгалтер|консультант|специалист|учител)[ую]|заместител[ю]|главе|заведующе(?:му|й)|управляюще(?:му|й))(?!\p{L})/iu
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
    const compareNames = (sentence: string, start: number, text: LintText, grammaticalCase: Case): void => {
      for (const person of people?.people ?? []) {
        const surname = surnameIn(person, grammaticalCase)
        if (surname === undefined || surname === person.surname) continue
        // The genitive may depend on a post: «заместителя Касьминой Т.И.».
        const wrong = WRONG_FORMS.filter((each) => each !== grammaticalCase).map((each) => surnameIn(person, each))
        const found = [person.surname, ...wrong.filter((form) => form !== undefined && form !== surname && form !== surnameIn(person, 'genitive'))]
        for (const form of found) {
          const at = surnameAt(sentence, form!, form === person.surname ? undefined : initialsOf(person))
          if (at === undefined) continue
          report('language/case-of-person', { found: form!, right: surname, isNominative: form === person.surname }, { text, at: [start + at, start + at + form!.length] })
          break
        }
      }
    }
    for (const text of documents.flatMap(({ texts }) => texts)) {
      if (text.key === 'text' && text.pointer.startsWith('/points/') && DATIVE_POST.test(text.plain)) {
        // Up to the first mark or bracket; the verb may stand behind the name.
        const head = /^(?:[^,;:()«\n.]|\.(?=[ \u00a0]?\p{Lu})|(?<=\p{Lu})\.)*/u.exec(text.plain)![0]
        compareNames(head, 0, text, 'dative')
      }
      if (text.key === 'text' && text.pointer.startsWith('/points/')) {
        const post = ORDERED_WRONGLY.exec(text.plain)?.groups?.['post']
        if (post !== undefined) report('language/case-of-person', { found: post, right: ORDERED[post]!, isNominative: true }, { text, at: [0, post.length] })
      }
      if (!/возл[оа]|обяза|назначить|поручить|рекомендовать|предложить|разрешить/iu.test(text.plain)) continue
      for (const [governor, grammaticalCase] of GOVERNORS) {
        for (const match of text.plain.matchAll(governor)) {
          const start = match.index + match[0].length
          const after = text.plain.slice(start, start + REACH)
          const post = POST.exec(after)?.[0]
          const declined = post === undefined ? undefined : declinePost(post, grammaticalCase)
          if (post !== undefined && declined?.certainty === 'sure' && declined.text !== post) {
            report('language/case-of-person', { found: post, right: declined.text, isNominative: true }, { text, at: [start, start + post.length] })
          }
          const end = after.search(SENTENCE_END)
          compareNames(end < 0 ? after : after.slice(0, end), start, text, grammaticalCase)
        }
      }
    }
  },
}

/** «возложить на … Зуеву» of a man: forms that no other word before them asks for. */
const WRONG_FORMS: readonly Case[] = ['dative', 'accusative']

const known = new WeakMap<Person, Map<Case, string | undefined>>()

/** The same for every text, so it is found once. */
function surnameIn(person: Person, grammaticalCase: Case): string | undefined {
  const forms = known.get(person) ?? new Map<Case, string | undefined>()
  known.set(person, forms)
  if (!forms.has(grammaticalCase)) forms.set(grammaticalCase, declineSurname(person, grammaticalCase))
  return forms.get(grammaticalCase)
}

function declineSurname(person: Person, grammaticalCase: Case): string | undefined {
  const given = person.cases?.[grammaticalCase as 'dative']?.surname
  if (given !== undefined) return given
  const { text, doubts } = personForm({ ...person, initials: undefined, name: undefined, patronymic: undefined, gender: person.gender ?? findGender(person).gender }, grammaticalCase)
  return doubts.length > 0 ? undefined : text
}

/** Where the surname stands in the given form beside its initials, outside of brackets: in them the nominative is right. */
function surnameAt(sentence: string, surname: string, initials: string | undefined): number | undefined {
  const letters = initials === undefined ? '\\p{Lu}\\.' : [...initials.replace(/[^\p{Lu}]/gu, '')].map((letter) => `${letter}\\.`).join('[ \\u00a0]?')
  const at = sentence.search(new RegExp(`(?<![\\p{L}-])${surname}(?=[ \\u00a0]${letters})|(?<=${letters}[ \\u00a0]?)${surname}(?![\\p{L}-])`, 'u'))
  if (at < 0) return undefined
  const before = sentence.slice(0, at)
  return before.split('(').length > before.split(')').length ? undefined : at
}
