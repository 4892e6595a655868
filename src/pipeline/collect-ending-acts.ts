/** Acts outside of a selection that may end acts inside of it: an act of one authority may repeal that of another. */
import type { ActSource } from '../tables/acts/act-record.ts'
import type { Host } from '../workspace/host.ts'
import { isInside } from '../workspace/path.ts'
import { actOf } from './collect-acts.ts'
import { widenSelection } from './find-dossiers.ts'
import { createUnitOpener, findUnits, type OpenOptions } from './open-project.ts'

/** The key that names repealed acts, in both languages; acts without it are not opened. */
const REPEAL = /\brepeal\b|утратили-силу/u

export function collectEndingActs(host: Host, { selection = '', asOf }: Pick<OpenOptions, 'selection' | 'asOf'>): readonly ActSource[] {
  const inside = widenSelection(selection)
  if (inside === '') return []
  const decoder = new TextDecoder()
  const opener = createUnitOpener(host, asOf === undefined ? {} : { asOf })
  return findUnits(host).flatMap((unit) => {
    if (unit.type !== 'dossier' || isInside(unit.dossier.folder, inside) || isInside(inside, unit.dossier.folder)) return []
    const isEnding = unit.dossier.files.some((file) => {
      const read = host.read(file)
      return read.ok && REPEAL.test(decoder.decode(read.bytes))
    })
    const act = isEnding ? actOf(opener.open(unit)) : undefined
    return act === undefined || act.repeals.length === 0 ? [] : [act]
  })
}
