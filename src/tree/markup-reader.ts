/** What the readers of blocks and tables share: checks against the vocabulary, and findings with their places. */
import { diagnose, type DiagnosticDetails } from '../diagnostics/diagnose.ts'
import type { Code, ParamsOf } from '../diagnostics/catalogue/index.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { findNearest } from '../source/nearest.ts'
import { formatOrigin, type Origin } from '../source/place.ts'
import { placeOfTag, type Markup } from './markup.ts'
import type { ImageSize } from './image-size.ts'
import { accepts, commonAttributes, describeValues, elementNames, ruleOf, type ElementRule } from './vocabulary.ts'

export interface ResolvedImage extends ImageSize {
  /** Workspace path. */
  readonly path: string
}

/** Finds a picture named in a text or a template; `origin` is the value that names it. Reports its own findings. */
export type ResolveImage = (src: string, origin: Origin | undefined) => ResolvedImage | undefined

export class MarkupReader {
  readonly resolveImage: ResolveImage
  readonly #found = new Map<string, Diagnostic>()

  constructor(resolveImage: ResolveImage) {
    this.resolveImage = resolveImage
  }

  get diagnostics(): readonly Diagnostic[] {
    return [...this.#found.values()]
  }

  /** A tag of a template that is repeated for every row is reported once. */
  report<C extends Code>(code: C, params: ParamsOf<C>, element: Markup): void {
    const place = placeOfTag(element)
    const origin = element.origin
    const details: DiagnosticDetails =
      origin === undefined || place === origin ? {} : { related: [{ place: origin, message: 'печатается значение отсюда' }] }
    const diagnostic = diagnose(code, params, place, details)
    const key = [code, diagnostic.message, element.at ?? (origin === undefined ? '' : formatOrigin(origin))].join('\n')
    if (!this.#found.has(key)) this.#found.set(key, diagnostic)
  }

  /** The children that may stand in the element; the others are reported. Text is left to the caller when the rule allows it. */
  contentOf(element: Markup, rule: ElementRule): readonly (Markup | string)[] {
    const allowed = element.children.filter((child) => {
      if (typeof child !== 'string') return this.#fits(child, element, rule)
      if (rule.text !== 'none') return true
      const text = child.replace(/[ \t\r\n\f]+/g, ' ').trim()
      if (text !== '') this.report('template/text-not-allowed', { parent: element.name, text: shorten(text) }, element)
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
      const nearest = findNearest(child.name, elementNames)
      this.report('template/unknown-element', { element: child.name, nearest }, child)
      return false
    }
    const inline = ruleOf('strong', undefined)!.elements
    const fits = parentRule.elements.includes(child.name) || (parentRule.text === 'blocks' && inline.includes(child.name))
    if (!fits) {
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
    if (element.name === 'span' && element.children.length === 0) {
      this.report('template/empty-element', { element: 'span' }, element)
    }
    if (element.name === 'a') {
      const targets = ['href', 'data-ref'].filter((name) => element.attributes[name] !== undefined)
      if (targets.length === 0) this.report('template/missing-attribute', { element: 'a', attribute: 'href или data-ref' }, element)
    }
  }

  checkAttributes(element: Markup, rule: ElementRule): void {
    for (const [name, value] of Object.entries(element.attributes)) {
      if (commonAttributes.some((common) => common === name)) continue
      const attribute = Object.hasOwn(rule.attributes, name) ? rule.attributes[name] : undefined
      if (attribute === undefined) {
        const nearest = findNearest(name, [...Object.keys(rule.attributes), 'data-src'])
        this.report('template/unknown-attribute', { element: element.name, attribute: name, nearest }, element)
      } else if (!(value === '' && attribute.required !== true) && !accepts(attribute, value)) {
        const allowed = describeValues(attribute)
        this.report('template/attribute-value', { element: element.name, attribute: name, value, allowed }, element)
      }
    }
    for (const [name, attribute] of Object.entries(rule.attributes)) {
      if (attribute.required === true && element.attributes[name] === undefined) {
        this.report('template/missing-attribute', { element: element.name, attribute: name }, element)
      }
    }
  }
}

/** The value of an optional attribute. An empty one is an absent one, so that templates may write `id="{{id}}"`. */
export function attributeOf(element: Markup, name: string): string | undefined {
  const value = element.attributes[name]
  return value === '' ? undefined : value
}

function shorten(text: string): string {
  return text.length > 40 ? text.slice(0, 39) + '…' : text
}
