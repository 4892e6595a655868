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
  return parts.map((part) => '/' + escapePart(part)).join('')
}

export function childPointer(pointer: string, part: PointerPart): string {
  return pointer + '/' + escapePart(part)
}

function escapePart(part: PointerPart): string {
  return String(part).replaceAll('~', '~0').replaceAll('/', '~1')
}
