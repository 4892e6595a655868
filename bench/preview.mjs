/** `prikaz preview` as a user runs it: from the moment a source is saved to the moment the server has told the browser of the new pages. */
import { spawn } from 'node:child_process'
import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { get } from 'node:http'
import { join } from 'node:path'
import { samplePath } from './dossiers.mjs'
import { load, summarize } from './measure.mjs'
import { root } from './processes.mjs'

/** Between two saves nobody is faster than this. */
const PAUSE_MS = 700

export async function measurePreview({ temporary, runs }) {
  const folder = join(temporary, 'preview')
  cpSync(join(root, 'content'), join(folder, 'content'), { recursive: true })
  const child = spawn(process.execPath, [join(root, 'dist', 'cli', 'main.js'), 'preview', '--no-open', '--port', '46900'], { cwd: folder, stdio: ['ignore', 'pipe', 'ignore'] })
  try {
    const url = await firstAddress(child)
    const results = {}
    let pages = 0
    for (const name of ['order', 'program', 'roadmap']) pages += (await pagesOf(url, name)).length
    for (const [name, edit] of Object.entries(edits)) {
      const [file, change] = edit
      results[name] = summarize(await timesOf({ url, file, path: join(folder, 'content', samplePath, `${file}.yaml`), change, runs }))
    }
    return { pages, load: load(), saves: results }
  } finally {
    child.kill('SIGINT')
  }
}

/** The document, and its text after the n-th save: never one that was there before. */
const edits = {
  'слово в середине плана (7 страниц)': ['roadmap', (text, n) => replaceLast(text, 'title: ', `title: ${'Ещё '.repeat(n % 4)}${n} `)],
  'слово на первой странице плана, все страницы сдвигаются': ['roadmap', (text, n) => text.replace('title: Подготовка', `title: ${'Ещё раз и подробно '.repeat((n % 5) * 4)}${n} подготовка`)],
  'слово в программе (8 страниц)': ['program', (text, n) => text.replace(/\n {6}([А-Я])/, `\n      ${n} $1`)],
  'слово в приказе (1 страница)': ['order', (text, n) => text.replace(/preamble: >-\n {2}/, `$&${n} `)],
}

function replaceLast(text, from, to) {
  const at = text.indexOf(from, Math.floor(text.length / 2))
  return text.slice(0, at) + to + text.slice(at + from.length)
}

function firstAddress(child) {
  return new Promise((resolve, reject) => {
    let said = ''
    child.stdout.setEncoding('utf8').on('data', (text) => {
      said += text
      const url = /http:\/\/\S+/.exec(said)?.[0]
      if (url !== undefined) resolve(url)
    })
    child.once('exit', () => reject(new Error(`the preview has ended: ${said}`)))
  })
}

/** Hears of every `view` of a document; `close` ends it. */
function listen(url, name, onView) {
  const request = get(`${url}events?${new URLSearchParams({ dossier: samplePath, document: `${samplePath}/${name}.yaml` })}`, { agent: false }, (response) => {
    let rest = ''
    response.setEncoding('utf8').on('data', (text) => {
      rest += text
      for (let end = rest.indexOf('\n\n'); end >= 0; end = rest.indexOf('\n\n')) {
        const event = rest.slice(0, end)
        rest = rest.slice(end + 2)
        if (event.startsWith('event: view\n')) onView(JSON.parse(event.slice(event.indexOf('data: ') + 6)))
      }
    })
    response.on('error', () => undefined)
  })
  request.on('error', () => undefined)
  return () => request.destroy()
}

function pagesOf(url, name) {
  return new Promise((resolve, reject) => {
    const close = listen(url, name, ({ status, pages, errors }) => {
      close()
      if (status === 'fresh') resolve(pages)
      else reject(new Error(`${name}: ${errors.map(({ message }) => message).join('; ')}`))
    })
  })
}

async function timesOf({ url, file, path, change, runs }) {
  const text = readFileSync(path, 'utf8')
  let onView = () => undefined
  const close = listen(url, file, (view) => onView(view))
  await new Promise((resolve) => (onView = resolve))
  const times = []
  // The first saves warm the compiler up.
  for (let n = -3; n < runs; n++) {
    const changed = change(text, n + 10)
    if (changed === text) throw new Error(`the edit of ${file} changes nothing`)
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
    const told = new Promise((resolve) => (onView = resolve))
    const start = performance.now()
    writeFileSync(path, changed)
    const { status } = await told
    if (status !== 'fresh') throw new Error(`the edit of ${file} breaks it`)
    if (n >= 0) times.push(performance.now() - start)
  }
  close()
  writeFileSync(path, text)
  return times
}
