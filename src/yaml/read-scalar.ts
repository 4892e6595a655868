/**
 * Plain scalars of the YAML 1.2 core schema, with stricter numbers: what an
 * official writes as text (`01.09`, `012`, `1e3`, `12:30`, `да`) stays text.
 */

const number = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/

export function readPlainScalar(source: string): string | number | boolean | null {
  switch (source) {
    case '':
    case '~':
    case 'null':
    case 'Null':
    case 'NULL':
      return null
    case 'true':
    case 'True':
    case 'TRUE':
      return true
    case 'false':
    case 'False':
    case 'FALSE':
      return false
  }
  if (!number.test(source)) return source
  const value = Number(source)
  // An account number of twenty digits would lose its end.
  if (Number.isInteger(value) && !Number.isSafeInteger(value)) return source
  return value === 0 ? 0 : value
}
