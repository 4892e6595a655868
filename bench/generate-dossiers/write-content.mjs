/** A content root of generated authorities and dossiers: the same seed gives the same files. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { stringify } from 'yaml'
import { makeDossier } from './make-dossier.mjs'
import { districts, initials, surnames } from './phrases.mjs'
import { createRandom } from './random.mjs'

const DOSSIERS_PER_AUTHORITY = 20

/** `events`: the number of events in every roadmap; 60–80 when absent. */
export function writeContent(folder, { dossiers, seed = 1, events }) {
  for (let index = 0; index < dossiers; index += 1) {
    const authority = makeAuthority(Math.floor(index / DOSSIERS_PER_AUTHORITY), seed)
    const home = join(folder, authority.id)
    if (index % DOSSIERS_PER_AUTHORITY === 0) {
      writeYaml(join(home, 'authority.yaml'), authority.file)
      writeYaml(join(home, 'people.yaml'), authority.people)
    }
    const random = createRandom(seed * 1_000_003 + index)
    const dossier = makeDossier(random, authority, index + 1, events === undefined ? {} : { events })
    for (const [name, content] of Object.entries(dossier)) {
      writeYaml(join(home, `programma-${String(index + 1).padStart(4, '0')}`, `${name}.yaml`), content)
    }
  }
}

function makeAuthority(index, seed) {
  const random = createRandom(seed * 7919 + index)
  const [district, place] = districts[index % districts.length]
  const [head, deputy, methodist] = random.sample(surnames, 3)
  const office = `отдел образования администрации ${district} муниципального округа`
  const genitive = office.replace('отдел', 'отдела')
  const id = `okrug-${String(index + 1).padStart(3, '0')}`
  return {
    id,
    inDistrict: `${district.replace(/ого$/, 'ом')} муниципальном округе`,
    file: {
      kind: 'authority',
      id,
      name: office.replace('отдел', 'Отдел'),
      shortName: 'отдел образования',
      genitive,
      letterhead: ['ОТДЕЛ ОБРАЗОВАНИЯ АДМИНИСТРАЦИИ', `${district} МУНИЦИПАЛЬНОГО ОКРУГА`.toUpperCase()],
      place,
      head: 'head',
      houseStyle: { profile: 'gost-2025', annexHeader: { numberSign: random.chance(0.5) } },
    },
    people: {
      kind: 'people',
      people: [
        { id: 'head', surname: head.nominative, initials: random.pick(initials), post: `начальник ${genitive}` },
        {
          id: 'deputy',
          surname: deputy.nominative,
          initials: random.pick(initials),
          post: 'заместитель начальника отдела образования',
          cases: { accusative: { surname: deputy.accusative, post: 'заместителя начальника отдела образования' } },
        },
        { id: 'methodist', surname: methodist.nominative, initials: random.pick(initials), post: 'руководитель методического центра' },
      ],
      units: [
        { id: 'methodists', name: 'методический центр', cases: { dative: 'методическому центру' }, head: 'methodist' },
      ],
    },
  }
}

function writeYaml(path, value) {
  mkdirSync(join(path, '..'), { recursive: true })
  writeFileSync(path, stringify(value, { lineWidth: 100 }))
}
