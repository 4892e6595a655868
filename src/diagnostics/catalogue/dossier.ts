export const dossierEntries = {}
