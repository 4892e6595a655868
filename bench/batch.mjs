/**
 * Batches, each as its user would run it, from start to exit: our program from
 * YAML, LibreOffice from the DOCX files that our program made, pandoc from
 * Markdown of the same words. All on one core, in turns.
 */
import { copyFileSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { composeDocuments } from './dossiers.mjs'
import { median, round, timeInTurns } from './measure.mjs'
import { isInstalled, program, timeProcess, versionOf } from './processes.mjs'
import { toMarkdown } from './rivals/markdown-document.mjs'
import { createDiskHost } from '../dist/workspace/disk.js'

export async function measureBatch({ temporary, content, rounds }) {
  const hasOffice = isInstalled('soffice')
  const hasPandoc = isInstalled('pandoc')
  const folder = (name) => {
    const path = join(temporary, 'batch-work', name)
    mkdirSync(path, { recursive: true })
    return path
  }
  const build = (name, format) => timeProcess(process.execPath, [program, 'build', content, '--out', folder(name), '--format', format, '--quiet', '--no-cache', '--jobs', '1'], { isPinned: true })

  build('ours', 'docx')
  const docx = filesOf(folder('ours'), '.docx')
  const contestants = { 'prikaz pdf': () => build('ours', 'pdf'), 'prikaz docx': () => build('ours', 'docx') }

  if (hasOffice) {
    const profile = `-env:UserInstallation=${pathToFileURL(folder('office-profile')).href}`
    const convert = (files) => timeProcess('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder('office'), ...files], { isPinned: true })
    // All results land in one folder, so no two files may bear one name.
    const inputs = copyFlat(docx, folder('office-input'))
    // The very first start makes a profile; nobody waits for that twice.
    convert(inputs.slice(0, 1))
    contestants.soffice = () => convert(inputs)
  }
  if (hasPandoc) {
    const texts = composeDocuments(createDiskHost(content)).map(({ document }, index) => {
      const path = join(folder('pandoc'), `${index}.md`)
      writeFileSync(path, toMarkdown(document))
      return path
    })
    contestants.pandoc = () => texts.forEach((path) => timeProcess('pandoc', [path, '--from', 'markdown', '--output', path.replace(/md$/, 'docx')], { isPinned: true }))
  }

  const times = await timeInTurns(contestants, { warmup: 0, runs: rounds })
  if (hasOffice) expectCount(filesOf(folder('office'), '.pdf'), docx)
  if (hasPandoc) expectCount(filesOf(folder('pandoc'), '.docx'), docx)
  return {
    files: docx.length,
    versions: { ...(hasOffice ? { soffice: versionOf('soffice') } : {}), ...(hasPandoc ? { pandoc: versionOf('pandoc') } : {}) },
    msPerFile: Object.fromEntries(Object.entries(times).map(([name, list]) => [name, round(median(list) / docx.length)])),
  }
}

function expectCount(made, wanted) {
  if (made.length !== wanted.length) throw new Error(`${made.length} files of ${wanted.length} were made`)
}

function filesOf(folder, extension) {
  return readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith(extension))
    .sort()
    .map((name) => join(folder, name))
}

function copyFlat(files, folder) {
  return files.map((file, index) => {
    const copy = join(folder, `${index}.docx`)
    copyFileSync(file, copy)
    return copy
  })
}
