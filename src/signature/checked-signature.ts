/** What is known of a signature when it has been checked. Plain values: no type of a library goes further than this folder. */

export interface SignerCertificate {
  /** Serial number as its bytes are, in upper-case hex. */
  readonly serial: string
  /** «Касьмина Татьяна Ивановна»; of a certificate without surname and first name the common name. */
  readonly owner: string
  readonly surname: string | undefined
  readonly organisation: string | undefined
  readonly post: string | undefined
  readonly issuer: string
  /** ISO instants. */
  readonly validFrom: string
  readonly validTo: string
}

/** `unknown`: by an algorithm that can not be computed here. */
export type Verdict = 'holds' | 'fails' | 'unknown'

export interface CheckedSignature {
  /** The file it came from, as the user named it. */
  readonly file: string
  readonly certificate: SignerCertificate
  /** «ГОСТ Р 34.10-2012 (256 бит)» */
  readonly keyAlgorithm: string
  readonly digestAlgorithm: string
  /** Whether the signature is of exactly these bytes. */
  readonly document: Exclude<Verdict, 'fails'>
  /** Whether its value was made by the certificate's key. */
  readonly value: Exclude<Verdict, 'fails'>
  /** ISO instants: what the signer says, and what a timestamp says that nobody has verified. */
  readonly signedAt: string | undefined
  readonly timestampedAt: string | undefined
  /** Whether the certificate was in force when signing; `unknown` without a time. */
  readonly validity: 'in-force' | 'expired' | 'not-yet' | 'unknown'
}

export interface SignatureFile {
  readonly file: string
  readonly bytes: Uint8Array
}
