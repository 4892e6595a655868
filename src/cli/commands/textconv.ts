import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { translateKeys } from '../../schema/translate-keys.ts'
import { outlineValue } from '../../schema/value-outline.ts'
import { parseYaml } from '../../yaml/parse-yaml.ts'
import type { Terminal } from '../terminal.ts'
import { UsageError } from '../usage-error.ts'

/**
 * `prikaz textconv`: what git shows instead of YAML. A file that cannot be read
 * as a source is printed as it is: a difference must be seen in any case.
 */
export function textconv(terminal: Terminal, path: string): number {
  let bytes: Uint8Array
  try {
    bytes = readFileSync(resolve(terminal.currentFolder, path))
  } catch {
    throw new UsageError(`файл не читается: «${path}»`, 'Эту команду вызывает git: см. docs/diff.md')
  }
  const { value: source } = parseYaml(path, bytes)
  terminal.print(source === undefined ? new TextDecoder().decode(bytes) : outlineValue(translateKeys(source).value?.value ?? source.value))
  return 0
}
