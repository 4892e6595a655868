/** The list of findings of the dossier. */
import { byId, count, element } from './dom.js'
import { placeElements } from './source.js'

const GROUPS = [
  ['error', (number) => count(number, 'ошибка', 'ошибки', 'ошибок')],
  ['warning', (number) => count(number, 'предупреждение', 'предупреждения', 'предупреждений')],
  ['note', (number) => count(number, 'примечание', 'примечания', 'примечаний')],
]

export function showFindings(findings) {
  const panel = byId('findings')
  const open = new Map([...panel.querySelectorAll('details')].map((details) => [details.dataset.severity, details.open]))
  const groups = GROUPS.flatMap(([severity, title]) => {
    const own = findings.filter((finding) => finding.severity === severity)
    if (own.length === 0) return []
    const isOpen = open.get(severity) ?? (severity !== 'note' || findings.every((finding) => finding.severity === 'note'))
    return [element('details', { 'data-severity': severity, open: isOpen }, element('summary', {}, title(own.length)), ...own.map(findingElement))]
  })
  panel.replaceChildren(...(groups.length > 0 ? groups : [element('p', {}, 'Замечаний нет.')]))
  const worst = GROUPS.map(([severity]) => severity).find((severity) => findings.some((finding) => finding.severity === severity)) ?? 'none'
  const badge = byId('badge')
  badge.textContent = String(findings.length)
  badge.dataset.severity = worst
}

/** Until the dossier has been checked. */
export function forgetFindings() {
  byId('findings').replaceChildren(element('p', {}, 'Проверяю…'))
  byId('badge').textContent = '…'
  byId('badge').dataset.severity = 'waiting'
}

function findingElement({ severity, code, message, help, place, frame }) {
  return element(
    'article',
    { class: 'finding', 'data-severity': severity },
    element('p', {}, message, ' ', element('code', {}, code)),
    help === '' ? undefined : element('p', { class: 'help' }, help),
    frame === '' ? undefined : element('pre', { tabindex: 0 }, frame),
    place === undefined ? undefined : element('div', { class: 'place' }, ...placeElements(place)),
  )
}

/** The errors that keep a document from being drawn, for the notice above it. */
export function errorList(errors) {
  const shown = errors.slice(0, 5)
  const items = shown.map(({ message, place }) => element('li', {}, message, ' ', ...(place === undefined ? [] : placeElements(place))))
  if (errors.length > shown.length) items.push(element('li', {}, `и ещё ${errors.length - shown.length}`))
  return element('ul', {}, ...items)
}
