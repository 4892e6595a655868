/**
 * The sample dossier with other words: as many, as long, in the same places.
 *
 * Typst remembers parts of the documents it has drawn last. A benchmark that
 * draws one and the same text again and again would measure that memory; so
 * every measured run gets a text of its own.
 */
import { parse, stringify } from 'yaml'

const VOWELS = [...'аеиоуы']

/** `files`: YAML by path. Up to 719 different variants. */
export function varyContent(files, number) {
  // Neighbours of the list of permutations differ in two vowels only: the step, prime to 720, goes far and meets all.
  const swapped = permutation((number + 1) * 317)
  const replace = (text) => text.replace(/\p{L}{4,}/gu, (word) => word.replace(/[аеиоуы]/g, (letter) => swapped[VOWELS.indexOf(letter)]))
  return Object.fromEntries(
    Object.entries(files).map(([path, text]) => {
      const content = parse(text)
      // Titles of documents decide the gender of the approval stamp; people and authorities are names.
      const isVaried = content.kind === 'order' || content.kind === 'program' || content.kind === 'roadmap'
      if (!isVaried) return [path, text]
      const { title, name, ...rest } = content
      return [path, stringify({ title, ...(name === undefined ? {} : { name }), ...varyTexts(rest, replace) }, { lineWidth: 100 })]
    }),
  )
}

const TEXT_KEYS = new Set(['text', 'title', 'heading', 'preamble', 'list'])

function varyTexts(value, replace, isText = false) {
  if (typeof value === 'string') return isText ? replace(value) : value
  if (Array.isArray(value)) return value.map((each) => varyTexts(each, replace, isText))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, varyTexts(each, replace, TEXT_KEYS.has(key))]))
}

/** The vowels in the order of the given number; 0 leaves them as they are. */
function permutation(number) {
  const rest = [...VOWELS]
  let left = number % 720
  return VOWELS.map((_, index) => {
    const count = factorial(rest.length - 1)
    const place = Math.floor(left / count)
    left -= place * count
    return rest.splice(place, 1)[0]
  })
}

const factorial = (number) => (number < 2 ? 1 : number * factorial(number - 1))
