/**
 * The closed vocabulary of semantic HTML: every element and attribute that a
 * template or a text may produce, and where each may stand. The reader obeys
 * this table and nothing else; the documentation is printed from it.
 */
import { requisiteKinds, requisitePartNames, unitNames } from './nodes.ts'

export interface AttributeRule {
  /** The only values, or a pattern that the whole value matches. */
  readonly values: readonly string[] | RegExp
  /** The values in Russian words, when they are not listed. */
  readonly form?: string
  readonly required?: boolean
}

export interface ElementRule {
  /** What the element is for, in Russian. */
  readonly meaning: string
  readonly attributes: Readonly<Record<string, AttributeRule>>
  /**
   * `none`: only the listed elements; `inline`: text with inline elements;
   * `blocks`: the listed elements, and runs of text that become paragraphs.
   */
  readonly text: 'none' | 'inline' | 'blocks'
  readonly elements: readonly string[]
}

export const inlineElements = ['strong', 'em', 'a', 'br', 'span', 'ins', 'del', 'aside'] as const
const sectionBlocks = ['h1', 'h2', 'h3', 'h4', 'nav', 'p', 'ol', 'ul', 'table', 'div', 'figure', 'hr', 'slot'] as const
const innerBlocks = ['p', 'ol', 'ul', 'table', 'figure', 'slot'] as const
const cellBlocks = ['p', 'ol', 'ul', 'figure'] as const

const id: AttributeRule = { values: /^[a-z0-9][a-z0-9._:-]*$/, form: 'строчные латинские буквы, цифры и дефис' }
const printedNumber: AttributeRule = { values: /^\d+[¹²³⁴-⁹⁰]*(?:\.\d+[¹²³⁴-⁹⁰]*)*\.?$/, form: 'номер, например 7.1 или 7¹' }
const headingNumber: AttributeRule = { values: /^(?:auto|\d+[¹²³⁴-⁹⁰]*(?:\.\d+[¹²³⁴-⁹⁰]*)*\.?)$/, form: 'auto или номер, например 7' }
const span: AttributeRule = { values: /^[1-9]\d{0,2}$/, form: 'целое число от 1' }
const align: AttributeRule = { values: ['start', 'center', 'end'] }
const unit: AttributeRule = { values: unitNames }
const words: AttributeRule = { values: /^[\s\S]*$/, form: 'слова' }

const heading = (meaning: string): ElementRule => ({
  meaning,
  attributes: { id, 'data-number': headingNumber, 'data-series': { ...words, form: 'слова перед номером, например «Цель №»' } },
  text: 'inline',
  elements: inlineElements,
})
const inline = (meaning: string): ElementRule => ({ meaning, attributes: {}, text: 'inline', elements: inlineElements })
const caption = (meaning: string): ElementRule => ({ ...inline(meaning), attributes: { 'data-number': headingNumber } })
const cell = (meaning: string): ElementRule => ({
  meaning,
  attributes: { colspan: span, rowspan: span, 'data-align': align, 'data-shows': { values: ['number'] } },
  text: 'blocks',
  elements: cellBlocks,
})

/** A key with `>` is the element inside that parent only; it goes before the plain one. */
export const vocabulary: Readonly<Record<string, ElementRule>> = {
  article: { meaning: 'документ', attributes: {}, text: 'none', elements: ['section'] },
  section: {
    meaning: 'часть документа с одной ориентацией листа',
    attributes: { 'data-orientation': { values: ['portrait', 'landscape'] } },
    text: 'none',
    elements: sectionBlocks,
  },
  h1: heading('название документа, одно на документ'),
  h2: heading('заголовок раздела'),
  h3: heading('подзаголовок'),
  h4: heading('название части внутри подзаголовка'),
  nav: inline('содержание документа: внутри – его заголовок, строки ставятся сами по h2 и h3'),
  p: {
    meaning: 'абзац',
    attributes: { id, 'data-role': { values: ['body', 'keyword', 'lead', 'note', 'edition'] } },
    text: 'inline',
    elements: inlineElements,
  },
  ol: {
    meaning: 'пункты приказа или нумерованный список; data-indent="none" у вложенного – без отступа вправо',
    attributes: { id, 'data-kind': { values: ['clauses', 'numbered'] }, 'data-delimiter': { values: ['.', ')', 'а)'] }, 'data-indent': { values: ['none'] } },
    text: 'none',
    elements: ['li'],
  },
  ul: { meaning: 'список с тире', attributes: { id, 'data-indent': { values: ['none'] } }, text: 'none', elements: ['li'] },
  li: { meaning: 'пункт списка', attributes: { id, 'data-number': printedNumber, 'data-unit': unit }, text: 'blocks', elements: innerBlocks },
  table: {
    meaning: 'таблица',
    attributes: {
      id,
      'data-row-numbering': { values: ['none', 'through', 'per-group', 'sections'] },
      'data-size': { values: /^[1-9]\d?(?:\.5)?$/, form: 'кегль в пунктах, если обычный для таблиц велик' },
      'data-banner-word': { ...words, form: 'слово перед номером в строке banner, например Раздел' },
    },
    text: 'none',
    elements: ['caption', 'colgroup', 'thead', 'tbody'],
  },
  caption: caption('название таблицы; data-number печатает перед ним «Таблица 1 –»'),
  colgroup: { meaning: 'столбцы таблицы', attributes: {}, text: 'none', elements: ['col'] },
  col: {
    meaning: 'столбец и его доля ширины',
    attributes: { 'data-share': { values: /^(?!0+(?:\.0+)?$)\d{1,6}(?:\.\d{1,6})?$/, form: 'число больше 0', required: true } },
    text: 'none',
    elements: [],
  },
  thead: { meaning: 'строки, которые повторяются на каждой странице', attributes: {}, text: 'none', elements: ['tr'] },
  tbody: { meaning: 'строки таблицы', attributes: {}, text: 'none', elements: ['tr'] },
  tr: {
    meaning: 'строка; banner – одна ячейка во всю ширину, writing – с местом для подписи от руки',
    attributes: { id, 'data-kind': { values: ['banner'] }, 'data-number': printedNumber, 'data-unit': unit, 'data-room': { values: ['writing'] } },
    text: 'none',
    elements: ['th', 'td'],
  },
  th: cell('ячейка, которая называет столбец или строку'),
  td: cell('ячейка'),
  div: {
    meaning: 'реквизит документа',
    attributes: {
      id,
      'data-requisite': {
        values: requisiteKinds,
        required: true,
      },
      'data-reserved': { values: /^\d{1,3}(?:\.\d+)?x\d{1,3}(?:\.\d+)?$/, form: 'ширина и высота пустого места в подписи, мм: 70x25' },
    },
    text: 'none',
    elements: ['p', 'img'],
  },
  'div > img': {
    meaning: 'рисунок реквизита emblem или qr-code; src – файл рядом с authority.yaml или qr: с адресом страницы',
    attributes: { src: { ...words, form: 'путь или qr:адрес', required: true }, alt: { ...words, required: true } },
    text: 'none',
    elements: [],
  },
  'div > p': {
    meaning: 'часть реквизита',
    attributes: { 'data-part': { values: requisitePartNames } },
    text: 'inline',
    elements: inlineElements,
  },
  figure: { meaning: 'рисунок с подписью', attributes: { id }, text: 'none', elements: ['img', 'figcaption'] },
  img: {
    meaning: 'сам рисунок; alt – что на нём показано',
    attributes: { src: { ...words, form: 'путь от документа', required: true }, alt: { ...words, required: true } },
    text: 'none',
    elements: [],
  },
  figcaption: caption('подпись под рисунком; data-number печатает перед ней «Рисунок 1 –»'),
  hr: {
    meaning: 'новая страница',
    attributes: { 'data-break': { values: ['page'], required: true } },
    text: 'none',
    elements: [],
  },
  aside: inline('сноска внизу страницы; номер ставится сам, на месте элемента'),
  strong: inline('полужирный'),
  em: {
    meaning: 'выделение: курсив; spaced – вразрядку, как распорядительное слово',
    attributes: { 'data-kind': { values: ['spaced'] } },
    text: 'inline',
    elements: inlineElements,
  },
  a: {
    meaning: 'ссылка на страницу в сети (href) или на место документа (data-ref; пустая печатает номер места)',
    attributes: {
      href: { values: /^(?:https?:\/\/[^\s/]|mailto:\S|tel:\S)/i, form: 'адрес http, https, mailto или tel' },
      'data-ref': { values: /^\S+$/, form: 'id места' },
      'data-case': { ...words, form: 'падеж, например dative: печатает «пункту 1.1», а не один номер' },
    },
    text: 'inline',
    elements: inlineElements.filter((name) => name !== 'a'),
  },
  slot: {
    meaning: 'место для готового текста, который программа вставляет сама: новой редакции строки, пункта или приложения',
    attributes: { name: { ...words, form: 'имя места', required: true } },
    text: 'none',
    elements: [],
  },
  br: { meaning: 'новая строка', attributes: {}, text: 'none', elements: [] },
  span: {
    meaning: 'место для даты или номера, которых ещё нет',
    attributes: { 'data-field': { values: ['date', 'number'], required: true }, title: { ...words, required: true } },
    text: 'inline',
    elements: inlineElements,
  },
  ins: inline('добавлено'),
  del: inline('исключено'),
}

/** Attributes of any element: its YAML value, and its place in the template (written by the engine). */
export const commonAttributes: ReadonlySet<string> = new Set(['data-src', 'data-at'])

export const elementNames: readonly string[] = Object.keys(vocabulary).filter((key) => !key.includes('>'))

/** Rules by the element and what it stands in: `td > p` before `p`. */
const rules = new Map<string, Map<string | undefined, ElementRule>>()
for (const [key, rule] of Object.entries(vocabulary)) {
  const [element, parent] = key.split(' > ').reverse()
  const byParent = rules.get(element!) ?? new Map<string | undefined, ElementRule>()
  rules.set(element!, byParent.set(parent, rule))
}

export function ruleOf(element: string, parent: string | undefined): ElementRule | undefined {
  const byParent = rules.get(element)
  return byParent?.get(parent) ?? byParent?.get(undefined)
}

const required = new Map<ElementRule, readonly string[]>()

/** Names of the attributes that an element must have. */
export function requiredAttributes(rule: ElementRule): readonly string[] {
  const known = required.get(rule) ?? Object.keys(rule.attributes).filter((name) => rule.attributes[name]?.required === true)
  required.set(rule, known)
  return known
}

export function accepts(rule: AttributeRule, value: string): boolean {
  return rule.values instanceof RegExp ? rule.values.test(value) : rule.values.includes(value)
}

/** The values of an attribute in words. */
export function describeValues(rule: AttributeRule): string {
  return rule.values instanceof RegExp ? (rule.form ?? '') : rule.values.join(', ')
}

/** The vocabulary as a Markdown table in Russian, for the guide of template authors. */
export function describeVocabulary(): string {
  const rows = Object.entries(vocabulary).map(([key, rule]) => {
    const attributes = Object.entries(rule.attributes).map(
      ([name, attribute]) => `\`${name}\`${attribute.required === true ? ' (обязателен)' : ''}: ${describeValues(attribute)}`,
    )
    return `| \`${key}\` | ${rule.meaning} | ${attributes.join('; ') || '–'} | ${describeContent(rule)} |`
  })
  return [
    '| Элемент | Что означает | Атрибуты | Что внутри |',
    '|---------|--------------|----------|------------|',
    ...rows,
    '',
  ].join('\n')
}

function describeContent(rule: ElementRule): string {
  if (rule.text === 'inline') return 'текст'
  const names = rule.elements.map((name) => `\`${name}\``).join(', ')
  if (rule.text === 'blocks') return `текст или ${names}`
  return names === '' ? '–' : names
}
