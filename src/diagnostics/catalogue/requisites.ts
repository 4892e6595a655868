import type { Phrase } from '../author-words.ts'
import { entry } from './entry.ts'

/** Mistakes in the requisites around the text of an order. */
export const requisiteEntries = {
  'requisite/official-content': entry<{ problem: Phrase }>({
    severity: 'error',
    title: 'Непонятно, чья нужна подпись',
    message: ({ problem }, words) => problem(words),
    help: (_, words) =>
      `Укажите «${words.key('person')}» из people.yaml или все три ключа: «${words.key('post')}», «${words.key('surname')}» и «${words.key('initials')}»`,
    explanation: [
      'В листах согласования и ознакомления и в грифе согласования человек называется одним из двух способов:',
      'обозначением из people.yaml либо, если он из другого органа, должностью, фамилией и инициалами.',
      'Гриф согласования вместо человека может назвать документ.',
      '',
      'Неверно: `- { person: kasmina, post: заместитель начальника }` или `- { surname: Петрова }`.',
      'Верно: `- { person: kasmina }` или `- { post: директор МКОУ СОШ № 3, surname: Петрова, initials: А.Б. }`.',
    ].join('\n'),
  }),
  'requisite/copy-of-draft': entry({
    severity: 'error',
    title: 'Заверяется копия проекта',
    message: () => 'У приказа ещё нет даты или номера, а на нём стоит отметка о заверении копии',
    help: (_, words) => `Уберите «${words.key('copy')}», пока приказ не подписан и не зарегистрирован`,
    explanation: [
      'Отметка «Верно» (реквизит 26 ГОСТ Р 7.0.97) подтверждает, что копия совпадает с подписанным подлинником.',
      'У проекта подлинника нет.',
      '',
      'Неверно: `copy:` в приказе без `date` или `number`. Верно: добавить `copy:` после регистрации приказа.',
    ].join('\n'),
  }),
  'requisite/copy-before-original': entry<{ copied: string; signed: string }>({
    severity: 'error',
    title: 'Копия заверена раньше, чем подписан приказ',
    message: ({ copied, signed }) => `Копия заверена ${copied}, а приказ подписан ${signed}`,
    help: () => 'Исправьте дату заверения или дату приказа',
    explanation: [
      'Копию заверяют с уже подписанного приказа, поэтому дата заверения не может быть раньше даты приказа.',
      '',
      'Неверно: приказ `date: 2020-09-17`, копия `date: 2020-09-16`. Верно: копия `date: 2020-09-18`.',
    ].join('\n'),
  }),
  'requisite/copy-without-file': entry({
    severity: 'error',
    title: 'Назван год дела, но не его номер',
    message: () => 'Указан год дела с подлинником, а номера дела нет: эта строка не напечатается',
    help: (_, words) => `Добавьте номер дела: «${words.key('file')}: 01-05» – или уберите «${words.key('year')}»`,
    explanation: [
      'Строка «Подлинник документа находится в деле № … за … год» печатается, когда известен номер дела.',
      '',
      'Неверно: `copy: { by: lizina, date: 2020-09-18, year: 2020 }`.',
      'Верно: `copy: { by: lizina, date: 2020-09-18, file: 01-05, year: 2020 }`.',
    ].join('\n'),
  }),
  'requisite/prepared-by-name': entry<{ surname: string | undefined }>({
    severity: 'error',
    title: 'Имя исполнителя неизвестно',
    message: ({ surname }) =>
      surname === undefined
        ? 'Не сказано, кто подготовил приказ'
        : `Отметка об исполнителе печатает имя и отчество, а у записи «${surname}» в people.yaml их нет`,
    help: ({ surname }, words) =>
      surname === undefined
        ? `Укажите «${words.key('person')}» – человека из people.yaml – или «${words.key('name')}»: фамилию, имя и отчество`
        : `Добавьте «${words.key('name')}» и «${words.key('patronymic')}» в people.yaml или напишите фамилию, имя и отчество в ключе «${words.key('name')}»`,
    explanation: [
      'Отметка об исполнителе (реквизит 25 ГОСТ Р 7.0.97) называет фамилию, имя и отчество полностью и телефон: по ней читатель',
      'узнаёт, к кому обращаться.',
      '',
      'Неверно: `preparedBy: { phone: 8 (86558) 4-00-00 }`.',
      'Верно: `preparedBy: { person: lizina, phone: 8 (86558) 4-00-00 }`, когда у lizina указаны `name` и `patronymic`.',
    ].join('\n'),
  }),
}
