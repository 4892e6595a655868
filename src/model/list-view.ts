/** Lists of a programme: items written without final marks, printed as the kind of list demands. */
import { punctuateItems, type ListForm } from '../russian/list-punctuation.ts'
import { viewOf } from './finding.ts'

/** Its origin is the list as it was written, also where it is repeated. */
export interface ListView {
  /** The id of the part of a section that is nothing but this list. */
  readonly id: string | undefined
  /** «1. Обеспечение ….» (true) or «– обеспечение …;» (false). */
  readonly numbered: boolean
  readonly items: readonly ListItemView[]
}

export interface ListItemView {
  readonly id: string | undefined
  /** Fixed by the author; a list behind dashes has no numbers. */
  readonly number: string | undefined
  readonly text: string
  /** What a reference calls it. */
  readonly unit: 'goal' | 'task' | undefined
}

/** A goal, a task. */
interface Item {
  readonly id?: string | undefined
  readonly number?: string | undefined
  readonly text: string
}

/** Items with ids of their own. `withIds` is false where the list is repeated: an id stands once in a document. */
export function buildItemList(items: readonly Item[], form: ListForm, withIds: boolean, unit?: ListItemView['unit']): ListView {
  const texts = punctuateItems(
    items.map((item) => item.text),
    form,
  )
  const view: ListView = {
    id: undefined,
    numbered: form === 'numbered',
    items: items.map((item, index) => {
      const id = withIds ? item.id : undefined
      return viewOf({ id, number: form === 'numbered' ? item.number : undefined, text: texts[index]!, unit: id === undefined ? undefined : unit }, item)
    }),
  }
  return viewOf(view, items)
}

/** Plain strings; `source` is the object that holds them under `key`. */
export function buildTextList(texts: readonly string[], form: ListForm, source: object, key = 'list'): ListView {
  const view: ListView = {
    id: undefined,
    numbered: form === 'numbered',
    items: punctuateItems(texts, form).map((text, index) => viewOf({ id: undefined, number: undefined, text, unit: undefined }, source, key, index)),
  }
  return viewOf(view, source, key)
}
