import { eachMatch } from '../each-match.ts'
import type { TextRule } from '../rule.ts'

const ENTITIES: ReadonlyMap<string, string> = new Map(
  Object.entries({ nbsp: ' ', quot: '"', laquo: '«', raquo: '»', bdquo: '„', ldquo: '“', mdash: '–', ndash: '–', hellip: '…', amp: '&', lt: '<', gt: '>', sect: '§', deg: '°', shy: '' }),
)
const TAGS = 'a|b|big|br|center|div|em|font|h[1-6]|hr|i|img|li|ol|p|small|span|strong|sub|sup|table|tbody|td|th|tr|u|ul'
const MARKUP = new RegExp(`&(?:(${[...ENTITIES.keys()].join('|')})|#\\d{2,5}|#x[0-9a-f]{2,5});|</?(?:${TAGS})(?:\\s[^<>]{0,200})?\\s?/?>`, 'giu')

/** What was copied from a page of a site together with its words. */
export const htmlMarkup: TextRule = {
  needs: 'text',
  codes: ['typography/html-markup'],
  check(text, report) {
    if (!/[&<]/.test(text.plain)) return
    eachMatch(text, MARKUP, ([found, entity], at) => {
      const fix = entity === undefined ? undefined : ENTITIES.get(entity.toLowerCase())
      report('typography/html-markup', { found }, { text, at }, { fix })
    })
  },
}
