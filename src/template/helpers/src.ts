import { diagnose } from '../../diagnostics/diagnose.ts'
import { originOf } from '../../source/origin-of.ts'
import { formatOrigin } from '../../source/place.ts'
import type { Helper } from './helper.ts'
import { isKey, originOfProperty } from './text-argument.ts'

/**
 * The value of a `data-src` attribute: `data-src="{{src this}}"` for the current
 * object, `data-src="{{src event "title"}}"` for a key of the YAML that an object
 * was made from, whether or not the view has a property of that name. Empty,
 * which the tree reader takes for absent, when the program made the value itself.
 */
export const src: Helper = {
  name: 'src',
  prints: 'text',
  run: (call) => {
    const [object, key] = call.args
    if (call.args.length === 0 || call.args.length > 2 || (call.args.length === 2 && !isKey(key))) {
      const expected = '{{src this}} или {{src this "имя"}}'
      call.report(diagnose('template/helper-arguments', { helper: 'src', expected }, call.place))
      return ''
    }
    const origin = isKey(key) ? originOfProperty(object, key) : originOf(object)
    return origin === undefined ? '' : formatOrigin(origin)
  },
}
