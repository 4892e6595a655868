import { describe, expect, it } from 'vitest'
import { isForbiddenInWindows } from '../../../src/workspace/windows-names.ts'

describe('isForbiddenInWindows', () => {
  it.each(['con', 'AUX', 'nul.yaml', 'com1', 'LPT9.txt', 'дело.', 'дело ', 'a:b', 'что?', 'a\\b'])('refuses «%s»', (name) => expect(isForbiddenInWindows(name)).toBe(true))
  it.each(['konkurs', 'новое дело', 'aux-1', 'contest', 'com10', 'roadmap-2.yaml', '.git'])('lets «%s» be', (name) => expect(isForbiddenInWindows(name)).toBe(false))
})
