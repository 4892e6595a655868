/** Reminders (VALARM): at nine in the morning, some days before an event begins, and before the last day of a long one. */
import { formatCount } from '../russian/numbers.ts'
import { escapeText } from './content-line.ts'

/** Events that last longer get a reminder of their end too. */
const LONG_DAYS = 7

/** Hours from nine in the morning to the midnight that a whole day begins with. */
const HOURS_TO_MIDNIGHT = 15

/** @param length how many days after the first the last day is */
export function reminderLines(days: number, title: string, length: number): readonly string[] {
  const alarm = (trigger: string, words: string): readonly string[] => ['BEGIN:VALARM', 'ACTION:DISPLAY', trigger, `DESCRIPTION:${escapeText(words)}`, 'END:VALARM']
  const start = alarm(`TRIGGER:${morningBefore(days)}`, `${whenWords(days)}: ${title}`)
  if (length < LONG_DAYS) return start
  // The end of a whole-day event is the midnight after its last day.
  return [...start, ...alarm(`TRIGGER;RELATED=END:${morningBefore(days + 1)}`, `${whenWords(days)} последний день: ${title}`)]
}

function morningBefore(days: number): string {
  if (days === 0) return `PT${24 - HOURS_TO_MIDNIGHT}H`
  return days === 1 ? `-PT${HOURS_TO_MIDNIGHT}H` : `-P${days - 1}DT${HOURS_TO_MIDNIGHT}H`
}

function whenWords(days: number): string {
  return days === 0 ? 'Сегодня' : days === 1 ? 'Завтра' : `Через ${formatCount(days, ['день', 'дня', 'дней'])}`
}
