import { describe, expect, it } from 'vitest'
import { schemaEntries } from '../../../src/diagnostics/catalogue/schema.ts'
import { reword } from '../../../src/diagnostics/diagnose.ts'
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts'
import { originOf } from '../../../src/source/origin-of.ts'
import { createRegistry } from '../../../src/schema/registry.ts'
import { translateKeys } from '../../../src/schema/translate-keys.ts'
import { validateSource, type ValidateOptions } from '../../../src/schema/validate.ts'
import { parseYaml } from '../../../src/yaml/parse-yaml.ts'

const object = (properties: Record<string, unknown>, more: Record<string, unknown> = {}) => ({
  type: 'object',
  additionalProperties: false,
  properties,
  ...more,
})

/** A kind with one of everything that a schema may ask for. */
const registry = createRegistry({
  common: {
    $id: 'common.json',
    $defs: {
      text: { title: 'Текст', description: 'Любые слова.', type: 'string', minLength: 1 },
      id: {
        title: 'Обозначение',
        type: 'string',
        pattern: '^[a-z-]+$',
        'x-pattern-message': 'строчные латинские буквы и дефис',
      },
    },
  },
  act: {
    $id: 'act.json',
    title: 'Акт',
    ...object(
      {
        kind: { const: 'act', 'x-ru': 'вид', 'x-ru-values': { act: 'акт' } },
        id: { $ref: 'common.json#/$defs/id' },
        title: {
          title: 'Название',
          description: 'Заголовок акта: О плане.',
          'x-ru': 'название',
          $ref: 'common.json#/$defs/text',
        },
        date: { title: 'Дата', type: 'string' },
        short: { title: 'Кратко', type: 'string', minLength: 3, maxLength: 5 },
        year: { title: 'Год', type: 'integer', minimum: 2000, maximum: 2100 },
        share: { type: 'number', exclusiveMinimum: 0, multipleOf: 0.5 },
        draft: { type: 'boolean', default: false },
        order: {
          type: 'string',
          enum: ['through', 'per-group'],
          'x-ru-values': { through: 'сквозная', 'per-group': 'по группам' },
          default: 'through',
        },
        names: {
          title: 'Имена',
          'x-ru': 'имена',
          type: 'array',
          minItems: 1,
          maxItems: 3,
          uniqueItems: true,
          items: { type: 'string' },
        },
        annexes: {
          type: 'array',
          default: [],
          items: {
            oneOf: [
              { type: 'string' },
              object({ file: { type: 'string' }, name: { type: 'string' } }, { required: ['file'] }),
            ],
          },
        },
        points: { title: 'Пункты', type: 'array', items: { $ref: '#/$defs/point' } },
        blocks: { type: 'array', items: { oneOf: [{ $ref: '#/$defs/table' }, { $ref: '#/$defs/picture' }] } },
        start: { type: 'string' },
        end: { type: 'string' },
        text: { type: 'string' },
        parts: { type: 'array', items: { type: 'string' } },
        size: object({ width: { type: 'integer' } }, { minProperties: 1 }),
        labels: { type: 'object', propertyNames: { pattern: '^[a-z]+$' }, additionalProperties: { type: 'string' } },
      },
      {
        required: ['kind', 'title'],
        dependentRequired: { end: ['start'] },
        allOf: [
          { not: { required: ['text', 'parts'] } },
          { not: { required: ['draft', 'date'], 'x-message': 'У проекта не бывает даты' } },
          { if: { properties: { year: { const: 2020 } }, required: ['year'] }, then: { required: ['short'] } },
        ],
      },
    ),
    $defs: {
      point: object(
        {
          text: { title: 'Текст', 'x-ru': 'текст', type: 'string', minLength: 1 },
          control: { title: 'Контроль', 'x-ru': 'контроль', type: 'string' },
          executor: { title: 'Исполнитель', type: 'string' },
          points: { type: 'array', items: { $ref: '#/$defs/point' } },
        },
        { oneOf: [{ required: ['text'] }, { required: ['control'] }], title: 'Пункт' },
      ),
      table: object(
        { type: { const: 'table' }, rows: { type: 'array', items: { type: 'string' } } },
        { required: ['type', 'rows'] },
      ),
      picture: object({ type: { const: 'picture' }, file: { type: 'string' } }, { required: ['type', 'file'] }),
    },
  },
  list: { $id: 'list.json', title: 'Перечень', ...object({ kind: { const: 'list' }, rows: { type: 'array' } }) },
})

function validate(text: string, options: ValidateOptions = {}) {
  const { value, diagnostics } = parseYaml('content/x/act.yaml', new TextEncoder().encode(text))
  expect(diagnostics).toEqual([])
  const source = translateKeys(value!, registry).value!
  const valid = validateSource(source, { registry, ...options })
  return { ...valid, diagnostics: valid.diagnostics.map((found) => reword(found, source.words(found.place?.pointer ?? ''))) }
}

const act = (rest: string): string => `kind: act\ntitle: О плане\n${rest}`

const summary = ({ code, place, message }: Diagnostic): string =>
  `${code} ${place?.range?.start.line}:${place?.range?.start.column} ${message}`

const mistakes: readonly (readonly [name: string, text: string, ...expected: string[]])[] = [
  ['no kind', 'title: x\n', 'schema/kind-missing 1:1 В файле нет ключа «kind» – неизвестно, что это за документ'],
  [
    'kind in Russian, misspelt',
    'title: x\nВит: act\n',
    'schema/kind-missing 2:1 Вид файла указывает ключ «kind», а здесь записано «Вит»',
  ],
  ['kind misspelt', 'kidn: act\n', 'schema/kind-missing 1:1 Вид файла указывает ключ «kind», а здесь записано «kidn»'],
  ['an unknown kind', 'kind: acts\n', 'schema/kind-unknown 1:7 Вида файла «acts» не бывает'],
  ['an empty kind', 'kind:\n', 'schema/kind-unknown 1:6 После «kind» не указан вид файла'],
  ['a list as kind', 'kind: [a]\n', 'schema/kind-unknown 1:7 После «kind» не указан вид файла'],
  ['a misspelt key, not also missing', 'kind: act\ntilte: x\n', 'schema/unknown-key 2:1 Ключа «tilte» здесь не бывает'],
  ['a key in Russian', act('имена: [a]\n')],
  ['a key in Russian with a capital', act('Имена: [a]\n'), 'schema/unknown-key 3:1 Ключа «Имена» здесь не бывает'],
  [
    'Latin letters in a Russian key',
    act('имeна: [a]\n'),
    'schema/unknown-key 3:1 В ключе «имeна» есть латинские буквы, похожие на русские',
  ],
  [
    'Russian letters in a key',
    act('dаte: x\n'),
    'schema/unknown-key 3:1 В ключе «dаte» есть русские буквы, похожие на латинские',
  ],
  [
    'unknown keys at three depths',
    act('a1: 1\npoints:\n  - text: a\n    b1: 1\n    points:\n      - text: c\n        c1: 2\n'),
    'schema/unknown-key 3:1 Ключа «a1» здесь не бывает',
    'schema/unknown-key 6:5 Ключа «b1» здесь не бывает',
    'schema/unknown-key 9:9 Ключа «c1» здесь не бывает',
  ],
  ['a missing key', 'kind: act\n', 'schema/missing-key 1:1 Нет обязательного ключа title (Название)'],
  ['a key that another one needs', act('end: x\n'), 'schema/missing-key 1:1 Вместе с ключом «end» нужен ключ start'],
  [
    'a key that a condition needs',
    act('year: 2020\n'),
    'schema/missing-key 1:1 Нет обязательного ключа short (Кратко)',
  ],
  [
    'a text for a list',
    act('names: a\n'),
    'schema/wrong-type 3:8 В «names» ожидается список (строки с «- »), а записан текст',
  ],
  ['a list for a text', act('date: [x]\n'), 'schema/wrong-type 3:7 В «date» ожидается текст, а записан список'],
  ['keys for a text', act('date: {x: y}\n'), 'schema/wrong-type 3:7 В «date» ожидается текст, а записан набор ключей'],
  [
    'a text for keys',
    act('size: 5 мм\n'),
    'schema/wrong-type 3:7 В «size» ожидается набор строк «ключ: значение», а записан текст',
  ],
  [
    'a list for keys',
    act('size:\n  - width: 1\n'),
    'schema/wrong-type 4:3 В «size» ожидается набор строк «ключ: значение», а записан список',
  ],
  [
    'a text for a number',
    act('year: скоро\n'),
    'schema/wrong-type 3:7 В «year» ожидается целое число, а записан текст',
  ],
  [
    'a broken number for a whole one',
    act('year: 2020.5\n'),
    'schema/wrong-type 3:7 В «year» ожидается целое число, а записано дробное число',
  ],
  ['a Russian yes', act('draft: да\n')],
  [
    'neither yes nor no',
    act('draft: может быть\n'),
    'schema/wrong-type 3:8 В «draft» ожидается true (да) или false (нет), а записан текст',
  ],
  [
    'keys for a list',
    act('points:\n  text: a\n'),
    'schema/wrong-type 4:3 В «points» ожидается список (строки с «- »), а записан набор ключей',
  ],
  ['a number for text or keys is text', act('annexes: [12]\n')],
  [
    'a list for text or keys',
    act('annexes: [[a]]\n'),
    'schema/wrong-type 3:11 В «annexes» ожидается текст или набор строк «ключ: значение», а записан список',
  ],
  ['an empty value', act('date:\nyear: 2021\n'), 'schema/empty-value 3:6 После «date» пусто'],
  ['a tilde', act('date: ~\n'), 'schema/empty-value 3:7 После «date» пусто'],
  ['an empty text', act('points:\n  - text: ""\n'), 'schema/empty-value 4:11 После «text» пусто'],
  ['an empty list item', act('names:\n  - a\n  -\n'), 'schema/empty-value 5:4 После «names» пусто'],
  ['a wrong word', act('order: throu\n'), 'schema/wrong-value 3:8 Значения «throu» у ключа «order» не бывает'],
  [
    'a wrong form',
    act('id: Акт 1\n'),
    'schema/bad-format 3:5 «Акт 1» записано не по форме: строчные латинские буквы и дефис',
  ],
  ['a wrong form of a key', act('labels: {A: b}\n'), 'schema/bad-format 3:10 «A» записано не по форме'],
  ['a text too short', act('short: аб\n'), 'schema/text-length 3:8 Знаков в тексте: 2, а нужно не меньше 3'],
  ['a text too long', act('short: аб😀где\n'), 'schema/text-length 3:8 Знаков в тексте: 6, а нужно не больше 5'],
  ['an empty list', act('names: []\n'), 'schema/list-length 3:8 В «names» пусто, а нужен хотя бы один пункт'],
  ['a list too long', act('names: [a, b, c, d]\n'), 'schema/list-length 3:1 В «names» пунктов: 4, а нужно не больше 3'],
  ['no keys', act('size: {}\n'), 'schema/list-length 3:7 В «size» пусто, а нужен хотя бы один ключ'],
  [
    'a number too large',
    act('year: 20201\n'),
    'schema/number-range 3:7 Число 20201 не подходит: должно быть не больше 2100',
  ],
  [
    'a number not above its bound',
    act('share: 0\n'),
    'schema/number-range 3:8 Число 0 не подходит: должно быть больше 0',
  ],
  ['a repeated item', act('names: [a, b, a]\n'), 'schema/repeated-item 3:15 «a» в этом списке уже есть'],
  [
    'none of the alternatives',
    act('points:\n  - executor: x\n'),
    'schema/choose-one 4:5 Нужен один из ключей: text (Текст), control (Контроль)',
  ],
  [
    'two of the alternatives',
    act('points:\n  - text: x\n    control: y\n'),
    'schema/choose-one 5:5 Ключи «text» и «control» вместе не пишутся: нужен только один из них',
  ],
  ['an alternative misspelt', act('points:\n  - txet: x\n'), 'schema/unknown-key 4:5 Ключа «txet» здесь не бывает'],
  [
    'an alternative told by a constant',
    act('blocks:\n  - type: table\n    row: [a]\n'),
    'schema/unknown-key 5:5 Ключа «row» здесь не бывает',
  ],
  [
    'an alternative told by its type',
    act('annexes:\n  - fil: x\n  - name: y\n'),
    'schema/unknown-key 4:5 Ключа «fil» здесь не бывает',
    'schema/missing-key 5:5 Нет обязательного ключа file',
  ],
  [
    'keys that exclude one another',
    act('text: a\nparts: [b]\n'),
    'schema/not-together 4:1 Ключи «text» и «parts» вместе не пишутся',
  ],
  ['a rule with words of its own', act('draft: true\ndate: x\n'), 'schema/condition 1:1 У проекта не бывает даты'],
  [
    'a rule without words',
    act('share: 0.3\n'),
    'schema/condition 3:8 Значение ключа «share» не подходит по правилам этого вида документа',
  ],
]

describe('mistakes', () => {
  it.each(mistakes)('%s', (_name, text, ...expected) => {
    const { value, diagnostics } = validate(text)
    expect(diagnostics.map(summary)).toEqual(expected)
    expect(value === undefined).toBe(expected.length > 0)
    for (const { message, help, place } of diagnostics) {
      expect(place?.file).toBe('content/x/act.yaml')
      expect(`${message} ${help}`).not.toMatch(/undefined|\bmust\b|\bshould\b|NaN/)
      expect(help).toMatch(/[а-яё]/)
    }
  })

  it('refuses a file of another kind', () => {
    const { diagnostics } = validate('kind: list\n', { expectedKinds: ['act'] })
    expect(diagnostics.map(summary)).toEqual([
      'schema/kind-misplaced 1:7 Здесь должен быть файл вида act (Акт), а это list (Перечень)',
    ])
  })

  it.each([
    ['kind: атк\n', 'act'],
    ['вид: атк\n', 'акт'],
    ['kind: act\nзаголовок: x\nНазвание: y\n', 'название'],
    ['kind: act\nyfpdfybt: x\n', 'название'],
    ['kind: act\nнозвание: x\n', 'название'],
    ['kind: act\nешеду: x\n', 'title'],
    ['kind: act\nTitle: x\n', 'title'],
    [act('order: Сквозная\n'), 'through'],
    [act('order: по групам\n'), 'per-group'],
  ])('suggests and repairs %j', (text, replacement) => {
    const { diagnostics } = validate(text)
    const repair = diagnostics.find(({ fix }) => fix !== undefined)
    expect(repair?.fix?.replacement).toBe(replacement)
    expect(repair?.help).toContain(replacement)
  })

  it('lists the keys that may stand there, with their Russian names', () => {
    const [diagnostic] = validate(act('points:\n  - text: a\n    qqqqqqqq: b\n')).diagnostics
    expect(diagnostic?.help).toBe('Здесь бывают: text (Текст), control (Контроль), executor (Исполнитель), points')
  })

  it('shows the first of two equal items', () => {
    const [diagnostic] = validate(act('names: [a, b, a]\n')).diagnostics
    expect(diagnostic?.related[0]?.place.range?.start).toMatchObject({ line: 3, column: 9 })
  })

  it('triggers every code of the catalogue', () => {
    const seen = new Set(mistakes.flatMap(([, , ...expected]) => expected.map((line) => line.split(' ')[0])))
    expect([...seen, 'schema/kind-misplaced', 'schema/key-in-two-languages'].sort()).toEqual(Object.keys(schemaEntries).sort())
  })

  it('points at the wrong place only, however deep the recursion', () => {
    const nest = (depth: number): string =>
      depth === 0 ? '[{ text: [x] }]' : `[{ text: a, points: ${nest(depth - 1)} }]`
    const { diagnostics } = validate(act(`points: ${nest(8)}\n`))
    expect(diagnostics.map(({ code }) => code)).toEqual(['schema/wrong-type'])
  })
})

describe('values', () => {
  it('takes unquoted numbers and words as the text they were written as', () => {
    const { value, diagnostics } = validate(
      'kind: act\ntitle: 2020\ndate: 1.50\nnames: [true, null, 007]\nyear: 2021\nannexes: [3]\n',
    )
    expect(diagnostics).toEqual([])
    // Origins are symbols, which a deep comparison of lists would see.
    expect(JSON.parse(JSON.stringify(value?.value))).toMatchObject({
      title: '2020',
      date: '1.50',
      names: ['true', 'null', '007'],
      year: 2021,
      annexes: ['3'],
    })
  })

  it('leaves the source as it was read', () => {
    const source = translateKeys(parseYaml('a.yaml', new TextEncoder().encode('kind: act\ntitle: 2020\n')).value!, registry).value!
    validateSource(source, { registry })
    expect(source.value).toEqual({ kind: 'act', title: 2020 })
  })

  it('names every optional key, fills defaults, and keeps the order of the author', () => {
    const value = validate('title: x\nkind: act\npoints:\n  - control: y\n').value?.value as Record<string, unknown> // an object by its schema
    expect(Object.keys(value).slice(0, 3)).toEqual(['title', 'kind', 'points'])
    expect(Object.hasOwn(value, 'date')).toBe(true)
    expect(value).toMatchObject({ date: undefined, draft: false, order: 'through', annexes: [] })
    expect(Object.keys((value['points'] as object[])[0]!)).toEqual(['control', 'text', 'executor', 'points']) // a list by its schema
  })

  it('names the keys of the alternative that was chosen, and only those', () => {
    const { value } = validate(act('blocks:\n  - { type: picture, file: a.png }\nannexes: [{ file: b.yaml }]\n'))
    const { blocks, annexes } = value?.value as Record<string, object[]> // as above
    expect(Object.keys(blocks![0]!)).toEqual(['type', 'file'])
    expect(Object.keys(annexes![0]!)).toEqual(['file', 'name'])
  })

  it('knows where every object and list comes from', () => {
    const value = validate(act('points:\n  - text: a\n    points: [{ text: b }]\n')).value?.value as {
      points: { points: unknown[] }[]
    } // as above
    expect(originOf(value)).toEqual({ file: 'content/x/act.yaml', pointer: '' })
    expect(originOf(value.points)).toEqual({ file: 'content/x/act.yaml', pointer: '/points' })
    expect(originOf(value.points[0]?.points[0])).toEqual({ file: 'content/x/act.yaml', pointer: '/points/0/points/0' })
  })

  it('gives each document its own defaults', () => {
    const annexesOf = () => (validate(act('')).value?.value as { annexes: unknown[] }).annexes // as above
    expect(annexesOf()).not.toBe(annexesOf())
  })
})
