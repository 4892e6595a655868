/** Fields of Word: the instruction is not printed, the result is. They may be inside one another and go on over paragraphs. */

interface OpenField {
  instruction: string
  isResult: boolean
  isNamed: boolean
}

export interface FieldReader {
  /** `begin`, `separate` or `end` of a field; `found` hears its name when its result begins. */
  step(kind: string | undefined, found: (name: string) => void): void
  instruct(text: string): void
  /** Whether letters that stand here are printed. */
  readonly isPrinted: boolean
  /** Whether they are an entry of the contents. */
  readonly isContents: boolean
}

export function readFields(): FieldReader {
  const open: OpenField[] = []
  const name = (field: OpenField, found: (name: string) => void): void => {
    if (field.isNamed) return
    field.isNamed = true
    found(fieldName(field.instruction))
  }
  return {
    step(kind, found) {
      const field = open.at(-1)
      if (kind === 'begin') open.push({ instruction: '', isResult: false, isNamed: false })
      else if (field === undefined) return
      else if (kind === 'separate') {
        field.isResult = true
        name(field, found)
      } else if (kind === 'end') {
        name(field, found)
        open.pop()
      }
    },
    instruct(text) {
      const field = open.at(-1)
      if (field !== undefined && !field.isResult) field.instruction += text
    },
    get isPrinted() {
      return open.every(({ isResult }) => isResult)
    },
    get isContents() {
      return open.some(({ instruction }) => fieldName(instruction) === 'TOC')
    },
  }
}

/** `PAGE` of ` PAGE \* MERGEFORMAT `. */
export function fieldName(instruction: string): string {
  return /^[\s"]*([A-Za-z]+)/.exec(instruction)?.[1]?.toUpperCase() ?? ''
}
