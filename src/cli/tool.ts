import type { Tool } from '../diagnostics/reporters/json.ts'
import { readPackageText } from '../workspace/package-files.ts'

const { name, version, homepage } = JSON.parse(readPackageText('package.json')) as { name: string; version: string; homepage?: string } // our own file

/** What the program calls itself in reports and files. */
export const tool: Tool = {
  name,
  version,
  // The homepage of a package is its repository, where pages are read at their paths.
  ...(homepage === undefined ? {} : { docs: `${homepage.replace(/(?:\/|#.*)$/, '')}/blob/HEAD/docs` }),
}
