import { expect, it } from 'vitest'
import { anchorUnits } from '../../../../src/publish/site/anchor-units.ts'
import { readPassages } from '../../../../src/publish/site/read-passages.ts'
import { openProject } from '../../../../src/pipeline/open-project.ts'
import { composeTree } from '../../../../src/pipeline/stages.ts'
import { createDiskHost } from '../../../../src/workspace/disk.ts'
import { contentRoot } from '../../../helpers/built-content.ts'

/** Place and beginning of every passage of a document of the samples. */
function passagesOf(dossier: string, file: string): readonly (readonly [anchor: string, place: string, text: string])[] {
  for (const { documents } of openProject(createDiskHost(contentRoot), { selection: dossier })) {
    const plan = documents.find((each) => each.file === `${dossier}/${file}`)
    if (plan !== undefined) return readPassages(anchorUnits(composeTree(plan).value!.document)).map(({ anchor, place, text }) => [anchor, place, text.slice(0, 20)])
  }
  throw new Error(`no ${dossier}/${file}`)
}

it('names the items before the first section by the words over them', () => {
  expect(passagesOf('matveevo-kurgan/dorozhnaya-karta-2020', 'roadmap.yaml').slice(0, 8)).toEqual([
    ['', '', 'План мероприятий («д'],
    ['staff', 'Цели', 'укрепить кадровый со'],
    ['quality', 'Цели', 'поднять в этих школа'],
    ['competence', 'Цели', 'повысить профессиона'],
    ['methods', 'Цели', 'ввести новые методы '],
    ['dynamics', 'Ожидаемые результаты', 'образовательные резу'],
    ['environment', 'Ожидаемые результаты', 'в каждой школе созда'],
    ['', 'Таблица', '№ | Мероприятия (сод'],
  ])
})

it('names rows and pictures that stand in no section', () => {
  expect(passagesOf('stepnoy/razvitie-obrazovaniya-2025', 'indicators.yaml').find(([anchor]) => anchor === 'exam')?.[1]).toBe('Строка 1')
  expect(passagesOf('stepnoy-obrazovanie/dorozhnaya-karta-2026', 'roadmap.yaml').find(([anchor]) => anchor === 'chart')).toEqual(['chart', 'Рисунок', 'График мероприятий: '])
})
