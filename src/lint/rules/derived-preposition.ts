import { patternRule } from '../pattern-rule.ts'

const GAP = '[ \\u00a0\\n]'
const TIME = 'года|месяца|дня|недели|квартала|часа|полугодия|четверти|срока|учебного|календарного|рабочего|финансового|всего|текущего|одного|двух|трех|четырех|пяти|десяти|первого|второго|последнего|последних|\\d'
/** «согласно приказа»: the genitive and the dative of what acts are said to be. */
const DATIVE: Readonly<Record<string, string>> = {
  приказа: 'приказу', плана: 'плану', графика: 'графику', закона: 'закону', распоряжения: 'распоряжению', постановления: 'постановлению', положения: 'положению',
  порядка: 'порядку', договора: 'договору', приложения: 'приложению', протокола: 'протоколу', требований: 'требованиям', устава: 'уставу', письма: 'письму', решения: 'решению',
  списка: 'списку', перечня: 'перечню', расписания: 'расписанию', регламента: 'регламенту', указаний: 'указаниям',
}
const FIND = [
  `(?<=(?<!\\p{L})[Сс]огласно${GAP}(?:(?:настоящего|утвержденного|прилагаемого)${GAP})?)(?:${Object.keys(DATIVE).join('|')})(?!\\p{L})`,
  `(?<!\\p{L})([Вв])${GAP}течении(?=${GAP}(?:${TIME}))`,
  `(?<!\\p{L})([Нн])е${GAP}смотря(?=${GAP}на(?!\\p{L}))`,
  `(?<!\\p{L})([Пп]о${GAP})(окончани|истечени|прибыти|приезд)ю(?!\\p{L})`,
  `(?<!\\p{L})([Аа])${GAP}так${GAP}же(?=${GAP}(?!как(?!\\p{L}))\\p{L})`,
].join('|')

/** Prepositions made of other words, and the case behind «согласно». */
export const derivedPreposition = patternRule({
  code: 'language/derived-preposition',
  likely: /огласно|течении|смотря|по[ \u00a0\n](?:оконч|истеч|прибыт|приезд)|так[ \u00a0\n]же/iu,
  find: new RegExp(FIND, 'gu'),
  // «несмотря» and «также» may be meant as two words, which the author knows.
  canFix: ([found, , not, , , also]) => not === undefined && also === undefined && !/приезд/iu.test(found),
  right: ([found, within, not, by, noun, also]) => {
    if (within !== undefined) return `${within} течение`
    if (not !== undefined) return `${not}есмотря`
    if (noun !== undefined) return noun === 'приезд' ? `${by}приезде` : `${by}${noun}и`
    if (also !== undefined) return `${also} также`
    return DATIVE[found]
  },
})
