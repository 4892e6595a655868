import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { withOrigin } from '../../../src/source/origin-of.ts'
import { renderTemplate } from '../../../src/template/engine.ts'
import { loadTemplates } from '../../../src/template/load-templates.ts'
import type { TemplateSource } from '../../../src/template/template-source.ts'
import { readTree } from '../../../src/tree/from-html.ts'

const source = (name: string, text: string): TemplateSource => ({ name, file: `templates/${name}.hbs`, text })

/** A set of one document, `documents/x`, and the given partials. */
function load(text: string, partials: Readonly<Record<string, string>> = {}) {
  const builtIn = [
    source('documents/x', text),
    ...Object.entries(partials).map(([name, partial]) => source(`partials/${name}`, partial)),
  ]
  return loadTemplates({ builtIn, overrides: [] })
}

function stage(text: string, context: object = {}, partials: Readonly<Record<string, string>> = {}) {
  const { value, diagnostics } = load(text, partials)
  expect(diagnostics).toEqual([])
  return renderTemplate(value!, 'documents/x', context)
}

function render(text: string, context: object = {}, partials: Readonly<Record<string, string>> = {}): string {
  const { value, diagnostics } = stage(text, context, partials)
  expect(diagnostics).toEqual([])
  return value!.replace(/ data-at="[^"]*"/g, '')
}

const range = (line: number, column: number) => ({ range: { start: { line, column } } })
const point = (value: object, pointer: string) => withOrigin(value, { file: 'content/a.yaml', pointer })

describe('values', () => {
  it('are escaped, empty ones print nothing', () => {
    expect(render('<p>{{a}}{{b}}{{c}} {{d}}</p>', { a: '<b>&{{x}}', b: undefined, c: null, d: 0 })).toBe(
      '<p>&lt;b&gt;&amp;{{x}} 0</p>',
    )
  })

  it('are found through each, with, block names, data variables and parents', () => {
    const context = { title: 'Т', list: [{ n: 1 }, { n: 2 }], more: [0, 0], one: { n: 3, deep: { m: 4 } } }
    expect(
      render(
        '{{#each list as |item i|}}{{i}}{{item.n}}{{#each ../more}}{{@index}}{{../n}}{{@root.title}}{{/each}}{{#unless @last}};{{/unless}}{{/each}}|{{#with one}}{{n}}{{deep.m}}{{this.n}}{{../title}}{{/with}}|{{list.length}}{{list.[1].n}}{{list.1.n}}',
        context,
      ),
    ).toBe('0101Т11Т;1202Т12Т|343Т|222')
  })

  it('go into partials with more values, and keep their origin', () => {
    const context = { points: [point({ text: 'А' }, '/points/0')], mark: 'м' }
    const partials = { item: '<li data-src="{{src this}}">{{text}}{{mark}}{{empty}}</li>' }
    expect(render('{{#each points}}{{> item mark=../mark empty=""}}{{/each}}', context, partials)).toBe(
      '<li data-src="content/a.yaml#/points/0">Ам</li>',
    )
    expect(render('{{#each points as |p|}}{{> partials/item p mark="н" empty=""}}{{/each}}', context, partials)).toBe(
      '<li data-src="content/a.yaml#/points/0">Ан</li>',
    )
  })

  it('nest through a partial that calls itself', () => {
    const context = { points: [{ text: 'а', points: [{ text: 'б', points: [] }] }] }
    const partials = { list: '{{#if points}}<ol>{{#each points}}<li>{{text}}{{> list}}</li>{{/each}}</ol>{{/if}}' }
    expect(render('{{> list}}', context, partials)).toBe('<ol><li>а<ol><li>б</li></ol></li></ol>')
  })

  it.each([
    ['a misspelt name', '<p>\n  {{titel}}</p>', 2, 5, 'Возможно, имелось в виду «title»'],
    ['a misspelt property', '{{signatory.pots}}', 1, 3, 'Возможно, имелось в виду «post»'],
    ['an argument of each', '{{#each pionts}}{{/each}}', 1, 9, 'Возможно, имелось в виду «points»'],
    ['an argument of if', '{{#if titel}}{{/if}}', 1, 7, 'Возможно, имелось в виду «title»'],
    ['a key for a helper', '{{md this "titel"}}', 1, 1, 'Возможно, имелось в виду «title»'],
    ['an argument of a partial', '{{> part a=titel}}', 1, 12, 'Возможно, имелось в виду «title»'],
    ['a name of the outer object', '{{#each points}}{{title}}{{/each}}', 1, 19, undefined],
    ['a property of an empty object', '{{deputy.post}}', 1, 3, 'Заключите строку в {{#if deputy}} … {{/if}}'],
    ['an inherited property', '{{title.length}}{{points.map}}', 1, 3, undefined],
    ['the constructor', '{{constructor.name}}', 1, 3, undefined],
  ])('report %s', (_name, text, line, column, help) => {
    const context = { title: 'Т', signatory: { post: 'П', name: 'Н' }, points: [{ text: 'а' }, { text: 'б' }], deputy: undefined }
    const { value, diagnostics } = stage(text, context, { part: '{{a}}' })
    expect(value).toBeUndefined()
    expect(diagnostics[0]).toMatchObject({ code: 'template/missing-value', place: { file: 'templates/documents/x.hbs', ...range(line, column) } })
    if (help !== undefined) expect(diagnostics[0]!.help).toBe(help)
  })

  it('report every missing name at once, each line once, in the file of its partial', () => {
    const { diagnostics } = stage('{{one}}{{#each points}}{{two}}{{> part}}{{/each}}', { points: [{}, {}] }, { part: '<p>\n{{three}}</p>' })
    expect(diagnostics).toMatchObject([
      { message: 'Значения «one» здесь нет' },
      { message: 'Значения «two» здесь нет' },
      { message: 'Значения «three» здесь нет', place: { file: 'templates/partials/part.hbs', ...range(2, 3) } },
    ])
  })

  it('may be asked for through an empty object in if', () => {
    expect(render('{{#if deputy.post}}а{{else}}б{{/if}}', { deputy: undefined })).toBe('б')
  })

  it.each([
    ['список', '{{points}}'],
    ['набор значений', '{{head}}'],
    ['признак «да» или «нет»', '{{isDraft}}'],
    ['список', '{{md this "points"}}'],
  ])('that are not a text are reported: %s', (what, text) => {
    const { diagnostics } = stage(text, { points: [1], head: { a: 1 }, isDraft: true })
    expect(diagnostics).toMatchObject([{ code: 'template/not-text', message: expect.stringContaining(what) }])
  })
})

describe('text helpers', () => {
  const context = point({ title: 'Программа\n**поддержки**', text: 'А:\n\n- б', n: 5, none: undefined, lines: withOrigin(['в', 'г'], { file: 'content/b.yaml', pointer: '/lines' }) }, '/x')

  it('print Markdown', () => {
    expect(render('{{md this "title"}}|{{lines this "title"}}|{{md this "n"}}|{{md this "none"}}|{{md title}}', context)).toBe(
      'Программа <strong>поддержки</strong>|Программа<br/><strong>поддержки</strong>|5||Программа <strong>поддержки</strong>',
    )
    expect(render('{{blocks this "text"}}', context)).toBe(
      '<p data-role="lead" data-src="content/a.yaml#/x/text">А:</p><ul data-src="content/a.yaml#/x/text"><li>б</li></ul>',
    )
    expect(render('{{#each lines}}{{md ../lines @index}}{{src ../lines @index}} {{/each}}', context)).toBe(
      'вcontent/b.yaml#/lines/0 гcontent/b.yaml#/lines/1 ',
    )
  })

  it('give the place of the value with their findings', () => {
    const bad = point({ text: 'сноска[^1]', other: '# А' }, '/points/0')
    const { value, diagnostics } = stage('{{md this "text"}}{{blocks this "other"}}{{lines text}}', bad)
    expect(value).toBeUndefined()
    expect(diagnostics).toMatchObject([
      { code: 'text/footnote-unknown', place: { file: 'content/a.yaml', pointer: '/points/0/text' } },
      { code: 'text/heading-level', place: { file: 'content/a.yaml', pointer: '/points/0/other' } },
      { code: 'text/footnote-unknown', place: { file: 'templates/documents/x.hbs', ...range(1, 42) } },
    ])
  })

  it('name the origin: of an object, of a property, of a property that has its own', () => {
    expect(render('{{src this}}|{{src this "title"}}|{{src lines}}|{{src this "lines"}}|{{src title}}', context)).toBe(
      'content/a.yaml#/x|content/a.yaml#/x/title|content/b.yaml#/lines|content/b.yaml#/lines|',
    )
    expect(render('{{src this "year"}}', context), 'a key of the YAML that the view does not hold').toBe('content/a.yaml#/x/year')
    expect(render('<p data-src="{{src this}}">а</p>', withOrigin({}, { file: 'content/"а&б".yaml', pointer: '' }))).toBe(
      '<p data-src="content/&quot;а&amp;б&quot;.yaml#">а</p>',
    )
  })

  it.each(['{{md}}', '{{md this "a" "b"}}', '{{src}}', '{{lines this title}}'])('report a wrong call: %s', (text) => {
    expect(stage(text, { title: {} }).diagnostics[0]).toMatchObject({ code: 'template/helper-arguments', place: range(1, 1) })
  })
})

describe('provenance', () => {
  const at = (text: string, context: object = {}): readonly string[] =>
    [...(stage(text, context).value ?? '').matchAll(/<(\w+) data-at="([^"]*)"/g)].map((match) => `${match[1]} ${match[2]}`)

  it('marks every opening tag with its line, column and offset', () => {
    const text = '<article>\r\n{{#if a}}\r\n  <p>{{a}}<em\n class="<b>">x</em></p>\n{{/if}}{{! <i> }}<!-- <u> --><h1>y</h1>\n</article>'
    const found = at(text, { a: 1 })
    expect(found.map((mark) => mark.replace(/:\d+$/, ''))).toEqual([
      'article templates/documents/x.hbs:1:1',
      'p templates/documents/x.hbs:3:3',
      'em templates/documents/x.hbs:3:11',
      'h1 templates/documents/x.hbs:5:30',
    ])
    for (const mark of found) {
      const [name, offset] = [mark.split(' ')[0]!, Number(mark.split(':').at(-1))]
      expect(text.slice(offset, offset + name.length + 1)).toBe('<' + name)
    }
  })

  it('finds its way through values inside tags', () => {
    const text = '<tr id="{{id}}"{{#if n}} data-number="{{n}}"{{else}} x{{/if}}>{{#if n}}<td>{{/if}}<th a=\'{{n}}>\'>'
    expect(stage(text, { id: 'a', n: '1' }).value!.replace(/ data-at="[^"]*"/g, ' @')).toBe(
      '<tr @ id="a" data-number="1"><td @><th @ a=\'1>\'>',
    )
  })

  it('closes elements that have no content', () => {
    expect(render('a<br>b<br/>c<img src="{{x}}"><hr data-break="page"><col data-share="{{x}}"/><img src={{x}}>', { x: '1' })).toBe(
      'a<br/>b<br/>c<img src="1"/><hr data-break="page"/><col data-share="1"/><img src=1/>',
    )
  })

  it('leads from a wrong tag in the tree to the line of the template', () => {
    const { value } = stage('<article><section>\n{{#each list}}\n  <p style="x">{{this}}</p>\n{{/each}}\n</section></article>', { list: ['a', 'b'] })
    const { diagnostics } = readTree(value!, { title: '', author: '', subject: '', lang: 'ru' })
    expect(diagnostics).toMatchObject([
      { code: 'template/unknown-attribute', place: { file: 'templates/documents/x.hbs', ...range(3, 3) } },
    ])
  })
})

describe('checks before rendering', () => {
  it.each([
    ['template/syntax', '<p>\n{{#if a}}\n<b>{{/each}}', 2, 4, '{{#if}} закрыт как {{/each}}'],
    ['template/syntax', 'а\n  {{#if a}}<p>\n{{#each b}}{{/each}}\n', 2, 3, '{{#if}} открыт здесь и не закрыт'],
    ['template/syntax', 'а\n  {{#if a}\n <p>', 2, 3, 'фигурные скобки'],
    ['template/syntax', 'а\n{{/if}}', 2, 1, 'не был открыт'],
    ['template/syntax', 'а\n\n{{a', 3, 1, 'фигурные скобки'],
    ['template/raw-output', 'а {{{text}}}', 1, 3, '«text»'],
    ['template/raw-output', '{{&text}}', 1, 1, '«text»'],
    ['template/raw-output', '{{{md this "a"}}}', 1, 1, '«md»'],
    ['template/unknown-name', '{{upper title}}', 1, 3, '«upper» (помощник)'],
    ['template/unknown-name', '{{#points}}{{/points}}', 1, 4, '«#points» (блок)'],
    ['template/unknown-name', '{{#eech a}}{{/eech}}', 1, 4, '«#eech» (блок)'],
    ['template/unknown-name', '{{@indx}}', 1, 3, '«@indx» (переменная)'],
    ['template/unknown-name', '{{#each a}}{{#if b}}{{> sigature}}{{/if}}{{/each}}', 1, 25, '«sigature» (вставка)'],
    ['template/unknown-name', '{{lookup a "b"}}', 1, 3, '«lookup» (помощник)'],
    ['template/unknown-name', '{{log a}}', 1, 3, '«log» (помощник)'],
    ['template/not-supported', '{{#*inline "a"}}{{/inline}}', 1, 1, 'inline'],
    ['template/not-supported', '{{#> signature}}а{{/signature}}', 1, 1, 'оборачивает'],
    ['template/not-supported', '{{> (lookup . "a")}}', 1, 1, 'вычисляется'],
    ['template/not-supported', '{{md (md a)}}', 1, 6, 'круглых скобках'],
    ['template/not-supported', '{{"a"}}', 1, 3, 'кавычках'],
    ['template/not-supported', '{{md this "a" b=1}}', 1, 15, 'именованные'],
    ['template/helper-arguments', '{{#if}}{{/if}}', 1, 4, '#if'],
  ])('%s: %j', (code, text, line, column, words) => {
    const { value, diagnostics } = load(text, { signature: 'х' })
    expect(value).toBeUndefined()
    expect(diagnostics).toMatchObject([{ code, place: { file: 'templates/documents/x.hbs', ...range(line, column) } }])
    expect(diagnostics[0]!.message).toContain(words)
  })

  it('suggest the nearest name', () => {
    expect(load('{{> sigature}}', { signature: 'х' }).diagnostics[0]!.help).toBe('Возможно, имелось в виду «signature»')
    expect(load('{{#eech a}}{{/eech}}').diagnostics[0]!.help).toBe('Возможно, имелось в виду «#each»')
  })

  it('stop a partial that never ends', () => {
    const { value, diagnostics } = stage('{{> a}}', {}, { a: 'а{{> b}}{{> b}}', b: '{{> a}}{{> a}}' })
    expect(value).toBeUndefined()
    expect(diagnostics).toMatchObject([{ code: 'template/endless-partials', place: { file: 'templates/partials/a.hbs' } }])
  })
})

describe('templates of an authority', () => {
  const builtIn = [source('documents/order', '<p>общий {{> mark}}</p>'), source('partials/mark', 'м')]
  const own = (name: string, text: string): TemplateSource => ({ name, file: `content/a/templates/${name}.hbs`, text })

  it('shadow the built-in ones of the same name', () => {
    const { value } = loadTemplates({ builtIn, overrides: [own('partials/mark', 'свой')] })
    expect(renderTemplate(value!, 'documents/order', {}).value).toContain('общий свой')
    const plain = loadTemplates({ builtIn, overrides: [] })
    expect(renderTemplate(plain.value!, 'documents/order', {}).value).toContain('общий м')
  })

  it('may have partials of their own', () => {
    const overrides = [own('documents/order', '<p>{{> extra}}</p>'), own('partials/extra', 'ещё')]
    const { value, diagnostics } = loadTemplates({ builtIn, overrides })
    expect(diagnostics).toEqual([])
    expect(renderTemplate(value!, 'documents/order', {}).value).toMatch(/<p data-at="content\/a\/templates\/documents\/order\.hbs:1:1:0">ещё/)
  })

  it('are reported when nothing would ever print them', () => {
    const { diagnostics } = loadTemplates({ builtIn, overrides: [own('documents/oder', 'х'), own('partials/mrak', 'х')] })
    expect(diagnostics).toMatchObject([
      { code: 'template/unused', place: { file: 'content/a/templates/documents/oder.hbs' }, help: 'Возможно, имелось в виду «documents/order»' },
      { code: 'template/unused', place: { file: 'content/a/templates/partials/mrak.hbs' }, help: 'Возможно, имелось в виду «partials/mark»' },
    ])
  })

  it('do not hide errors of each other', () => {
    const { diagnostics } = loadTemplates({ builtIn, overrides: [own('documents/order', '{{#if}}'), own('partials/mark', '{{{x}}}')] })
    expect(diagnostics.map(({ code }) => code)).toEqual(['template/syntax', 'template/raw-output'])
  })
})

describe('the templates of this repository', () => {
  it('load without a finding', () => {
    const builtIn = ['documents', 'partials', 'partials/amendment'].flatMap((folder) =>
      readdirSync(new URL(`../../../templates/${folder}`, import.meta.url))
        .filter((name) => name.endsWith('.hbs'))
        .map((name) =>
          source(`${folder}/${name.slice(0, -4)}`, readFileSync(new URL(`../../../templates/${folder}/${name}`, import.meta.url), 'utf8')),
        ),
    )
    expect(loadTemplates({ builtIn, overrides: [] }).diagnostics).toEqual([])
  })
})

describe('people in cases', () => {
  const people = {
    kasmina: point({ surname: 'Касьмина', name: 'Татьяна', patronymic: 'Ивановна', initials: undefined, gender: undefined, post: 'методист', cases: { genitive: { post: 'методистки', surname: undefined } } }, '/people/0'),
    shmidt: point({ surname: 'Шмидт', initials: 'А.В.', post: 'бебеда школы' }, '/people/1'),
  }
  const units = { imo: { name: 'методический отдел' } }
  const context = { people, units, post: 'должность', unit: 'раздел', one: { person: people.kasmina } }

  it('take the forms of the register first, then those of the machine', () => {
    expect(render('{{post "genitive" people.kasmina}}, {{post "dative" people.kasmina}}', context)).toBe('методистки, методисту')
    expect(render('{{person "винительный" people.kasmina}}|{{person "dative" people.kasmina "full"}}|{{#with one}}{{person "Genitive" person "initials-first"}}{{/with}}', context)).toBe(
      'Касьмину\u00a0Т.И.|Касьминой Татьяне Ивановне|Т.И.\u00a0Касьминой',
    )
    expect(render('{{unit "prepositional" units.imo}} {{#each units}}{{unit "instrumental" this}}{{/each}}', context)).toBe('методическом отделе методическим отделом')
  })

  it('leave values of the same names alone', () => {
    expect(render('{{post}} {{#if unit}}{{unit}}{{/if}} {{#with one}}{{../post}}{{/with}}', context)).toBe('должность раздел должность')
  })

  it('report a wrong case, a wrong argument and a form that is not certain', () => {
    const { diagnostics } = stage('{{post "akkusative" people.kasmina}}{{person 5 people.kasmina}}{{post "dative" units.imo}}{{unit "dative" people.kasmina}}{{person "dative" people.kasmina "short"}}{{post "dative"}}{{person "dative" people.shmidt}}{{post "dative" people.shmidt}}', context)
    expect(diagnostics.map(({ code, help }) => [code, help?.slice(0, 60)])).toMatchObject([
      ['template/unknown-case', 'Возможно, имелось в виду «accusative»'],
      ['template/unknown-case', {}],
      ['template/helper-arguments', undefined],
      ['template/helper-arguments', undefined],
      ['template/helper-arguments', undefined],
      ['template/helper-arguments', undefined],
      ['ref/missing-case', {}],
      ['ref/missing-case', {}],
    ].map(([code, help]) => [code, typeof help === 'object' ? expect.any(String) : help]))
    expect(diagnostics.at(-1)).toMatchObject({ related: [{ place: { pointer: '/people/1' } }], help: expect.stringContaining('cases: { dative: { post: бебеде школы } }') as string })
  })
})
