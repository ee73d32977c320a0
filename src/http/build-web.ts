import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Where the build of the site lies. */
export const webBuild = {
  client: join(root, 'build', 'client'),
  server: new URL('../../build/server/index.js', import.meta.url).href,
} as const

/** What the build is made of; when something in it is newer than the build, the build is made again. */
const SOURCES = [
  'src/web',
  'src/access',
  'src/collect',
  'src/design',
  'src/model',
  'src/method',
  'src/disseminate',
  'src/operations',
  'vite.config.ts',
  'react-router.config.ts',
  'package-lock.json',
]
const NEWEST_FIRST = (a: number, b: number) => b - a

/** Where one builder at a time says that it is at work; a mark older than this was left by a builder that was killed. */
const LOCK = join(root, '.react-router', 'build.lock')
const LOCK_STALE_MS = 180_000
const PAUSE_MS = 200

/**
 * Builds the web site when there is no build or its sources are newer. A few seconds; says so. When another process is building,
 * waits for it instead.
 * @throws Error with the builder's own output when the build fails.
 */
export async function buildWeb({ say }: { say(text: string): void }): Promise<void> {
  while (!isBuilt()) {
    if (!takeLock()) await sleep(PAUSE_MS)
    else {
      say('Building the web site …')
      try {
        return await runBuilder()
      } finally {
        rmSync(LOCK, { recursive: true, force: true })
      }
    }
  }
}

function takeLock(): boolean {
  mkdirSync(dirname(LOCK), { recursive: true })
  const held = statSync(LOCK, { throwIfNoEntry: false })
  if (held && Date.now() - held.mtimeMs > LOCK_STALE_MS) rmSync(LOCK, { recursive: true, force: true })
  try {
    mkdirSync(LOCK)
    return true
  } catch {
    return false
  }
}

async function runBuilder(): Promise<void> {
  const builder = join(root, 'node_modules', '@react-router', 'dev', 'bin.cjs')
  const child = spawn(process.execPath, [builder, 'build'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_ENV: 'production' },
  })
  const output: string[] = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => output.push(String(chunk)))
  const status = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  })
  if (status !== 0) throw new Error(`the web site could not be built\n${output.join('')}`)
}

function isBuilt(): boolean {
  const built = fileURLToPath(webBuild.server)
  if (!existsSync(built) || !existsSync(webBuild.client)) return false
  const builtAt = statSync(built).mtimeMs
  return SOURCES.every((source) => newestIn(join(root, source)) <= builtAt)
}

/** Time of the newest file in a folder and below, or of the file itself. */
function newestIn(path: string): number {
  const found = statSync(path, { throwIfNoEntry: false })
  if (found === undefined) return 0
  if (!found.isDirectory()) return found.mtimeMs
  const times = readdirSync(path).map((name) => newestIn(join(path, name)))
  return times.sort(NEWEST_FIRST)[0] ?? 0
}
