/** Latin letters that look like Russian ones. */

const PAIRS = 'AАaаBВEЕeеKКMМHНOОoоPРpрCСcсTТyуXХxх'

/** The Russian letter that a Latin one is taken for. */
export const CYRILLIC_OF: ReadonlyMap<string, string> = new Map(
  Array.from({ length: PAIRS.length / 2 }, (_, index) => [PAIRS[2 * index]!, PAIRS[2 * index + 1]!]),
)
