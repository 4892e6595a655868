import type { LayoutRule } from '../rule.ts'

/** Fewer lines of the act beside its signature do not tell what was signed. */
const LEAST_LINES = 2
const CLOSING: ReadonlySet<string> = new Set(['signature', 'copy-mark', 'agreement', 'distribution', 'prepared-by'])

/** A signature has lines of the text on its page (ГОСТ Р 7.0.97, реквизит 22). */
export const signatureAlone: LayoutRule = {
  codes: ['layout/signature-alone'],
  check({ units }, report) {
    const at = units.findIndex(({ requisite, lines }) => requisite === 'signature' && lines.length > 0)
    if (at < 0) return
    const page = units[at]!.lines[0]!.page
    if (page === 1) return
    const before = units.slice(0, at).filter(({ requisite, lines }) => lines.length > 0 && (requisite === undefined || !CLOSING.has(requisite)))
    const count = before.flatMap(({ lines }) => lines).filter((line) => line.page === page).length
    if (count < LEAST_LINES) report('layout/signature-alone', { page, lines: count }, before.at(-1)?.origin ?? units[at]!.origin)
  },
}
