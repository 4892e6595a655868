import { join } from 'node:path'
import { hasErrors, type Diagnostic } from '../../diagnostics/diagnostic.ts'
import { count } from '../../diagnostics/summary.ts'
import { draftAmendment, type AmendmentDraft } from '../../pipeline/amendments/draft-amendment.ts'
import { findEarlierStates } from '../../pipeline/amendments/earlier-states.ts'
import { createAmendmentFinder, type AmendmentSource } from '../../pipeline/amendments/find-amendments.ts'
import { AMENDMENT_FILE, updateDraft, writeNewDraft } from '../../pipeline/amendments/write-draft.ts'
import { checkContent } from '../../pipeline/check-content.ts'
import { composeRevision } from '../../pipeline/compose-revision.ts'
import { sealActs, type SealedFile } from '../../pipeline/seal-acts.ts'
import { findDossiers } from '../../pipeline/find-dossiers.ts'
import { keepNumbers, type KeptNumbers } from '../../pipeline/keep-numbers.ts'
import { formatDate, parseDate } from '../../russian/dates.ts'
import { NBSP } from '../../russian/letters.ts'
import type { Host } from '../../workspace/host.ts'
import { createOverlayHost } from '../../workspace/overlay.ts'
import { folderOf, joinPath } from '../../workspace/path.ts'
import { isForbiddenInWindows } from '../../workspace/windows-names.ts'
import { readMarkedText, writeMarkedText } from '../../yaml/byte-order-mark.ts'
import { locateContent, type ContentSelection } from '../locate-content.ts'
import { openRevision, openWorkingTree, type OpenedRevision } from '../open-revision.ts'
import { formatFindings } from '../print-findings.ts'
import { printPatch } from '../print-patch.ts'
import { replaceFiles } from '../replace-files.ts'
import type { Terminal } from '../terminal.ts'
import { UsageError } from '../usage-error.ts'

export interface AmendCommandOptions {
  readonly from: string
  /** Name of the new dossier beside the amended one. */
  readonly name?: string
  /** Folder of a draft whose lists are made anew. */
  readonly update?: string
  readonly dryRun?: boolean
  readonly json?: boolean
}

/** Everything that the command would write. */
interface Plan {
  /** Workspace path of the amending act. */
  readonly file: string
  readonly text: string
  readonly bytes: Uint8Array
  readonly numbered: KeptNumbers['files']
  readonly draft: AmendmentDraft
}

/** The file of the amended act with the seal of its signed text; none when it has one. */
type Seal = readonly SealedFile[]

/** `prikaz amend`: an amending act made from the edits of a signed one. Writes nothing unless both proofs hold. */
export function amend(terminal: Terminal, path: string, options: AmendCommandOptions): number {
  const content = locateContent(path, terminal.currentFolder)
  const after = openWorkingTree(content)
  const folder = chooseDossier(after.host, content, path)
  const before = openRevision(options.from, '--from', { ...content, selection: folder }, terminal.currentFolder)
  if (before.host.kind(before.selection) === 'missing') {
    throw new UsageError(`в редакции «${options.from}» нет этого дела`, `Ищется папка «${before.selection}». Укажите редакцию, в которой приказ уже подписан`)
  }
  if (before.selection !== folder) {
    throw new UsageError(`в редакции «${options.from}» дело называется иначе: «${before.selection}», а не «${folder}»`, 'Укажите папку, в которой дело лежит под тем же именем, или верните папке прежнее имя')
  }
  const update = options.update === undefined ? undefined : findDraft(after.host, content, folder, options.update, terminal, options.dryRun === true)
  forbidOlderRevision(before, after, folder, update)

  const signed = composeRevision({ host: before.host, selection: folder })
  if (refuse(terminal, before, signed.diagnostics)) return 1
  // A draft that lags behind the sources would be an error of theirs.
  const sources = update === undefined ? after.host : createOverlayHost(after.host, new Map([[update.file, undefined]]))
  const kept = keepNumbers(signed, { host: sources, selection: folder }, findEarlierStates(before.host, folder))
  if (refuse(terminal, after, [...kept.composed.diagnostics, ...kept.diagnostics])) return 1
  const { draft, diagnostics } = draftAmendment({ before: before.host, after: kept.host, folder, ...(update === undefined ? {} : { options: update.content }) })
  if (refuse(terminal, after, diagnostics) || draft === undefined) return 1
  const { order } = draft.before
  if (order.date === undefined || order.number === undefined) {
    throw new UsageError('в этой редакции приказ еще не подписан: у него нет даты или номера', 'Неподписанный приказ правят без приказа о внесении изменений')
  }
  if (draft.count === 0) {
    terminal.say('Напечатанный текст не изменился: приказ о внесении изменений не нужен.')
    return 0
  }

  const plan = planFiles(after.host, folder, draft, kept, options, update)
  const amended = createOverlayHost(kept.host, new Map([[plan.file, plan.bytes]]))
  // Without the seal nobody would miss an amending act that is gone.
  const { files: seal } = sealActs(amended, { selection: folder })
  const result = createOverlayHost(amended, new Map(seal.map(({ path: file, bytes }) => [file, bytes])))
  const found = [...new Set([folder, folderOf(plan.file)])].flatMap((selection) => checkContent(result, { selection }))
  const errors = found.filter(({ severity }) => severity === 'error')
  if (errors.length > 0) {
    terminal.say(`${formatFindings(terminal, errors, content, result)}\nНичего не записано.`)
    return 1
  }
  if (options.dryRun) show(terminal, content, after.host, plan, seal)
  else write(terminal, content, plan, seal, options)
  return 0
}

function chooseDossier(host: Host, content: ContentSelection, path: string): string {
  const dossiers = findDossiers(host, content.selection).flatMap((authority) => authority.dossiers)
  const acts = dossiers.filter((dossier) => !dossier.files.includes(joinPath(dossier.folder, AMENDMENT_FILE)))
  if (acts.length === 1) return acts[0]!.folder
  if (acts.length === 0) {
    throw new UsageError(dossiers.length === 0 ? `в папке «${path}» нет ни одного дела` : `«${path}» – сам приказ о внесении изменений`, 'Укажите папку дела, которое изменяется: prikaz amend content/otdel/delo --from <редакция>')
  }
  const names = acts.slice(0, 5).map(({ folder }) => `  ${content.display(folder)}`)
  throw new UsageError(`в папке «${path}» несколько дел, а приказ составляется об одном`, `Укажите его:\n${names.join('\n')}${acts.length > 5 ? '\n  …' : ''}`)
}

function findDraft(host: Host, content: ContentSelection, folder: string, written: string, terminal: Terminal, isDryRun: boolean): AmendmentSource {
  const amendments = createAmendmentFinder(host, folder.split('/')[0]!)().of(folder)
  const selected = locateContent(written, terminal.currentFolder)
  const found = amendments.find((amendment) => selected.root === content.root && (amendment.folder === selected.selection || amendment.file === selected.selection))
  if (found === undefined) throw new UsageError(`в папке «${written}» нет приказа, который изменяет «${content.display(folder)}»`, 'Проверьте путь или составьте новый приказ: без --update')
  if (found.isSigned && !isDryRun) throw new UsageError(`приказ в папке «${written}» уже подписан: у него есть дата и номер`, 'Для новой правки составьте новый приказ: без --update, а в --from укажите редакцию после этого приказа')
  return found
}

/** Amendments made after the revision would be told a second time. */
function forbidOlderRevision(before: OpenedRevision, after: OpenedRevision, folder: string, update: AmendmentSource | undefined): void {
  const authority = folder.split('/')[0]!
  const known = new Set(createAmendmentFinder(before.host, authority)().of(folder).map((amendment) => amendment.folder))
  const newer = createAmendmentFinder(after.host, authority)().of(folder).filter((amendment) => !known.has(amendment.folder) && amendment.folder !== update?.folder)
  const [first] = newer
  if (first === undefined) return
  const name = after.content.display(first.folder)
  throw first.isSigned
    ? new UsageError(`редакция «${before.name}» старше приказа о внесении изменений «${name}»`, 'Укажите в --from редакцию, в которой этот приказ уже есть')
    : new UsageError(`проект изменений этого приказа уже есть: «${name}»`, `Составить его списки заново: --update ${/\s/.test(name) ? `"${name}"` : name}`)
}

function refuse(terminal: Terminal, revision: OpenedRevision, diagnostics: readonly Diagnostic[]): boolean {
  if (!hasErrors(diagnostics)) return false
  const errors = diagnostics.filter(({ severity }) => severity === 'error')
  terminal.say(`Редакция «${revision.name}»:\n${formatFindings(terminal, errors, revision.content, revision.host)}\nНичего не записано.`)
  return true
}

function planFiles(host: Host, folder: string, draft: AmendmentDraft, kept: KeptNumbers, { name }: AmendCommandOptions, update: AmendmentSource | undefined): Plan {
  const base = { numbered: kept.files, draft }
  if (update !== undefined) {
    const text = updateDraft(update.source, draft)
    if (text === undefined) throw new UsageError(`списки changes и editions в файле «${update.file}» не удалось заменить`, 'Запишите их с новой строки, без квадратных скобок, или удалите – программа составит их снова')
    const read = host.read(update.file)
    return { ...base, file: update.file, text, bytes: writeMarkedText(text, read.ok && readMarkedText(read.bytes).mark) }
  }
  const authority = folder.split('/')[0]!
  const target = joinPath(authority, name === undefined ? freeName(host, folder) : checkedName(name))
  const file = joinPath(target, AMENDMENT_FILE)
  if (host.kind(target) !== 'missing') throw new UsageError(`папка «${target}» уже есть`, 'Назовите другую: --name izmeneniya-2')
  const { order } = draft.before
  const russian = [...kept.composed.sources].some(([path, source]) => folderOf(path) === folder && source.words('').key('kind') === 'вид')
  const kind = { order: 'приказ', resolution: 'постановление', directive: 'распоряжение' }[order.act ?? 'order']
  const text = writeNewDraft({
    ...draft,
    amends: folder.slice(authority.length + 1),
    act: `${kind} от ${formatDate(parseDate(order.date!)!)} № ${order.number!}`.replaceAll(NBSP, ' '),
    kind: order.act ?? 'order',
    language: russian ? 'russian' : 'english',
  })
  return { ...base, file, text, bytes: writeMarkedText(text, false) }
}

function freeName(host: Host, folder: string): string {
  for (let n = 1; ; n++) {
    const name = `${folder.slice(folder.indexOf('/') + 1)}-izmeneniya-${n}`
    if (host.kind(joinPath(folder.split('/')[0]!, name)) === 'missing') return name
  }
}

function checkedName(name: string): string {
  if (isForbiddenInWindows(name) || /^[\s.]/.test(name) || name === '') throw new UsageError(`имя папки «${name}» не годится`, 'Имя без косых черт и знаков * ? " < > | :, например --name izmeneniya-2021')
  return name
}

function show(terminal: Terminal, content: ContentSelection, host: Host, plan: Plan, seal: Seal): void {
  const read = host.read(plan.file)
  const before = read.ok ? readMarkedText(read.bytes).text : ''
  if (before === plan.text) terminal.say(`${content.display(plan.file)}: без изменений`)
  else terminal.print(before === '' ? `# ${content.display(plan.file)}\n${plan.text}` : printPatch(content.display(plan.file), before, plan.text))
  for (const { path, before: old, after } of [...plan.numbered, ...seal]) terminal.print(printPatch(content.display(path), old, after))
  terminal.say('Ничего не записано (--dry-run). Доказательство сошлось.')
}

function write(terminal: Terminal, content: ContentSelection, plan: Plan, seal: Seal, options: AmendCommandOptions): void {
  // A sealed file has its numbers already.
  const files = [{ path: plan.file, bytes: plan.bytes }, ...plan.numbered.filter(({ path }) => !seal.some((each) => each.path === path)), ...seal]
  replaceFiles(files.map(({ path, bytes }) => ({ path: join(content.root, ...path.split('/')), bytes, shown: content.display(path) })))
  if (options.json) {
    terminal.print(JSON.stringify({ amendment: content.display(plan.file), changes: plan.draft.count, numbered: plan.numbered.map(({ path }) => content.display(path)), sealed: seal.map(({ path }) => content.display(path)) }, null, 2))
    return
  }
  terminal.print(`Записан проект: ${content.display(plan.file)} (${count(plan.draft.count, 'изменение', 'изменения', 'изменений')})`)
  for (const { path } of plan.numbered) terminal.print(`Закреплены номера: ${content.display(path)}`)
  for (const { path } of seal) terminal.print(`Запечатан текст, который был подписан: ${content.display(path)}`)
  terminal.say('Доказательство сошлось: по этому приказу из прежнего текста получается ровно новый.')
  terminal.say(`Дальше: впишите основание, прочитайте – prikaz build ${content.display(folderOf(plan.file))} – и подпишите. Потом впишите дату и номер и запечатайте: prikaz seal ${content.display(folderOf(plan.file))}`)
}
