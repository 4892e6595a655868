import { describe, expect, it } from 'vitest'
import { decodeText, maximumFileBytes } from '../../../src/yaml/decode-text.ts'

const text = 'kind: order\ntitle: Об утверждении муниципальной программы «Школа» № 5\n'

const upper = 'АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ'
const lower = upper.toLowerCase()
const koi8Upper = 'юабцдефгхийклмнопярстужвьызшэщчъ'

/** The text in a one-byte encoding; every character must have a byte. */
function encode(source: string, byteOf: (character: string) => number): Uint8Array {
  return Uint8Array.from(source, (character) => (character < '\x80' ? character.charCodeAt(0) : byteOf(character)))
}
const cp1251 = (character: string): number => {
  const index = (upper + lower).indexOf(character)
  return index >= 0 ? 0xc0 + index : { '«': 0xab, '»': 0xbb, '№': 0xb9 }[character]!
}
const cp866 = (character: string): number => {
  const index = (upper + lower).indexOf(character)
  return index < 0 ? 0xfc : index < 48 ? 0x80 + index : 0xe0 + index - 48
}
const koi8 = (character: string): number => {
  const index = (koi8Upper + koi8Upper.toUpperCase()).indexOf(character)
  return index < 0 ? 0xbf : 0xc0 + index
}
const utf16 = (source: string, little: boolean, mark: boolean): Uint8Array =>
  Uint8Array.from(
    [...((mark ? '\uFEFF' : '') + source)].flatMap((unit) => {
      const code = unit.charCodeAt(0)
      return little ? [code & 0xff, code >> 8] : [code >> 8, code & 0xff]
    }),
  )

describe('decodeText', () => {
  it('reads UTF-8 with and without a byte order mark', () => {
    const bytes = new TextEncoder().encode(text)
    expect(decodeText('a.yaml', bytes).value).toBe(text)
    expect(decodeText('a.yaml', Uint8Array.from([0xef, 0xbb, 0xbf, ...bytes])).value).toBe(text)
  })

  it.each([
    ['Windows-1251', encode(text, cp1251), '2:8'],
    ['Windows-1251', encode('kind: order\nname: ПРИКАЗ\n', cp1251), '2:7'],
    ['CP866', encode(text, cp866), '2:8'],
    ['KOI8-R', encode(text, koi8), '2:8'],
    ['UTF-16 LE', utf16(text, true, true), '1:1'],
    ['UTF-16 BE', utf16(text, false, true), '1:1'],
    ['UTF-16 LE', utf16(text, true, false), '1:1'],
    ['UTF-16 BE', utf16(text, false, false), '1:1'],
    ['UTF-32 LE', Uint8Array.from([0xff, 0xfe, 0, 0, 0x6b, 0, 0, 0]), '1:1'],
    ['UTF-32 BE', Uint8Array.from([0, 0, 0xfe, 0xff, 0, 0, 0, 0x6b]), '1:1'],
  ])('names %s', (name, bytes, position) => {
    const { value, diagnostics } = decodeText('a.yaml', bytes)
    expect(value).toBeUndefined()
    expect(diagnostics).toHaveLength(1)
    const [{ code, message, help, place }] = diagnostics as [(typeof diagnostics)[0]] // the length is checked above
    expect(code).toBe('yaml/encoding')
    expect(message).toContain(name)
    expect(help).toContain('«UTF-8»')
    expect(`${place?.range?.start.line}:${place?.range?.start.column}`).toBe(position)
  })

  it('points at a broken byte in a file that is UTF-8 otherwise', () => {
    const bytes = Uint8Array.from([...new TextEncoder().encode('a: 1\nназвание: План'), 0xd0, 0x0a])
    const [diagnostic] = decodeText('a.yaml', bytes).diagnostics
    expect(diagnostic).toMatchObject({
      code: 'yaml/invalid-utf8',
      place: { range: { start: { line: 2, column: 15 } } },
    })
    expect(diagnostic?.message).toContain('D0')
  })

  it.each([
    ['overlong', [0xc0, 0xaf]],
    ['surrogate', [0xed, 0xa0, 0x80]],
    ['beyond Unicode', [0xf4, 0x90, 0x80, 0x80]],
    ['overlong of three', [0xe0, 0x80, 0x80]],
    ['overlong of four', [0xf0, 0x80, 0x80, 0x80]],
    ['cut off', [0xe2, 0x82]],
  ])('finds an %s sequence where it begins', (_name, bad) => {
    const { diagnostics } = decodeText(
      'a.yaml',
      Uint8Array.from([...new TextEncoder().encode('яяяяяяяяяя: x'), ...bad]),
    )
    expect(diagnostics[0]).toMatchObject({
      code: 'yaml/invalid-utf8',
      place: { range: { start: { line: 1, column: 14 } } },
    })
  })

  it('refuses more than sixteen megabytes unread', () => {
    const { diagnostics } = decodeText('a.yaml', new Uint8Array(maximumFileBytes + 1))
    expect(diagnostics[0]?.code).toBe('yaml/file-too-large')
    expect(diagnostics[0]?.message).toContain('17 МБ')
  })
})
