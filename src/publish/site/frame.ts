/** What stands around the content of every page: head, navigation, path, foot. */
import { absoluteAddress, linkBetween, rootFrom } from './addresses.ts'
import type { NewsRecord } from './draw-news.ts'
import type { Section } from './sections.ts'
import type { Site } from './site.ts'

export interface LinkView {
  readonly href: string
  readonly text: string
}

export interface PageFrame {
  /** Path on the site. */
  readonly page: string
  readonly policy: string
  readonly root: string
  readonly windowTitle: string
  readonly title: string
  readonly description: string
  readonly isUnlisted: boolean
  readonly isFront: boolean
  readonly canonical: string | undefined
  readonly openGraphType: 'website' | 'article'
  readonly siteTitle: string
  readonly siteNote: string | undefined
  readonly publisher: string | undefined
  readonly feed: string | undefined
  /** JSON that is safe inside `<script>`. */
  readonly jsonLd: string | undefined
  readonly scripts: readonly string[]
  readonly navigation: readonly (LinkView & { readonly isCurrent: boolean })[]
  readonly breadcrumbs: readonly LinkView[] | undefined
  readonly crumb: string
  readonly contacts: readonly LinkView[]
  readonly footer: readonly LinkView[]
}

export interface PageHead {
  /** Path on the site. */
  readonly page: string
  readonly title: string
  readonly description: string
  /** Pages above this one, below the front page. */
  readonly path?: readonly { readonly page: string; readonly text: string }[]
  /** Its own name in the path; default: its title. */
  readonly crumb?: string
  readonly jsonLd?: object
  readonly scripts?: readonly string[]
  readonly isUnlisted?: boolean
  readonly isArticle?: boolean
}

/** What all pages share. */
export interface Surroundings {
  readonly site: Site
  readonly sections: readonly Section[]
  readonly news: readonly NewsRecord[]
  readonly hasFeed: boolean
  readonly footer: readonly { readonly page: string; readonly text: string }[]
}

/**
 * Only what lies on the site itself, and no code but files. `file:` lets the pages
 * work from a disk; on the network nothing can be loaded from there.
 */
export const CONTENT_POLICY =
  "default-src 'none'; script-src 'self' file:; style-src 'self' file:; img-src 'self' file: data:; form-action 'self' file:; base-uri 'none'"

export function framePage({ site, sections, hasFeed, footer }: Surroundings, head: PageHead): PageFrame {
  const { settings } = site
  const { page, title } = head
  const link = (target: string): string => linkBetween(page, target)
  const isFront = page === 'index.html'
  const navigation = [
    { page: 'akty/index.html', text: 'Все акты' },
    ...sections.map(({ page: own, title: text }) => ({ page: own, text })),
    { page: 'poisk/index.html', text: 'Поиск' },
  ]
  return {
    page,
    policy: CONTENT_POLICY,
    root: rootFrom(page),
    windowTitle: isFront || title === settings.title ? settings.title : `${title} – ${settings.title}`,
    title,
    description: clip(head.description, 300),
    isUnlisted: head.isUnlisted === true,
    isFront,
    canonical: settings.baseUrl === undefined ? undefined : absoluteAddress(settings.baseUrl, page),
    openGraphType: head.isArticle === true ? 'article' : 'website',
    siteTitle: settings.title,
    siteNote: settings.note,
    publisher: settings.publisher,
    feed: hasFeed ? link('feed.xml') : undefined,
    jsonLd: head.jsonLd === undefined ? undefined : jsonForScript(head.jsonLd),
    scripts: (head.scripts ?? []).map(link),
    navigation: navigation.map((entry) => ({ href: link(entry.page), text: entry.text, isCurrent: entry.page === page })),
    breadcrumbs: isFront ? undefined : [{ href: link('index.html'), text: 'Главная' }, ...(head.path ?? []).map((entry) => ({ href: link(entry.page), text: entry.text }))],
    crumb: head.crumb ?? title,
    contacts: contactsOf(settings),
    footer: footer.map((entry) => ({ href: link(entry.page), text: entry.text })),
  }
}

function contactsOf({ phone, email }: Site['settings']): readonly LinkView[] {
  return [
    ...(phone === undefined ? [] : [{ href: `tel:${phone.replace(/[^\d+]/g, '')}`, text: phone }]),
    ...(email === undefined ? [] : [{ href: `mailto:${email}`, text: email }]),
  ]
}

/** JSON that can stand inside a script element: no `<` begins a tag in it. */
export function jsonForScript(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c').replaceAll('>', '\\u003e').replaceAll('&', '\\u0026').replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')
}

function clip(text: string, length: number): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length <= length ? line : `${line.slice(0, length).replace(/\s+\S*$/, '')}…`
}
