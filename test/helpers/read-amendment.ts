/**
 * Reads the first point of an amending act back, as it is printed: from its
 * sentences and the wordings behind them to instructions. It knows official
 * phrases only, nothing of the instructions that were put into words. Read are
 * the formulas of words, cells, rows, points, paragraphs, sections and tables;
 * new editions of whole annexes are printed apart from the point.
 */
import { findStep, itemsOf, sectionsOf, textOf, type Found } from '../../src/revision/amend/find-unit.ts'
import { targetsOf } from '../../src/revision/amend/found-text.ts'
import type { AddressStep, Instruction, UnitStep, WordOperation, Wording } from '../../src/revision/amend/instruction.ts'
import { contentOf } from '../../src/revision/amend/printed.ts'
import { numberIn } from '../../src/revision/amend/text-of.ts'
import { wordingOf, wordingOfRows } from '../../src/revision/amend/wording.ts'
import type * as tree from '../../src/tree/nodes.ts'
import { plainText } from '../../src/tree/visit.ts'

/** Of a document that the point amends, all of it; the sentences speak of no other. */
export function readAmendment(printed: tree.DocumentNode, amended: tree.DocumentNode): readonly Instruction[] {
  const list = contentOf(printed).find((block) => block.type === 'list')
  const point = list?.items[0]
  if (point === undefined) throw new Error('no point')
  const reader = new AmendmentReader({ type: 'document', body: contentOf(amended) })
  const [first, ...rest] = point.children
  const text = textOfParagraph(first!)
  const only = /изменение, (.*)$/su.exec(text)
  if (only !== null) return [reader.sentence(only[1]!, rest, [])]
  if (!/следующие изменения:$/u.test(text)) throw new Error(`no lead: ${text}`)
  return reader.points(rest, [])
}

function textOfParagraph(block: tree.Block): string {
  if (block.type !== 'paragraph') throw new Error(`a ${block.type} begins a point`)
  return plainText(block.children).replaceAll('\u00a0', ' ').trim()
}

/** What a sentence calls a unit: the kinds that the word may mean, and what follows it. */
interface Mention {
  readonly kinds: readonly UnitStep[]
  readonly numbers: readonly string[]
  readonly names: readonly string[]
  readonly ordinals: readonly number[]
  readonly rank: number
}

type Path = { readonly steps: readonly AddressStep[]; readonly unit: Found }

const NOUNS: readonly (readonly [stem: string, kinds: readonly UnitStep[], rank: number])[] = [
  ['наименовани[а-я]+', ['title'], -1],
  ['преамбул[а-я]+', ['preamble'], 0],
  ['граф[а-я]*', ['column'], 0],
  ['абзац[а-я]*', ['paragraph'], 0],
  ['(?:под)?пункт[а-я]*', ['point', 'item'], 1],
  ['строк[а-я]+', ['row'], 2],
  ['позици[а-я]+', ['position'], 2],
  ['рисун[а-я]+', ['figure'], 4],
  ['таблиц[а-я]+', ['table'], 4],
  ['(?:под)?раздел[а-я]*', ['section', 'group'], 5],
]
const ORDINALS = ['перв', 'втор', 'трет', 'четв', 'пят', 'шест', 'седьм', 'восьм', 'девят', 'десят', 'одиннадцат', 'двенадцат', 'тринадцат', 'четырнадцат', 'пятнадцат', 'шестнадцат', 'семнадцат', 'восемнадцат', 'девятнадцат']
const ORDINAL = `(?:${ORDINALS.map((stem) => `${stem}[а-яё]+`).join('|')}|двадцат[а-яё]+(?: [а-яё]+)?|тридцат[а-яё]+(?: [а-яё]+)?)`
const NUMBER = '\\d[\\d.]*[⁰¹²³⁴-⁹]*(?:\\.\\d[\\d.]*)?'
const ITEM = `(?:${NUMBER}|Q\\d+Z)`
const MENTION = new RegExp(
  `(?:(?<before>${ORDINAL}) )?(?<noun>${NOUNS.map(([stem]) => stem).join('|')})(?: (?<ordinals>${ORDINAL}(?:(?:, | и )${ORDINAL})*))?(?: (?<items>${ITEM}(?:(?:, | и |–)${ITEM})*))?(?: (?<name>Q\\d+Z))?`,
  'giu',
)

class AmendmentReader {
  readonly #document: Found
  readonly #isAct: boolean
  #quotes: string[] = []

  constructor(document: Found) {
    this.#document = document
    this.#isAct = textOf(document).some((block) => block.type === 'paragraph' && block.role === 'keyword')
  }

  points(blocks: readonly tree.Block[], above: readonly AddressStep[]): readonly Instruction[] {
    return blocks.flatMap((block) => {
      if (block.type !== 'list') throw new Error(`a ${block.type} among points`)
      return block.items.flatMap((item) => {
        const [first, ...rest] = item.children
        const text = textOfParagraph(first!)
        if (/^[Вв]о? [^:]*:$/u.test(this.#skeleton(text)) && rest[0]?.type === 'list' && !/(?:редакции|содержания):$/u.test(text)) {
          const path = this.#way(this.#skeleton(text.slice(0, -1)), above)
          return this.points(rest, path.steps)
        }
        return [this.sentence(text, rest, above)]
      })
    })
  }

  sentence(text: string, wording: readonly tree.Block[], above: readonly AddressStep[]): Instruction {
    const plain = this.#skeleton(text.replace(/[.;:]$/u, '')).trim()
    const skeleton = plain.charAt(0).toLowerCase() + plain.slice(1)
    const edits = this.#words(skeleton, above)
    if (edits !== undefined) return edits
    const rewrite = /^(?:изложив )?(.*?)(?: изложить)? в следующей редакции(?:: (Q\d+Z))?$/u.exec(skeleton) ?? /^заменив (.*?) абзацами следующего содержания$/u.exec(skeleton) ?? /^(.*?) заменить абзацами следующего содержания$/u.exec(skeleton)
    if (rewrite !== null) return this.#rewrite(rewrite[1]!, rewrite[2], wording, above)
    const add = /^(?<gerund>дополнив )?(?<parent>(?:(?!(?:после|перед) ).)*?) ?(?<beside>(?:после|перед) \S+(?: .*?)?)? ?(?:дополнить )?(?<units>(?!.* дополнить )(?:строк(?:ой|ами)|позици(?:ей|ями)|пункт(?:ом|ами)|подпункт(?:ом|ами)|абзац(?:ем|ами)|(?:под)?раздел(?:ом|ами)|преамбулой)(?: .*)?) следующего содержания$/u.exec(skeleton)
    if (add?.groups !== undefined) return this.#add(add.groups as { parent: string; beside?: string; units: string }, wording, above)
    const remove = /^(?:исключив |признав утратившими? силу )?(.*?)(?: исключить| признать утратившими? силу)?$/u.exec(skeleton)
    if (remove !== null && /исключ|утратив/u.test(skeleton)) return this.#remove(remove[1]!, above)
    throw new Error(`no formula: ${text}`)
  }

  /** Quoted words become `Q1Z`; quotation marks inside of them are „лапки“ in print. */
  #skeleton(text: string): string {
    return text.replace(/«([^«»]*)»/gu, (_, words: string) => `Q${this.#quotes.push(words.replaceAll('„', '«').replaceAll('“', '»')) - 1}Z`)
  }

  #quoted(mark: string): string {
    return this.#quotes[Number(/\d+/.exec(mark)![0])]!
  }

  #words(skeleton: string, above: readonly AddressStep[]): Instruction | undefined {
    const clauses = skeleton.split(/, (?=слов|цифр|после |заменив |исключив |дополнив )/u)
    const edits: WordOperation[] = []
    let place = ''
    for (const [index, clause] of clauses.entries()) {
      const replaced = /^(?:заменив )?(.*?) ?(?:слово|слова|цифру|цифры) (Q\d+Z) (по всему тексту )?(?:заменить )?(?:словом|словами|цифрой|цифрами) (Q\d+Z)$/u.exec(clause)
      const added = /^(?:дополнив )?(.*?) ?после (?:слова|слов|цифры|цифр) (Q\d+Z) (?:дополнить )?(?:словом|словами|цифрой|цифрами) (Q\d+Z)$/u.exec(clause)
      const removed = /^(?:исключив )?(.*?) ?(?:слово|слова|цифру|цифры) (Q\d+Z)(?: (по всему тексту))?(?: исключить)?$/u.exec(clause)
      if (added !== null) edits.push({ operation: 'add-words', after: this.#quoted(added[2]!), new: this.#quoted(added[3]!) })
      else if (replaced !== null) edits.push({ operation: 'replace-words', old: this.#quoted(replaced[2]!), new: this.#quoted(replaced[4]!), isEverywhere: replaced[3] !== undefined })
      else if (removed !== null && /исключ/u.test(clause)) edits.push({ operation: 'remove-words', old: this.#quoted(removed[2]!), isEverywhere: removed[3] !== undefined })
      else return undefined
      if (index === 0) place = (added ?? replaced ?? removed)![1]!
    }
    const { steps } = this.#way(place, above)
    const [first, ...others] = edits
    return others.length === 0 ? { ...first!, at: steps } : { operation: 'edit-words', at: steps, edits }
  }

  #rewrite(where: string, short: string | undefined, wording: readonly tree.Block[], above: readonly AddressStep[]): Instruction {
    const { steps, unit } = this.#way(where.replace(/^текст приказа$/u, ''), above)
    const now: Wording = short !== undefined ? { blocks: [{ type: 'paragraph', role: 'body', children: [{ type: 'text', value: this.#quoted(short) }] }] } : readWording(wording, unit)
    return { operation: 'rewrite', at: steps, old: oldOf([unit]), new: now }
  }

  #add({ parent, beside, units }: { readonly parent: string; readonly beside?: string; readonly units: string }, wording: readonly tree.Block[], above: readonly AddressStep[]): Instruction {
    const way = this.#way(parent.replace(/(?:^| )его$/u, ''), above)
    const [mention] = this.#mentions(units)
    const table = wording[0]?.type === 'table' ? wording[0] : undefined
    const kind = kindOfNew(mention!.kinds, way.unit, table, this.#isAct)
    const first = beside === undefined ? undefined : this.#resolve(way, this.#mentions(beside)[0]!).steps.at(-1)!
    const place = first === undefined ? ('end' as const) : beside!.startsWith('после') ? { after: first } : { before: first }
    const isRows = kind === 'row' || kind === 'position' || kind === 'group'
    return { operation: 'add', at: way.steps, units: [{ kind }], place, new: readWording(wording, kind === 'section' ? sectionLike(way.unit) : isRows ? 'rows' : 'blocks', mention) }
  }

  #remove(where: string, above: readonly AddressStep[]): Instruction {
    const chains = chainsOf(this.#mentions(where))
    const [target, ...around] = chains.at(-1)!
    const outer = [...chains.slice(0, -1).flatMap((chain) => [...chain].reverse()), ...[...around].reverse()]
    const parent = outer.reduce((path, mention) => this.#resolve(path, mention), this.#walk(above))
    const paths = singles(target!).map((mention) => this.#resolve(parent, mention))
    const at = paths[0]!.steps.slice(0, -1)
    return { operation: 'remove', at, units: paths.map(({ steps }) => steps.at(-1)!), old: oldOf(paths.map(({ unit }) => unit)) }
  }

  /** The unit that the words lead to; `above` are steps that a heading has said. */
  #way(words: string, above: readonly AddressStep[]): Path {
    const chains = chainsOf(this.#mentions(words))
    return chains.flatMap((chain) => [...chain].reverse()).reduce((path, mention) => this.#resolve(path, mention), this.#walk(above))
  }

  #walk(steps: readonly AddressStep[]): Path {
    let unit = this.#document
    for (const step of steps) {
      const found = findStep(unit, step)
      if (!found.ok) throw new Error(`lost ${JSON.stringify(step)}`)
      unit = found.unit
    }
    return { steps, unit }
  }

  #resolve(path: Path, mention: Mention): Path {
    const found = mention.kinds.flatMap((kind) => descend(path, stepOf(kind, mention)))
    const [only, ...others] = found
    if (only === undefined || others.length > 0) throw new Error(`${found.length} units for ${JSON.stringify(mention)} in ${JSON.stringify(path.steps)}`)
    return only
  }

  #mentions(words: string): readonly Mention[] {
    return mentionsOf(words, (mark) => this.#quoted(mark))
  }
}

function mentionsOf(words: string, quoted: (mark: string) => string): readonly Mention[] {
  return [...words.matchAll(MENTION)].map(({ groups }) => {
    const { noun = '', before, ordinals, items = '', name = '' } = groups!
    const pieces = items.split(/, | и /u)
    const [, kinds, rank] = NOUNS.find(([stem]) => new RegExp(`^${stem}$`, 'iu').test(noun))!
    return {
      kinds,
      rank,
      numbers: expand(pieces.filter((piece) => !piece.startsWith('Q')).join(', '), kinds[0] === 'column'),
      names: [...pieces, name].filter((piece) => piece.startsWith('Q')).map(quoted),
      ordinals: [before, ...(ordinals ?? '').split(/, | и /u)].filter((word) => word !== undefined && word !== '').map((word) => ordinalOf(word!)),
    }
  })
}

function stepOf(kind: UnitStep, { numbers: [number], names: [name], ordinals: [ordinal] }: Mention): AddressStep {
  if (kind === 'title' || kind === 'preamble') return { kind }
  const word = kind === 'table' ? 'Таблица ' : kind === 'figure' ? 'Рисунок ' : ''
  return { kind, ...(number === undefined ? {} : { number: word + number }), ...(name === undefined ? {} : { name }), ...(ordinal === undefined ? {} : { ordinal }) }
}

/** In the parent, or for a number like 1.2 in its units of the same kind: «пункт 1.2» is in point 1. */
function descend(parent: Path, step: AddressStep): readonly Path[] {
  const found = findStep(parent.unit, step)
  if (found.ok) return [{ steps: [...parent.steps, step], unit: found.unit }]
  if (found.reason === 'ambiguous' || step.number?.includes('.') !== true || (step.kind !== 'point' && step.kind !== 'section')) return []
  const inner: readonly Path[] =
    step.kind === 'point'
      ? itemsOf(parent.unit, 'point').map((item) => ({ steps: [...parent.steps, { kind: 'point', number: numberIn(item.label)! }], unit: { type: 'item', item } }))
      : sectionsOf(textOf(parent.unit)).filter(({ heading }) => heading.label !== undefined).map((unit) => ({ steps: [...parent.steps, { kind: 'section', number: numberIn(unit.heading.label)! }], unit }))
  return inner.filter(({ steps }) => step.number!.startsWith(`${steps.at(-1)!.number!}.`)).flatMap((path) => descend(path, step))
}

/** From the smallest unit to the largest; where a smaller one follows, another way begins. */
function chainsOf(mentions: readonly Mention[]): readonly (readonly Mention[])[] {
  const chains: Mention[][] = [[]]
  for (const mention of mentions) {
    const last = chains.at(-1)!.at(-1)
    if (last !== undefined && mention.rank < last.rank && mention.kinds[0] !== 'table') chains.push([mention])
    else chains.at(-1)!.push(mention)
  }
  return chains
}

/** «строки 4–6» are three units. */
function singles(mention: Mention): readonly Mention[] {
  if (mention.numbers.length > 1) return mention.numbers.map((number) => ({ ...mention, numbers: [number] }))
  if (mention.names.length > 1) return mention.names.map((name) => ({ ...mention, names: [name] }))
  return mention.ordinals.length > 1 ? mention.ordinals.map((ordinal) => ({ ...mention, ordinals: [ordinal] })) : [mention]
}

function expand(words: string, isColumns: boolean): readonly string[] {
  if (words === '') return []
  if (isColumns) return [words]
  return words.split(/, | и /u).flatMap((piece) => {
    const [from, to] = piece.replace(/\.$/u, '').split('–')
    if (to === undefined) return [from!]
    const [lead, first, last] = [from!.replace(/\d+$/u, ''), Number(/\d+$/u.exec(from!)![0]), Number(/\d+$/u.exec(to)![0])]
    return Array.from({ length: last - first + 1 }, (_, index) => `${lead}${first + index}`)
  })
}

function ordinalOf(word: string): number {
  const at = ORDINALS.findLastIndex((stem) => word.toLowerCase().startsWith(stem))
  if (at < 0) throw new Error(`no ordinal: ${word}`)
  return at + 1
}

/** The kind that a word means for new units: what the parent has already, and what their wording looks like. */
function kindOfNew(kinds: readonly UnitStep[], parent: Found, table: tree.Table | undefined, isOfAct: boolean): UnitStep {
  if (kinds.includes('section')) return table?.body[0]?.kind === 'banner' ? 'group' : 'section'
  if (kinds.includes('point')) {
    if (itemsOf(parent, 'point').length > 0 || parent.type === 'row') return 'point'
    if (itemsOf(parent, 'item').length > 0) return 'item'
    return isOfAct ? 'point' : 'item'
  }
  return kinds[0]!
}

function sectionLike(parent: Found): Found {
  const [first] = sectionsOf(textOf(parent))
  if (first !== undefined) return first
  const level = parent.type === 'section' ? parent.heading.level + 1 : 2
  return { type: 'section', heading: { type: 'heading', level: level as tree.HeadingLevel, children: [] }, body: [] }
}

/** What the unit says now: the sentence does not quote it. */
function oldOf(units: readonly Found[]): Wording {
  const rows = units.flatMap((unit) => (unit.type === 'table' ? unit.table.body : unit.type === 'group' ? [unit.banner, ...unit.rows] : unit.type === 'row' ? [unit.row] : []))
  const [first] = units
  if (first !== undefined && (first.type === 'table' || first.type === 'group' || first.type === 'row')) return wordingOfRows(first.table, rows)
  return { blocks: units.flatMap((unit) => wordingOf(blocksOf(unit)).blocks) }
}

function blocksOf(unit: Found): readonly tree.Block[] {
  switch (unit.type) {
    case 'title': {
      const { node } = unit
      const children = node.type === 'row' ? node.cells.flatMap((cell) => cell.children.flatMap((child) => (child.type === 'paragraph' ? child.children : []))) : node.type === 'table' || node.type === 'figure' ? (node.caption ?? []) : node.children
      return [{ type: 'paragraph', role: 'body', children }]
    }
    case 'column':
    case 'head':
      return unit.cell.children
    case 'item':
      return [{ type: 'list', kind: 'dash', items: [unit.item] }]
    case 'line':
      return [unit.item?.label === undefined ? unit.paragraph : { ...unit.paragraph, label: unit.item.label }]
    default:
      return targetsOf(unit) as readonly tree.Block[]
  }
}

/** Takes the quotation marks off; lines in bold become the headings that they were. */
function readWording(printed: readonly tree.Block[], unit: Found | 'rows' | 'blocks', told?: Mention): Wording {
  const blocks = closed(opened(printed)).map((block) => unquote(block))
  const [only] = blocks
  const isRows = unit === 'rows' || (typeof unit === 'object' && (unit.type === 'row' || unit.type === 'group' || unit.type === 'table'))
  if (isRows && only?.type === 'table') return { blocks: [], rows: { shares: only.columns.map(({ share }) => share), head: only.head, body: only.body } }
  if (typeof unit !== 'object' || (unit.type !== 'section' && unit.type !== 'document')) return { blocks }
  const level = unit.type === 'section' ? unit.heading.level : 1
  // Of several new sections the sentence tells which headings are theirs.
  const isTop = (index: number, label: string | undefined, text: string): boolean =>
    told === undefined || told.numbers.length + told.names.length < 2 ? index === 0 : told.numbers.includes(numberIn(label) ?? '') || told.names.includes(text.replaceAll('\u00a0', ' '))
  return {
    blocks: blocks.map((block, index) => {
      const [strong, ...rest] = block.type === 'paragraph' ? block.children : []
      if (block.type !== 'paragraph' || strong?.type !== 'strong' || rest.length > 0) return block
      const own = (unit.type !== 'section' || isTop(index, block.label, plainText(strong.children)) ? level : Math.min(level + 1, 4)) as tree.HeadingLevel
      const heading: tree.Heading = { type: 'heading', level: own, ...(block.label === undefined ? {} : { label: block.label }), children: strong.children }
      return heading
    }),
  }
}

function opened(blocks: readonly tree.Block[]): readonly tree.Block[] {
  const [first, ...rest] = blocks
  if (first?.type === 'paragraph') {
    if (first.label?.startsWith('«') === true) return [{ ...first, label: first.label.slice(1) }, ...rest]
    const text = plainText(first.children)
    if (text === '«') return rest
    return [{ ...first, children: cut(first.children, 1, 0) }, ...rest]
  }
  if (first?.type === 'figure') return first.label === undefined ? blocks : [{ ...first, label: first.label.slice(1) }, ...rest]
  if (first?.type === 'table') {
    const [row, ...others] = first.body
    const [cell, ...cells] = row!.cells
    return [{ ...first, body: [{ ...row!, cells: [{ ...cell!, children: opened(cell!.children) }, ...cells] }, ...others] }, ...rest]
  }
  throw new Error('no opening mark')
}

function closed(blocks: readonly tree.Block[]): readonly tree.Block[] {
  const [last, rest] = [blocks.at(-1), blocks.slice(0, -1)]
  if (last?.type === 'paragraph') {
    const text = plainText(last.children)
    if (!/»[.;]$/u.test(text)) throw new Error(`no closing mark: ${text}`)
    return text.length === 2 && last.label === undefined ? rest : [...rest, { ...last, children: cut(last.children, 0, 2) }]
  }
  if (last?.type === 'figure' && last.caption !== undefined) return [...rest, { ...last, caption: cut(last.caption, last.label === undefined ? 1 : 0, 2) }]
  if (last?.type === 'table') {
    const row = last.body.at(-1)!
    const cell = row.cells.at(-1)!
    return [...rest, { ...last, body: [...last.body.slice(0, -1), { ...row, cells: [...row.cells.slice(0, -1), { ...cell, children: closed(cell.children) }] }] }]
  }
  throw new Error('no closing mark')
}

/** Without the first and the last characters, which stand in texts of their own. */
function cut(inlines: readonly tree.Inline[], start: number, end: number): readonly tree.Inline[] {
  const result = [...inlines]
  const [first, last] = [result[0], result.at(-1)]
  if (end > 0 && last?.type === 'text') result[result.length - 1] = { ...last, value: last.value.slice(0, -end) }
  const begin = start > 0 ? (result.length === 1 ? result[0] : first) : undefined
  if (begin?.type === 'text') result[0] = { ...begin, value: begin.value.slice(start) }
  return result.filter((node) => node.type !== 'text' || node.value !== '')
}

const backQuotes = (text: string): string => text.replaceAll('„', '«').replaceAll('“', '»')

function unquote<N extends tree.Block | tree.Row | tree.Cell | tree.Inline>(node: N): N {
  const copy: Record<string, unknown> = { ...node }
  if ('value' in copy && typeof copy.value === 'string') copy.value = backQuotes(copy.value)
  for (const key of ['children', 'caption', 'head', 'body', 'cells']) if (Array.isArray(copy[key])) copy[key] = (copy[key] as tree.Block[]).map((child) => unquote(child))
  return copy as N
}
