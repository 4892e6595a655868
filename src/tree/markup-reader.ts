/** What the readers of blocks and tables share: checks against the vocabulary, and findings with their places. */
import { diagnose, type DiagnosticDetails } from '../diagnostics/diagnose.ts'
import type { Code, ParamsOf } from '../diagnostics/catalogue/index.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { findNearest } from '../source/nearest.ts'
import { formatOrigin, type Origin } from '../source/place.ts'
import { placeOfTag, type Markup } from './markup.ts'
import type { Block, Numbering } from './nodes.ts'
import type { ImageSize } from './image-size.ts'
import { unitNames, type UnitName } from './nodes.ts'
import { accepts, commonAttributes, describeValues, elementNames, requiredAttributes, ruleOf, type ElementRule } from './vocabulary.ts'

export interface ResolvedImage extends Omit<ImageSize, 'format'> {
  /** Workspace path. */
  readonly path: string
  readonly format: ImageSize['format'] | 'svg'
}

/** Finds a picture named in a text or a template; `origin` is the value that names it. Reports its own findings. */
export type ResolveImage = (src: string, origin: Origin | undefined, use: 'text' | 'requisite') => ResolvedImage | undefined

/** Finished blocks that are put into `<slot name="…">`, by name. */
export type Inserts = ReadonlyMap<string, readonly Block[]>

export class MarkupReader {
  readonly resolveImage: ResolveImage
  readonly #inserts: Inserts
  readonly #found = new Map<string, Diagnostic>()
  /** Elements that lost a part of their content to a finding: that they look empty then is no news. */
  readonly #incomplete = new Set<Markup>()

  constructor(resolveImage: ResolveImage, inserts: Inserts = new Map()) {
    this.resolveImage = resolveImage
    this.#inserts = inserts
  }

  /** What goes into the slot. */
  insertsOf(slot: Markup): readonly Block[] {
    const name = slot.attributes['name'] ?? ''
    const blocks = this.#inserts.get(name)
    if (blocks === undefined) this.report('template/unknown-slot', { name, known: [...this.#inserts.keys()] }, slot)
    return blocks ?? []
  }

  get diagnostics(): readonly Diagnostic[] {
    return [...this.#found.values()]
  }

  /** A tag of a template that is repeated for every row is reported once. */
  report<C extends Code>(code: C, params: ParamsOf<C>, element: Markup, details: DiagnosticDetails = {}): void {
    const place = placeOfTag(element)
    const origin = element.origin
    const diagnostic = diagnose(code, params, place, details)
    const key = [code, diagnostic.message, element.at ?? (origin === undefined ? '' : formatOrigin(origin))].join('\n')
    if (!this.#found.has(key)) this.#found.set(key, diagnostic)
  }

  /** An element that would print nothing, or nothing where something must be; the value that it was made from may be why. */
  reportEmpty(element: Markup): void {
    if (this.#incomplete.has(element)) return
    this.report('template/empty-element', { element: element.name }, element, valueOf(element))
  }

  /** The children that may stand in the element; the others are reported. Text is left to the caller when the rule allows it. */
  contentOf(element: Markup, rule: ElementRule): readonly (Markup | string)[] {
    const allowed = element.children.filter((child) => {
      if (typeof child !== 'string') return this.#fits(child, element, rule)
      if (rule.text !== 'none') return true
      const text = child.replace(/[ \t\r\n\f]+/g, ' ').trim()
      if (text === '') return false
      this.#incomplete.add(element)
      this.report('template/text-not-allowed', { parent: element.name, text: shorten(text) }, element)
      return false
    })
    return allowed
  }

  /** The same for an element whose rule admits no text. */
  elementsOf(element: Markup, rule: ElementRule): readonly Markup[] {
    return this.contentOf(element, rule).filter((child) => typeof child !== 'string')
  }

  #fits(child: Markup, parent: Markup, parentRule: ElementRule): boolean {
    const rule = ruleOf(child.name, parent.name)
    if (rule === undefined) {
      this.#incomplete.add(parent)
      const nearest = nearestElement(child.name)
      this.report('template/unknown-element', { element: child.name, nearest }, child)
      return false
    }
    const inline = ruleOf('strong', undefined)!.elements
    const fits = parentRule.elements.includes(child.name) || (parentRule.text === 'blocks' && inline.includes(child.name))
    if (!fits) {
      this.#incomplete.add(parent)
      const allowed = parentRule.text === 'none' ? parentRule.elements : []
      this.report('template/wrong-nesting', { element: child.name, parent: parent.name, allowed }, child)
      return false
    }
    this.checkAttributes(child, rule)
    if (rule.text === 'inline') this.#checkInline(child, rule)
    // Nobody reads the inside of an element that has none.
    if (rule.text === 'none' && rule.elements.length === 0) this.contentOf(child, rule)
    return true
  }

  #checkInline(element: Markup, rule: ElementRule): void {
    for (const child of element.children) {
      if (typeof child !== 'string') this.#fits(child, element, rule)
    }
    if (element.name === 'span' && element.children.length === 0) this.reportEmpty(element)
    if (element.name === 'a') {
      const targets = ['href', 'data-ref'].filter((name) => element.attributes[name] !== undefined)
      if (targets.length === 0) this.report('template/missing-attribute', { element: 'a', attribute: 'href или data-ref' }, element)
      else if (element.attributes['data-ref'] === undefined && attributeOf(element, 'data-case') !== undefined) {
        this.report('template/missing-attribute', { element: 'a', attribute: 'data-ref' }, element)
      }
    }
  }

  checkAttributes(element: Markup, rule: ElementRule): void {
    for (const [name, value] of Object.entries(element.attributes)) {
      if (commonAttributes.has(name)) continue
      const attribute = Object.hasOwn(rule.attributes, name) ? rule.attributes[name] : undefined
      if (attribute === undefined) {
        const nearest = findNearest(name, [...Object.keys(rule.attributes), 'data-src'])
        this.report('template/unknown-attribute', { element: element.name, attribute: name, nearest }, element)
      } else if (!(value === '' && attribute.required !== true) && !accepts(attribute, value)) {
        const allowed = describeValues(attribute)
        this.report('template/attribute-value', { element: element.name, attribute: name, value, allowed }, element, valueOf(element))
      }
    }
    for (const name of requiredAttributes(rule)) {
      if (element.attributes[name] === undefined) this.report('template/missing-attribute', { element: element.name, attribute: name }, element)
    }
  }
}

/** The value of an optional attribute. An empty one is an absent one, so that templates may write `id="{{id}}"`. */
export function attributeOf(element: Markup, name: string): string | undefined {
  const value = element.attributes[name]
  return value === '' ? undefined : value
}

/** Points from a tag of a template to the value that filled it. */
function valueOf(element: Markup): DiagnosticDetails {
  const origin = element.origin
  const hasTag = element.attributes['data-at'] !== undefined
  return origin === undefined || !hasTag ? {} : { related: [{ place: origin, message: 'печатается значение отсюда' }] }
}

/** What an element of ordinary HTML is called here. */
const ordinaryNames: Readonly<Record<string, string>> = { b: 'strong', i: 'em', s: 'del', strike: 'del', h5: 'h4', h6: 'h4', dl: 'ul', dt: 'li', dd: 'li', image: 'img' }

function nearestElement(name: string): string | undefined {
  const lower = name.toLowerCase()
  if (Object.hasOwn(ordinaryNames, lower)) return ordinaryNames[lower]
  return lower.length > 1 || elementNames.includes(lower) ? findNearest(lower, elementNames) : undefined
}

function shorten(text: string): string {
  return text.length > 40 ? text.slice(0, 39) + '…' : text
}

/** What the unit is called, where the template says so. */
export function unitOf(element: Markup): { readonly unit?: UnitName } {
  const unit = unitNames.find((name) => name === attributeOf(element, 'data-unit'))
  return unit === undefined ? {} : { unit }
}

/** `data-number`: counted, fixed or none. */
export function numberingOf(element: Markup): { readonly numbering?: Numbering } {
  const number = attributeOf(element, 'data-number')
  if (number === undefined) return {}
  return { numbering: number === 'auto' ? number : { fixed: number } }
}
