/** Regions of the Russian Federation as texts name them, in any case. */

const REPUBLICS = `Адыге Алтай Башкортостан Бурят Дагестан Ингушети Калмыки Карели Коми Крым Мордови Татарстан Тыва Удмурт Хакаси Чуваш`
const TERRITORIES = `Алтайск Забайкальск Камчатск Краснодарск Красноярск Пермск Приморск Ставропольск Хабаровск`
const PROVINCES = `Амурск Архангельск Астраханск Белгородск Брянск Владимирск Волгоградск Вологодск Воронежск Ивановск Иркутск Калининградск
  Калужск Кемеровск Кировск Костромск Курганск Курск Ленинградск Липецк Магаданск Московск Мурманск Нижегородск Новгородск Новосибирск Омск
  Оренбургск Орловск Пензенск Псковск Ростовск Рязанск Самарск Саратовск Сахалинск Свердловск Смоленск Тамбовск Тверск Томск Тульск Тюменск
  Ульяновск Челябинск Ярославск`

const any = (list: string): string => list.trim().split(/\s+/).join('|')

/** `republic`, `territory` or `province` hold the stem of the name. */
export const REGION = new RegExp(
  [
    `(?<!\\p{L})Республик[а-яё]+[ \\u00a0\\n](?:Северн[а-яё]+[ \\u00a0\\n])?(?:${any(REPUBLICS)}|Осети|Саха|Марий)[а-яё]*`,
    `(?<!\\p{L})(?:${any(TERRITORIES)})[а-яё]{2,3}[ \\u00a0\\n]кра(?:й|я|ю|ем|е)(?!\\p{L})`,
    `(?<!\\p{L})(?:${any(PROVINCES)})[а-яё]{2,3}[ \\u00a0\\n]област[а-яё]{1,3}(?!\\p{L})`,
    `(?<!\\p{L})(?:Чеченск|Кабардино-Балкарск|Карачаево-Черкесск|Чувашск|Удмуртск)[а-яё]{2,3}[ \\u00a0\\n]Республик[а-яё]*`,
  ].join('|'),
  'giu',
)

const STEM = new RegExp(`(?:${any(REPUBLICS)}|Осети|Саха|Марий|Чеченск|Кабардино-Балкарск|Карачаево-Черкесск|${any(TERRITORIES)}|${any(PROVINCES)})`, 'iu')

/** The regions that a text names, each by the kind and stem of its name. */
export function findRegions(text: string): readonly string[] {
  return [...text.matchAll(REGION)].map(([words]) => {
    const kind = /кра(?:й|я|ю|ем|е)$/iu.test(words) ? 'край' : /област/iu.test(words) ? 'область' : 'республика'
    return `${kind} ${STEM.exec(words)?.[0].toLowerCase().slice(0, 6) ?? words}`
  })
}
