import type { Phrase } from '../author-words.ts'
import { entry } from './entry.ts'

/** The register of people and units, and the forms of their names. */
export const peopleEntries = {
  'ref/missing-case': entry<{
    name: string
    caseName: string
    question: string
    reason: string
    sample: Phrase
    asksGender: boolean
  }>({
    severity: 'error',
    title: 'Падежная форма не известна наверняка',
    message: ({ name, caseName, question, reason }) =>
      `Программа не уверена, как пишется ${name.includes('«') ? name : `«${name}»`} в ${caseName.replace(/ый$/, 'ом')} падеже (${question}?): ${reason}`,
    help: ({ sample, asksGender }, words) => {
      const gender = (value: string): string => `«${words.key('gender')}: ${words.value('gender', value)}»`
      return (
        `${asksGender ? `Укажите в записи people.yaml пол (${gender('male')} или ${gender('female')}) или готовую форму` : 'Укажите в записи people.yaml верную форму'}, ` +
        `например такую, если она верна: «${words.key('cases')}: ${sample(words)}»`
      )
    },
    explanation: [
      'Фамилии, должности и названия подразделений программа склоняет сама: «контроль возложить на заместителя начальника отдела',
      'образования Касьмину Т.И.». Но некоторые слова склоняют по-разному: «Шмидт» – это Шмидту (мужчина) или Шмидт (женщина), «Заяц» –',
      'Зайцу или Заяцу. В таких случаях программа не печатает наугад, а спрашивает: ошибка в подписанном приказе хуже одной лишней строки',
      'в people.yaml. Форма в совете – только догадка: проверьте её.',
      '',
      'Если не видно, мужчина это или женщина, достаточно указать пол или имя с отчеством:',
      '',
      '```yaml',
      '- id: shmidt',
      '  surname: Шмидт',
      '  initials: А.В.',
      '  gender: male',
      '  post: директор школы',
      '```',
      '',
      'Иначе впишите нужную форму – только те слова, в которых программа не уверена:',
      '',
      '```yaml',
      '- id: zayats',
      '  surname: Заяц',
      '  initials: П.П.',
      '  gender: male',
      '  post: директор школы',
      '  cases:',
      '    dative: { surname: Зайцу }',
      '```',
    ].join('\n'),
  }),
  'people/no-initials': entry<{ surname: string }>({
    severity: 'error',
    title: 'Нет ни инициалов, ни имени',
    message: ({ surname }) => `У записи «${surname}» нет ни инициалов, ни имени`,
    help: (_, words) => `Добавьте «${words.key('initials')}: Т.И.» или «${words.key('name')}:» и «${words.key('patronymic')}:»`,
    explanation: [
      'В приказе рядом с фамилией всегда стоят инициалы: «Касьмина Т.И.». Их можно указать сразу, а можно – имя и отчество, тогда инициалы',
      'программа возьмёт из них.',
      '',
      'Неверно: `{ id: kasmina, surname: Касьмина, post: заместитель начальника }`.',
      'Верно: `{ id: kasmina, surname: Касьмина, initials: Т.И., post: заместитель начальника }`.',
    ].join('\n'),
  }),
  'people/initials-not-certain': entry<{ patronymic: string }>({
    severity: 'error',
    title: 'Не видно, как писать инициалы',
    message: ({ patronymic }) => `По отчеству «${patronymic}» не видно, как писать инициалы: отчества из двух слов сокращают по-разному`,
    help: (_, words) => `Добавьте инициалы так, как пишет их сам человек, например «${words.key('initials')}: И.Р.о.»`,
    explanation: [
      'В отчествах со словами «оглы», «кызы», «улы» это слово в инициалах пишут целиком («И.Р.оглы»), одной буквой («И.Р.о.») или опускают.',
      'Программа не печатает наугад: возьмите инициалы из документов этого человека.',
      '',
      'Неверно: `name: Ибрагим`, `patronymic: Расул оглы`.',
      'Верно: `name: Ибрагим`, `patronymic: Расул оглы`, `initials: И.Р.о.`.',
    ].join('\n'),
  }),
  'people/initials-differ': entry<{ given: string; fromNames: string }>({
    severity: 'warning',
    title: 'Инициалы не от этого имени',
    message: ({ given, fromNames }) => `Инициалы «${given}» не совпадают с именем и отчеством: от них были бы «${fromNames}»`,
    help: () => 'Исправьте инициалы или имя с отчеством; инициалы можно и не указывать',
    explanation: [
      'Когда указаны имя и отчество, инициалы складываются из их первых букв. Другие инициалы – скорее всего, описка или запись другого человека.',
      '',
      'Неверно: `name: Татьяна`, `patronymic: Ивановна`, `initials: Г.И.`.',
      'Верно: `name: Татьяна`, `patronymic: Ивановна`.',
    ].join('\n'),
  }),
}
