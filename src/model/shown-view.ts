/** What `show` repeats from the head of a programme as a text or a list: in a part of a section and in a row of the passport alike. */
import { capitaliseFirst, lowerFirst } from '../russian/letters.ts'
import { withFinalMark, type ListForm } from '../russian/list-punctuation.ts'
import type { Program, TargetIndicator } from './content.ts'
import { placeOf, viewOf, type Report } from './finding.ts'
import { buildItemList, buildTextList, type ListView } from './list-view.ts'
import { nominativeName, type PeopleRegister } from './people-register.ts'
import { oneLine } from './plain-title.ts'
import type { HeadKey } from './program-data.ts'

/** A text of the programme, repeated; its origin is the place it was written at. */
export interface ShownTextView {
  readonly text: string
}

export interface ShownView {
  readonly shown: ShownTextView | undefined
  readonly list: ListView | undefined
}

export const NOTHING_SHOWN: ShownView = { shown: undefined, list: undefined }

export interface ShownInput {
  readonly program: Program
  readonly register: PeopleRegister
  readonly report: Report
  /** The kind of list that the author asks for. */
  readonly form: ListForm | undefined
  /** Whether the items carry their ids here: an id stands once in a document. */
  readonly withIds: boolean
}

/** `undefined` when the head of the programme has nothing under this key. Financing has a view of its own. */
export function buildShownView(key: Exclude<HeadKey, 'financing'>, input: ShownInput): ShownView | undefined {
  const { program } = input
  switch (key) {
    case 'name':
      return textView(program.name ?? oneLine(program.title), program, program.name === undefined ? 'title' : 'name')
    case 'term':
      return program.term === undefined ? undefined : textView(program.term, program, 'term')
    case 'stages':
      return stagesView(input)
    case 'goals':
    case 'tasks': {
      const items = program[key]
      return items && { ...NOTHING_SHOWN, list: buildItemList(items, input.form ?? 'numbered', input.withIds, key === 'goals' ? 'goal' : 'task') }
    }
    case 'subprograms': {
      const items = program.subprograms?.map((each) => viewOf({ id: each.id, number: each.number, text: each.title }, each))
      const list = items && buildItemList(items, input.form ?? 'numbered', input.withIds)
      return list && program.subprograms && { ...NOTHING_SHOWN, list: viewOf(list, program.subprograms) }
    }
    case 'indicators':
      return program.indicators && { ...NOTHING_SHOWN, list: indicatorList(program.indicators, input.form ?? 'dash') }
    case 'executor':
      return program.executor === undefined ? undefined : namesView([program.executor], 'executor', input)
    case 'coExecutors':
    case 'participants':
      return program[key] && namesView(program[key], key, input)
    case 'basis':
      // Acts keep the capital letter of their names.
      return program.basis && actsView(program.basis, input)
    case 'instruments':
    case 'results':
      return program[key] && textsView(program[key], key, input)
  }
}

function textView(text: string, program: Program, key: string): ShownView {
  return { shown: viewOf({ text }, program, key), list: undefined }
}

/** «2025–2029 годы, в один этап»; the term, then the list of stages where there are several; the term alone. */
function stagesView(input: ShownInput): ShownView | undefined {
  const { program } = input
  const term = program.term === undefined ? undefined : textView(program.term, program, 'term').shown
  if (program.stages === undefined) return term && { shown: term, list: undefined }
  const [only] = program.stages
  if (program.stages.length === 1 && only !== undefined && input.form === undefined) {
    return { shown: viewOf({ text: program.term === undefined ? only : `${program.term}, ${lowerFirst(only)}` }, program, 'stages', 0), list: undefined }
  }
  const stages = buildTextList(program.stages, input.form ?? 'dash', program, 'stages')
  return { shown: term, list: stages }
}

function textsView(texts: readonly string[], key: 'instruments' | 'results', { program, form }: ShownInput): ShownView {
  if (texts.length === 1 && form === undefined) return { shown: viewOf({ text: texts[0]! }, program, key, 0), list: undefined }
  return { shown: undefined, list: buildTextList(texts, form ?? 'dash', program, key) }
}

function actsView(texts: readonly string[], input: ShownInput): ShownView {
  return namedList(texts.map((text, index) => viewOf({ text }, input.program, 'basis', index)), 'basis', input)
}

function namesView(ids: readonly string[], key: 'executor' | 'coExecutors' | 'participants', input: ShownInput): ShownView {
  const { program, register, report } = input
  const names = ids.flatMap((id, index) => {
    const path = key === 'executor' ? [key] : [key, index]
    const text = nominativeName(register, id, 'full', placeOf(program, ...path), report)
    return text === undefined ? [] : [viewOf({ text }, program, ...path)]
  })
  return names.length === 0 ? NOTHING_SHOWN : namedList(names, key, input)
}

/** One name is a line, and no list; in a list behind dashes names keep their first letters. */
function namedList(items: readonly ShownTextView[], key: HeadKey, { program, form }: ShownInput): ShownView {
  const [first] = items
  if (first !== undefined && items.length === 1 && form === undefined) return { shown: { ...first, text: capitaliseFirst(first.text) }, list: undefined }
  const numbered = form === 'numbered'
  const marked = items.map((item, index) => {
    const mark = numbered || index === items.length - 1 ? '.' : ';'
    return viewOf({ id: undefined, number: undefined, text: withFinalMark(numbered ? capitaliseFirst(item.text) : item.text, mark), unit: undefined }, item)
  })
  return { shown: undefined, list: viewOf({ id: undefined, numbered, items: marked }, program, key) }
}

/** «Доля детей, занятых в кружках, %»: the name and the unit. */
function indicatorList(indicators: readonly TargetIndicator[], form: ListForm): ListView {
  const items = indicators.map((each) => viewOf({ id: undefined, number: each.number, text: `${each.name}, ${each.unit}` }, each, 'name'))
  return viewOf(buildItemList(items, form, false), indicators)
}
