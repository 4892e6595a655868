/** Properties of the produced files: title, author, what the document belongs to. */
import type { DocumentMeta } from '../tree/nodes.ts'
import { actReference, type ActView } from './act.ts'
import type { AnnexHeaderView, AnnexPlace } from './annex-view.ts'
import { capitaliseFirst, NBSP } from '../russian/letters.ts'
import { plainTitle } from './plain-title.ts'

/** Properties of the act itself: «Приказ от 17 сентября 2020 г. № 212/1» or «Проект приказа». */
export function orderMeta(title: string, act: ActView): DocumentMeta {
  const reference = actReference(act)
  const subject =
    reference === undefined ? `Проект ${act.words.genitive}` : `${capitaliseFirst(act.words.nominative)} ${reference}`
  return documentMeta(title, subject, act)
}

/**
 * Properties of an annex: «Приложение 2 к приказу от 17 сентября 2020 г. № 212/1»;
 * of an appendix: «Приложение 1 к муниципальной программе, приказ от …».
 */
export function annexMeta(title: string, header: AnnexHeaderView, act: ActView): DocumentMeta {
  const heading = (header.heading ?? 'Приложение').replaceAll(NBSP, ' ')
  const reference = actReference(act)
  const subject =
    header.act === undefined
      ? `${heading} ${header.belongsTo.replaceAll(NBSP, ' ')}, ${reference === undefined ? `проект ${act.words.genitive}` : `${act.words.nominative} ${reference}`}`
      : `${heading} к ${reference === undefined ? `проекту ${act.words.genitive}` : `${act.words.dative} ${reference}`}`
  return documentMeta(title, subject, act)
}

/** «Приложение 2»; of an appendix «Приложение 1 к муниципальной программе». */
export function annexName(place: AnnexPlace, header: AnnexHeaderView): string {
  const name = header.act === undefined ? `${place.heading} ${header.belongsTo}` : place.heading
  return name.replaceAll(NBSP, ' ')
}

function documentMeta(title: string, subject: string, act: ActView): DocumentMeta {
  return {
    title: plainTitle(title),
    author: act.author,
    subject,
    lang: 'ru',
    ...(act.isDraft || act.isoDate === undefined ? {} : { date: act.isoDate }),
  }
}
