/** Whether a point says one thing and says it whole. */
import type { Point } from './content.ts'
import { keyPlaceOf, placeOf, type Report } from './finding.ts'

/** What a point may say; its first key names it. */
const CONTENTS = [['text'], ['control'], ['inForce', 'inForceFrom', 'appliesFrom'], ['publish'], ['repeal']] as const

/** Keys that go with some contents only. */
const COMPANIONS = [
  ['executor', ['text', 'publish']],
  ['executors', ['text', 'publish']],
  ['deadline', ['text', 'publish']],
  ['annex', ['text']],
  ['points', ['text']],
] as const

export function checkPoint(point: Point, report: Report): void {
  const problem = (text: string, key?: keyof Point): void =>
    report('order/point-content', { problem: text }, key === undefined ? placeOf(point) : keyPlaceOf(point, key))
  const content = CONTENTS.flatMap((keys) => keys.filter((key) => point[key] !== undefined).slice(0, 1))
  const [first, second] = content
  if (first === undefined) problem('В пункте нет ни text, ни control, ни inForce, ни publish, ни repeal')
  else if (second !== undefined) problem(`В одном пункте стоят «${first}» и «${second}», а должно быть что-то одно`, second)
  else {
    for (const [key, owners] of COMPANIONS) {
      if (point[key] === undefined || owners.some((owner) => owner === first)) continue
      problem(`Ключ «${key}» ставится вместе с «${owners.join('» или «')}», а в этом пункте – «${first}»`, key)
    }
  }
  if (point.executor !== undefined && point.executors !== undefined) {
    problem('В пункте стоят «executor» и «executors»: перечислите всех исполнителей в «executors»', 'executors')
  }
  if (point.inForce === 'signing' && point.inForceFrom !== undefined) {
    problem('«inForce: signing» и «inForceFrom» называют два разных дня: оставьте что-то одно', 'inForceFrom')
  }
  if (point.appliesFrom !== undefined && point.inForce === undefined && point.inForceFrom === undefined) {
    problem('Ключ «appliesFrom» ставится вместе с «inForce» или «inForceFrom»: сначала скажите, когда акт вступает в силу', 'appliesFrom')
  }
}
