/** Annexes: their numbers, the words that mention them, and the header in the corner of their first page. */
import type { HouseStyle } from '../house-style/house-style.ts'
import { approvalWord, findDocumentKind, type Agreement } from '../russian/document-kind.ts'
import { NBSP } from '../russian/letters.ts'
import { transliterate } from '../russian/transliterate.ts'
import type { ActView } from './act.ts'
import type { AnnexKind } from './content.ts'
import { viewOf } from './finding.ts'

/** The place of an annex among its siblings. */
export interface AnnexPlace {
  readonly id: string
  /** 1-based; a single annex has no number (ГОСТ Р 7.0.97, реквизит 19). */
  readonly number: number | undefined
  /** «Приложение 1», «Приложение № 1» or «Приложение»: the first line of its header. */
  readonly heading: string
  /** The same inside a sentence, «приложение 1». */
  readonly mention: string
}

/** Whether points can name it: an id that comes from the name of a file may be no id at all («план.yaml»). */
export function isAnnexId(id: string): boolean {
  return /^[a-z0-9][a-z0-9-]*$/.test(id)
}

/** «Смета 2025» → `smeta-2025`. */
export function proposeAnnexId(id: string): string {
  return transliterate(id).replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '') || 'annex-1'
}

/** What the header needs to know of the document it stands on. */
export interface AnnexDocument {
  readonly kind: AnnexKind
  readonly title: string
  readonly approval?: Agreement | undefined
  /** What this annex prints in its corner when it differs from the house style. */
  readonly header?: HouseStyle['annexHeader']['style'] | undefined
}

/**
 * Context of the annex header. Its origin is the annex; `act` (the order) is
 * `undefined` on the appendix of an annex, which names its parent instead.
 */
export interface AnnexHeaderView {
  /** «Приложение 2»; absent when the house style prints the stamp alone. */
  readonly heading: string | undefined
  /** «УТВЕРЖДЕН»; absent when the house style prints the number alone. */
  readonly stamp: string | undefined
  /** «приказом отдела образования …», «к приказу отдела образования …» or «к муниципальной программе». */
  readonly belongsTo: string
  readonly act: ActView | undefined
}

/** Numbers annexes in the given order; `fixed` are the numbers that their authors fixed, «3»: the count goes on from them. */
export function numberAnnexes(ids: readonly string[], style: HouseStyle, fixed: readonly (string | undefined)[] = []): readonly AnnexPlace[] {
  let last = 0
  return ids.map((id, index) => {
    const own = fixed[index]
    const number = own !== undefined ? Number(own) : ids.length === 1 ? undefined : last + 1
    last = Math.max(last, number ?? 0)
    const tail = number === undefined ? '' : NBSP + (style.annexHeader.numberSign ? `№${NBSP}` : '') + number
    return { id, number, heading: 'Приложение' + tail, mention: 'приложение' + tail }
  })
}

/** The header of an annex to the act: number line, approval stamp, or both, as the annex or the house style says. */
export function buildAnnexHeader(
  document: AnnexDocument,
  place: AnnexPlace,
  act: ActView,
  style: HouseStyle,
): AnnexHeaderView {
  const parts = document.header ?? style.annexHeader.style
  const isApproved = parts !== 'annex'
  const view: AnnexHeaderView = {
    heading: parts === 'approved' ? undefined : place.heading,
    stamp: isApproved ? approvalWord(agreementOf(document)) : undefined,
    belongsTo: `${isApproved ? act.words.instrumental : `к${NBSP}${act.words.dative}`} ${act.authorGenitive}`,
    act,
  }
  return viewOf(view, document)
}

/** The header of an appendix to an annex: «Приложение 1 / к муниципальной программе». */
export function buildAppendixHeader(document: AnnexDocument, place: AnnexPlace, parent: AnnexDocument): AnnexHeaderView {
  const view: AnnexHeaderView = {
    heading: place.heading,
    stamp: undefined,
    belongsTo: `к${NBSP}${findDocumentKind(parent.title)?.dative ?? FALLBACK[parent.kind].dative}`,
    act: undefined,
  }
  return viewOf(view, document)
}

/** For titles that do not name their kind first: what documents of this kind are called. */
const FALLBACK: Readonly<Record<AnnexKind, { readonly agreement: Agreement; readonly dative: string }>> = {
  plan: { agreement: 'masculine', dative: 'плану работы' },
  concept: { agreement: 'feminine', dative: 'концепции' },
  appendix: { agreement: 'neuter', dative: 'приложению' },
  goals: { agreement: 'plural', dative: 'целям и задачам' },
  program: { agreement: 'feminine', dative: 'программе' },
  roadmap: { agreement: 'masculine', dative: 'плану мероприятий' },
}

function agreementOf(document: AnnexDocument): Agreement {
  return document.approval ?? findDocumentKind(document.title)?.agreement ?? FALLBACK[document.kind].agreement
}
