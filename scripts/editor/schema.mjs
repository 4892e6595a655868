/**
 * schemas/*.json as one schema that an editor understands (JSON Schema draft-07 with the additions of yaml-language-server), in English
 * keys, in Russian ones, or in both. One file serves every kind: `kind` or «вид» chooses what else may stand in the file.
 */
import { readdirSync, readFileSync } from 'node:fs'

const folder = new URL('../../schemas/', import.meta.url)
const sources = new Map(
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => [name.slice(0, -5), JSON.parse(readFileSync(new URL(name, folder), 'utf8'))]),
)
const kinds = [...sources].filter(([, schema]) => schema.properties?.kind?.const !== undefined).map(([name]) => name)

/** What a language makes of a key and of a value: the names that may be written for it. */
const languages = {
  english: (english) => [english],
  russian: (english, russian) => [russian ?? english],
  mixed: (english, russian) => (russian === undefined ? [english] : [english, russian]),
}
export const editorLanguages = Object.keys(languages)

/** Every key with its Russian name, for the words of descriptions. */
const everyKey = new Map()
const everyValue = new Map()
for (const schema of sources.values()) survey(schema)

export function editorSchema(language) {
  const namesOf = languages[language]
  const definitions = {}

  const define = (home, pointer, target) => {
    const name = pointer === '' ? home : `${home}.${pointer.split('/').at(-1)}`
    if (!Object.hasOwn(definitions, name)) {
      definitions[name] = {}
      definitions[name] = convert(target, home, new Map(), language === 'russian')
    }
    return `#/definitions/${name}`
  }

  /** `keys`: Russian names of the keys around a condition; `inRussian`: whether the key it stands under is written in Russian. */
  const convert = (node, home, keys, inRussian) => {
    if (typeof node !== 'object' || node === null) return node
    if (node.$ref !== undefined) {
      const { file, pointer, target } = locate(node.$ref, home)
      const { $ref: _, ...own } = node
      const isObject = resolve(target, file).type === 'object'
      if (!isObject) return convert({ ...target, ...own }, file, keys, inRussian)
      const words = described(own, target, inRussian)
      return { ...words, $ref: define(file, pointer, target) }
    }
    const names = new Map([...keys, ...Object.entries(node.properties ?? {}).map(([key, property]) => [key, property['x-ru'] ?? keys.get(key)])])
    const result = described(node, node, inRussian)
    const requirements = []
    for (const [keyword, value] of Object.entries(node)) {
      if (keyword.startsWith('x-') || keyword.startsWith('$') || ['title', 'description', 'enum', 'const', 'default'].includes(keyword)) continue
      if (keyword === 'properties') {
        result.properties = {}
        for (const [key, property] of Object.entries(value)) {
          for (const name of namesOf(key, names.get(key))) result.properties[name] = convert(property, home, new Map(), name !== key)
        }
      } else if (keyword === 'required') {
        const choices = value.map((key) => namesOf(key, names.get(key)))
        const single = choices.filter((choice) => choice.length === 1).flat()
        if (single.length > 0) result.required = single
        requirements.push(...choices.filter((choice) => choice.length > 1).map(oneOfThese))
      } else if (keyword === 'dependentRequired') {
        for (const [key, needed] of Object.entries(value))
          for (const name of namesOf(key, names.get(key)))
            requirements.push({ if: { required: [name] }, then: convert({ required: needed }, home, names, inRussian) })
      } else if (['oneOf', 'anyOf', 'allOf'].includes(keyword)) {
        // A text may be written as a number here, so a number may fit several branches; the program itself tells them apart.
        result[keyword === 'oneOf' ? 'anyOf' : keyword] = value.map((branch) => convert(branch, home, names, inRussian))
      } else if (['if', 'then', 'else', 'not'].includes(keyword)) {
        result[keyword] = convert(value, home, names, inRussian)
      } else if (['items', 'additionalProperties', 'propertyNames'].includes(keyword)) {
        result[keyword] = convert(value, home, new Map(), inRussian)
      } else {
        result[keyword] = value
      }
    }
    if (requirements.length > 0) result.allOf = [...(result.allOf ?? []), ...requirements]
    return withMessages(node, withValues(node, result))
  }

  /** The values to choose from, by their names; a text that YAML may read as a number is still a text. */
  const withValues = (node, result) => {
    const russian = node['x-ru-values'] ?? {}
    const values = node.enum ?? (node.const === undefined ? undefined : [node.const])
    if (values !== undefined) {
      result.enum = values.flatMap((value) => namesOf(value, russian[value]))
      // In a file of one language the Russian words explain the English ones.
      if (language !== 'russian' && node['x-ru-values'] !== undefined)
        result.enumDescriptions = values.flatMap((value) => namesOf(value, russian[value]).map((name) => (name === value ? russian[value] : '')))
      if (node.default !== undefined) result.default = namesOf(node.default, russian[node.default]).at(-1)
      delete result.type
    } else if (node.type === 'boolean') {
      result.enum = [true, false].flatMap((value) => namesOf(value, value ? 'да' : 'нет')).concat(language === 'russian' ? [true, false] : [])
      delete result.type
    } else if (node.type === 'string') {
      result.type = ['string', 'number']
      const words = Object.entries(russian).flatMap(([value, name]) => namesOf(value, name))
      if (words.length > 0 && language !== 'english') {
        const { title, description, ...rest } = result
        return { title, description, anyOf: [{ enum: words }, withMessages(node, rest)] }
      }
    }
    return result
  }

  const withMessages = (node, result) => {
    if (node['x-pattern-message'] !== undefined) result.patternErrorMessage = capitalise(node['x-pattern-message'])
    const message = messageFor(node, result)
    if (message !== undefined) result.errorMessage = message
    return result
  }

  const kindNames = (kind) => namesOf(kind, sources.get(kind).properties.kind['x-ru-values']?.[kind])
  const russianKind = sources.get(kinds[0]).properties.kind['x-ru']
  const kindKeys = namesOf('kind', russianKind)
  const values = kinds.flatMap(kindNames)
  const choice = {
    title: 'Вид файла',
    description: 'Что это за файл; от вида зависит, какие ещё ключи в нём бывают.',
    enum: values,
    enumDescriptions: kinds.flatMap((kind) => kindNames(kind).map(() => sources.get(kind).title)),
    errorMessage: `Виды файлов: ${values.join(', ')}`,
  }
  const isKind = (kind) => {
    const tests = kindKeys.map((key) => ({ required: [key], properties: { [key]: { enum: kindNames(kind), doNotSuggest: true } } }))
    return tests.length === 1 ? tests[0] : { anyOf: tests }
  }
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Исходный файл приказа',
    description: 'Приказ, приложение к нему, сведения об органе или список людей.',
    type: 'object',
    ...(kindKeys.length === 1 ? { required: kindKeys } : {}),
    properties: Object.fromEntries(kindKeys.map((key) => [key, choice])),
    defaultSnippets: kinds.map((kind) => ({ label: sources.get(kind).title, description: sources.get(kind).description, body: skeleton(kind, namesOf) })),
    allOf: [
      ...(kindKeys.length > 1 ? [oneOfThese(kindKeys)] : []),
      ...kinds.map((kind) => ({ if: isKind(kind), then: { $ref: define(kind, '', sources.get(kind)) } })),
    ],
    definitions: Object.fromEntries(Object.entries(definitions).sort(([a], [b]) => (a < b ? -1 : 1))),
  }
}

/** The least that a file of the kind needs, with stops for the cursor; in Russian keys where both are possible. */
function skeleton(kind, namesOf) {
  let stop = 0
  const nameOf = (key, property) => namesOf(key, property['x-ru']).at(-1)
  const fill = (node, home) => {
    if (node.$ref !== undefined) {
      const { file, target } = locate(node.$ref, home)
      return fill({ ...target, ...node, $ref: undefined }, file)
    }
    const [value] = node.enum ?? (node.const === undefined ? [] : [node.const])
    if (value !== undefined) return namesOf(value, node['x-ru-values']?.[value]).at(-1)
    if (node.type === 'array') return [fill(node.items, home)]
    if (node.type !== 'object') return `$${++stop}`
    const needed = node.required ?? ('text' in node.properties ? ['text'] : [])
    return Object.fromEntries(needed.map((key) => [nameOf(key, node.properties[key]), fill(node.properties[key], home)]))
  }
  return fill(sources.get(kind), kind)
}

const oneOfThese = (names) => ({ anyOf: names.map((name) => ({ required: [name] })) })

function locate(reference, home) {
  const [file, pointer = ''] = reference.split('#')
  const name = file === '' ? home : file.replace(/\.json$/, '')
  const target = pointer.split('/').slice(1).reduce((node, part) => node[part], sources.get(name))
  return { file: name, pointer, target }
}

function resolve(node, home) {
  if (node.$ref === undefined) return node
  const { file, target } = locate(node.$ref, home)
  return resolve(target, file)
}

/** Title and description, which the editor shows over a key. Over a Russian key, examples are in Russian keys too. */
function described(node, target, inRussian) {
  const title = node.title ?? target.title
  const description = node.description ?? target.description
  return {
    ...(title === undefined ? {} : { title }),
    ...(description === undefined ? {} : { description: inRussian ? inRussianWords(description, node, target) : description }),
  }
}

function inRussianWords(text, node, target) {
  const own = { ...target.items?.['x-ru-values'], ...target['x-ru-values'], ...node['x-ru-values'] }
  return text
    .replaceAll(/(?<![\w./-])([A-Za-z][\w-]*): ([a-z][\w-]*)(?![\w.-])/g, (whole, key, value) =>
      everyKey.has(key) ? `${everyKey.get(key)}: ${own[value] ?? everyValue.get(value) ?? value}` : whole,
    )
    .replaceAll(/(?<![\w./-])[a-z][\w-]*(?![\w/-]|\.[a-z])/g, (word) => own[word] ?? word)
}

function messageFor(node, result) {
  if (result.enum !== undefined) return `Допустимы: ${result.enum.map((value) => (value === true ? 'true' : value === false ? 'false' : value)).join(', ')}`
  if (result.properties !== undefined && node.type === 'object') return `Здесь бывают ключи: ${Object.keys(result.properties).join(', ')}`
  return { array: 'Здесь нужен список: каждый пункт с новой строки, с «- »', integer: 'Здесь нужно целое число', number: 'Здесь нужно число' }[node.type]
}

function survey(node) {
  if (typeof node !== 'object' || node === null) return
  for (const [key, property] of Object.entries(node.properties ?? {})) {
    if (property['x-ru'] !== undefined && !everyKey.has(key)) everyKey.set(key, property['x-ru'])
  }
  for (const [value, name] of Object.entries(node['x-ru-values'] ?? {})) if (!everyValue.has(value)) everyValue.set(value, name)
  for (const [keyword, child] of Object.entries(node)) if (!keyword.startsWith('x-')) survey(child)
}

function capitalise(text) {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
