import { diagnose } from '../diagnostics/diagnose.ts'
import type { Staged } from '../diagnostics/diagnostic.ts'
import { andThen, fail } from '../diagnostics/staged.ts'
import { translateKeys, type AuthorSource } from '../schema/translate-keys.ts'
import type { Place } from '../source/place.ts'
import { sha256 } from '../workspace/hash.ts'
import { createRecent } from '../workspace/recent.ts'
import type { Host, ReadFailure } from '../workspace/host.ts'
import { parseYaml } from '../yaml/parse-yaml.ts'

/** Bytes of a file that must be there, or a finding at `asked`, the place that names it. */
export function readBytes(host: Host, path: string, asked?: Place): Staged<Uint8Array> {
  const result = host.read(path)
  if (result.ok) return { value: result.bytes, diagnostics: [] }
  const place = asked ?? { file: path }
  if (result.failure === 'outside') return fail(diagnose('dossier/path-outside', { path }, place))
  return fail(diagnose('dossier/cannot-read', { path, reason: reasons[result.failure] }, place))
}

const reasons: Readonly<Record<Exclude<ReadFailure, 'outside'>, string>> = {
  missing: 'файла больше нет',
  denied: 'нет прав на чтение или файл занят другой программой',
  'not-a-file': 'это не файл',
}

/** The `yaml` stage: text → value and the place of every key and value; Russian keys are English from here on. */
export function readSource(host: Host, path: string): Staged<AuthorSource> {
  return andThen(readBytes(host, path), (bytes) => sources.of(`${sha256(bytes)} ${path}`, () => parseSource(path, bytes)))
}

/**
 * An act is read again for each of its earlier states, the registers of an authority for each of its dossiers, and everything
 * after each save. Sources are never changed, so those read lately are kept.
 */
const sources = createRecent<Staged<AuthorSource>>(40)

function parseSource(path: string, bytes: Uint8Array): Staged<AuthorSource> {
  const parsed = parseYaml(path, bytes)
  if (parsed.value === undefined) return { value: undefined, diagnostics: parsed.diagnostics }
  const translated = translateKeys(parsed.value)
  return { value: translated.value, diagnostics: [...parsed.diagnostics, ...translated.diagnostics] }
}
