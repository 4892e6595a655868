import { yamlFileEntries } from './yaml-file.ts'
import { yamlLayoutEntries } from './yaml-layout.ts'
import { yamlNodeEntries } from './yaml-nodes.ts'

/** Everything that can be wrong with a file before its meaning is looked at. */
export const yamlEntries = { ...yamlFileEntries, ...yamlLayoutEntries, ...yamlNodeEntries }
