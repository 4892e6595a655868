/** What a mark prints of a certificate, and what a signature is checked against. */
import * as asn1js from 'asn1js'
import * as pkijs from 'pkijs'
import type { SignerCertificate } from './checked-signature.ts'

/** A certificate as the library has it, with its own bytes: encoding it again might change them. */
export interface RawCertificate {
  readonly der: Uint8Array
  readonly parsed: pkijs.Certificate
}

const NAMES = { commonName: '2.5.4.3', surname: '2.5.4.4', organisation: '2.5.4.10', post: '2.5.4.12', givenName: '2.5.4.42' } as const

export function readCertificate(der: Uint8Array): RawCertificate | undefined {
  try {
    const parsed = pkijs.Certificate.fromBER(Uint8Array.from(der))
    const isDated = [parsed.notBefore, parsed.notAfter].every(({ value }) => !Number.isNaN(value.getTime()))
    return isDated ? { der, parsed } : undefined
  } catch {
    return undefined
  }
}

export function describeCertificate({ parsed }: RawCertificate): SignerCertificate {
  const surname = valueOf(parsed.subject, NAMES.surname)
  const givenName = valueOf(parsed.subject, NAMES.givenName)
  const commonName = valueOf(parsed.subject, NAMES.commonName)
  const organisation = valueOf(parsed.subject, NAMES.organisation)
  // A certificate of an organisation has its name for common name; who signs is in the other two (приказ ФСБ № 795).
  const person = surname === undefined ? undefined : [surname, givenName].filter(Boolean).join(' ')
  return {
    serial: hex(parsed.serialNumber.valueBlock.valueHexView),
    owner: person ?? commonName ?? organisation ?? 'владелец в сертификате не назван',
    surname: surname ?? (commonName !== undefined && commonName !== organisation ? /^[\p{L}-]+/u.exec(commonName)?.[0] : undefined),
    organisation,
    post: valueOf(parsed.subject, NAMES.post),
    issuer: valueOf(parsed.issuer, NAMES.commonName) ?? valueOf(parsed.issuer, NAMES.organisation) ?? '',
    validFrom: instant(parsed.notBefore.value),
    validTo: instant(parsed.notAfter.value),
  }
}

/** Milliseconds never matter here. */
export function instant(date: Date): string {
  return date.toISOString().replace(/\.\d+Z$/, 'Z')
}

export function keyIdentifier({ parsed }: RawCertificate): Uint8Array | undefined {
  const extension = parsed.extensions?.find(({ extnID }) => extnID === '2.5.29.14')
  const value = extension && asn1js.fromBER(extension.extnValue.valueBlock.valueHexView).result
  return value instanceof asn1js.OctetString ? Uint8Array.from(value.valueBlock.valueHexView) : undefined
}

function valueOf(names: pkijs.RelativeDistinguishedNames, type: string): string | undefined {
  const found = names.typesAndValues.find((each) => each.type === type)
  const value: unknown = found?.value.valueBlock.value
  // A name is a line: whatever breaks or turns it has no place in a mark.
  const text = typeof value === 'string' ? value.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ').trim() : ''
  return text === '' ? undefined : text
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('').toUpperCase()
}
