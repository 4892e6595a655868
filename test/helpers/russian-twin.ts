/** The same workspace with every source written in Russian keys. */
import { translateKeys } from '../../src/schema/translate-keys.ts'
import { writeInRussian } from '../../src/schema/write-in-russian.ts'
import type { Host } from '../../src/workspace/host.ts'
import { parseYaml } from '../../src/yaml/parse-yaml.ts'

/** The text in Russian keys; as it is when it can not be read as YAML. */
export function russianText(file: string, bytes: Uint8Array): string | undefined {
  const source = parseYaml(file, bytes).value
  const translated = source && translateKeys(source).value
  return translated && writeInRussian(translated)
}

export function russianTwin(host: Host): Host {
  return {
    ...host,
    kind: (path) => host.kind(path),
    list: (path) => host.list(path),
    read(path) {
      const result = host.read(path)
      if (!result.ok || !path.endsWith('.yaml')) return result
      const text = russianText(path, result.bytes)
      return text === undefined ? result : { ok: true, bytes: new TextEncoder().encode(text) }
    },
  }
}
