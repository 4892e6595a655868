/** What a shell proposes on Tab. */
import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { canSkip, hasProgram } from '../helpers/programs.ts'
import { ensureCompiled, runCli } from '../helpers/run-cli.ts'
import { temporaryFolder } from '../helpers/temporary.ts'

const script = (shell: string): string => {
  const { code, stdout } = runCli(['completion', shell])
  expect(code).toBe(0)
  return stdout
}

describe('completion', () => {
  beforeAll(ensureCompiled)

  it('in bash: commands, options, their choices; files are left to the shell', () => {
    const path = join(temporaryFolder(), 'c.bash')
    writeFileSync(path, script('bash'))
    const complete = (...words: readonly string[]): string => {
      const call = `source "${path}"; COMP_WORDS=(${words.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${words.length - 1}; _prikaz; echo "\${COMPREPLY[*]}"`
      return spawnSync('bash', ['-c', call], { encoding: 'utf8' }).stdout.trim()
    }
    expect(complete('prikaz', 'bu')).toBe('build')
    expect(complete('prikaz', 'diff', '--format', '')).toBe('text json md html docx pdf')
    expect(complete('prikaz', 'diff', '--fr')).toBe('--from')
    expect(complete('prikaz', 'new', 'ro')).toBe('roadmap')
    expect(complete('prikaz', 'build', '--out', '')).toBe('')
    expect(complete('prikaz', 'completion', '')).toBe('bash zsh powershell')
  })

  it.skipIf(canSkip(hasProgram('zsh')))('in zsh: a script that zsh understands', () => {
    const path = join(temporaryFolder(), 'c.zsh')
    writeFileSync(path, script('zsh'))
    const { status, stderr, stdout } = spawnSync('zsh', ['-f', '-c', `autoload -Uz compinit && compinit -u -D; source "${path}"; print -- $_comps[prikaz]`], { encoding: 'utf8' })
    expect([status, stderr, stdout]).toEqual([0, '', '_prikaz\n'])
  })

  it('in PowerShell: every command with its options', () => {
    const text = script('powershell')
    for (const command of ['init', 'new', 'build', 'check', 'diff', 'publish']) expect(text).toContain(`    '${command}' = @{ help = `)
    expect(text).toContain("@{ names = @('--out', '-o'); help = 'папка результатов'; choices = @() }")
    const [open, close] = ['{', '}'].map((mark) => text.replace(/'(?:[^']|'')*'/g, '').split(mark).length)
    expect(open).toBe(close)
  })

  it('knows three shells', () => {
    const { code, stderr } = runCli(['completion', 'fish'])
    expect(code).toBe(2)
    expect(stderr).toContain('bash, zsh, powershell')
  })
})
