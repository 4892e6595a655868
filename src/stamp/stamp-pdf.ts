/**
 * Puts the mark of реквизит 23 on a copy of a signed PDF. The mark is made from
 * a real signature that fits exactly these bytes, and from nothing else; the
 * copy begins with the signed file as it is.
 */
import { diagnose } from '../diagnostics/diagnose.ts'
import { hasErrors, type Diagnostic, type Staged } from '../diagnostics/diagnostic.ts'
import { drawSignatureMark, type MarkSize } from '../emit/pdf/draw-signature-mark.ts'
import { addPictures, type PlacedPicture } from '../pdf-file/add-figure.ts'
import { openPdf } from '../pdf-file/append-update.ts'
import { grow } from '../pdf-file/matrix.ts'
import { checkSignature } from '../signature/check-signature.ts'
import type { CheckedSignature, SignatureFile } from '../signature/checked-signature.ts'
import { choosePlaces, type ChosenPlace } from './choose-places.ts'
import { PT_PER_MM, whatIsIn, type Size } from './free-place.ts'
import { markOf, readMark } from './mark-words.ts'
import type { WantedPlace } from './wanted-place.ts'

export interface StampInput {
  /** The signed file: its name as findings show it, and its bytes. */
  readonly document: SignatureFile
  /** Files of signatures, each of one signer or more. */
  readonly signatures: readonly SignatureFile[]
  /** Certificates for signatures that came without them. */
  readonly certificates?: readonly SignatureFile[]
  /** ISO date on which it was signed, for signatures that do not say it. */
  readonly signedOn?: string
  /** Places of the first marks; the others find their own. */
  readonly at?: readonly WantedPlace[]
}

export interface PlacedMark {
  readonly signature: CheckedSignature
  /** From 1. */
  readonly page: number
  readonly area: string | undefined
  /** From the left and upper edges of the page, in millimetres. */
  readonly xMm: number
  readonly yMm: number
  readonly widthMm: number
  readonly heightMm: number
}

export interface StampedPdf {
  readonly bytes: Uint8Array
  readonly marks: readonly PlacedMark[]
}

/**
 * Sizes of marks outside of reserved areas, in millimetres, the best first: the usual one, narrower ones for the
 * room between post and name, larger ones for many words. The standard has none.
 */
const SIZES: readonly MarkSize[] = [
  { widthMm: 70, heightMm: 25 },
  { widthMm: 60, heightMm: 25 },
  { widthMm: 50, heightMm: 25 },
  { widthMm: 45, heightMm: 25 },
  { widthMm: 90, heightMm: 35 },
  { widthMm: 120, heightMm: 45 },
]

/** The same input gives the same bytes. No value when anything is an error. */
export async function stampPdf(input: StampInput): Promise<Staged<StampedPdf>> {
  const { document } = input
  const diagnostics: Diagnostic[] = []
  const pdf = await openPdf(document.bytes)
  if (typeof pdf === 'string') return { value: undefined, diagnostics: [diagnose('stamp/unreadable-pdf', { what: pdf }, { file: document.file })] }

  const signatures: CheckedSignature[] = []
  for (const file of input.signatures) {
    const { certificates = [], signedOn } = input
    const checked = await checkSignature(file, { document, certificates, ...(signedOn === undefined ? {} : { signedOn }) })
    diagnostics.push(...checked.diagnostics)
    signatures.push(...(checked.value ?? []))
  }
  if (hasErrors(diagnostics)) return { value: undefined, diagnostics }

  const sizes = new Map<CheckedSignature, readonly Size[]>()
  const sizesOf = async (signature: CheckedSignature): Promise<readonly Size[]> => {
    const known = sizes.get(signature) ?? (await fittingSizes(signature))
    sizes.set(signature, known)
    return known
  }
  const fits = async (signature: CheckedSignature, { width, height }: Size): Promise<boolean> =>
    (await drawSignatureMark(markOf(signature), { widthMm: width / PT_PER_MM, heightMm: height / PT_PER_MM })) !== undefined
  const places = await choosePlaces(pdf, signatures, { file: document.file, wanted: input.at ?? [], sizesOf, fits })
  diagnostics.push(...places.diagnostics)
  if (hasErrors(diagnostics) || places.value === undefined) return { value: undefined, diagnostics }

  const pictures: PlacedPicture[] = []
  for (const place of places.value) {
    const picture = await drawPlaced(place)
    if (picture === undefined) {
      const { owner } = place.signature.certificate
      diagnostics.push(diagnose('stamp/does-not-fit', { owner, place: `месте «${place.area ?? ''}»` }, { file: document.file }))
    } else pictures.push(picture)
  }
  if (hasErrors(diagnostics)) return { value: undefined, diagnostics }
  return { value: { bytes: await addPictures(pdf, pictures), marks: places.value.map(describePlace) }, diagnostics }
}

async function fittingSizes(signature: CheckedSignature): Promise<readonly Size[]> {
  const fitting: Size[] = []
  for (const size of SIZES) {
    const fits = await drawSignatureMark(markOf(signature), size)
    if (fits !== undefined) fitting.push({ width: size.widthMm * PT_PER_MM, height: size.heightMm * PT_PER_MM })
  }
  return fitting
}

/** Half of the dotted line around a reserved area, and a little more. */
const FRAME_PT = 0.75

async function drawPlaced({ signature, page, area, box, ink }: ChosenPlace): Promise<PlacedPicture | undefined> {
  const mark = markOf(signature)
  const picture = await drawSignatureMark(mark, { widthMm: (box.x1 - box.x0) / PT_PER_MM, heightMm: (box.y1 - box.y0) / PT_PER_MM })
  if (picture === undefined) return undefined
  // The frame of the area makes room for that of the mark; but never at the cost of a letter beside it.
  const isAlone = area !== undefined && whatIsIn({ ...ink, ink: ink.ink.filter(({ kind }) => kind !== 'drawing') }, grow(box, FRAME_PT)) === undefined
  return { page, box, toContent: ink.toContent, picture, alternative: readMark(mark), clearing: isAlone ? FRAME_PT : 0 }
}

function describePlace({ signature, page, area, box, ink }: ChosenPlace): PlacedMark {
  const mm = (points: number): number => Math.round((points / PT_PER_MM) * 10) / 10
  return {
    signature,
    page: page + 1,
    area,
    xMm: mm(box.x0),
    yMm: mm(ink.height - box.y1),
    widthMm: mm(box.x1 - box.x0),
    heightMm: mm(box.y1 - box.y0),
  }
}
