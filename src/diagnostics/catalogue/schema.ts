import { schemaKeyEntries } from './schema-keys.ts'
import { schemaKindEntries } from './schema-kinds.ts'
import { schemaValueEntries } from './schema-values.ts'

export const schemaEntries = { ...schemaKindEntries, ...schemaKeyEntries, ...schemaValueEntries }
