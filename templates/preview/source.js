/** The way back: from a word on a page to its place in the author's file, and from a place into the editor. */
import { byId, copyText, element, svgElement } from './dom.js'
import { currentPages, textOf } from './pages.js'

const box = byId('source')

/** `vscode://file/C:/a/b.yaml:3:5`, which VS Code opens. */
export function editorLink({ path, line, column }) {
  const parts = path.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/').replaceAll('%3A', ':')
  return `vscode://file${parts.startsWith('/') ? '' : '/'}${parts}:${line}:${column}`
}

/** A place as a link into the editor, with a button that copies it. */
export function placeElements(place) {
  const written = `${place.shown}:${place.line}:${place.column}`
  const copy = element('button', { type: 'button', class: 'copy', title: 'Скопировать место', onclick: (event) => void copyText(written, event.currentTarget) }, 'Скопировать')
  if (place.path === '') return [element('span', {}, written)]
  return [element('a', { href: editorLink(place), title: 'Открыть в VS Code' }, written), copy]
}

export function closeSource() {
  box.hidden = true
  for (const { layer } of currentPages()) for (const mark of layer.querySelectorAll('.marked')) mark.remove()
}

/** @param dossier of the document shown */
export function watchClicks(dossier) {
  byId('pages').addEventListener('click', (event) => {
    if (event.target.closest?.('a') || !(document.getSelection()?.isCollapsed ?? true)) return
    const page = currentPages().find(({ section }) => section.contains(event.target))
    if (page !== undefined) void showSource(page, event, dossier())
  })
  document.addEventListener('pointerdown', (event) => {
    if (!box.contains(event.target)) closeSource()
  })
}

async function showSource(page, event, dossier) {
  const text = await textOf(page).catch(() => undefined)
  if (text === undefined) return
  const frame = page.section.getBoundingClientRect()
  const scale = page.entry.widthPt / frame.width
  const run = nearestRun(text.runs, (event.clientX - frame.left) * scale, (event.clientY - frame.top) * scale)
  if (run === undefined || run[4] < 0) return
  const [file, pointer] = text.origins[run[4]]
  const response = await fetch(`/place?${new URLSearchParams({ dossier, file, pointer })}`)
  if (!response.ok) return
  const place = await response.json()
  closeSource()
  mark(page, text.runs, run[4])
  const written = `${place.shown}:${place.line}:${place.column}`
  const open = place.path === '' ? undefined : element('a', { class: 'button', href: editorLink(place) }, 'Открыть в VS Code')
  const copy = element('button', { type: 'button', onclick: (click) => void copyText(written, click.currentTarget) }, 'Скопировать место')
  box.replaceChildren(element('p', {}, written), element('div', { class: 'actions' }, ...(open === undefined ? [] : [open]), copy))
  box.hidden = false
  box.style.left = `${Math.max(8, Math.min(event.clientX + 10, innerWidth - box.offsetWidth - 8))}px`
  box.style.top = `${Math.max(8, Math.min(event.clientY + 14, innerHeight - box.offsetHeight - 8))}px`
}

/** Clicks hit the empty part of a cell as well. */
function nearestRun(runs, x, y) {
  let best
  for (const run of runs) {
    const [, edges, line, size] = run
    const dy = Math.max(0, line - size - y, y - line - size * 0.3)
    const dx = Math.max(0, edges[0] - x, x - edges.at(-1))
    const distance = Math.hypot(dx, dy * 2)
    if (best === undefined || distance < best.distance) best = { run, distance }
  }
  return best === undefined || best.distance > 60 ? undefined : best.run
}

/** Everything on the page that comes from the same value. */
function mark(page, runs, origin) {
  const marks = runs.filter((run) => run[4] === origin).map(([, edges, y, size]) =>
    svgElement('rect', { class: 'marked', x: edges[0] - 2, y: y - size * 0.85, width: edges.at(-1) - edges[0] + 4, height: size * 1.15 }),
  )
  page.layer.querySelector('.marks')?.append(...marks)
}
