/** The part of the library that we use; it brings no types. */
declare module 'node-gost-crypto' {
  export const gostEngine: {
    getGostDigest(algorithm: { readonly name: string; readonly version: 2012; readonly length: 256 | 512 }): { digest(data: ArrayBuffer): ArrayBuffer }
  }
}
