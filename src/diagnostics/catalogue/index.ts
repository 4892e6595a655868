/**
 * Every code the program can report. Codes are permanent: a retired one keeps
 * its entry. Severity and wording live here and nowhere else.
 */
import type { CatalogueEntry } from './entry.ts'
import { actEntries } from './act.ts'
import { amendmentEntries } from './amendment.ts'
import { conceptEntries } from './concept.ts'
import { docxEntries } from './docx.ts'
import { dossierEntries } from './dossier.ts'
import { emitEntries } from './emit.ts'
import { gostAnnexEntries } from './gost-annexes.ts'
import { gostPageEntries } from './gost-page.ts'
import { gostRequisiteEntries } from './gost-requisites.ts'
import { gostTableEntries } from './gost-tables.ts'
import { gostTextEntries } from './gost-text.ts'
import { gostTypeEntries } from './gost-type.ts'
import { lintEntries } from './lint.ts'
import { outputEntries } from './output.ts'
import { peopleEntries } from './people.ts'
import { planEntries } from './plan.ts'
import { publishEntries } from './publish.ts'
import { revisionEntries } from './revision.ts'
import { requisiteEntries } from './requisites.ts'
import { programDataEntries } from './program.ts'
import { schemaEntries } from './schema.ts'
import { signatureEntries } from './signature.ts'
import { signedTextEntries } from './signed-text.ts'
import { stampEntries } from './stamp.ts'
import { structureEntries } from './structure.ts'
import { templateEntries } from './template.ts'
import { textEntries } from './text.ts'
import { workspaceEntries } from './workspace.ts'
import { yamlEntries } from './yaml.ts'

export const catalogue = {
  ...yamlEntries,
  ...schemaEntries,
  ...workspaceEntries,
  ...dossierEntries,
  ...peopleEntries,
  ...actEntries,
  ...amendmentEntries,
  ...signedTextEntries,
  ...planEntries,
  ...requisiteEntries,
  ...conceptEntries,
  ...programDataEntries,
  ...textEntries,
  ...structureEntries,
  ...templateEntries,
  ...lintEntries,
  ...docxEntries,
  ...gostPageEntries,
  ...gostTypeEntries,
  ...gostTextEntries,
  ...gostRequisiteEntries,
  ...gostAnnexEntries,
  ...gostTableEntries,
  ...emitEntries,
  ...outputEntries,
  ...publishEntries,
  ...signatureEntries,
  ...stampEntries,
  ...revisionEntries,
}

export type Code = keyof typeof catalogue
export type ParamsOf<C extends Code> = (typeof catalogue)[C] extends CatalogueEntry<infer P> ? P : never

export const codes = Object.keys(catalogue).sort() as readonly Code[]

export function isCode(text: string): text is Code {
  return Object.hasOwn(catalogue, text)
}
