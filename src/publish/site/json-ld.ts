/** What search engines read of a page: schema.org Legislation. */
import { actWords } from '../../model/act-words.ts'
import { absoluteAddress, linkBetween } from './addresses.ts'
import { mediaTypes } from './file-words.ts'
import type { ActRecord, AuthorityRecord, DocumentRecord, FileRecord } from './records.ts'
import { editionDate, quotedTitle, type Mention, type SiteAct, type SiteSettings } from './site.ts'

/** @see https://schema.org/Legislation */
export function legislationOf(act: SiteAct, document: DocumentRecord, files: readonly FileRecord[], settings: SiteSettings): object {
  const { record } = act
  const [main, ...annexes] = record.documents
  const address = (path: string): string => (settings.baseUrl === undefined ? linkBetween(document.page, path) : absoluteAddress(settings.baseUrl, path))
  const isAct = document === main
  const changed = (mentions: readonly Mention[]): readonly object[] | undefined => (isAct && mentions.length > 0 ? mentions.map(({ act: other, words }) => reference(other, words, address)) : undefined)
  return {
    '@context': 'https://schema.org',
    '@type': 'Legislation',
    '@id': address(document.page),
    url: address(document.page),
    name: document.title,
    alternateName: document.subject,
    inLanguage: 'ru',
    legislationType: isAct ? actWords[record.source.kind].nominative : 'приложение',
    legislationIdentifier: record.isDraft ? undefined : record.source.number,
    legislationDate: record.isDraft ? undefined : record.isoDate,
    legislationDateVersion: record.isDraft ? undefined : editionDate(record),
    datePublished: record.isDraft ? undefined : record.isoDate,
    temporalCoverage: record.inForceFrom === undefined ? undefined : `${record.inForceFrom}/..`,
    legislationLegalForce: record.isDraft ? undefined : `https://schema.org/${forces[act.status.code]}`,
    creativeWorkStatus: act.status.text,
    legislationPassedBy: [record.authority, ...record.partners].map(organization),
    isPartOf: isAct ? undefined : reference(record, act.name, address),
    hasPart: isAct && annexes.length > 0 ? annexes.map((annex) => ({ '@type': 'Legislation', '@id': address(annex.page), url: address(annex.page), name: annex.title })) : undefined,
    legislationChanges: changed(act.changes),
    encoding: files.map(({ format, path, bytes, sha256 }) => ({
      '@type': 'MediaObject',
      contentUrl: address(path),
      encodingFormat: mediaTypes[format],
      contentSize: String(bytes),
      sha256,
    })),
  }
}

const forces = { draft: 'NotInForce', 'in-force': 'InForce', amended: 'InForce', repealed: 'NotInForce' } as const

function organization({ name }: AuthorityRecord): object {
  return { '@type': 'GovernmentOrganization', name }
}

function reference(act: ActRecord | undefined, words: string, address: (path: string) => string): object {
  const page = act?.documents[0]?.page
  const name = `${words}${act === undefined ? '' : ` ${quotedTitle(act)}`}`.replaceAll('\u00a0', ' ')
  return { '@type': 'Legislation', ...(page === undefined ? {} : { '@id': address(page), url: address(page) }), name }
}
