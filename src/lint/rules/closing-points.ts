import { actWords } from '../../model/act-words.ts'
import type { Order, Point } from '../../model/content.ts'
import { placedPoints } from '../placed-points.ts'
import type { DocumentRule } from '../rule.ts'

/** The full stop of «пункта 1.1» ends no sentence. */
const CONTROL = /(?<!\p{L})контрол[а-яё]*(?:[^.]|\.(?=\d)){0,120}(?:возложить|возлага|оставл)|(?:возложить|возлага|оставл)(?:[^.]|\.(?=\d)){0,60}контрол/iu

const SIGNED = 'В подписанном акте пункты не переставляют: новый пункт получает следующий номер и остается последним. В проекте пункт о вступлении в силу ставят в конец'

/** An act says who controls it and when it enters into force: once, and in its last points. */
export const closingPoints: DocumentRule = {
  needs: 'document',
  codes: ['order/control-missing', 'order/in-force-missing', 'order/control-twice', 'order/in-force-not-last'],
  check(document, { isAmended }, report) {
    if (document.kind !== 'order') return
    const { act = 'order', points = [], title, annexes, date, number } = document.value as Order
    const { genitive, nominative } = actWords[act]
    const place = { file: document.file, pointer: '/points', at: 'key' as const }
    const all = placedPoints(points)
    const says = (pattern: RegExp): boolean => all.some(({ point: { text } }) => text !== undefined && pattern.test(text))
    const [first, second] = all.filter(({ point: { control } }) => control !== undefined)
    if (first === undefined && !says(CONTROL)) report('order/control-missing', { act: genitive }, place)
    if (first !== undefined && second !== undefined) {
      report('order/control-twice', { act: genitive }, keyPlace(document.file, second.pointer, 'control'), {
        related: [{ place: keyPlace(document.file, first.pointer, 'control'), message: 'первый пункт о контроле' }],
      })
    }
    const inForce = points.findIndex(entersIntoForce)
    if (inForce >= 0 && inForce < points.length - 1) {
      const key = points[inForce]!.inForce === undefined ? 'inForceFrom' : 'inForce'
      // In a signed act every point stays where it is: a new one comes behind the last.
      const isSigned = date !== undefined && number !== undefined
      if (!isAmended) report('order/in-force-not-last', { act: nominative }, keyPlace(document.file, `/points/${inForce}`, key), isSigned ? { help: SIGNED } : {})
    }
    // An act that approves nothing may do without: it is in force from its signing.
    if (annexes === undefined || annexes.length === 0 || /^О (?:внесении|признании)/u.test(title)) return
    if (!all.some(({ point }) => entersIntoForce(point)) && !says(/вступает в силу/iu)) report('order/in-force-missing', { act: nominative }, place)
  },
}

function entersIntoForce({ inForce, inForceFrom }: Point): boolean {
  return (inForce ?? inForceFrom) !== undefined
}

function keyPlace(file: string, pointer: string, key: string) {
  return { file, pointer: `${pointer}/${key}`, at: 'key' as const }
}
