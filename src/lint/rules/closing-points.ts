import type { Order, Point } from '../../model/content.ts'
import type { DocumentRule } from '../rule.ts'

/** An order says who controls it and when it enters into force. */
export const closingPoints: DocumentRule = {
  needs: 'document',
  codes: ['order/control-missing', 'order/in-force-missing'],
  check(document, _dossier, report) {
    if (document.kind !== 'order') return
    const { points, title, annexes } = document.value as Order
    const all = flatten(points)
    const place = { file: document.file, pointer: '/points', at: 'key' as const }
    const says = (pattern: RegExp): boolean => all.some(({ text }) => text !== undefined && pattern.test(text))
    if (!all.some(({ control }) => control !== undefined) && !says(/(?<!\p{L})контрол[а-яё]*[^.]{0,80}(?:возложить|оставл)|(?:возложить|оставл)[^.]{0,40}контрол/iu)) report('order/control-missing', {}, place)
    // An order that approves nothing may do without: it is in force from its signing.
    if (annexes === undefined || annexes.length === 0 || /^О (?:внесении|признании)/u.test(title)) return
    if (!all.some(({ inForce, inForceFrom }) => (inForce ?? inForceFrom) !== undefined) && !says(/вступает в силу/iu)) report('order/in-force-missing', {}, place)
  },
}

function flatten(points: readonly Point[] | undefined): readonly Point[] {
  return (points ?? []).flatMap((point) => [point, ...flatten(point.points)])
}
