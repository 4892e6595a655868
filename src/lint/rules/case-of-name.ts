import { patternRule } from '../pattern-rule.ts'

const GENITIVE: Readonly<Record<string, string>> = { План: 'Плана', Порядок: 'Порядка', Перечень: 'Перечня', Регламент: 'Регламента', Программа: 'Программы', Концепция: 'Концепции' }

const ROADMAP = `Плана[ \\u00a0\\n]мероприятий[ \\u00a0\\n]\\(«[Дд]орожная[ \\u00a0\\n]карта»\\)`
const UNDECLINED = `(?<=(?<!\\p{L})(?:реализаци[ию]|исполнени[яю]|выполнени[яю]|утверждени[ия]|разработк[иу]|рамках)[ \\u00a0\\n])(?:${Object.keys(GENITIVE).join('|')})(?!\\p{L})`
const GOVERNORS = '[Дд]ля|[Бб]ез|[Пп]утем|[Пп]осредством|[Вв]о GAPизбежание|[Сс] GAP(?:целью|учетом|помощью)|[Вв] GAP(?:целях|рамках|ходе)|[Пп]о GAP(?:итогам|результатам)'.replaceAll(' GAP', '[ \\u00a0\\n]')
const PURPOSE = `(?<=(?<!\\p{L})(?:${GOVERNORS})[ \\u00a0\\n])[а-яё]{2,30}(?:ция|ение|ание|ость)(?!\\p{L})`

/** A noun is in the case that the word before it governs. */
export const caseOfName = patternRule({
  code: 'language/case-of-name',
  likely: /Плана[ \u00a0\n]мероприятий|(?:реализаци[ию]|исполнени[яю]|выполнени[яю]|утверждени[ия]|разработк[иу]|рамках)[ \u00a0\n][ПРК]|(?:ля|ез|утем|осредством|целью|целях|рамках|ходе|итогам|результатам|учетом|помощью|избежание)[ \u00a0\n][а-яё]+(?:ция|ение|ание|ость)(?!\p{L})/u,
  find: new RegExp(`${ROADMAP}|${UNDECLINED}|${PURPOSE}`, 'gu'),
  canFix: false,
  right: ([found]) => {
    if (found.endsWith(')')) return found.replace(/орожная/u, 'орожной').replace('карта', 'карты')
    const name = GENITIVE[found]
    if (name !== undefined) return name
    return found.replace(/ция$/u, 'ции').replace(/ние$/u, 'ния').replace(/ость$/u, 'ости')
  },
  where: ({ role }) => role !== 'title',
})
