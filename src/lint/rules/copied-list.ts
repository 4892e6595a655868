import type { DocumentRule } from '../rule.ts'
import { isObject } from '../../schema/schema-node.ts'

/** Goals and tasks are written once and shown where they are printed. */
export const copiedList: DocumentRule = {
  needs: 'document',
  codes: ['sense/copied-list'],
  check({ file, kind, value }, _dossier, report) {
    if (kind !== 'program') return
    const { goals, tasks } = value as { readonly goals?: unknown; readonly tasks?: unknown }
    const visit = (item: unknown, pointer: string): void => {
      if (Array.isArray(item)) item.forEach((child, index) => visit(child, `${pointer}/${index}`))
      if (!isObject(item)) return
      const { name, list } = item
      if (typeof name === 'string' && Array.isArray(list)) {
        const key = /^цел[ьи](?!\p{L})/iu.test(name) && goals !== undefined ? 'goals' : /^задачи(?!\p{L})/iu.test(name) && tasks !== undefined ? 'tasks' : undefined
        if (key !== undefined) report('sense/copied-list', { key, name }, { file, pointer: `${pointer}/list`, at: 'key' })
      }
      for (const key of Object.keys(item)) if (typeof item[key] === 'object') visit(item[key], `${pointer}/${key}`)
    }
    visit((value as { readonly sections?: unknown }).sections, '/sections')
  },
}
