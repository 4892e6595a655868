export const textEntries = {}
