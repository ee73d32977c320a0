import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import { dirname, join } from 'node:path'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { layDatabase, newDataFolder, newRegister, tietopolku } from './run-command.ts'

// A restore makes a whole database.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 })

const data = newRegister()
const environment = { TIETOPOLKU_DATA: data }
const key = () => randomBytes(32).toString('base64')

interface Check {
  readonly check: string
  readonly state: string
  readonly texts: { readonly fi: string; readonly sv: string; readonly en: string }
}

async function doctor(
  settings: Readonly<Record<string, string>> = environment,
): Promise<{ exitCode: number | null; checks: Check[]; all: string }> {
  const { exitCode, stdout, stderr } = await tietopolku(['doctor', '--format', 'json'], settings)
  return { exitCode, checks: stdout.startsWith('[') ? JSON.parse(stdout) : [], all: stdout + stderr }
}

const stateOf = (checks: readonly Check[], name: string) => checks.find(({ check }) => check === name)?.state

describe('the doctor', () => {
  test('finds a new register in order but for the backup that nobody has taken', async () => {
    const { exitCode, checks } = await doctor()
    expect(exitCode).toBe(0)
    expect(checks.filter(({ state }) => state !== 'good').map(({ check }) => check)).toEqual(['backup'])
    expect(checks.every(({ texts }) => texts.fi !== '' && texts.sv !== '' && texts.en !== '')).toBe(true)
  })

  test('is content once a backup has been taken', async () => {
    await tietopolku(['backup', join(dirname(data), 'backups')], environment)
    expect(stateOf((await doctor()).checks, 'backup')).toBe('good')
  })

  test('tells that others can reach the data folder', async () => {
    fs.chmodSync(join(data, 'register'), 0o755)
    const { checks } = await doctor()
    fs.chmodSync(join(data, 'register'), 0o700)
    expect(stateOf(checks, 'folder-rights')).toBe('attention')
  })

  test('tells a wrong key and a malformed one, and shows neither', async () => {
    const wrong = key()
    const other = await doctor({ ...environment, TIETOPOLKU_INCOMING_KEY: wrong })
    expect([other.exitCode, stateOf(other.checks, 'database')]).toEqual([2, 'stop'])
    expect(other.all).not.toContain(wrong)
    const short = await doctor({ ...environment, TIETOPOLKU_PSEUDONYM_KEY: 'c2hvcnQ=' })
    expect([short.exitCode, stateOf(short.checks, 'setting-TIETOPOLKU_PSEUDONYM_KEY')]).toEqual([2, 'stop'])
    expect(short.all).not.toContain('c2hvcnQ=')
  })

  test('tells that the database does not answer, without its address', async () => {
    const { exitCode, checks, all } = await doctor({
      ...environment,
      DATABASE_URL: 'postgresql://someone:secret@localhost:1/none',
    })
    expect([exitCode, stateOf(checks, 'database')]).toEqual([2, 'stop'])
    expect(all).not.toContain('secret')
  })

  test('tells that a key waits to be rotated to', async () => {
    const keys = JSON.parse(fs.readFileSync(join(data, 'state', 'synthetic-keys.json'), 'utf8'))
    const { exitCode, checks } = await doctor({ ...environment, TIETOPOLKU_PSEUDONYM_KEY: `${keys.pseudonym},${key()}` })
    expect([exitCode, stateOf(checks, 'keys')]).toEqual([0, 'attention'])
  })

  test('asks of a production register what a synthetic one may do without', async () => {
    const production = { TIETOPOLKU_DATA: newDataFolder(), TIETOPOLKU_PSEUDONYM_KEY: key(), TIETOPOLKU_INCOMING_KEY: key() }
    await tietopolku(['init', '--register', 'production'], production)
    layDatabase(production.TIETOPOLKU_DATA, 'full')
    const { exitCode, checks } = await doctor(production)
    expect(exitCode).toBe(0)
    const wanted = checks
      .filter(({ check, state }) => check.startsWith('setting-') && state === 'attention')
      .map(({ check }) => check)
    expect(wanted).toEqual(['setting-PUBLIC_URL', 'setting-SMTP_URL', 'setting-MAIL_FROM', 'setting-OIDC_ISSUER'])
  })

  test('says where there is no register', async () => {
    const outcome = await tietopolku(['doctor'], { TIETOPOLKU_DATA: newDataFolder() })
    expect(outcome.exitCode).toBe(4)
    expect(outcome.stderr).toContain('data-folder-not-found')
  })
})

describe('an older data folder', () => {
  const production = { TIETOPOLKU_DATA: newDataFolder(), TIETOPOLKU_PSEUDONYM_KEY: key(), TIETOPOLKU_INCOMING_KEY: key() }
  const root = production.TIETOPOLKU_DATA
  const backups = join(dirname(root), 'backups')

  /** As the first version of the program left it: format 1, the first tables only, two entries without a chain. */
  beforeAll(async () => {
    const { sql } = await import('kysely')
    const { migrate } = await import('../../src/store/migrate.ts')
    const { openDatabase } = await import('../../src/store/open-database.ts')
    await tietopolku(['init', '--register', 'production'], production)
    const description = { format: 1, register: 'production', createdAt: '2023-01-01T00:00:00.000Z' }
    fs.writeFileSync(join(root, 'folder.json'), JSON.stringify(description))
    layDatabase(root, 'empty')
    const database = await openDatabase({ stateFolder: join(root, 'state'), beforeMigrating: () => 'leave' })
    await migrate(database.db, '0001-first-tables')
    for (const subject of ['2022Q4-r1', 'monitoring-register-2022Q4-1'])
      await sql`insert into audit (at, actor_role, actor_id, operation, subject, details)
        values ('2023-05-14T08:00:00Z', 'operator', 'operator', 'cycle.run', ${subject}, '{}')`.execute(database.db)
    await database.close()
  }, 60_000)

  test('of a production register is not changed unasked', async () => {
    const outcome = await tietopolku(['release', 'list'], production)
    expect(outcome.exitCode).toBe(7)
    expect(outcome.stderr).toContain('upgrade-needed')
  })

  test('is told what an upgrade would do', async () => {
    const outcome = await tietopolku(['upgrade', '--dry-run', '--format', 'json'], production)
    const plan = JSON.parse(outcome.stdout)
    expect(plan).toMatchObject({ fromFormat: 1, toFormat: 2 })
    expect(plan.migrations[0]).toBe('0002-audit-chain')
    expect(JSON.parse(fs.readFileSync(join(root, 'folder.json'), 'utf8')).format).toBe(1)
  })

  test('is not upgraded without a backup unless one says so', async () => {
    const outcome = await tietopolku(['upgrade'], production)
    expect(outcome.exitCode).toBe(3)
    expect(outcome.stderr).toContain('backup-wanted')
  })

  test('opens afterwards, its old entries chained, and the backup taken before can be restored', async () => {
    const outcome = await tietopolku(['upgrade', '--backup', backups], production)
    expect(outcome.exitCode).toBe(0)
    const verified = JSON.parse((await tietopolku(['audit', 'verify', '--format', 'json'], production)).stdout)
    expect(verified).toMatchObject({ isIntact: true, entries: 3 })
    expect(JSON.parse(fs.readFileSync(join(root, 'folder.json'), 'utf8'))).toMatchObject({ format: 2, id: expect.any(String) })
    expect((await tietopolku(['upgrade'], production)).stderr).toContain('up to date')
    const [backup = ''] = fs.readdirSync(backups)
    const restored = { ...production, TIETOPOLKU_DATA: join(dirname(root), 'restored') }
    expect((await tietopolku(['restore', join(backups, backup)], restored)).exitCode).toBe(0)
    expect((await tietopolku(['audit', 'verify'], restored)).exitCode).toBe(0)
  }, 60_000)

  test('of a newer format is refused', async () => {
    const description = JSON.parse(fs.readFileSync(join(root, 'folder.json'), 'utf8'))
    fs.writeFileSync(join(root, 'folder.json'), JSON.stringify({ ...description, format: 99 }))
    const outcome = await tietopolku(['upgrade'], production)
    expect(outcome.exitCode).toBe(5)
    expect(outcome.stderr).toContain('data-folder-newer')
  })
})
