/** Measures of the house style, for docs/house-style.md: names from the schema, values from the profile, reasons from here. */
import { readFileSync } from 'node:fs'
import { code, escapeWords, table } from './markdown.mjs'

const root = new URL('../../', import.meta.url)
const read = (path) => JSON.parse(readFileSync(new URL(path, root), 'utf8'))

const margins = 'ГОСТ Р 7.0.97: левое, верхнее и нижнее поля – не менее 20 мм, правое – не менее 10 мм'

/** Where each value of gost-2025 comes from. A measure without a reason fails the generation. */
const reasons = {
  'page.widthMm': 'формат A4',
  'page.heightMm': 'формат A4',
  'page.marginsMm.top': margins,
  'page.marginsMm.right': margins,
  'page.marginsMm.bottom': margins,
  'page.marginsMm.left':
    'ГОСТ Р 7.0.97: не менее 30 мм у документов со сроком хранения свыше 10 лет; приказы по основной деятельности хранят постоянно',
  'page.numberFromTopMm':
    'ГОСТ Р 7.0.97: номер со второй страницы, посередине верхнего поля, не менее 10 мм от края',
  'font.family': 'ГОСТ Р 7.0.97-2025 шрифт не называет, его выбирает организация',
  'font.sizePt': 'ГОСТ Р 7.0.97-2025: рекомендуются 12, 13 и 14',
  'font.tableSizePt': 'ГОСТ Р 7.0.97: в таблицах допустим меньший размер; принято 12',
  'font.noteSizePt': 'как в таблицах',
  'text.indentMm': 'ГОСТ Р 7.0.97: абзацный отступ 1,25 см',
  'text.lineSpacing': 'ГОСТ Р 7.0.97: текст печатают через 1–1,5 интервала',
  'annexHeader.style': 'ГОСТ Р 7.0.97, реквизиты 19 (отметка о приложении) и 16 (гриф утверждения)',
  'annexHeader.numberSign': 'ГОСТ Р 7.0.97, реквизит 19: «Приложение № 1»; в ряде органов пишут без знака №',
  'annexHeader.widthMm': 'ГОСТ Р 7.0.97-2025: строка реквизита при угловом расположении – не длиннее 8 см',
  'signature.minLinesWithText':
    'ГОСТ Р 7.0.97, реквизит 22, и инструкции по делопроизводству: подпись переносят не менее чем с тремя строками текста',
  'list.dash': 'правила набора: перечисление без номеров начинают с тире',
}

export function describeHouseStyle() {
  const profile = read('templates/theme/gost-2025.json')
  const rows = measures(read('schemas/house-style.json'), '').map(([path, property]) => {
    if (reasons[path] === undefined) throw new Error(`scripts/docs/house-style.mjs gives no reason for «${path}»`)
    const value = path.split('.').reduce((object, key) => object[key], profile)
    return [code(path), escapeWords(property.description), code(String(value)), allowed(property), reasons[path]]
  })
  return table(['Ключ', 'Что задаёт', 'gost-2025', 'Можно указать', 'Откуда значение'], rows)
}

function measures(object, prefix) {
  return Object.entries(object.properties)
    .filter(([key]) => prefix !== '' || key !== 'profile')
    .flatMap(([key, property]) =>
      property.type === 'object' ? measures(property, `${prefix}${key}.`) : [[prefix + key, property]],
    )
}

function allowed(property) {
  if (property.enum !== undefined) return property.enum.map(code).join(', ')
  if (property.type === 'boolean') return '`true`, `false`'
  if (property.type === 'string') return property.maxLength === undefined ? 'название шрифта' : `до ${property.maxLength} знаков`
  return `от ${property.minimum} до ${property.maximum}${property.type === 'integer' ? ', целое' : ''}`
}
