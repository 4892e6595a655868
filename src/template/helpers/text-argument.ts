import { diagnose } from '../../diagnostics/diagnose.ts'
import { childPointer } from '../../source/pointer.ts'
import { originOf } from '../../source/origin-of.ts'
import type { Origin, Place } from '../../source/place.ts'
import type { HelperCall } from './helper.ts'

export interface TextArgument {
  readonly text: string
  /** The value in its YAML file; the template when the call did not say which value it is. */
  readonly place: Place
}

/**
 * The text of `{{md object "property"}}`, with its exact place in the sources,
 * or of `{{md value}}`. `undefined` when there is nothing to print.
 */
export function readTextArgument(helper: string, call: HelperCall): TextArgument | undefined {
  const [first, key] = call.args
  if (call.args.length === 0 || call.args.length > 2 || (call.args.length === 2 && !isKey(key))) {
    const expected = `{{${helper} this "имя"}} или {{${helper} значение}}`
    call.report(diagnose('template/helper-arguments', { helper, expected }, call.place))
    return undefined
  }
  const value = isKey(key) ? call.lookUp(first, key) : first
  if (value === undefined || value === null || value === '') return undefined
  if (typeof value !== 'string' && typeof value !== 'number') {
    const name = isKey(key) ? String(key) : 'значение'
    call.report(diagnose('template/not-text', { name, what: describeValue(value) }, call.place))
    return undefined
  }
  const place = isKey(key) ? originOfProperty(first, key) : undefined
  return { text: String(value), place: place ?? call.place }
}

/** Where a property of an object comes from: its own origin when it has one, else the place below the object's. */
export function originOfProperty(object: unknown, key: string | number): Origin | undefined {
  const origin = originOf(object)
  const own = typeof object === 'object' && object !== null && Object.hasOwn(object, key)
  const value = own ? (object as Readonly<Record<string, unknown>>)[key] : undefined // an own property, as was just checked
  return originOf(value) ?? (origin && { file: origin.file, pointer: childPointer(origin.pointer, key) })
}

export function isKey(value: unknown): value is string | number {
  return typeof value === 'string' || typeof value === 'number'
}

/** What a value is, in Russian, for a message. */
export function describeValue(value: unknown): string {
  if (Array.isArray(value)) return 'список'
  if (typeof value === 'boolean') return 'признак «да» или «нет»'
  return typeof value === 'object' ? 'набор значений' : 'не данные'
}
