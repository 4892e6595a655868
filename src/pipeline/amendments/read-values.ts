/** The files of a dossier as values that can be compared, changed and written back. */
import { hasErrors } from '../../diagnostics/diagnostic.ts'
import type { DossierValues } from '../../revision/amend/diff-values.ts'
import type { Value } from '../../revision/amend/value-change.ts'
import { canonicalValue } from '../../schema/canonical-value.ts'
import { kindWritten } from '../../schema/kind.ts'
import { packageRegistry } from '../../schema/package-registry.ts'
import type { Host } from '../../workspace/host.ts'
import type { DossierLocation } from '../find-dossiers.ts'
import { readSource } from '../read-sources.ts'

/** By path below the dossier's folder; `undefined` when one of the files can not be read. */
export function readValues(host: Host, location: DossierLocation): DossierValues | undefined {
  const registry = packageRegistry()
  const values = new Map<string, Value>()
  for (const file of location.files) {
    const { value: source, diagnostics } = readSource(host, file)
    if (source === undefined || hasErrors(diagnostics)) return undefined
    const kind = kindWritten(registry, source.value).name
    const schemas = kind === undefined ? [] : [registry.rootOf(kind)]
    values.set(file.slice(location.folder.length + 1), canonicalValue(source.value, schemas, (pointer) => source.written(pointer), '') as Value) // read from YAML
  }
  return values
}

/** A file that reads as this value: JSON is YAML, and nothing in it depends on how YAML reads plain words. */
export function writeValue(value: Value): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value, null, 1) + '\n')
}
