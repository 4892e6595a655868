/** Two revisions of one roadmap: does comparing grow with the number of events and no faster? */
import { composeDocuments } from '../dossiers.mjs'
import { median, round, timeOf } from '../measure.mjs'
import { compareUnits } from '../../dist/revision/compare-units.js'
import { readUnits } from '../../dist/revision/read-units.js'
import { createDiskHost } from '../../dist/workspace/disk.js'

export async function run({ before, after, runs }) {
  const [old, now] = [before, after].map((folder) => composeDocuments(createDiskHost(folder)).find(({ plan }) => plan.kind === 'roadmap').document)
  const times = []
  let changes = 0
  for (let turn = -3; turn < runs; turn += 1) {
    const time = await timeOf(() => ({ length: changes } = compareUnits(readUnits(old), readUnits(now)).changes))
    if (turn >= 0) times.push(time)
  }
  return { changes, time: round(median(times)) }
}
