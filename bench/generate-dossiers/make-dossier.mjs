/** One dossier as data: an order, its programme (about nine pages) and its roadmap of 60–80 events over five years. */
import {
  actions, aims, audiences, matters, months, openings, purposes, sectionTitles, statements, subjects,
} from './phrases.mjs'

const YEARS = 5

/** `events` fixes the length of the roadmap. */
export function makeDossier(random, authority, number, { events = random.between(60, 80) } = {}) {
  const first = random.between(2021, 2026)
  const term = `${first}–${first + YEARS - 1} годы`
  const subject = random.pick(subjects)
  const place = `в ${authority.inDistrict}`
  return {
    order: makeOrder(random, { subject, place, term, first, number }),
    program: makeProgram(random, { subject, place, term }),
    roadmap: makeRoadmap(random, { subject, place, term, first, events }),
  }
}

function makeOrder(random, { subject, place, term, first, number }) {
  const day = String(random.between(10, 28)).padStart(2, '0')
  return {
    kind: 'order',
    date: `${first - 1}-12-${day}`,
    number: `${number}/${random.between(1, 9)}`,
    title: `Об утверждении муниципальной программы ${subject} ${place} на ${term}`,
    preamble: `В целях реализации государственной программы Российской Федерации «Развитие образования» и ${random.pick(matters)},`,
    points: [
      {
        id: 'approve',
        text: 'Утвердить:',
        points: [
          { id: 'approve-program', text: `Муниципальную программу ${subject} ${place} на ${term}`, annex: 'program' },
          { id: 'approve-roadmap', text: `План мероприятий («дорожную карту») муниципальной программы ${subject}`, annex: 'roadmap' },
        ],
      },
      {
        id: 'coordination',
        executor: 'methodists',
        text: withPurpose(random, 'обеспечить координацию работы общеобразовательных организаций по выполнению Плана мероприятий'),
        deadline: `до 1 ${random.pick(['марта', 'мая', 'июня', 'сентября'])} ${first} г.`,
      },
      { id: 'control', control: 'deputy' },
      { id: 'in-force', inForce: 'signing' },
    ],
    annexes: ['program.yaml', 'roadmap.yaml'],
  }
}

function makeProgram(random, { subject, place, term }) {
  const goals = random.sample(aims, 2)
  const tasks = random.sample(aims.filter((aim) => !goals.includes(aim)), 5)
  return {
    kind: 'program',
    title: `Муниципальная программа\n${subject}\n${place}\nна ${term}\n`,
    name: `Муниципальная программа ${subject} ${place}`,
    term,
    goals: goals.map((text, index) => ({ id: `goal-${index + 1}`, text })),
    tasks: tasks.map((text, index) => ({ id: `task-${index + 1}`, text: withPurpose(random, text) })),
    sections: [
      {
        id: 'passport',
        title: 'Паспорт Программы',
        blocks: [
          {
            passport: [
              { name: 'Наименование программы', show: 'name' },
              { name: 'Цели программы', show: 'goals', as: 'numbered' },
              { name: 'Задачи программы', show: 'tasks', as: 'dash' },
              { name: 'Ожидаемые результаты', list: random.sample(aims, 4), as: 'numbered' },
              { name: 'Срок действия программы', show: 'term' },
            ],
          },
        ],
      },
      { title: 'Обоснование актуальности Программы', text: makeText(random, 6) },
      {
        title: 'Цели и задачи Программы',
        blocks: [
          { text: 'Целями Программы являются:' },
          { show: 'goals', as: 'numbered' },
          { text: 'Задачи Программы:' },
          { show: 'tasks', as: 'numbered' },
        ],
      },
      ...random.sample(sectionTitles, 3).map((title) => ({
        title,
        blocks: [
          { heading: `Организационное обеспечение ${subject}`, text: makeText(random, 3) },
          { heading: 'Информационное и методическое обеспечение', text: makeText(random, 3) },
        ],
      })),
      { title: 'Критерии и показатели Программы', blocks: [{ criteria: makeCriteria(random) }] },
    ],
  }
}

/** Paragraphs of block Markdown, every third of them with a list. */
function makeText(random, paragraphs) {
  const texts = []
  for (let index = 0; index < paragraphs; index += 1) {
    if (index % 3 === 2) {
      const items = Array.from({ length: random.between(3, 5) }, () => `- ${lowerFirst(makeEvent(random))}`)
      texts.push(`Для этого предусмотрены **следующие меры**:\n\n${items.join(';\n')}.`)
    } else {
      texts.push(Array.from({ length: random.between(3, 5) }, () => makeSentence(random)).join(' '))
    }
  }
  return texts.join('\n\n') + '\n'
}

function makeSentence(random) {
  if (random.chance(0.3)) return `Так считают ${random.between(3, 96)} % опрошенных руководителей: ${random.pick(statements)}.`
  return `${random.pick(openings)}, что ${random.pick(statements)}, ${random.pick(purposes)}.`
}

function makeCriteria(random) {
  const titles = random.sample(
    ['Участие в олимпиадах и конкурсах', 'Мотивация и сохранность контингента', 'Результаты проверочных работ', 'Кадровые условия', 'Результаты ОГЭ и ЕГЭ'],
    4,
  )
  return titles.map((title, index) => ({
    id: `criterion-${index + 1}`,
    title: `«${title}»`,
    indicators: Array.from({ length: random.between(2, 5) }, () => ({
      text: `Доля ${random.pick(matters)} ${random.pick(audiences)} – не менее ${random.between(2, 95)} %`,
    })),
  }))
}

function makeRoadmap(random, { subject, place, term, first, events }) {
  return {
    kind: 'roadmap',
    title: `План мероприятий («дорожная карта»)\nмуниципальной программы ${subject}\n${place} на ${term}\n`,
    numbering: 'per-group',
    columns: ['number', 'period', 'title'],
    headings: { period: 'Период реализации отдельного действия' },
    groups: Array.from({ length: YEARS }, (_, index) => {
      const year = first + index
      const count = Math.floor(((index + 1) * events) / YEARS) - Math.floor((index * events) / YEARS)
      return {
        year,
        events: Array.from({ length: count }, (_, position) => ({
          id: `y${year}-${position + 1}`,
          period: makePeriod(random, year),
          title: makeEvent(random),
        })),
      }
    }),
  }
}

function makePeriod(random, year) {
  const from = random.between(0, 10)
  const to = random.between(from + 1, 11)
  const named = (month) => `${upperFirst(months[month])} ${year} года`
  return random.pick([
    named(from),
    `${named(from)} – ${lowerFirst(named(to))}`,
    `${named(from)}; ${lowerFirst(named(to))}`,
    'В течение года',
    `${upperFirst(months[from])} – ${months[to]} (ежегодно)`,
  ])
}

function makeEvent(random) {
  return withPurpose(random, `${random.pick(actions)} ${random.pick(matters)} ${random.pick(audiences)}`)
}

/** A purpose that is a clause of its own is set off by a comma. */
function withPurpose(random, text) {
  const purpose = random.pick(purposes)
  return purpose.startsWith('чтобы') ? `${text}, ${purpose}` : `${text} ${purpose}`
}

function upperFirst(text) {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function lowerFirst(text) {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
