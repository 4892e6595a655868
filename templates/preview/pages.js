/** The pages themselves: pictures, what stands on them, thumbnails, zoom. A page that has not changed is left alone, and so is the scroll. */
import { byId, element, memory, setPressed, svgElement } from './dom.js'

const PX_PER_PT = 96 / 72
const PADDING = 40
/** On a wide screen a page as wide as the window would be read with a moving head. */
const WIDEST = 1.5
/** Shorter documents are loaded whole. */
const EAGER = 40
const ZOOMS = [25, 33, 50, 67, 75, 90, 100, 110, 125, 150, 175, 200, 250, 300, 400]

const container = byId('pages')
const thumbs = byId('thumbs')
/** Every page with its elements, in order. */
let pages = []
/** `width`, `page` or percent. */
let zoom = memory.get('zoom') ?? 'width'
let onDrawn = () => undefined
const texts = new Map()

export const currentPages = () => pages

/** Hears of a page whose text layer has been built anew. */
export function whenDrawn(listener) {
  onDrawn = listener
}

/** What stands on a page; kept by its name, which is its hash. */
export function textOf(page) {
  if (!texts.has(page.entry.text)) {
    if (texts.size > 400) texts.delete(texts.keys().next().value)
    texts.set(
      page.entry.text,
      fetch(`/text/${page.entry.text}.json`).then((response) => {
        if (!response.ok) throw new Error('no such text')
        return response.json()
      }),
    )
    texts.get(page.entry.text).catch(() => texts.delete(page.entry.text))
  }
  return texts.get(page.entry.text)
}

const near = new IntersectionObserver(
  (entries) => {
    for (const { target, isIntersecting } of entries) {
      const page = pages.find((each) => each.section === target)
      if (page === undefined) continue
      page.isNear = isIntersecting
      if (!isIntersecting) continue
      if (page.entry !== undefined && page.picture !== page.entry.image) void changePicture(page, false)
      void drawText(page)
    }
  },
  { root: container, rootMargin: '800px' },
)

/** Shows these pages in place of those shown; `isSameDocument`: what has changed is pointed out. */
export function showPages(entries, isSameDocument) {
  const wasEmpty = pages.length === 0
  if (!isSameDocument) {
    clearPages()
    container.scrollTop = 0
  }
  byId('pages').querySelector('.empty')?.remove()
  entries.forEach((entry, index) => {
    const page = pages[index] ?? addPage(index)
    if (page.entry?.image === entry.image && page.entry.text === entry.text) return
    const isNew = page.entry === undefined
    const isOtherPicture = page.entry?.image !== entry.image
    page.entry = entry
    // Of a long document only what is near is loaded at once.
    if (isOtherPicture && (page.isNear || entries.length <= EAGER)) void changePicture(page, isSameDocument && !wasEmpty && !isNew)
    if (isOtherPicture && page.thumb.isConnected) page.small.src = `/page/${entry.image}.svg`
    page.layer.setAttribute('viewBox', `0 0 ${entry.widthPt} ${entry.heightPt}`)
    page.drawnText = undefined
    if (page.isNear) void drawText(page)
  })
  for (const page of pages.splice(entries.length)) {
    near.unobserve(page.section)
    page.section.remove()
    page.thumb.remove()
  }
  for (const [index, page] of pages.entries()) page.section.setAttribute('aria-label', `Страница ${index + 1} из ${pages.length}`)
  applyZoom()
  tellPosition()
}

export function clearPages(message = '') {
  for (const page of pages.splice(0)) {
    near.unobserve(page.section)
    page.section.remove()
    page.thumb.remove()
  }
  container.querySelector('.empty')?.remove()
  if (message !== '') container.append(element('p', { class: 'empty' }, message))
  tellPosition()
}

function addPage(index) {
  const image = element('img', { alt: '', draggable: 'false' })
  const layer = svgElement('svg', { 'aria-hidden': 'false' })
  const section = element('section', { class: 'page', id: `page-${index + 1}` }, image, layer)
  const small = element('img', { alt: '', loading: 'lazy' })
  const thumb = element('button', { type: 'button', class: 'thumb', 'aria-label': `Страница ${index + 1}`, onclick: () => goTo(index) }, small, element('span', {}, String(index + 1)))
  const page = { index, section, image, layer, thumb, small, entry: undefined, picture: undefined, drawnText: undefined, isNear: false }
  pages.push(page)
  container.append(section)
  thumbs.append(thumb)
  near.observe(section)
  return page
}

/** The old picture stays until the new one can be shown: nothing flickers. */
async function changePicture(page, isPointedOut) {
  const name = page.entry.image
  const source = `/page/${name}.svg`
  const next = element('img', { alt: '', draggable: 'false', src: source })
  try {
    await next.decode()
  } catch {
    // Shown as far as it goes; the next version replaces it.
  }
  if (page.entry?.image !== name || page.picture === name) return
  page.image.replaceWith(next)
  page.image = next
  page.picture = name
  if (!isPointedOut) return
  page.section.classList.remove('fresh')
  void page.section.offsetWidth
  page.section.classList.add('fresh')
}

async function drawText(page) {
  const name = page.entry?.text
  if (name === undefined || page.drawnText === name) return
  const text = await textOf(page).catch(() => undefined)
  if (text === undefined || page.entry?.text !== name || page.drawnText === name) return
  page.drawnText = name
  const runs = text.runs.map(([words, edges, y, size, origin]) =>
    svgElement('text', { x: edges.slice(0, -1).join(' '), y, 'font-size': size, 'data-origin': origin < 0 ? undefined : origin, 'xml:space': 'preserve' }, words),
  )
  const links = text.links.map(({ x, y, width, height, href, page: to }) => {
    const area = svgElement('rect', { x, y, width, height })
    if (href !== undefined) return svgElement('a', { href, target: '_blank', rel: 'noopener noreferrer', 'aria-label': href }, area)
    const jump = (event) => {
      event.preventDefault()
      goTo(to - 1)
    }
    return svgElement('a', { href: `#page-${to}`, 'aria-label': `Страница ${to}`, onclick: jump }, area)
  })
  const marks = svgElement('g', { class: 'marks' })
  page.layer.replaceChildren(marks, ...runs, ...links)
  onDrawn(page)
}

export function goTo(index, behavior = 'auto') {
  const page = pages[Math.max(0, Math.min(index, pages.length - 1))]
  page?.section.scrollIntoView({ block: 'start', behavior })
}

/** The page that most of the window shows. */
export function pageInView() {
  const middle = container.getBoundingClientRect().top + container.clientHeight / 3
  return pages.findLast(({ section }) => section.getBoundingClientRect().top <= middle) ?? pages[0]
}

function tellPosition() {
  const now = pageInView()
  byId('position').textContent = now === undefined ? '' : `Страница ${now.index + 1} из ${pages.length}`
  for (const page of pages) {
    const isNow = page === now
    if (isNow && page.thumb.getAttribute('aria-current') !== 'true') page.thumb.scrollIntoView({ block: 'nearest' })
    page.thumb.setAttribute('aria-current', String(isNow))
  }
}
let isPlanned = false
container.addEventListener('scroll', () => {
  if (isPlanned) return
  isPlanned = true
  requestAnimationFrame(() => {
    isPlanned = false
    tellPosition()
  })
})

export function setZoom(next) {
  // What is read stays where it is.
  const now = pageInView()
  const before = now?.section.getBoundingClientRect()
  const share = before === undefined ? 0 : (container.getBoundingClientRect().top - before.top) / before.height
  zoom = String(next)
  memory.set('zoom', zoom)
  applyZoom()
  if (now !== undefined) container.scrollTop += now.section.getBoundingClientRect().top - container.getBoundingClientRect().top + share * now.section.getBoundingClientRect().height
}

export function stepZoom(step) {
  const percent = Math.round(scaleOf(pageInView()?.entry) * 100)
  setZoom(step > 0 ? (ZOOMS.find((each) => each > percent + 1) ?? percent) : (ZOOMS.findLast((each) => each < percent - 1) ?? percent))
}

function scaleOf(entry) {
  if (entry === undefined) return 1
  const [width, height] = [entry.widthPt * PX_PER_PT, entry.heightPt * PX_PER_PT]
  if (zoom === 'width') return Math.max(0.1, Math.min(WIDEST, (container.clientWidth - PADDING) / Math.max(...pages.map((page) => page.entry.widthPt * PX_PER_PT))))
  if (zoom === 'page') return Math.max(0.1, Math.min((container.clientWidth - PADDING) / width, (container.clientHeight - PADDING) / height))
  return Number(zoom) / 100 || 1
}

function applyZoom() {
  for (const { section, entry } of pages) {
    const scale = scaleOf(entry) * PX_PER_PT
    section.style.width = `${entry.widthPt * scale}px`
    section.style.height = `${entry.heightPt * scale}px`
  }
  byId('zoom').textContent = `${Math.round(scaleOf(pageInView()?.entry) * 100)} %`
  setPressed('fit-width', zoom === 'width')
  setPressed('fit-page', zoom === 'page')
}
new ResizeObserver(() => applyZoom()).observe(container)
