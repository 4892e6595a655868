export const yamlEntries = {}
