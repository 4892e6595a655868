/** The сравнительная таблица as a file: the emitters and the default house style, as for any document. */
import type { Format } from '../emit/emitter.ts'
import type { HouseStyle } from '../house-style/house-style.ts'
import { runPasses } from '../passes/run-passes.ts'
import { comparisonTable } from '../revision/comparison-table.ts'
import type { RevisionDiff } from '../revision/revision-diff.ts'
import { readPackageText } from '../workspace/package-files.ts'
import { loadEmitter } from './load-emitter.ts'

/** @throws when our own table can not be drawn: a bug of ours */
export async function drawComparisonTable(diff: RevisionDiff, format: Format): Promise<Uint8Array> {
  const style = JSON.parse(readPackageText('templates/theme/gost-2025.json')) as HouseStyle // our own file; its shape is tested
  const completed = runPasses(comparisonTable(diff), { style, outside: new Map() })
  const emitter = await loadEmitter(format)
  const emitted = completed.value && (await emitter.emit({ document: completed.value, images: new Map(), style }))
  if (emitted?.value === undefined) throw new Error('the comparison table can not be drawn')
  return emitted.value
}
