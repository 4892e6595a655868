/** `build --bundle`: the order and its annexes as one PDF, as the act lies in the file: nothing to lose, nothing to mix up. */
import { documentAddress } from '../emit/emitter.ts'
import type { DrawnDocument } from './stages.ts'

export interface Bundle {
  /** Name of the file without extension. */
  readonly stem: string
  readonly bytes: Uint8Array
}

/** `undefined` when there is nothing to join: an order without annexes is one file already. */
export async function bundleDossier(documents: readonly DrawnDocument[]): Promise<Bundle | undefined> {
  const parts = documents.flatMap(({ plan, bundled }) => (bundled === undefined ? [] : [{ plan, bytes: bundled }]))
  const [first] = parts
  if (first === undefined || parts.length < 2) return undefined
  const { joinPdfs } = await import('../pdf-file/join-pdfs.ts')
  const bytes = await joinPdfs(
    parts.map(({ plan, bytes: own }) => ({ name: plan.name, bytes: own, addresses: [documentAddress(`annex:${plan.id}`)] })),
    { subject: `${first.plan.name} с ${parts.length === 2 ? 'приложением' : 'приложениями'}` },
  )
  return { stem: freeStem(`${first.plan.stem}-with-annexes`, documents), bytes }
}

/** Ids are chosen by authors, and so are the names of files. */
function freeStem(wanted: string, documents: readonly DrawnDocument[]): string {
  const taken = new Set(documents.map(({ plan }) => plan.stem))
  let stem = wanted
  for (let number = 2; taken.has(stem); number++) stem = `${wanted}-${number}`
  return stem
}
