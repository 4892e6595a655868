import { readPackageText } from '../workspace/package-files.ts'

const { name, version } = JSON.parse(readPackageText('package.json')) as { name: string; version: string } // our own file

/** What the program calls itself in reports and files. */
export const tool = { name, version } as const
