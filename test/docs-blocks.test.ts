/**
 * Every block of the pages for users is carried out: a command runs, a piece of YAML stands where its page puts it and passes the
 * check, what the program is said to print is what it prints. The last test names the blocks that nobody carries out.
 */
import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { parse, parseDocument } from 'yaml'
import { checkContent } from '../src/pipeline/check-content.ts'
import { createMemoryHost } from '../src/workspace/memory.ts'
import { readFolder } from './helpers/case-folders.ts'
import { argumentsOf, blocksOf, commandsOf, pages, readPage, wholeFile, type Block } from './helpers/doc-blocks.ts'
import { canSkip } from './helpers/programs.ts'
import { ensureCompiled, projectRoot, runCli } from './helpers/run-cli.ts'
import { hasOpenssl, makeSigner, signBytes } from './helpers/signatures.ts'
import { temporaryFolder } from './helpers/temporary.ts'

/** docs/architecture.md and docs/next-steps.md are for programmers; nothing in them is to be typed. */
const userPages = pages.filter((page) => !/architecture|next-steps/.test(page))
const blocks = userPages.flatMap(blocksOf)
const carriedOut = new Set<Block>()

/** The one block of a page that has these words. */
function block(page: string, words: string | RegExp): Block {
  const found = blocks.filter((each) => each.page === page && (typeof words === 'string' ? each.text.includes(words) : words.test(each.text)))
  expect(found.map(({ place }) => place), String(words)).toHaveLength(1)
  carriedOut.add(found[0]!)
  return found[0]!
}

const dossier = 'neftekumsk/podderzhka-shkol-2020'
const samples = readFolder(join(projectRoot, 'content'))
const sample = (path: string): string => Buffer.from(samples[path]!).toString('utf8')

beforeAll(ensureCompiled)

/** The folder of a reader: sources, an earlier revision beside them, git with signed and later revisions. */
let place: string
const git = (...args: readonly string[]): void => void execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', ...args], { cwd: place, stdio: 'pipe' })

beforeAll(() => {
  place = join(temporaryFolder(), 'Мои приказы')
  mkdirSync(join(place, 'node_modules'), { recursive: true })
  symlinkSync(projectRoot, join(place, 'node_modules', 'prikaz'), 'junction')
  cpSync(join(projectRoot, 'content'), join(place, 'content'), { recursive: true })
  cpSync(join(projectRoot, 'content'), join(place, 'прежняя редакция'), { recursive: true })
  cpSync(join(projectRoot, 'docs/examples'), join(place, 'docs/examples'), { recursive: true })
  // As before docs/amend.md: nobody has drafted the amending act yet.
  cpSync(join(place, 'docs/examples/izmeneniya-2021/neftekumsk/izmeneniya-2021'), join(place, 'составлено'), { recursive: true })
  rmSync(join(place, 'docs/examples/izmeneniya-2021/neftekumsk/izmeneniya-2021'), { recursive: true })
  git('init', '-q')
  writeFileSync(join(place, '.gitignore'), 'node_modules\n')
  git('add', '-A')
  git('commit', '-qm', 'Подписано')
  git('tag', 'signed-2020')
  git('tag', 'v1')
  const roadmap = join(place, 'content', dossier, 'roadmap.yaml')
  const text = readFileSync(roadmap, 'utf8')
  const moved = text.replace(/(id: y2020-consulting\n\s+period: )Сентябрь 2020 года/, '$1Октябрь 2020 года')
  expect(moved).not.toBe(text)
  writeFileSync(roadmap, moved)
  git('commit', '-qam', 'Срок')
  git('tag', 'v2')
})

/** @param codes exit codes that the page leads to expect */
function run(line: string, codes: readonly number[] = [0], cwd = place): string {
  const [program, ...args] = argumentsOf(line.replace(/^npx /, ''))
  expect(program, line).toBe('prikaz')
  const { code, stdout, stderr } = runCli(args, { cwd })
  expect(codes, `${line}\n${stdout}${stderr}`).toContain(code)
  return stdout
}

describe('commands', () => {
  it('of docs/diff.md run', () => {
    for (const words of ['--to v2', '--tracked --format docx --out "правки.docx"']) for (const line of commandsOf(block('docs/diff.md', words))) run(line)
    for (const path of ['изменения.html', 'сравнительная таблица.docx', 'правки.docx', 'папка правок']) expect(existsSync(join(place, path)), path).toBe(true)
  }, 120_000)

  it('of docs/diff.md teach git', () => {
    writeFileSync(join(place, '.gitattributes'), block('docs/diff.md', 'diff=prikaz').text)
    const [line = ''] = commandsOf(block('docs/diff.md', 'git config --global'))
    const [, config, , ...setting] = argumentsOf(line)
    expect(config).toBe('config')
    // For this folder alone: the settings of whoever runs the tests stay as they are.
    git('config', '--local', setting[0]!, setting[1]!.replace('npx prikaz', `"${process.execPath}" "${join(projectRoot, 'dist/cli/main.js')}"`))
    expect(execFileSync('git', ['diff', 'v1', 'v2', '--', 'content'], { cwd: place, encoding: 'utf8' })).toMatch(/^\+.*Срок.*Октябрь 2020 года/m)
    rmSync(join(place, '.gitattributes'))
  }, 60_000)

  it('of docs/amend.md draft the sample', () => {
    // The signed edition is the one that the seal of the sample knows.
    const cwd = temporaryFolder()
    cpSync(join(projectRoot, 'content'), join(cwd, 'content'), { recursive: true })
    cpSync(join(place, 'docs/examples'), join(cwd, 'docs/examples'), { recursive: true })
    for (const line of commandsOf(block('docs/amend.md', /^prikaz amend \S+ --from \S+$/m))) run(line, [0], cwd)
    expect(existsSync(join(cwd, 'docs/examples/izmeneniya-2021', `${dossier}-izmeneniya-1`, 'amendment.yaml'))).toBe(true)
  }, 60_000)

  it('of docs/amend.md and docs/first-order.md seal what is signed', () => {
    const cwd = temporaryFolder()
    const authority = join(cwd, 'content/otdel')
    cpSync(join(projectRoot, 'content', dossier.split('/')[0]!), authority, { recursive: true })
    cpSync(join(authority, dossier.split('/')[1]!), join(authority, 'delo'), { recursive: true })
    rmSync(join(authority, dossier.split('/')[1]!), { recursive: true })
    for (const words of [block('docs/amend.md', /^prikaz seal content\/otdel\/delo$/m), block('docs/first-order.md', /^npx prikaz seal$/m)]) for (const line of commandsOf(words)) run(line, [0], cwd)
    expect(readFileSync(join(authority, 'delo/order.yaml'), 'utf8')).toContain('fingerprint:')
  }, 60_000)

  it('of docs/ci.md lay the recipes', () => {
    const cwd = temporaryFolder()
    for (const [i, line] of commandsOf(block('docs/ci.md', 'init --ci')).entries()) run(`${line} --yes --id organ-${i}`, [0], cwd)
    for (const path of ['.github/workflows/prikaz.yml', '.gitlab-ci.yml']) expect(existsSync(join(cwd, path)), path).toBe(true)
  }, 60_000)

  it('of docs/tables-and-calendars.md list acts and lay calendars', () => {
    const cwd = join(temporaryFolder(), 'Реестр')
    cpSync(join(projectRoot, 'content'), join(cwd, 'content'), { recursive: true })
    for (const line of commandsOf(block('docs/tables-and-calendars.md', 'register --format'))) run(line, [0], cwd)
    run('prikaz calendar', [0], cwd)
    for (const [path] of block('docs/tables-and-calendars.md', 'out/calendar/').text.matchAll(/\S+\.ics/g)) expect(existsSync(join(cwd, 'out/calendar', path)), path).toBe(true)
  }, 120_000)

  it('of docs/publish.md give the addresses', () => {
    run('prikaz publish content/neftekumsk --formats none --out сайт')
    for (const line of block('docs/publish.md', 'орган / дело').text.trim().split('\n')) {
      const [path = '', anchor] = line.split(/\s{2,}/)[0]!.split('#')
      const file = join(place, 'сайт', path.endsWith('/') ? `${path}index.html` : path)
      expect(existsSync(file), path).toBe(true)
      if (anchor !== undefined) expect(readFileSync(file, 'utf8')).toContain(`id="${anchor}"`)
    }
  }, 60_000)

  it('of docs/sources.md name files that lie where they are said to lie', () => {
    for (const [name] of block('docs/sources.md', 'имя – латиницей').text.matchAll(/[a-z]+\.yaml/g)) {
      expect(Object.keys(samples).some((path) => path.endsWith(`/${name}`)), name).toBe(true)
    }
  })
})

describe.skipIf(canSkip(hasOpenssl))('docs/publish-signed.md', () => {
  it('leads from sources to a copy with its mark', () => {
    const real = 'content/stepnoy/razvitie-obrazovaniya-2025'
    for (const line of commandsOf(block('docs/publish-signed.md', '--bundle'))) run(line.replace('content/орган/дело', real))
    const order = readFileSync(join(place, 'out', real.replace('content/', ''), 'order.pdf'))
    const keys = temporaryFolder()
    const signers = ['а', 'б'].map((_, i) => makeSigner(keys, i === 0 ? { surname: 'Дорохов', givenName: 'Пётр Сергеевич' } : { surname: 'Сизова', givenName: 'Ольга Викторовна' }))
    mkdirSync(join(place, 'подписано'))
    writeFileSync(join(place, 'подписано/order.pdf'), order)
    writeFileSync(join(place, 'подписано/order.pdf.sig'), signBytes(keys, order, [signers[0]!]))
    for (const line of commandsOf(block('docs/publish-signed.md', 'stamp подписано'))) run(line)
    expect(existsSync(join(place, 'подписано/order с отметкой ЭП.pdf'))).toBe(true)

    // A letter of two people, with much room below.
    const letter = join(place, 'letter')
    cpSync(join(projectRoot, 'content'), letter, { recursive: true })
    const konkurs = join(letter, 'stepnoy-obrazovanie/konkurs-2025/order.yaml')
    writeFileSync(konkurs, `${readFileSync(konkurs, 'utf8').replace(/^points:[\s\S]*?\n(?=\S)/m, 'points:\n  - id: one\n    text: Провести конкурс\n\n').replace(/^(?:annexes|repeal|distribution|approvalSheet|acquaintanceSheet|preparedBy):[\s\S]*?\n(?=\S|$(?![\s\S]))/gm, '')}\neSignature: true\n`)
    run('prikaz build letter/stepnoy-obrazovanie/konkurs-2025 --format pdf --out letter-out')
    const pdf = readFileSync(join(place, 'letter-out/stepnoy-obrazovanie/konkurs-2025/order.pdf'))
    writeFileSync(join(place, 'письмо.pdf'), pdf)
    for (const [i, name] of ['письмо.pdf', 'а', 'б'].entries()) writeFileSync(join(place, `${name}.sig`), signBytes(keys, pdf, [signers[i === 2 ? 1 : 0]!]))
    for (const line of commandsOf(block('docs/publish-signed.md', 'stamp письмо.pdf'))) {
      run(line)
      rmSync(join(place, 'письмо с отметкой ЭП.pdf'))
    }
  }, 120_000)
})

describe('docs/checking.md', () => {
  /** A file of Word as an official may have it: a margin too narrow, a Latin letter in a table. */
  function spoiled(path: string, change: (xml: string) => string): Uint8Array {
    const parts = unzipSync(readFileSync(join(place, path)))
    parts['word/document.xml'] = strToU8(change(strFromU8(parts['word/document.xml']!)))
    return zipSync(parts)
  }

  /** Word notes where its pages began at the last saving. */
  const paged = (xml: string): string => xml.replace(/<w:t[ >](?![\s\S]*<w:t[ >])/, '<w:lastRenderedPageBreak/>$&')

  it('checks files of Word as it says', () => {
    const quoted = block('docs/checking.md', 'Приказ 212.docx, абзац 1').text.trim()
    const letterhead = /1 │ (.*)/.exec(quoted)![1]!
    // The act of the sample, dated when the newer standard was in force.
    const content = join(place, 'проверка')
    cpSync(join(projectRoot, 'content/stepnoy'), join(content, 'stepnoy'), { recursive: true })
    const order = join(content, 'stepnoy/razvitie-obrazovaniya-2025/order.yaml')
    writeFileSync(order, readFileSync(order, 'utf8').replace(/^date: .*$/m, 'date: 2025-11-18'))
    const authority = join(content, 'stepnoy/authority.yaml')
    writeFileSync(authority, readFileSync(authority, 'utf8').replace(/^(?:coatOfArms|emblemAlternative): .*\n/gm, ''))
    run('prikaz build проверка/stepnoy/razvitie-obrazovaniya-2025 --format docx --out word', [0, 1])
    const file = spoiled('word/stepnoy/razvitie-obrazovaniya-2025/order.docx', (xml) => paged(xml.replace(/w:top="\d+"/, `w:top="${Math.round((15 * 1440) / 25.4)}"`)))
    writeFileSync(join(place, 'Приказ 212.docx'), file)
    mkdirSync(join(place, 'D:\\приказы'))
    writeFileSync(join(place, 'D:\\приказы', 'приказ.docx'), file)
    run('prikaz build content/neftekumsk --format docx --out проекты')
    const printed = commandsOf(block('docs/checking.md', 'check --gost')).map((line) => run(line, line.includes('проекты') ? [0] : [1]))
    expect(letterhead).toMatch(/^АДМИНИСТРАЦИЯ/)
    expect(printed[0]).toContain(quoted)
  }, 120_000)

  it('shows the places of its JSON', () => {
    const shown = JSON.parse(block('docs/checking.md', '"paragraph": 63').text) as { word: object }
    run('prikaz build content/neftekumsk --format docx --out json')
    writeFileSync(join(place, 'таблица.docx'), spoiled(`json/${dossier}/annex-2-roadmap.docx`, (xml) => paged(xml.replace(/Консультации/, 'Кoнсультации'))))
    const { diagnostics } = JSON.parse(run('prikaz check --gost таблица.docx --format json', [0, 1])) as { diagnostics: readonly { place: { word?: object } }[] }
    const inTable = diagnostics.find(({ place }) => 'table' in (place.word ?? {}))!
    expect(Object.keys(inTable.place).sort()).toEqual(Object.keys(shown).sort())
    expect(Object.keys(inTable.place.word!).sort()).toEqual(expect.arrayContaining(Object.keys(shown.word).sort()))
  }, 60_000)

  it('has an answer to a finding that is heard', () => {
    const answer = block('docs/checking.md', 'prikaz-ignore').text
    const withRow = (row: string): readonly string[] => {
      const indented = row.trimEnd().split('\n').map((line) => `      ${line}`).join('\n')
      const text = sample(`${dossier}/roadmap.yaml`).replace(/^( {4}events:\n)/m, `$1${indented}\n`)
      return checkContent(createMemoryHost({ ...samples, [`${dossier}/roadmap.yaml`]: text }), { selection: dossier }).map(({ code }) => code)
    }
    expect(withRow(answer)).not.toContain('time/before-order')
    expect(withRow(answer).filter((code) => code.startsWith('lint/'))).toEqual([])
    expect(withRow(answer.replace(/^#.*\n/, ''))).toContain('time/before-order')
  })
})

describe('pieces of YAML', () => {
  /** What is found in a file of the samples after the keys of the piece have taken the place of its own. */
  function merged(path: string, piece: string): readonly string[] {
    const document = parseDocument(sample(path))
    for (const [key, value] of Object.entries(parse(piece) as object)) document.set(key, document.createNode(value))
    return checkContent(createMemoryHost({ ...samples, [path]: document.toString() }), { selection: dirname(path) })
      .filter(({ severity, place }) => severity === 'error' || place?.file === path)
      .map(({ code, message }) => `${code}: ${message}`)
  }

  it.each([
    ['docs/house-style.md', 'lineSpacing: 1.5', 'krasnodar/authority.yaml'],
    ['docs/publish-signed.md', 'eSignature: true', 'krasnodar/authority.yaml'],
    ['docs/checking.md', 'language/yo-forms: off', 'krasnodar/authority.yaml'],
    ['docs/sources.md', 'emblem: { heightMm: 18 }', 'stepnoy/authority.yaml'],
  ])('%s «%s» stands in authority.yaml', (page, words, path) => {
    expect(merged(path, block(page, words).text)).toEqual([])
  })

  it('of docs/tables-and-calendars.md is a plan with a chart', () => {
    const text = `kind: roadmap\n${block('docs/tables-and-calendars.md', 'chart: true').text}`
    const order = 'kind: order\ndate: 2026-01-15\nnumber: "1"\ntitle: Об утверждении плана\npreamble: В целях порядка\npoints:\n  - { id: a, text: Утвердить план мероприятий («дорожную карту»), annex: roadmap }\nannexes: [roadmap.yaml]\n'
    const found = checkContent(createMemoryHost({ ...samples, 'krasnodar/novoe/order.yaml': order, 'krasnodar/novoe/roadmap.yaml': text }), { selection: 'krasnodar/novoe' })
    expect(found.filter(({ severity }) => severity === 'error').map(({ code, message }) => `${code}: ${message}`)).toEqual([])
  })

  it('of docs/sources.md names hints that are there', () => {
    const [, path = ''] = /\$schema=(\S+)/.exec(block('docs/sources.md', 'yaml-language-server: $schema').text)!
    // In a checkout, from a file of a dossier.
    expect(existsSync(join(projectRoot, 'content', dossier, path))).toBe(true)
    const settings = JSON.parse(block('docs/sources.md', '"yaml.schemas"').text) as { 'yaml.schemas': Record<string, readonly string[]> }
    for (const [schema, files] of Object.entries(settings['yaml.schemas'])) {
      expect(existsSync(join(place, schema)), schema).toBe(true)
      expect(files).toEqual(['content/**/*.yaml'])
    }
  })
})

describe('docs/diff.md', () => {
  /** «…» at the end of a text stands for what a page leaves out. */
  const alike = (shown: unknown, real: unknown): boolean =>
    typeof shown === 'string' && typeof real === 'string' ? (shown.endsWith('…') ? real.startsWith(shown.slice(0, -1).trimEnd()) : shown === real)
    : Array.isArray(shown) ? Array.isArray(real) && shown.length === real.length && shown.every((each, i) => alike(each, real[i]))
    : shown !== null && typeof shown === 'object' ? real !== null && typeof real === 'object' && Object.entries(shown).every(([key, value]) => alike(value, (real as Record<string, unknown>)[key]))
    : shown === real

  it('shows the JSON that is printed', () => {
    const shown = JSON.parse(block('docs/diff.md', '"version": 1').text) as { documents: unknown }
    const real = JSON.parse(run(`prikaz diff content/${dossier} --from signed-2020 --format json`)) as { documents: readonly { status: string }[] }
    expect(alike(shown, { ...real, documents: real.documents.filter(({ status }) => status !== 'same') }), JSON.stringify(real, null, 1)).toBe(true)
  })
})

describe('commands named in the text', () => {
  const named = userPages.flatMap((page) =>
    [...readPage(page).replaceAll(/^```[\s\S]*?^```$/gm, '').matchAll(/`(?:npx |npm run -s )?prikaz (?:-- )?([a-z]+)((?: [^`\n]*)?)`/g)].map(([whole, command, rest]) => ({ page, whole, command: command!, rest: rest! })),
  )
  const commands = [...new Set(named.map(({ command }) => command))]

  it('are found', () => expect(commands.length).toBeGreaterThan(10))

  it.each(commands)('prikaz %s: it is there, with every option that is told of it', (command) => {
    const { code, stdout } = runCli(['help', command])
    expect(code).toBe(0)
    for (const { page, whole, rest } of named.filter((each) => each.command === command)) {
      for (const [option] of rest.matchAll(/(?<=\s)--?[a-z][a-z-]*/g)) expect(stdout, `${page}: ${whole}`).toMatch(new RegExp(`(?:^|[ ,])${option}(?=[ ,\n])`, 'm'))
    }
  })
})

describe('every block', () => {
  /** Blocks that other tests carry out, and where. */
  const elsewhere: readonly [where: string, isIt: (block: Block) => boolean][] = [
    ['test/docs.test.ts: commands', ({ language }) => language === 'sh'],
    ['test/docs.test.ts: whole files', (each) => wholeFile(each) !== undefined],
    ['test/docs.test.ts: the library at work', ({ language }) => language === 'js'],
    ['test/docs.test.ts: results and findings of README.md', ({ page, language }) => page === 'README.md' && language === 'text'],
    ['test/docs.test.ts: findings of docs/templates.md', ({ page, text }) => page === 'docs/templates.md' && text.includes('[template/attribute-value]')],
    ['test/gates/package.test.ts: the first order', ({ page, language }) => page === 'docs/first-order.md' && language === 'bat'],
    ['test/unit/publish/site/draw-signed.test.ts: the folder of what was signed', ({ page, text }) => page === 'docs/publish-signed.md' && text.includes('order с отметкой ЭП.pdf')],
    ['test/gates/checking-page.test.ts: VS Code', ({ page, text }) => page === 'docs/checking.md' && text.includes('"problemMatcher"')],
    ['test/gates/checking-page.test.ts: pre-commit', ({ page, text }) => page === 'docs/checking.md' && text.startsWith('repos:')],
  ]

  it.skipIf(canSkip(hasOpenssl))('is carried out', () => {
    expect(blocks.length).toBeGreaterThan(60)
    // No fence of another form escapes.
    for (const page of userPages) expect([...readPage(page).matchAll(/^[ >]*(?:```|~~~)/gm)].length, page).toBe(2 * blocksOf(page).length)
    const left = blocks.filter((each) => !carriedOut.has(each) && !elsewhere.some(([, isIt]) => isIt(each)))
    expect(left.map((each) => `${each.place} ${each.language}\n${each.text}`)).toEqual([])
    for (const [where, isIt] of elsewhere) {
      expect(blocks.some(isIt), where).toBe(true)
      expect(existsSync(join(projectRoot, where.split(':')[0]!)), where).toBe(true)
    }
  })
})
