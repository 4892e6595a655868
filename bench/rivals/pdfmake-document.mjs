/**
 * Our document tree as a document of pdfmake: the same words, sheet, fonts,
 * sizes and column widths. pdfmake gets no tags, bookmarks or PDF/A to make.
 */
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const require = createRequire(import.meta.url)
const fontFolder = dirname(require.resolve('@expo-google-fonts/tinos/package.json'))
const font = (path) => join(fontFolder, path)

const pdfmake = require('pdfmake')
pdfmake.setFonts({
  Tinos: {
    normal: font('400Regular/Tinos_400Regular.ttf'),
    italics: font('400Regular_Italic/Tinos_400Regular_Italic.ttf'),
    bold: font('700Bold/Tinos_700Bold.ttf'),
    bolditalics: font('700Bold_Italic/Tinos_700Bold_Italic.ttf'),
  },
})
pdfmake.setUrlAccessPolicy(() => false)
pdfmake.setLocalAccessPolicy((path) => path.startsWith(fontFolder))

const MM = 72 / 25.4

/** From the tree to the bytes, as our emitter does it. */
export function drawWithPdfmake({ document, style }) {
  const { marginsMm } = style.page
  const content = document.sections.flatMap((section, index) => {
    const blocks = section.children.flatMap((block) => drawBlock(block, style))
    return index === 0 ? blocks : [{ text: '', pageBreak: 'before', pageOrientation: section.orientation }, ...blocks]
  })
  return pdfmake
    .createPdf({
      info: { title: document.meta.title, author: document.meta.author, subject: document.meta.subject },
      pageSize: 'A4',
      pageOrientation: document.sections[0]?.orientation ?? 'portrait',
      pageMargins: [marginsMm.left, marginsMm.top, marginsMm.right, marginsMm.bottom].map((mm) => mm * MM),
      header: (page) => (page === 1 ? '' : { text: String(page), alignment: 'center', margin: [0, style.page.numberFromTopMm * MM, 0, 0] }),
      defaultStyle: { font: 'Tinos', fontSize: style.font.sizePt },
      content,
    })
    .getBuffer()
}

/** Width between the margins. */
const textWidth = (style) => (style.page.widthMm - style.page.marginsMm.left - style.page.marginsMm.right) * MM

function drawBlock(block, style, { isInCell = false, indent = 0 } = {}) {
  switch (block.type) {
    case 'heading':
      return [{ text: withLabel(block), bold: true, alignment: 'center', margin: [0, 8, 0, 8] }]
    case 'paragraph':
      return [
        isInCell
          ? { text: withLabel(block) }
          : { text: withLabel(block), alignment: 'justify', leadingIndent: style.text.indentMm * MM, margin: [indent, 0, 0, 0] },
      ]
    case 'list':
      return block.items.flatMap((item) =>
        item.children.flatMap((child, index) => drawBlock(index === 0 ? { ...child, label: item.label } : child, style, { isInCell, indent })),
      )
    case 'table':
      return [drawTable(block, style)]
    case 'requisite':
      return drawRequisite(block, style)
    case 'page-break':
      return [{ text: '', pageBreak: 'after' }]
    default:
      throw new Error(`The comparison has no ${block.type}`)
  }
}

function drawTable(table, style) {
  const drawCell = (cell) => ({
    stack: cell.children.flatMap((child) => drawBlock(child, style, { isInCell: true })),
    colSpan: cell.colspan,
    rowSpan: cell.rowspan,
    alignment: { start: 'left', center: 'center', end: 'right' }[cell.align],
    bold: cell.header,
  })
  const width = textWidth(style)
  const rows = fillSpans([...table.head, ...table.body], drawCell)
  // What pdfmake calls widths leaves out paddings (4 pt a side) and lines.
  const widths = table.columns.map((column) => (column.share / 100) * width - 9)
  return {
    fontSize: style.font.tableSizePt,
    margin: [0, 8, 0, 8],
    table: { headerRows: table.head.length, dontBreakRows: true, widths, body: rows },
  }
}

/** pdfmake wants an empty cell wherever a wide or high one reaches. */
function fillSpans(rows, drawCell) {
  const reached = new Set()
  return rows.map((row, y) => {
    const cells = []
    for (const cell of row.cells) {
      while (reached.has(`${y} ${cells.length}`)) cells.push({})
      const x = cells.length
      cells.push(drawCell(cell))
      for (let wide = 1; wide < cell.colspan; wide += 1) cells.push({})
      for (let down = 1; down < cell.rowspan; down += 1) {
        for (let wide = 0; wide < cell.colspan; wide += 1) reached.add(`${y + down} ${x + wide}`)
      }
    }
    while (reached.has(`${y} ${cells.length}`)) cells.push({})
    return cells
  })
}

function drawRequisite(block, style) {
  const lines = block.parts.map((part) => ({ text: drawInlines(part.children) }))
  switch (block.kind) {
    case 'annex-header':
      return [{ stack: lines, margin: [textWidth(style) - style.annexHeader.widthMm * MM, 0, 0, 24] }]
    case 'signature':
    case 'registration':
      return [{ columns: lines, columnGap: 20, margin: [0, 24, 0, 8] }]
    default:
      return [{ stack: lines, alignment: block.kind === 'draft-mark' ? 'right' : 'center', bold: true, margin: [0, 0, 0, 8] }]
  }
}

function withLabel({ label, children }) {
  const inlines = drawInlines(children)
  return label === undefined ? inlines : [`${label} `, ...inlines]
}

function drawInlines(inlines) {
  return inlines.map((inline) => {
    switch (inline.type) {
      case 'text':
        return inline.value
      case 'break':
        return '\n'
      case 'strong':
        return { text: drawInlines(inline.children), bold: true }
      case 'emphasis':
        return { text: drawInlines(inline.children), italics: true }
      case 'link':
        return { text: drawInlines(inline.children), link: inline.href }
      default:
        return { text: drawInlines(inline.children) }
    }
  })
}
