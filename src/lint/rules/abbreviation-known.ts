import { ABBREVIATION, findIntroductions } from '../abbreviations.ts'
import { matchesOf } from '../each-match.ts'
import { isQuoted } from '../municipalities.ts'
import type { DossierRule, LintText } from '../rule.ts'
import { TRAIT } from '../traits.ts'

/** What readers of acts know without being told: the state, its bodies, forms of organisations, registers, standards, examinations. */
const KNOWN = new Set(
  `РФ РСФСР СССР СНГ США ООН ЕС ЕАЭС ФЗ ГК ТК БК НК КоАП ГОСТ ОСТ ТУ СНиП СП СанПиН СН ГН МВД МЧС ФСБ ФСИН ФНС ФАС ФСТЭК МИД ГИБДД ЗАГС МФЦ СМИ ЖКХ ТБО ТКО
  ИНН КПП ОГРН ОКПО ОКУД ОКВЭД ОКТМО ОКАТО БИК КБК СНИЛС НДС НДФЛ ЭП ЭЦП УКЭП ФИО ЕГРЮЛ ЕГРН ЕГРИП ЕПГУ ЕСИА СМЭВ ЕИС КПЭ ВВП ВРП
  МБОУ МКОУ МАОУ МОУ ГБОУ ГКОУ ГАОУ ГОУ ЧОУ ФГБОУ ФГАОУ ФГКОУ МБДОУ МКДОУ МАДОУ МДОУ ДОУ ГБДОУ МБУ МКУ МАУ МУ ГБУ ГКУ ГАУ ФГБУ ФГУП ГУП МУП МБУДО МКУДО МАУДО ГБУДО ДО ДПО ВО СПО
  ООО АО ПАО ОАО ЗАО ИП НКО АНО СОНКО ТСЖ СОШ ООШ НОШ СШ ДЮСШ ДШИ ДМШ ЦРБ ЦДТ ДДТ СДК ДК ФАП ВУЗ ИТ ИКТ ПК ПО ЭВМ ЧС ГО ПДД ДТП ЕГЭ ОГЭ ГИА ФГОС
  ГБПОУ ГАПОУ ГКПОУ ФГБПОУ МАПОУ ЧПОУ МБОО ГВЭ ФИПИ ОБЖ ОБЗР МХК ИЗО ГСМ ОКПД КОСГУ ОКЕИ ОКОПФ ОКФС ОКОГУ РДДМ
  УГИБДД УМВД ГУВД УФСБ УФНС ФГИС ГИС ЕГИСЗ ВЛКСМ РАН НИИ УЗИ ЭКГ МРТ КТ ПЦР МКБ ОРЗ СПИД ОС ГЭС АЭС ТЭЦ АЗС ЛЭП ТЭК АПК ГЛОНАСС
  ВОВ ВИЧ ОРВИ КПСС ГТО НПА МСУ ОМСУ ОМС ДМС МРОТ ЗП`.split(/\s+/u),
)
/** Words that are set in capitals for weight. */
const EMPHASIS = new Set('НЕ НИ И ИЛИ ДО ПО НА ЗА ВСЕ ВСЕХ ЧТО КАК ДЛЯ БЕЗ ПРИ ОТ НЕТ ДА ЭТО ТОЛЬКО ВАЖНО ВНИМАНИЕ'.split(' '))
/** «КС-2», «ДП-5В», «ПАЗ-320570», «БР 100.30» are marks; «О 123 АВ 58», «серия АА» are numbers. */
const SHORT = new RegExp(`(?<![\\p{L}\\p{N}-]|\\d{3}[ \\u00a0]|[Сс]ери[яиею][ \\u00a0])${ABBREVIATION}(?![\\p{L}]|-(?:\\d{5}|\\d{1,3}(?!\\d)|(?!(?:19|20)\\d\\d)\\d{4}|[A-Z])|[ \\u00a0]\\d+\\.\\d)`, 'gu')
const PARTS = /[ \u00a0-](?:и[ \u00a0])?/u
const LONGEST = 7

/** An abbreviation that not everybody knows is written in full where it stands first. */
export const abbreviationKnown: DossierRule = {
  needs: 'dossier',
  codes: ['language/abbreviation-unexpanded'],
  check({ authority, people, documents, isComplete }, report) {
    // It may be introduced in the file that could not be read.
    if (!isComplete) return
    const texts = documents.flatMap((document) => document.texts)
    const introduced = new Set<string>()
    const add = (words: string): void => {
      introduced.add(words)
      for (const part of words.split(PARTS)) introduced.add(part)
    }
    for (const text of texts) {
      if ((text.traits & TRAIT.capitals) === 0) continue
      for (const { short } of findIntroductions(text)) add(short)
      // «ВПР (всероссийские проверочные работы)», «ВПР – всероссийские проверочные работы».
      for (const [, short = '', words = ''] of text.plain.matchAll(EXPLAINED)) if (isExplained(short.replace(/[^А-ЯЁ]/gu, ''), words)) add(short)
      // «экзамен в компьютерной форме (КЕГЭ)»: one of the words before begins as it does.
      for (const { 1: short = '', index } of matchesOf(text.plain, IN_BRACKETS)) {
        const before = WORDS_BEFORE.exec(text.plain.slice(Math.max(0, index - REACH), index))?.[0] ?? ''
        if (before.trim().split(/[\s\u00a0-]+/u).some((word) => word[0]?.toUpperCase() === short[0])) add(short)
      }
    }
    const names = [authority?.name, authority?.shortName, ...(people?.units ?? []).flatMap(({ name, shortName }) => [name, shortName])]
    for (const name of names) for (const [words] of (name ?? '').matchAll(SHORT)) add(words)

    const seen = new Set<string>()
    for (const text of texts) {
      if ((text.traits & TRAIT.capitals) === 0) continue
      const found = matchesOf(text.plain, SHORT)
      if (found.length === 0 || isShouted(text)) continue
      for (const match of found) {
        const [words] = match
        if (isQuoted(text.plain, match.index) || seen.has(words)) continue
        const unknown = introduced.has(words) ? [] : words.split(PARTS).filter((part) => !isKnown(part, introduced))
        if (unknown.length === 0) continue
        seen.add(words)
        report('language/abbreviation-unexpanded', { short: words }, { text, at: [match.index, match.index + words.length] })
      }
    }
  },
}

const NAME = '(?:[ \\u00a0\\n][«„][^»“()]{1,60}[»“])?'
const EXPLAINED = new RegExp(`(?<![\\p{L}-])(${ABBREVIATION})${NAME}[ \\u00a0\\n](?:\\(|[–—-][ \\u00a0\\n])([А-ЯЁ]?[а-яё-]+(?:[ \\u00a0\\n][а-яё-]+){0,9})`, 'gu')

const IN_BRACKETS = /(?<=[а-яё][ \u00a0\n])\(([А-ЯЁ]{2,10})\)/gu
const WORDS_BEFORE = /(?:[а-яё-]+[ \u00a0\n]){2,8}$/u
const REACH = 120

function isExplained(short: string, words: string): boolean {
  const initials = words.split(/[\s\u00a0-]+/u).map((word) => word[0]!.toUpperCase())
  let letter = 0
  for (const initial of initials) if (initial === short[letter]) letter++
  if (letter === short.length) return true
  // «ЭКГ (электрокардиограмму)»; «ИФЛА (Международная федерация …)» is short for foreign words.
  return initials.length === 1 ? hasInOrder(words.toUpperCase(), short) : initials.length >= FOREIGN_WORDS && commonLetters(initials, short) * 2 >= short.length
}

/** A name of fewer words is no explanation. */
const FOREIGN_WORDS = 4

function hasInOrder(word: string, letters: string): boolean {
  let from = 0
  return word[0] === letters[0] && [...letters].every((letter) => (from = word.indexOf(letter, from) + 1) > 0)
}

/** How many letters of the abbreviation are first letters of words. */
function commonLetters(initials: readonly string[], short: string): number {
  return [...short].filter((letter) => initials.includes(letter)).length
}

function isKnown(part: string, introduced: ReadonlySet<string>): boolean {
  // Roman figures typed in Russian letters: «ХХ век».
  return introduced.has(part) || KNOWN.has(part) || EMPHASIS.has(part) || part.length > LONGEST || /^[ХІV]+$/u.test(part)
}

/** A text in capitals has no abbreviations to be told by. */
function isShouted({ plain }: LintText): boolean {
  const letters = plain.replace(/[^\p{L}]/gu, '')
  return letters.length > 0 && letters.replace(/[^\p{Lu}]/gu, '').length > letters.length / 2
}
