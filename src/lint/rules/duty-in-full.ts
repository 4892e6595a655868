import type { Order } from '../../model/content.ts'
import { placedPoints } from '../placed-points.ts'
import type { DocumentRule } from '../rule.ts'

/** Verbs of work that somebody has to be charged with. «Утвердить», «создать», «провести» are done by the act itself. */
const DUTY =
  /^(?:обеспечить|организовать|подготовить|разработать|разместить|опубликовать|направить|представить|предоставить|довести|осуществ(?:ить|лять)|ознакомить|внедрить|составить|обновить|завершить|усилить|активизировать|рассмотреть|разослать|собрать|вести|проконтролировать|предусмотреть|предусматривать|проанализировать)(?!\p{L})/iu
/** Verbs of work that is finished one day. */
const FINISHED = /^(?:подготовить|разработать|направить|представить|составить|завершить|довести|ознакомить|разослать|собрать|внести|создать|назначить|провести|рассмотреть|заключить)(?!\p{L})/iu
/** What the act does itself unless somebody is charged with it: «Создать комиссию в следующем составе: …». */
const BY_THE_ACT = /^(?:создать|назначить|провести)$/iu
/** Somebody is named in the text itself: «(Лизина Г.А.)», «директорам школ», «отделу образования». */
const ADDRESSEE = /\([А-ЯЁ][а-яё-]+ [А-ЯЁ]\.|(?<!\p{L})(?:отделу|управлению|комитету|центру|министерству|администрации|комиссии|группе|(?:руководител|директор|начальник|специалист|заведующ|председател|заместител|методист)(?:ям|ям|ам|ю|у|ему|им|ей))(?!\p{L})/iu
const TIME =
  /(?<![\p{L}\p{N}-])(?:до|к|с|по|не позднее|в течение|в срок|срок[а-яё]*|при|по мере|ежегодно|ежемесячно|ежеквартально|еженедельно|ежедневно|постоянно|незамедлительно|немедленно|кажд[а-яё]+|период[а-яё]*)(?!\p{L})[^.;]{0,60}(?:\d|год|месяц|квартал|недел|дн[яеёй]|день|числ|час|январ|феврал|март|апрел|ма[яею]|июн|июл|август|сентябр|октябр|ноябр|декабр)|(?<!\p{L})(?:ежегодно|ежемесячно|ежеквартально|еженедельно|ежедневно|постоянно|незамедлительно|немедленно|по мере|в установленн)/iu

/** A point that orders work says who does it, and, if the work has an end, by when. */
export const dutyInFull: DocumentRule = {
  needs: 'document',
  codes: ['order/executor-missing', 'order/deadline-missing'],
  check(document, _dossier, report) {
    if (document.kind !== 'order') return
    const texts = new Map(document.texts.map((text) => [text.pointer, text]))
    for (const { point, pointer, parents } of placedPoints((document.value as Order).points)) {
      const text = texts.get(`${pointer}/text`)
      if (text === undefined || point.annex !== undefined) continue
      const verb = DUTY.exec(text.plain.trimStart())?.[0]
      const isCharged = [point, ...parents].some(
        (each) => each.executor !== undefined || each.executors !== undefined || ADDRESSEE.test(each.text ?? ''),
      )
      // A parent that only names somebody: «Директорам школ:».
      const isUnderAddressee = parents.some(({ text: words = '' }) => /:\s*$/u.test(words) && !DUTY.test(words) && !/^[А-ЯЁа-яё]+(?:ть|чь|ти)(?!\p{L})/u.test(words))
      if (verb !== undefined && !isCharged && !isUnderAddressee) {
        const start = text.plain.length - text.plain.trimStart().length
        report('order/executor-missing', { verb: verb.toLowerCase() }, { text, at: [start, start + verb.length] })
        continue
      }
      const finished = FINISHED.exec(text.plain.trimStart())?.[0]
      if (finished === undefined || !isCharged || TIME.test(text.plain)) continue
      const isOrdered = [point, ...parents].some(({ executor, executors }) => (executor ?? executors) !== undefined) || isUnderAddressee
      if (BY_THE_ACT.test(finished) && !isOrdered) continue
      if ([point, ...parents].some(({ deadline }) => deadline !== undefined) || point.points !== undefined) continue
      const start = text.plain.length - text.plain.trimStart().length
      report('order/deadline-missing', { verb: finished.toLowerCase() }, { text, at: [start, start + finished.length] })
    }
  },
}
