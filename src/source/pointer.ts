/** JSON pointers (RFC 6901): the address of a value inside a document. */

export type PointerPart = string | number

export function parsePointer(pointer: string): string[] {
  if (pointer === '') return []
  return pointer
    .slice(1)
    .split('/')
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
}

export function formatPointer(parts: readonly PointerPart[]): string {
  return parts.map((part) => `/${escapePart(part)}`).join('')
}

export function childPointer(pointer: string, part: PointerPart): string {
  return `${pointer}/${escapePart(part)}`
}

/** Pointers are made for every value of every file; keys that need an escape are rare. */
function escapePart(part: PointerPart): PointerPart {
  if (typeof part === 'number' || !(part.includes('/') || part.includes('~'))) return part
  return part.replaceAll('~', '~0').replaceAll('/', '~1')
}
