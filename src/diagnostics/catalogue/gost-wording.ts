/** What the findings in Word files share. */

export interface Cited {
  /** «ГОСТ Р 7.0.97-2016, 3.2». */
  readonly citation: string
}

/** «12,5». */
export function decimal(value: number, places = 2): string {
  const factor = 10 ** places
  return String(Math.round(value * factor) / factor).replace('.', ',')
}

export const millimetres = (value: number): string => `${decimal(value, 1)} мм`
