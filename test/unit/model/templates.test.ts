/** Views through the built-in templates to finished trees: the templates ask only for what the views hold. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { buildActView } from '../../../src/model/act.ts'
import { buildAnnexHeader, buildAppendixHeader, numberAnnexes } from '../../../src/model/annex-view.ts'
import { orderMeta } from '../../../src/model/document-meta.ts'
import { buildOrderView } from '../../../src/model/order-view.ts'
import { buildPeopleRegister } from '../../../src/model/people-register.ts'
import { buildProgramView } from '../../../src/model/program-view.ts'
import { buildRoadmapView } from '../../../src/model/roadmap-view.ts'
import { runPasses } from '../../../src/passes/run-passes.ts'
import { readBuiltInTemplates } from '../../../src/pipeline/built-in-templates.ts'
import { renderTemplate } from '../../../src/template/engine.ts'
import { loadTemplates } from '../../../src/template/load-templates.ts'
import { readTree } from '../../../src/tree/from-html.ts'
import type { Block, DocumentNode, List, Table } from '../../../src/tree/nodes.ts'
import { printTree } from '../../../src/tree/print.ts'
import { visitNodes } from '../../../src/tree/visit.ts'
import { content, sampleAuthority, samplePeople } from '../../helpers/content.ts'
import { gost2025 } from '../../helpers/house-style.ts'

const loaded = loadTemplates({ builtIn: readBuiltInTemplates(), overrides: [] })
const register = buildPeopleRegister(samplePeople).value!

const wholeOrder = `
date: 2020-09-17
number: 212/1
title: Об утверждении программы
preamble: В целях поддержки школ,
points:
  - id: approve
    text: "Утвердить:"
    points: [{ text: Программу, annex: program }, { text: План, annex: roadmap, number: "1.5" }]
  - { executor: imo, text: обеспечить **работу**, deadline: до 1 мая }
  - control: kasmina
  - inForce: signing
annexes: [program.yaml, roadmap.yaml]
`
const wholeProgram = `
title: |
  Муниципальная программа
  поддержки школ
term: 2020–2024 годы
goals: [{ id: quality, text: рост качества }, { id: access, text: доступность }]
sections:
  - id: passport
    title: Паспорт
    blocks:
      - passport:
          - { name: Название, show: name }
          - { name: Цели, show: goals, as: dash }
          - { id: money, name: Деньги, text: "Источники:\\n\\n- округ;\\n- край." }
          - { name: Срок, show: term }
  - { title: Обоснование, text: "Абзац.\\n\\nЕщё абзац." }
  - { title: Цели, number: "5", blocks: [{ heading: Первые, id: first, text: "Целями являются:", show: goals }, { show: term }] }
  - title: Критерии
    blocks: [{ id: table, criteria: [{ id: tests, title: Тесты, indicators: [{ id: math, text: балл }, { text: доля }] }] }]
`
const wholeRoadmap = `
title: План мероприятий
numbering: per-group
columns: [number, period, title, responsible]
groups:
  - { id: y2021, year: 2021, events: [{ id: trip, period: Май, title: Выезд, responsible: [imo] }, { title: Отчет, number: "7.1", responsible: [kasmina] }] }
  - { title: Итоги года, events: [{ period: Июнь, title: Итоги, responsible: [archive] }] }
`

/** The finished tree of one document of the dossier; any finding fails the test. */
function compose(name: 'order' | 'program' | 'roadmap', orderYaml = wholeOrder): DocumentNode {
  const order = content('order', orderYaml)
  const act = buildActView(order, sampleAuthority).value!
  const places = numberAnnexes(['program', 'roadmap'], gost2025)
  const program = content('program', wholeProgram)
  const roadmap = content('roadmap', wholeRoadmap)
  const views = {
    order: () => buildOrderView({ order, authority: sampleAuthority, register, act, style: gost2025, annexes: places }),
    program: () => buildProgramView({ program, act, header: buildAnnexHeader(program, places[0]!, act, gost2025), register, style: gost2025 }),
    roadmap: () => buildRoadmapView({ roadmap, register, act, header: buildAnnexHeader(roadmap, places[1]!, act, gost2025) }),
  }
  return composeView(name, views[name]().value!, orderMeta(order.title, act))
}

function composeView(name: string, view: object, meta: DocumentNode['meta']): DocumentNode {
  const html = renderTemplate(loaded.value!, `documents/${name}`, view)
  expect(html.diagnostics).toEqual([])
  const read = readTree(html.value!, meta)
  expect(read.diagnostics).toEqual([])
  const done = runPasses(read.value!, { style: gost2025, outside: new Map([['annex:program', 'приложение 1'], ['annex:roadmap', 'приложение 2']]) })
  expect(done.diagnostics).toEqual([])
  return done.value!
}

const blocksOf = (document: DocumentNode): readonly Block[] => document.sections.flatMap((section) => section.children)
const outline = (document: DocumentNode): string => printTree(document).replace(/^.*\n/, '')

describe('built-in templates', () => {
  it('are correct', () => {
    expect(loaded.diagnostics).toEqual([])
  })

  it('begin with a remark on what they print', () => {
    for (const { file, text } of readBuiltInTemplates()) expect(text, file).toMatch(/^\{\{!--\s+[А-ЯЁ]/)
  })

  it('print an order with all its requisites and no draft mark', () => {
    const document = compose('order')
    expect(blocksOf(document).map((block) => (block.type === 'requisite' ? block.kind : block.type))).toEqual([
      'letterhead',
      'kind',
      'registration',
      'heading',
      'paragraph',
      'paragraph',
      'list',
      'signature',
    ])
    expect(outline(document)).toMatchInlineSnapshot(`
      "  section portrait
          requisite letterhead keep-next
            part line "ОТДЕЛ ОБРАЗОВАНИЯ"
            part line "СТЕПНОГО ГОРОДСКОГО ОКРУГА"
          requisite kind keep-next
            part line "ПРИКАЗ"
          requisite registration keep-next
            part date "17\\u00a0сентября 2020\\u00a0г."
            part number "№\\u00a0212/1"
            part place "г.\\u00a0Степной"
          heading 1 keep-next "Об утверждении программы"
          paragraph body "В целях поддержки школ,"
          paragraph keyword keep-next spaced["ПРИКАЗЫВАЮ"]":"
          list clauses
            item #approve label="1."
              paragraph body keep-next "Утвердить:"
              list clauses
                item label="1.1."
                  paragraph body "Программу ("ref(annex:program)["приложение\\u00a0№\\u00a01"]")."
                item fixed="1.5" label="1.5."
                  paragraph body "План ("ref(annex:roadmap)["приложение\\u00a0№\\u00a02"]")."
            item label="2."
              paragraph body "Информационно-методическому отделу (Лизина\\u00a0Г.А.) обеспечить "strong["работу"]". Срок\\u00a0– до 1\\u00a0мая."
            item label="3."
              paragraph body keep-next "Контроль исполнения настоящего приказа возложить на заместителя начальника отдела образования Касьмину\\u00a0Т.И."
            item label="4."
              paragraph body keep-next "Настоящий приказ вступает в\\u00a0силу со\\u00a0дня его подписания."
          requisite signature
            part post "Начальник отдела образования"
            part name "Э.И.\\u00a0Лиманова"
      "
    `)
  })

  it('print a draft with blanks for date and number, in annexes too', () => {
    for (const name of ['order', 'roadmap'] as const) {
      const document = compose(name, wholeOrder.replace(/^date.*\nnumber.*\n/m, ''))
      expect(blocksOf(document)[0]).toMatchObject({ type: 'requisite', kind: 'draft-mark' })
      const fields: string[] = []
      visitNodes(document, (node) => void (node.type === 'field' && fields.push(node.name)))
      expect(fields).toEqual(['date', 'number'])
    }
  })

  it('print a programme: passport, sections, lists, criteria', () => {
    expect(outline(compose('program'))).toMatchInlineSnapshot(`
      "  section portrait
          requisite annex-header keep-next
            part line "Приложение\\u00a0№\\u00a01"
            part stamp "УТВЕРЖДЕНА"
            part line "приказом отдела образования администрации Степного городского округа"
            part line "от\\u00a017\\u00a0сентября 2020\\u00a0г. №\\u00a0212/1"
          heading 1 keep-next "Муниципальная программа"⏎"поддержки школ"
          heading 2 #passport keep-next auto label="1." "Паспорт"
          table [30 70]
            row body unbroken
              header
                paragraph body "Название"
              cell
                paragraph body "Муниципальная программа поддержки школ"
            row body unbroken
              header
                paragraph body "Цели"
              cell
                list dash
                  item label="–"
                    paragraph body "рост качества;"
                  item label="–"
                    paragraph body "доступность."
            row body #money unbroken
              header
                paragraph body "Деньги"
              cell
                paragraph lead "Источники:"
                list dash
                  item label="–"
                    paragraph body "округ;"
                  item label="–"
                    paragraph body "край."
            row body unbroken
              header
                paragraph body "Срок"
              cell
                paragraph body "2020–2024\\u00a0годы"
          heading 2 keep-next auto label="2." "Обоснование"
          paragraph body "Абзац."
          paragraph body "Ещё абзац."
          heading 2 keep-next fixed="5" label="5." "Цели"
          heading 3 #first keep-next "Первые"
          paragraph body keep-next "Целями являются:"
          list numbered
            item goal #quality label="1."
              paragraph body "Рост качества."
            item goal #access label="2."
              paragraph body "Доступность."
          paragraph body "2020–2024\\u00a0годы"
          heading 2 keep-next auto label="6." "Критерии"
          table [40 60] rows through #table
            row head unbroken
              header center
                paragraph body "Критерии"
              header center
                paragraph body "Показатели"
            row body #tests label="1" unbroken
              cell shows-number
                paragraph body label="1." "Тесты"
              cell
                list clauses
                  item #math label="1.1."
                    paragraph body "Балл."
                  item label="1.2."
                    paragraph body "Доля."
      "
    `)
  })

  it('print a roadmap: banners, numbers, cells', () => {
    expect(outline(compose('roadmap'))).toMatchInlineSnapshot(`
      "  section portrait
          requisite annex-header keep-next
            part line "Приложение\\u00a0№\\u00a02"
            part stamp "УТВЕРЖДЕН"
            part line "приказом отдела образования администрации Степного городского округа"
            part line "от\\u00a017\\u00a0сентября 2020\\u00a0г. №\\u00a0212/1"
          heading 1 keep-next "План мероприятий"
          table [8 22 47 23] rows per-group
            row head unbroken
              header center
                paragraph body "№"⏎"п/п"
              header center
                paragraph body "Срок реализации"
              header center
                paragraph body "Наименование мероприятия"
              header center
                paragraph body "Ответственные"
            row banner #y2021 keep-next unbroken
              header colspan 4 center
                paragraph body "2021\\u00a0год"
            row body #trip label="1" unbroken
              cell center shows-number
                paragraph body "1"
              cell
                paragraph body "Май"
              cell
                paragraph body "Выезд"
              cell
                paragraph body "Информационно-методический отдел"
            row body fixed="7.1" label="7.1" unbroken
              cell center shows-number
                paragraph body "7.1"
              cell
              cell
                paragraph body "Отчет"
              cell
                paragraph body "Касьмина\\u00a0Т.И."
            row banner keep-next unbroken
              header colspan 4 center
                paragraph body "Итоги года"
            row body label="1" unbroken
              cell center shows-number
                paragraph body "1"
              cell
                paragraph body "Июнь"
              cell
                paragraph body "Итоги"
              cell
                paragraph body "Архив"
      "
    `)
  })

  it('print an appendix under its annex', () => {
    const order = content('order', wholeOrder)
    const act = buildActView(order, sampleAuthority).value!
    const roadmap = content('roadmap', wholeRoadmap)
    const [place] = numberAnnexes(['plan'], gost2025)
    const header = buildAppendixHeader(roadmap, place!, { kind: 'program', title: 'Муниципальная программа' })
    const document = composeView('roadmap', buildRoadmapView({ roadmap, register, act, header }).value!, orderMeta('О', act))
    expect(blocksOf(document)[0]).toMatchObject({
      kind: 'annex-header',
      parts: [
        { name: 'line', children: [{ value: 'Приложение' }] },
        { name: 'line', children: [{ value: 'к\u00a0муниципальной программе' }] },
      ],
    })
  })

  it('give every block the place in the sources that it was made from', () => {
    for (const name of ['order', 'program', 'roadmap'] as const) {
      for (const block of blocksOf(compose(name))) expect(block.origin, block.type).toBeDefined()
    }
    const program = blocksOf(compose('program'))
    const passport = program.find((block): block is Table => block.type === 'table')!
    expect(passport.body[1]!.origin?.pointer).toBe('/sections/0/blocks/0/passport/1')
    const goals = program.filter((block): block is List => block.type === 'list')[0]!
    expect(goals.origin?.pointer).toBe('/goals')
    expect(goals.items.map((item) => item.origin?.pointer)).toEqual(['/goals/0', '/goals/1'])
    const [, , , title] = blocksOf(compose('order'))
    expect(title?.origin).toEqual({ file: 'a/order.yaml', pointer: '/title' })
  })

  it('print markup and template syntax in a text as text', () => {
    const hostile = 'а <script>x</script> {{y}} & ]]> «z»'
    const yaml = `title: ${JSON.stringify(hostile)}\npoints: [{ text: ${JSON.stringify(hostile)} }]`
    const texts: string[] = []
    visitNodes(compose('order', `${yaml}\ndate: 2020-09-17\nnumber: "1"`), (node) => void (node.type === 'text' && texts.push(node.value)))
    expect(texts.filter((text) => text.includes('{{y}}'))).toEqual([hostile, hostile.replace('а', 'А') + '.'])
  })
})

describe('sample dossier', () => {
  const folder = join(import.meta.dirname, '../../../content/neftekumsk')
  const load = <K extends 'authority' | 'people' | 'order' | 'program' | 'roadmap'>(kind: K, path: string) =>
    content(kind, JSON.stringify(parse(readFileSync(join(folder, path), 'utf8'))), path)

  it('becomes views without a finding', () => {
    const authority = load('authority', 'authority.yaml')
    const people = buildPeopleRegister(load('people', 'people.yaml'))
    const order = load('order', 'podderzhka-shkol-2020/order.yaml')
    const program = load('program', 'podderzhka-shkol-2020/program.yaml')
    const roadmap = load('roadmap', 'podderzhka-shkol-2020/roadmap.yaml')
    const act = buildActView(order, authority)
    const annexes = numberAnnexes(['program', 'roadmap'], gost2025)
    const header = buildAnnexHeader(roadmap, annexes[1]!, act.value!, gost2025)
    const stages = [
      people,
      act,
      buildOrderView({ order, authority, register: people.value!, act: act.value!, style: gost2025, annexes }),
      buildProgramView({ program, act: act.value!, header, register: people.value!, style: gost2025 }),
      buildRoadmapView({ roadmap, register: people.value!, act: act.value!, header }),
    ]
    expect(stages.flatMap((stage) => stage.diagnostics)).toEqual([])
  })
})
