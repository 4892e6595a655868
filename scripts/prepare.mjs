/** Brings a checkout into working order: installs what is missing, compiles what has changed. Silent when there is nothing to do. */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** Installs the packages of package-lock.json unless every pinned version is in place. */
export function ensureInstalled() {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const wanted = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })
  if (wanted.every(([name, version]) => installedVersion(name) === version)) return
  process.stderr.write('Устанавливаю нужные пакеты (только в первый раз)…\n')
  const options = ['--no-audit', '--no-fund', '--loglevel=error']
  const isFresh = !existsSync(join(root, 'node_modules'))
  if (isFresh && tryRun('npm', ['ci', ...options])) return
  run('npm', ['install', ...options])
}

function installedVersion(name) {
  try {
    return JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8')).version
  } catch {
    return undefined
  }
}

/** Compiles src/ to dist/ unless dist/ already holds exactly these sources. */
export function ensureBuilt() {
  const stamp = join(root, 'dist', '.sources')
  const sources = fingerprint()
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === sources) return
  rmSync(join(root, 'dist'), { recursive: true, force: true })
  run(process.execPath, [join(root, 'node_modules', 'typescript', 'bin', 'tsc'), '-p', 'tsconfig.build.json'])
  mkdirSync(join(root, 'dist'), { recursive: true })
  writeFileSync(stamp, sources)
}

function fingerprint() {
  const hash = createHash('sha256')
  for (const path of ['package-lock.json', 'tsconfig.json', 'tsconfig.build.json']) hash.update(readFileSync(join(root, path)))
  const walk = (folder) => {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = `${folder}/${entry.name}`
      if (entry.isDirectory()) walk(path)
      else {
        const { mtimeMs, size } = statSync(join(root, path))
        hash.update(`${path} ${mtimeMs} ${size}\n`)
      }
    }
  }
  walk('src')
  return hash.digest('hex')
}

function run(command, args) {
  if (tryRun(command, args)) return
  process.stderr.write(`Не удалось выполнить «${command} ${args.join(' ')}»\n`)
  process.exit(3)
}

function tryRun(command, args) {
  // npm is a .cmd file on Windows, which only a shell can start.
  const shell = process.platform === 'win32' && command === 'npm'
  return spawnSync(command, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], shell }).status === 0
}
