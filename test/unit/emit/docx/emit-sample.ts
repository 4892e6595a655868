/** Emits a sample when it is loaded: the work of the second process in the test of equal bytes. */
import { docxEmitter } from '../../../../src/emit/docx/emit-docx.ts'
import { gost2025 } from '../../../helpers/house-style.ts'
import { annexTree, sampleImages } from '../../../helpers/sample-tree.ts'

const { value } = await docxEmitter.emit({ document: annexTree, style: gost2025, images: sampleImages })

export const base64 = Buffer.from(value!).toString('base64')
