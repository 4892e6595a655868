/** Measures of the house style, for docs/house-style.md: names and clauses of the standard from the schema, values from the profiles. */
import { readFileSync } from 'node:fs'
import { code, escapeWords, table } from './markdown.mjs'

const root = new URL('../../', import.meta.url)
const read = (path) => JSON.parse(readFileSync(new URL(path, root), 'utf8'))

/** A measure without its `x-clause` fails the generation. */
export function describeHouseStyle() {
  const schema = read('schemas/house-style.json')
  const names = schema.properties.profile.enum
  const profiles = names.map((name) => read(`templates/theme/${name}.json`))
  const rows = measures(schema, '').map(([path, property]) => {
    const clause = property['x-clause']
    if (clause === undefined) throw new Error(`schemas/house-style.json gives no x-clause for «${path}»`)
    const values = profiles.map((profile) => code(String(path.split('.').reduce((object, key) => object[key], profile))))
    return [code(path), escapeWords(property.description), ...values, allowed(property), escapeWords(clause)]
  })
  return table(['Ключ', 'Что задаёт', ...names, 'Можно указать', 'Откуда значение'], rows)
}

function measures(object, prefix) {
  return Object.entries(object.properties)
    .filter(([key]) => prefix !== '' || key !== 'profile')
    .flatMap(([key, property]) =>
      property.type === 'object' ? measures(property, `${prefix}${key}.`) : [[prefix + key, property]],
    )
}

function allowed(property) {
  if (property.enum !== undefined) return property.enum.map(code).join(', ')
  if (property.type === 'boolean') return '`true`, `false`'
  if (property.type === 'string') return property.maxLength === undefined ? 'название шрифта' : `до ${property.maxLength} знаков`
  return `от ${property.minimum} до ${property.maximum}${property.type === 'integer' ? ', целое' : ''}`
}
