import { eachMatch } from '../each-match.ts'
import type { DocumentRule } from '../rule.ts'

const NOMINATIVE = /(?<!\p{L})([Пп])лан[ \u00a0\n]мероприятий[ \u00a0\n]\(«([Дд])орожная[ \u00a0\n]карта»\)/gu

/** In a point under «Утвердить:» the name in brackets is in the accusative too. */
export const roadmapName: DocumentRule = {
  needs: 'document',
  codes: ['language/roadmap-name'],
  check({ kind, texts }, _dossier, report) {
    if (kind !== 'order') return
    const approves = texts.filter(({ pointer, plain }) => pointer.startsWith('/points/') && /(?<!\p{L})утвердить/iu.test(plain)).map(({ pointer }) => pointer.replace(/\/text$/, ''))
    for (const text of texts) {
      if (!approves.some((pointer) => text.pointer.startsWith(pointer))) continue
      eachMatch(text, NOMINATIVE, ([found, plan = '', letter = ''], at) => {
        report('language/roadmap-name', { found, right: `${plan}лан мероприятий («${letter}орожную карту»)` }, { text, at })
      })
    }
  },
}
