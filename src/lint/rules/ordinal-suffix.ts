import { patternRule } from '../pattern-rule.ts'
import { TRAIT } from '../traits.ts'

const SHORT: Readonly<Record<string, string>> = {
  ый: 'й', ий: 'й', ой: 'й', ого: 'го', его: 'го', ому: 'му', ему: 'му', ая: 'я', яя: 'я', ое: 'е', ее: 'е', ые: 'е', ие: 'е', ых: 'х', их: 'х', ым: 'м', им: 'м', ую: 'ю', юю: 'ю', ом: 'м', ем: 'м', ей: 'й',
}

/** «1-й», «5-го»: one letter after a vowel, two after a consonant (T15). Roman figures take none: «в XX веке», «II этап» (T16). */
export const ordinalSuffix = patternRule({
  code: 'typography/ordinal-suffix',
  traits: TRAIT.dash,
  likely: /[\dIVXХ]-[аегиймоуыюя]/,
  find: new RegExp(`(?<![\\p{L}\\p{N}/№.-])(?:(\\d{1,4})-(${Object.keys(SHORT).join('|')})|([IVXХ]{1,5})-(?:го|й|му|м|я|е|ом|ый|ого))(?![\\p{L}\\p{N}])`, 'gu'),
  right: ([, number = '', suffix = '', roman]) => roman ?? `${number}-${SHORT[suffix]}`,
})
