/** What `check` says of signed acts without a seal: what git remembers of them, and that they are to be sealed. */
import { count } from '../diagnostics/summary.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { checkCommitted } from '../pipeline/amendments/check-committed.ts'
import { locateDiagnostics } from '../pipeline/locate-diagnostics.ts'
import { listGitChanges, openGitRevision } from '../workspace/git.ts'
import type { Host } from '../workspace/host.ts'
import { folderOf, isInside } from '../workspace/path.ts'
import type { ContentSelection } from './locate-content.ts'

/** Edits since the last commit that no amending act covers. Nothing outside of git. */
export function checkAgainstGit(host: Host, { root, selection }: ContentSelection, unsealed: readonly string[]): readonly Diagnostic[] {
  const changes = listGitChanges(root)
  if (changes === undefined) return []
  const paths = [...changes.edited, ...changes.gone]
  const edited = unsealed.filter((folder) => paths.some((path) => isInside(path, folder) || isShared(path, folder.split('/')[0]!)))
  const gone = [...new Set(changes.gone.map(folderOf))].filter((folder) => (selection === '' || isInside(folder, selection)) && folder.includes('/') && !edited.includes(folder))
  if (edited.length === 0 && gone.length === 0) return []
  const committed = openGitRevision(root, 'HEAD')
  return committed.ok ? locateDiagnostics(checkCommitted({ before: committed.host, after: host, edited, gone }), new Map()) : []
}

/** people.yaml, authority.yaml, templates of the authority: whoever edits them may change what its signed acts print. */
function isShared(path: string, authority: string): boolean {
  return folderOf(path) === authority || isInside(path, `${authority}/templates`)
}

/** Empty when every signed act has its seal. */
export function adviseSealing(unsealed: readonly string[], { display }: ContentSelection): string {
  const [first] = unsealed
  if (first === undefined) return ''
  const name = display(first)
  const path = unsealed.length > 1 ? '' : ` ${/\s/.test(name) ? `"${name}"` : name}`
  return `Подписано, но не запечатано: ${count(unsealed.length, 'акт', 'акта', 'актов')}. Правку подписанного текста программа может не заметить. Запечатать: prikaz seal${path}`
}
