/** What stands where in a document: the act, its annexes, and which paragraphs are running text. */
import type { Paragraph, WordDocument } from '../../docx-reader/word-document.ts'
import { findAct, type Act } from './find-act.ts'
import { findAnnexes, type Annex } from './find-annexes.ts'
import type { Layout, Line } from './layout.ts'
import { isAfterSignature } from './read-words.ts'

export interface Anatomy {
  readonly act: Act | undefined
  readonly annexes: readonly Annex[]
  /** Paragraphs of sentences: no requisites, headings, captions, cells. */
  readonly texts: readonly Line[]
}

export function dissect(document: WordDocument, layout: Layout): Anatomy {
  const { lines } = layout
  const textWidth = ({ paragraph }: Line): number => {
    const section = document.sections[paragraph.section]!
    return section.width - section.margins.left - section.margins.right
  }
  const annexes = findAnnexes(lines, textWidth)
  const actEnd = annexes[0]?.start ?? lines.length
  const act = findAct(lines.slice(0, actEnd))
  const requisites = new Set<Line>([
    ...(act === undefined ? [] : actRequisites(act, lines.slice(0, actEnd))),
    ...annexes.flatMap(({ header, title }) => [...header, ...title]),
  ])
  const texts = lines.filter((line, index) => !requisites.has(line) && isSentence(line) && lines[index - 1]?.paragraph !== line.paragraph)
  return { act, annexes, texts }
}

/** Everything before the text of an act and from its signature on. */
function actRequisites(act: Act, lines: readonly Line[]): readonly Line[] {
  const body = new Set(act.body)
  return lines.filter((line) => !body.has(line) || isAfterSignature(line.text))
}

const CAPTION = /^(?:Таблица|Рисунок|Рис\.|Схема|Диаграмма|Форма) ?(?:№ ?)?\d/u
/** Notes on earlier wording, as reference systems print them, are notes too: «(в ред. приказа …)», «Абзац исключен. – Приказ …». */
const NOTE = /^(?:Примечани|\*|[¹²³]|Сноск|\((?:в ред|введен)|[А-ЯЁ][а-яё]+(?: [\d.]+)? (?:исключ|утрати)\p{L}+(?: силу)?\. [–—-])/u

function isSentence({ paragraph, text, cell }: Line): boolean {
  if (cell !== undefined || paragraph.inTextBox || paragraph.isContents || paragraph.look.frame !== undefined) return false
  if (isHeading(paragraph, text) || CAPTION.test(text) || NOTE.test(text)) return false
  return text.length >= 40 || /[.;:,]$/u.test(text)
}

export function isHeading({ look, runs, styleName }: Paragraph, text: string): boolean {
  if (look.outline !== undefined || /^(?:heading|заголовок|title|subtitle|название|подзаголовок|caption)/iu.test(styleName)) return true
  if (look.alignment === 'center') return text.length < 300
  const isBold = runs.every((run) => run.look.bold || run.text.trim() === '')
  return isBold && text.length < 200 && !/[.;:,]$/u.test(text)
}
