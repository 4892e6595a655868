/**
 * Adds to package-lock.json the platform packages of native dependencies that
 * npm left out because the registry in use does not hold them for other
 * platforms. Without them `npm ci` refuses the lock everywhere, and Windows
 * and macOS would not get their binaries (npm/cli#4828). Run it after every
 * change of dependencies.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './prepare.mjs'

const path = join(root, 'package-lock.json')
const lock = JSON.parse(readFileSync(path, 'utf8'))
const added = []

for (const [folder, entry] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    const target = `node_modules/${name}`
    const platform = platformOf(name)
    if (folder === '' || platform === undefined || lock.packages[target] !== undefined) continue
    // An optional package for another platform is skipped by its `os` and `cpu`; it is only named here.
    lock.packages[target] = { version, ...platform, ...(entry.dev ? { dev: true } : {}), optional: true }
    added.push(`${name}@${version}`)
  }
}

lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)))
writeFileSync(path, JSON.stringify(lock, null, 2) + '\n')
console.log(added.length === 0 ? 'The lock is complete.' : `Added:\n  ${added.join('\n  ')}`)

/** `…-linux-arm64-musl` → what npm compares with the machine. */
function platformOf(name) {
  const match = /-(android|darwin|freebsd|linux|openharmony|win32|wasm32)(?:-(x64|ia32|arm64|arm|ppc64|s390x|riscv64|loong64|universal))?(?:-(gnu|musl|msvc|eabi|gnueabihf|musleabihf|eabihf))?$/.exec(name)
  if (match === null || match[1] === 'wasm32') return undefined
  const [, os, cpu, abi] = match
  const libc = { gnu: 'glibc', gnueabihf: 'glibc', musl: 'musl', musleabihf: 'musl' }[abi]
  return {
    ...(cpu === undefined || cpu === 'universal' ? {} : { cpu: [cpu] }),
    os: [os],
    ...(os === 'linux' && libc !== undefined ? { libc: [libc] } : {}),
  }
}
