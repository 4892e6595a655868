const LONG = 60

/** The beginning of a long text, for a message. */
export function shorten(text: string): string {
  const words = text.trim().replace(/\s+/gu, ' ')
  return words.length <= LONG ? words : `${words.slice(0, words.lastIndexOf(' ', LONG))} …`
}
