import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { newRegister, PROGRAM, tietopolku } from './run-command.ts'

const data = newRegister()
const deliveries = join(dirname(data), 'deliveries')
const environment = { TIETOPOLKU_DATA: data }

beforeAll(async () => {
  await tietopolku(['generate', '--out', deliveries, '--clients', '2000', '--from', '2022Q4', '--to', '2022Q4'], environment)
}, 60_000)

function start(words: readonly string[]): ChildProcess {
  return spawn(process.execPath, [PROGRAM, ...words], { env: { ...process.env, ...environment }, cwd: tmpdir(), stdio: 'ignore' })
}

const ended = (child: ChildProcess) => new Promise((resolve) => child.once('close', resolve))
const packages = () =>
  readdirSync(deliveries)
    .sort()
    .map((name) => join(deliveries, name))
const foldersOf = (...path: string[]) => (existsSync(join(data, ...path)) ? readdirSync(join(data, ...path)).sort() : [])

test('intake killed again and again loses nothing acknowledged and leaves nothing half-received', async () => {
  // Each round is killed a little later, so that the kill falls into different moments; the last round runs to its end.
  for (const delay of [600, 1100, 1500, 1900, 2400, 3000]) {
    const child = start(['intake', ...packages()])
    setTimeout(() => child.kill('SIGKILL'), delay)
    await ended(child)
  }
  const last = await tietopolku(['intake', ...packages(), '--format', 'json'], environment)
  expect(last.exitCode).toBe(0)
  const received = foldersOf('register', 'deliveries')
  expect(received).toHaveLength(packages().filter((name) => !name.endsWith('model-population')).length)
  expect(foldersOf('incoming')).toEqual(received.map((id) => `${id}.pkg`))
}, 240_000)

test('a run and a release that were killed are made again from the start, with the same result', async () => {
  for (const delay of [900, 1400, 2000]) {
    const child = start(['run', '2022Q4'])
    setTimeout(() => child.kill('SIGKILL'), delay)
    await ended(child)
  }
  expect((await tietopolku(['run', '2022Q4'], environment)).exitCode).toBe(0)
  expect(foldersOf('runs')).toHaveLength(1)
  for (const delay of [900, 1400, 2000]) {
    const child = start(['release', 'create', '2022Q4'])
    setTimeout(() => child.kill('SIGKILL'), delay)
    await ended(child)
  }
  expect((await tietopolku(['release', 'create', '2022Q4'], environment)).exitCode).toBe(0)
  for (const release of foldersOf('releases')) {
    expect((await tietopolku(['verify', release], environment)).exitCode).toBe(0)
  }
}, 240_000)
