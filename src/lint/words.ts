/** Pieces of patterns that several rules share. */

export const GAP = '[ \\u00a0\\u202f]'
export const MONTHS = 'января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря'
/** Not in the middle of a word or a number. */
export const WORD_START = '(?<![\\p{L}\\p{N}_])'
export const WORD_END = '(?![\\p{L}\\p{N}_])'
/** A year that begins no code: «ГОСТ Р 7.0.97-2025», «№ 2020-15». */
export const FREE = '(?<![\\p{L}\\p{N}.,:/_–—-]|[№§][ \\u00a0]?)'
