/** What in a text is not language: addresses, code, targets of links. */

const NOT_LANGUAGE =
  /`[^`\n]*`|\]\([^()\s]*(?:\s+[«„"][^()"]*["»“])?\)|(?:https?|ftp):\/\/[^\s«»"<>]+|(?<![\w.+-])(?:www\.[^\s«»"<>]+|[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5})|(?<![\p{L}\p{N}])[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,3}\.(?:ru|com|org|net|su)(?![\p{L}\p{N}])/giu

/** The text with these places covered by «￼», of the same length. */
export function coverMarkup(text: string): string {
  if (!/[`(@.]/.test(text)) return text
  return text.replace(NOT_LANGUAGE, (found) => '\ufffc'.repeat(found.length))
}
