/** Nouns whose gender is known: all case forms by the regular declensions, with the few irregular stems given. */
import type { Agreement, ObliqueCase } from './grammar.ts'

export interface Noun {
  /** Nominative, small letters, without ё; the plural form for nouns of plural agreement. */
  readonly lemma: string
  readonly agreement: Agreement
  readonly isAnimate: boolean
  /** «дворц» of «дворец»: the stem when it is not the lemma without its ending. */
  readonly stem?: string
  /** Genitive of a plural: «школ», «руководителей». */
  readonly genitive?: string
  /** «врачом»: the instrumental with a stressed ending after ж, ш, ч, щ, ц. */
  readonly isEndStressed?: boolean
  /** «бюро» */
  readonly isIndeclinable?: boolean
}

export function nounForm(noun: Noun, grammaticalCase: ObliqueCase): string {
  if (noun.isIndeclinable === true) return noun.lemma
  switch (noun.agreement) {
    case 'plural':
      return pluralForm(noun, grammaticalCase)
    case 'neuter':
      return neuterForm(noun, grammaticalCase)
    case 'feminine':
      return inA(noun) ? inAForm(noun, grammaticalCase) : softFeminineForm(noun, grammaticalCase)
    case 'masculine':
      return inA(noun) ? inAForm(noun, grammaticalCase) : masculineForm(noun, grammaticalCase)
  }
}

const inA = (noun: Noun): boolean => /[ая]$/.test(noun.lemma)
const isSibilant = (stem: string): boolean => /[жшчщц]$/.test(stem)

/** «директор», «учитель», «лицей», «санаторий». */
function masculineForm(noun: Noun, grammaticalCase: ObliqueCase): string {
  if (grammaticalCase === 'accusative') return noun.isAnimate ? masculineForm(noun, 'genitive') : noun.lemma
  const isSoft = /[йь]$/.test(noun.lemma)
  const stem = noun.stem ?? (isSoft ? noun.lemma.slice(0, -1) : noun.lemma)
  const hardInstrumental = isSibilant(stem) && noun.isEndStressed !== true ? 'ем' : 'ом'
  const forms = {
    genitive: isSoft ? 'я' : 'а',
    dative: isSoft ? 'ю' : 'у',
    instrumental: isSoft ? 'ем' : hardInstrumental,
    prepositional: noun.lemma.endsWith('ий') ? 'и' : 'е',
  }
  return stem + forms[grammaticalCase]
}

/** «школа», «комиссия», «няня»; also masculine «глава», «судья». */
function inAForm(noun: Noun, grammaticalCase: ObliqueCase): string {
  const stem = noun.lemma.slice(0, -1)
  const isSoft = noun.lemma.endsWith('я')
  const inIya = noun.lemma.endsWith('ия')
  const forms = {
    genitive: isSoft || /[гкхжшчщ]$/.test(stem) ? 'и' : 'ы',
    dative: inIya ? 'и' : 'е',
    accusative: isSoft ? 'ю' : 'у',
    instrumental: isSoft || (isSibilant(stem) && noun.isEndStressed !== true) ? 'ей' : 'ой',
    prepositional: inIya ? 'и' : 'е',
  }
  return stem + forms[grammaticalCase]
}

/** «часть», «сеть». */
function softFeminineForm(noun: Noun, grammaticalCase: ObliqueCase): string {
  if (grammaticalCase === 'accusative') return noun.lemma
  return noun.lemma.slice(0, -1) + (grammaticalCase === 'instrumental' ? 'ью' : 'и')
}

/** «учреждение», «агентство», «училище». */
function neuterForm(noun: Noun, grammaticalCase: ObliqueCase): string {
  if (grammaticalCase === 'accusative') return noun.lemma
  const stem = noun.lemma.slice(0, -1)
  const isHard = noun.lemma.endsWith('о')
  const isSoft = !isHard && !isSibilant(stem)
  const forms = {
    genitive: isSoft ? 'я' : 'а',
    dative: isSoft ? 'ю' : 'у',
    instrumental: isHard ? 'ом' : 'ем',
    prepositional: noun.lemma.endsWith('ие') ? 'и' : 'е',
  }
  return stem + forms[grammaticalCase]
}

/** «школы», «учреждения», «руководители», «учителя». */
function pluralForm(noun: Noun, grammaticalCase: ObliqueCase): string {
  if (grammaticalCase === 'accusative') return noun.isAnimate ? pluralForm(noun, 'genitive') : noun.lemma
  if (grammaticalCase === 'genitive') return noun.genitive ?? noun.lemma
  const stem = noun.lemma.slice(0, -1)
  const isSoft = noun.lemma.endsWith('я') || (noun.lemma.endsWith('и') && !/[гкхжшчщ]$/.test(stem))
  return stem + (isSoft ? 'я' : 'а') + { dative: 'м', instrumental: 'ми', prepositional: 'х' }[grammaticalCase]
}
