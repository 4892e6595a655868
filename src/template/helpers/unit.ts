import { diagnose } from '../../diagnostics/diagnose.ts'
import { unitForm } from '../../russian/cases/entry-forms.ts'
import { isUnit, printForm, readCase } from './case-argument.ts'
import type { Helper } from './helper.ts'

/** `{{unit "dative" units.imo}}`: the name of a unit in a case, «информационно-методическому отделу». */
export const unit: Helper = {
  name: 'unit',
  prints: 'text',
  isAlsoValue: true,
  run: (call) => {
    const [name, entry] = call.args
    if (call.args.length !== 2 || !isUnit(entry)) {
      const expected = '{{unit "dative" units.imo}} – падеж и подразделение из people.yaml'
      call.report(diagnose('template/helper-arguments', { helper: 'unit', expected }, call.place))
      return ''
    }
    const grammaticalCase = readCase(name, call)
    return grammaticalCase === undefined ? '' : printForm(unitForm(entry, grammaticalCase), grammaticalCase, entry, call)
  },
}
