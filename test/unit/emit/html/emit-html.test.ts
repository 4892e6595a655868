import { describe, expect, it } from 'vitest'
import { htmlEmitter } from '../../../../src/emit/html/emit-html.ts'
import type { HouseStyle } from '../../../../src/house-style/house-style.ts'
import * as t from '../../../../src/tree/build.ts'
import type * as tree from '../../../../src/tree/nodes.ts'
import { readPackageText } from '../../../../src/workspace/package-files.ts'
import { readHtml, type ReadHtml } from '../../../helpers/read-html.ts'
import { annexTree, orderTree, sampleImages } from '../../../helpers/sample-tree.ts'

const style = JSON.parse(readPackageText('templates/theme/gost-2025.json')) as HouseStyle // a profile of our own

async function emit(document: tree.DocumentNode, images = sampleImages) {
  const { value, diagnostics } = await htmlEmitter.emit({ document, style, images })
  return { html: new TextDecoder().decode(value), read: readHtml(value!), diagnostics }
}

const emitBlocks = (...blocks: tree.Block[]) => emit(t.document([t.section(blocks)]))
const texts = (read: ReadHtml) => read.units.map((unit) => unit.text)

describe.each([
  ['order', orderTree],
  ['annex', annexTree],
])('the sample %s', (_, document) => {
  it('has every text of the tree, in its order, and no other', async () => {
    const { read, diagnostics } = await emit(document)
    expect(texts(read)).toEqual(unitsOf(document))
    expect(diagnostics).toEqual([])
  })

  it('is structurally valid HTML', async () => {
    const { read } = await emit(document)
    expect(findFaults(read)).toEqual([])
  })

  it('loads nothing and runs nothing', async () => {
    const { html, read } = await emit(document)
    expect(read.elements.filter(({ name }) => ['script', 'link', 'iframe', 'object', 'embed', 'form'].includes(name))).toEqual([])
    expect(read.elements.flatMap(({ attributes }) => Object.keys(attributes)).filter((name) => name.startsWith('on'))).toEqual([])
    expect(read.styles).not.toMatch(/url\(|@import/u)
    expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'; img-src data:;`)
    for (const { attributes } of read.elements) if (attributes['src'] !== undefined) expect(attributes['src']).toMatch(/^data:image\//u)
  })

  it('is the same at every emission', async () => {
    expect((await emit(document)).html).toBe((await emit(structuredClone(document))).html)
  })
})

describe('the head', () => {
  it('carries language, title, subject, author and date', async () => {
    const { html, read } = await emit(annexTree)
    expect(html.startsWith('<!DOCTYPE html>\n<html lang="ru">\n<head>\n<meta charset="utf-8"/>')).toBe(true)
    expect(read.title).toBe('План мероприятий («дорожная карта»)')
    const meta = Object.fromEntries(
      read.elements.filter(({ name }) => name === 'meta').map(({ attributes }) => [attributes['name'], attributes['content']]),
    )
    expect(meta).toMatchObject({
      author: 'Отдел образования',
      description: 'Приложение 2 к приказу от 17 сентября 2020 г. № 212/1',
      'dcterms.date': '2020-09-17',
      viewport: 'width=device-width, initial-scale=1',
    })
  })

  it('takes every measure from the house style', async () => {
    const odd: HouseStyle = {
      ...style,
      page: { ...style.page, marginsMm: { top: 21, right: 11, bottom: 22, left: 31 }, numberFromTopMm: 9 },
      font: { family: 'A"</style>&', sizePt: 13, tableSizePt: 11, noteSizePt: 10 },
      text: { indentMm: 7.5, lineSpacing: 1.5 },
    }
    const { value } = await htmlEmitter.emit({ document: annexTree, style: odd, images: sampleImages })
    const { styles } = readHtml(value!)
    expect(styles).toContain('size: 210mm 297mm; margin: 21mm 11mm 22mm 31mm')
    expect(styles).toContain('@page landscape { size: 297mm 210mm;')
    expect(styles).toContain('padding-top: 9mm')
    expect(styles).toContain('--font-size: 13pt; --table-font-size: 11pt; --note-font-size: 10pt; --single-spacing: 1.15; --line-height: 1.725; --indent: 7.5mm')
    expect(styles).toContain(String.raw`"A\22 \3c \2f style\3e \26 "`)
  })
})

describe('text', () => {
  it('prints markup of any language as text', async () => {
    const nasty = `</p><script>alert("1")</script> & &amp; {{x}} ]]> <!-- 'a' "b"`
    const { read, html } = await emitBlocks(t.paragraph(nasty), t.heading(2, nasty, { label: nasty }))
    expect(texts(read)).toEqual([nasty, `${nasty} ${nasty}`])
    expect(html).not.toContain('<script')
  })

  it('shows a character that no file may hold as a replacement, and says so', async () => {
    const origin = { file: 'content/a/order.yaml', pointer: '/title' }
    const { read, diagnostics } = await emitBlocks(t.paragraph('до\u0001после', { origin }))
    expect(texts(read)).toEqual(['до\ufffdпосле'])
    expect(diagnostics.map(({ code, message, place }) => ({ code, message, place }))).toEqual([
      { code: 'emit/not-representable', message: 'В формате HTML нельзя показать: управляющий символ U+0001', place: origin },
    ])
  })

  it('escapes attribute values', async () => {
    const { read } = await emitBlocks(
      t.paragraph([t.field('date', `"><img onerror='x'>`, '___'), t.link('https://example.org/?a="b"&c=<d>', 'сайт')]),
    )
    const attributes = read.elements.map((element) => element.attributes)
    expect(attributes).toContainEqual(expect.objectContaining({ title: `"><img onerror='x'>` }))
    expect(attributes).toContainEqual({ href: 'https://example.org/?a="b"&c=<d>', rel: 'noopener noreferrer' })
  })

  it('sets a table in smaller type where it asks for it', async () => {
    const { read } = await emitBlocks(t.table([100], [], [t.row('body', [t.cell('а')])], { sizePt: 9 }))
    expect(read.elements.map((element) => element.attributes)).toContainEqual(expect.objectContaining({ style: 'font-size:9pt' }))
  })

  it('never makes a link of a dangerous address, and says so', async () => {
    const { read, html, diagnostics } = await emitBlocks(t.paragraph([t.link(' javascript:alert(1)', 'нажмите')]))
    expect(texts(read)).toEqual(['нажмите'])
    expect(html).not.toContain('href')
    expect(diagnostics).toHaveLength(1)
  })
})

describe('references', () => {
  it('link to a unit of this document, also with a Cyrillic id', async () => {
    const { html } = await emitBlocks(
      t.list('clauses', [t.item('Утвердить.', { id: 'пункт-1', label: '1.' })]),
      t.paragraph([t.reference('пункт-1', 'пункт 1'), t.text(', '), t.reference('annex:program', 'приложение 1')]),
    )
    expect(html).toContain(`<a href="#${encodeURIComponent('пункт-1')}">пункт 1</a>, приложение 1`)
    expect(html).toContain('<li id="пункт-1">')
  })

  it('reach units inside lists and cells', async () => {
    const inner = t.list('dash', [t.item([t.paragraph('а', { id: 'deep' })], { label: '–' })])
    const { html } = await emitBlocks(
      t.table([100], [], [t.row('body', [t.cell([inner])], { id: 'row' })]),
      t.paragraph([t.reference('deep', 'а'), t.reference('row', 'б')]),
    )
    expect(html).toContain('<a href="#deep">а</a><a href="#row">б</a>')
  })
})

describe('tables', () => {
  it('name columns, rows and groups for screen readers', async () => {
    const { read, html } = await emit(annexTree)
    expect(read.tables).toEqual([
      { columns: 2, headRows: 0, bannerRows: 0, bodyRows: 1 },
      { columns: 3, headRows: 1, bannerRows: 1, bodyRows: 3 },
    ])
    expect(html).toContain('<th scope="row">Задачи</th>')
    expect(html).toContain('<th scope="col" class="center">Период</th>')
    expect(html).toContain('<tr class="banner keep"><th scope="rowgroup" colspan="3" class="center">2020\u00a0год</th></tr>')
    expect(html).toContain('<tr class="breakable">')
  })

  it('with many columns can be moved sideways by keyboard, under their name', async () => {
    const cells = ['1', '2', '3', '4'].map((text) => t.cell(text))
    const { html } = await emitBlocks(
      t.table([25, 25, 25, 25], [], [t.row('body', cells)], { caption: [t.text('Сроки «и» '), t.strong('деньги')] }),
    )
    expect(html).toContain('<div class="table" role="region" aria-label="Таблица: Сроки «и» деньги" tabindex="0">')
  })
})

describe('pictures', () => {
  it('stand in the file itself, with their alternative text and size', async () => {
    const { read } = await emit(annexTree)
    const img = read.elements.find(({ name }) => name === 'img')!
    expect(img.attributes).toMatchObject({ width: '2', height: '1', alt: 'Схема взаимодействия' })
    const base64 = img.attributes['src']!.replace('data:image/png;base64,', '')
    expect([...Buffer.from(base64, 'base64')]).toEqual([...sampleImages.get('content/a/схема.png')!])
  })

  it('of any size are encoded whole', async () => {
    const bytes = Uint8Array.from({ length: 200_001 }, (_, i) => i % 251)
    const { read } = await emit(annexTree, new Map([['content/a/схема.png', bytes]]))
    const base64 = read.elements.find(({ name }) => name === 'img')!.attributes['src']!.split(',')[1]!
    expect(Buffer.from(base64, 'base64').equals(bytes)).toBe(true)
  })

  it('that are missing leave their words and a finding', async () => {
    const { read, diagnostics } = await emit(annexTree, new Map())
    expect(texts(read)).toContain('Схема взаимодействия')
    expect(diagnostics.map(({ message }) => message)).toEqual([
      'В формате HTML нельзя показать: рисунок «content/a/схема.png», потому что его файла нет',
    ])
  })
})

it('an item that does not begin with a paragraph keeps its number', async () => {
  const { html } = await emitBlocks(t.list('clauses', [t.item([t.list('dash', [t.item('а', { label: '–' })])], { label: '1.' })]))
  expect(html).toContain('<li><p class="keep"><span class="label">1.</span> </p>\n<ul')
})

/** The texts that the tree prints, gathered without the emitter's help. */
function unitsOf(document: tree.DocumentNode): string[] {
  const units: string[] = []
  const add = (...pieces: (string | undefined)[]): void => {
    const unit = pieces.filter(Boolean).join(' ')
    if (unit !== '') units.push(unit)
  }
  const notes: string[] = []
  const note = ({ label, children }: tree.Footnote): string => {
    notes.push(`${label} ${words(children)}`)
    return label ?? ''
  }
  const words = (nodes: readonly tree.Inline[]): string =>
    nodes.map((n) => (n.type === 'text' ? n.value : n.type === 'break' ? '\n' : n.type === 'footnote' ? note(n) : words(n.children))).join('')
  const addBlock = (block: tree.Block, label?: string): void => {
    switch (block.type) {
      case 'heading':
      case 'paragraph':
        return add(label ?? block.label, words(block.children))
      case 'list':
        return block.items.forEach((item) => item.children.forEach((child, i) => addBlock(child, i === 0 ? item.label : undefined)))
      case 'table':
        add(block.label, words(block.caption ?? []))
        return [...block.head, ...block.body].forEach((row) => row.cells.forEach((cell) => cell.children.forEach((child) => addBlock(child))))
      case 'requisite':
        return block.parts.forEach((part) => add(words(part.children)))
      case 'figure':
        return add(block.label, words(block.caption ?? []))
      case 'contents':
        add(words(block.children))
        return block.entries.forEach((entry) => add(words(entry.children)))
      case 'page-break':
        return
    }
  }
  for (const section of document.sections) section.children.forEach((block) => addBlock(block))
  return [...units, ...notes]
}

const PHRASING = ['p', 'h1', 'h2', 'h3', 'h4', 'caption', 'span', 'a', 'strong', 'em', 'ins', 'del']
const INLINE = ['span', 'a', 'strong', 'em', 'ins', 'del', 'br', 'img']
const CHILDREN: Readonly<Record<string, readonly string[]>> = {
  ol: ['li'], ul: ['li'], table: ['caption', 'colgroup', 'thead', 'tbody'], colgroup: ['col'],
  thead: ['tr'], tbody: ['tr'], tr: ['th', 'td'],
}

/** The content rules of HTML that our markup could break. */
function findFaults({ elements }: ReadHtml): string[] {
  const faults: string[] = []
  const ids = elements.flatMap(({ attributes }) => attributes['id'] ?? [])
  for (const id of ids) if (ids.indexOf(id) !== ids.lastIndexOf(id) || /\s/u.test(id)) faults.push(`bad id ${id}`)
  for (const { name, attributes, parents } of elements) {
    const parent = parents.at(-1) ?? ''
    if (PHRASING.includes(parent) && !INLINE.includes(name)) faults.push(`<${name}> in <${parent}>`)
    if (CHILDREN[parent] !== undefined && !CHILDREN[parent].includes(name)) faults.push(`<${name}> in <${parent}>`)
    if (name === 'li' && !['ol', 'ul'].includes(parent)) faults.push(`<li> in <${parent}>`)
    if (name === 'a' && parents.includes('a')) faults.push('a link in a link')
    if (name === 'img' && !attributes['alt']) faults.push('a picture without words')
    if (attributes['href']?.startsWith('#') && !ids.includes(decodeURIComponent(attributes['href'].slice(1)))) {
      faults.push(`a link to nowhere: ${attributes['href']}`)
    }
    if (['main', 'title'].includes(name) && elements.filter((other) => other.name === name).length > 1) faults.push(`two <${name}>`)
  }
  return faults
}
