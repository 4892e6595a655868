/** The same workspace with every source written in Russian keys, or in English ones. */
import { translateKeys } from '../../src/schema/translate-keys.ts'
import { writeKeys } from '../../src/schema/write-keys.ts'
import type { Host } from '../../src/workspace/host.ts'
import { parseYaml } from '../../src/yaml/parse-yaml.ts'

export type Language = 'english' | 'russian'

/** The text in the keys of the language; `undefined` when it can not be read as YAML. */
export function twinText(file: string, bytes: Uint8Array, language: Language): string | undefined {
  const source = parseYaml(file, bytes).value
  const translated = source && translateKeys(source).value
  return translated && writeKeys(translated, language)
}

export function twinOf(host: Host, language: Language): Host {
  return {
    ...host,
    kind: (path) => host.kind(path),
    list: (path) => host.list(path),
    read(path) {
      const result = host.read(path)
      if (!result.ok || !path.endsWith('.yaml')) return result
      const text = twinText(path, result.bytes, language)
      return text === undefined ? result : { ok: true, bytes: new TextEncoder().encode(text) }
    },
  }
}
