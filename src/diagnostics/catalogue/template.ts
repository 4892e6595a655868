export const templateEntries = {}
