/** The page of the preview: which document is shown, what the server tells of it, what the keys do. */
import { byId, element, memory, setPressed } from './dom.js'
import { errorList, forgetFindings, showFindings } from './findings.js'
import { clearPages, goTo, setZoom, showPages, stepZoom } from './pages.js'
import { closeSearch, openSearch, searchAgain } from './search.js'
import { closeSource, watchClicks } from './source.js'
import { dossierOf, firstDossier, openSwitcher, setCatalog, setDossier, startSwitcher } from './switcher.js'

/** What is shown, as the address of the page says: it can be reloaded and sent to another tab. */
let view = { dossier: '', document: '', changes: false }
let shown = ''
let events
const start = await fetch('/start').then((response) => response.json())

const nameOf = ({ dossier, document: file, changes }) => JSON.stringify([dossier, file, changes])

function readAddress() {
  const params = new URLSearchParams(location.hash.slice(1))
  return { dossier: params.get('dossier') ?? start.dossier, document: params.get('document') ?? (params.has('dossier') ? '' : start.document), changes: params.get('changes') === '1' }
}

function show(next, isReplaced = false) {
  const params = new URLSearchParams({ dossier: next.dossier, document: next.document, ...(next.changes ? { changes: '1' } : {}) })
  if (isReplaced) history.replaceState(null, '', `#${params}`)
  else if (`#${params}` !== location.hash) history.pushState(null, '', `#${params}`)
  connect(next)
}

function connect(next) {
  const isOtherDossier = next.dossier !== view.dossier
  view = next
  events?.close()
  closeSource()
  if (isOtherDossier) forgetFindings()
  if (nameOf(next) !== shown) {
    byId('notice').hidden = true
    byId('compared').hidden = true
    byId('pages').classList.remove('stale')
  }
  nameDocument()
  events = new EventSource(`/events?${new URLSearchParams({ dossier: next.dossier, document: next.document, ...(next.changes ? { changes: '1' } : {}) })}`)
  const on = (name, handle) => events.addEventListener(name, (event) => handle(JSON.parse(event.data)))
  events.addEventListener('open', () => tellConnection('live', 'Обновляется при сохранении'))
  events.addEventListener('error', () => tellConnection('lost', 'Соединение потеряно. Если просмотр остановлен, запустите его снова: prikaz preview'))
  on('catalog', (entries) => {
    setCatalog(entries)
    if (entries.length === 0 && view.document === '') clearPages('Дел здесь пока нет. Как только в папке появится первое, оно откроется само.')
    chooseFirst()
    nameDocument()
  })
  on('dossier', (entry) => {
    setDossier(entry)
    chooseFirst()
    nameDocument()
  })
  on('findings', ({ findings }) => showFindings(findings))
  on('view', showView)
}

/** Until something was chosen, the first document that is known. */
function chooseFirst() {
  if (view.document !== '') return
  const entry = view.dossier === '' ? firstDossier() : dossierOf(view.dossier)
  const first = entry?.documents[0]
  if (first !== undefined) show({ dossier: entry.path, document: first.file, changes: view.changes }, true)
}

function nameDocument() {
  const entry = dossierOf(view.dossier)
  const own = entry?.documents.find(({ file }) => file === view.document)
  const [name, title] = document.querySelectorAll('#switch span')
  name.textContent = own?.name ?? (view.document === '' ? 'Открываю…' : view.document.split('/').at(-1))
  title.textContent = own?.title ?? entry?.title ?? ''
  document.title = [own?.name, own?.title || entry?.title].filter(Boolean).join('. ') || 'Просмотр'
  byId('heading').textContent = document.title
  const params = new URLSearchParams({ dossier: view.dossier, document: view.document })
  for (const format of ['docx', 'pdf', 'html']) byId(`get-${format}`).href = `/download?${params}&format=${format}`
  setPressed('changes', view.changes)
}

function showView(message) {
  if (nameOf(message.view) !== nameOf(view)) return
  const isSame = shown === nameOf(view)
  const notice = byId('notice')
  const isGood = message.status === 'fresh'
  byId('pages').classList.toggle('stale', !isGood && message.pages.length > 0)
  for (const format of ['docx', 'pdf', 'html']) {
    const link = byId(`get-${format}`)
    if (isGood) link.removeAttribute('aria-disabled')
    else link.setAttribute('aria-disabled', 'true')
  }
  if (isGood) notice.hidden = true
  else {
    notice.replaceChildren(...noticeParts(message))
    notice.hidden = false
  }
  showCompared(message.base)
  if (message.pages.length > 0) showPages(message.pages, isSame)
  else clearPages(isGood ? 'В документе нет страниц.' : '')
  shown = nameOf(view)
  searchAgain()
  if (isGood) tellConnection('live', `Обновлено в ${new Date().toLocaleTimeString('ru')}`)
}

function noticeParts({ status, pages, errors, crash }) {
  const before = pages.length > 0 ? ' Ниже – последние верные страницы.' : ''
  if (status === 'gone') return [element('strong', {}, 'Такого документа больше нет.'), ` Выберите другой (K).${before}`]
  if (status === 'crashed') return [element('strong', {}, 'Сбой программы:'), ` это наша ошибка, не ваша.${before} `, element('code', {}, crash)]
  return [element('strong', {}, 'В исходных файлах есть ошибки.'), before, errorList(errors)]
}

function showCompared(base) {
  const line = byId('compared')
  line.hidden = base === undefined || base === null
  if (line.hidden) return
  const list = element('a', { href: `/changes?${new URLSearchParams({ dossier: view.dossier })}`, target: '_blank', rel: 'noopener' }, 'Список изменений')
  const words = {
    changed: `Отмечены изменения. Сравнивается с редакцией: ${base.name}.`,
    same: `Изменений нет. Сравнивается с редакцией: ${base.name}.`,
    new: `Этот документ новый. Сравнивается с редакцией: ${base.name}.`,
    unreadable: base.name === '' ? 'Сравнивать не с чем: прежней редакции нет в git, и она не указана в параметре --from.' : `Сравнить нельзя, в одной из редакций есть ошибки. Прежняя редакция: ${base.name}.`,
  }
  line.replaceChildren(words[base.state], ' ', ...(base.state === 'unreadable' ? [] : [list]))
}

function tellConnection(state, text) {
  const line = byId('connection')
  line.dataset.state = state
  line.textContent = text
}

function toggle(id, button) {
  const panel = byId(id)
  panel.hidden = !panel.hidden
  setPressed(button, !panel.hidden)
  memory.set(id, panel.hidden ? '' : 'shown')
}

function restore(id, button) {
  const kept = memory.get(id)
  if (kept !== null) byId(id).hidden = kept === ''
  setPressed(button, !byId(id).hidden)
}

const isDark = () => (document.documentElement.dataset.theme ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')) === 'dark'

function setTheme(theme) {
  if (theme === null) delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = theme
  byId('theme').textContent = isDark() ? 'Светлый вид' : 'Тёмный вид'
}

function changeTheme() {
  const next = isDark() ? 'light' : 'dark'
  memory.set('theme', next)
  setTheme(next)
}

const toggleChanges = () => show({ ...view, changes: !view.changes })
const toggleThumbs = () => toggle('thumbs', 'show-thumbs')
const toggleFindings = () => toggle('findings', 'show-findings')

const buttons = {
  switch: openSwitcher,
  'zoom-in': () => stepZoom(1),
  'zoom-out': () => stepZoom(-1),
  'fit-width': () => setZoom('width'),
  'fit-page': () => setZoom('page'),
  changes: toggleChanges,
  'show-thumbs': toggleThumbs,
  'show-findings': toggleFindings,
  theme: changeTheme,
  help: () => byId('keys').showModal(),
}
for (const [id, action] of Object.entries(buttons)) byId(id).addEventListener('click', action)
for (const format of ['docx', 'pdf', 'html']) {
  byId(`get-${format}`).addEventListener('click', (event) => {
    if (event.currentTarget.getAttribute('aria-disabled') === 'true') event.preventDefault()
  })
}

/** By the place of a key, so that they work in the Russian layout too. */
const keys = {
  KeyK: openSwitcher, KeyF: openSearch, Slash: openSearch, KeyW: () => setZoom('width'), KeyP: () => setZoom('page'), Digit0: () => setZoom(100), KeyC: toggleChanges,
  KeyT: toggleThumbs, KeyE: toggleFindings, KeyD: changeTheme, Equal: () => stepZoom(1), NumpadAdd: () => stepZoom(1), Minus: () => stepZoom(-1), NumpadSubtract: () => stepZoom(-1),
  Home: () => goTo(0), End: () => goTo(Infinity),
}
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') closeSource()
  if ((event.ctrlKey || event.metaKey) && event.code === 'KeyF' && byId('search').hidden) {
    event.preventDefault()
    openSearch()
    return
  }
  const isTyping = event.target.closest?.('input, textarea, dialog') !== null
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping) return
  if (event.key === '?') byId('keys').showModal()
  else if (keys[event.code] !== undefined && !(event.shiftKey && event.code === 'Slash')) {
    event.preventDefault()
    keys[event.code]()
  }
})

startSwitcher({ onChoose: (dossier, file) => show({ dossier, document: file, changes: view.changes }), whichIsShown: () => view })
watchClicks(() => view.dossier)
restore('thumbs', 'show-thumbs')
restore('findings', 'show-findings')
setTheme(memory.get('theme'))
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => setTheme(memory.get('theme')))
addEventListener('popstate', () => {
  closeSearch()
  connect(readAddress())
})
// A browser keeps few connections open at once: tabs that nobody sees give theirs back.
let sleep
document.addEventListener('visibilitychange', () => {
  clearTimeout(sleep)
  if (!document.hidden) {
    if (events.readyState === EventSource.CLOSED) connect(view)
    return
  }
  sleep = setTimeout(() => {
    events.close()
    tellConnection('waiting', 'Вкладка спит')
  }, 3000)
})
forgetFindings()
clearPages('Ищу дела…')
connect(readAddress())
