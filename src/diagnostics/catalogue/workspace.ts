import { entry } from './entry.ts'

export const workspaceEntries = {
  'dossier/nothing-found': entry<{ what: 'authority' | 'dossier' }>({
    severity: 'error',
    title: 'Исходных файлов не нашлось',
    message: ({ what }) =>
      what === 'authority'
        ? 'Здесь нет ни одного органа: не найдено ни одного файла authority.yaml'
        : 'Здесь нет ни одного дела: не найдено ни одной папки с файлом приказа order.yaml',
    help: () => 'Укажите папку с исходными файлами, например: prikaz build content',
    explanation: [
      'Программа ищет папки органов: `content/<орган>/authority.yaml`, а в них папки дел с приказом и приложениями.',
      '',
      'Верное расположение:',
      '```',
      'content/',
      '  neftekumsk/',
      '    authority.yaml',
      '    people.yaml',
      '    podderzhka-shkol-2020/',
      '      order.yaml',
      '      program.yaml',
      '      roadmap.yaml',
      '```',
    ].join('\n'),
  }),
  'dossier/no-authority': entry<{ folder: string }>({
    severity: 'error',
    title: 'Не описан орган, издающий приказ',
    message: ({ folder }) => `В папке «${folder}» нет файла authority.yaml: неизвестно, какой орган издаёт приказ`,
    help: ({ folder }) => `Создайте «${folder}/authority.yaml» с наименованием органа, местом издания и руководителем`,
    explanation:
      'Бланк приказа, место издания и подпись берутся из файла `authority.yaml` в папке органа. Без него приказ не напечатать.',
  }),
  'dossier/no-people': entry<{ folder: string }>({
    severity: 'error',
    title: 'Нет реестра людей',
    message: ({ folder }) => `В папке «${folder}» нет файла people.yaml: неизвестно, кто подписывает и исполняет приказ`,
    help: ({ folder }) => `Создайте «${folder}/people.yaml» с фамилиями, инициалами и должностями`,
    explanation:
      'Подписант, исполнители и ответственные называются по id из реестра `people.yaml` в папке органа: так фамилии и должности везде напечатаны одинаково.',
  }),
  'dossier/no-order': entry<{ folder: string }>({
    severity: 'error',
    title: 'В деле нет приказа',
    message: ({ folder }, words) => `В папке «${folder}» нет приказа (файла с «${words.key('kind')}: ${words.value('kind', 'order')}»)`,
    help: ({ folder }) => `Добавьте «${folder}/order.yaml» или перенесите файлы в папку того приказа, к которому они относятся`,
    explanation:
      'Дело – это папка с одним приказом и его приложениями. Приложение без приказа не печатается: неизвестны ни дата, ни номер, ни гриф утверждения.',
  }),
  'dossier/several-orders': entry<{ folder: string }>({
    severity: 'error',
    title: 'В деле больше одного приказа',
    message: ({ folder }) => `В папке «${folder}» больше одного приказа`,
    help: () => 'Разложите приказы по разным папкам: одна папка – один приказ с приложениями',
    explanation: 'Дело – это папка с одним приказом и его приложениями. Второй приказ нужно вынести в соседнюю папку.',
  }),
  'dossier/missing-annex': entry<{ path: string; nearest: string | undefined }>({
    severity: 'error',
    title: 'Файл приложения не найден',
    message: ({ path }) => `Файл приложения «${path}» не найден`,
    help: ({ nearest }) =>
      nearest === undefined ? 'Проверьте имя файла или уберите его из списка приложений' : `Возможно, имелся в виду «${nearest}»`,
    explanation: [
      'В ключе `annexes:` перечислены файлы приложений по порядку их номеров, с путём от самого приказа.',
      '',
      'Неверно: `- programa.yaml`, когда рядом лежит `program.yaml`. Верно: `- program.yaml`.',
    ].join('\n'),
  }),
  'dossier/path-outside': entry<{ path: string }>({
    severity: 'error',
    title: 'Путь ведёт за пределы исходных файлов',
    message: ({ path }) => `Путь «${path}» ведёт за пределы папки исходных файлов`,
    help: () => 'Положите файл рядом с документом и укажите путь от него',
    explanation:
      'Документ печатает только то, что лежит вместе с ним: иначе на другом компьютере его было бы не собрать, а чужой файл мог бы случайно попасть в приказ. Пути вида `../../файл`, `C:\\файл` и `/файл` не принимаются.',
  }),
  'dossier/annex-cycle': entry<{ path: string }>({
    severity: 'error',
    title: 'Приложения ссылаются друг на друга по кругу',
    message: ({ path }) => `Приложение «${path}» оказывается приложением к самому себе`,
    help: (_, words) => `Уберите одну из строк «${words.key('annexes')}:», чтобы круг разорвался`,
    explanation:
      'Приказ называет программу своим приложением, программа может назвать свои приложения и так далее, но никогда не документ, который выше неё самой.',
  }),
  'dossier/annex-twice': entry<{ path: string }>({
    severity: 'error',
    title: 'Одно приложение названо дважды',
    message: ({ path }) => `Файл «${path}» назван приложением дважды`,
    help: () => 'Оставьте одно упоминание: у приложения один номер',
    explanation: 'Каждое приложение печатается один раз и имеет один номер. Повторное упоминание файла – обычно описка.',
  }),
  'dossier/unused-file': entry<{ path: string; order: string }>({
    severity: 'error',
    title: 'Файл не назван приложением',
    message: ({ path, order }, words) => `Файл «${path}» лежит в папке приказа, но в «${words.key('annexes')}:» файла «${order}» не назван`,
    help: (_, words) => `Добавьте его в список «${words.key('annexes')}:» или уберите из этой папки`,
    explanation:
      'Программа ничего не пропускает молча: файл, который лежит рядом с приказом и не печатается, – это почти всегда забытое приложение.',
  }),
  'dossier/stray-file': entry<{ path: string }>({
    severity: 'error',
    title: 'Лишний файл в папке органа',
    message: ({ path }) => `Файл «${path}» лежит в папке органа, но ни к одному делу не относится`,
    help: () => 'Перенесите его в папку дела, к приказу',
    explanation:
      'В папке органа лежат только `authority.yaml` и `people.yaml`, а каждый приказ с приложениями – в своей папке: `content/<орган>/<дело>/`. Файл, который лежит мимо, не был бы напечатан.',
  }),
  'dossier/duplicate-document-id': entry<{ id: string }>({
    severity: 'error',
    title: 'Два документа с одним id',
    message: ({ id }) => `Документ с обозначением «${id}» в этом деле уже есть`,
    help: (_, words) => `Дайте одному из документов другой «${words.key('id')}:» (если ключа нет, им служит имя файла)`,
    explanation:
      'По id документа строятся имена файлов результата и ссылки на приложение. Поэтому в одном деле id документов не повторяются.',
  }),
  'authority/no-room': entry<{ width: number; height: number; least: number }>({
    severity: 'error',
    title: 'На листе не осталось места для текста',
    message: ({ width, height, least }) =>
      `Между полями остаётся ${width} × ${height} мм, а для текста нужно не меньше ${least} мм в ширину и в высоту`,
    help: (_, words) => `Уменьшите поля («${words.key('marginsMm')}») или проверьте размер листа: A4 – это 210 × 297 мм`,
    explanation: [
      'Размеры листа и полей задаются в `authority.yaml`, ключ `houseStyle`, в миллиметрах. Если поля вместе почти так же велики,',
      'как лист, таблица и подпись не поместятся.',
      '',
      'Неверно: `page: { widthMm: 100, marginsMm: { left: 80, right: 80 } }`. Верно: `page: { marginsMm: { left: 30, right: 10 } }`.',
    ].join('\n'),
  }),
  'authority/annex-header-too-wide': entry<{ width: number; room: number }>({
    severity: 'error',
    title: 'Отметка приложения шире текста',
    message: ({ width, room }) => `Отметка приложения шириной ${width} мм не помещается: ширина текста ${room} мм`,
    help: ({ room }, words) => `Укажите в «${words.key('annexHeader')}.${words.key('widthMm')}» не больше ${room}`,
    explanation:
      'Отметка приложения («Приложение 1», гриф утверждения) печатается в правом верхнем углу; её ширина – `houseStyle.annexHeader.widthMm`, обычно 80–90 мм. Шире текста она быть не может.',
  }),
  'authority/duplicate-id': entry<{ id: string }>({
    severity: 'error',
    title: 'Два органа с одним id',
    message: ({ id }) => `Орган с обозначением «${id}» уже есть`,
    help: (_, words) => `Дайте одному из органов другой «${words.key('id')}:»`,
    explanation:
      'По id органа различаются его акты. Обычно одинаковый id остаётся, когда папку органа скопировали: замените его в `authority.yaml`.',
  }),
  'dossier/cannot-read': entry<{ path: string; reason: string }>({
    severity: 'error',
    title: 'Файл не читается',
    message: ({ path, reason }) => `Файл «${path}» не читается: ${reason}`,
    help: () => 'Проверьте права на файл и не открыт ли он в другой программе',
    explanation: 'Файл есть, но прочитать его нельзя: нет прав, он занят другой программой или это не обычный файл.',
  }),
  'image/missing': entry<{ path: string }>({
    severity: 'error',
    title: 'Рисунок не найден',
    message: ({ path }) => `Рисунок «${path}» не найден`,
    help: () => 'Проверьте имя файла: путь указывается от документа, в котором стоит рисунок',
    explanation: 'Рисунок в тексте записывается так: `![Схема взаимодействия](схема.png)`. Файл лежит рядом с документом.',
  }),
  'image/unreadable': entry<{ path: string }>({
    severity: 'error',
    title: 'Рисунок в неподходящем формате',
    message: ({ path }) => `Файл «${path}» не удалось разобрать как рисунок PNG или JPEG`,
    help: () => 'Сохраните рисунок в формате PNG или JPEG',
    explanation:
      'В документ вставляются рисунки PNG и JPEG. Другие форматы, а также повреждённые файлы Word или архив могут не открыть.',
  }),
}
