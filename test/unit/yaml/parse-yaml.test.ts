import fc from 'fast-check'
import { stringify } from 'yaml'
import { describe, expect, it } from 'vitest'
import { yamlEntries } from '../../../src/diagnostics/catalogue/yaml.ts'
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts'
import { formatPointer } from '../../../src/source/pointer.ts'
import type { Range } from '../../../src/source/place.ts'
import { parseYaml, type YamlSource } from '../../../src/yaml/parse-yaml.ts'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const parse = (text: string) => parseYaml('order.yaml', bytesOf(text))

function valid(text: string): YamlSource {
  const { value, diagnostics } = parse(text)
  expect(diagnostics).toEqual([])
  return value!
}

const show = ({ start, end }: Range): string => `${start.line}:${start.column}-${end.line}:${end.column}`
const summary = (diagnostic: Diagnostic): string => `${diagnostic.code} ${show(diagnostic.place!.range!)}`

/** Each mistake that officials make, and the finding that must name it. */
const mistakes: readonly (readonly [name: string, text: string, ...expected: string[]])[] = [
  ['no space after the colon of the last key', 'kind: order\nсрок:январь\n', 'yaml/space-after-colon 2:1-2:12'],
  ['no space after the colon of the first key', 'срок:январь\nkind: order\n', 'yaml/space-after-colon 1:1-1:12'],
  ['no space after the colon, nested', 'a:\n  b:1\n  c: 2\n', 'yaml/space-after-colon 2:3-2:6'],
  [
    'no space after the colon, three lines',
    'a:1\nb:2\nc: 3\n',
    'yaml/space-after-colon 1:1-1:4',
    'yaml/space-after-colon 2:1-2:4',
  ],
  ['no space after the colon in braces', 'a: {"b":1, "c" :2}\nd: {"e" "f"}\n', 'yaml/flow-comma 2:9-2:10'],
  ['a colon in a text', 'title: Утвердить: программу\n', 'yaml/colon-in-text 1:8-1:28'],
  ['a colon in a text of a list item', 'a:\n  - text: Утвердить: план\n    id: a\n', 'yaml/colon-in-text 2:11-2:26'],
  [
    'a colon on the second line of a text',
    'title: Об утверждении\n  и вот: так\nb: 1\n',
    'yaml/colon-in-text 2:3-2:13',
  ],
  ['a quoted start and a colon', 'title: "Цели": текст\n', 'yaml/text-after-quote 1:8-1:21'],
  ['a commercial at', 'a: @foo\n', 'yaml/reserved-start 1:4-1:8'],
  ['a backtick', 'a: `foo`\n', 'yaml/reserved-start 1:4-1:9'],
  ['a per cent sign', 'a: %foo\n', 'yaml/reserved-start 1:4-1:8'],
  ['a footnote asterisk', 'a: *foo bar\n', 'yaml/reserved-start 1:4-1:12'],
  ['bold at the start', 'a: **жирный** текст\n', 'yaml/reserved-start 1:4-1:20'],
  ['asterisks as list marks', 'a:\n  * пункт\n', 'yaml/reserved-start 2:3-2:10'],
  ['a lone ampersand', 'a: & Co\n', 'yaml/reserved-start 1:4-1:8'],
  ['an exclamation mark in Cyrillic', 'a: !важно текст\n', 'yaml/reserved-start 1:4-1:16'],
  ['a comma at the start', 'a: , x\n', 'yaml/reserved-start 1:4-1:7'],
  ['a question mark at the start', 'a: ? x\n', 'yaml/reserved-start 1:4-1:7'],
  ['brackets before text', 'a: [x] текст\n', 'yaml/reserved-start 1:4-1:13'],
  ['a Markdown link at the start', 'a: [ссылка](http://x)\n', 'yaml/reserved-start 1:4-1:22'],
  ['two anchors', 'a: &x &y z\nb: *y\n', 'yaml/reserved-start 1:7-1:11'],
  ['an anchor before a dash', 'b: &y - 2\nc: *y\n', 'yaml/list-on-key-line 1:7-1:10'],
  ['a tagged alias', 'a: &x 1\nb: !t *x\n', 'yaml/reserved-start 2:7-2:9'],
  ['two tags', 'a: !x !y z\n', 'yaml/reserved-start 1:7-1:11'],
  ['guillemets at the start are fine', 'a: «Точка роста»: да нет\nb: «x»\n', 'yaml/colon-in-text 1:4-1:25'],
  ['an unclosed double quote', 'a: "текст\nb: 1\nc: 2\n', 'yaml/unclosed-quote 1:4-1:10'],
  ['an unclosed single quote', "a: 'текст\nb: 1\n", 'yaml/unclosed-quote 1:4-1:10'],
  ['an unclosed quote before a quoted text', 'a: "текст\nb: "x"\n', 'yaml/unclosed-quote 1:4-1:10'],
  ['an unclosed quote in a list', 'a:\n  - b: "x\n    c: "y"\n', 'yaml/unclosed-quote 2:8-2:10'],
  ['an unclosed quote around a key', '"a": 1\n"b: 2\n', 'yaml/unclosed-quote 2:1-2:6'],
  ['text after a closing quote', 'a: "Программа" развития\nb: 1\n', 'yaml/text-after-quote 1:4-1:24'],
  ['straight quotes inside straight quotes', 'a: "он сказал "да" ему"\n', 'yaml/text-after-quote 1:4-1:24'],
  ['an indent too small', 'a:\n  b: 1\n c: 2\n', 'yaml/indentation 3:2-3:6'],
  ['an indent too large', 'a:\n  b: 1\n    c: 2\n', 'yaml/indentation 3:5-3:9'],
  ['a list item out of line to the left', 'a:\n  - x\n - y\n', 'yaml/indentation 3:2-3:5'],
  ['a list item out of line to the right', 'a:\n  - x\n    - y\n', 'yaml/list-in-text 3:5-3:8'],
  ['a block text out of line', 'text: |\n  abc\n def\nb: 1\n', 'yaml/indentation 3:2-3:5'],
  ['blank lines wider than the block text', 'text: |\n      \n  abc\nb: 1\n', 'yaml/indentation 3:3-3:6'],
  ['a block text without indent', 'text: |\nabc\n', 'yaml/key-without-value 2:1-2:4'],
  ['a tab', 'a:\n\tb: 1\n', 'yaml/tab-indent 2:1-2:2'],
  ['a tab among spaces', 'a:\n  - x: 1\n\t  y: 2\n', 'yaml/tab-indent 3:1-3:2'],
  ['a duplicate key', 'a: 1\nb: 2\na: 3\n', 'yaml/duplicate-key 3:1-3:2'],
  ['an unclosed bracket', 'a: [1, 2\nb: 3\n', 'yaml/bracket 1:4-1:9'],
  ['an unclosed brace', 'a: {x: 1\nb: 2\n', 'yaml/bracket 1:4-1:9'],
  ['an unclosed bracket at the end', 'a: [1, 2\n', 'yaml/bracket 1:4-1:9'],
  ['a bracket that closes nothing', 'a: ]\n', 'yaml/bracket 1:4-1:5'],
  ['a missing comma', 'a: [текст, "x" y]\n', 'yaml/flow-comma 1:16-1:17'],
  ['two commas', 'a: [x,, y]\n', 'yaml/flow-comma 1:7-1:8'],
  ['a second document', 'a: 1\n---\nb: 2\n', 'yaml/several-documents 2:1-2:4'],
  ['a second document without a line', 'a: 1\n...\nb: 2', 'yaml/several-documents 3:1-3:5'],
  ['a directive', '%FOO\na: 1\n', 'yaml/directive 1:1-1:5'],
  ['text after a block sign', 'a: |текст\n  x\n', 'yaml/block-text-header 1:4-1:10'],
  ['text after a block sign and a space', 'a: > текст\n  x\n', 'yaml/block-text-header 1:4-1:11'],
  ['a list on the line of its key', 'a: - x\n', 'yaml/list-on-key-line 1:4-1:7'],
  ['a dash without a space', 'a:\n  - x\n  -y\n', 'yaml/space-after-dash 3:3-3:5'],
  ['list items among keys', 'a: 1\n- b\n', 'yaml/mixed-list 2:1-2:4'],
  ['keys among list items', '- a\nb: 1\n', 'yaml/mixed-list 2:1-2:5'],
  ['nothing before the colon', 'a: 1\n: 2\n', 'yaml/key-not-text 2:1-2:2'],
  ['a list as a key', '[a]: 1\n', 'yaml/key-not-text 1:1-1:4'],
  ['Handlebars at the start of a text', 'a: {{x}}\n', 'yaml/reserved-start 1:4-1:9'],
  ['a merge key', 'x: &a {b: 1}\ny:\n  <<: *a\n', 'yaml/merge-key 3:3-3:5'],
  ['a Windows path in quotes', 'a: "C:\\План\\Документы"\n', 'yaml/bad-escape 1:7-1:9', 'yaml/bad-escape 1:12-1:14'],
  ['an alias of nothing', 'a: *foo\n', 'yaml/unknown-alias 1:4-1:8'],
  ['an alias inside its own anchor', 'a: &x [1, *x]\n', 'yaml/alias-loop 1:11-1:13'],
  ['an anchor that nothing uses', 'a: &foo bar\n', 'yaml/unused-anchor 1:4-1:8'],
  ['a tag', 'a: !!js/function x\n', 'yaml/tag 1:4-1:17'],
  ['a lone exclamation mark', 'a: ! важно\n', 'yaml/tag 1:4-1:5'],
  ['a tag of a list', 'a: !!set [x]\n', 'yaml/tag 1:4-1:9'],
  ['an unknown tag handle', 'a: !x!y z\n', 'yaml/tag 1:4-1:8'],
  ['only text', 'просто текст\nещё\n', 'yaml/not-a-mapping 1:1-1:13'],
  ['only a list', '# план\n- a\n- b\n', 'yaml/not-a-mapping 2:1-2:4'],
  ['a line without a colon', 'a: 1\nпросто строка\nb: 2\n', 'yaml/key-without-value 2:1-2:14'],
  ['an equals sign', 'a = 1\nb: 2\n', 'yaml/key-without-value 1:1-1:6'],
  ['a key of a paragraph', 'а'.repeat(1100) + ': 1\n', 'yaml/key-too-long 1:1-1:1104'],
  ['no-break spaces as an indent', 'a:\n  b: 1\n\u00A0\u00A0c: 2\n', 'yaml/invisible-in-key 3:1-3:4'],
  ['no space before a note', 'a: "x"#note\n', 'yaml/syntax 1:7-1:12'],
  ['an empty file', '', 'yaml/empty 1:1-1:1'],
  ['only notes', '# ничего\n\n---\n', 'yaml/empty 1:1-1:1'],
  [
    'a control character',
    'a: x\u0001y\nb: z\u001B\n',
    'yaml/control-character 1:5-1:6',
    'yaml/control-character 2:5-2:6',
  ],
  [
    'a control character as an escape',
    'a: "x\\u0001y\\e"\n',
    'yaml/control-character 1:6-1:12',
    'yaml/control-character 1:13-1:15',
  ],
  ['half of a surrogate pair', 'a: "x\\ud800y"\n', 'yaml/control-character 1:6-1:12'],
  ['a byte order mark in the middle', 'a: 1\n\uFEFFb: 2\n', 'yaml/control-character 2:1-2:2'],
  ['brackets without end', 'a: ' + '['.repeat(100_000), 'yaml/too-deep 1:68-1:69'],
  ['dashes without end', 'a:\n' + '- '.repeat(5000) + 'x\n', 'yaml/too-deep 2:129-2:130'],
  [
    'indents without end',
    Array.from({ length: 70 }, (_, i) => ' '.repeat(i) + 'a:').join('\n'),
    'yaml/too-deep 66:66-66:67',
  ],
]

describe('mistakes', () => {
  it.each(mistakes)('%s', (_name, text, ...expected) => {
    const { diagnostics } = parse(text)
    expect(diagnostics.map(summary)).toEqual(expected)
    for (const { message, help, place } of diagnostics) {
      expect(message).toMatch(/^[«А-ЯЁ]/)
      expect(message).not.toMatch(/undefined|\.$/)
      expect(help).toMatch(/[а-яё]/)
      expect(place?.file).toBe('order.yaml')
    }
  })

  it('finds all of them at once, in their order', () => {
    const { value, diagnostics } = parse('title: Утвердить: план\npoints:\n  - text: @x\n  - text: "a" b\nterm: `y`\n')
    expect(value).toBeUndefined()
    expect(diagnostics.map(summary)).toEqual([
      'yaml/colon-in-text 1:8-1:23',
      'yaml/reserved-start 3:11-3:13',
      'yaml/text-after-quote 4:11-4:16',
      'yaml/reserved-start 5:7-5:10',
    ])
  })

  it('does not report the consequences of a tab or an open quote', () => {
    expect(parse('a:\n  - b: 1\n\tc: 2\n    d: 3\n  - e: 4\nf:\n\tg: 1\nh: x: y\n').diagnostics.map(summary)).toEqual([
      'yaml/tab-indent 3:1-3:2',
      'yaml/tab-indent 7:1-7:2',
      'yaml/colon-in-text 8:4-8:8',
    ])
    expect(parse('a:\n  - b: "x\n    c: y\n  - d: "z"\ne: x: y\n').diagnostics.map(summary)).toEqual([
      'yaml/unclosed-quote 2:8-2:10',
      'yaml/colon-in-text 5:4-5:8',
    ])
  })

  it('gives no value when a part of it is lost', () => {
    for (const text of ['a: *x\n', 'a: !t x\n', 'a: {{x}}\n', 'a: 1\n---\nb: 1\n', 'a: 1\n<<: 2\n', 'a: &x [*x]\n'])
      expect(parse(text).value, text).toBeUndefined()
  })

  it('points at the first of two equal keys', () => {
    const [diagnostic] = parse('a: 1\nb:\n  c: 1\n  c: 2\n').diagnostics
    expect(diagnostic?.related.map(({ place }) => show(place.range!))).toEqual(['3:3-3:4'])
    expect(diagnostic?.message).toContain('строке 3')
  })

  it('keeps the value when only a key is repeated, with its first value', () => {
    expect(parse('a: 1\na: 2\n').value?.value).toEqual({ a: 1 })
  })

  it.each([
    ['title: Утвердить: "план"\nb: 1\n', 'title: "Утвердить: \\"план\\""\nb: 1\n'],
    ['срок:январь\nb: 1\n', 'срок: январь\nb: 1\n'],
    ['a:\n  - x: @y\n', 'a:\n  - x: "@y"\n'],
    ['a:\n\tb: 1\n', 'a:\n  b: 1\n'],
    ['a:\n  - x\n  -y\n', 'a:\n  - x\n  - y\n'],
  ])('repairs %j', (text, repaired) => {
    const fix = parse(text).diagnostics[0]!.fix!
    expect(text.slice(0, fix.range.start.offset) + fix.replacement + text.slice(fix.range.end.offset)).toBe(repaired)
    expect(parse(repaired).diagnostics).toEqual([])
  })

  it('offers no repair when a note or a further line would be drawn into the text', () => {
    expect(parse('a: @x # note\n').diagnostics[0]?.fix).toBeUndefined()
    expect(parse('a: @x\n  more\n').diagnostics[0]?.fix).toBeUndefined()
  })

  it('stops at fifty and says so', () => {
    const { diagnostics } = parse(Array.from({ length: 80 }, (_, i) => `k${i}: @x`).join('\n'))
    expect(diagnostics).toHaveLength(51)
    expect(diagnostics[50]).toMatchObject({ code: 'yaml/too-many-errors' })
    expect(diagnostics[50]?.message).toContain('30')
  })

  it('reports characters that nobody sees, but not in comments', () => {
    const { diagnostics } = parse('# \u200b\na: при\u200bказ\nb: "\u202eабв"\nc: мяг\u00adкий и\u00a0неразрывный\n')
    expect(diagnostics.map(({ code, place }) => [code, place?.range?.start.line, place?.range?.start.column])).toEqual([
      ['yaml/invisible-character', 2, 7],
      ['yaml/invisible-character', 3, 5],
    ])
  })

  it.each([
    ['title: школы #1', ['yaml/text-after-hash']],
    ['title: школы #1 и #2 # заметка', ['yaml/text-after-hash']],
    ['title: школы # заметка', []],
    ['title: школы #', []],
    ['title: школы#1', []],
    ['title: "школы #1"', []],
    ['a: [школы #1\n]', ['yaml/text-after-hash']],
    ['a: 5 #!раздел', []],
    ['a: |\n  школы #1\n', []],
  ])('tells a text after a hash from a remark in %j', (text, codes) => {
    expect(parse(text).diagnostics.map(({ code }) => code)).toEqual(codes)
  })

  it('says that there are more control characters than it shows', () => {
    const { diagnostics } = parse('a: ' + '\u0001'.repeat(60))
    expect(diagnostics).toHaveLength(50)
    expect(diagnostics[49]?.message).toContain('другие')
  })

  it('refuses an alias bomb before it grows', () => {
    const rows = Array.from({ length: 30 }, (_, i) => `k${i + 1}: &a${i + 1} [*a${i}, *a${i}, *a${i}, *a${i}]`)
    const { value, diagnostics } = parse(['k0: &a0 лол', ...rows, 'last: *a30'].join('\n'))
    expect(value).toBeUndefined()
    expect(diagnostics.map(({ code }) => code)).toEqual(['yaml/alias-bomb'])
  })

  it('refuses a text of five megabytes', () => {
    const { diagnostics } = parse('kind: order\ntitle: "' + 'ы'.repeat(2_500_000) + '"\n')
    expect(diagnostics.map(({ code }) => code)).toEqual(['yaml/text-too-long'])
    expect(diagnostics[0]?.place?.range?.end.line).toBe(2)
  })

  it('triggers every code of the catalogue that this module owns', () => {
    const seen = new Set(mistakes.flatMap(([, , ...expected]) => expected.map((line) => line.split(' ')[0])))
    const elsewhere = ['yaml/alias-bomb', 'yaml/invisible-character', 'yaml/text-after-hash', 'yaml/text-too-long', 'yaml/too-many-errors']
    const decoding = ['yaml/encoding', 'yaml/invalid-utf8', 'yaml/file-too-large']
    expect([...seen, ...elsewhere, ...decoding].sort()).toEqual(Object.keys(yamlEntries).sort())
  })
})

describe('values', () => {
  it.each([
    ['212', 212],
    ['-5', -5],
    ['3.57', 3.57],
    ['0', 0],
    ['true', true],
    ['null', null],
    ['~', null],
    ['', null],
    ['да', 'да'],
    ['yes', 'yes'],
    ['01.09', '01.09'],
    ['212/1', '212/1'],
    ['1e3', '1e3'],
    ['0x1F', '0x1F'],
    ['012', '012'],
    ['.5', '.5'],
    ['12:30', '12:30'],
    ['2020-09-17', '2020-09-17'],
    ['.inf', '.inf'],
    ['+7', '+7'],
    ['40817810099910004312', '40817810099910004312'],
    ['"212"', '212'],
    ["'true'", 'true'],
    ['!!str 012', '012'],
    ['!!str 12', '12'],
    ['"\\ud83d\\ude00"', '😀'],
  ])('reads %s', (written, value) => {
    expect(valid(`a: ${written}\n`).value).toEqual({ a: value })
  })

  it('keeps the order of keys, numbers as keys and a key named __proto__', () => {
    const { value } = valid('b: 1\n10: x\na: 2\n__proto__: 3\n1.50: y\n')
    expect(JSON.stringify(value)).toBe('{"10":"x","b":1,"a":2,"__proto__":3,"1.50":"y"}')
  })

  it('reads aliases as what they stand for', () => {
    expect(valid('a: &x [1, {b: 2}]\nc: *x\n').value).toEqual({ a: [1, { b: 2 }], c: [1, { b: 2 }] })
  })

  it('tells what was written from what it means', () => {
    const source = valid('a: 3.50\nb: "1"\nc:\nd: [null, &x 07, *x]\n')
    expect(['/a', '/b', '/c', '/d/0', '/d/2', '/d', '/e'].map((pointer) => source.written(pointer))).toEqual([
      '3.50',
      undefined,
      '',
      'null',
      '07',
      undefined,
      undefined,
    ])
  })

  it('reads half a megabyte', () => {
    let text = 'groups:\n'
    while (text.length < 320_000)
      text +=
        '  - year: 2020\n    events:\n      - period: Сентябрь 2020 года\n        title: Разработка «дорожной карты»\n'
    const bytes = bytesOf(text)
    expect(bytes.length).toBeGreaterThan(400_000)
    expect(parseYaml('big.yaml', bytes).diagnostics).toEqual([])
  })
})

describe('locate', () => {
  const at = (source: YamlSource, pointer: string, which?: 'key' | 'value'): string =>
    show(source.locate(pointer, which)!)

  it.each([
    ['LF', 'a: 1\n# 😀\nb:\n  - c: "😀x"\n    d: y\n'],
    ['CRLF', 'a: 1\r\n# 😀\r\nb:\r\n  - c: "😀x"\r\n    d: y\r\n'],
    ['a byte order mark', '\uFEFFa: 1\n# 😀\nb:\n  - c: "😀x"\n    d: y\n'],
  ])('counts lines and UTF-16 columns with %s', (_name, text) => {
    const source = valid(text)
    expect(at(source, '/a')).toBe('1:4-1:5')
    expect(at(source, '/a', 'key')).toBe('1:1-1:2')
    expect(at(source, '/b/0/c')).toBe('4:8-4:13')
    expect(at(source, '/b/0')).toBe('4:5-5:9')
    expect(at(source, '/b/0', 'key')).toBe('4:5-4:13')
    expect(source.text.slice(source.locate('/b/0/d')!.start.offset)).toMatch(/^y/)
  })

  it('falls back to the key of the nearest ancestor', () => {
    const source = valid('a:\n  - b: 1\n    c: 2\n')
    expect(at(source, '/a/0/x/y')).toBe('2:5-2:9')
    expect(at(source, '/a/7')).toBe('1:1-1:2')
    expect(at(source, '/x')).toBe('1:1-1:3')
  })

  it('follows aliases to their anchors', () => {
    const source = valid('a: &x {b: 1}\nc: *x\n')
    expect(at(source, '/c')).toBe('2:4-2:6')
    expect(at(source, '/c/b')).toBe('1:11-1:12')
  })

  const key = fc.stringMatching(/^[a-zа-я😀 :#"'/~-]{1,8}$/u)
  // The library's writer does not keep blanks around line breaks.
  const words = fc
    .stringMatching(/^[a-zа-я😀:#"'*&!/~ \n-]{0,20}$/u)
    .map((text) => text.replace(/\s*\n\s*/g, '\n').trim())
  const leaf = fc.oneof(words, fc.integer(), fc.boolean(), fc.constant(null))
  const { tree } = fc.letrec((tie) => ({
    tree: fc.oneof(
      { maxDepth: 4 },
      leaf,
      fc.array(tie('tree'), { maxLength: 4 }),
      fc.dictionary(key, tie('tree'), { maxKeys: 4, noNullPrototype: true }),
    ),
  }))

  it('finds every key and value of any document', () => {
    fc.assert(
      fc.property(
        fc.dictionary(key, tree, { minKeys: 1, maxKeys: 4, noNullPrototype: true }),
        fc.boolean(),
        fc.boolean(),
        (document, crlf, bom) => {
          const plain = stringify(document, { aliasDuplicateObjects: false, lineWidth: 0 })
          const text = crlf ? plain.replaceAll('\n', '\r\n') : plain
          const { value: source, diagnostics } = parseYaml('f.yaml', bytesOf((bom ? '\uFEFF' : '') + text))
          expect(diagnostics).toEqual([])
          expect(source!.value).toEqual(document)
          const check = (value: unknown, parts: readonly (string | number)[]): void => {
            const range = source!.locate(formatPointer(parts))!
            const written = text.slice(range.start.offset, range.end.offset)
            expect(range.start).toEqual(source!.lines.position(range.start.offset))
            if (typeof value === 'number' || typeof value === 'boolean') expect(written).toBe(String(value))
            if (typeof value === 'string' && written.startsWith('"') && !written.includes('\n'))
              expect(JSON.parse(written)).toBe(value)
            if (typeof value === 'object' && value !== null) {
              for (const [name, child] of Object.entries(value)) {
                const childParts = [...parts, Array.isArray(value) ? Number(name) : name]
                if (!Array.isArray(value)) {
                  const keyRange = source!.locate(formatPointer(childParts), 'key')!
                  const reread = parseYaml(
                    'k.yaml',
                    bytesOf(text.slice(keyRange.start.offset, keyRange.end.offset).replace(/^\? /, '') + ': 1'),
                  )
                  expect(Object.keys(reread.value!.value as object)).toEqual([name]) // a mapping of one key by construction
                }
                check(child, childParts)
              }
            }
          }
          check(document, [])
        },
      ),
      { numRuns: 150 },
    )
  })
})

describe('any input', () => {
  const holds = (bytes: Uint8Array): void => {
    const { value, diagnostics } = parseYaml('f.yaml', bytes)
    if (value === undefined) expect(diagnostics.length).toBeGreaterThan(0)
    const length = new TextDecoder().decode(bytes).length
    for (const { place } of diagnostics) {
      const { start, end } = place!.range!
      expect(start.line).toBeGreaterThan(0)
      expect(start.column).toBeGreaterThan(0)
      expect(start.offset).toBeLessThanOrEqual(end.offset)
      expect(end.offset).toBeLessThanOrEqual(length)
    }
  }

  it('never throws on bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), holds), { numRuns: 300 })
  })

  it('never throws on texts made of the characters that mean something', () => {
    const piece = fc.constantFrom(
      'a',
      'б',
      ': ',
      ':',
      '- ',
      '-',
      '\n',
      '\n  ',
      '\t',
      '"',
      "'",
      '[',
      ']',
      '{',
      '}',
      ',',
      '&x',
      '*x',
      '!t',
      '|',
      '>',
      '#',
      '%',
      '?',
      '\\',
      '---',
      '...',
      '<<',
      '\u0000',
      '\uFEFF',
      '😀',
      '1',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => holds(bytesOf(pieces.join('')))),
      { numRuns: 800 },
    )
  })
})
