/** Whether a project would still give the answers that earlier builds were made from. */
import type { Host } from '../workspace/host.ts'
import { createObserver, type Observer } from '../workspace/recording.ts'
import { createAmendmentFinder } from './amendments/find-amendments.ts'
import { AMENDMENTS_QUESTION } from './amendments/history.ts'

export function observeProject(host: Host): Observer {
  const finders = new Map<string, ReturnType<typeof createAmendmentFinder>>()
  const amendments = (folder: string): string => {
    const authority = folder.split('/')[0]!
    const finder = finders.get(authority) ?? createAmendmentFinder(host, authority)
    finders.set(authority, finder)
    return finder().digestOf(folder)
  }
  return createObserver(host, { [AMENDMENTS_QUESTION]: amendments })
}
