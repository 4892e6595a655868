import { patternRule } from '../pattern-rule.ts'

const NOUNS: readonly (readonly [ending: string, nouns: string])[] = [
  ['ый', 'план|порядок|регламент|перечень|состав|график|комплекс|устав|список|реестр|проект|паспорт|бюджет'],
  ['ую', 'программу|подпрограмму|инструкцию|концепцию|карту|форму|структуру|стратегию|модель|методику|схему|смету'],
  ['ое', 'положение|расписание|руководство|задание|соглашение'],
  ['ые', 'правила|показатели|мероприятия|изменения|критерии|требования|нормативы'],
]

/** «прилагаемый план»: the participle agrees with what is approved; «прилагаемые программу и план» are several. */
export const approvedAgreement = patternRule({
  code: 'language/agreement',
  hints: ['рилагаем'],
  find: new RegExp(`(?<!\\p{L})([Пп]рилагаем)(?:ый|ую|ое)(?=[ \\u00a0\\n](?:[а-яё]+(?:ый|ий|ую|юю|ое|ее|ые|ие)[ \\u00a0\\n])?(${NOUNS.map(([, nouns]) => nouns).join('|')})(?!\\p{L}))`, 'gu'),
  canFix: false,
  right: ([, stem = '', noun = '']) => stem + NOUNS.find(([, nouns]) => nouns.split('|').includes(noun))![0],
})
