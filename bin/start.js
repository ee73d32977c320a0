#!/usr/bin/env node
// Plain JavaScript that any Node from 18 on can run. Installs the packages when needed, then runs the program under the Node that
// came with them.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmdirSync, statSync } from 'node:fs'
import { constants } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const UNAVAILABLE = 7
const INSTALL_TIMEOUT_MS = 15 * 60_000
const root = fileURLToPath(new URL('..', import.meta.url))
const bin = join(root, 'node_modules', '.bin')

function isInstalled() {
  const lock = join(root, 'package-lock.json')
  const mark = join(root, 'node_modules', '.package-lock.json') // npm writes it last, so a broken install has none
  if (!existsSync(mark)) return false
  if (statSync(mark).mtimeMs >= statSync(lock).mtimeMs) return true
  const packagesOf = (file) => JSON.parse(readFileSync(file, 'utf8')).packages
  const [wanted, have] = [packagesOf(lock), packagesOf(mark)]
  return Object.entries(wanted).every(([path, entry]) => path === '' || entry.optional || have[path]?.version === entry.version)
}

function install() {
  console.error('Installing packages (once, about a minute) …')
  const stdio = ['ignore', 2, 2] // npm's own output must not mix with a command's output
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: root, stdio })
  return status === 0
}

/** Two starters at the same time must not install over each other: the one that makes the folder installs, the other waits. */
function installOnce() {
  const lock = join(root, '.installing')
  const deadline = Date.now() + INSTALL_TIMEOUT_MS
  while (!isInstalled()) {
    try {
      mkdirSync(lock)
    } catch {
      const isAbandoned = existsSync(lock) && Date.now() - statSync(lock).mtimeMs > INSTALL_TIMEOUT_MS
      if (isAbandoned || Date.now() > deadline) rmdirSync(lock)
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 500)
      continue
    }
    const isDone = isInstalled() || install()
    rmdirSync(lock)
    if (isDone) return
    console.error('The packages could not be installed. Check the network and the package registry, then start again.')
    process.exit(UNAVAILABLE)
  }
}

function findNode() {
  const pinned = join(bin, 'node')
  if (existsSync(pinned)) return pinned
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > 22 || (major === 22 && minor >= 22)) return process.execPath
  console.error(`Node ${process.versions.node} is too old, and the packages hold no Node for this platform. Install Node 24.`)
  return process.exit(UNAVAILABLE)
}

if (!isInstalled()) installOnce()
// What Node has compiled is kept between calls: a command starts in half the time. Where the folder cannot be written nothing is kept.
const compiled = process.env.NODE_COMPILE_CACHE ?? join(root, 'node_modules', '.cache', 'compiled')
// Not spawnSync: it would keep this process from passing signals on, and a server would be left running.
const child = spawn(findNode(), [join(root, 'src', 'cli', 'main.ts'), ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: { ...process.env, NODE_COMPILE_CACHE: compiled, PATH: `${bin}:${process.env.PATH}` },
})
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
child.on('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal]))
