import { entry } from './entry.ts'

const nearestHelp = (nearest: string | undefined, otherwise: string): string =>
  nearest === undefined ? otherwise : `Возможно, имелось в виду «${nearest}»`

export const templateEntries = {
  'template/syntax': entry<{ reason: string }>({
    severity: 'error',
    title: 'Шаблон не разбирается',
    message: ({ reason }) => `Шаблон не удалось разобрать: ${reason}`,
    help: () => 'Проверьте фигурные скобки в этой строке и то, что каждый {{#…}} закрыт своим {{/…}}',
    explanation: [
      'Шаблоны написаны на Handlebars: значения стоят в двойных фигурных скобках, условия и повторы закрываются тем же словом, которым открыты.',
      '',
      'Неверно: `{{#if preamble}}<p>{{md this "preamble"}}</p>{{/each}}`. Верно: `{{#if preamble}}<p>{{md this "preamble"}}</p>{{/if}}`.',
    ].join('\n'),
  }),
  'template/raw-output': entry<{ name: string }>({
    severity: 'error',
    title: 'Вывод без защиты разметки',
    message: ({ name }) => `Значение «${name}» выводится без защиты: знаки «<» и «&» в нём стали бы разметкой`,
    help: ({ name }) => `Напишите {{${name}}}, а для текста с разметкой Markdown – {{md this "${name}"}}`,
    explanation: [
      'Тройные скобки `{{{x}}}` и `{{&x}}` вставляют значение как готовый HTML. Тогда текст «доля < 5 %» сломал бы документ,',
      'поэтому такой вывод не допускается.',
      '',
      'Неверно: `<p>{{{text}}}</p>`. Верно: `<p>{{md this "text"}}</p>`.',
    ].join('\n'),
  }),
  'template/unknown-name': entry<{ what: string; name: string; nearest: string | undefined }>({
    severity: 'error',
    title: 'Неизвестное имя в шаблоне',
    message: ({ what, name }) => `Имя «${name}» (${what}) шаблону неизвестно`,
    help: ({ nearest }) => nearestHelp(nearest, 'Проверьте имя: помощники – src, md, lines, blocks, post, person, unit, if, unless, each, with; вставки лежат в partials/'),
    explanation: [
      'После `{{` может стоять имя значения или помощника, после `{{>` – имя вставки: файла из папки `partials/` без `.hbs`.',
      '',
      'Неверно: `{{> sigature}}`. Верно: `{{> signature}}`.',
    ].join('\n'),
  }),
  'template/not-supported': entry<{ construct: string }>({
    severity: 'error',
    title: 'Возможность Handlebars, которая здесь не применяется',
    message: ({ construct }) => `В шаблонах не применяется: ${construct}`,
    help: () => 'Вынесите повторяющуюся часть в файл папки partials/ и вставьте её так: {{> имя}}',
    explanation: [
      'Шаблон должен читаться сверху вниз и проверяться заранее. Поэтому вставка называется прямо (`{{> signature}}`), а не вычисляется,',
      'не определяется внутри шаблона (`{{#*inline}}`) и не оборачивает собой текст (`{{#> page}}`).',
    ].join('\n'),
  }),
  'template/missing-value': entry<{ name: string; of: string; nearest: string | undefined }>({
    severity: 'error',
    title: 'Шаблон печатает значение, которого нет',
    message: ({ name, of }) => (of === '' ? `Значения «${name}» здесь нет` : `Значения «${name}» нет: «${of}» здесь не задано`),
    help: ({ nearest, of }) =>
      nearestHelp(
        nearest,
        of === '' ? 'Проверьте имя и то, внутри какого {{#each}} или {{#with}} стоит эта строка' : `Заключите строку в {{#if ${of}}} … {{/if}}`,
      ),
    explanation: [
      'Опечатка в имени напечатала бы пустое место в подписанном документе, поэтому шаблон может называть только то, что есть в данных.',
      'Необязательные значения (например, дата проекта приказа) тоже есть в данных: они пусты, и их проверяет `{{#if date}}`.',
      '',
      'Неверно: `{{signatory.pots}}`. Верно: `{{signatory.post}}`.',
      '',
      'Внутри `{{#each points}}` имена относятся к пункту; к данным документа там ведёт `../` или `@root`: `{{@root.title}}`.',
    ].join('\n'),
  }),
  'template/not-text': entry<{ name: string; what: string }>({
    severity: 'error',
    title: 'Шаблон печатает то, что не является текстом',
    message: ({ name, what }) => `«${name}» – это ${what}, а напечатать можно только текст или число`,
    help: () => 'Для списка используйте {{#each …}}, для набора значений назовите одно из них через точку',
    explanation: 'Неверно: `<p>{{points}}</p>`. Верно: `{{#each points}}<p>{{md this "text"}}</p>{{/each}}`.',
  }),
  'template/helper-arguments': entry<{ helper: string; expected: string }>({
    severity: 'error',
    title: 'Помощник вызван не так',
    message: ({ helper, expected }) => `Помощник «${helper}» вызван не так: ожидается ${expected}`,
    explanation: [
      'Помощники текста называют объект и имя его значения: так у ошибки в тексте известно место в исходном файле.',
      '',
      'Помощники падежей называют падеж и запись из people.yaml.',
      '',
      'Верно: `{{md this "text"}}`, `{{lines document "title"}}`, `{{blocks this "text"}}`, `{{src this}}`, `{{src this "title"}}`,',
      '`{{post "dative" people.ivanova}}`, `{{person "accusative" signature.person "full"}}`, `{{unit "dative" units.imo}}`.',
    ].join('\n'),
  }),
  'template/unknown-case': entry<{ name: string; nearest: string | undefined }>({
    severity: 'error',
    title: 'Падеж в шаблоне не понят',
    message: ({ name }) => `«${name}» – не название падежа`,
    help: ({ nearest }) =>
      nearestHelp(
        nearest,
        'Падежи: nominative, genitive, dative, accusative, instrumental, prepositional – или по-русски: именительный, родительный, дательный, винительный, творительный, предложный',
      ),
    explanation: [
      'Помощники `post`, `person` и `unit` печатают должность, имя и подразделение в падеже, который назван первым.',
      '',
      'Неверно: `{{post "akkusative" people.ivanova}}`. Верно: `{{post "accusative" people.ivanova}}` или `{{post "винительный" people.ivanova}}`.',
    ].join('\n'),
  }),
  'template/endless-partials': entry<{ name: string }>({
    severity: 'error',
    title: 'Вставка вызывает саму себя без конца',
    message: ({ name }) => `Вставка «${name}» вызывает себя без конца, сама или через другие вставки`,
    help: () => 'Внутри вставки, которая вызывает себя, передавайте вложенное значение: {{#each points}}{{> point}}{{/each}}',
    explanation: 'Вставка может вызвать саму себя для вложенных пунктов, но не для того же самого значения: такая печать никогда не закончится.',
  }),
  'template/unused': entry<{ name: string; nearest: string | undefined }>({
    severity: 'error',
    title: 'Шаблон нигде не применяется',
    message: ({ name }) => `Шаблон «${name}» ничего не заменяет и ниоткуда не вызывается`,
    help: ({ nearest }) => nearestHelp(nearest, 'Проверьте имя файла: шаблоны документов называются по виду – order, program, roadmap'),
    explanation: [
      'Файл органа `templates/documents/order.hbs` заменяет собой общий шаблон приказа, а файл из `templates/partials/` – общую вставку',
      'с тем же именем. Файл с другим именем печатается, только если его вызывает какой-нибудь шаблон: `{{> имя}}`.',
      '',
      'Неверно: `documents/oder.hbs`. Верно: `documents/order.hbs`.',
    ].join('\n'),
  }),
  'template/unclosed-element': entry<{ element: string }>({
    severity: 'error',
    title: 'Тег не закрыт',
    message: ({ element }) => `Тег <${element}> открыт, но не закрыт там, где должен`,
    help: ({ element }) => `Добавьте </${element}> там, где этот элемент заканчивается`,
    explanation: [
      'Каждый тег закрывается, и вложенный закрывается раньше внешнего. Одиночные `<br>`, `<hr>`, `<img>` и `<col>` закрывать не нужно.',
      '',
      'Неверно: `<p><strong>слово</p>`. Верно: `<p><strong>слово</strong></p>`.',
    ].join('\n'),
  }),
  'template/unexpected-close': entry<{ element: string }>({
    severity: 'error',
    title: 'Закрыт тег, который не открывали',
    message: ({ element }) => `Внутри этого элемента закрыт тег </${element}>, который не был открыт`,
    help: ({ element }) => `Уберите </${element}> или добавьте перед ним <${element}>`,
    explanation: 'Закрывающему тегу предшествует открывающий. Чаще всего открывающий стоит внутри `{{#if}}`, а закрывающий – снаружи.',
  }),
  'template/not-well-formed': entry<{ reason: string }>({
    severity: 'error',
    title: 'Нарушена запись тегов',
    message: ({ reason }) => `Разметка записана неверно: ${reason}`,
    explanation: [
      'Разметка шаблона строгая: значения атрибутов стоят в кавычках, знаки «<» и «&» в тексте записываются как `&lt;` и `&amp;`.',
      '',
      'Неверно: `<p id=title>А & Б</p>`. Верно: `<p id="title">А &amp; Б</p>`.',
    ].join('\n'),
  }),
  'template/unknown-element': entry<{ element: string; nearest: string | undefined }>({
    severity: 'error',
    title: 'Неизвестный тег',
    message: ({ element }) => `Тега <${element}> нет в словаре документа`,
    help: ({ nearest }) => (nearest === undefined ? 'Список тегов – в описании шаблонов' : `Возможно, имелся в виду <${nearest}>`),
    explanation: [
      'Документ строится из небольшого набора тегов, каждый из которых одинаково печатается в DOCX, PDF и HTML. Теги оформления',
      '(`<font>`, `<center>`, `<b>`) не применяются: оформление задаёт стиль органа.',
      '',
      'Неверно: `<b>слово</b>`. Верно: `<strong>слово</strong>`.',
    ].join('\n'),
  }),
  'template/unknown-slot': entry<{ name: string; known: readonly string[] }>({
    severity: 'error',
    title: 'Неизвестное место для готового текста',
    message: ({ name }) => `Для места «${name}» в теге <slot> нет текста`,
    help: ({ known }) =>
      known.length === 0 ? 'Уберите <slot>: готовые тексты бывают только в приказах о внесении изменений' : `Здесь есть места: ${known.slice(0, 5).join(', ')}`,
    explanation: [
      'Тег `<slot name="…"/>` стоит там, куда программа вставляет готовый текст: новую редакцию строки, пункта или приложения. Имена мест шаблон',
      'получает от программы.',
      '',
      'Неверно: `<slot name="changes"/>`. Верно: `<slot name="{{slot}}"/>`.',
    ].join('\n'),
  }),
  'template/unknown-attribute': entry<{ element: string; attribute: string; nearest: string | undefined }>({
    severity: 'error',
    title: 'Неизвестный атрибут',
    message: ({ element, attribute }) => `У тега <${element}> нет атрибута «${attribute}»`,
    help: ({ nearest }) => nearestHelp(nearest, 'Уберите атрибут: оформление (style, class, width) задаёт стиль органа'),
    explanation: 'Неверно: `<p style="text-align:center">`. Верно: `<p data-role="keyword">` – роль абзаца, а вид ей даёт стиль органа.',
  }),
  'template/attribute-value': entry<{ element: string; attribute: string; value: string; allowed: string }>({
    severity: 'error',
    title: 'Недопустимое значение атрибута',
    message: ({ element, attribute, value }) => `Значение «${value}» атрибута «${attribute}» тега <${element}> не подходит`,
    help: ({ allowed }) => `Подходит: ${allowed}`,
    explanation: 'Неверно: `<section data-orientation="album">`. Верно: `<section data-orientation="landscape">`.',
  }),
  'template/missing-attribute': entry<{ element: string; attribute: string }>({
    severity: 'error',
    title: 'Нет обязательного атрибута',
    message: ({ element, attribute }) => `У тега <${element}> нет обязательного атрибута: ${attribute}`,
    explanation: 'Неверно: `<div><p>ПРИКАЗ</p></div>`. Верно: `<div data-requisite="kind"><p>ПРИКАЗ</p></div>`.',
  }),
  'template/wrong-nesting': entry<{ element: string; parent: string; allowed: readonly string[] }>({
    severity: 'error',
    title: 'Тег стоит не на своём месте',
    message: ({ element, parent }) => `Тег <${element}> не может стоять здесь, внутри <${parent}>`,
    help: ({ allowed, parent }) =>
      allowed.length === 0 ? `Вынесите его из <${parent}>` : `Внутри <${parent}> по порядку могут стоять: ${allowed.map((name) => `<${name}>`).join(', ')}`,
    explanation: [
      'У каждого тега своё место: пункты – в списке, ячейки – в строке, строки – в `<thead>` или `<tbody>`.',
      '',
      'Неверно: `<table><tr>…</tr></table>`. Верно: `<table><tbody><tr>…</tr></tbody></table>`.',
    ].join('\n'),
  }),
  'template/text-not-allowed': entry<{ parent: string; text: string }>({
    severity: 'error',
    title: 'Текст вне абзаца',
    message: ({ parent, text }) => `Текст «${text}» стоит прямо внутри <${parent}>, где текста быть не может`,
    help: () => 'Заключите текст в <p> … </p>',
    explanation: [
      'Раздел, таблица, список и реквизит состоят из других элементов; сам текст стоит в абзаце, заголовке, пункте, ячейке или части реквизита.',
      '',
      'Неверно: `<section>Текст</section>`. Верно: `<section><p>Текст</p></section>`.',
    ].join('\n'),
  }),
  'template/empty-element': entry<{ element: string }>({
    severity: 'error',
    title: 'Пустое место в документе',
    message: ({ element }) => `Элемент <${element}> напечатался бы пустым`,
    help: () => 'Если значения может не быть, заключите весь элемент в {{#if …}} … {{/if}}',
    explanation: [
      'Пустой абзац, заголовок или пункт – это лишний промежуток или номер без текста. Пустой может быть только ячейка таблицы.',
      '',
      'Неверно: `<p>{{md this "preamble"}}</p>`. Верно: `{{#if preamble}}<p>{{md this "preamble"}}</p>{{/if}}`.',
    ].join('\n'),
  }),
  'template/item-without-words': entry<Record<never, never>>({
    severity: 'error',
    title: 'Пункт без собственного текста',
    message: () => 'Пункт списка начинается не с текста: его номеру не к чему относиться',
    help: () => 'Начните пункт со слов, а вложенный список, таблицу или рисунок поставьте после них',
    explanation: 'Неверно: `- - вложенный пункт`. Верно: `- пункт:` и под ним с отступом `- вложенный пункт`.',
  }),
  'template/table-shape': entry<{ cells: number; columns: number }>({
    severity: 'error',
    title: 'Строка таблицы не совпадает со столбцами',
    message: ({ cells, columns }) => `Строка занимает столбцов: ${cells}, а должна – ${columns}`,
    help: () => 'Сверьте число ячеек, colspan и rowspan этой строки и строк над ней с <colgroup>',
    explanation: [
      'Каждая строка заполняет все столбцы: сумма её ячеек с учётом `colspan` и ячеек, которые спускаются сверху (`rowspan`), равна числу `<col>`.',
      'Строка `data-kind="banner"` состоит из одной ячейки, которая сама занимает всю ширину.',
    ].join('\n'),
  }),
  'template/rowspan-too-long': entry<Record<never, never>>({
    severity: 'error',
    title: 'Ячейка уходит за нижний край таблицы',
    message: () => 'Ячейка с rowspan занимает больше строк, чем есть в таблице',
    help: () => 'Уменьшите rowspan или добавьте строки',
    explanation: 'Ячейка с `rowspan="3"` занимает свою строку и две под ней; эти строки должны быть в той же части таблицы.',
  }),
  'template/several-titles': entry<Record<never, never>>({
    severity: 'error',
    title: 'У документа два названия',
    message: () => 'Название документа <h1> уже есть, второго быть не может',
    help: () => 'Для раздела используйте <h2>',
    explanation: '`<h1>` – название всего документа: по нему называются файл и закладка. Разделы начинаются с `<h2>`.',
  }),
}
