/** Times of signatures and certificates are those of Greenwich; people read them by Moscow, wherever the program runs. */

const MOSCOW_MS = 3 * 60 * 60 * 1000

/** «12.01.2020» */
export function moscowDate(instant: string): string {
  const [year, month, day] = local(instant).slice(0, 10).split('-')
  return `${day}.${month}.${year}`
}

/** «12.01.2020 14:05 МСК» */
export function moscowTime(instant: string): string {
  return `${moscowDate(instant)} ${local(instant).slice(11, 16)} МСК`
}

function local(instant: string): string {
  return new Date(Date.parse(instant) + MOSCOW_MS).toISOString()
}
