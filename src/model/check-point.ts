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
  const problem = (says: Phrase, key?: keyof Point, advice?: Phrase): void =>
    report('order/point-content', { problem: says, advice }, key === undefined ? placeOf(point) : keyPlaceOf(point, key))
  const content = CONTENTS.flatMap((keys) => keys.filter((key) => point[key] !== undefined).slice(0, 1))
  const [first, second] = content
  if (first === undefined) problem((words) => `В пункте нет ни ${CONTENTS.map(([key]) => `«${words.key(key)}»`).join(', ни ')}`)
  else if (second !== undefined) problem((words) => `В одном пункте стоят «${words.key(first)}» и «${words.key(second)}», а должно быть что-то одно`, second)
  else {
    for (const [key, owners] of COMPANIONS) {
      if (point[key] === undefined || owners.some((owner) => owner === first)) continue
      const companions: Phrase = (words) => owners.map((owner) => `«${words.key(owner)}»`).join(' или ')
      problem(
        (words) => `Ключ «${words.key(key)}» ставится вместе с ${companions(words)}, а в этом пункте – «${words.key(first)}»`,
        key,
        (words) => `Уберите «${words.key(key)}» отсюда или перенесите его в пункт, где есть ${companions(words)}`,
      )
    }
  }
  if (point.executor !== undefined && point.executors !== undefined) {
    problem(
      (words) => `В пункте стоят «${words.key('executor')}» и «${words.key('executors')}», а должно быть что-то одно`,
      'executors',
      (words) => `Перечислите всех исполнителей в «${words.key('executors')}», а «${words.key('executor')}» уберите`,
    )
  }
  if (point.inForce === 'signing' && point.inForceFrom !== undefined) {
    const signing: Phrase = (words) => `«${words.key('inForce')}: ${words.value('inForce', 'signing')}»`
    problem(
      (words) => `${signing(words)} и «${words.key('inForceFrom')}» называют два разных дня`,
      'inForceFrom',
      (words) => `Оставьте что-то одно: ${signing(words)} или «${words.key('inForceFrom')}»`,
    )
  }
  if (point.appliesFrom !== undefined && point.inForce === undefined && point.inForceFrom === undefined) {
    const force: Phrase = (words) => `«${words.key('inForce')}» или «${words.key('inForceFrom')}»`
    problem(
      (words) => `Ключ «${words.key('appliesFrom')}» ставится вместе с ${force(words)}: сначала скажите, когда акт вступает в силу`,
      'appliesFrom',
      (words) => `Добавьте в этот пункт ${force(words)}`,
    )
  }
}
