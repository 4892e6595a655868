/** The words of each kind of act. Endings differ between kinds, so every form that is printed is written out. */

export type ActKind = 'order' | 'resolution' | 'directive'

export interface ActWords {
  readonly nominative: string
  readonly genitive: string
  readonly genitivePlural: string
  readonly dative: string
  /** «признать утратившим силу приказ»: equal to the nominative for every kind there is. */
  readonly accusative: string
  readonly instrumental: string
  /** After «в»: «в настоящем приказе». */
  readonly prepositional: string
  /** Реквизит 09, in capitals. */
  readonly heading: string
  readonly thisActNominative: string
  readonly thisActGenitive: string
  readonly thisActPrepositional: string
}

export const actWords: Readonly<Record<ActKind, ActWords>> = {
  order: {
    nominative: 'приказ',
    genitive: 'приказа',
    genitivePlural: 'приказов',
    dative: 'приказу',
    accusative: 'приказ',
    instrumental: 'приказом',
    prepositional: 'приказе',
    heading: 'ПРИКАЗ',
    thisActNominative: 'настоящий приказ',
    thisActGenitive: 'настоящего приказа',
    thisActPrepositional: 'настоящем приказе',
  },
  resolution: {
    nominative: 'постановление',
    genitive: 'постановления',
    genitivePlural: 'постановлений',
    dative: 'постановлению',
    accusative: 'постановление',
    instrumental: 'постановлением',
    prepositional: 'постановлении',
    heading: 'ПОСТАНОВЛЕНИЕ',
    thisActNominative: 'настоящее постановление',
    thisActGenitive: 'настоящего постановления',
    thisActPrepositional: 'настоящем постановлении',
  },
  directive: {
    nominative: 'распоряжение',
    genitive: 'распоряжения',
    genitivePlural: 'распоряжений',
    dative: 'распоряжению',
    accusative: 'распоряжение',
    instrumental: 'распоряжением',
    prepositional: 'распоряжении',
    heading: 'РАСПОРЯЖЕНИЕ',
    thisActNominative: 'настоящее распоряжение',
    thisActGenitive: 'настоящего распоряжения',
    thisActPrepositional: 'настоящем распоряжении',
  },
}
