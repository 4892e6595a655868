/** Files that were given to be checked as Word documents and can not be. */
import { entry } from './entry.ts'

/** What a file is instead, and how it becomes a DOCX. */
const FORMATS: Readonly<Record<string, readonly [what: string, way: string]>> = {
  excel: ['книга Excel', 'Проверяются только документы Word'],
  powerpoint: ['презентация PowerPoint', 'Проверяются только документы Word'],
  odt: ['документ LibreOffice Writer (.odt)', 'Откройте его в LibreOffice или Word и сохраните как «Документ Word (*.docx)»'],
  odf: ['файл LibreOffice, но не текстовый документ', 'Проверяются только документы Word'],
  pdf: ['файл PDF: поля, шрифты и стили из него не прочитать', 'Проверьте файл Word (.docx), из которого он сделан'],
  rtf: ['файл RTF', 'Откройте его в Word и сохраните как «Документ Word (*.docx)»'],
  html: ['веб-страница, сохраненная под видом документа', 'Откройте ее в Word и сохраните как «Документ Word (*.docx)»'],
  'web-archive': ['веб-архив (.mht), сохраненный под видом документа', 'Откройте его в Word и сохраните как «Документ Word (*.docx)»'],
  'word-xml': ['документ Word 2003 в виде XML', 'Откройте его в Word и сохраните как «Документ Word (*.docx)»'],
  'flat-opc': ['документ Word в виде одного файла XML', 'Откройте его в Word и сохраните как «Документ Word (*.docx)»'],
  'flat-odf': ['документ LibreOffice в виде одного файла XML (.fodt)', 'Откройте его в LibreOffice или Word и сохраните как «Документ Word (*.docx)»'],
  xml: ['файл XML, а не документ', 'Проверяются только документы Word (.docx)'],
  template: ['шаблон Word (.dotx), а не документ', 'Создайте по нему документ и сохраните как «Документ Word (*.docx)»'],
  archive: ['архив', 'Распакуйте его и проверьте документ из него'],
  zip: ['архив ZIP, в котором нет документа Word', 'Распакуйте его и проверьте документ из него'],
  program: ['программа, а не документ', 'Не открывайте этот файл, если не знаете, откуда он'],
  image: ['рисунок, а не документ', 'Проверяются только документы Word (.docx)'],
  text: ['простой текст, а не документ', 'Откройте его в Word и сохраните как «Документ Word (*.docx)»'],
  ole: ['файл программы Windows, но не документ Word', 'Проверяются только документы Word (.docx)'],
  unknown: ['не документ Word: начало файла программе не знакомо', 'Откройте его в Word и сохраните как «Документ Word (*.docx)»'],
}

type Damage =
  | { readonly kind: 'empty' | 'cut-off' }
  | { readonly kind: 'missing-part' | 'unpacking' | 'checksum' | 'not-a-document'; readonly part: string }
  | { readonly kind: 'xml'; readonly part: string; readonly line: number }

function describeDamage(damage: Damage): string {
  switch (damage.kind) {
    case 'empty':
      return 'в нем ничего нет'
    case 'cut-off':
      return 'он обрывается, скопирован или скачан не до конца'
    case 'missing-part':
      return `в нем нет части «${damage.part}»`
    case 'unpacking':
      return `часть «${damage.part}» не распаковывается`
    case 'checksum':
      return `часть «${damage.part}» изменилась после записи, контрольная сумма не сходится`
    case 'not-a-document':
      return `в части «${damage.part}» нет текста документа`
    case 'xml':
      return `часть «${damage.part}» нарушает правила XML в строке ${damage.line}`
  }
}

const LARGE: Readonly<Record<string, string>> = {
  file: 'больше 100 МБ',
  entries: 'в нем больше 10 000 частей',
  part: 'его части после распаковки больше 64 МБ',
  elements: 'в нем больше 4 миллионов элементов разметки',
  depth: 'элементы вложены друг в друга глубже 400 раз',
  paragraphs: 'в нем больше 200 000 абзацев',
  letters: 'в одном абзаце больше 500 000 знаков',
}

export const docxEntries = {
  'docx/old-format': entry<object>({
    severity: 'error',
    title: 'Документ в прежнем формате .doc',
    message: () => 'Это документ Word 97–2003 (.doc), а проверяется формат .docx',
    help: () => 'Откройте его в Word: Файл → Сохранить как → «Документ Word (*.docx)»',
    explanation: [
      'Формат `.doc` устроен совсем иначе, и новые программы сохраняют документы как `.docx`. Переименовать файл мало: его надо сохранить заново.',
      '',
      'Файл с именем `.docx`, но прежнего формата программа узнаёт по содержанию.',
    ].join('\n'),
  }),
  'docx/encrypted': entry<object>({
    severity: 'error',
    title: 'Документ закрыт паролем',
    message: () => 'Документ закрыт паролем, прочитать его нельзя',
    help: () => 'Снимите пароль в Word: Файл → Сведения → Защита документа → Зашифровать с использованием пароля, сотрите пароль и сохраните',
    explanation: 'Документ с паролем зашифрован целиком. Программа паролей не спрашивает: проверьте копию без пароля и удалите её после проверки.',
  }),
  'docx/macros': entry<object>({
    severity: 'error',
    title: 'В документе есть макросы',
    message: () => 'В документе есть макросы (программы), такие файлы не проверяются',
    help: () => 'Если файл получен из надежного места, сохраните его без макросов: Файл → Сохранить как → «Документ Word (*.docx)»',
    explanation: [
      'В приказе нет места программам: макрос может изменить текст при открытии, поэтому проверка такого файла ничего не доказывает.',
      '',
      'Файлы с макросами обычно имеют имя `.docm` или `.dotm`; переименованный в `.docx` файл программа узнаёт по содержанию.',
    ].join('\n'),
  }),
  'docx/other-format': entry<{ format: string }>({
    severity: 'error',
    title: 'Это не документ Word (.docx)',
    message: ({ format }) => `Это ${(FORMATS[format] ?? FORMATS['unknown']!)[0]}`,
    help: ({ format }) => (FORMATS[format] ?? FORMATS['unknown']!)[1],
    explanation:
      'Проверка читает документы Word в формате `.docx`. Что за файл перед ней, программа определяет по содержанию, а не по имени: файл `приказ.docx` может оказаться веб-страницей или архивом. Документы `.doc`, `.rtf` и `.odt` сохраните в Word или LibreOffice как `.docx`.',
  }),
  'docx/damaged': entry<{ damage: Damage }>({
    severity: 'error',
    title: 'Документ поврежден',
    message: ({ damage }) => `Документ поврежден: ${describeDamage(damage)}`,
    help: ({ damage }) =>
      damage.kind === 'cut-off' || damage.kind === 'empty'
        ? 'Скопируйте или скачайте файл еще раз'
        : 'Возьмите другую копию файла или откройте его в Word (Файл → Открыть → Открыть и восстановить) и сохраните заново',
    explanation: 'Документ Word – это архив из нескольких частей. Если архив оборван или одна из частей испорчена, документ читается не весь, и проверка его ничего не значила бы.',
  }),
  'docx/too-large': entry<{ what: string }>({
    severity: 'error',
    title: 'Документ слишком велик',
    message: ({ what }) => `Документ слишком велик: ${LARGE[what] ?? 'он больше, чем может быть приказ'}`,
    help: () => 'Если это настоящий документ, разделите его на несколько файлов',
    explanation:
      'Приказ с приложениями занимает сотни килобайт. Файл, который после распаковки занимает сотни мегабайт, либо не документ, либо нарочно сделан так, чтобы занять всю память компьютера; программа его не распаковывает.',
  }),
  'docx/unsafe-xml': entry<{ part: string }>({
    severity: 'error',
    title: 'В документе запрещенная разметка',
    message: ({ part }) => `В части «${part}» есть описание DOCTYPE, которого в документах Word не бывает; такой файл не читается`,
    help: () => 'Не открывайте этот файл, если не знаете, откуда он',
    explanation: 'Через описание DOCTYPE в файл вставляют чужие файлы или текст, который разворачивается без конца. Word такой разметки не пишет и такие файлы не открывает.',
  }),
  'docx/cannot-read': entry<{ reason: string }>({
    severity: 'error',
    title: 'Файл не читается',
    message: ({ reason }) => `Файл не читается: ${reason}`,
    help: () => 'Проверьте имя и права на файл и не открыт ли он в Word',
    explanation: 'Файл есть, но прочитать его нельзя: нет прав, он занят другой программой или это не обычный файл. Документ, открытый в Word, закройте.',
  }),
  'docx/nothing-found': entry<object>({
    severity: 'error',
    title: 'В папке нет документов Word',
    message: () => 'В этой папке нет ни одного документа Word (.docx)',
    help: () => 'Укажите файл или папку с файлами .docx: prikaz check --gost приказ.docx',
    explanation: 'Когда `check --gost` получает папку, проверяются все файлы `.docx` в ней и во вложенных папках, кроме временных файлов Word (`~$приказ.docx`).',
  }),
}
