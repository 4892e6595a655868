/** What the scenarios build: the sample of this repository or generated dossiers; and what came out. */
import { openProject } from '../dist/pipeline/open-project.js'
import { composeTree } from '../dist/pipeline/stages.js'

/** Workspace path of the sample in `content/`. */
export const samplePath = 'neftekumsk/podderzhka-shkol-2020'

/** A benchmark of a failing build would measure nothing. */
export function failOnErrors(result) {
  const errors = result.diagnostics.filter((diagnostic) => diagnostic.severity === 'error')
  if (errors.length > 0) throw new Error(errors.slice(0, 5).map(({ place, message }) => `${place?.file}: ${message}`).join('\n'))
  return result
}

export function openDossiers(host, selection) {
  const opened = [...openProject(host, selection === undefined ? {} : { selection })]
  opened.forEach(failOnErrors)
  return opened.filter((dossier) => dossier.documents.length > 0)
}

/** Texts of every file that a dossier is made from, by path. */
export function readSources(host, selection) {
  const [dossier] = openDossiers(host, selection)
  return Object.fromEntries([...dossier.filesRead().keys()].map((path) => [path, new TextDecoder().decode(host.read(path).bytes)]))
}

/** Complete trees of every document, ready to be drawn. */
export function composeDocuments(host, selection) {
  return openDossiers(host, selection).flatMap((dossier) =>
    dossier.documents.map((plan) => ({ plan, ...failOnErrors(composeTree(plan)).value })),
  )
}

/** Pages of the PDF files among the outputs; both Typst and pdfmake leave page objects readable. */
export function countPages(outputs) {
  return outputs.filter(({ path }) => path.endsWith('.pdf')).reduce((sum, { bytes }) => sum + countPdfPages(bytes), 0)
}

export function countPdfPages(bytes) {
  return (Buffer.from(bytes).toString('latin1').match(/\/Type\s*\/Page\b/g) ?? []).length
}
