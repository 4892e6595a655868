/** What README.md and docs/ promise: commands run, examples pass the check, quoted output is real, links lead somewhere. */
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, realpathSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { checkContent } from '../src/pipeline/check-content.ts'
import { createMemoryHost } from '../src/workspace/memory.ts'
import { readFolder } from './helpers/case-folders.ts'
import { argumentsOf, blocksOf, pages, readPage, wholeFile, type Block } from './helpers/doc-blocks.ts'
import { ensureCompiled, openCli, projectRoot, runCli } from './helpers/run-cli.ts'

const contributors = ['CONTRIBUTING.md', 'CHANGELOG.md']

const blocks = pages.flatMap(blocksOf)
const ofLanguage = (language: string): readonly Block[] => blocks.filter((block) => block.language === language)

let sandbox: string
/** A copy of the content in a folder of its own, where `prikaz` is an installed package. */
beforeEach(() => {
  sandbox = realpathSync(mkdtempSync(join(tmpdir(), 'prikaz-docs-')))
  cpSync(join(projectRoot, 'content'), join(sandbox, 'content'), { recursive: true })
  cpSync(join(projectRoot, 'docs/examples'), join(sandbox, 'docs/examples'), { recursive: true })
  mkdirSync(join(sandbox, 'node_modules'))
  symlinkSync(projectRoot, join(sandbox, 'node_modules', 'prikaz'), 'junction')
  return () => rmSync(sandbox, { recursive: true, force: true })
})
beforeAll(ensureCompiled)

const dossier = 'content/neftekumsk/podderzhka-shkol-2020'

function edit(file: string, from: string, to: string): void {
  const path = join(sandbox, dossier, file)
  const text = readFileSync(path, 'utf8')
  expect(text, file).toContain(from)
  writeFileSync(path, text.replace(from, to))
}

describe('commands', () => {
  const commands = ofLanguage('sh').flatMap((block) =>
    block.text
      .split('\n')
      .filter((line) => line.trim() !== '' && !line.startsWith('#'))
      .map((line) => ({ line: line.trim(), place: block.place })),
  )
  const scripts = (JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as { scripts: Record<string, string> }).scripts // our own file

  it('are found', () => {
    expect(commands.filter(({ line }) => line.includes('prikaz')).length).toBeGreaterThan(6)
  })

  it.each(commands)('$place: $line', async ({ line }) => {
    const [command = '', comment = ''] = line.split(/\s+#\s*/)
    const call = /^(?:npm run -s prikaz --|npx prikaz|prikaz) (.*)$/.exec(command)?.[1]
    if (call === undefined) {
      const name = /^npm (?:run )?([a-z]+)$/.exec(command)?.[1]
      expect(scripts).toHaveProperty([name ?? command])
      return
    }
    // These work until they are stopped.
    if (/^preview|--watch/.test(call)) {
      const cli = openCli([...argumentsOf(call), ...(call.startsWith('preview') ? ['--no-open'] : [])], { cwd: sandbox })
      await cli.says('нажмите Ctrl+C')
      expect(await cli.interrupt(), cli.output()).toBe(0)
      return
    }
    const { code, stdout, stderr } = runCli(argumentsOf(call), { cwd: sandbox })
    expect(code, stdout + stderr).toBe(Number(/код (\d)/.exec(comment)?.[1] ?? 0))
  })
})

describe('whole files', () => {
  const byPage = pages
    .map((page) => ({ page, files: blocksOf(page).filter((block) => wholeFile(block) !== undefined) }))
    .filter(({ files }) => files.length > 0)

  it('are found', () => {
    expect(byPage.map(({ page }) => page)).toContain('docs/sources.md')
    // Every example that names its kind is a whole file and says where it lies.
    const wholes = ofLanguage('yaml').filter(({ text, place }) => /^kind:/m.test(text) && !place.startsWith('docs/findings.md'))
    expect(wholes.filter((block) => wholeFile(block) === undefined).map(({ place }) => place)).toEqual([])
    expect(wholes.length).toBeGreaterThanOrEqual(5)
  })

  it.each(byPage)('of $page are sound', ({ files }) => {
    const shown = Object.fromEntries(files.map((block) => [wholeFile(block)!.replace(/^content\//, ''), block.text]))
    // A page that shows an authority of its own does not mean the sample of that name.
    const own = Object.keys(shown).filter((path) => path.endsWith('/authority.yaml')).map((path) => dirname(path))
    const samples = Object.entries(readFolder(join(projectRoot, 'content'))).filter(([path]) => !own.includes(path.split('/')[0]!))
    const content = { ...Object.fromEntries(samples), ...shown }
    // Examples are kept short; ids are put in by `check --fix`, fingerprints by `amend`.
    const found = checkContent(createMemoryHost(content)).filter(({ code }) => code !== 'ref/id-missing' && code !== 'amendment/no-editions')
    expect(found.map(({ code, message }) => `${code}: ${message}`)).toEqual([])
  })
})

describe('README.md', () => {
  const build = (): Readonly<Record<string, Uint8Array>> => {
    expect(runCli(['build'], { cwd: sandbox }).code).toBe(0)
    return readFolder(join(sandbox, 'out'))
  }
  const changed = (before: Readonly<Record<string, Uint8Array>>, after: Readonly<Record<string, Uint8Array>>): string[] =>
    Object.keys({ ...before, ...after })
      .filter((path) => Buffer.compare(before[path] ?? new Uint8Array(), after[path] ?? new Uint8Array()) !== 0)
      .map((path) => path.replace(/^.*\//, ''))
      .sort()
  const text = (files: Readonly<Record<string, Uint8Array>>, stem: string): string =>
    Buffer.from(files[`neftekumsk/podderzhka-shkol-2020/${stem}.html`]!)
      .toString()
      .replaceAll(/<[^>]*>/g, '')
      .replaceAll('\u00a0', ' ')

  it('says truly what the first edits change', () => {
    const whole = build()
    edit('roadmap.yaml', 'period: Сентябрь 2020 года\n', 'period: Октябрь 2020 года\n')
    const moved = build()
    expect(changed(whole, moved)).toEqual(['annex-2-roadmap.docx', 'annex-2-roadmap.html', 'annex-2-roadmap.pdf', 'manifest.json'])
    expect(text(moved, 'annex-2-roadmap')).toMatch(/2020 год\s*1\s*Октябрь 2020 года/)

    edit('order.yaml', 'number: 212/1\n', '')
    const draft = build()
    for (const stem of ['order', 'annex-1-program', 'annex-2-roadmap']) {
      expect(text(moved, stem)).not.toContain('ПРОЕКТ')
      expect(text(draft, stem)).toContain('ПРОЕКТ')
      expect(text(draft, stem)).toContain('№ ________')
    }
    edit('order.yaml', 'title: >-', 'number: 212/1\ntitle: >-')
    edit('roadmap.yaml', 'period: Октябрь 2020 года\n', 'period: Сентябрь 2020 года\n')
    expect(changed(whole, build())).toEqual([])
  })

  it('lists every result', () => {
    const listing = blocksOf('README.md').find(({ text }) => text.startsWith('out/'))!.text
    const shown = ['order', 'annex-1-program', 'annex-2-roadmap'].flatMap((stem) => ['docx', 'pdf', 'html'].map((format) => `${stem}.${format}`))
    const results = Object.entries(build()).filter(([path]) => path.startsWith('neftekumsk/podderzhka-shkol-2020/') || !path.includes('/'))
    expect(changed({}, Object.fromEntries(results))).toEqual([...shown, 'manifest.json'].sort())
    for (const name of ['manifest.json', 'neftekumsk/podderzhka-shkol-2020/', 'order.docx', 'annex-1-program.docx', 'annex-2-roadmap.docx']) {
      expect(listing).toContain(name)
    }
  })

  it('quotes the findings as the program prints them', () => {
    edit('order.yaml', 'control: kasmina', 'control: kasmin')
    edit('roadmap.yaml', 'numbering: per-group', 'numbering: per-grup')
    const { code, stdout } = runCli(['check'], { cwd: sandbox })
    expect(code).toBe(1)
    expect(ofLanguage('text').map((block) => block.text.trim())).toContain(stdout.trim())
  })

  it('shows the library at work', () => {
    const examples = ofLanguage('js')
    expect(examples).toHaveLength(1)
    writeFileSync(join(sandbox, 'example.mjs'), examples[0]!.text)
    const { status, stdout, stderr } = spawnSync(process.execPath, ['example.mjs'], { cwd: sandbox, encoding: 'utf8' })
    expect(status, stderr).toBe(0)
    expect(stdout.trim().split('\n').map((line) => line.replace(/ \d+$/, ''))).toEqual(
      // Other dossiers of the authority may follow.
      expect.arrayContaining(
        ['order', 'annex-1-program', 'annex-2-roadmap'].flatMap((stem) => ['docx', 'pdf'].map((format) => `neftekumsk/podderzhka-shkol-2020/${stem}.${format}`)),
      ),
    )
  })
})

describe('docs/templates.md', () => {
  const example = ofLanguage('handlebars')[0]!
  const place = (): string => join(sandbox, wholeFile(example)!)
  const lay = (text: string): void => {
    mkdirSync(dirname(place()), { recursive: true })
    writeFileSync(place(), text)
  }

  it('has an example that changes the order alone', () => {
    expect(runCli(['build', '--format', 'html', '--out', 'before'], { cwd: sandbox }).code).toBe(0)
    lay(example.text)
    expect(runCli(['build', '--format', 'html', '--out', 'after'], { cwd: sandbox }).code).toBe(0)
    const [before, after] = [readFolder(join(sandbox, 'before')), readFolder(join(sandbox, 'after'))]
    const note = 'Лизина Галина Алексеевна'
    const holding = Object.keys(after).filter((path) => path.endsWith('.html') && Buffer.from(after[path]!).toString().includes(note))
    expect(holding).toEqual(['neftekumsk/podderzhka-shkol-2020/order.html'])
    for (const path of Object.keys(before).filter((path) => path.includes('annex'))) expect(Buffer.compare(before[path]!, after[path]!), path).toBe(0)
  })

  it('has an example that prints a person in a case', () => {
    lay(ofLanguage('handlebars').find(({ text }) => text.includes('Проект внесен'))!.text)
    expect(runCli(['build', '--format', 'html', '--out', 'after'], { cwd: sandbox }).code).toBe(0)
    const order = readFileSync(join(sandbox, 'after/neftekumsk/podderzhka-shkol-2020/order.html'), 'utf8').replaceAll('\u00a0', ' ').replaceAll('&nbsp;', ' ')
    expect(order).toContain('Проект внесен заместителем начальника отдела образования АНГО Касьминой Т.И.')
  })

  it('quotes the finding as the program prints it', () => {
    lay(example.text.replace('data-role="note"', 'data-role="notes"'))
    const { code, stdout } = runCli(['check'], { cwd: sandbox })
    expect(code).toBe(1)
    expect(ofLanguage('text').map((block) => block.text.trim())).toContain(stdout.trim())
  })

  it('names every helper', async () => {
    const { helpers } = await import('../src/template/helpers/index.ts')
    for (const { name } of helpers) expect(readPage('docs/templates.md')).toContain(`{{${name} `)
  })
})

describe('generated parts', () => {
  // Scripts are plain JavaScript; the one function that this test needs has this shape.
  const load = async (): Promise<{ generateDocs(): Promise<ReadonlyMap<string, string>> }> =>
    (await import(new URL('../scripts/generate-docs.mjs', import.meta.url).href)) as { generateDocs(): Promise<ReadonlyMap<string, string>> }

  it('are those of the schemas, the catalogue and the vocabulary (run npm run generate)', async () => {
    const files = await (await load()).generateDocs()
    expect([...files.keys()].filter((name) => !name.startsWith('rules/'))).toEqual(['findings.md', 'house-style.md', 'sources.md', 'templates.md'])
    expect(readdirSync(join(projectRoot, 'docs/rules')).sort()).toEqual([...files.keys()].filter((name) => name.startsWith('rules/')).map((name) => name.slice('rules/'.length)).sort())
    for (const [name, text] of files) expect(readPage(`docs/${name}`), name).toBe(text)
  })

  it('name every key of every kind', async () => {
    const sources = (await (await load()).generateDocs()).get('sources.md')!
    const folder = join(projectRoot, 'schemas')
    for (const file of readdirSync(folder).filter((name) => name.endsWith('.json'))) {
      const schema = JSON.parse(readFileSync(join(folder, file), 'utf8')) as { $defs?: Record<string, { properties?: object }>; properties?: object } // our own file
      if (file === 'common.json' || file === 'house-style.json') continue
      for (const object of [schema, ...Object.values(schema.$defs ?? {})]) {
        for (const key of Object.keys(object.properties ?? {})) expect(sources, `${file}: ${key}`).toContain(`| \`${key}\``)
      }
    }
  })
})

describe('links', () => {
  const anchorsOf = (page: string): ReadonlySet<string> => {
    const text = readPage(page).replaceAll(/^```[\s\S]*?^```$/gm, '')
    const headings = [...text.matchAll(/^#+ (.*)$/gm)].map((match) =>
      match[1]!.toLowerCase().replaceAll(/[^\p{L}\p{N}\s_-]/gu, '').replaceAll(' ', '-'),
    )
    return new Set([...headings, ...[...text.matchAll(/<a id="([^"]+)">/g)].map((match) => match[1]!)])
  }

  const rules = readdirSync(join(projectRoot, 'docs/rules')).map((name) => `docs/rules/${name}`)

  it.each([...pages, ...contributors, ...rules])('of %s lead somewhere', (page) => {
    const text = readPage(page).replaceAll(/^```[\s\S]*?^```$/gm, '').replaceAll(/`[^`\n]*`/g, '')
    const broken: string[] = []
    for (const [, target] of text.matchAll(/(?<!\\)\]\(([^)\s]+)\)/g)) {
      if (/^https?:/.test(target!)) continue
      const [path = '', anchor] = target!.split('#')
      const file = path === '' ? page : join(dirname(page), path)
      const isThere = existsSync(join(projectRoot, file)) && statSync(join(projectRoot, file)).isFile()
      if (!isThere || (anchor !== undefined && !anchorsOf(file).has(anchor))) broken.push(target!)
    }
    expect(broken).toEqual([])
  })

  it('lead to every page of docs/ from README.md or one of its pages', () => {
    const linked = pages.flatMap((page) => [...readPage(page).matchAll(/\]\(([^)#\s]+\.md)/g)].map((match) => join(dirname(page), match[1]!)))
    expect(pages.filter((page) => page !== 'README.md' && !linked.includes(page))).toEqual([])
  })

  it('show pictures that load quickly', () => {
    for (const name of readdirSync(join(projectRoot, 'docs/images'))) expect(statSync(join(projectRoot, 'docs/images', name)).size).toBeLessThan(150_000)
  })
})
