/** What an amendment did to the values of the amended dossier: the stored form of an amending act. */

/** A value of YAML. */
export type Value = null | boolean | number | string | readonly Value[] | { readonly [key: string]: Value }

/**
 * One change of the values of one source file, with what was there and what is
 * there now, so that it can be applied and undone.
 *
 * `path` leads to the place by keys, and by names in lists: an item is named by
 * its id, its year, or `#n` (from 1) when it has neither:
 * `groups/2021/events/y2021-monitoring/period`.
 *
 * `set` a key got another value, or came (`old` absent), or went (`new` absent) ·
 * `add` an item came into the list at `path`, behind the item `after` (`null`:
 * at the beginning) · `remove` an item went from the list at `path`, it stood
 * behind `after` · `move` an item of the list at `path` went from behind `before`
 * to behind `after`. A whole annex comes or goes by `path: ''`.
 */
export type ValueChange =
  | { readonly operation: 'set'; readonly document: string; readonly path: string; readonly old?: Value; readonly new?: Value }
  | { readonly operation: 'add'; readonly document: string; readonly path: string; readonly after: string | null; readonly new: Value }
  | { readonly operation: 'remove'; readonly document: string; readonly path: string; readonly after: string | null; readonly old: Value }
  | { readonly operation: 'move'; readonly document: string; readonly path: string; readonly item: string; readonly before: string | null; readonly after: string | null }
