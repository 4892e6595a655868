import { Ajv } from 'ajv'
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { packageRegistry } from '../../../src/schema/package-registry.ts'
import { isObject } from '../../../src/schema/schema-node.ts'
// Scripts are plain JavaScript; the one function that this test needs has this shape.
const { generateTypes } = (await import(new URL('../../../scripts/generate.mjs', import.meta.url).href)) as {
  generateTypes(): Promise<ReadonlyMap<string, string>>
}

const { generateEditorFiles } = (await import(new URL('../../../scripts/generate-editor.mjs', import.meta.url).href)) as {
  generateEditorFiles(): ReadonlyMap<string, string>
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

describe('generated files for the editor', () => {
  const root = new URL('../../../', import.meta.url)
  const files = generateEditorFiles()

  it('are those of the schemas (run npm run generate)', () => {
    for (const [path, text] of files) expect(readFileSync(new URL(path, root), 'utf8'), path).toBe(text)
    expect(readdirSync(new URL('schemas/editor/', root)).map((name) => `schemas/editor/${name}`)).toEqual(
      [...files.keys()].filter((path) => path.startsWith('schemas/')).sort(),
    )
  })

  it('are checked by the command that CI runs', () => {
    const script = fileURLToPath(new URL('scripts/generate-editor.mjs', root))
    expect(() => execFileSync(process.execPath, [script, '--check'], { cwd: '/' })).not.toThrow()
  })

  it('are JSON Schema of a known version, without marks of our own, and refer only to what they hold', () => {
    for (const [path, text] of files) {
      if (!path.startsWith('schemas/')) continue
      const schema = JSON.parse(text) as { definitions: object } // made by our own script
      expect(new Ajv({ strict: false }).validateSchema(schema), path).toBe(true)
      expect(text, path).not.toMatch(/"x-/)
      for (const [, name] of text.matchAll(/"\$ref": "#\/definitions\/([^"]+)"/g)) expect(schema.definitions, path).toHaveProperty([name!])
    }
  })

  it('name every key in the language of the file', () => {
    const keysOf = (node: unknown): readonly string[] => {
      if (Array.isArray(node)) return node.flatMap(keysOf)
      if (!isObject(node)) return []
      return [...(isObject(node['properties']) ? Object.keys(node['properties']) : []), ...Object.values(node).flatMap(keysOf)]
    }
    const keys = (language: string): readonly string[] => keysOf(JSON.parse(files.get(`schemas/editor/${language}.json`) ?? ''))
    expect(keys('russian').filter((key) => /[a-z]/i.test(key))).toEqual([])
    expect(keys('english').filter((key) => /[а-яё]/i.test(key))).toEqual([])
    expect(new Set(keys('mixed'))).toEqual(new Set([...keys('russian'), ...keys('english')]))
  })
})
