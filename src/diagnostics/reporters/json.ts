/** Findings for programs: a stable shape, the same for every command that has `--json`. */
import type { Diagnostic } from '../diagnostic.ts'
import { sortDiagnostics } from '../sort-diagnostics.ts'
import { summarize, type Summary } from '../summary.ts'

export interface Tool {
  readonly name: string
  readonly version: string
  /** Address of the folder docs/ where it is published; absent while it is nowhere. */
  readonly docs?: string
}

/**
 * Fields are only ever added within one `version`. Lines and columns are
 * 1-based, offsets and columns count UTF-16 units; absent values have no key. A place in a Word file has `word` instead of a
 * range: paragraph, page (near the truth), table and row from 1, the words at fault as offsets in the paragraph.
 */
export interface JsonReport {
  readonly version: 1
  readonly tool: Tool
  readonly summary: Summary
  /** Sorted by file, place and code. */
  readonly diagnostics: readonly Diagnostic[]
  /** Of `check`: folders of signed acts without a seal, whose edits may go unnoticed. */
  readonly unsealed?: readonly string[]
}

export function makeJsonReport(diagnostics: readonly Diagnostic[], tool: Tool, unsealed?: readonly string[]): JsonReport {
  const sorted = sortDiagnostics(diagnostics)
  return {
    version: 1,
    tool: { name: tool.name, version: tool.version },
    summary: summarize(sorted),
    diagnostics: sorted.map(copyFields),
    ...(unsealed === undefined ? {} : { unsealed }),
  }
}

export function reportJson(diagnostics: readonly Diagnostic[], tool: Tool, unsealed?: readonly string[]): string {
  return JSON.stringify(makeJsonReport(diagnostics, tool, unsealed), null, 2) + '\n'
}

/** The documented fields in a fixed order, whatever else a finding may carry. */
function copyFields(found: Diagnostic): Diagnostic {
  const { code, severity, message, help, place, related, actual, expected, fix } = found
  return {
    code,
    severity,
    message,
    ...(help === undefined ? {} : { help }),
    ...(place === undefined ? {} : { place }),
    related,
    ...(actual === undefined ? {} : { actual }),
    ...(expected === undefined ? {} : { expected }),
    ...(fix === undefined ? {} : { fix }),
  }
}
