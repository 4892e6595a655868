/** What an opened dossier says about its act, for the register. */
import type { ActView } from '../model/act.ts'
import type { AnnexContent, Order, Point } from '../model/content.ts'
import { plainTitle } from '../model/plain-title.ts'
import { parseDate } from '../russian/dates.ts'
import { setType } from '../russian/typography/set-type.ts'
import type { ActSource, RepealedReference } from '../tables/acts/act-record.ts'
import { joinPath } from '../workspace/path.ts'
import type { OpenDossier } from './open-project.ts'

/** `undefined` when errors keep its act from being read, or only its annexes were selected. */
export function actOf({ path, content, documents }: OpenDossier): ActSource | undefined {
  if (content === undefined) return undefined
  const { authority, order } = content
  const main = documents.find(({ file }) => file === order.document.file)
  const act = (main?.view as { readonly act?: ActView } | undefined)?.act // every act's view has it
  if (main === undefined || act === undefined) return undefined
  const [folder = ''] = path.split('/')
  const { points, amends } = order.document.value as Partial<Order> & { readonly amends?: string } // an order has points, an amendment the folder that it amends
  return {
    path,
    authority: { id: authority.content.id ?? folder, name: authority.content.name, genitive: authority.content.genitive },
    author: act.author,
    kind: act.kind,
    date: act.isoDate === undefined ? undefined : parseDate(act.isoDate),
    number: act.number,
    title: setType(main.meta.title),
    annexes: order.annexes.map(({ id, document }) => {
      const value = document.value as AnnexContent // an order can not be an annex
      return { id, kind: document.kind, title: setType(plainTitle(value.title)) }
    }),
    repeals: (points ?? []).flatMap(repealsOf),
    amends: amends === undefined ? undefined : joinPath(folder, amends),
  }
}

function repealsOf(point: Point): readonly RepealedReference[] {
  const own = (point.repeal ?? []).map(
    ({ act, body, date, number, title, points }): RepealedReference => ({ kind: act ?? 'order', body, date: parseDate(date), number, title, points: points ?? [] }),
  )
  return [...own, ...(point.points ?? []).flatMap(repealsOf)]
}
