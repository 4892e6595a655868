import { listPackageFiles, readPackageText } from '../workspace/package-files.ts'

/** Marks paths of files that ship with the program, in findings about them. */
export const BUILT_IN = 'prikaz:'

/** Below `templates/`: of the program, and of an authority that shadows some. */
export const TEMPLATE_FOLDERS = ['documents', 'partials', 'partials/amendment'] as const

interface TemplateText {
  readonly name: string
  readonly file: string
  readonly text: string
}

let builtIn: readonly TemplateText[] | undefined

/** Templates that an authority has not shadowed come from here. Read once: parsed templates are kept by their source. */
export function readBuiltInTemplates(): readonly TemplateText[] {
  builtIn ??= TEMPLATE_FOLDERS.map((folder) => `templates/${folder}`).flatMap((folder) =>
    listPackageFiles(folder)
      .filter((name) => name.endsWith('.hbs'))
      .map((name) => ({
        name: `${folder.slice('templates/'.length)}/${name.slice(0, -'.hbs'.length)}`,
        file: `${BUILT_IN}${folder}/${name}`,
        text: readPackageText(`${folder}/${name}`),
      })),
  )
  return builtIn
}
