/** SARIF 2.1.0 (OASIS), read by GitHub code scanning, GitLab and editors. */
import type { Place, Range } from '../../source/place.ts'
import { catalogue, codes } from '../catalogue/index.ts'
import type { Diagnostic } from '../diagnostic.ts'
import { sortDiagnostics } from '../sort-diagnostics.ts'
import type { Tool } from './json.ts'
import { formatWordPlace } from './word-place.ts'
import { withHelp } from './with-help.ts'

export function reportSarif(diagnostics: readonly Diagnostic[], tool: Tool): string {
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: tool.name, version: tool.version, language: 'ru', rules: codes.map((code) => describeRule(code, tool.docs)) } },
        columnKind: 'utf16CodeUnits',
        results: sortDiagnostics(diagnostics).map(describeResult),
      },
    ],
  }
  return JSON.stringify(log, null, 2) + '\n'
}

function describeRule(code: (typeof codes)[number], docs: string | undefined) {
  const { title, explanation, severity } = catalogue[code]
  return {
    id: code,
    shortDescription: { text: title },
    help: { text: `${explanation}\n\nТо же: prikaz explain ${code}`, markdown: `${explanation}\n\nТо же: \`prikaz explain ${code}\`` },
    ...(docs === undefined ? {} : { helpUri: helpAddress(docs, code) }),
    defaultConfiguration: { level: severity },
  }
}

/** The page of docs/rules/ with the same explanation; its anchor is the code without the slash. */
function helpAddress(docs: string, code: string): string {
  return `${docs}/rules/${code.slice(0, code.indexOf('/'))}.md#${code.replace('/', '')}`
}

function describeResult(diagnostic: Diagnostic) {
  const { code, severity, place, related, fix, alsoFix = [] } = diagnostic
  return {
    ruleId: code,
    ruleIndex: codes.indexOf(code),
    level: severity,
    message: { text: withHelp(diagnostic) },
    ...(place === undefined ? {} : { locations: [describePlace(place)] }),
    ...(related.length === 0
      ? {}
      : {
          relatedLocations: related.map(({ place, message }, id) => ({
            id,
            ...describePlace(place),
            message: { text: message },
          })),
        }),
    ...(fix === undefined
      ? {}
      : {
          fixes: [
            {
              artifactChanges: [
                {
                  artifactLocation: describeFile(fix.file),
                  replacements: [fix, ...alsoFix].map(({ range, replacement }) => ({
                    deletedRegion: describeRegion(range),
                    insertedContent: { text: replacement },
                  })),
                },
              ],
            },
          ],
        }),
  }
}

function describePlace({ file, range, word }: Place) {
  return {
    // A Word file has no lines: its paragraph is a logical place.
    ...(word === undefined ? {} : { logicalLocations: [{ name: formatWordPlace(word), kind: 'element' }] }),
    physicalLocation: {
      artifactLocation: describeFile(file),
      ...(range === undefined ? {} : { region: describeRegion(range) }),
    },
  }
}

/** A relative URI: every part of the path percent-encoded, slashes kept. */
function describeFile(file: string) {
  return { uri: file.split('/').map(encodeURIComponent).join('/'), uriBaseId: '%SRCROOT%' }
}

function describeRegion({ start, end }: Range) {
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column }
}
