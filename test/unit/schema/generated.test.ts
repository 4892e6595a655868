import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { packageRegistry } from '../../../src/schema/package-registry.ts'
// Scripts are plain JavaScript; the one function that this test needs has this shape.
const { generateTypes } = (await import(new URL('../../../scripts/generate.mjs', import.meta.url).href)) as {
  generateTypes(): Promise<ReadonlyMap<string, string>>
}

const folder = new URL('../../../src/model/generated/', import.meta.url)

describe('generated types', () => {
  it('are those of the schemas (run npm run generate)', async () => {
    const files = await generateTypes()
    expect(readdirSync(folder).sort()).toEqual([...files.keys()].sort())
    expect([...files.keys()].sort()).toEqual(packageRegistry().kinds.map((kind) => `${kind}.ts`))
    for (const [name, text] of files) expect(readFileSync(new URL(name, folder), 'utf8'), name).toBe(text)
  })

  it('have Latin names and readonly members only', async () => {
    for (const [name, text] of await generateTypes()) {
      const code = text.replaceAll(/\/\*[\s\S]*?\*\//g, '')
      expect(code, name).not.toMatch(/NoName|unknown|any\b|[^y] \w+\[\]/)
      for (const line of code.split('\n')) if (/^\s+\S.*: /.test(line)) expect(line).toMatch(/^\s+readonly /)
    }
  })

  it('are checked by the command that CI runs', () => {
    const script = fileURLToPath(new URL('../../../scripts/generate.mjs', import.meta.url))
    expect(() => execFileSync(process.execPath, [script, '--check'], { cwd: '/' })).not.toThrow()
  })
})
