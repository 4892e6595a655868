/** Permanent addresses on the site. They come from ids and folders, never from titles. */
import { transliterate } from '../../russian/transliterate.ts'

/** Folders and files of the site itself, which no authority can have. */
export const reservedNames: readonly string[] = ['akty', 'razdely', 'meropriyatiya', 'poisk', 'dannye', 'spravka', 'static']

/**
 * A part of an address: Latin small letters, digits, `-`, `_` and `.`; words in
 * Russian are written in Latin letters. Empty when nothing of `name` can be kept.
 */
export function addressPart(name: string): string {
  return transliterate(name.normalize('NFC'))
    .replace(/[^a-z0-9._-]+/g, '-')
    .replace(/^[-.]+|[-.]+$/g, '')
}

/** Whether a name needs no rewriting to be a part of an address. */
export function isAddressPart(name: string): boolean {
  return name !== '' && addressPart(name) === name
}

/** `../../` for a page two folders below the root of the site. */
export function rootFrom(page: string): string {
  return '../'.repeat(page.split('/').length - 1)
}

/** The address of `target` (a path on the site, perhaps with a fragment) as a link on `page`. */
export function linkBetween(page: string, target: string): string {
  const [path = '', fragment] = target.split('#')
  const from = page.split('/').slice(0, -1)
  const to = path.split('/')
  let common = 0
  while (common < from.length && common < to.length - 1 && from[common] === to[common]) common += 1
  const link = '../'.repeat(from.length - common) + encodePath(to.slice(common).join('/'))
  return fragment === undefined ? link : `${page === path ? '' : link}#${fragment}`
}

/** Most addresses need no encoding, and there are very many of them. */
export function encodePath(path: string): string {
  return /^[\w./-]*$/.test(path) ? path : path.split('/').map(encodeURIComponent).join('/')
}

/** The address on the network: folders without their `index.html`. */
export function absoluteAddress(base: string, path: string): string {
  return base.replace(/\/?$/, '/') + encodePath(path.replace(/(^|\/)index\.html$/, '$1'))
}
