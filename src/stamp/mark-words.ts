/** What a mark says (ГОСТ Р 7.0.97, реквизит 23), and what the report says of the signature behind it. */
import type { SignatureMark } from '../emit/pdf/draw-signature-mark.ts'
import type { CheckedSignature } from '../signature/checked-signature.ts'
import { moscowDate, moscowTime } from '../signature/moscow-time.ts'

export function markOf({ certificate, validity, signedAt, timestampedAt }: CheckedSignature): SignatureMark {
  const time = signedAt ?? timestampedAt
  const day = time === undefined ? '' : ` (${moscowDate(time)})`
  const misleads = validity === 'expired' || validity === 'not-yet'
  return {
    heading: ['ДОКУМЕНТ ПОДПИСАН', 'ЭЛЕКТРОННОЙ ПОДПИСЬЮ'],
    lines: [
      ['Сертификат:', certificate.serial],
      ['Владелец:', certificate.owner],
      ['Действителен:', `с ${moscowDate(certificate.validFrom)} по ${moscowDate(certificate.validTo)}`],
    ],
    warnings: misleads ? [`На дату подписания${day} сертификат не действовал`] : [],
  }
}

/** The mark in words, for those who listen. */
export function readMark({ heading, lines, warnings }: SignatureMark): string {
  const [first, second] = heading
  const words = `${first ?? ''} ${second ?? ''}`.toLowerCase()
  return [`Отметка: ${words}`, ...lines.map((line) => line.join(' ')), ...warnings].join('. ') + '.'
}

export interface CheckWords {
  readonly verified: readonly string[]
  readonly notVerified: readonly string[]
}

/** Plainly what was found out of a signature, and what was not. */
export function describeChecks(signature: CheckedSignature): CheckWords {
  const { document, value, digestAlgorithm, keyAlgorithm, validity, signedAt, timestampedAt } = signature
  const verified: string[] = []
  const notVerified: string[] = []
  const isOfFile = `подпись сделана именно к этому файлу (${digestAlgorithm})`
  const isOfKey = `подпись сделана ключом этого сертификата (${keyAlgorithm})`
  ;(document === 'holds' ? verified : notVerified).push(isOfFile)
  ;(value === 'holds' ? verified : notVerified).push(isOfKey)
  if (validity === 'in-force') verified.push('сертификат действовал на момент подписания')
  if (validity === 'unknown') notVerified.push('действовал ли сертификат на момент подписания: время в подписи не указано, его можно задать параметром --date')
  if (signedAt !== undefined) notVerified.push(`время подписания ${moscowTime(signedAt)}: его указал сам подписавший`)
  if (timestampedAt !== undefined) notVerified.push(`штамп времени ${moscowTime(timestampedAt)}: кто его поставил, не проверялось`)
  notVerified.push('выдал ли сертификат аккредитованный удостоверяющий центр и не был ли он отозван')
  return { verified, notVerified }
}
