/** Lines of iCalendar, RFC 5545: escaped, folded by octets, ended with CRLF. */

const LINE_OCTETS = 75

/** 3.3.11: backslashes, semicolons, commas and line ends of a text. Control characters are not allowed in it. */
export function escapeText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    // Half of a pair of UTF-16 is no character.
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
    .replaceAll('\\', '\\\\')
    .replaceAll(';', '\\;')
    .replaceAll(',', '\\,')
    .replaceAll('\n', '\\n')
}

/**
 * 3.1: no line is longer than 75 octets; what follows begins with a space. A character is never cut in two: some
 * readers join lines only after they have decoded them.
 */
export function foldLine(line: string): string {
  const lines: string[] = []
  let current = ''
  let octets = 0
  for (const character of line) {
    const size = octetsOf(character)
    if (octets + size > LINE_OCTETS) {
      lines.push(current)
      current = ' '
      octets = 1
    }
    current += character
    octets += size
  }
  return [...lines, current].join('\r\n') + '\r\n'
}

function octetsOf(character: string): number {
  const code = character.codePointAt(0)!
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
}
