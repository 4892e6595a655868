/** Gives every signature its place: the one asked for, the area reserved for its signer, or a free one beside its name or on the last page. */
import { diagnose } from '../diagnostics/diagnose.ts'
import type { Diagnostic, Staged } from '../diagnostics/diagnostic.ts'
import type { OpenedPdf } from '../pdf-file/append-update.ts'
import { pagesOf } from '../pdf-file/graph.ts'
import { apply, boxOf, invert, type Box } from '../pdf-file/matrix.ts'
import { readPageInk, type Ink, type PageInk } from '../pdf-file/page-ink.ts'
import { signatureAreas } from '../pdf-file/reserved-areas.ts'
import type { CheckedSignature } from '../signature/checked-signature.ts'
import type { WantedPlace } from './wanted-place.ts'
import { findEmptyFrame, findFreePlace, inkOfName, isInside, isSignedBy, PT_PER_MM, whatIsIn, whatIsInArea, type Size } from './free-place.ts'

export interface ChosenPlace {
  readonly signature: CheckedSignature
  /** From 0. */
  readonly page: number
  /** The area that it fills; `undefined` when the place was free. */
  readonly area: string | undefined
  /** In points of the shown page. */
  readonly box: Box
  readonly ink: PageInk
}

export interface PlaceOptions {
  readonly file: string
  readonly wanted: readonly WantedPlace[]
  /** The sizes that a mark may have outside of reserved areas, in points, the best first; none: its words fit no size. */
  readonly sizesOf: (signature: CheckedSignature) => Promise<readonly Size[]>
  /** Whether the words of its mark fit this size, in points. */
  readonly fits: (signature: CheckedSignature, size: Size) => Promise<boolean>
}

interface Area {
  readonly name: string
  readonly page: number
  /** In points of the shown page. */
  readonly box: Box
}

export async function choosePlaces(pdf: OpenedPdf, signatures: readonly CheckedSignature[], options: PlaceOptions): Promise<Staged<readonly ChosenPlace[]>> {
  const { file, wanted, sizesOf, fits } = options
  const diagnostics: Diagnostic[] = []
  const report = (diagnostic: Diagnostic): undefined => void diagnostics.push(diagnostic)
  const pages = pagesOf(pdf.context)
  const inks = new Map<number, PageInk>()
  const inkOf = (page: number): PageInk => {
    const known = inks.get(page) ?? readPageInk(pages[page]!.dict)
    inks.set(page, known)
    return known
  }
  const areas: readonly Area[] = signatureAreas(pdf).map(({ name, page, box }) => {
    const toShown = invert(inkOf(page).toContent)
    return { name, page, box: boxOf([apply(toShown, [box.x0, box.y0]), apply(toShown, [box.x1, box.y1])]) }
  })
  if (wanted.length > signatures.length) {
    return { value: undefined, diagnostics: [diagnose('stamp/too-many-places', { places: wanted.length, signatures: signatures.length }, { file })] }
  }

  const chosen = new Map<CheckedSignature, ChosenPlace>()
  const taken = new Set<string>()
  const takeArea = (signature: CheckedSignature, area: Area): void => {
    taken.add(area.name)
    const ink = inkOf(area.page)
    const hindrance = ink.isUnknown ? undefined : whatIsInArea(ink, area.box)
    if (ink.isUnknown) return report(diagnose('stamp/unreadable-page', { page: area.page + 1 }, { file }))
    if (hindrance !== undefined) return report(diagnose('stamp/occupied', { place: `место «${area.name}»`, by: describeInk(hindrance) }, { file }))
    const { surname, owner } = signature.certificate
    if (surname !== undefined && !isNamedNear(ink, area, surname)) report(diagnose('stamp/other-name', { owner, surname, where: `Рядом с местом «${area.name}»` }, { file }))
    chosen.set(signature, { signature, page: area.page, area: area.name, box: area.box, ink })
  }
  const takeFree = (signature: CheckedSignature, page: number, box: Box): void => {
    const ink = inkOf(page)
    chosen.set(signature, { signature, page, area: undefined, box, ink })
    // The next mark must not stand on this one.
    inks.set(page, { ...ink, ink: [...ink.ink, { ...box, kind: 'drawing' }] })
  }

  for (const [index, place] of wanted.entries()) {
    const signature = signatures[index]!
    if ('name' in place) {
      const area = areas.find(({ name }) => name === place.name)
      if (area === undefined || taken.has(area.name)) {
        report(diagnose('stamp/unknown-area', { name: place.name, known: areas.map(({ name }) => name).filter((name) => !taken.has(name)) }, { file }))
      } else takeArea(signature, area)
      continue
    }
    const page = place.page === 'last' ? pages.length - 1 : place.page - 1
    const sizes = await sizesOf(signature)
    if (pages[page] === undefined) report(diagnose('stamp/no-such-page', { page: page + 1, count: pages.length }, { file }))
    else if (sizes.length === 0) report(diagnose('stamp/does-not-fit', { owner: signature.certificate.owner, place: 'самой большой отметке' }, { file }))
    else {
      const answers = sizes.map((size) => checkPlace(inkOf(page), page, place, size, file))
      const box = answers.find((answer) => !('code' in answer)) ?? answers[0]!
      if ('code' in box) report(box)
      else takeFree(signature, page, box)
    }
  }

  // Those who are named beside an area first: the others take what is left.
  const rest = signatures.slice(wanted.length)
  const free = (): readonly Area[] => areas.filter(({ name }) => !taken.has(name))
  for (const signature of rest) {
    const { surname } = signature.certificate
    const own = surname === undefined ? undefined : nearestArea(free(), surname, inkOf)
    if (own !== undefined) takeArea(signature, own)
  }
  for (const signature of rest) {
    if (chosen.has(signature) || diagnostics.some(({ severity }) => severity === 'error')) continue
    const [area] = free()
    if (area !== undefined) {
      takeArea(signature, area)
      continue
    }
    const sizes = await sizesOf(signature)
    const { surname, owner } = signature.certificate
    const last = pages.length - 1
    // Behind an order its annexes may follow in one file: the signature is not on the last page then.
    const signed = surname === undefined ? undefined : lastPageWhere(last, (each) => isSignedBy(inkOf(each), surname))
    const frame = signed === undefined ? undefined : findEmptyFrame(inkOf(signed), surname!) // without a surname nobody has signed
    if (frame !== undefined && (await fits(signature, { width: frame.x1 - frame.x0, height: frame.y1 - frame.y0 }))) {
      takeFree(signature, signed!, frame)
      continue
    }
    const besideName = signed === undefined ? undefined : findFreePlace(inkOf(signed), sizes, surname)
    const page = besideName === undefined ? last : signed!
    const box = besideName ?? findFreePlace(inkOf(page), sizes, surname)
    if (surname !== undefined && box !== undefined && signed === undefined && isReadable(inkOf(page)) && inkOfName(inkOf(page), surname).length === 0) {
      report(diagnose('stamp/other-name', { owner, surname, where: `На странице ${page + 1}, где поставлена отметка,` }, { file }))
    }
    if (sizes.length === 0) report(diagnose('stamp/does-not-fit', { owner: signature.certificate.owner, place: 'самой большой отметке' }, { file }))
    else if (inkOf(page).isUnknown) report(diagnose('stamp/unreadable-page', { page: page + 1 }, { file }))
    else if (box === undefined) report(diagnose('stamp/no-room', { page: page + 1 }, { file }))
    else takeFree(signature, page, box)
  }
  return { value: signatures.flatMap((signature) => chosen.get(signature) ?? []), diagnostics }
}

/** Fonts of other programs may not tell which letters they draw: then no name can be missed. */
function isReadable({ ink }: PageInk): boolean {
  return ink.some(({ text }) => /\p{Script=Cyrillic}/u.test(text ?? ''))
}

function lastPageWhere(last: number, holds: (page: number) => boolean): number | undefined {
  for (let page = last; page >= 0; page--) if (holds(page)) return page
  return undefined
}

function checkPlace(ink: PageInk, page: number, { xMm, yMm }: { readonly xMm: number; readonly yMm: number }, { width, height }: Size, file: string): Box | Diagnostic {
  const [x0, y1] = [xMm * PT_PER_MM, ink.height - yMm * PT_PER_MM]
  const box = { x0, y0: y1 - height, x1: x0 + width, y1 }
  const shown = { page: page + 1, x: xMm, y: yMm, width: mm(width), height: mm(height) }
  if (!isInside(box, { x0: 0, y0: 0, x1: ink.width, y1: ink.height })) {
    return diagnose('stamp/outside-page', { ...shown, pageWidth: mm(ink.width), pageHeight: mm(ink.height) }, { file })
  }
  if (ink.isUnknown) return diagnose('stamp/unreadable-page', { page: page + 1 }, { file })
  const hindrance = whatIsIn(ink, box)
  return hindrance === undefined ? box : diagnose('stamp/occupied', { place: `место на странице ${page + 1}`, by: describeInk(hindrance) }, { file })
}

function mm(points: number): number {
  return Math.round(points / PT_PER_MM)
}

function describeInk({ kind, text }: Ink): string {
  if (kind === 'picture') return 'рисунок или скан'
  if (kind === 'drawing') return 'линия или рамка'
  const words = text?.trim() ?? ''
  return words === '' ? 'текст' : `текст «${words.length > 40 ? words.slice(0, 40) + '…' : words}»`
}

/** How far from an area the name of its signer may stand above or below it. */
const NAME_NEAR = 12 * PT_PER_MM

function isNamedNear(ink: PageInk, { box }: Area, surname: string): boolean {
  return inkOfName(ink, surname).some(({ y0, y1 }) => y1 > box.y0 - NAME_NEAR && y0 < box.y1 + NAME_NEAR)
}

function nearestArea(areas: readonly Area[], surname: string, inkOf: (page: number) => PageInk): Area | undefined {
  const near = areas.flatMap((area) => {
    const ink = inkOf(area.page)
    if (!isNamedNear(ink, area, surname)) return []
    const distances = inkOfName(ink, surname).map((name) => distance(name, area.box))
    return [{ area, far: Math.min(...distances) }]
  })
  return near.sort((a, b) => a.far - b.far)[0]?.area
}

function distance(a: Box, b: Box): number {
  return Math.hypot((a.x0 + a.x1 - b.x0 - b.x1) / 2, (a.y0 + a.y1 - b.y0 - b.y1) / 2)
}
