/** `npm start`, `npm run prikaz -- …`: the compiled program, installed and compiled first if need be. */
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ensureBuilt, ensureInstalled, root } from './prepare.mjs'

ensureInstalled()
ensureBuilt()
await import(pathToFileURL(join(root, 'dist', 'cli', 'main.js')).href)
