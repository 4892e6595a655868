import type { Diagnostic } from './diagnostic.ts'

/**
 * Findings in the order of reading: by file, by place, by code; those without a
 * place last. The same finding at the same place is kept once.
 */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const unique = new Map<string, Diagnostic>()
  for (const diagnostic of diagnostics) {
    const key = identityOf(diagnostic)
    if (!unique.has(key)) unique.set(key, diagnostic)
  }
  return [...unique.values()].sort(compareDiagnostics)
}

function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  if ((a.place === undefined) !== (b.place === undefined)) return a.place === undefined ? 1 : -1
  return (
    compare(a.place?.file, b.place?.file) ||
    compare(a.place?.range?.start.offset ?? -1, b.place?.range?.start.offset ?? -1) ||
    compare(a.place?.range?.end.offset ?? -1, b.place?.range?.end.offset ?? -1) ||
    compare(a.place?.word?.paragraph ?? -1, b.place?.word?.paragraph ?? -1) ||
    compare(a.place?.word?.at?.[0] ?? -1, b.place?.word?.at?.[0] ?? -1) ||
    compare(a.code, b.code) ||
    compare(a.place?.pointer ?? '', b.place?.pointer ?? '') ||
    compare(a.message, b.message)
  )
}

/** By code units: the order may not depend on the machine's language. */
function compare<T extends string | number | undefined>(a: T, b: T): number {
  if (a === undefined || b === undefined || a === b) return 0
  return a < b ? -1 : 1
}

function identityOf({ code, message, place }: Diagnostic): string {
  const at = place?.range === undefined ? [place?.pointer, place?.at, place?.word?.paragraph, place?.word?.at] : [place.range.start.offset, place.range.end.offset]
  return JSON.stringify([code, message, place?.file, ...at])
}
