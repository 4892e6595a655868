/** Реквизит 20: agreement from outside of the issuing body, under the signature. */
import type { Phrase } from '../../diagnostics/author-words.ts'
import type { Agreement } from '../content.ts'
import { placeOf, viewOf, type Report } from '../finding.ts'
import type { PeopleRegister } from '../people-register.ts'
import { buildOfficial } from './official.ts'
import { DATE_BLANK, signatureLine } from './blanks.ts'

/** Either an official who signs by hand, or a document that says it. */
export interface AgreementView {
  readonly post: string | undefined
  /** «____________ А.Б. Петров» */
  readonly signature: string | undefined
  readonly date: string | undefined
  /** «решением Совета округа от 10.09.2020 № 45» */
  readonly document: string | undefined
}

export function buildAgreements(
  agreements: readonly Agreement[] | undefined,
  register: PeopleRegister,
  report: Report,
): readonly AgreementView[] | undefined {
  const views = agreements?.flatMap((agreement) => buildAgreement(agreement, register, report) ?? []) ?? []
  return views.length === 0 ? undefined : views
}

function buildAgreement(agreement: Agreement, register: PeopleRegister, report: Report): AgreementView | undefined {
  const { document } = agreement
  if (document !== undefined) {
    const other = (['person', 'post', 'surname', 'initials'] as const).find((key) => agreement[key] !== undefined)
    if (other === undefined) return viewOf({ document, post: undefined, signature: undefined, date: undefined }, agreement)
    const problem: Phrase = (words) => `Рядом с «${words.key('document')}» стоит «${words.key(other)}»: согласовывает либо документ, либо человек`
    report('requisite/official-content', { problem }, placeOf(agreement))
    return undefined
  }
  const official = buildOfficial(agreement, register, report)
  if (official === undefined) return undefined
  const { post, name } = official
  return viewOf({ document: undefined, post, signature: signatureLine(name), date: DATE_BLANK }, official)
}
