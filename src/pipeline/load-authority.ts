/** One authority: who it is, its people, its house style and its templates. Shared by all its dossiers. */
import { diagnose } from '../diagnostics/diagnose.ts'
import { hasErrors, type Diagnostic } from '../diagnostics/diagnostic.ts'
import { andThen } from '../diagnostics/staged.ts'
import type { HouseStyle } from '../house-style/house-style.ts'
import type { Authority, People } from '../model/content.ts'
import { buildPeopleRegister, type PeopleRegister } from '../model/people-register.ts'
import type { AuthorSource } from '../schema/translate-keys.ts'
import { validateSource } from '../schema/validate.ts'
import type { TemplateSet } from '../template/engine.ts'
import { loadTemplates } from '../template/load-templates.ts'
import type { Host } from '../workspace/host.ts'
import { fileName, fileStem, joinPath } from '../workspace/path.ts'
import { decodeText } from '../yaml/decode-text.ts'
import { readBuiltInTemplates, TEMPLATE_FOLDERS } from './built-in-templates.ts'
import { checkEmblem } from './check-emblem.ts'
import { AUTHORITY_FILE, PEOPLE_FILE, type AuthorityLocation } from './find-dossiers.ts'
import { readBytes, readSource } from './read-sources.ts'
import { styleOf } from './style-of.ts'

export interface AuthorityContext {
  readonly content: Authority
  readonly people: People
  readonly register: PeopleRegister
  readonly style: HouseStyle
  readonly templates: TemplateSet
}

interface TemplateText {
  readonly name: string
  readonly file: string
  readonly text: string
}

export interface LoadedAuthority {
  /** authority.yaml itself, when its shape is right. */
  readonly content: Authority | undefined
  /** people.yaml itself, when its shape is right. */
  readonly people: People | undefined
  /** Absent when its own files hold errors: then nothing of it can be built. */
  readonly context: AuthorityContext | undefined
  readonly diagnostics: readonly Diagnostic[]
  readonly sources: ReadonlyMap<string, AuthorSource>
}

export function loadAuthority(host: Host, location: AuthorityLocation): LoadedAuthority {
  const diagnostics: Diagnostic[] = []
  const sources = new Map<string, AuthorSource>()
  const { folder } = location
  /** Stray files that are ours under another spelling: `authority.yml`. */
  const explained = new Set<string>()

  const load = <T>(file: string, kind: string, absent: Diagnostic): T | undefined => {
    const path = joinPath(folder, file)
    if (host.kind(path) === 'missing') {
      const misnamed = location.strayFiles.find((stray) => fileStem(stray).toLowerCase() === kind)
      if (misnamed !== undefined) explained.add(misnamed)
      diagnostics.push(misnamed === undefined ? absent : { ...absent, help: `Переименуйте «${fileName(misnamed)}» в «${file}»` })
      return undefined
    }
    const checked = andThen(readSource(host, path), (source) => {
      sources.set(path, source)
      return validateSource(source, { expectedKinds: [kind] })
    })
    diagnostics.push(...checked.diagnostics)
    return checked.value?.value as T | undefined // the schema of `kind` has checked it
  }

  const shown = folder === '' ? '.' : folder
  const content = load<Authority>(
    AUTHORITY_FILE,
    'authority',
    diagnose('dossier/no-authority', { folder: shown }, { file: joinPath(folder, AUTHORITY_FILE) }),
  )
  const people = load<People>(
    PEOPLE_FILE,
    'people',
    diagnose('dossier/no-people', { folder: shown }, { file: joinPath(folder, PEOPLE_FILE) }),
  )
  for (const path of location.unreadable) {
    diagnostics.push(diagnose('dossier/cannot-read', { path, reason: 'нет прав на эту папку, или это ссылка на другую' }, { file: path }))
  }
  for (const path of location.strayFiles) {
    if (!explained.has(path)) diagnostics.push(diagnose('dossier/stray-file', { path: fileName(path) }, { file: path }))
  }
  const register = people === undefined ? undefined : buildPeopleRegister(people)
  diagnostics.push(...(register?.diagnostics ?? []))
  const overrides = readOverrides(host, folder)
  const templates = loadTemplates({ builtIn: readBuiltInTemplates(), overrides: overrides.value })
  diagnostics.push(...overrides.diagnostics, ...templates.diagnostics)

  const styled = content && styleOf(content)
  const style = styled?.value
  diagnostics.push(...(styled?.diagnostics ?? []))
  if (content !== undefined) diagnostics.push(...checkEmblem(host, joinPath(folder, AUTHORITY_FILE), content))

  const isWhole = content !== undefined && people !== undefined && style !== undefined && register?.value !== undefined && templates.value !== undefined
  const context =
    isWhole && !hasErrors(diagnostics)
      ? { content, people, register: register.value, style, templates: templates.value }
      : undefined
  return { content, people, context, diagnostics, sources }
}

/** Templates that shadow the built-in ones of the same name: `<authority>/templates/{documents,partials,partials/amendment}/*.hbs`. */
function readOverrides(host: Host, folder: string): { value: readonly TemplateText[]; diagnostics: readonly Diagnostic[] } {
  const value: TemplateText[] = []
  const diagnostics: Diagnostic[] = []
  for (const group of TEMPLATE_FOLDERS) {
    const path = joinPath(folder, 'templates', group)
    for (const entry of host.list(path) ?? []) {
      if (entry.kind !== 'file' || !entry.name.endsWith('.hbs')) continue
      const file = joinPath(path, entry.name)
      const text = andThen(readBytes(host, file), (bytes) => decodeText(file, bytes))
      diagnostics.push(...text.diagnostics)
      if (text.value === undefined) continue
      value.push({ name: `${group}/${entry.name.slice(0, -'.hbs'.length)}`, file, text: text.value })
    }
  }
  return { value, diagnostics }
}
