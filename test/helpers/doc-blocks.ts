/** Fenced blocks of the pages for users: README.md and docs/. */
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from './run-cli.ts'

export interface Block {
  readonly page: string
  /** Empty when the fence names none. */
  readonly language: string
  readonly text: string
  /** `README.md:12` */
  readonly place: string
}

export const pages: readonly string[] = ['README.md', ...readdirSync(join(projectRoot, 'docs')).filter((name) => name.endsWith('.md')).map((name) => `docs/${name}`)]

export const readPage = (page: string): string => readFileSync(join(projectRoot, page), 'utf8').replaceAll('\r\n', '\n')

export function blocksOf(page: string): readonly Block[] {
  const text = readPage(page)
  return [...text.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)].map((match) => ({
    page,
    language: match[1]!,
    text: match[2]!,
    place: `${page}:${text.slice(0, match.index).split('\n').length}`,
  }))
}

/** Whole files are blocks that begin with a comment that names their place. */
const WHOLE_FILE = /^(?:# |\{\{!-- )(content\/\S+)/
export const wholeFile = (block: Block): string | undefined => WHOLE_FILE.exec(block.text)?.[1]

/** As a shell divides them: quotes hold words together. */
export const argumentsOf = (line: string): readonly string[] => (line.match(/"[^"]*"|\S+/g) ?? []).map((word) => word.replace(/^"(.*)"$/, '$1'))

/** The lines of a block that are commands, without the remarks behind them. */
export function commandsOf(block: Block): readonly string[] {
  return block.text
    .split('\n')
    .map((line) => line.split(/\s+#\s/)[0]!.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
}
