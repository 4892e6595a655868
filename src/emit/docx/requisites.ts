/** Requisites of ГОСТ Р 7.0.97, each in its own place on the page. */
import type { Paragraph } from 'docx'
import type { Requisite, RequisiteKind, RequisitePart, RequisitePartName } from '../../tree/nodes.ts'
import { raggedWidthEm } from '../ragged-width.ts'
import type { Drawn } from './blocks.ts'
import type { Flow } from './drawing.ts'
import { drawFieldPicture } from './field-picture.ts'
import { drawAgreement, drawCopyMark, drawDistribution, drawPreparedBy } from './closing-requisites.ts'
import { twipsOfMm, twipsOfPt } from './measures.ts'
import { drawPart, empty, groupSigners, layoutTable, type Signer } from './requisite-layout.ts'
import { drawReservedSignature } from './reserved-signature.ts'
import { intervalPt, styles } from './styles.ts'

export function drawRequisite(node: Requisite, flow: Flow): Drawn[] {
  const kept = node.keepNext === true ? { ...flow, keepNext: true } : flow
  if (node.picture !== undefined) return drawFieldPicture(node, kept)
  if (node.reserved !== undefined) return drawReservedSignature(node.parts, node.reserved, kept)
  return layouts[node.kind](node.parts, kept)
}

type Layout = (parts: readonly RequisitePart[], flow: Flow) => Drawn[]

const layouts: { readonly [K in RequisiteKind]: Layout } = {
  emblem: drawLines,
  'qr-code': drawLines,
  'draft-mark': (parts, flow) => parts.map((part) => drawPart(part, styles.draftMark, flow)),
  letterhead: (parts, flow) => parts.map((part) => drawPart(part, styles.letterhead, flow)),
  kind: (parts, flow) => parts.map((part) => drawPart(part, styles.kind, flow)),
  registration: drawRegistration,
  'annex-header': drawAnnexHeader,
  signature: drawSignature,
  'copy-mark': drawCopyMark,
  agreement: drawAgreement,
  distribution: drawDistribution,
  'prepared-by': drawPreparedBy,
}

/** A requisite that should have been a picture; a tree made by hand may hold words instead. */
function drawLines(parts: readonly RequisitePart[], flow: Flow): Drawn[] {
  return parts.map((part) => drawPart(part, styles.normal, flow))
}

const partStyles: Partial<Record<RequisitePartName, string>> = {
  date: styles.date,
  number: styles.number,
  place: styles.place,
  post: styles.signaturePost,
  name: styles.signatureName,
}

/** The date at the left margin, the number at the right one, the place centred below them. */
function drawRegistration(parts: readonly RequisitePart[], flow: Flow): Drawn[] {
  const left = parts.filter((part) => part.name === 'date' || part.name === 'line')
  const right = parts.filter((part) => part.name === 'number')
  const others = parts.filter((part) => !left.includes(part) && !right.includes(part))
  const below = others.map((part) => drawPart(part, partStyles[part.name] ?? styles.place, flow))
  if (left.length + right.length === 0) return below
  const row = [left, right].map((cell, index) => {
    const style = index === 0 ? styles.date : styles.number
    return cell.length === 0 ? [empty(style, flow)] : cell.map((part) => drawPart(part, style, flow))
  })
  return [layoutTable([row], [50, 50], flow), ...below]
}

/** A block at the right margin; its lines begin at one vertical (requisites 16 and 19) and leave no word over. */
function drawAnnexHeader(parts: readonly RequisitePart[], flow: Flow): Drawn[] {
  const { page, annexHeader, font } = flow.drawing.style
  const usual = twipsOfMm(page.widthMm - page.marginsMm.left - page.marginsMm.right - annexHeader.widthMm)
  const left = Math.max(0, flow.widthTwips - twipsOfMm(annexHeader.widthMm))
  return parts.map((part, index) => {
    const stamp = part.name === 'stamp'
    const spacing = {
      // The stamp's style sets it off from the line above; on top of the block there is none.
      ...(stamp && index === 0 ? { before: 0 } : {}),
      ...(index === parts.length - 1 ? { after: 2 * twipsOfPt(intervalPt(flow.drawing.style)) } : {}),
    }
    const full = (flow.widthTwips - left) / twipsOfPt(font.sizePt)
    const right = Math.floor((full - raggedWidthEm(part.children, full)) * twipsOfPt(font.sizePt))
    const isMoved = Math.abs(left - usual) > 1
    const indent = isMoved || right > 0 ? { indent: { left: isMoved ? left : usual, ...(right > 0 ? { right } : {}) } } : {}
    return drawPart(part, stamp ? styles.annexStamp : styles.annexHeader, flow, { spacing, ...indent })
  })
}

/** Intervals above a signature, under the text or another one; requisite 22 allows one to three. */
const SIGNATURE_INTERVALS = 2

/**
 * Post at the left margin, name at the right one on the level of the post's last
 * line, room for the handwriting between them (requisite 22).
 */
function drawSignature(parts: readonly RequisitePart[], flow: Flow): Drawn[] {
  const signers = groupSigners(parts)
  const interval = twipsOfPt(intervalPt(flow.drawing.style))
  if (signers.length > 1 && flow.drawing.style.signature.several === 'abreast') return drawAbreast(signers, interval, flow)
  const rows = signers.map(({ posts, names }, index) => {
    const inner = { ...flow, keepNext: flow.keepNext || index < signers.length - 1 }
    const above = { spacing: { before: interval * SIGNATURE_INTERVALS } }
    const post = posts.map((part, line) => drawPart(part, styles.signaturePost, inner, line === 0 ? above : undefined))
    const gap = empty(styles.signaturePost, inner)
    const name = names.map((part, line) =>
      drawPart(part, styles.signatureName, inner, line === 0 && posts.length === 0 ? above : undefined),
    )
    return [
      post.length === 0 ? [empty(styles.signaturePost, inner)] : post,
      [gap],
      name.length === 0 ? [empty(styles.signatureName, inner)] : name,
    ]
  })
  return rows.length === 0 ? [] : [layoutTable(rows, [53, 12, 35], flow)]
}

/** Signatories of equal posts stand on one level: post, room for the handwriting, name in each column. */
function drawAbreast(signers: readonly Signer[], interval: number, flow: Flow): Drawn[] {
  const column = ({ posts, names }: Signer): Paragraph[] => [
    ...posts.map((part, line) =>
      drawPart(part, styles.signaturePost, flow, line === 0 ? { spacing: { before: interval * SIGNATURE_INTERVALS } } : undefined),
    ),
    ...names.map((part, line) =>
      drawPart(part, styles.signatureName, flow, line === 0 ? { spacing: { before: interval * (posts.length === 0 ? SIGNATURE_INTERVALS : 1) } } : undefined),
    ),
  ]
  const gap = (): Paragraph[] => [empty(styles.signaturePost, flow)]
  const cells = signers.flatMap((signer, index) => (index === 0 ? [column(signer)] : [gap(), column(signer)]))
  const share = (100 - GAP_SHARE * (signers.length - 1)) / signers.length
  return [layoutTable([cells], cells.map((_, index) => (index % 2 === 0 ? share : GAP_SHARE)), flow)]
}

/** Between two signatories side by side, in per cent of the text's width. */
const GAP_SHARE = 6

