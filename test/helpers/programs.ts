/** Programs from Debian that some gates need. Absent: the test is skipped and says so. In CI they must be there. */
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

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

/**
 * The lines of a document as LibreOffice has them when all its tracked changes are taken or refused, empty ones too.
 *
 * @param jobs files with what is done to them; nothing is done without a decision
 */
export function settleInLibreOffice(jobs: readonly { readonly docx: string; readonly decision?: 'Accept' | 'Reject' }[], folder: string): readonly (readonly string[])[] {
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
  // A library that is there before the profile is made is not taken up.
  execFileSync('soffice', [profile, '--headless', '--terminate_after_init'], { stdio: 'ignore', timeout: 120_000 })
  const basic = join(folder, 'profile/user/basic')
  mkdirSync(join(basic, 'Standard'), { recursive: true })
  const declaration = (kind: string, file: string): string => `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE ${kind} PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "${file}.dtd">\n`
  writeFileSync(
    join(basic, 'script.xlc'),
    `${declaration('library:libraries', 'libraries')}<library:libraries xmlns:library="http://openoffice.org/2000/library" xmlns:xlink="http://www.w3.org/1999/xlink"><library:library library:name="Standard" xlink:href="$(USER)/basic/Standard/script.xlb/" xlink:type="simple" library:link="false"/></library:libraries>`,
  )
  writeFileSync(
    join(basic, 'Standard/script.xlb'),
    `${declaration('library:library', 'library')}<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false"><library:element library:name="Settle"/></library:library>`,
  )
  writeFileSync(
    join(basic, 'Standard/Settle.xba'),
    `${declaration('script:module', 'module')}<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Settle" script:language="StarBasic">
Sub Settle(jobs As String)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  Dim filter(0) As New com.sun.star.beans.PropertyValue
  filter(0).Name = "FilterName"
  filter(0).Value = "Text"
  For Each job In Split(jobs, ";")
    parts = Split(job, "|")
    doc = StarDesktop.loadComponentFromURL(ConvertToURL(parts(0)), "_blank", 0, hidden())
    If parts(2) &lt;&gt; "" Then
      dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
      dispatcher.executeDispatch(doc.CurrentController.Frame, ".uno:" &amp; parts(2) &amp; "AllTrackedChanges", "", 0, Array())
    End If
    doc.storeToURL(ConvertToURL(parts(1)), filter())
    doc.close(True)
  Next
End Sub
</script:module>`,
  )
  const named = jobs.map((job, index) => ({ ...job, text: join(folder, `settled-${index}.txt`) }))
  const argument = named.map(({ docx, text, decision }) => `${docx}|${text}|${decision ?? ''}`).join(';')
  execFileSync('soffice', [profile, '--headless', `macro:///Standard.Settle.Settle(${argument})`], { stdio: 'ignore', timeout: 180_000 })
  return named.map(({ text }) => readFileSync(text, 'utf8').replace(/^\ufeff/, '').split(/\r?\n/))
}

/** @param format as `--convert-to` takes it */
export function runLibreOffice(file: string, folder: string, format: string): void {
  execFileSync(
    'soffice',
    [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', format, '--outdir', folder, file],
    { stdio: 'ignore', timeout: 120_000 },
  )
}
