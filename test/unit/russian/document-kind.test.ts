import { describe, expect, it } from 'vitest'
import { approvalWord, findDocumentKind } from '../../../src/russian/document-kind.ts'

describe('document kind', () => {
  it.each([
    ['Муниципальная программа\nподдержки школ', 'feminine', 'муниципальной программе'],
    ['План мероприятий («дорожная карта»)', 'masculine', 'плану'],
    ['«Дорожная карта» по поддержке школ', 'feminine', 'дорожной карте'],
    ['Примерный перечень документов', 'masculine', 'примерному перечню'],
    ['Комплекс мер', 'masculine', 'комплексу'],
    ['Положение о рабочей группе', 'neuter', 'положению'],
    ['Общее расписание занятий', 'neuter', 'общему расписанию'],
    ['Изменения, которые вносятся в приказ', 'plural', 'изменениям'],
    ['Целевые показатели', 'plural', 'целевым показателям'],
    ['Методические рекомендации', 'plural', 'методическим рекомендациям'],
    ['План-график контрольных мероприятий', 'masculine', 'плану-графику'],
    ['Порядок и условия отбора', 'plural', 'порядку и условиям'],
    ['Критерии и показатели эффективности', 'plural', 'критериям и показателям'],
    ['Текущая модель поддержки', 'feminine', 'текущей модели'],
    ['Отчёт о работе', 'masculine', 'отчету'],
    ['Перечень мероприятий и показателей', 'masculine', 'перечню'],
  ])('of «%s» is %s, «%s»', (title, agreement, dative) => {
    expect(findDocumentKind(title)).toEqual({ agreement, dative })
  })

  it.each(['Рабочая группа', 'О плане мероприятий', 'Муниципальной программы', 'Сводный ведомость план', ''])(
    'of «%s» is not guessed',
    (title) => {
      expect(findDocumentKind(title)).toBeUndefined()
    },
  )

  it('agrees the approval stamp, in capitals and without ё', () => {
    expect((['masculine', 'feminine', 'neuter', 'plural'] as const).map(approvalWord)).toEqual([
      'УТВЕРЖДЕН',
      'УТВЕРЖДЕНА',
      'УТВЕРЖДЕНО',
      'УТВЕРЖДЕНЫ',
    ])
  })
})
