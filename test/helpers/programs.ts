/** Programs from Debian that some gates need. Absent: the test is skipped and says so. In CI they must be there. */
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const isCI = process.env['CI'] === 'true'

/** Whether a gate may be skipped for lack of the program. */
export function canSkip(isPresent: boolean): boolean {
  return !isPresent && !isCI
}

export function hasProgram(name: string, probe = '--version'): boolean {
  return spawnSync(name, [probe], { stdio: 'ignore' }).error === undefined
}

const JAR_FOLDER = '/usr/share/java'
const jars = ['preflight2', 'preflight', 'pdfbox2', 'fontbox2', 'xmpbox2', 'xmpbox', 'commons-logging', 'javax.activation', 'jaxb-api']
  .map((name) => `${JAR_FOLDER}/${name}.jar`)
  .filter((path) => existsSync(path))

export const hasPreflight = hasProgram('java', '-version') && jars.some((jar) => jar.includes('preflight'))

/**
 * Findings of PDFBox Preflight for PDF/A-1b. Its one known false alarm, on
 * outline destinations given as indirect objects, is left out.
 */
export function preflight(pdf: string): readonly string[] {
  const run = spawnSync('java', ['-cp', jars.join(':'), 'org.apache.pdfbox.preflight.Validator_A1b', pdf], { encoding: 'utf8' })
  const output = run.stdout + run.stderr
  if (/is a valid PDF\/A-1b file/.test(output)) return []
  const findings = output.split('\n').filter((line) => /^\s*\d+(\.\d+)*\s*:/.test(line))
  if (findings.length === 0) throw new Error(`PDFBox Preflight said nothing that can be understood:\n${output}`)
  return findings.filter((line) => !line.includes("can't convert to Destination"))
}

/** The text of a PDF as poppler reads it, page by page. */
export function pdfToText(pdf: string): readonly string[] {
  return execFileSync('pdftotext', ['-layout', '-enc', 'UTF-8', pdf, '-'], { encoding: 'utf8' }).replace(/\f$/, '').split('\f')
}

/** Converts a DOCX with LibreOffice and gives the path of the PDF. */
export function convertWithLibreOffice(docx: string, folder: string): string {
  runLibreOffice(docx, folder, 'pdf')
  return `${folder}/${docx.slice(docx.lastIndexOf('/') + 1).replace(/\.docx$/, '.pdf')}`
}

/** @param format as `--convert-to` takes it */
export function runLibreOffice(file: string, folder: string, format: string): void {
  execFileSync(
    'soffice',
    [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', format, '--outdir', folder, file],
    { stdio: 'ignore', timeout: 120_000 },
  )
}
