import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { opensWith } from '../../src/register/packages.ts'
import { keysOf, newRegister, PROGRAM, tietopolku } from './run-command.ts'

// Some steps are processes that are killed, and keys are rotated file by file.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 })

const data = newRegister()
const deliveries = join(dirname(data), 'deliveries')
const newKey = () => randomBytes(32).toString('base64')
const made = keysOf(data)
const PSEUDONYM = [made.pseudonym, newKey(), newKey()] as const
const INCOMING = [made.incoming, newKey()] as const

/** The environment with keys as given, oldest first. */
function settings({ pseudonym, incoming }: { pseudonym: readonly string[]; incoming: readonly string[] }) {
  return { TIETOPOLKU_DATA: data, TIETOPOLKU_PSEUDONYM_KEY: pseudonym.join(), TIETOPOLKU_INCOMING_KEY: incoming.join() }
}
const before = settings({ pseudonym: PSEUDONYM.slice(0, 1), incoming: INCOMING.slice(0, 1) })
const packages = () =>
  fs
    .readdirSync(deliveries)
    .filter((name) => name.includes('separate'))
    .sort()
    .map((name) => join(deliveries, name))

beforeAll(async () => {
  await tietopolku(['generate', '--out', deliveries, '--clients', '500', '--from', '2022Q4', '--to', '2022Q4'], before)
  for (const path of packages().slice(0, 4)) await tietopolku(['intake', path], before)
}, 90_000)

const identityFiles = () =>
  fs
    .readdirSync(join(data, 'register'), { recursive: true, encoding: 'utf8' })
    .filter((name) => /^identities[^/]*\/.*parquet$/.test(name))

describe('the key of the pseudonyms', () => {
  test('is not rotated without a new one', async () => {
    const outcome = await tietopolku(['keys', 'rotate', '--pseudonym'], before)
    expect(outcome.exitCode).toBe(3)
    expect(outcome.stderr).toContain('no-new-key')
  })

  const waiting = settings({ pseudonym: PSEUDONYM.slice(0, 2), incoming: INCOMING.slice(0, 1) })

  test('that waits to be rotated to changes nothing yet: people received again are known', async () => {
    const outcome = await tietopolku(['intake', packages()[4] ?? '', '--format', 'json'], waiting)
    expect(outcome.exitCode).toBe(0)
    expect(identityFiles().every((name) => name.startsWith('identities/'))).toBe(true)
  })

  test('killed at any moment, leaves the numbers of one chain, whole, and the next call ends it', async () => {
    const count = identityFiles().length
    for (const delay of [400, 800, 1200]) {
      await killed(['keys', 'rotate', '--pseudonym'], waiting, delay)
      // The next start removes what is not in force.
      await tietopolku(['release', 'list'], waiting)
      const folders = new Set(identityFiles().map((name) => dirname(name)))
      expect(folders.size).toBe(1)
      expect(identityFiles()).toHaveLength(count)
    }
    const outcome = await tietopolku(['keys', 'rotate', '--pseudonym'], waiting)
    expect([0, 3]).toContain(outcome.exitCode) // 3: a killed call had ended it already
    expect(identityFiles().every((name) => name.startsWith('identities-2/'))).toBe(true)
  }, 120_000)

  test('once rotated, is needed with the older one before it: neither alone nor in another order opens the register', async () => {
    const [one = '', two = ''] = PSEUDONYM
    for (const pseudonym of [[one], [two], [two, one]]) {
      const outcome = await tietopolku(['release', 'list'], settings({ pseudonym, incoming: INCOMING.slice(0, 1) }))
      expect(outcome.stderr).toContain('key-wrong')
    }
  })

  test('once rotated, receives the same people under their old numbers', async () => {
    const periodsOf = (id: string) => join(data, 'register', 'deliveries', id, 'relationship_periods.parquet')
    const ids = ['d000001', 'd000002', 'd000003', 'd000004', 'd000005']
    const place = ids.findIndex((id) => fs.existsSync(periodsOf(id)))
    const [id = '', path = ''] = [ids[place], packages()[place]]
    const numbered = fs.readFileSync(periodsOf(id))
    expect((await tietopolku(['withdraw', id, '--why', 'received again in a test'], waiting)).exitCode).toBe(0)
    expect((await tietopolku(['intake', path], waiting)).exitCode).toBe(0)
    expect(fs.readFileSync(periodsOf('d000006')).equals(numbered)).toBe(true)
  })
})

describe('the key of received packages', () => {
  const both = settings({ pseudonym: PSEUDONYM.slice(0, 2), incoming: INCOMING })
  const names = () => fs.readdirSync(join(data, 'incoming')).map((name) => join(data, 'incoming', name))
  const [oldKey, fresh] = INCOMING.map((key) => Buffer.from(key, 'base64'))

  test('killed in the middle, leaves every package whole under one of the keys; the next call ends it', async () => {
    for (const delay of [400, 800]) {
      await killed(['keys', 'rotate', '--incoming'], both, delay)
      for (const path of names()) expect([oldKey, fresh].filter((key) => key && opensWith(path, key))).toHaveLength(1)
    }
    expect([0, 3]).toContain((await tietopolku(['keys', 'rotate', '--incoming'], both)).exitCode)
    for (const path of names()) expect(fresh && opensWith(path, fresh)).toBe(true)
  }, 90_000)

  test('once rotated, the old one can be taken out of the setting, and the trail is still whole', async () => {
    const after = settings({ pseudonym: PSEUDONYM.slice(0, 2), incoming: INCOMING.slice(1) })
    expect((await tietopolku(['audit', 'verify'], after)).exitCode).toBe(0)
    const gone = await tietopolku(
      ['release', 'list'],
      settings({ pseudonym: PSEUDONYM.slice(0, 2), incoming: INCOMING.slice(0, 1) }),
    )
    expect(gone.stderr).toContain('key-wrong')
  })
})

test('a synthetic register makes its own new keys', async () => {
  const own = { TIETOPOLKU_DATA: newRegister() }
  await tietopolku(['intake', packages()[0] ?? ''], own)
  for (const which of ['--pseudonym', '--incoming', '--pseudonym'])
    expect((await tietopolku(['keys', 'rotate', which], own)).exitCode).toBe(0)
  expect((await tietopolku(['audit', 'verify'], own)).exitCode).toBe(0)
  const again = await tietopolku(['intake', packages()[0] ?? '', '--format', 'json'], own)
  expect(again.stdout).toContain('already-received')
})

async function killed(words: readonly string[], environment: Readonly<Record<string, string>>, delay: number): Promise<void> {
  const child = spawn(process.execPath, [PROGRAM, ...words], {
    env: { ...process.env, ...environment },
    cwd: tmpdir(),
    stdio: 'ignore',
  })
  const timer = setTimeout(() => child.kill('SIGKILL'), delay)
  await new Promise((resolve) => child.once('close', resolve))
  clearTimeout(timer)
}
