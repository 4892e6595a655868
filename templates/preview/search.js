/** Search in the text of all pages; what is found is marked on them. */
import { byId, svgElement } from './dom.js'
import { currentPages, textOf, whenDrawn } from './pages.js'

const form = byId('search')
const query = byId('query')
/** `{ page, areas }` in the order of the document. */
let hits = []
let now = -1
let round = 0

export function openSearch() {
  form.hidden = false
  byId('open-search').setAttribute('aria-expanded', 'true')
  const selected = String(document.getSelection() ?? '').trim()
  if (selected !== '' && selected.length < 80 && !selected.includes('\n')) query.value = selected
  query.focus()
  query.select()
  void find(false)
}

export function closeSearch() {
  if (form.hidden) return
  form.hidden = true
  byId('open-search').setAttribute('aria-expanded', 'false')
  round++
  hits = []
  now = -1
  for (const page of currentPages()) {
    drawHits(page)
    page.thumb.setAttribute('data-hits', '0')
  }
  byId('pages').focus()
}

/** The pages are others now: what was searched for is searched for again. */
export function searchAgain() {
  if (!form.hidden) void find(true)
}

async function find(isAgain) {
  const own = ++round
  const wanted = plain(query.value).text.trim()
  const found = []
  const pages = [...currentPages()]
  if (wanted !== '') {
    const texts = await Promise.all(pages.map((page) => textOf(page).catch(() => undefined)))
    if (own !== round) return
    texts.forEach((text, index) => {
      if (text !== undefined) found.push(...findInPage(text, wanted).map((areas) => ({ page: pages[index], areas })))
    })
  }
  hits = found
  now = isAgain ? Math.min(now, hits.length - 1) : hits.length === 0 ? -1 : firstFromHere()
  for (const page of pages) drawHits(page)
  for (const page of pages) page.thumb.setAttribute('data-hits', String(hits.filter((hit) => hit.page === page).length))
  byId('hits').textContent = wanted === '' ? '' : hits.length === 0 ? 'Не найдено' : `${now + 1} из ${hits.length}`
  if (!isAgain) show()
}

/** From the page in view on, so that nobody is thrown back to the beginning. */
function firstFromHere() {
  const top = byId('pages').getBoundingClientRect().top
  const at = hits.findIndex(({ page }) => page.section.getBoundingClientRect().bottom > top)
  return at < 0 ? 0 : at
}

function step(by) {
  if (hits.length === 0) return
  now = (now + by + hits.length) % hits.length
  byId('hits').textContent = `${now + 1} из ${hits.length}`
  for (const page of currentPages()) drawHits(page)
  show()
}

function show() {
  const hit = hits[now]
  if (hit === undefined) return
  const container = byId('pages')
  const page = hit.page.section.getBoundingClientRect()
  const top = page.top + (hit.areas[0].y / hit.page.entry.heightPt) * page.height
  const { top: upper, height } = container.getBoundingClientRect()
  if (top < upper + 60 || top > upper + height - 80) container.scrollTop += top - upper - height / 3
}

function drawHits(page) {
  const marks = page.layer.querySelector('.marks')
  if (marks === null) return
  const own = hits.flatMap(({ page: each, areas }, index) => (each === page ? areas.map((area) => svgElement('rect', { class: index === now ? 'hit now' : 'hit', ...area })) : []))
  marks.replaceChildren(...own)
  page.thumb.setAttribute('data-hits', String(hits.filter((hit) => hit.page === page).length))
}
whenDrawn(drawHits)

/** Every place of the words on a page: the areas of their letters, one for each line. */
function findInPage({ runs }, wanted) {
  const { text, places } = plainRuns(runs)
  const found = []
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
    const areas = new Map()
    for (const place of places.slice(at, at + wanted.length)) {
      if (place === undefined) continue
      const [run, letter] = place
      const area = areas.get(run) ?? { from: letter, to: letter }
      area.to = letter
      areas.set(run, area)
    }
    found.push(
      [...areas].map(([run, { from, to }]) => {
        const [, edges, y, size] = runs[run]
        return { x: edges[from], y: y - size * 0.82, width: Math.max(1, edges[to + 1] - edges[from]), height: size * 1.08 }
      }),
    )
  }
  return found.filter((areas) => areas.length > 0)
}

/** The text of a page as people would type it, and where each letter of it stands. A word that is divided between lines is one word. */
function plainRuns(runs) {
  let text = ''
  const places = []
  runs.forEach(([words, edges, y, size], run) => {
    const [, lastEdges, lastY] = runs[run - 1] ?? []
    const isJoined = lastY === y && edges[0] - lastEdges.at(-1) < size * 0.2
    const isDivided = lastY !== y && /[\p{L}\d][-\u2010\u2011]$/u.test(text)
    if (run > 0 && !isJoined && !isDivided && !text.endsWith(' ')) {
      text += ' '
      places.push(undefined)
    }
    const { text: own, letters } = plain(words)
    for (const [at, letter] of [...own].entries()) {
      if (letter === ' ' && text.endsWith(' ')) continue
      text += letter
      places.push([run, letters[at]])
    }
  })
  return { text, places }
}

/** Small letters, «е» for «ё», one space for any; `letters`: where each came from. */
function plain(words) {
  let text = ''
  const letters = []
  for (let at = 0; at < words.length; at++) {
    const letter = words[at].toLowerCase().replace('ё', 'е').replace(/\s/, ' ').replace(/[«»„“”]/, '"').replace(/[–—\u2011]/, '-')
    if (letter === '\u00ad') continue
    if (letter === ' ' && text.endsWith(' ')) continue
    text += letter[0]
    letters.push(at)
  }
  return { text, letters }
}

query.addEventListener('input', () => void find(false))
form.addEventListener('submit', (event) => {
  event.preventDefault()
  step(1)
})
query.addEventListener('keydown', (event) => {
  if (event.key === 'Enter' && event.shiftKey) {
    event.preventDefault()
    step(-1)
  }
})
form.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape') return
  event.preventDefault()
  closeSearch()
})
byId('previous').addEventListener('click', () => step(-1))
byId('close-search').addEventListener('click', closeSearch)
byId('open-search').addEventListener('click', () => (form.hidden ? openSearch() : closeSearch()))
