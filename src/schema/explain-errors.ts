/** ajv's errors as findings for authors: one for each mistake, at its place, in Russian. */
import { diagnose, type DiagnosticDetails } from '../diagnostics/diagnose.ts'
import type { Range } from '../source/place.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Code, ParamsOf } from '../diagnostics/catalogue/index.ts'
import { childPointer, parsePointer } from '../source/pointer.ts'
import { knownKeys, labelOf } from './known-keys.ts'
import { reduceAlternatives } from './reduce-alternatives.ts'
import type { SchemaError, SchemaRegistry } from './registry.ts'
import { isObject, schemaList, textIn, textsIn, typesOf, type SchemaObject } from './schema-node.ts'
import { suggestKey, suggestValue, type KeySuggestion } from './suggest-key.ts'
import type { AuthorSource } from './translate-keys.ts'

interface Context {
  readonly source: AuthorSource
  readonly registry: SchemaRegistry
  /** The key that each unknown key was probably meant to be, by pointer of the object and key meant. */
  readonly meant: Set<string>
}

type Explain = (context: Context, error: SchemaError) => Diagnostic | undefined

/** Only one of several complaints about the same value helps; the first of these says most. */
const byWeight = ['type', 'const', 'enum', 'minLength', 'maxLength', 'format', 'pattern']

export function explainErrors(
  source: AuthorSource,
  registry: SchemaRegistry,
  errors: readonly SchemaError[],
): readonly Diagnostic[] {
  const context: Context = { source, registry, meant: new Set() }
  const reduced = keepHeaviest(reduceAlternatives(registry, errors))
  // Unknown keys first: a misspelt key is not reported a second time as missing.
  const unknown = reduced.filter(isUnknownKey)
  const others = reduced.filter((error) => !isUnknownKey(error))
  const diagnostics = [...unknown, ...others]
    .map((error) => explain(context, error))
    .filter((diagnostic) => diagnostic !== undefined)
  const distinct = new Map(
    diagnostics.map((diagnostic) => [
      `${diagnostic.code} ${diagnostic.place?.pointer} ${diagnostic.message}`,
      diagnostic,
    ]),
  )
  return [...distinct.values()].sort((a, b) => offsetOf(a) - offsetOf(b))
}

const isUnknownKey = ({ keyword }: SchemaError): boolean =>
  keyword === 'additionalProperties' || keyword === 'unevaluatedProperties'

const offsetOf = ({ place }: Diagnostic): number => place?.range?.start.offset ?? 0

function keepHeaviest(errors: readonly SchemaError[]): readonly SchemaError[] {
  const best = new Map<string, number>()
  for (const { keyword, pointer } of errors) {
    const weight = byWeight.indexOf(keyword)
    if (weight >= 0) best.set(pointer, Math.min(weight, best.get(pointer) ?? weight))
  }
  return errors.filter(({ keyword, pointer }) => {
    const weight = byWeight.indexOf(keyword)
    return weight < 0 || weight === best.get(pointer)
  })
}

function explain(context: Context, error: SchemaError): Diagnostic | undefined {
  const special = textIn(error.parentSchema, 'x-message')
  if (special !== undefined && !isUnknownKey(error) && !['type', 'pattern', 'if'].includes(error.keyword)) {
    return at(context, error.pointer, 'key', 'schema/condition', { message: special, key: undefined })
  }
  return (explanations[error.keyword] ?? explainOther)(context, error)
}

const explanations: Readonly<Record<string, Explain>> = {
  additionalProperties: unknownKey,
  unevaluatedProperties: unknownKey,
  required: missingKey,
  dependentRequired: missingKey,
  type: wrongType,
  enum: wrongValue,
  const: wrongValue,
  pattern: badFormat,
  format: badFormat,
  minLength: (context, error) =>
    error.data === ''
      ? at(context, error.pointer, 'value', 'schema/empty-value', { key: keyOf(error.pointer) })
      : textLength(context, error, 'short'),
  maxLength: (context, error) => textLength(context, error, 'long'),
  minItems: (context, error) => listLength(context, error, 'few'),
  maxItems: (context, error) => listLength(context, error, 'many'),
  minProperties: (context, error) => listLength(context, error, 'few'),
  maxProperties: (context, error) => listLength(context, error, 'many'),
  minimum: numberRange,
  maximum: numberRange,
  exclusiveMinimum: numberRange,
  exclusiveMaximum: numberRange,
  uniqueItems: repeatedItem,
  oneOf: alternatives,
  anyOf: alternatives,
  not: notTogether,
  'false schema': (context, error) => {
    const key = keyOf(error.pointer)
    return at(context, error.pointer, 'key', 'schema/unknown-key', {
      key,
      suggestion: undefined,
      title: undefined,
      allowed: [],
      isCutOff: false,
    })
  },
  propertyNames: (context, error) => {
    const name = String(error.params['propertyName'])
    return at(context, childPointer(error.pointer, name), 'key', 'schema/bad-format', {
      value: name,
      message: textIn(error.schema, 'x-pattern-message'),
    })
  },
  // The errors of the branch that `if` chose are reported themselves.
  if: (context, error) => {
    const message = textIn(error.parentSchema, 'x-message')
    return message === undefined ? undefined : at(context, error.pointer, 'key', 'schema/condition', { message, key: undefined })
  },
}

function explainOther(context: Context, { pointer }: SchemaError): Diagnostic {
  return at(context, pointer, 'value', 'schema/condition', {
    message: undefined,
    key: keyOf(pointer),
  })
}

function unknownKey(context: Context, error: SchemaError): Diagnostic {
  const key = String(error.params['additionalProperty'] ?? error.params['unevaluatedProperty'])
  const known = knownKeys(context, error)
  const present = isObject(error.data) ? error.data : {}
  const free = new Map([...known].filter(([name]) => !Object.hasOwn(present, name)))
  const label = (schema: SchemaObject, keyword: string): string | undefined => labelOf(context, schema, keyword)
  const suggestion: KeySuggestion | undefined = suggestKey(key, free, label) ?? suggestKey(key, known, label)
  const pointer = childPointer(error.pointer, key)
  const range = context.source.locate(pointer, 'key')
  if (suggestion !== undefined) context.meant.add(childPointer(error.pointer, suggestion.key))
  const canRename = suggestion !== undefined && free.has(suggestion.key) && range !== undefined
  const meantSchema = suggestion === undefined ? undefined : known.get(suggestion.key)
  return at(
    context,
    pointer,
    'key',
    'schema/unknown-key',
    {
      key,
      suggestion,
      title: meantSchema === undefined ? undefined : label(meantSchema, 'title'),
      allowed: [...known].map(([name, schema]) => ({ key: name, title: label(schema, 'title') })),
      // «{ title: Осмотр (пандусы, лифты) }»: behind the comma YAML reads a key without a value.
      isCutOff: suggestion === undefined && isObject(error.data) && error.data[key] === null && !isFollowedByColon(context, range),
    },
    canRename ? { fix: { file: context.source.file, range, replacement: suggestion.name } } : {},
  )
}

function isFollowedByColon({ source }: Context, range: Range | undefined): boolean {
  return range !== undefined && /^["']?[ \t]*:/u.test(source.text.slice(range.end.offset))
}

function missingKey(context: Context, error: SchemaError): Diagnostic | undefined {
  const key = String(error.params['missingProperty'])
  if (context.meant.has(childPointer(error.pointer, key))) return undefined
  const because = error.keyword === 'dependentRequired' ? String(error.params['property']) : undefined
  const schema = knownKeys(context, error).get(key)
  return at(context, error.pointer, 'key', 'schema/missing-key', {
    key,
    title: schema === undefined ? undefined : labelOf(context, schema, 'title'),
    hint: schema === undefined ? undefined : labelOf(context, schema, 'description'),
    because,
  })
}

function wrongType(context: Context, error: SchemaError): Diagnostic {
  const wanted = Array.isArray(error.params['type']) ? textsIn(error.params['type']) : [String(error.params['type'])]
  return typeMismatch(context, error, wanted)
}

function typeMismatch(context: Context, { pointer, data }: SchemaError, wanted: readonly string[]): Diagnostic {
  if (data === null) return at(context, pointer, 'value', 'schema/empty-value', { key: keyOf(pointer) })
  return at(context, pointer, 'value', 'schema/wrong-type', {
    key: keyOf(pointer),
    expected: wanted,
    found: typesOf(data)[0] ?? 'null',
    written: typeof data === 'string' ? data : (context.source.written(pointer) ?? ''),
  })
}

function wrongValue(context: Context, error: SchemaError): Diagnostic {
  const allowed =
    error.keyword === 'const' ? [error.params['allowedValue']] : Array.isArray(error.schema) ? error.schema : []
  const names = allowed.map(String)
  const value = typeof error.data === 'object' ? '' : String(error.data)
  const nearest = suggestValue(value, names, error.parentSchema)
  const range = context.source.locate(error.pointer)
  const canReplace = nearest !== undefined && range !== undefined && context.source.written(error.pointer) !== undefined
  return at(
    context,
    error.pointer,
    'value',
    'schema/wrong-value',
    {
      key: keyOf(error.pointer),
      value,
      allowed: names.map((name) => ({ name, title: textIn(error.parentSchema['x-ru-values'], name) })),
      nearest,
    },
    canReplace ? { fix: { file: context.source.file, range, replacement: context.source.words(error.pointer).value(keyOf(error.pointer), nearest) } } : {},
  )
}

function badFormat(context: Context, error: SchemaError): Diagnostic {
  if (error.data === '') return at(context, error.pointer, 'value', 'schema/empty-value', { key: keyOf(error.pointer) })
  const message = textIn(error.parentSchema, 'x-pattern-message') ?? textIn(error.parentSchema, 'x-message')
  return at(context, error.pointer, 'value', 'schema/bad-format', { value: String(error.data), message })
}

function textLength(context: Context, { pointer, data, schema }: SchemaError, problem: 'short' | 'long'): Diagnostic {
  return at(context, pointer, 'value', 'schema/text-length', {
    problem,
    length: [...String(data)].length,
    limit: Number(schema),
  })
}

function listLength(context: Context, { pointer, data, schema }: SchemaError, problem: 'few' | 'many'): Diagnostic {
  const count = Array.isArray(data) ? data.length : Object.keys(isObject(data) ? data : {}).length
  const what = Array.isArray(data) ? 'пунктов' : 'ключей'
  return at(context, pointer, count === 0 ? 'value' : 'key', 'schema/list-length', {
    key: keyOf(pointer),
    problem,
    count,
    limit: Number(schema),
    what,
  })
}

function numberRange(context: Context, { pointer, data, schema, keyword }: SchemaError): Diagnostic {
  const bounds: Readonly<Record<string, string>> = {
    minimum: 'не меньше',
    maximum: 'не больше',
    exclusiveMinimum: 'больше',
    exclusiveMaximum: 'меньше',
  }
  return at(context, pointer, 'value', 'schema/number-range', {
    value: String(data),
    bound: `${bounds[keyword] ?? ''} ${Number(schema)}`,
  })
}

function repeatedItem(context: Context, { pointer, params, data }: SchemaError): Diagnostic {
  const [later, earlier] = [Number(params['i']), Number(params['j'])].sort((a, b) => b - a) as [number, number] // two numbers stay two
  const first = context.source.locate(childPointer(pointer, earlier))
  const item: unknown = Array.isArray(data) ? data[later] : undefined
  return at(
    context,
    childPointer(pointer, later),
    'value',
    'schema/repeated-item',
    { key: keyOf(pointer), value: typeof item === 'object' ? '' : String(item) },
    {
      related:
        first === undefined
          ? []
          : [
              {
                place: { file: context.source.file, pointer: childPointer(pointer, earlier), range: first },
                message: 'здесь он записан впервые',
              },
            ],
    },
  )
}

/** `oneOf` and `anyOf` whose branches do not tell which was meant. */
function alternatives(context: Context, error: SchemaError): Diagnostic | undefined {
  const branches = schemaList(error.schema)
  const keys = branches.map((branch) => textsIn(branch['required']))
  if (keys.length > 0 && keys.every((names) => names.length > 0))
    return chooseOne(
      context,
      error,
      keys.map((names) => names[0] ?? ''),
    )
  const types = branches.flatMap((branch) =>
    context.registry.flatten(branch).flatMap((part) => (typeof part['type'] === 'string' ? [part['type']] : [])),
  )
  if (types.length > 0 && !typesOf(error.data).some((type) => types.includes(type)))
    return typeMismatch(context, error, [...new Set(types)])
  return explainOther(context, error)
}

function chooseOne(context: Context, error: SchemaError, keys: readonly string[]): Diagnostic | undefined {
  const data = isObject(error.data) ? error.data : {}
  const present = keys.filter((key) => Object.hasOwn(data, key))
  if (present.length === 0 && keys.some((key) => context.meant.has(childPointer(error.pointer, key)))) return undefined
  const second = Object.keys(data).filter((key) => present.includes(key))[1]
  const known = knownKeys(context, error)
  const choices = keys.map((key) => {
    const schema = known.get(key)
    return { key, title: schema === undefined ? undefined : labelOf(context, schema, 'title') }
  })
  return at(
    context,
    second === undefined ? error.pointer : childPointer(error.pointer, second),
    'key',
    'schema/choose-one',
    { choices, present },
  )
}

function notTogether(context: Context, error: SchemaError): Diagnostic {
  const message = textIn(error.schema, 'x-message')
  if (message !== undefined) return at(context, error.pointer, 'key', 'schema/condition', { message, key: undefined })
  const keys = isObject(error.schema) ? textsIn(error.schema['required']) : []
  const last = keys.at(-1)
  if (last === undefined) return explainOther(context, error)
  return at(context, childPointer(error.pointer, last), 'key', 'schema/not-together', { keys })
}

/** The key that holds the value of the pointer; for list items, that of the list. */
function keyOf(pointer: string): string {
  return parsePointer(pointer).findLast((part) => !/^\d+$/.test(part)) ?? ''
}

function at<C extends Code>(
  context: Context,
  pointer: string,
  which: 'key' | 'value',
  code: C,
  params: ParamsOf<C>,
  details: DiagnosticDetails = {},
): Diagnostic {
  const { source } = context
  const range = source.locate(pointer, which)
  return diagnose(
    code,
    params,
    { file: source.file, pointer, at: which, ...(range === undefined ? {} : { range }) },
    details,
  )
}
