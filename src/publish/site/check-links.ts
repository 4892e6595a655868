/** Every link inside the site leads to a page, a place on it or a file. */
import { resolvePath, folderOf } from '../../workspace/path.ts'

export interface BrokenLink {
  readonly page: string
  readonly target: string
  readonly reason: string
}

export interface LinkIndex {
  /** Ids of the page. */
  readonly anchors: ReadonlySet<string>
  readonly links: readonly string[]
}

const ATTRIBUTE = /\s(href|src|id|action)="([^"]*)"/g

/** Links and anchors of a page of ours: attributes stand in double quotes, their values are escaped. */
export function readLinks(html: string): LinkIndex {
  const anchors = new Set<string>()
  const links = new Set<string>()
  for (const [, name, value] of html.matchAll(ATTRIBUTE)) {
    const text = unescape(value!)
    if (name === 'id') anchors.add(text)
    else links.add(text)
  }
  return { anchors, links: [...links] }
}

/**
 * Links that lead to the same nothing are told once, where the first of them stands.
 *
 * @param paths every file of the site
 */
export function checkLinks(pages: ReadonlyMap<string, LinkIndex>, paths: ReadonlySet<string>): readonly BrokenLink[] {
  const broken = new Map<string, BrokenLink & { readonly more: number }>()
  // Head and foot of the pages of one folder have the same links: what is well once is well for all of them.
  const well = new Map<string, Set<string>>()
  for (const [page, { links, anchors }] of pages) {
    const folder = folderOf(page)
    const known = well.get(folder) ?? new Set()
    well.set(folder, known)
    for (const target of links) {
      if (known.has(target)) continue
      const fault = faultOf(page, target, anchors, pages, paths)
      if (fault === undefined) {
        if (!target.startsWith('#') && !target.startsWith('?')) known.add(target)
        continue
      }
      const first = broken.get(fault.key)
      broken.set(fault.key, first === undefined ? { page, target, reason: fault.reason, more: 0 } : { ...first, more: first.more + 1 })
    }
  }
  return [...broken.values()].map(({ more, reason, ...rest }) => ({ ...rest, reason: more === 0 ? reason : `${reason} (таких ссылок на сайте ещё ${more})` }))
}

interface Fault {
  readonly key: string
  readonly reason: string
}

function faultOf(page: string, target: string, own: ReadonlySet<string>, pages: ReadonlyMap<string, LinkIndex>, paths: ReadonlySet<string>): Fault | undefined {
  // Other sites and mail are not ours to open.
  if (/^[a-z][a-z0-9+.-]*:/i.test(target)) return undefined
  const [address = '', fragment] = target.split('#')
  const [written = ''] = address.split('?')
  let path = page
  if (written !== '') {
    const decoded = decode(written)
    const resolved = decoded === undefined ? undefined : resolvePath(folderOf(page), decoded)
    if (resolved === undefined) return { key: `${page} ${target}`, reason: 'она выходит за пределы сайта' }
    if (!paths.has(resolved)) return { key: resolved, reason: 'такой страницы или файла нет' }
    path = resolved
  }
  if (fragment === undefined || fragment === '') return undefined
  const anchors = path === page ? own : pages.get(path)?.anchors
  const anchor = decode(fragment)
  return anchors === undefined || anchor === undefined || !anchors.has(anchor) ? { key: `${path}#${fragment}`, reason: `на странице нет места «${fragment}»` } : undefined
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}

function unescape(value: string): string {
  return value.replaceAll('&quot;', '"').replaceAll('&#10;', '\n').replaceAll('&#x27;', "'").replaceAll('&#x3D;', '=').replaceAll('&#x60;', '`').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
}
