/** A value as YAML that an author would write: texts in the plainest form that reads back as the same text. */
import { stringify } from 'yaml'
import { parseYaml } from './parse-yaml.ts'

/** Long texts are folded at this column, as in the sources that people write. */
const LINE_WIDTH = 118

/**
 * @param value a mapping of texts, numbers, booleans, `null`, lists and mappings
 * @throws Error for a value that no YAML of ours can say (control characters)
 */
export function writeYaml(value: unknown): string {
  const plain = stringify(value, { lineWidth: LINE_WIDTH, indentSeq: true, aliasDuplicateObjects: false, minContentWidth: 40, blockQuote: 'literal' })
  if (readsBack(plain, value)) return plain
  const quoted = stringify(value, { lineWidth: 0, defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN', aliasDuplicateObjects: false })
  if (readsBack(quoted, value)) return quoted
  throw new Error('a value that cannot be written as YAML')
}

function readsBack(text: string, value: unknown): boolean {
  const { value: read } = parseYaml('', new TextEncoder().encode(text))
  return read !== undefined && JSON.stringify(read.value) === JSON.stringify(value)
}
