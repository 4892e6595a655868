import { diagnose } from '../../diagnostics/diagnose.ts'
import type { NameLayout } from '../../russian/cases/decline-person.ts'
import { personForm } from '../../russian/cases/entry-forms.ts'
import { isPerson, printForm, readCase } from './case-argument.ts'
import type { Helper } from './helper.ts'

const layouts: readonly NameLayout[] = ['initials-last', 'initials-first', 'full']

/** `{{person "dative" people.kasmina}}`: «Касьминой Т.И.»; with `"initials-first"` «Т.И. Касьминой», with `"full"` «Касьминой Татьяне Ивановне». */
export const person: Helper = {
  name: 'person',
  prints: 'text',
  isAlsoValue: true,
  run: (call) => {
    const [name, entry, asked = 'initials-last'] = call.args
    const layout = layouts.find((known) => known === asked)
    if (call.args.length < 2 || call.args.length > 3 || !isPerson(entry) || layout === undefined) {
      const expected = `{{person "dative" people.ivanova}} – падеж, человек из people.yaml и, если нужно, вид: ${layouts.map((known) => `"${known}"`).join(', ')}`
      call.report(diagnose('template/helper-arguments', { helper: 'person', expected }, call.place))
      return ''
    }
    const grammaticalCase = readCase(name, call)
    return grammaticalCase === undefined ? '' : printForm(personForm(entry, grammaticalCase, layout), grammaticalCase, entry, call)
  },
}
