export const outputEntries = {}
