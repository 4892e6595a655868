import type { WordPlace } from '../../source/place.ts'

/** «абзац 12, примерно стр. 2», «таблица 1, строка 4 (абзац 63), примерно стр. 3». */
export function formatWordPlace({ paragraph, page, table, row }: WordPlace): string {
  const where = table === undefined ? `абзац ${paragraph}` : `таблица ${table}${row === undefined ? '' : `, строка ${row}`} (абзац ${paragraph})`
  return page === undefined ? where : `${where}, примерно стр. ${page}`
}
