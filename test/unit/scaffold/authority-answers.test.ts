import { describe, expect, it } from 'vitest'
import { proposeGenitive, proposeId, proposeLetterhead, proposePersonId } from '../../../src/scaffold/authority-answers.ts'

describe('what an authority is asked', () => {
  it.each([
    ['Отдел образования администрации Степного муниципального округа', 'otdel-obrazovaniya', 'отдела образования администрации Степного муниципального округа'],
    ['Управление образования города Буденновска', 'upravlenie-obrazovaniya', 'управления образования города Буденновска'],
    ['МБОУ «Средняя школа № 1»', 'mbou-srednyaya', undefined],
  ])('%s', (name, id, genitive) => {
    expect(proposeId(name)).toBe(id)
    if (genitive !== undefined) expect(proposeGenitive(name)).toEqual({ text: genitive, isSure: true })
  })
  it('a letterhead in lines of about one length', () => {
    expect(proposeLetterhead('Отдел образования администрации Степного муниципального округа')).toEqual(['ОТДЕЛ ОБРАЗОВАНИЯ АДМИНИСТРАЦИИ', 'СТЕПНОГО МУНИЦИПАЛЬНОГО ОКРУГА'])
    expect(proposeLetterhead('Министерство образования')).toEqual(['МИНИСТЕРСТВО ОБРАЗОВАНИЯ'])
  })
  it('ids in Latin letters', () => {
    expect(proposePersonId('Щёголев-Ёлкин')).toBe('shchegolev-elkin')
    expect(proposeId('«…»')).toBe('organ')
  })
})
