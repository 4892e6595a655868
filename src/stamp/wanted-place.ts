/** What `--at` asks for: an area by its name, or the upper left corner of the mark in millimetres. */
export type WantedPlace = { readonly name: string } | { readonly page: number | 'last'; readonly xMm: number; readonly yMm: number }
