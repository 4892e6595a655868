import type { Severity } from '../diagnostic.ts'

export const severityWords: Readonly<Record<Severity, string>> = {
  error: 'ошибка',
  warning: 'предупреждение',
  note: 'замечание',
}
