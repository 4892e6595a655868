/**
 * Where the tracked ends of paragraphs stand, so that taking or refusing all changes leaves neither an empty paragraph nor two in one.
 *
 * A paragraph that came or went is drawn with its own end marked. That fails in two places. The last paragraph of a cell, or the one before a
 * table, has nothing to run into: Word and LibreOffice keep it, empty. There the end of the paragraph *before* is marked, as Word does
 * when somebody types behind a paragraph. And LibreOffice takes a change at the end of a paragraph and the next paragraph, when it came or went
 * in the same way, for one change, with the end between them that belongs to neither.
 */

type Mark = 'ins' | 'del'

interface Element {
  readonly name: string
  readonly xml: string
}

interface TrackedParagraph {
  /** `<w:p …>` */
  readonly open: string
  /** Children of `w:pPr` but for `w:rPr`. */
  readonly properties: readonly Element[]
  /** Children of `w:rPr` of the paragraph's end but for its mark. */
  readonly end: string
  readonly content: readonly Element[]
  readonly mark: { readonly type: Mark; readonly xml: string } | undefined
  /** Only its end is marked, for what follows. */
  readonly staysItself?: boolean
}

/** @param part a part of the package, `word/document.xml`, as the `docx` library writes it */
export function placeTrackedMarks(part: string): string {
  if (!/<w:(?:ins|del) /.test(part)) return part
  let last = Math.max(...[...part.matchAll(/ w:id="(\d+)"/g)].map(([, id]) => Number(id)))
  return rewrite(part, '', () => ++last)
}

const CONTAINERS: ReadonlySet<string> = new Set(['w:document', 'w:body', 'w:tbl', 'w:tr', 'w:tc', 'w:sdt', 'w:sdtContent'])

/** The children of an element, one after another; text between them is no child of any container. */
function rewrite(inner: string, container: string, nextId: () => number): string {
  const result: Element[] = []
  let run: TrackedParagraph[] = []
  const settle = (next: string | undefined): void => {
    result.push(...settleRun(run, { isCell: container === 'w:tc', isClosed: next === undefined || next === 'w:tbl' || next === 'w:sectPr', nextId }).map(write))
    run = []
  }
  for (const element of elementsOf(inner)) {
    if (element.name === 'w:p') {
      run.push(readParagraph(element.xml))
      continue
    }
    settle(element.name)
    result.push(CONTAINERS.has(element.name) ? rewriteContainer(element, nextId) : element)
  }
  settle(undefined)
  return result.map(({ xml }) => xml).join('')
}

function rewriteContainer({ name, xml }: Element, nextId: () => number): Element {
  const open = xml.indexOf('>') + 1
  if (xml[open - 2] === '/') return { name, xml }
  const close = xml.lastIndexOf('</')
  const inner = xml.slice(open, close)
  // A row that comes or goes takes its paragraphs with it.
  if (name === 'w:tr' && /^<w:trPr>(?:(?!<\/w:trPr>).)*<w:(?:ins|del) /s.test(inner)) return { name, xml }
  return { name, xml: xml.slice(0, open) + rewrite(inner, name, nextId) + xml.slice(close) }
}

interface Surroundings {
  readonly isCell: boolean
  /** Nothing follows that the last paragraph could run into. */
  readonly isClosed: boolean
  /** Of a tracked change. */
  readonly nextId: () => number
}

function settleRun(run: readonly TrackedParagraph[], { isCell, isClosed, nextId }: Surroundings): readonly TrackedParagraph[] {
  const settled = isClosed ? settleTail(run, isCell) : run
  return separate(settled, nextId)
}

/** Paragraphs that came or went at the very end. */
function settleTail(run: readonly TrackedParagraph[], isCell: boolean): readonly TrackedParagraph[] {
  const start = run.findLastIndex(({ mark }) => mark === undefined) + 1
  const tail = run.slice(start)
  if (tail.length === 0) return run
  const gone = tail.filter(({ mark }) => mark!.type === 'del')
  const come = tail.filter(({ mark }) => mark!.type === 'ins')
  if (gone.length > 0 && come.length > 0) {
    // The last that went and the first that came share one end: whichever of them stays has it.
    const [first, ...others] = come
    const joined = { ...first!, content: [...gone.at(-1)!.content, ...first!.content] }
    return [...run.slice(0, start), ...gone.slice(0, -1), ...withoutLastMark([joined, ...others])]
  }
  const before = run[start - 1]
  // A cell keeps one paragraph whatever happens.
  if (before === undefined) return isCell ? withoutLastMark(tail) : run
  return isCell || isAlike(before, tail) ? [...run.slice(0, start - 1), ...moveUp([before, ...tail])] : run
}

/** A change at the end of a paragraph, and the same kind of change at the start of the next one. */
function separate(run: readonly TrackedParagraph[], nextId: () => number): readonly TrackedParagraph[] {
  const result = [...run]
  // From the end: a paragraph that is set right may start with another change than before.
  for (let index = result.length - 2; index >= 0; index--) {
    const [here, next] = [result[index]!, result[index + 1]!]
    const type = lastChange(here)
    if (here.mark !== undefined || type === undefined || typeOf(next.content.find(isText)) !== type) continue
    let end = index + 1
    while (result[end]?.mark?.type === type && result[end]?.staysItself !== true) end++
    const group = result.slice(index + 1, end)
    if (group.length > 0 && isAlike(here, group)) result.splice(index, group.length + 1, ...moveUp([here, ...group]))
    else result[index] = { ...here, content: turnLastChange(here.content, type, nextId) }
  }
  return result
}

function isAlike(before: TrackedParagraph, group: readonly TrackedParagraph[]): boolean {
  return group.every((each) => looksOf(each) === looksOf(before))
}

/** What of the looks of a paragraph a reader sees: where pages break is not part of it. */
function looksOf({ properties }: TrackedParagraph): string {
  return properties.filter(({ name }) => name !== 'w:keepNext' && name !== 'w:keepLines').map(({ xml }) => xml).join('')
}

/** Every paragraph gets the mark of the next one, the last none; the first one stays, whatever becomes of its end. */
function moveUp(group: readonly TrackedParagraph[]): readonly TrackedParagraph[] {
  return group.map((each, index) => ({ ...each, mark: group[index + 1]?.mark, ...(index === 0 ? { staysItself: true } : {}) }))
}

function withoutLastMark(group: readonly TrackedParagraph[]): readonly TrackedParagraph[] {
  return group.map((each, index) => (index === group.length - 1 ? { ...each, mark: undefined } : each))
}

function lastChange({ content }: TrackedParagraph): Mark | undefined {
  return typeOf(content.findLast(isText))
}

function isText({ name }: Element): boolean {
  return !name.startsWith('w:bookmark')
}

function typeOf(element: Element | undefined): Mark | undefined {
  return element?.name === 'w:ins' ? 'ins' : element?.name === 'w:del' ? 'del' : undefined
}

/**
 * The words that came stand before those that went, or the other way round, so that the paragraph does not end with a change of the type.
 * Where there is no other one, the text before becomes part of both.
 */
function turnLastChange(content: readonly Element[], type: Mark, nextId: () => number): readonly Element[] {
  const name = `w:${type}`
  let start = content.findLastIndex((each) => each.name !== name && !each.name.startsWith('w:bookmark')) + 1
  const changes = content.slice(start)
  const other = type === 'ins' ? 'w:del' : 'w:ins'
  const before: Element[] = []
  while (content[start - 1]?.name === other) before.unshift(content[--start]!)
  if (before.length > 0) return [...content.slice(0, start), ...changes, ...before]
  const text = content[start - 1]
  const tracked = changes.find((each) => each.name === name)
  if (text?.name !== 'w:r' || tracked === undefined || !text.xml.includes('<w:t ')) return content
  const attributes = /^<w:\w+( [^>]*)>/.exec(tracked.xml)![1]!
  const deleted = text.xml.replaceAll('<w:t ', '<w:delText ').replaceAll('</w:t>', '</w:delText>')
  const wrap = (mark: Mark, run: string): Element => ({ name: `w:${mark}`, xml: `<w:${mark}${attributes.replace(/w:id="\d+"/, `w:id="${nextId()}"`)}>${run}</w:${mark}>` })
  const [same, twin] = type === 'ins' ? [wrap('ins', text.xml), wrap('del', deleted)] : [wrap('del', deleted), wrap('ins', text.xml)]
  return [...content.slice(0, start - 1), same, ...changes, twin]
}

function readParagraph(xml: string): TrackedParagraph {
  const open = xml.slice(0, xml.indexOf('>') + 1)
  const [first, ...rest] = open.endsWith('/>') ? [] : elementsOf(xml.slice(open.length, xml.lastIndexOf('</')))
  const start = open.endsWith('/>') ? `${open.slice(0, -2)}>` : open
  if (first?.name !== 'w:pPr') return { open: start, properties: [], end: '', content: first === undefined ? [] : [first, ...rest], mark: undefined }
  const properties = elementsOf(innerOf(first.xml))
  const end = elementsOf(innerOf(properties.find(({ name }) => name === 'w:rPr')?.xml ?? ''))
  const mark = end.find(({ name }) => name === 'w:ins' || name === 'w:del')
  return {
    open: start,
    properties: properties.filter(({ name }) => name !== 'w:rPr'),
    end: end.filter((each) => each !== mark).map((each) => each.xml).join(''),
    content: rest,
    mark: mark && { type: mark.name === 'w:ins' ? 'ins' : 'del', xml: mark.xml },
  }
}

/** After the style and all others stand the looks of the paragraph's end; behind them only a section may. */
function write({ open, properties, end, content, mark }: TrackedParagraph): Element {
  const looks = (mark?.xml ?? '') + end
  const own = (isLast: boolean): string => properties.filter(({ name }) => (name === 'w:sectPr' || name === 'w:pPrChange') === isLast).map(({ xml }) => xml).join('')
  const inner = own(false) + (looks === '' ? '' : `<w:rPr>${looks}</w:rPr>`) + own(true)
  return { name: 'w:p', xml: `${open}${inner === '' ? '' : `<w:pPr>${inner}</w:pPr>`}${content.map(({ xml }) => xml).join('')}</w:p>` }
}

function innerOf(xml: string): string {
  const open = xml.indexOf('>') + 1
  return xml === '' || xml[open - 2] === '/' ? '' : xml.slice(open, xml.lastIndexOf('</'))
}

/** Attributes are written with «>» escaped; declarations and text between elements are kept as elements without a name. */
function elementsOf(xml: string): readonly Element[] {
  const elements: Element[] = []
  let depth = 0
  let start = 0
  let name = ''
  for (const match of xml.matchAll(/<(\/?)([\w:]+)[^>]*?(\/?)>/g)) {
    const [tag, closing, tagName, empty] = match
    if (depth === 0) {
      if (match.index > start) elements.push({ name: '', xml: xml.slice(start, match.index) })
      ;[start, name] = [match.index, tagName!]
    }
    depth += closing === '/' ? -1 : empty === '/' ? 0 : 1
    if (depth > 0) continue
    elements.push({ name, xml: xml.slice(start, match.index + tag.length) })
    start = match.index + tag.length
  }
  if (start < xml.length) elements.push({ name: '', xml: xml.slice(start) })
  return elements
}
