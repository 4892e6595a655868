/** The templates and fixed files of the site, which ship with the program. */
import { compilePages, type RenderPage } from '../../template/page-templates.ts'
import { listPackageFiles, readPackageBytes, readPackageText } from '../../workspace/package-files.ts'
import type { SiteFile } from './records.ts'

const FOLDER = 'templates/site'
/** Written with the measures of the documents. */
export const TEXT_STYLES = 'text.css'

let compiled: RenderPage | undefined

export function siteTemplates(): RenderPage {
  compiled ??= compilePages(
    listPackageFiles(FOLDER)
      .filter((name) => name.endsWith('.hbs'))
      .map((name) => ({ name: name.slice(0, -'.hbs'.length), text: readPackageText(`${FOLDER}/${name}`) })),
  )
  return compiled
}

/** Scripts, the icon and the styles of the pages, as `static/…`. */
export function staticFiles(): readonly SiteFile[] {
  return listPackageFiles(`${FOLDER}/static`).filter((name) => name !== TEXT_STYLES).map((name) => ({ path: `static/${name}`, bytes: readPackageBytes(`${FOLDER}/static/${name}`) }))
}
