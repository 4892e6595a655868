/** Whether a point says one thing and says it whole. */
import type { Phrase } from '../diagnostics/author-words.ts'
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
  const problem = (says: Phrase, key?: keyof Point): void =>
    report('order/point-content', { problem: says }, key === undefined ? placeOf(point) : keyPlaceOf(point, key))
  const content = CONTENTS.flatMap((keys) => keys.filter((key) => point[key] !== undefined).slice(0, 1))
  const [first, second] = content
  if (first === undefined) problem((words) => `В пункте нет ни ${CONTENTS.map(([key]) => `«${words.key(key)}»`).join(', ни ')}`)
  else if (second !== undefined) problem((words) => `В одном пункте стоят «${words.key(first)}» и «${words.key(second)}», а должно быть что-то одно`, second)
  else {
    for (const [key, owners] of COMPANIONS) {
      if (point[key] === undefined || owners.some((owner) => owner === first)) continue
      problem((words) => {
        const companions = owners.map((owner) => `«${words.key(owner)}»`).join(' или ')
        return `Ключ «${words.key(key)}» ставится вместе с ${companions}, а в этом пункте – «${words.key(first)}»`
      }, key)
    }
  }
  if (point.executor !== undefined && point.executors !== undefined) {
    problem((words) => {
      const [one, all] = [words.key('executor'), words.key('executors')]
      return `В пункте стоят «${one}» и «${all}»: перечислите всех исполнителей в «${all}»`
    }, 'executors')
  }
  if (point.inForce === 'signing' && point.inForceFrom !== undefined) {
    problem((words) => {
      const signing = `«${words.key('inForce')}: ${words.value('inForce', 'signing')}»`
      return `${signing} и «${words.key('inForceFrom')}» называют два разных дня: оставьте что-то одно`
    }, 'inForceFrom')
  }
  if (point.appliesFrom !== undefined && point.inForce === undefined && point.inForceFrom === undefined) {
    problem((words) => {
      const force = `«${words.key('inForce')}» или «${words.key('inForceFrom')}»`
      return `Ключ «${words.key('appliesFrom')}» ставится вместе с ${force}: сначала скажите, когда акт вступает в силу`
    }, 'appliesFrom')
  }
}
