/** The thread of the preview: one session for as long as it lives. */
import { isAbsolute, join, relative, sep } from 'node:path'
import type { NamedBase } from './base-revision.ts'
import type { SessionAnswers, SessionJob } from './protocol.ts'
import { createSession, type PreviewSession } from './session.ts'

/** What a session is opened with, as plain data. */
export interface SessionSetup {
  readonly root: string
  readonly selection: string
  /** The folder that files are named from. */
  readonly currentFolder: string
  readonly base: NamedBase | undefined
}

export interface SessionTask {
  readonly setup: SessionSetup
  readonly job: SessionJob
}

let session: PreviewSession | undefined

export function handle({ setup, job }: SessionTask): Promise<SessionAnswers[SessionJob['kind']]> {
  const { root, selection, currentFolder, base } = setup
  session ??= createSession({ root, selection, base, display: (path) => shownFrom(currentFolder, join(root, ...path.split('/'))) })
  return session.answer(job)
}

/** A long `../../..` is harder to read than the full path. */
function shownFrom(folder: string, absolute: string): string {
  const path = relative(folder, absolute)
  return (path.startsWith(join('..', '..')) || isAbsolute(path) ? absolute : path).split(sep).join('/')
}
