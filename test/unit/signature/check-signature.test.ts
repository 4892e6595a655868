import * as asn1js from 'asn1js'
import * as pkijs from 'pkijs'
import { describe, expect, it } from 'vitest'
import { checkSignature, type CheckOptions } from '../../../src/signature/check-signature.ts'
import { canSkip } from '../../helpers/programs.ts'
import { gostKinds, hasGost, hasOpenssl, makeSigner, readPem, signBytes, timestamp, type TestSigner } from '../../helpers/signatures.ts'
import { temporaryFolder } from '../../helpers/temporary.ts'

const folder = temporaryFolder()
const bytes = new TextEncoder().encode('%PDF-1.4 подписанный документ\n%%EOF\n')
const document = { file: 'приказ.pdf', bytes }
const other = { file: 'приказ.pdf', bytes: Uint8Array.from(bytes, (byte, at) => (at === 20 ? byte ^ 1 : byte)) }

const check = (signature: Uint8Array | string, options: Partial<CheckOptions> = {}) =>
  checkSignature({ file: 'приказ.pdf.sig', bytes: typeof signature === 'string' ? new TextEncoder().encode(signature) : signature }, { document, ...options })
const codes = async (...args: Parameters<typeof check>): Promise<string[]> => (await check(...args)).diagnostics.map(({ code }) => code)
const base64 = (der: Uint8Array): string => Buffer.from(der).toString('base64').replace(/.{64}/g, '$&\r\n')

/** Signing takes its time: one signer of a kind is enough. */
const signers = new Map<string, TestSigner>()
const signer = (kind: Parameters<typeof makeSigner>[1] & object): TestSigner => {
  const key = JSON.stringify(kind)
  if (!signers.has(key)) signers.set(key, makeSigner(folder, kind))
  return signers.get(key)!
}

describe.skipIf(canSkip(hasOpenssl))('a signature by', () => {
  it.each(['rsa', 'ec-256', 'ec-384', 'ec-521'] as const)('%s is verified', async (kind) => {
    const signature = signBytes(folder, bytes, [signer({ kind })])
    const { value, diagnostics } = await check(signature)
    expect(diagnostics).toEqual([])
    expect(value).toMatchObject([{ document: 'holds', value: 'holds', validity: 'in-force', digestAlgorithm: 'SHA-256' }])
    expect(await codes(signature, { document: other })).toEqual(['signature/other-file'])
  })

  it('RSA-PSS is verified', async () => {
    const signature = signBytes(folder, bytes, [signer({ kind: 'rsa' })], { flags: ['-keyopt', 'rsa_padding_mode:pss'] })
    expect((await check(signature)).value).toMatchObject([{ document: 'holds', value: 'holds' }])
  })

  it('an algorithm that nobody here can compute is stamped with a warning', async () => {
    const signature = signBytes(folder, bytes, [signer({ kind: 'brainpool' })])
    const { value, diagnostics } = await check(signature)
    expect(value).toMatchObject([{ document: 'holds', value: 'unknown' }])
    expect(diagnostics.map(({ code, severity }) => `${severity} ${code}`)).toEqual(['warning signature/not-verified'])
  })

  it('SHA-1 is verified and called weak, MD5 can not be', async () => {
    expect(await codes(signBytes(folder, bytes, [signer({})], { digest: 'sha1' }))).toEqual(['signature/weak-digest'])
    expect(await codes(signBytes(folder, bytes, [signer({})], { digest: 'md5' }))).toEqual(['signature/weak-digest', 'signature/not-verified'])
  })
})

describe.skipIf(canSkip(hasGost))('a signature by ГОСТ Р 34.10-2012', () => {
  it.each(gostKinds)('%s is verified', async (kind) => {
    const signature = signBytes(folder, bytes, [signer({ kind })])
    const { value, diagnostics } = await check(signature)
    expect(diagnostics).toEqual([])
    const length = kind.startsWith('gost-512') ? 512 : 256
    expect(value).toMatchObject([
      { document: 'holds', value: 'holds', keyAlgorithm: `ГОСТ Р 34.10-2012 (${length} бит)`, digestAlgorithm: `ГОСТ Р 34.11-2012 (${length} бит)` },
    ])
    expect(await codes(signature, { document: other })).toEqual(['signature/other-file'])
  })

  it('with any of its last bytes altered is refused', async () => {
    const signature = signBytes(folder, bytes, [signer({ kind: 'gost-256-A' })])
    // The value stands last: 64 bytes.
    for (const back of [1, 33, 64]) {
      const altered = Uint8Array.from(signature, (byte, at) => (at === signature.length - back ? byte ^ 4 : byte))
      expect(await codes(altered)).toEqual(['signature/wrong-value'])
    }
  })

  it('with S or R of nought is refused', async () => {
    const signature = signBytes(folder, bytes, [signer({ kind: 'gost-256-A' })])
    const without = (from: number, to: number): Uint8Array => Uint8Array.from(signature, (byte, at) => (at >= signature.length - from && at < signature.length - to ? 0 : byte))
    for (const altered of [without(64, 0), without(64, 32), without(32, 0)]) expect(await codes(altered)).toEqual(['signature/wrong-value'])
  })

  it('without attributes signs the document itself', async () => {
    const signature = signBytes(folder, bytes, [signer({ kind: 'gost-256-TCA' })], { flags: ['-noattr'] })
    expect((await check(signature)).value).toMatchObject([{ document: 'holds', value: 'holds', signedAt: undefined, validity: 'unknown' }])
    expect(await codes(signature, { document: other })).toEqual(['signature/other-file'])
  })

  it('names its certificate by a digest of ГОСТ (CAdES)', async () => {
    const signature = signBytes(folder, bytes, [signer({ kind: 'gost-256-A' })], { flags: ['-cades'] })
    expect((await check(signature)).value).toMatchObject([{ document: 'holds', value: 'holds' }])
  })
})

describe.skipIf(canSkip(hasOpenssl))('the file may be', () => {
  const der = hasOpenssl ? signBytes(folder, bytes, [signer({})]) : new Uint8Array()
  const utf16 = (text: string): Uint8Array => Buffer.from('\ufeff' + text, 'utf16le')

  it.each([
    ['DER', der],
    ['PEM', hasOpenssl ? signBytes(folder, bytes, [signer({})], { form: 'PEM' }) : ''],
    ['base64 in lines', base64(der)],
    ['base64 in one line', Buffer.from(der).toString('base64')],
    ['base64 in UTF-16', utf16(base64(der))],
    ['base64 with a byte order mark', '\ufeff' + base64(der)],
    ['PEM of another name', `-----BEGIN PKCS7-----\n${base64(der)}\n-----END PKCS7-----\n`],
  ])('%s', async (_name, signature) => {
    expect((await check(signature)).value).toMatchObject([{ document: 'holds', value: 'holds' }])
  })

  it.each([
    ['nothing', new Uint8Array(), 'файл пустой'],
    ['the document itself', bytes, 'это документ PDF'],
    ['XML', '<?xml version="1.0"?><Signature/>', 'это XML'],
    ['an archive', 'PK\u0003\u0004…', 'это архив'],
    ['noise', 'просто текст', 'повреждён'],
    ['cut short', der.subarray(0, der.length / 2), 'повреждён'],
    ['a certificate', hasOpenssl ? readPem(signer({})) : '', 'это сертификат'],
  ])('not %s', async (_name, signature, message) => {
    const { value, diagnostics } = await check(signature)
    expect(value).toBeUndefined()
    expect(diagnostics.map(({ code }) => code)).toEqual(['signature/unreadable'])
    expect(diagnostics[0]!.message).toContain(message)
  })

  it('never altered unnoticed: what a mark would print stays the same or is refused', async () => {
    const issuer = makeSigner(folder, { surname: '', commonName: 'Удостоверяющий центр', kind: 'ec-256', serial: '01' })
    const signed = signBytes(folder, bytes, [makeSigner(folder, { kind: 'ec-256', issuer })], { flags: ['-certfile', issuer.certificate] })
    const printed = async (signature: Uint8Array) => {
      const { value, diagnostics } = await check(signature)
      if (diagnostics.some(({ severity }) => severity === 'error')) return undefined
      return value!.map(({ certificate: { serial, owner, validFrom, validTo } }) => [serial, owner, validFrom, validTo])
    }
    const whole = await printed(signed)
    expect(whole).toHaveLength(1)
    let refused = 0
    for (let at = 0; at < signed.length; at += 3) {
      const altered = await printed(Uint8Array.from(signed, (byte, index) => (index === at ? byte ^ 0x55 : byte)))
      if (altered === undefined) refused++
      else expect(altered, `byte ${at} of ${signed.length}`).toEqual(whole)
    }
    expect(refused).toBeGreaterThan(signed.length / 9)
  })
})

describe.skipIf(canSkip(hasOpenssl))('signers', () => {
  it('are described by their certificates', async () => {
    const { value } = await check(signBytes(folder, bytes, [signer({ kind: 'rsa' })]))
    expect(value![0]!.certificate).toEqual({
      serial: '00B2169B7C6D9BB0E7C4A1D2E3F4051627',
      owner: 'Касьмина Татьяна Ивановна',
      surname: 'Касьмина',
      organisation: 'МБОУ «СОШ № 1»',
      post: 'Директор',
      issuer: 'МБОУ «СОШ № 1»',
      validFrom: '2020-01-12T09:00:00Z',
      validTo: '2049-01-12T09:00:00Z',
    })
  })

  it('without surname have a common name', async () => {
    const { value } = await check(signBytes(folder, bytes, [signer({ surname: '', commonName: 'Петров Иван Сергеевич' })]))
    expect(value![0]!.certificate).toMatchObject({ owner: 'Петров Иван Сергеевич', surname: 'Петров' })
  })

  it('may be several', async () => {
    const two = [signer({}), signer({ kind: 'ec-256', surname: 'Лиманова', givenName: 'Эльвира Игоревна', serial: '01' })]
    const { value } = await check(signBytes(folder, bytes, two))
    expect(value!.map(({ certificate }) => certificate.surname).sort()).toEqual(['Касьмина', 'Лиманова'])
  })

  it('may be named by the identifier of the key', async () => {
    expect((await check(signBytes(folder, bytes, [signer({})], { flags: ['-keyid'] }))).value).toHaveLength(1)
  })

  it('without a certificate are unknown, until it is given beside', async () => {
    const signature = signBytes(folder, bytes, [signer({})], { flags: ['-nocerts'] })
    expect(await codes(signature)).toEqual(['signature/no-certificate'])
    const certificates = [{ file: 'подписавший.cer', bytes: readPem(signer({})) }]
    expect((await check(signature, { certificates })).value).toMatchObject([{ document: 'holds', value: 'holds' }])
    expect(await codes(signature, { certificates: [{ file: 'x.cer', bytes }] })).toEqual(['signature/unreadable-certificate'])
  })

  it('whose certificate has another key are refused', async () => {
    const [own, alike] = [signer({}), makeSigner(folder, {})]
    const signature = signBytes(folder, bytes, [own], { flags: ['-nocerts'] })
    expect(await codes(signature, { certificates: [{ file: 'x.cer', bytes: readPem(alike) }] })).toEqual(['signature/wrong-value'])
  })
})

describe.skipIf(canSkip(hasGost))('a certificate of ГОСТ', () => {
  it('that says another name than it was issued with is forged', async () => {
    const issuer = makeSigner(folder, { kind: 'gost-512-A', surname: '', commonName: 'Удостоверяющий центр', serial: '01' })
    const own = makeSigner(folder, { kind: 'gost-256-TCA', issuer })
    const signature = signBytes(folder, bytes, [own], { flags: ['-certfile', issuer.certificate] })
    expect(await codes(signature)).toEqual([])
    const [before, after] = ['Касьмина', 'Кузьмина'].map((name) => Buffer.from(name))
    const forged = Buffer.from(signature)
    forged.set(after!, forged.indexOf(before!))
    expect(await codes(forged)).toEqual(['signature/forged-certificate'])
    // Nobody can tell without the certificate of the issuer: the report says so.
    const alone = signBytes(folder, bytes, [own])
    const unnoticed = Buffer.from(alone)
    unnoticed.set(after!, unnoticed.indexOf(before!))
    expect((await check(unnoticed)).value).toMatchObject([{ certificate: { surname: 'Кузьмина' } }])
    // CAdES can: it names the certificate by its digest.
    const advanced = Buffer.from(signBytes(folder, bytes, [own], { flags: ['-cades'] }))
    advanced.set(after!, advanced.indexOf(before!))
    expect(await codes(advanced)).toEqual(['signature/wrong-certificate'])
  })
})

describe.skipIf(canSkip(hasOpenssl))('a certificate', () => {
  it('that ran out before signing is a warning', async () => {
    const { value, diagnostics } = await check(signBytes(folder, bytes, [signer({ from: '20200112', to: '20210412' })]))
    expect(value).toMatchObject([{ validity: 'expired', document: 'holds', value: 'holds' }])
    expect(diagnostics.map(({ code, severity }) => `${severity} ${code}`)).toEqual(['warning signature/not-in-force'])
    expect(diagnostics[0]!.message).toContain('действует с 12.01.2020 по 12.04.2021')
  })

  it('that begins later is one too', async () => {
    expect((await check(signBytes(folder, bytes, [signer({ from: '20480112' })]))).value).toMatchObject([{ validity: 'not-yet' }])
  })

  it('is compared with the day that the user names when the signature has no time', async () => {
    const signature = signBytes(folder, bytes, [signer({ from: '20200112', to: '20210412' })], { flags: ['-noattr'] })
    expect((await check(signature)).value).toMatchObject([{ validity: 'unknown' }])
    expect((await check(signature, { signedOn: '2021-04-12' })).value).toMatchObject([{ validity: 'in-force' }])
    expect((await check(signature, { signedOn: '2021-04-13' })).value).toMatchObject([{ validity: 'expired' }])
  })
})

describe.skipIf(canSkip(hasOpenssl))('a certificate of another make', () => {
  it('may write names in two bytes a letter, and years beyond 2049', async () => {
    const old = signer({ stringMask: 'default', from: '20200112', to: '20990112' })
    const { value } = await check(signBytes(folder, bytes, [old]))
    expect(value).toMatchObject([{ validity: 'in-force', certificate: { owner: 'Касьмина Татьяна Ивановна', validTo: '2099-01-12T09:00:00Z' } }])
  })

  it('keeps no line breaks and no turns of direction in names', async () => {
    const { value } = await check(signBytes(folder, bytes, [signer({ givenName: 'Тать\u202eяна\u200b  Ивановна' })]))
    expect(value![0]!.certificate.owner).toBe('Касьмина Тать яна Ивановна')
  })
})

describe.skipIf(canSkip(hasOpenssl))('a timestamp', () => {
  it('gives the time where the signer gave none', async () => {
    const authority = makeSigner(folder, { surname: '', commonName: 'Служба времени', usage: 'critical,timeStamping' })
    const signature = signBytes(folder, bytes, [signer({ from: '20200112', to: '20210412' })], { flags: ['-noattr'] })
    const content = pkijs.ContentInfo.fromBER(Uint8Array.from(signature))
    const signed = new pkijs.SignedData({ schema: content.content })
    const token = asn1js.fromBER(Uint8Array.from(timestamp(folder, signature, authority))).result
    const attribute = new pkijs.Attribute({ type: '1.2.840.113549.1.9.16.2.14', values: [token] })
    signed.signerInfos[0]!.unsignedAttrs = new pkijs.SignedAndUnsignedAttributes({ type: 1, attributes: [attribute] })
    content.content = signed.toSchema(true)
    const { value, diagnostics } = await check(new Uint8Array(content.toSchema().toBER()))
    expect(value).toMatchObject([{ document: 'holds', value: 'holds', signedAt: undefined, validity: 'expired' }])
    expect(value![0]!.timestampedAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/)
    expect(diagnostics.map(({ code }) => code)).toEqual(['signature/not-in-force'])
  })
})

describe.skipIf(canSkip(hasOpenssl))('an attached signature', () => {
  const attached = hasOpenssl ? signBytes(folder, bytes, [signer({})], { flags: ['-nodetach'] }) : new Uint8Array()

  it('of this document is taken', async () => {
    const { value, diagnostics } = await check(attached)
    expect(value).toHaveLength(1)
    expect(diagnostics.map(({ code }) => code)).toEqual(['signature/attached'])
  })

  it('of another one is refused', async () => {
    expect(await codes(attached, { document: other })).toEqual(['signature/other-content'])
  })
})

describe.skipIf(canSkip(hasOpenssl))('no signature', () => {
  it('is in a list of certificates', async () => {
    const { execFileSync } = await import('node:child_process')
    const list = execFileSync('openssl', ['crl2pkcs7', '-nocrl', '-certfile', signer({}).certificate, '-outform', 'DER'])
    expect(await codes(list)).toEqual(['signature/no-signers'])
  })

  it('is in an encrypted message', async () => {
    const { execFileSync } = await import('node:child_process')
    const message = execFileSync('openssl', ['cms', '-encrypt', '-outform', 'DER', '-in', signer({}).certificate, signer({}).certificate])
    const { diagnostics } = await check(message)
    expect(diagnostics[0]!.message).toContain('зашифрованное')
  })

  it('belongs to a copy that was added to', async () => {
    const signature = signBytes(folder, bytes, [signer({})])
    const copy = { file: 'копия.pdf', bytes: Buffer.concat([bytes, Buffer.from('1 0 obj\nendobj\n%%EOF\n')]) }
    expect(await codes(signature, { document: copy })).toEqual(['signature/of-original'])
  })
})
