import { basename, relative, resolve } from 'node:path'
import { hasErrors } from '../../diagnostics/diagnostic.ts'
import { reportText } from '../../diagnostics/reporters/text.ts'
import { checkContent } from '../../pipeline/check-content.ts'
import { proposeGenitive, proposeId, proposeLetterhead, proposePersonId } from '../../scaffold/authority-answers.ts'
import { fillStarter } from '../../scaffold/fill-starter.ts'
import { linkAnnex } from '../../scaffold/link-annex.ts'
import { editorExtensions, editorSettings, editorTasks, GIT_ATTRIBUTES, GIT_IGNORE, packageJson, PROJECT_README } from '../../scaffold/project-files.ts'
import { annexStarters, starterYears } from '../../scaffold/starters.ts'
import { readSource } from '../../pipeline/read-sources.ts'
import { transliterate } from '../../russian/transliterate.ts'
import { createMemoryHost } from '../../workspace/memory.ts'
import { packageOrigin, readPackageText } from '../../workspace/package-files.ts'
import { isForbiddenInWindows } from '../../workspace/windows-names.ts'
import { createAsker, type Asker } from '../ask.ts'
import type { Terminal } from '../terminal.ts'
import { tool } from '../tool.ts'
import { UsageError } from '../usage-error.ts'
import { isTaken, writeNewFiles } from '../write-new-files.ts'

export const ciChoices = ['none', 'github', 'gitlab'] as const
export const profileChoices = ['gost-2025', 'gost-2016'] as const

export interface InitCommandOptions {
  readonly yes?: boolean
  readonly name?: string
  readonly shortName?: string
  readonly genitive?: string
  readonly id?: string
  readonly place?: string
  readonly surname?: string
  readonly initials?: string
  readonly post?: string
  readonly profile?: (typeof profileChoices)[number]
  readonly dossier?: string
  readonly title?: string
  /** First year of the sample programme, as written. */
  readonly year?: string
  readonly ci?: (typeof ciChoices)[number]
}

/** Everything that the files are made from. */
interface Answers {
  readonly name: string
  readonly shortName: string
  readonly genitive: string
  readonly id: string
  readonly place: string
  readonly surname: string
  readonly initials: string
  readonly post: string
  readonly profile: string
  readonly dossier: string
  readonly title: string
  readonly year: number
  readonly ci: (typeof ciChoices)[number]
}

const HOW_WITHOUT = 'Без вопросов: prikaz init --yes --name "Отдел образования …" --place "с. Степное" --surname Сизова --initials О.В. --post "начальник отдела образования …"'

/** An authority that does not exist: what `--yes` takes for what was not told. */
const EXAMPLE = {
  name: 'Отдел образования администрации Степного муниципального округа',
  place: 'с. Степное',
  surname: 'Сизова',
  initials: 'О.В.',
} as const

const CI_FILES: Readonly<Record<'github' | 'gitlab', readonly [path: string, recipe: string]>> = {
  github: ['.github/workflows/prikaz.yml', 'github.yml'],
  gitlab: ['.gitlab-ci.yml', 'gitlab.yml'],
}

/** `prikaz init`: a folder with an authority and a first act that can be built at once. Never overwrites a file. */
export async function init(terminal: Terminal, folder: string, options: InitCommandOptions): Promise<number> {
  if (folder.trim() === '') throw new UsageError('папка не указана', 'Например: prikaz init приказы')
  const target = resolve(terminal.currentFolder, folder)
  for (const [flag, value, problem] of [
    ['--name', options.name, notEmpty],
    ['--genitive', options.genitive, notEmpty],
    ['--id', options.id, wrongId],
    ['--place', options.place, wrongPlace],
    ['--surname', options.surname, wrongSurname],
    ['--initials', options.initials, wrongInitials],
    ['--post', options.post, notEmpty],
    ['--dossier', options.dossier, wrongId],
    ['--title', options.title, notEmpty],
    ['--year', options.year, wrongYear],
  ] as const) {
    const wrong = value === undefined ? undefined : problem(value.trim())
    if (wrong !== undefined) throw new UsageError(`${flag} «${value}»: ${lower(wrong)}`, 'Справка: prikaz init --help')
  }
  const answers = options.yes ? await collect(options, undefined) : await collect(options, await createAsker(HOW_WITHOUT))
  const root = `content/${answers.id}`
  if (isTaken(target, root)) throw new UsageError(`папка «${root}» уже есть`, 'Выберите другое обозначение органа: --id … – или добавьте дело: npx prikaz new order')

  const content = contentFiles(answers)
  const problems = checkContent(createMemoryHost(Object.fromEntries(content)))
  if (hasErrors(problems)) {
    terminal.say(reportText(problems, { lineText: (file, line) => content.get(file)?.split('\n')[line - 1], palette: terminal.palette, width: terminal.width }))
    throw new UsageError('с такими ответами приказ не соберется; ничего не записано', 'Измените ответы')
  }
  const beside = projectFiles(answers, target)
  const kept = [...beside.keys()].filter((path) => isTaken(target, path))
  const files = new Map([...[...content].map(([path, text]) => [`content/${path}`, text] as const), ...[...beside].filter(([path]) => !kept.includes(path))])
  writeNewFiles(target, files)

  for (const path of files.keys()) terminal.print(`создан  ${path}`)
  for (const path of kept) terminal.print(`оставлен прежним  ${path}`)
  sayNextSteps(terminal, target, answers)
  return 0
}

async function collect(options: InitCommandOptions, asker: Asker | undefined): Promise<Answers> {
  asker?.begin('Новая папка приказов')
  const ask = async (given: string | undefined, message: string, proposed: string | undefined, example: string, validate = notEmpty): Promise<string> => {
    if (given !== undefined) return given.trim()
    if (asker === undefined) return proposed ?? example
    return asker.text({ message, validate, ...(proposed === undefined ? {} : { initial: proposed }) })
  }
  const name = await ask(options.name, 'Полное название органа (как в уставе)', undefined, EXAMPLE.name)
  const proposed = proposeGenitive(name)
  const genitive = options.genitive ?? (proposed.isSure ? proposed.text : await ask(undefined, `Название в родительном падеже («приказом …»)`, proposed.text, proposed.text))
  const shortName = await ask(options.shortName, 'Краткое название для текста', lower(name), lower(name))
  const id = await ask(options.id, 'Имя папки органа латиницей', proposeId(name), proposeId(name), wrongId)
  const place = await ask(options.place, 'Место издания («г. Ставрополь»)', undefined, EXAMPLE.place, wrongPlace)
  const surname = await ask(options.surname, 'Фамилия руководителя', undefined, EXAMPLE.surname, wrongSurname)
  const initials = (await ask(options.initials, 'Его инициалы («О.В.»)', undefined, EXAMPLE.initials, wrongInitials)).replaceAll(' ', '')
  const proposedPost = `начальник ${proposed.text}`
  const post = await ask(options.post, 'Его должность, как в подписи', /^отдел|^управлени/i.test(name) ? proposedPost : undefined, proposedPost)
  const profile = options.profile ?? (asker === undefined ? 'gost-2025' : await asker.choose('Оформление', [{ value: 'gost-2025', label: 'по ГОСТ Р 7.0.97-2025' }, { value: 'gost-2016', label: 'по ГОСТ Р 7.0.97-2016' }], 'gost-2025'))
  const title = await ask(options.title, 'О чем первый приказ', 'Об утверждении программы повышения качества образования', 'Об утверждении программы повышения качества образования')
  const dossier = await ask(options.dossier, 'Имя его папки латиницей', proposeDossier(title), proposeDossier(title), wrongId)
  const ci = options.ci ?? (asker === undefined ? 'none' : await asker.choose<(typeof ciChoices)[number]>('Проверять приказы на сервере', [{ value: 'none', label: 'нет' }, { value: 'github', label: 'GitHub' }, { value: 'gitlab', label: 'GitLab' }], 'none'))
  asker?.end('Записываю файлы')
  return { name, shortName, genitive, id, place, surname, initials, post: lower(post), profile, title, dossier, year: options.year === undefined ? new Date().getFullYear() : Number(options.year), ci }
}

/** The files of the content root by their path below it: an order with a programme and a roadmap. */
function contentFiles(answers: Answers): ReadonlyMap<string, string> {
  const headId = proposePersonId(answers.surname)
  const { year, ...texts } = answers
  const blanks = { ...texts, ...starterYears(year), headId, letterhead: proposeLetterhead(answers.name) }
  const fill = (starter: string): string => fillStarter(readPackageText(`templates/new/${starter}`), blanks)
  const folder = `${answers.id}/${answers.dossier}`
  const annexes = (['program', 'roadmap'] as const).map((kind) => ({ kind, ...annexStarters[kind] }))
  let order = fill('order.yaml')
  for (const { kind, file, approval } of annexes) {
    const { value: source } = readSource(createMemoryHost({ 'order.yaml': order }), 'order.yaml')
    order = (source && linkAnnex(source, { file, id: kind, approval })) ?? order
  }
  return new Map([
    [`${answers.id}/authority.yaml`, fill('authority.yaml')],
    [`${answers.id}/people.yaml`, fill('people.yaml')],
    [`${folder}/order.yaml`, order],
    ...annexes.map(({ file }) => [`${folder}/${file}`, fill(file)] as const),
  ])
}

function projectFiles({ ci, id }: Answers, target: string): ReadonlyMap<string, string> {
  const files = new Map([
    ['README.md', PROJECT_README.replaceAll('ОРГАН', id).replace(/\nВместо [^\n]* своего органа\. /, '\n')],
    ['.gitignore', GIT_IGNORE],
    ['.gitattributes', GIT_ATTRIBUTES],
    ['package.json', packageJson(transliterate(basename(target)).replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '') || 'prikazy', programFor(target))],
    ['.vscode/settings.json', editorSettings()],
    ['.vscode/extensions.json', editorExtensions()],
    ['.vscode/tasks.json', editorTasks()],
  ])
  if (ci !== 'none') {
    const [path, recipe] = CI_FILES[ci]
    files.set(path, readPackageText(`templates/ci/${recipe}`))
  }
  return files
}

/** What npm can install again: the file that the program came in, or its version in the registry. */
function programFor(target: string): string {
  const origin = packageOrigin()
  return origin === undefined ? `^${tool.version}` : `file:${relative(target, origin).replaceAll('\\', '/')}`
}

function sayNextSteps(terminal: Terminal, target: string, { id, dossier, name }: Answers): void {
  const way = relative(terminal.currentFolder, target)
  terminal.say('')
  if (name === EXAMPLE.name) terminal.say(`Название и руководитель взяты для примера: замените их в content/${id}/authority.yaml и people.yaml.`)
  terminal.say('Дальше:')
  if (way !== '') terminal.say(`  cd ${/\s/.test(way) ? `"${way}"` : way}`)
  if (!isTaken(target, 'node_modules/prikaz')) terminal.say('  npm install               установить программу в эту папку (один раз)')
  terminal.say('  npx prikaz build          собрать приказ: он появится в папке out')
  terminal.say('  npx prikaz preview        смотреть страницы, пока пишете')
  terminal.say(`Пишите в content/${id}/${dossier}/order.yaml; комментарии в файлах подскажут остальное.`)
}

function proposeDossier(title: string): string {
  const words = transliterate(title).split(/[^a-z0-9]+/).filter((word) => word.length > 3 && !/^(ob|utverzhdenii|vnesenii|provedenii)$/.test(word))
  return words.slice(0, 2).join('-') || 'prikaz-1'
}

function notEmpty(answer: string): string | undefined {
  if (answer === '') return 'Ответ нужен'
  return /[\p{L}\p{N}]/u.test(answer) && !/[\n\r]/.test(answer) ? undefined : 'Нужна хотя бы одна буква, одной строкой'
}

function wrongId(answer: string): string | undefined {
  if (!/^[a-z0-9][a-z0-9-]*$/.test(answer)) return 'Только латинские строчные буквы, цифры и дефис: otdel-obrazovaniya'
  return isForbiddenInWindows(answer) ? 'Папку с таким именем не откроет Windows: назовите её иначе' : undefined
}

function wrongPlace(answer: string): string | undefined {
  return /[А-ЯЁа-яё]{2}/.test(answer) ? undefined : 'Русскими буквами: г. Ставрополь'
}

function wrongSurname(answer: string): string | undefined {
  return /^[А-ЯЁ][А-ЯЁа-яё’']*(?:[ -][А-ЯЁа-яё’']+)*$/.test(answer) ? undefined : 'Русскими буквами, первая прописная: Сизова'
}

function wrongInitials(answer: string): string | undefined {
  return /^[А-ЯЁ][а-яё]?\.(?:[ -]?[А-ЯЁ][а-яё]?\.)*$/.test(answer) ? undefined : 'Русские прописные буквы с точками: О.В.'
}

function wrongYear(answer: string): string | undefined {
  return /^20\d\d$/.test(answer) ? undefined : 'Год четырьмя цифрами: 2026'
}

function lower(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1)
}
