import { sha256 } from './hash.ts'
import type { Host } from './host.ts'

/** Whether both hosts have the file, with the same bytes. */
export function isSameFile(one: Host, other: Host, path: string): boolean {
  const [here, there] = [one.read(path), other.read(path)]
  return here.ok && there.ok && sha256(here.bytes) === sha256(there.bytes)
}
