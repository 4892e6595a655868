/** Brings a checkout into working order: installs what is missing, compiles what has changed. Silent when there is nothing to do. */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
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

/** Compiles src/ to dist/ unless dist/ already holds exactly these sources. Safe when several processes do it at once. */
export function ensureBuilt() {
  if (isBuilt()) return
  withLock(() => {
    if (isBuilt()) return
    const sources = fingerprint()
    const fresh = join(root, 'node_modules', '.prikaz-dist')
    rmSync(fresh, { recursive: true, force: true })
    run(process.execPath, [join(root, 'node_modules', 'typescript', 'bin', 'tsc'), '-p', 'tsconfig.build.json', '--outDir', fresh])
    writeFileSync(join(fresh, '.sources'), sources)
    rmSync(join(root, 'dist'), { recursive: true, force: true })
    renameSync(fresh, join(root, 'dist'))
  })
}

function isBuilt() {
  const stamp = join(root, 'dist', '.sources')
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint()
}

/** One process works, the others wait; a lock left by a killed process is broken after two minutes. */
function withLock(work) {
  const lock = join(root, 'node_modules', '.prikaz-build-lock')
  for (;;) {
    try {
      mkdirSync(lock)
      break
    } catch {
      if (Date.now() - (statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? 0) > 120_000) rmSync(lock, { recursive: true, force: true })
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100)
    }
  }
  try {
    work()
  } finally {
    rmSync(lock, { recursive: true, force: true })
  }
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
