/** Keys, certificates and signatures made on the spot by OpenSSL; those of ГОСТ by Debian's libengine-gost-openssl. */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { hasProgram } from './programs.ts'

export const hasOpenssl = hasProgram('openssl', 'version')
export const hasGost = hasOpenssl && /gost/.test(spawnSync('openssl', ['engine', 'gost'], { encoding: 'utf8' }).stdout)

const keys = {
  rsa: ['rsa:2048'],
  'ec-256': ['ec', '-pkeyopt', 'ec_paramgen_curve:P-256'],
  'ec-384': ['ec', '-pkeyopt', 'ec_paramgen_curve:P-384'],
  'ec-521': ['ec', '-pkeyopt', 'ec_paramgen_curve:P-521'],
  brainpool: ['ec', '-pkeyopt', 'ec_paramgen_curve:brainpoolP256r1'],
  'gost-256-A': ['gost2012_256', '-pkeyopt', 'paramset:A'],
  'gost-256-B': ['gost2012_256', '-pkeyopt', 'paramset:B'],
  'gost-256-C': ['gost2012_256', '-pkeyopt', 'paramset:C'],
  'gost-256-TCA': ['gost2012_256', '-pkeyopt', 'paramset:TCA'],
  'gost-256-TCB': ['gost2012_256', '-pkeyopt', 'paramset:TCB'],
  'gost-512-A': ['gost2012_512', '-pkeyopt', 'paramset:A'],
  'gost-512-B': ['gost2012_512', '-pkeyopt', 'paramset:B'],
  'gost-512-C': ['gost2012_512', '-pkeyopt', 'paramset:C'],
} as const

export type KeyKind = keyof typeof keys

export const gostKinds = (Object.keys(keys) as KeyKind[]).filter((kind) => kind.startsWith('gost'))

export interface SignerOptions {
  readonly kind?: KeyKind
  readonly surname?: string
  readonly givenName?: string
  readonly commonName?: string
  /** `YYYYMMDD`. Default: from 2020 to 2049. */
  readonly from?: string
  readonly to?: string
  readonly serial?: string
  /** How names are written: `utf8only`, or `default` for BMPString, as old certificates have them. */
  readonly stringMask?: 'utf8only' | 'default'
  /** Extended usage of the key, e.g. `critical,timeStamping`. */
  readonly usage?: string
  /** Who issues the certificate. Default: the signer itself. */
  readonly issuer?: TestSigner
}

export interface TestSigner {
  readonly key: string
  readonly certificate: string
  readonly isGost: boolean
  readonly digest: string
}

const engine = ['openssl_conf=init', '[init]', 'engines=eng', '[eng]', 'gost=gs', '[gs]', 'engine_id=gost', 'default_algorithms=ALL']

function openssl(folder: string, isGost: boolean, args: readonly string[]): Buffer {
  const env = { ...process.env, OPENSSL_CONF: join(folder, isGost ? 'gost.cnf' : 'plain.cnf') }
  return execFileSync('openssl', args, { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] })
}

let made = 0

export function makeSigner(folder: string, options: SignerOptions = {}): TestSigner {
  const { kind = 'rsa', surname = 'Касьмина', givenName = 'Татьяна Ивановна', commonName = 'МБОУ «СОШ № 1»' } = options
  const own = join(folder, `signer-${++made}`)
  mkdirSync(own, { recursive: true })
  const person = surname === '' ? [] : [`SN=${surname}`, `GN=${givenName}`]
  const config = [
    '[req]', 'distinguished_name=dn', 'utf8=yes', `string_mask=${options.stringMask ?? 'utf8only'}`, 'prompt=no',
    '[dn]', 'C=RU', 'O=МБОУ «СОШ № 1»', ...person, `CN=${commonName}`, 'title=Директор',
    '0.1.2.643.3.131.1.1=890000000001', '0.1.2.643.100.3=12345678901',
    '[ca]', 'default_ca=own',
    '[own]', 'new_certs_dir=.', 'database=index.txt', 'serial=serial.txt', 'policy=any', 'x509_extensions=ext', 'unique_subject=no', 'preserve=yes', 'email_in_dn=no',
    '[any]', 'countryName=optional', 'organizationName=optional', 'surname=optional', 'givenName=optional', 'commonName=optional', 'title=optional',
    '[ext]', 'keyUsage=digitalSignature,nonRepudiation', 'subjectKeyIdentifier=hash', ...(options.usage === undefined ? [] : [`extendedKeyUsage=${options.usage}`]),
  ]
  writeFileSync(join(own, 'plain.cnf'), config.join('\n'))
  writeFileSync(join(own, 'gost.cnf'), [...engine, ...config].join('\n'))
  writeFileSync(join(own, 'index.txt'), '')
  writeFileSync(join(own, 'serial.txt'), options.serial ?? '00B2169B7C6D9BB0E7C4A1D2E3F4051627')
  const isGost = kind.startsWith('gost')
  const digest = !isGost ? 'sha256' : kind.startsWith('gost-512') ? 'md_gost12_512' : 'md_gost12_256'
  openssl(own, isGost, ['req', '-new', '-newkey', ...keys[kind], '-nodes', '-keyout', 'key.pem', '-out', 'request.pem', `-${digest}`])
  const { issuer } = options
  const by = issuer === undefined ? ['-selfsign', '-keyfile', 'key.pem'] : ['-cert', issuer.certificate, '-keyfile', issuer.key]
  const window = ['-startdate', `${options.from ?? '20200112'}090000Z`, '-enddate', `${options.to ?? '20490112'}090000Z`]
  openssl(own, isGost, ['ca', '-batch', '-notext', '-config', isGost ? 'gost.cnf' : 'plain.cnf', ...by, '-md', issuer?.digest ?? digest, '-in', 'request.pem', '-out', 'certificate.pem', ...window])
  return { key: join(own, 'key.pem'), certificate: join(own, 'certificate.pem'), isGost, digest }
}

export interface SignOptions {
  readonly form?: 'DER' | 'PEM'
  readonly digest?: string
  /** `-nodetach`, `-nocerts`, `-noattr`, `-cades`, `-keyid` … */
  readonly flags?: readonly string[]
}

/** A signature of the bytes by all the signers, as `openssl cms` makes it. */
export function signBytes(folder: string, bytes: Uint8Array, signers: readonly TestSigner[], { form = 'DER', digest, flags = [] }: SignOptions = {}): Uint8Array {
  const content = join(folder, `content-${++made}.bin`)
  writeFileSync(content, bytes)
  const by = signers.flatMap(({ key, certificate }) => ['-signer', certificate, '-inkey', key])
  const isGost = signers.some((signer) => signer.isGost)
  const from = signers.find((signer) => signer.isGost) ?? signers[0]!
  return openssl(join(from.key, '..'), isGost, ['cms', '-sign', '-binary', '-in', content, ...by, '-md', digest ?? from.digest, '-outform', form, ...flags])
}

/** A timestamp (RFC 3161) of the bytes: a token as it goes into a signature. */
export function timestamp(folder: string, bytes: Uint8Array, authority: TestSigner): Uint8Array {
  const own = join(folder, `timestamp-${++made}`)
  mkdirSync(own, { recursive: true })
  writeFileSync(join(own, 'content.bin'), bytes)
  writeFileSync(join(own, 'serial.txt'), '01')
  const config = ['[tsa]', 'default_tsa=own', '[own]', 'serial=serial.txt', 'default_policy=1.2.3.4.1', 'digests=sha256', 'signer_digest=sha256', 'ess_cert_id_alg=sha256', 'accuracy=secs:1']
  writeFileSync(join(own, 'plain.cnf'), config.join('\n'))
  openssl(own, false, ['ts', '-query', '-data', 'content.bin', '-sha256', '-cert', '-out', 'query.tsq'])
  openssl(own, false, ['ts', '-reply', '-config', 'plain.cnf', '-queryfile', 'query.tsq', '-signer', authority.certificate, '-inkey', authority.key, '-token_out', '-out', 'token.der'])
  return readFileSync(join(own, 'token.der'))
}

export const readPem = (signer: TestSigner): Uint8Array => readFileSync(signer.certificate)

/** Streebog as the engine computes it: an oracle for the library. */
export function gostDigest(folder: string, bytes: Uint8Array, length: 256 | 512): string {
  const content = join(folder, `digest-${++made}.bin`)
  writeFileSync(content, bytes)
  return execFileSync('openssl', ['dgst', '-engine', 'gost', `-md_gost12_${length}`, content], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim().replace(/^.*= /, '')
}
