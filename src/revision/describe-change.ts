/** One change as a Russian sentence, without the words that changed and without a full stop. */
import { count } from '../diagnostics/summary.ts'
import { capitaliseFirst } from '../russian/letters.ts'
import type { Change, PeriodShift, UnitAddress } from './change.ts'
import { isFootnote } from './unit-texts.ts'
import { partChange } from './requisite-words.ts'
import { agree, placeName, saysWhatItIs, unitName, unitWord } from './unit-words.ts'

/** «Строка 7: срок перенесен на 2 месяца позже». Where the unit stands is told by {@link placeName}. */
export function describeChange(change: Change): string {
  return capitaliseFirst(sentence(change))
}

function sentence(change: Change): string {
  // Every change has at least one side; which one is known by its type.
  const unit = (change.after ?? change.before)!
  switch (change.type) {
    case 'added':
      return `${agree(unit, 'добавлен')} ${unitName(unit)}`
    case 'removed':
      return `${agree(unit, 'исключен')} ${unitName(unit)}`
    case 'moved': {
      const before = change.before!
      const place = change.toOtherParent ? `: ${placeName(before) || 'начало документа'} → ${placeName(unit) || 'начало документа'}` : ''
      const number = before.number !== unit.number && unit.number !== undefined ? `, теперь ${unitName(unit)}` : ''
      return `${unitName(before)} ${agree(unit, 'перемещен')}${change.toOtherParent ? place : ' на другое место'}${number}`
    }
    case 'renumbered': {
      const before = change.before!
      if (change.upTo === undefined) return renumbered(before, unit)
      if (saysWhatItIs(before.number)) return `номера «${before.number}» – «${change.upTo.before}» изменились на «${unit.number}» – «${change.upTo.after}»`
      const plural = unitWord(unit).genitivePlural
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
      if (change.text.key === 'image') return `${unitName(change.before ?? unit)}: изменено изображение`
      if (unit.kind === 'table' && change.text.key === 'head') return 'изменены заголовки таблицы'
      if (unit.kind === 'requisite') return partChange(change.text.key) ?? `изменен ${unitName(unit)}`
      return change.text.column === undefined
        ? `${agree(unit, 'изменен')} ${unitName(change.before ?? unit)}`
        : `${unitName(change.before ?? unit)}: изменен столбец «${change.text.column}»`
    case 'merged': {
      const whole = unitName(change.before ?? unit, 'instrumental')
      return `${namesOf(change.parts)} ${agreeAll(change.parts, 'объединен')} ${/^с[^аеиоуыэюя]/.test(whole) ? 'со' : 'с'} ${whole}`
    }
    case 'split':
      return `из ${unitName(change.before ?? unit, 'genitive')} ${agreeAll(change.parts, 'выделен')} ${namesOf(change.parts)}`
  }
}

function renumbered(before: UnitAddress, after: UnitAddress): string {
  if (before.number === undefined) return `${unitName(before)} теперь с номером ${after.number}`
  if (after.number === undefined) return `${unitName(before)} теперь без номера`
  if (saysWhatItIs(before.number)) return `${unitName(before)} теперь ${unitName(after)}`
  return `${unitName(before)} ${agree(before, 'стал')} ${after.number}`
}

function namesOf(units: readonly UnitAddress[]): string {
  return units.map((unit) => unitName(unit)).join(', ')
}

function agreeAll(units: readonly UnitAddress[], stem: string): string {
  const [only, ...others] = units
  return only === undefined || others.length > 0 ? `${stem}ы` : agree(only, stem)
}

/** «перенесен на 2 месяца позже», «продлен на 1 месяц», «начало перенесено на 3 дня раньше». */
export function describeShift({ start, end, unit, isRefined }: PeriodShift): string {
  const length = (steps: number): string =>
    unit === 'month' && steps % 12 === 0 ? count(Math.abs(steps / 12), 'год', 'года', 'лет')
    : unit === 'month' ? count(Math.abs(steps), 'месяц', 'месяца', 'месяцев') : count(Math.abs(steps), 'день', 'дня', 'дней')
  const direction = (steps: number): string => (steps > 0 ? 'позже' : 'раньше')
  if (isRefined === true) return 'уточнен'
  if (start === 0 && end === 0) return 'написан иначе'
  if (start === end) return `перенесен на ${length(start)} ${direction(start)}`
  if (start === 0) return end > 0 ? `продлен на ${length(end)}` : `сокращен на ${length(end)}`
  if (end === 0) return `начинается на ${length(start)} ${direction(start)}`
  return `начинается на ${length(start)} ${direction(start)}, кончается на ${length(end)} ${direction(end)}`
}
