/** Elements by their id, and new ones. Texts become text nodes: nothing that comes from a document is ever read as markup. */

export const byId = (id) => document.getElementById(id)

export function element(name, attributes = {}, ...children) {
  return fill(document.createElement(name), attributes, children)
}

const SVG = 'http://www.w3.org/2000/svg'

export function svgElement(name, attributes = {}, ...children) {
  return fill(document.createElementNS(SVG, name), attributes, children)
}

function fill(node, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue
    if (name.startsWith('on')) node.addEventListener(name.slice(2), value)
    else node.setAttribute(name, value === true ? '' : String(value))
  }
  node.append(...children.filter((child) => child !== undefined && child !== ''))
  return node
}

export const setPressed = (id, isPressed) => byId(id).setAttribute('aria-pressed', String(isPressed))

/** «1 ошибка», «2 ошибки», «5 ошибок». */
export function count(number, one, few, many) {
  const [tens, ones] = [number % 100, number % 10]
  const form = tens >= 11 && tens <= 14 ? many : ones === 1 ? one : ones >= 2 && ones <= 4 ? few : many
  return `${number} ${form}`
}

/** What is remembered between visits. A browser may forbid it. */
export const memory = {
  get(key) {
    try {
      return localStorage.getItem(`prikaz ${key}`)
    } catch {
      return null
    }
  },
  set(key, value) {
    try {
      localStorage.setItem(`prikaz ${key}`, value)
    } catch {
      // It will be asked for again.
    }
  },
}

export async function copyText(text, button) {
  const label = button.textContent
  try {
    await navigator.clipboard.writeText(text)
    button.textContent = 'Скопировано'
  } catch {
    button.textContent = 'Не удалось скопировать'
  }
  setTimeout(() => (button.textContent = label), 1500)
}
