export const schemaEntries = {}
