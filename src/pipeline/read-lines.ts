import { LineIndex } from '../source/line-index.ts'
import type { Host } from '../workspace/host.ts'
import { readPackageText } from '../workspace/package-files.ts'
import { BUILT_IN } from './built-in-templates.ts'

/**
 * Reads lines of the files that findings point at, for code frames. Each file is read once, when first
 * asked for. A line in another encoding is `undefined`: its letters would only be noise.
 */
export function createLineReader(host: Host): (path: string, line: number) => string | undefined {
  const indexes = new Map<string, LineIndex | undefined>()
  const read = (path: string): LineIndex | undefined => {
    if (path.startsWith(BUILT_IN)) return new LineIndex(readPackageText(path.slice(BUILT_IN.length)))
    const result = host.read(path)
    return result.ok ? new LineIndex(new TextDecoder().decode(result.bytes)) : undefined
  }
  return (path, line) => {
    if (!indexes.has(path)) indexes.set(path, read(path))
    const text = indexes.get(path)?.lineText(line)
    return text === undefined || isForeign(text) ? undefined : text
  }
}

/** One damaged letter is worth showing; a line of them is another encoding. */
function isForeign(line: string): boolean {
  return line.includes('\0') || (line.match(/\ufffd/g) ?? []).length > 3
}
