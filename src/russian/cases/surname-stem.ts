/**
 * Stems of masculine surnames that endings alone do not tell: a vowel may drop out («Заяц»: Зайца or Заяца), and a
 * word in «-ь» may be a feminine noun («Мышь»). What is not in a checked list here is asked for: a rule that is right
 * for «Кравец» makes «Кузнца» of «Кузнец».
 */
import type { ObliqueCase } from './grammar.ts'
import { syllables } from './person-gender.ts'

const FLEETING_REASON = 'гласная в основе может выпадать: в семьях склоняют по-разному'
export const SOFT_REASON = 'фамилию на «-ь», которая похожа на слово женского рода, склоняют по-разному'

/** «Волчок», «Кремень»: endings behind which a vowel of the stem may drop out. */
const FLEETING_ENDING = /(?:[ое]к|ец|ень|оть|ель|[бвгджзкмнпрстфхцчшщ]ел)$/
const FLEETING_WORDS = words(`
  лев орел козел осел котел узел щегол дятел пепел посол козлик заяц соловей воробей муравей репей чирей улей ручей жеребей
  огонь окунь перец лоб рот ров пес мох сон ветер бобер шатер костер ковер овес овен день пень
`)
/** Checked: the vowel always drops out, «Кравца». */
const LOSES_VOWEL = words('кравец воронец горобец')
/** Checked: the vowel always stays, «Кузнеца», «Блока». */
const KEEPS_VOWEL = words('кузнец блок кисель врубель гегель бебель шмель хмель')

/** Checked: masculine, «Голубя»; so is nearly every long word in «-арь», «-ырь», «-аль», «-оль». */
const MASCULINE_SOFT = words('голубь лебедь медведь карась линь зверь лось даль')
const MASCULINE_SOFT_ENDING = /[аеиоуыэюя].*(?:[аы]рь|[ао]ль)$/
/** And these are not, «печали». */
const FEMININE_SOFT = words('мораль печаль деталь медаль педаль эмаль спираль магистраль вертикаль горизонталь диагональ антресоль консоль фасоль бандероль гастроль')
/** Endings of other feminine nouns, «Мышь». */
const FEMININE_SOFT_ENDING = /(?:[жчшщ]|ст|зн|в)ь$/

const HARD_ENDINGS: Readonly<Record<ObliqueCase, string>> = { genitive: 'а', dative: 'у', accusative: 'а', instrumental: 'ом', prepositional: 'е' }

/** In Russian: why the stem of a man's surname is not certain. */
export function doubtOfStem(known: string): string | undefined {
  if (FLEETING_WORDS.has(known)) return FLEETING_REASON
  if (FLEETING_ENDING.test(known)) return KEEPS_VOWEL.has(known) || LOSES_VOWEL.has(known) ? undefined : FLEETING_REASON
  if (!known.endsWith('ь') || MASCULINE_SOFT.has(known)) return undefined
  return MASCULINE_SOFT_ENDING.test(known) && !FEMININE_SOFT.has(known) ? undefined : SOFT_REASON
}

/** Whether a woman's surname in «-ь» is a feminine noun, so that it may have its endings. */
export function isFeminineNoun(known: string): boolean {
  return FEMININE_SOFT.has(known) || FEMININE_SOFT_ENDING.test(known)
}

/** «Кузнеца», «Блока»: the form with its vowel, where the library drops it. */
export function steadyForm(surname: string, known: string, grammaticalCase: ObliqueCase): string | undefined {
  return KEEPS_VOWEL.has(known) && !known.endsWith('ь') ? surname + HARD_ENDINGS[grammaticalCase] : undefined
}

/** Whether the library may drop a vowel of this surname. */
export function losesVowel(known: string): boolean {
  return LOSES_VOWEL.has(known)
}

/** The likeliest form where the library's is surely wrong: «Жреца», «Рока», «Мыша». */
export function likelyForm(surname: string, known: string, grammaticalCase: ObliqueCase): string | undefined {
  const ending = grammaticalCase === 'instrumental' && /[жчшщ]ь$/.test(known) ? 'ем' : HARD_ENDINGS[grammaticalCase]
  if (/[жчшщ]ь$/.test(known)) return surname.slice(0, -1) + ending
  const isCluster = /[бвгджзклмнпрстфхцчшщ]{2}ец$/.test(known)
  return isCluster || (syllables(known) === 1 && /[ое]к$/.test(known)) ? surname + ending : undefined
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/))
}
