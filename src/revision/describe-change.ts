/** One change as a Russian sentence, without the words that changed and without a full stop. */
import { count } from '../diagnostics/summary.ts'
import { capitaliseFirst } from '../russian/letters.ts'
import type { Change, PeriodShift } from './change.ts'
import { isFootnote } from './unit-texts.ts'
import { agree, placeName, unitName, unitWord } from './unit-words.ts'

/** «Строка 7: срок перенесен на 2 месяца позже». Where the unit stands is told by {@link placeName}. */
export function describeChange(change: Change): string {
  return capitaliseFirst(sentence(change))
}

function sentence(change: Change): string {
  // Every change has at least one side; which one is known by its type.
  const unit = (change.after ?? change.before)!
  switch (change.type) {
    case 'added':
      return `${agree(unit.kind, 'добавлен')} ${unitName(unit)}`
    case 'removed':
      return `${agree(unit.kind, 'исключен')} ${unitName(unit)}`
    case 'moved': {
      const before = change.before!
      const place = change.toOtherParent ? `: «${placeName(before) || 'начало документа'}» → «${placeName(unit) || 'начало документа'}»` : ''
      const number = before.number !== unit.number && unit.number !== undefined ? `, теперь ${unitName(unit)}` : ''
      return `${unitName(before)} ${agree(unit.kind, 'перемещен')}${change.toOtherParent ? place : ' на другое место'}${number}`
    }
    case 'renumbered': {
      const before = change.before!
      if (change.upTo === undefined) return `${unitName(before)} ${unit.kind === 'row' ? 'стала' : 'стал'} ${unit.number}`
      const plural = unitWord(unit.kind).genitivePlural
      return `номера ${plural} ${before.number}–${change.upTo.before} изменились на ${unit.number}–${change.upTo.after}`
    }
    case 'rescheduled': {
      const shift = change.shift === undefined ? '' : ` ${describeShift(change.shift)}`
      return `${unitName(unit)}: ${change.text.before === '' ? 'срок назначен' : change.text.after === '' ? 'срок снят' : shift === '' ? 'срок изменен' : `срок${shift}`}`
    }
    case 'reassigned':
      return `${unitName(unit)}: ${change.text.key === 'executor' ? 'другой исполнитель' : 'другие ответственные'}`
    case 'retitled':
      return unit.kind === 'title' ? 'изменено название документа' : `изменено название: ${unitName(change.before ?? unit)}`
    case 'edited':
      if (isFootnote(change.text)) return `${unitName(change.before ?? unit)}: ${change.text.before === '' ? 'добавлена' : change.text.after === '' ? 'исключена' : 'изменена'} сноска`
      return change.text.column === undefined
        ? `${agree(unit.kind, 'изменен')} ${unitName(change.before ?? unit)}`
        : `${unitName(change.before ?? unit)}: изменен столбец «${change.text.column}»`
    case 'merged':
      return `в ${unitName(unit, 'prepositional')} объединены с ним: ${change.parts.map((part) => unitName(part)).join(', ')}`
    case 'split':
      return `из ${unitName(unit, 'genitive')} выделены: ${change.parts.map((part) => unitName(part)).join(', ')}`
  }
}

/** «перенесен на 2 месяца позже», «продлен на 1 месяц», «начало перенесено на 3 дня раньше». */
export function describeShift({ start, end, unit }: PeriodShift): string {
  const length = (steps: number): string =>
    unit === 'month' ? count(Math.abs(steps), 'месяц', 'месяца', 'месяцев') : count(Math.abs(steps), 'день', 'дня', 'дней')
  const direction = (steps: number): string => (steps > 0 ? 'позже' : 'раньше')
  if (start === 0 && end === 0) return 'написан иначе'
  if (start === end) return `перенесен на ${length(start)} ${direction(start)}`
  if (start === 0) return end > 0 ? `продлен на ${length(end)}` : `сокращен на ${length(end)}`
  if (end === 0) return `начинается на ${length(start)} ${direction(start)}`
  return `начинается на ${length(start)} ${direction(start)}, кончается на ${length(end)} ${direction(end)}`
}
