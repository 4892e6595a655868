/**
 * Surnames in six cases: the rules of lvovich, and around them our own judgment
 * of which answers can be trusted. Families differ on fleeting vowels («Заяц»:
 * Зайца or Заяца), and a wrong surname in a signed act cannot be taken back.
 */
import { inclineLastname } from 'lvovich'
import { lookupForm, sure, unsure, type Declined, type Gender, type ObliqueCase } from './grammar.ts'
import { NOUN_SURNAMES, syllables } from './person-gender.ts'
import { doubtOfStem, isFeminineNoun, losesVowel, SOFT_REASON, steadyForm } from './surname-stem.ts'

/** First parts of double surnames that take no endings: «Кара-Мурзе», «Бонч-Бруевича». */
const FIXED_FIRST_PART = /^(?:бонч|кара|тер|аль|эль|ад|ас|ат|ибн|мак|нор)$/
const PARTICLE = /^(?:фон|ван|де|ла|ди|да|дер|дон|аль|эль|тер)$/i

const INDECLINABLE = /(?:[еиоуыэю]|ых|[кгхщшч]их|[уиоэ]а)$/
const ADJECTIVE_IN_IY = /[кх]ий$/
const NOUN_IN_IY = /[лрвдт]ий$/
/** Georgian surnames that look like adjectives, and foreign ones that look like «-ин», «-ов». */
const LOOKS_RUSSIAN = /^(?:шенгелая|цулая|кварая|сулая|чаплин|дарвин|франклин|мартин|цеппелин|бюлов|вирхов|флотов)$/

/** Nouns in «-ин» that are surnames: «Литвином», not «Литвиным». */
const NOT_POSSESSIVE = /^(?:литвин|русин|мордвин|грузин|осетин|татарин|болгарин|армянин|господин|хозяин|мещанин|дворянин)$/

/** «Цой», «Рой», «Гай». */
const NOUN_IN_Y: Readonly<Record<ObliqueCase, string>> = {
  genitive: 'я',
  dative: 'ю',
  accusative: 'я',
  instrumental: 'ем',
  prepositional: 'е',
}

/** The surname in the given case. Without a gender the answer is sure only when both genders have the same form. */
export function declineSurname(surname: string, gender: Gender | undefined, grammaticalCase: ObliqueCase): Declined {
  if (!/^[А-ЯЁа-яё]+(?:[\s-][А-ЯЁа-яё]+)*$/.test(surname)) return unsure(surname, 'в фамилии не только русские буквы')
  if (gender === undefined) {
    const man = declineSurname(surname, 'male', grammaticalCase)
    const woman = declineSurname(surname, 'female', grammaticalCase)
    if (man.certainty === 'sure' && woman.certainty === 'sure' && man.text === woman.text) return man
    const isSameDoubt = man.certainty === 'unsure' && woman.certainty === 'unsure' && man.reason === woman.reason
    return isSameDoubt ? man : unsure(surname, `по фамилии «${surname}» не видно, мужчина это или женщина`)
  }
  // «фон Штейн»: the particle stays.
  const pieces = surname.split(/([\s-])/)
  const last = pieces.length - 1
  const result: string[] = []
  for (const [index, piece] of pieces.entries()) {
    if (index % 2 === 1) {
      result.push(piece)
      continue
    }
    const isSpaced = pieces[index + 1]?.trim() === ''
    if (isSpaced && !PARTICLE.test(piece)) return unsure(surname, 'фамилия из нескольких слов')
    if (isSpaced || (index < last && FIXED_FIRST_PART.test(lookupForm(piece)))) {
      result.push(piece)
      continue
    }
    if (index < last && !/(?:[оеё]в|[иы]н|[сц]кий|[оеё]ва|[иы]на|[сц]кая|ко|дзе|ых|их)$/i.test(piece)) {
      return unsure(surname, `неизвестно, склоняется ли первая часть «${piece}»`)
    }
    const part = declinePart(piece, gender, grammaticalCase)
    if (part.certainty === 'unsure') return unsure(surname, part.reason)
    result.push(part.text)
  }
  return sure(result.join(''))
}

function declinePart(part: string, gender: Gender, grammaticalCase: ObliqueCase): Declined {
  const known = lookupForm(part)
  if (LOOKS_RUSSIAN.test(known)) return unsure(part, 'фамилия склоняется не по общему правилу')
  if (INDECLINABLE.test(known)) return sure(part)
  if (/[ая]$/.test(known)) return declineInA(part, known, gender, grammaticalCase)
  if (gender === 'female') return isFeminineNoun(known) ? unsure(part, SOFT_REASON) : sure(part)
  return declineMasculine(part, known, grammaticalCase)
}

/** «Касьмина», «Горская», «Окуджава», «Головня». */
function declineInA(part: string, known: string, gender: Gender, grammaticalCase: ObliqueCase): Declined {
  const isNoun = NOUN_SURNAMES.has(known)
  const isPossessive = /(?:[ое]ва|[иы]на|ая|яя)$/.test(known)
  if (isPossessive && gender === 'male' && !isNoun) return unsure(part, 'фамилия похожа на женскую')
  if (isNoun && gender === 'female') return unsure(part, 'неизвестно, склоняется ли фамилия как существительное')
  if (!isPossessive && /[жшчщц]а$/.test(known) && grammaticalCase === 'instrumental') {
    return unsure(part, 'окончание «-ей» или «-ой» зависит от ударения')
  }
  if (isPossessive && known.length <= 4) return unsure(part, 'неизвестно, склоняется ли фамилия как существительное')
  const form = changed(part, grammaticalCase, gender)
  // Nouns have one set of forms for both genders; the library takes some of them («Ворона») for feminine adjectives.
  const isDoubtful = !isPossessive && gender === 'female' && changed(part, grammaticalCase, 'male').text !== form.text
  return isDoubtful ? unsure(part, 'неизвестно, склоняется ли фамилия как существительное') : form
}

function declineMasculine(part: string, known: string, grammaticalCase: ObliqueCase): Declined {
  const doubt = doubtOfStem(known)
  if (doubt !== undefined) return unsure(part, doubt)
  // «Рой» and «Цой» are nouns; the library declines some of them like «Толстой».
  if (/[аеоуя]й$/.test(known) && syllables(known) === 1) return sure(part.slice(0, -1) + NOUN_IN_Y[grammaticalCase])
  if (known.endsWith('их')) return unsure(part, 'неизвестно, склоняется ли фамилия на «-их»')
  if (known.endsWith('ий') && !ADJECTIVE_IN_IY.test(known) && !NOUN_IN_IY.test(known)) {
    return unsure(part, 'неизвестно, склоняется ли фамилия как прилагательное')
  }
  if (grammaticalCase === 'instrumental') {
    if (/[жшчщц]$/.test(known) && !/(?:ич|^кравец|^кузнец)$/.test(known)) {
      return unsure(part, 'окончание «-ем» или «-ом» зависит от ударения')
    }
    const isShort = syllables(known) === 1 && /(?:ов|ев|ин|ын)$/.test(known)
    if (isShort || NOT_POSSESSIVE.test(known)) return unsure(part, 'окончание «-ым» или «-ом» зависит от происхождения')
  }
  const steady = steadyForm(part, known, grammaticalCase)
  if (steady !== undefined) return sure(inCapitalsOf(part, steady))
  const form = changed(part, grammaticalCase, 'male')
  // Wherever else the library changes the stem, it is a guess.
  const isChanged = !/[йь]$/.test(known) && !lookupForm(form.text).startsWith(known) && !losesVowel(known)
  return isChanged ? unsure(part, 'неизвестно, меняется ли основа фамилии') : form
}

/** What the library answers, unless it left alone a surname that has endings. */
function changed(part: string, grammaticalCase: ObliqueCase, gender: Gender): Declined {
  const text = inclineLastname(part, grammaticalCase, gender)
  if (text === part) return unsure(part, 'неизвестно, склоняется ли фамилия')
  return sure(inCapitalsOf(part, text))
}

function inCapitalsOf(part: string, form: string): string {
  return part === part.toUpperCase() ? form.toUpperCase() : form
}
