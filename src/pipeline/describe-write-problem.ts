/** Why a result could not be written, in the words of its user. */
import { diagnose } from '../diagnostics/diagnose.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { WriteFailure, WriteProblem } from '../workspace/output-folder.ts'

/** @param out the output folder as the user named it */
export function describeWriteProblem(out: string, { path, failure, cause }: WriteProblem): Diagnostic {
  const shown = path === '' ? out : `${out}/${path}`
  // A folder that cannot be replaced holds the file that is open.
  if ((failure === 'open-in-word' || failure === 'locked') && path !== '') return diagnose('output/locked', { path: shown, isWord: failure === 'open-in-word' || path.endsWith('.docx') })
  const reason = failure === 'other' ? `${reasons.other} (${cause})` : reasons[failure]
  const help = advice[failure]
  return diagnose('output/cannot-write', { path: shown, reason }, undefined, help === undefined ? {} : { help })
}

const reasons: Readonly<Record<WriteFailure, string>> = {
  'open-in-word': 'открыт в Word',
  locked: 'папка или файл в ней открыты в другой программе',
  denied: 'нет прав на запись',
  full: 'на диске не осталось места',
  'read-only': 'диск доступен только для чтения',
  'not-a-folder': 'на этом месте лежит файл или папка с тем же именем',
  'too-long': 'слишком длинный путь',
  other: 'система отказала в записи',
}

/** Where the general advice would mislead. */
const advice: Readonly<Partial<Record<WriteFailure, string>>> = {
  full: 'Освободите место на диске или укажите другую папку: --out ПАПКА',
  'read-only': 'Укажите папку на другом диске: --out ПАПКА',
  'not-a-folder': 'Переименуйте или уберите то, что лежит на этом месте, или укажите другую папку: --out ПАПКА',
  'too-long': 'Укажите папку с более коротким путём: --out ПАПКА',
}
