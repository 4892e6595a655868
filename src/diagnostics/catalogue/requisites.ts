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
  'requisite/qr-address': entry<{ text: string }>({
    severity: 'error',
    title: 'Код ведёт не на страницу в сети',
    message: ({ text }) => `«${text}» – не адрес страницы в сети`,
    help: () => 'Укажите полный адрес: https://stepnoye.example/prikazy/15',
    explanation: [
      'QR-код приказа (реквизит 31 ГОСТ Р 7.0.97-2025) открывает опубликованный приказ, поэтому в `published` стоит полный адрес',
      'страницы, который начинается с https:// или http://.',
      '',
      'Неверно: `published: на сайте отдела`, `published: stepnoye.example/15`. Верно: `published: https://stepnoye.example/prikazy/15`.',
    ].join('\n'),
  }),
  'requisite/qr-too-long': entry<{ length: number; longest: number }>({
    severity: 'error',
    title: 'Адрес слишком длинный для QR-кода',
    message: ({ length, longest }) => `Длина адреса – ${length}, а код уверенно читается, пока в адресе до ${longest} знаков`,
    help: () => 'Укажите короткий адрес страницы: без поисковых меток и русских букв, каждая из которых занимает шесть знаков',
    explanation: [
      'Чем длиннее адрес, тем мельче клетки QR-кода: напечатанный код перестаёт читаться. Русские буквы адреса кодируются шестью знаками каждая.',
      '',
      'Неверно: `published: https://stepnoye.example/документы/приказы/об-утверждении-…`. Верно: `published: https://stepnoye.example/prikazy/15`.',
    ].join('\n'),
  }),
  'requisite/qr-profile': entry({
    severity: 'error',
    title: 'В этом наборе оформления QR-кода нет',
    message: () => 'QR-код есть только в ГОСТ Р 7.0.97-2025, а орган оформляет документы по gost-2016',
    help: (_, words) => `Уберите «${words.key('published')}» или выберите в authority.yaml набор gost-2025`,
    explanation: [
      'Реквизит 31 «Штрих-код (QR-код) документа» появился в ГОСТ Р 7.0.97-2025; в ГОСТ Р 7.0.97-2016 реквизитов тридцать.',
      '',
      'Неверно: `published: https://…` у органа с `houseStyle: { profile: gost-2016 }`. Верно: то же с `profile: gost-2025`.',
    ].join('\n'),
  }),
  'authority/two-emblems': entry({
    severity: 'error',
    title: 'И герб, и эмблема',
    message: () => 'На бланке не ставят герб и эмблему вместе',
    help: (_, words) => `Оставьте одно: «${words.key('coatOfArms')}» или «${words.key('emblem')}»`,
    explanation: [
      'По ГОСТ Р 7.0.97-2025 (5.1) эмблему не воспроизводят на бланке, на котором помещён герб.',
      '',
      'Неверно: `coatOfArms: gerb.png` и `emblem: emblema.png` вместе. Верно: что-то одно.',
    ].join('\n'),
  }),
  'authority/emblem-missing': entry({
    severity: 'error',
    title: 'Описан рисунок, которого нет',
    message: () => 'Описание есть, а ни герба, ни эмблемы нет',
    help: (_, words) =>
      `Добавьте «${words.key('coatOfArms')}» или «${words.key('emblem')}» с именем файла или уберите «${words.key('emblemAlternative')}»`,
    explanation: [
      'Ключ `emblemAlternative` рассказывает о гербе или эмблеме тем, кто не видит рисунка. Без рисунка он ничего не печатает.',
      '',
      'Неверно: только `emblemAlternative: Герб округа`. Верно: `coatOfArms: gerb.png` и `emblemAlternative: Герб округа`.',
    ].join('\n'),
  }),
  'authority/emblem-too-large': entry<{ path: string; widthPx: number; heightPx: number; kilobytes: number; mostPixels: number; mostKilobytes: number }>({
    severity: 'error',
    title: 'Герб или эмблема слишком велики',
    message: ({ path, widthPx, heightPx, kilobytes, mostPixels, mostKilobytes }) =>
      `Рисунок «${path}» – ${widthPx}×${heightPx} точек, ${kilobytes} Кбайт; можно до ${mostPixels} точек по стороне и до ${mostKilobytes} Кбайт`,
    help: () => 'Уменьшите рисунок: для печати высотой 20 мм хватает 500 точек',
    explanation: [
      'Герб печатается высотой около 20 мм в каждом приказе и в каждом из трёх форматов. Лишние точки не делают его чётче,',
      'а каждый файл становится тяжелее на размер рисунка.',
      '',
      'Неверно: снимок с камеры 6000×4000 точек. Верно: рисунок около 500×600 точек.',
    ].join('\n'),
  }),
}
