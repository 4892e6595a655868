/** What stands inside a paragraph: letters with their looks, fields, pictures, changes that are not settled yet. */
import type { FieldReader } from './fields.ts'
import { fieldName } from './fields.ts'
import { refuse } from './docx-failure.ts'
import { limits } from './limits.ts'
import type { Looks, Surroundings } from './looks.ts'
import type { PageCounter, PagePlace } from './pages.ts'
import { readRunProperties } from './properties.ts'
import type { Style } from './styles.ts'
import type { FieldMark, Run } from './word-document.ts'
import { isOn } from './values.ts'
import { childOf, valueOf, type XmlElement } from './xml.ts'

export interface Marks {
  insertions: number
  deletions: number
  hasComments: boolean
  hiddenLetters: number
  foreignParts: number
}

/** What one text (the body, a header, a note) is read with. */
export interface StoryTools {
  readonly looks: Looks
  readonly fields: FieldReader
  readonly pages: PageCounter
  readonly marks: Marks
}

export interface Content {
  text: string
  runs: Run[]
  fields: FieldMark[]
  notes: string[]
  /** Contents of text boxes, to be read after the paragraph. */
  boxes: XmlElement[]
  pictures: number
  isContents: boolean
  hasPageBreak: boolean
  beginsWithBreak: boolean
  /** Where its first letter stands. */
  place: PagePlace | undefined
}

export const noContent = (): Content => ({
  text: '', runs: [], fields: [], notes: [], boxes: [], pictures: 0, isContents: false, hasPageBreak: false, beginsWithBreak: false, place: undefined,
})

/** Elements that only wrap others. */
const WRAPPERS: ReadonlySet<string> = new Set(['w:hyperlink', 'w:smartTag', 'w:customXml', 'w:dir', 'w:bdo', 'w:ins', 'w:moveTo', 'w:rt', 'w:ruby', 'w:rubyBase', 'w:sdtContent'])
const REMOVED: ReadonlySet<string> = new Set(['w:del', 'w:moveFrom'])
/** Markup of newer programs that is read here; another program's own drawing is taken from its fallback. */
const KNOWN_MARKUP = /word\/2010\/|word\/2012\/|drawing\/2010\/main/

export function readContent(children: readonly XmlElement[], style: Style, around: Surroundings, content: Content, tools: StoryTools, isPlaceholder = false): void {
  for (const child of children) {
    if (child.name === 'w:r') readRun(child, style, around, content, tools, isPlaceholder)
    else if (REMOVED.has(child.name)) tools.marks.deletions += 1
    else if (WRAPPERS.has(child.name)) {
      if (child.name === 'w:ins' || child.name === 'w:moveTo') tools.marks.insertions += 1
      readContent(child.children, style, around, content, tools, isPlaceholder)
    } else if (child.name === 'w:fldSimple') {
      content.fields.push({ name: fieldName(child.attributes['w:instr'] ?? ''), at: content.text.length })
      readContent(child.children, style, around, content, tools, isPlaceholder)
    } else if (child.name === 'w:sdt') {
      const shows = isShowingPlaceholder(child)
      readContent(childOf(child, 'w:sdtContent')?.children ?? [], style, around, content, tools, isPlaceholder || shows)
    } else if (child.name === 'mc:AlternateContent') readContent(chooseAlternative(child), style, around, content, tools, isPlaceholder)
    else if (child.name === 'm:oMath' || child.name === 'm:oMathPara') append(content, '￼', tools, undefined, isPlaceholder)
  }
}

export function isShowingPlaceholder(sdt: XmlElement): boolean {
  const shows = childOf(childOf(sdt, 'w:sdtPr'), 'w:showingPlcHdr')
  return shows !== undefined && isOn(shows.attributes['w:val'])
}

/** The first choice whose markup is known, or what is given for programs that know none. */
export function chooseAlternative(element: XmlElement): readonly XmlElement[] {
  const choice = element.children.find((each) => each.name === 'mc:Choice' && isKnown(each))
  return (choice ?? childOf(element, 'mc:Fallback'))?.children ?? []
}

const COMMON_PREFIXES: ReadonlySet<string> = new Set(['wps', 'wpg', 'wpc', 'wp14', 'w14', 'w15', 'a14'])

/** By the binding where it stands on the element itself, else by the prefix that every program uses. */
function isKnown({ attributes }: XmlElement): boolean {
  return (attributes['Requires'] ?? '').split(/\s+/).every((prefix) => {
    const uri = attributes[`xmlns:${prefix}`]
    return uri === undefined ? COMMON_PREFIXES.has(prefix) : KNOWN_MARKUP.test(uri)
  })
}

function readRun(run: XmlElement, style: Style, around: Surroundings, content: Content, tools: StoryTools, isPlaceholder: boolean): void {
  const { fields, marks, looks, pages } = tools
  const properties = childOf(run, 'w:rPr')
  const character = valueOf(properties, 'w:rStyle')
  const look = looks.run(readRunProperties(properties), style, character === undefined ? undefined : looks.styles.character(character), around)
  const write = (text: string): void => {
    if (!fields.isPrinted) return
    if (look.hidden) marks.hiddenLetters += text.trim().length
    else append(content, text, tools, look, isPlaceholder)
  }
  const visit = (children: readonly XmlElement[]): void => {
    for (const child of children) {
      switch (child.name) {
        case 'w:t':
          write(child.text)
          break
        case 'w:tab':
        case 'w:ptab':
          write('\t')
          break
        case 'w:br':
          if (child.attributes['w:type'] === 'page') {
            content.hasPageBreak = true
            if (content.text.trim() === '' && content.pictures === 0) content.beginsWithBreak = true
            pages.breakPage('made')
          } else if (child.attributes['w:type'] !== 'column') write('\n')
          break
        case 'w:cr':
          write('\n')
          break
        case 'w:noBreakHyphen':
          write('\u2011')
          break
        case 'w:softHyphen':
          write('\u00ad')
          break
        case 'w:sym':
          write('•')
          break
        case 'w:lastRenderedPageBreak':
          pages.breakPage('laid-out')
          break
        case 'w:fldChar':
          fields.step(child.attributes['w:fldCharType'], (name) => void content.fields.push({ name, at: content.text.length }))
          if (fields.isContents) content.isContents = true
          break
        case 'w:instrText':
          fields.instruct(child.text)
          break
        case 'w:footnoteReference':
        case 'w:endnoteReference':
          content.notes.push(`${child.name === 'w:endnoteReference' ? 'endnote' : 'footnote'} ${child.attributes['w:id'] ?? ''}`)
          break
        case 'w:commentReference':
          marks.hasComments = true
          break
        case 'w:drawing':
        case 'w:pict':
        case 'w:object':
          readDrawing(child, content, write)
          break
        case 'mc:AlternateContent':
          visit(chooseAlternative(child))
          break
      }
    }
  }
  visit(run.children)
}

/** Text boxes are kept for later; anything else drawn is a picture. */
function readDrawing(element: XmlElement, content: Content, write: (text: string) => void): void {
  const boxes = boxesIn(element)
  content.boxes.push(...boxes)
  if (boxes.length > 0) return
  content.pictures += 1
  write('￼')
}

function boxesIn(element: XmlElement): readonly XmlElement[] {
  if (element.name === 'w:txbxContent') return [element]
  const children = element.name === 'mc:AlternateContent' ? chooseAlternative(element) : element.children
  return children.flatMap(boxesIn)
}

function append(content: Content, text: string, tools: StoryTools, look: (Run['look'] & { hidden: boolean }) | undefined, isPlaceholder: boolean): void {
  if (text === '') return
  tools.pages.text()
  content.place ??= tools.pages.place()
  if (tools.fields.isContents) content.isContents = true
  const last = content.runs.at(-1)
  if (last !== undefined && (look === undefined || last.look === look) && last.isPlaceholder === isPlaceholder) {
    content.runs[content.runs.length - 1] = { ...last, text: last.text + text }
  } else if (look !== undefined) content.runs.push({ text, start: content.text.length, look, isPlaceholder })
  content.text += text
  if (content.text.length > limits.letters) refuse({ code: 'too-large', what: 'letters' })
}
