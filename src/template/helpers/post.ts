import { diagnose } from '../../diagnostics/diagnose.ts'
import { postForm } from '../../russian/cases/entry-forms.ts'
import { isPerson, printForm, readCase } from './case-argument.ts'
import type { Helper } from './helper.ts'

/** `{{post "accusative" people.kasmina}}`: the post of a person in a case, «заместителя начальника отдела образования». */
export const post: Helper = {
  name: 'post',
  prints: 'text',
  isAlsoValue: true,
  run: (call) => {
    const [name, person] = call.args
    if (call.args.length !== 2 || !isPerson(person)) {
      const expected = '{{post "dative" people.ivanova}} – падеж и человек из people.yaml'
      call.report(diagnose('template/helper-arguments', { helper: 'post', expected }, call.place))
      return ''
    }
    const grammaticalCase = readCase(name, call)
    return grammaticalCase === undefined ? '' : printForm(postForm(person, grammaticalCase), grammaticalCase, person, call)
  },
}
