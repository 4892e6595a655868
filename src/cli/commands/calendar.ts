import { makeCalendars } from '../../pipeline/make-calendars.ts'
import type { FindRevisions } from '../../pipeline/plan-histories.ts'
import { findNearest } from '../../source/nearest.ts'
import { listGitCommits, openGitRevision } from '../../workspace/git.ts'
import type { ContentSelection } from '../locate-content.ts'
import { makeAndWrite, type MakeOptions } from '../make-and-write.ts'
import type { Terminal } from '../terminal.ts'
import { UsageError } from '../usage-error.ts'

export interface CalendarCommandOptions extends MakeOptions {
  /** As written: «7d,1d». */
  readonly remind?: string
  readonly responsible?: string
  readonly history?: boolean
}

/** `prikaz calendar`: plans as calendars that Outlook, Thunderbird and phones subscribe to. */
export function calendar(terminal: Terminal, path: string, options: CalendarCommandOptions): number {
  const reminders = options.remind === undefined ? [] : parseReminders(options.remind)
  const { responsible } = options
  return makeAndWrite(terminal, path, options, {
    list: 'calendars.json',
    // The calendar of one person is no reason to remove the others.
    ...(responsible === undefined ? {} : { isPartial: true }),
    nothing: 'Мероприятий с днями нет: календарь был бы пуст.',
    make: (host, content, onProgress) => {
      const made = makeCalendars(host, {
        selection: content.selection,
        reminders,
        onProgress,
        ...(responsible === undefined ? {} : { responsible }),
        ...(options.history === true ? { findRevisions: revisionsInGit(content) } : {}),
      })
      if (responsible !== undefined && made.files.length === 0 && !made.responsible.includes(responsible)) {
        const nearest = findNearest(responsible, made.responsible)
        throw new UsageError(
          `ни за одно мероприятие не отвечает «${responsible}»`,
          nearest === undefined ? `Обозначения берутся из people.yaml; в планах есть: ${made.responsible.join(', ') || 'никого'}` : `Возможно, имелось в виду «${nearest}»`,
        )
      }
      return made
    },
  })
}

const DAYS_OF: Readonly<Record<string, number>> = { d: 1, д: 1, w: 7, н: 7 }
const MOST_DAYS = 366

/** «7d,1d», «2w», «0d»: days and weeks, Latin or Russian letters; the longest first. */
function parseReminders(written: string): readonly number[] {
  const days = written
    .toLowerCase()
    .split(/[\s,;]+/)
    .filter((part) => part !== '')
    .map((part) => {
      const [, count, unit] = /^(\d{1,3})([dwдн])$/.exec(part) ?? []
      const value = Number(count) * (DAYS_OF[unit ?? ''] ?? NaN)
      if (!(value <= MOST_DAYS)) throw new UsageError(`непонятно, за сколько напоминать: «${part}»`, 'Укажите дни (d) или недели (w) через запятую: --remind 7d,1d')
      return value
    })
  if (days.length === 0) throw new UsageError('у параметра «--remind» не указано, за сколько напоминать', 'Например: --remind 7d,1d')
  return [...new Set(days)].sort((a, b) => b - a)
}

function revisionsInGit({ root }: ContentSelection): FindRevisions {
  return (dossier) => {
    const listed = listGitCommits(root, dossier)
    if (!listed.ok) {
      throw new UsageError(
        listed.failure.reason === 'no-git' ? 'история изменений недоступна: программа git не установлена' : 'история изменений недоступна: исходные файлы не лежат в хранилище git',
        'Уберите параметр --history: календари будут собраны без неё',
      )
    }
    return listed.commits.map(({ id, date }) => ({
      date,
      open: () => {
        const revision = openGitRevision(root, id)
        return revision.ok ? revision.host : undefined
      },
    }))
  }
}
