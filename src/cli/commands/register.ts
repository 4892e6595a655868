import { readFileSync } from 'node:fs'
import { relative, resolve, sep } from 'node:path'
import { BUNDLE_KIND, MANIFEST_FILE, parseManifest } from '../../pipeline/manifest.ts'
import { makeRegister, registerFormats } from '../../pipeline/make-register.ts'
import { NO_LINKS, type LinksOf } from '../../tables/acts/acts-sheet.ts'
import { makeAndWrite, parseFormatList, type MakeOptions } from '../make-and-write.ts'
import type { Terminal } from '../terminal.ts'

export interface RegisterCommandOptions extends MakeOptions {
  readonly format: string
  /** Folder of a build whose documents the register links to. */
  readonly documents: string
}

/** `prikaz register`: every act with its number, date, status and files. */
export function register(terminal: Terminal, path: string, options: RegisterCommandOptions): number {
  const formats = parseFormatList(options.format, registerFormats)
  const linksOf = linksToBuild(resolve(terminal.currentFolder, options.documents), resolve(terminal.currentFolder, options.out))
  return makeAndWrite(terminal, path, options, {
    nothing: 'В реестр нечего записать: актов нет.',
    make: (host, { selection }, onProgress) => makeRegister(host, formats, { selection, linksOf, onProgress }),
  })
}

/** Links to what a build has left, seen from the folder of the register; none where nothing was built. */
function linksToBuild(built: string, out: string): LinksOf {
  const manifest = parseManifest(readText(resolve(built, MANIFEST_FILE)))
  if (manifest === undefined) return NO_LINKS
  const dossiers = new Map(manifest.dossiers.map((dossier) => [dossier.path, dossier]))
  const hrefOf = (file: string): string => relative(out, resolve(built, ...file.split('/'))).split(sep).map(encodeURIComponent).join('/')
  return ({ path }) => {
    const outputs = dossiers.get(path)?.outputs ?? []
    const files = outputs.flatMap(({ path: file, format, kind }) => {
      if (kind === BUNDLE_KIND) return [{ key: 'bundle', label: 'PDF целиком', href: hrefOf(file) }]
      return kind === 'order' || kind === 'amendment' ? [{ key: format, label: format.toUpperCase(), href: hrefOf(file) }] : []
    })
    return { page: files.find(({ key }) => key === 'html')?.href, files }
  }
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}
