/** A starter file of templates/new with its blanks filled in: `name: __name__` → `name: "Отдел образования"`. */
import { writeYaml } from '../yaml/write-yaml.ts'

/** Texts, or lists whose blank is the only item: «letterhead:⏎  __letterhead__». */
export type Blanks = Readonly<Record<string, string | number | readonly string[]>>

/**
 * A blank that is the whole value of a key is written as YAML, quoted where it
 * must be; one inside a text or a comment is replaced by the words. A key whose
 * blank is the empty text is left out with its line.
 */
export function fillStarter(starter: string, blanks: Blanks): string {
  const lines = starter.split('\n').flatMap((line) => fillLine(line, blanks))
  return lines.join('\n').replace(/\n{3,}/g, '\n\n')
}

function fillLine(line: string, blanks: Blanks): readonly string[] {
  const listed = /^(\s*)__(\w+)__$/.exec(line)
  if (listed !== null) {
    const [, indent = '', name = ''] = listed
    const items = blanks[name]
    return (Array.isArray(items) ? (items as readonly string[]) : []).map((item) => `${indent}- ${scalar(item)}`)
  }
  const keyed = /^(\s*(?:- )?[\w-]+: )__(\w+)__$/.exec(line)
  if (keyed !== null) {
    const [, lead = '', name = ''] = keyed
    const value = textOf(blanks, name)
    return value === '' ? [] : [lead + (typeof blanks[name] === 'number' ? value : scalar(value))]
  }
  return [line.replace(/__([a-zA-Z]+)__/g, (_, name: string) => textOf(blanks, name))]
}

function textOf(blanks: Blanks, name: string): string {
  const value = blanks[name]
  if (typeof value === 'number') return String(value)
  if (typeof value !== 'string') throw new Error(`a starter asks for «${name}», which nobody gave`)
  return value
}

/** On one line, whatever its length: it stands in the middle of a file. */
function scalar(text: string): string {
  const plain = writeYaml({ a: text }).slice(3).trimEnd()
  return plain.includes('\n') || plain.startsWith('|') || plain.startsWith('>') ? JSON.stringify(text) : plain
}
