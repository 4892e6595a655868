/** The documentation for officials as a part of the site. */
import { renderPage } from '../../richtext/render-page.ts'
import { listPackageFiles, readPackageBytes, readPackageText } from '../../workspace/package-files.ts'
import { sha256 } from '../../workspace/hash.ts'
import { framePage, type LinkView, type PageFrame, type Surroundings } from './frame.ts'
import { linkBetween } from './addresses.ts'
import type { SitePage } from './render-site.ts'
import type { SiteFile } from './records.ts'

export const HELP_PAGE = 'spravka/index.html'
const FOLDER = 'docs'
const TITLE = 'Справка для составителей'

interface HelpSource {
  readonly name: string
  readonly text: string
}

export interface HelpPageView extends PageFrame {
  readonly helpTitle: string
  readonly pages: readonly (LinkView & { readonly isCurrent: boolean })[]
  readonly outline: readonly LinkView[]
  /** Our own Markdown, drawn. */
  readonly textHtml: string
}

export interface HelpIndexView extends PageFrame {
  readonly heading: string
  readonly pages: readonly LinkView[]
}

/** Pages in Russian: what developers read is in English. */
function readSources(): readonly HelpSource[] {
  return listPackageFiles(FOLDER)
    .filter((name) => name.endsWith('.md'))
    .map((name) => ({ name, text: readPackageText(`${FOLDER}/${name}`) }))
    .filter(({ text }) => /^# .*[а-яё]/m.test(text.slice(0, 300)))
}

/** Pictures of the pages, as `spravka/images/…`. */
export function helpImages(): readonly SiteFile[] {
  return listPackageFiles(`${FOLDER}/images`)
    .filter((name) => /\.(?:png|svg)$/.test(name))
    .map((name) => ({ path: `spravka/images/${name}`, bytes: readPackageBytes(`${FOLDER}/images/${name}`) }))
}

/** @param frame changes with what stands around every page */
export function* helpPages(around: Surroundings, frame: string): Generator<SitePage, void> {
  const sources = readSources()
  const pageOf = (name: string): string => `spravka/${name.replace(/\.md$/, '.html')}`
  const names = new Set(sources.map(({ name }) => name))
  const titles = sources.map(({ name, text }) => ({ page: pageOf(name), title: /^# (.*)$/m.exec(text)?.[1]?.trim() ?? name }))
  const list = (page: string): readonly (LinkView & { readonly isCurrent: boolean })[] =>
    titles.map((other) => ({ href: linkBetween(page, other.page), text: other.title, isCurrent: other.page === page }))
  const index: HelpIndexView = { ...framePage(around, { page: HELP_PAGE, title: TITLE, description: 'Как вести акты в исходных файлах', isUnlisted: true }), heading: TITLE, pages: list(HELP_PAGE) }
  yield { page: HELP_PAGE, template: 'help-index', key: JSON.stringify(index), view: () => index }
  for (const { name, text } of sources) {
    const page = pageOf(name)
    const view = (): HelpPageView => {
      const { title, html, headings } = renderPage(text, {
        resolveLink(href) {
          if (/^https?:/.test(href) || href.startsWith('#')) return href
          const [path = '', anchor] = href.split('#')
          return names.has(path) ? linkBetween(page, pageOf(path)) + (anchor === undefined ? '' : `#${anchor}`) : undefined
        },
      })
      return {
        ...framePage(around, { page, title, description: `${TITLE}: ${title}`, path: [{ page: HELP_PAGE, text: TITLE }], isUnlisted: true }),
        helpTitle: TITLE,
        pages: list(page),
        outline: headings.filter(({ level }) => level === 2).map(({ anchor, text: words }) => ({ href: `#${encodeURIComponent(anchor)}`, text: words })),
        textHtml: html,
      }
    }
    yield { page, template: 'help', key: JSON.stringify([frame, titles, sha256(text)]), view }
  }
}
