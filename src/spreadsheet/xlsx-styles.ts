/** `xl/styles.xml`: every look that the cells of a workbook ask for, each once. */
import { XML_DECLARATION, xml } from './xml.ts'

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
    const plain = xml('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 })
    const looks = [...this.#looks.values()].map((look) => this.#writeLook(look))
    return XML_DECLARATION + xml('styleSheet', { xmlns: NAMESPACE }, [
      this.#formats.length === 0 ? '' : xml('numFmts', { count: this.#formats.length }, this.#formats.map((formatCode, index) => xml('numFmt', { numFmtId: FIRST_FORMAT + index, formatCode }))),
      xml('fonts', { count: FONTS.length }, FONTS.map(writeFont)),
      xml('fills', { count: 3 }, [
        xml('fill', {}, xml('patternFill', { patternType: 'none' })),
        xml('fill', {}, xml('patternFill', { patternType: 'gray125' })),
        xml('fill', {}, xml('patternFill', { patternType: 'solid' }, [xml('fgColor', { rgb: 'FFE7E6E6' }), xml('bgColor', { indexed: 64 })])),
      ]),
      xml('borders', { count: 2 }, [writeBorder(undefined), writeBorder('thin')]),
      xml('cellStyleXfs', { count: 1 }, plain),
      xml('cellXfs', { count: looks.length + 1 }, [xml('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0, xfId: 0 }), ...looks]),
      xml('cellStyles', { count: 1 }, xml('cellStyle', { name: 'Normal', xfId: 0, builtinId: 0 })),
    ])
  }

  #writeLook({ font, isShaded, align, vertical, format }: CellLook): string {
    return xml(
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
      xml('alignment', { horizontal: HORIZONTAL[align], vertical, wrapText: 1 }),
    )
  }
}

function writeFont(font: CellLook['font']): string {
  return xml('font', {}, [
    font === 'bold' ? xml('b', {}) : '',
    font === 'link' ? xml('u', {}) : '',
    xml('sz', { val: 11 }),
    font === 'link' ? xml('color', { rgb: 'FF0563C1' }) : xml('color', { rgb: 'FF000000' }),
    xml('name', { val: 'Times New Roman' }),
    xml('family', { val: 1 }),
    xml('charset', { val: 204 }),
  ])
}

function writeBorder(style: 'thin' | undefined): string {
  const side = (name: string): string => (style === undefined ? xml(name, {}) : xml(name, { style }, xml('color', { rgb: 'FF808080' })))
  return xml('border', {}, [...['left', 'right', 'top', 'bottom'].map(side), xml('diagonal', {})])
}
