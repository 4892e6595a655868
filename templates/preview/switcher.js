/** The choice of another document: all dossiers with their documents, narrowed by what is typed. */
import { byId, count, element } from './dom.js'

const dialog = byId('switcher')
const filter = byId('filter')
const list = byId('options')
/** Longer lists are narrowed by typing. */
const MOST = 200

let catalog = new Map()
let choose = () => undefined
let current = () => ({})
let options = []
let selected = 0

export function startSwitcher({ onChoose, whichIsShown }) {
  choose = onChoose
  current = whichIsShown
}

export function setCatalog(entries) {
  catalog = new Map(entries.map((entry) => [entry.path, withKnownNames(entry)]))
  if (dialog.open) render(true)
}

export function setDossier(entry) {
  catalog.set(entry.path, withKnownNames(entry))
  if (dialog.open) render(true)
}

/** A document that cannot be read at the moment keeps the name that it had. */
function withKnownNames(entry) {
  const known = new Map((catalog.get(entry.path)?.documents ?? []).map((document) => [document.file, document]))
  return { ...entry, documents: entry.documents.map((document) => (document.title === '' ? (known.get(document.file) ?? document) : document)) }
}

export const dossierOf = (path) => catalog.get(path)
export const firstDossier = () => [...catalog.values()].find(({ documents }) => documents.length > 0)

export function openSwitcher() {
  filter.value = ''
  dialog.showModal()
  render(false)
  filter.focus()
}

const plain = (text) => text.toLowerCase().replaceAll('ё', 'е')

function render(keepsSelection) {
  const words = plain(filter.value).split(/\s+/).filter(Boolean)
  const matches = (...texts) => words.every((word) => texts.some((text) => plain(text).includes(word)))
  const before = keepsSelection ? options[selected]?.key : undefined
  options = []
  const parts = []
  let authority
  for (const entry of [...catalog.values()].sort((a, b) => (a.path < b.path ? -1 : 1))) {
    const documents = entry.documents.filter(({ name, title, file }) => matches(name, title, file, entry.path, entry.authorityName, entry.title))
    if (documents.length === 0 && !(entry.documents.length === 0 && matches(entry.path))) continue
    if (options.length >= MOST) {
      parts.push(element('p', { class: 'heading' }, 'Есть и другие: уточните название.'))
      break
    }
    const authorityGoesOn = authority === entry.authority
    if (!authorityGoesOn) parts.push(element('p', { class: 'heading' }, entry.authorityName))
    authority = entry.authority
    const shown = documents.length > 0 ? documents : [{ file: '', name: entry.path.split('/').at(-1), title: 'ещё не прочитано' }]
    shown.forEach((each, index) => {
      const option = { key: each.file || entry.path, dossier: entry.path, document: each.file }
      const node = element(
        'div',
        { role: 'option', id: `option-${options.length}`, class: index === 0 && authorityGoesOn ? 'option begins' : 'option', onclick: () => pick(option) },
        element('span', { class: 'name' }, each.name),
        element('span', { class: 'title' }, each.title),
        index === 0 ? countsElement(entry.counts) : undefined,
      )
      option.node = node
      options.push(option)
      parts.push(node)
    })
  }
  list.replaceChildren(...(parts.length > 0 ? parts : [element('p', { class: 'heading' }, 'Ничего не найдено.')]))
  const wanted = before ?? (words.length === 0 ? current().document : undefined)
  select(Math.max(0, options.findIndex(({ key }) => key === wanted)))
}

function countsElement(counts) {
  if (counts === undefined) return undefined
  return element(
    'span',
    { class: 'counts' },
    counts.error > 0 ? element('span', { class: 'error' }, count(counts.error, 'ошибка', 'ошибки', 'ошибок'), ' ') : undefined,
    counts.warning > 0 ? element('span', { class: 'warning' }, count(counts.warning, 'предупреждение', 'предупреждения', 'предупреждений')) : undefined,
  )
}

function select(index) {
  options[selected]?.node.removeAttribute('aria-selected')
  selected = Math.max(0, Math.min(index, options.length - 1))
  const option = options[selected]
  option?.node.setAttribute('aria-selected', 'true')
  option?.node.scrollIntoView({ block: 'nearest' })
  filter.setAttribute('aria-activedescendant', option?.node.id ?? '')
}

function pick({ dossier, document: file }) {
  dialog.close()
  choose(dossier, file)
}

filter.addEventListener('input', () => render(false))
filter.addEventListener('keydown', (event) => {
  const steps = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10 }
  if (event.key in steps) {
    event.preventDefault()
    select(selected + steps[event.key])
  } else if (event.key === 'Escape') {
    // The browser would only empty the field.
    event.preventDefault()
    dialog.close()
  } else if (event.key === 'Enter' && options[selected] !== undefined) {
    event.preventDefault()
    pick(options[selected])
  }
})
dialog.addEventListener('click', (event) => {
  if (event.target === dialog) dialog.close()
})
