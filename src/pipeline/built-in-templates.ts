import { listPackageFiles, readPackageText } from '../workspace/package-files.ts'

/** Marks paths of files that ship with the program, in findings about them. */
export const BUILT_IN = 'prikaz:'

/** Templates that an authority has not shadowed come from here. */
export function readBuiltInTemplates(): readonly { name: string; file: string; text: string }[] {
  return ['templates/documents', 'templates/partials'].flatMap((folder) =>
    listPackageFiles(folder)
      .filter((name) => name.endsWith('.hbs'))
      .map((name) => ({
        name: `${folder.slice('templates/'.length)}/${name.slice(0, -'.hbs'.length)}`,
        file: `${BUILT_IN}${folder}/${name}`,
        text: readPackageText(`${folder}/${name}`),
      })),
  )
}
