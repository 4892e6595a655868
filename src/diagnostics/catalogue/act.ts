import { entry } from './entry.ts'

/** What an act says of itself: its kind, its authors, the acts it repeals. */
export const actEntries = {
  'order/joint-without-emblem': entry<{ picture: 'coatOfArms' | 'emblem'; id: string }>({
    severity: 'note',
    title: 'В совместном акте нет ни герба, ни эмблемы',
    message: ({ picture, id }) =>
      `${picture === 'coatOfArms' ? 'Герб' : 'Эмблема'} органа «${id}» в совместном акте не печатается: такой знак принадлежит бланку одного органа`,
    help: () => 'Исправлять ничего не нужно: это сделано намеренно',
    explanation: [
      'Герб (реквизит 01) и эмблема (реквизит 02 ГОСТ Р 7.0.97) – знаки бланка одного органа. Совместный документ на бланке одного из органов не издают:',
      'названия всех органов стоят в нём наравне. Поэтому рисунок из `coatOfArms` или `emblem` печатается только в актах самого органа.',
      '',
      'Исправлять ничего не нужно. Рисунок, который орган указал в authority.yaml, по-прежнему печатается во всех остальных его актах.',
    ].join('\n'),
  }),
  'order/unknown-authority': entry<{ id: string; nearest: string | undefined }>({
    severity: 'error',
    title: 'Орган совместного акта не найден',
    message: ({ id }) => `Среди исходных файлов нет органа «${id}»`,
    help: ({ nearest }) =>
      nearest === undefined ? 'Заведите папку этого органа с authority.yaml и people.yaml или исправьте обозначение' : `Возможно, имелось в виду «${nearest}»`,
    explanation: [
      'Совместный акт издают несколько органов. Их названия, бланки и подписанты берутся из папок этих органов, которые лежат рядом; орган называют',
      'его `id` из authority.yaml, а если `id` не указан, – именем папки.',
      '',
      'Неверно: `jointWith: [ { authority: stepnoy-kulture } ]`, когда папка называется stepnoy-kultura. Верно: `jointWith: [ { authority: stepnoy-kultura } ]`.',
    ].join('\n'),
  }),
  'order/authority-twice': entry<{ id: string; isOwn: boolean }>({
    severity: 'error',
    title: 'Орган совместного акта назван дважды',
    message: ({ id, isOwn }, words) =>
      isOwn ? `Орган «${id}» – тот, в чьей папке лежит этот акт` : `Орган «${id}» в списке «${words.key('jointWith')}» уже назван`,
    help: (_, words) => `Оставьте в «${words.key('jointWith')}» только другие органы, каждый по одному разу`,
    explanation: [
      'Акт лежит в папке первого из органов: его бланк и подпись печатаются и так. В `jointWith` перечисляют остальных, каждого один раз, в порядке подписей.',
      '',
      'Неверно: в папке stepnoy-obrazovanie `jointWith: [ { authority: stepnoy-obrazovanie } ]`. Верно: `jointWith: [ { authority: stepnoy-kultura } ]`.',
    ].join('\n'),
  }),
  'order/broken-authority': entry<{ id: string; folder: string }>({
    severity: 'error',
    title: 'В файлах органа совместного акта есть ошибки',
    message: ({ id }) => `Название и подпись органа «${id}» взять нельзя: в его файлах есть ошибки`,
    help: ({ folder }) => `Исправьте файлы папки «${folder}»: prikaz check ${folder}`,
    explanation: [
      'Совместный акт печатает бланк, название и подписантов всех органов. Пока в authority.yaml или people.yaml одного из них есть ошибка, взять их неоткуда.',
      '',
      'Выход: проверьте папку этого органа командой `prikaz check` и исправьте то, на что она укажет.',
    ].join('\n'),
  }),
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
