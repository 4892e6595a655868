/**
 * Writes what a seal keeps into the text of a signed act: in the place of an old list, or at the end; in the language and with the line
 * ends of the file. Each answers `undefined` when the text is not laid out so that it can be added to.
 */
import type { AuthorWords } from '../../diagnostics/author-words.ts'
import type { HouseStyle } from '../../house-style/house-style.ts'
import { isObject } from '../../schema/schema-node.ts'
import { translateKeys, type AuthorSource } from '../../schema/translate-keys.ts'
import { parseYaml } from '../../yaml/parse-yaml.ts'
import type { DocumentFingerprint, EditionRecord } from './fingerprints.ts'

const NOTE = 'составляет prikaz seal'

export function writeFingerprint(source: AuthorSource, fingerprints: readonly DocumentFingerprint[]): AuthorSource | undefined {
  const words = source.words('')
  return replaceList(source, 'fingerprint', [
    `${words.key('fingerprint')}: # ${NOTE}`,
    ...fingerprints.flatMap(({ document, words: print, values, requisites }) => [
      `  - ${words.key('document')}: ${plainOrQuoted(document)}`,
      `    ${words.key('words', 'fingerprint')}: ${print}`,
      `    ${words.key('values', 'fingerprint')}: ${values}`,
      ...(requisites === undefined ? [] : [`    ${words.key('requisites', 'fingerprint')}: ${requisites}`]),
    ]),
  ])
}

export function writeEditions(source: AuthorSource, editions: readonly EditionRecord[]): AuthorSource | undefined {
  const words = source.words('')
  const line = (key: 'old' | 'new' | 'values', print: string | undefined): readonly string[] => (print === undefined ? [] : [`    ${words.key(key, 'editions')}: ${print}`])
  return replaceList(source, 'editions', [
    `${words.key('editions')}: # ${NOTE}`,
    ...editions.flatMap((edition) => [`  - ${words.key('document')}: ${plainOrQuoted(edition.document)}`, ...line('old', edition.old), ...line('new', edition.new), ...line('values', edition.values)]),
  ])
}

/**
 * The habits that the words of a signed amending act were derived with, so that new ones of the authority do not reach it. What the act
 * says itself stays.
 */
export function writeAmendmentStyle(source: AuthorSource, style: HouseStyle['amendment']): AuthorSource | undefined {
  const words = source.words('')
  const { value } = source
  const own = isObject(value) ? value['houseStyle'] : undefined
  if (own === undefined) return append(source, [`${words.key('houseStyle')}: # оформление, с которым подписан приказ; ${NOTE}`, `  ${styleText(words, style)}`])
  const at = source.locate('/houseStyle', 'value')
  if (!isObject(own) || own['amendment'] !== undefined || at === undefined) return source
  const { text } = source
  const { offset, column } = at.start
  const line = styleText(words, style)
  const isFlow = text[offset] === '{'
  const inserted = isFlow ? `{ ${line}, ` : `${line}${endOf(text)}${' '.repeat(column - 1)}`
  return reread(source, text.slice(0, offset) + inserted + text.slice(isFlow ? offset + 1 : offset))
}

function styleText(words: AuthorWords, { removal, numbering, reissueAbovePercent }: HouseStyle['amendment']): string {
  const key = (name: string): string => words.key(name, 'amendment')
  return `${words.key('amendment', 'houseStyle')}: { ${key('removal')}: ${words.value('removal', removal)}, ${key('numbering')}: ${words.value('numbering', numbering)}, ${key('reissueAbovePercent')}: ${reissueAbovePercent} }`
}

function plainOrQuoted(document: string): string {
  return /^[\w./-]+$/.test(document) ? document : JSON.stringify(document)
}

function replaceList(source: AuthorSource, name: string, lines: readonly string[]): AuthorSource | undefined {
  const { text, value } = source
  const [key, list] = [source.locate(`/${name}`, 'key'), source.locate(`/${name}`, 'value')]
  if (!isObject(value) || !Object.hasOwn(value, name) || key === undefined || list === undefined) return append(source, lines)
  const start = text.lastIndexOf('\n', key.start.offset) + 1
  // The value may end with its line feed or before it.
  const next = text.indexOf('\n', Math.max(list.end.offset - 1, 0))
  return reread(source, text.slice(0, start) + block(text, lines) + (next < 0 ? '' : text.slice(next + 1)))
}

function append(source: AuthorSource, lines: readonly string[]): AuthorSource | undefined {
  const { text } = source
  return reread(source, text + (text.endsWith('\n') || text === '' ? '' : endOf(text)) + block(text, lines))
}

function block(text: string, lines: readonly string[]): string {
  const end = endOf(text)
  return lines.join(end) + end
}

function endOf(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n'
}

function reread({ file }: AuthorSource, text: string): AuthorSource | undefined {
  const { value } = parseYaml(file, new TextEncoder().encode(text))
  return value && translateKeys(value).value
}
