/** Names of the elements of a well-formed XML text, in their order. */
import { SaxesParser } from 'saxes'

/** @throws when it is not well-formed, or a prefix is not declared. */
export function parseXml(text: string): readonly string[] {
  const names: string[] = []
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name }) => void names.push(name))
  parser.write(text).close()
  return names
}
