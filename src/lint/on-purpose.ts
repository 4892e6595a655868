/** Another place is named on purpose: as an example, a destination, a partner. */
const ON_PURPOSE = /опыт|командиров|поездк|выезд|обмен|соглашени|гранич|соседн|сравнени/iu
/** A full stop after a short word is that of an abbreviation: «г. Москва». */
const SENTENCE_END = /(?<!(?<!\p{L})\p{L}{1,2})[.!?](?=\s)|\n\s*\n/gu

/** Whether the sentence around the stretch says why another place is named in it. */
export function isNamedOnPurpose(text: string, [start, end]: readonly [number, number]): boolean {
  return ON_PURPOSE.test(sentenceAround(text, [start, end]))
}

export function sentenceAround(text: string, [start, end]: readonly [number, number]): string {
  const from = [...text.slice(0, start).matchAll(SENTENCE_END)].at(-1)?.index ?? 0
  const length = text.slice(end).search(SENTENCE_END)
  return text.slice(from, length < 0 ? undefined : end + length)
}
