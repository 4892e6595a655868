import { entry } from './entry.ts'

/** What an act says of itself: its kind, its authors, the acts it repeals. */
export const actEntries = {
  'order/keyword-of-another-act': entry<{ keyword: string }>({
    severity: 'error',
    title: 'Слово не подходит к виду акта',
    message: ({ keyword }) => `Слово «${keyword === 'propose' ? 'ПРЕДЛАГАЮ' : 'ОБЯЗЫВАЮ'}» пишут в распоряжении, а этот акт – не распоряжение`,
    help: (_, words) => `Уберите «${words.key('keyword')}» или укажите «${words.key('act')}: ${words.value('act', 'directive')}»`,
    explanation: [
      'Распорядительное слово зависит от вида акта: в приказе – ПРИКАЗЫВАЮ, в постановлении – ПОСТАНОВЛЯЮ, в распоряжении – ОБЯЗЫВАЮ или ПРЕДЛАГАЮ.',
      'Первые два программа ставит сама; ключ `keyword` выбирает слово распоряжения. `keyword: none` годится для любого акта: слово не печатается.',
      '',
      'Неверно: `keyword: propose` в приказе. Верно: `act: directive` и `keyword: propose`.',
    ].join('\n'),
  }),
}
