import type { Phrase } from '../author-words.ts'
import { entry } from './entry.ts'

/** What a concept says. */
export const conceptEntries = {
  'concept/section-content': entry<{ problem: Phrase }>({
    severity: 'error',
    title: 'Непонятно, из чего состоит раздел концепции',
    message: ({ problem }, words) => problem(words),
    help: (_, words) =>
      `Напишите в разделе «${words.key('text')}», если в нём только текст, или «${words.key('blocks')}», если частей несколько`,
    explanation: [
      'Раздел концепции – это либо один текст (`text`), либо несколько частей (`blocks`): текст, список мер, уровни дорожной карты, цели.',
      'Вместе они не пишутся: было бы неясно, что идёт первым.',
      '',
      'Неверно: `- { title: Меры, text: …, blocks: [ … ] }`.',
      'Верно: `- { title: Меры, blocks: [ { text: … }, { lead: Предусматриваются, list: [ … ] } ] }`.',
    ].join('\n'),
  }),
  'concept/block-content': entry<{ problem: Phrase }>({
    severity: 'error',
    title: 'Непонятно, что печатать в этой части концепции',
    message: ({ problem }, words) => problem(words),
    help: () => 'Оставьте здесь что-то одно, остальное вынесите в отдельные части раздела',
    explanation: [
      'Часть раздела – это подзаголовок (`heading`), текст (`text`), вводная строка (`lead`) и не больше одного из `list`, `levels`, `goals`.',
      'Ключи `lead` и `as` относятся к списку, `levelsAs` и `caption` – к уровням; без них они ничего не значат.',
      '',
      'Неверно: `- { list: [ … ], goals: [ … ] }`. Верно: `- { list: [ … ] }`, затем `- { goals: [ … ] }`.',
    ].join('\n'),
  }),
}
