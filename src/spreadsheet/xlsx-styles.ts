/** `xl/styles.xml`: every look that the cells of a workbook ask for, each once. */
import { XML_DECLARATION, xmlElement } from '../archive/xml.ts'

export interface CellLook {
  readonly font: 'regular' | 'bold' | 'link'
  readonly isShaded: boolean
  readonly align: 'start' | 'center' | 'end'
  readonly vertical: 'top' | 'center'
  /** As spreadsheets keep it, whatever language they show it in: `#,##0.00`. */
  readonly format: string | undefined
}

const FONTS: readonly CellLook['font'][] = ['regular', 'bold', 'link']
const HORIZONTAL = { start: 'left', center: 'center', end: 'right' } as const
const NAMESPACE = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

/** Numbers below this are built-in formats. */
const FIRST_FORMAT = 164

export class StyleBook {
  readonly #looks = new Map<string, CellLook>()
  readonly #formats: string[] = []

  /** The number of the look, for the attribute `s` of a cell; 0 is that of empty cells. */
  indexOf(look: CellLook): number {
    const key = JSON.stringify([look.font, look.isShaded, look.align, look.vertical, look.format])
    if (!this.#looks.has(key)) this.#looks.set(key, look)
    if (look.format !== undefined && !this.#formats.includes(look.format)) this.#formats.push(look.format)
    return [...this.#looks.keys()].indexOf(key) + 1
  }

  write(): string {
    const plain = xmlElement('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 })
    const looks = [...this.#looks.values()].map((look) => this.#writeLook(look))
    return XML_DECLARATION + xmlElement('styleSheet', { xmlns: NAMESPACE }, [
      this.#formats.length === 0 ? '' : xmlElement('numFmts', { count: this.#formats.length }, this.#formats.map((formatCode, index) => xmlElement('numFmt', { numFmtId: FIRST_FORMAT + index, formatCode }))),
      xmlElement('fonts', { count: FONTS.length }, FONTS.map(writeFont)),
      xmlElement('fills', { count: 3 }, [
        xmlElement('fill', {}, xmlElement('patternFill', { patternType: 'none' })),
        xmlElement('fill', {}, xmlElement('patternFill', { patternType: 'gray125' })),
        xmlElement('fill', {}, xmlElement('patternFill', { patternType: 'solid' }, [xmlElement('fgColor', { rgb: 'FFE7E6E6' }), xmlElement('bgColor', { indexed: 64 })])),
      ]),
      xmlElement('borders', { count: 2 }, [writeBorder(undefined), writeBorder('thin')]),
      xmlElement('cellStyleXfs', { count: 1 }, plain),
      xmlElement('cellXfs', { count: looks.length + 1 }, [xmlElement('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0, xfId: 0 }), ...looks]),
      xmlElement('cellStyles', { count: 1 }, xmlElement('cellStyle', { name: 'Normal', xfId: 0, builtinId: 0 })),
    ])
  }

  #writeLook({ font, isShaded, align, vertical, format }: CellLook): string {
    return xmlElement(
      'xf',
      {
        numFmtId: format === undefined ? 0 : FIRST_FORMAT + this.#formats.indexOf(format),
        fontId: FONTS.indexOf(font),
        fillId: isShaded ? 2 : 0,
        borderId: 1,
        xfId: 0,
        applyNumberFormat: format === undefined ? undefined : 1,
        applyFont: 1,
        applyFill: isShaded ? 1 : undefined,
        applyBorder: 1,
        applyAlignment: 1,
      },
      xmlElement('alignment', { horizontal: HORIZONTAL[align], vertical, wrapText: 1 }),
    )
  }
}

function writeFont(font: CellLook['font']): string {
  return xmlElement('font', {}, [
    font === 'bold' ? xmlElement('b', {}) : '',
    font === 'link' ? xmlElement('u', {}) : '',
    xmlElement('sz', { val: 11 }),
    font === 'link' ? xmlElement('color', { rgb: 'FF0563C1' }) : xmlElement('color', { rgb: 'FF000000' }),
    xmlElement('name', { val: 'Times New Roman' }),
    xmlElement('family', { val: 1 }),
    xmlElement('charset', { val: 204 }),
  ])
}

function writeBorder(style: 'thin' | undefined): string {
  const side = (name: string): string => (style === undefined ? xmlElement(name, {}) : xmlElement(name, { style }, xmlElement('color', { rgb: 'FF808080' })))
  return xmlElement('border', {}, [...['left', 'right', 'top', 'bottom'].map(side), xmlElement('diagonal', {})])
}
