import { patternRule } from '../pattern-rule.ts'

const GENITIVE: Readonly<Record<string, string>> = { План: 'Плана', Порядок: 'Порядка', Перечень: 'Перечня', Регламент: 'Регламента', Программа: 'Программы', Концепция: 'Концепции' }

const ROADMAP = `Плана[ \\u00a0\\n]мероприятий[ \\u00a0\\n]\\(«[Дд]орожная[ \\u00a0\\n]карта»\\)`
const UNDECLINED = `(?<=(?<!\\p{L})(?:реализаци[ию]|исполнени[яю]|выполнени[яю]|утверждени[ия]|разработк[иу]|рамках)[ \\u00a0\\n])(?:${Object.keys(GENITIVE).join('|')})(?!\\p{L})`
const PURPOSE = `(?<=(?<!\\p{L})(?:с[ \\u00a0\\n]целью|в[ \\u00a0\\n]целях|посредством|в[ \\u00a0\\n]рамках|в[ \\u00a0\\n]ходе|по[ \\u00a0\\n]итогам|по[ \\u00a0\\n]результатам)[ \\u00a0\\n])[а-яё]{2,30}(?:ция|ение|ание|ость)(?!\\p{L})`

/** A noun is in the case that the word before it governs. */
export const caseOfName = patternRule({
  code: 'language/case-of-name',
  likely: /Плана[ \u00a0\n]мероприятий|(?:реализаци[ию]|исполнени[яю]|выполнени[яю]|утверждени[ия]|разработк[иу]|рамках)[ \u00a0\n][ПРК]|(?:целью|целях|посредством|рамках|ходе|итогам|результатам)[ \u00a0\n]/u,
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
