/** Requisites below the signature: copy mark, agreement, distribution, who prepared the act. */
import { HeightRule } from 'docx'
import type { RequisitePart } from '../../tree/nodes.ts'
import { groupAgreements } from '../closing-parts.ts'
import type { Drawn } from './blocks.ts'
import type { Flow } from './drawing.ts'
import { twipsOfPt } from './measures.ts'
import { placeParagraph } from './paragraph.ts'
import { drawPart, empty, layoutTable } from './requisite-layout.ts'
import { intervalPt, styles } from './styles.ts'

const above = (flow: Flow, count: number) => ({ spacing: { before: twipsOfPt(intervalPt(flow.drawing.style)) * count } })

/** «Верно», then post and name as in a signature, the date, and where the original is (реквизит 26). */
export function drawCopyMark(parts: readonly RequisitePart[], flow: Flow): Drawn[] {
  const kept = { ...flow, keepNext: true }
  const named = (name: RequisitePart['name']) => parts.filter((part) => part.name === name)
  const rest = [...named('date'), ...named('original')]
  const word = named('line').map((part, index) => drawPart(part, styles.mark, kept, index === 0 ? above(flow, 2) : undefined))
  const post = named('post').map((part) => drawPart(part, styles.signaturePost, kept))
  const name = named('name').map((part) => drawPart(part, styles.signatureName, kept))
  return [
    ...word,
    layoutTable([[post, [empty(styles.signaturePost, kept)], name]], [53, 12, 35], kept),
    ...rest.map((part, index) => drawPart(part, styles.mark, index === rest.length - 1 ? flow : kept)),
  ]
}

/** Two in a row, each as wide as half of the text (реквизит 20). */
export function drawAgreement(parts: readonly RequisitePart[], flow: Flow): Drawn[] {
  const cells = groupAgreements(parts).map((group) =>
    group.map((part, index) => drawPart(part, index === 0 ? styles.agreementStamp : styles.agreement, flow, index === 0 ? above(flow, 2) : undefined)),
  )
  const rows = []
  for (let i = 0; i < cells.length; i += 2) {
    rows.push([cells[i]!, [empty(styles.agreement, flow)], cells[i + 1] ?? [empty(styles.agreement, flow)]])
  }
  return [layoutTable(rows, [47, 6, 47], flow, 'top')]
}

export function drawDistribution(parts: readonly RequisitePart[], flow: Flow): Drawn[] {
  return parts.map((part, index) => drawPart(part, styles.smallMark, flow, index === 0 ? above(flow, 1) : undefined))
}

/** A frame at the bottom of the text area of its page; paragraphs of one frame follow each other (реквизит 25). */
export function drawPreparedBy(parts: readonly RequisitePart[], flow: Flow): Drawn[] {
  const frame = {
    type: 'alignment',
    width: flow.widthTwips / 2,
    height: 0,
    rule: HeightRule.AUTO,
    anchor: { horizontal: 'margin', vertical: 'margin' },
    alignment: { x: 'left', y: 'bottom' },
  } as const
  const framed = parts.map((part) => drawPart(part, styles.smallMark, flow, { frame }))
  // Programs take the last paragraph of a section out of its frame.
  return [...framed, placeParagraph([], { style: styles.gap }, flow)]
}
