/** How many bytes become one call's arguments; engines limit their number. */
const CHUNK = 0x8000

/** A picture inside the document itself: the file needs nothing beside it. */
export function toDataUri(bytes: Uint8Array, format: 'png' | 'jpeg' | 'svg'): string {
  let binary = ''
  for (let i = 0; i < bytes.length; i += CHUNK) binary += String.fromCharCode(...bytes.subarray(i, i + CHUNK))
  return `data:image/${format === 'svg' ? 'svg+xml' : format};base64,${btoa(binary)}`
}
