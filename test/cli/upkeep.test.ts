import { createHash } from 'node:crypto'
import fs from 'node:fs'
import { dirname, join } from 'node:path'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { emptyPostgreSqlAddress } from '../store/databases.ts'
import { newRegister, tietopolku } from './run-command.ts'

// A restore makes a whole database.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 })

const data = newRegister()
const work = dirname(data)
const backups = join(work, 'backups')
const deliveries = join(work, 'deliveries')
const environment = { TIETOPOLKU_DATA: data }
const RELEASE = 'monitoring-register-2022Q4-1'

async function done(words: readonly string[], settings: Readonly<Record<string, string>> = environment) {
  const outcome = await tietopolku([...words, '--format', 'json'], settings)
  if (outcome.exitCode !== 0) throw new Error(`${words.join(' ')}: ${outcome.stderr}`)
  return outcome.stdout === '' ? null : JSON.parse(outcome.stdout)
}

/** Path and SHA-256 of every file below a folder. */
function filesOf(folder: string): string[] {
  const entries = fs.readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const paths = entries.map((entry) => join(entry.parentPath, entry.name))
  return paths
    .map((path) => `${path.slice(folder.length)} ${createHash('sha256').update(fs.readFileSync(path)).digest('hex')}`)
    .sort()
}

beforeAll(async () => {
  await tietopolku(['generate', '--out', deliveries, '--clients', '200', '--from', '2022Q4', '--to', '2022Q4'], environment)
  const packages = fs.readdirSync(deliveries).map((name) => join(deliveries, name))
  await tietopolku(['intake', ...packages], environment)
  await tietopolku(['run', '2022Q4'], environment)
  await done(['release', 'create', '2022Q4'])
  await done(['backup', backups])
}, 120_000)

const newestBackup = () => join(backups, fs.readdirSync(backups).sort().at(-1) ?? '')

describe('a backup', () => {
  test('holds no keys of a production register and is readable by its owner only', () => {
    expect(fs.statSync(newestBackup()).mode & 0o077).toBe(0)
    const open = fs.readdirSync(newestBackup(), { recursive: true, withFileTypes: true })
    expect(open.filter((entry) => (fs.statSync(join(entry.parentPath, entry.name)).mode & 0o077) !== 0)).toEqual([])
  })

  test('shares the files that did not change with the backup before', async () => {
    const second = await done(['backup', backups])
    expect(second.shared).toBe(second.files - fs.readdirSync(join(second.path, 'tables')).length)
  })

  test('is refused inside the data folder, where it would be lost together with it', async () => {
    const refused = await tietopolku(['backup', join(data, 'backups')], environment)
    expect(refused.exitCode).toBe(3)
    expect(refused.stderr).toContain('backup-inside-register')
  })
})

describe('a restored register', () => {
  const restored = { TIETOPOLKU_DATA: join(work, 'restored') }
  beforeAll(() => done(['restore', newestBackup()], restored))

  test('has the same unit records, runs, releases and packages, byte for byte', () => {
    for (const name of ['register', 'runs', 'releases', 'incoming'])
      expect(filesOf(join(restored.TIETOPOLKU_DATA, name))).toEqual(filesOf(join(data, name)))
  })

  test('has a whole audit trail that tells of the restore, and a release that verifies and can be counted again', async () => {
    expect(await done(['audit', 'verify'], restored)).toMatchObject({ isIntact: true, broken: null })
    const { entries } = await done(['audit', 'search', '--operation', 'backup.complete-restore'], restored)
    expect(entries).toHaveLength(1)
    expect(await done(['verify', RELEASE], restored)).toMatchObject({ isIntact: true })
    expect(await done(['verify', RELEASE, '--rebuild'], restored)).toMatchObject({ isEqual: true, countedCells: 'equal' })
  }, 120_000)

  test('is not put over a folder that holds something', async () => {
    const again = await tietopolku(['restore', newestBackup()], restored)
    expect(again.exitCode).toBe(5)
    expect(again.stderr).toContain('data-folder-not-empty')
  })

  test('goes on where it was: the same package is known, and the next one gets the next name', async () => {
    const packages = fs
      .readdirSync(deliveries)
      .filter((name) => name.endsWith('separate'))
      .map((name) => join(deliveries, name))
    const outcome = await tietopolku(['intake', packages[0] ?? '', '--format', 'json'], restored)
    expect(outcome.stdout).toContain('already-received')
  })
})

describe('a backup that was tampered with', () => {
  const damagedBackup = join(work, 'damaged')
  const target = { TIETOPOLKU_DATA: join(work, 'from-damaged') }
  const damage = (change: (folder: string) => void) => {
    fs.rmSync(damagedBackup, { recursive: true, force: true })
    fs.cpSync(newestBackup(), damagedBackup, { recursive: true })
    change(damagedBackup)
    return tietopolku(['restore', damagedBackup], target)
  }

  test('is refused when a file was changed, and can be restored from a good one into the same place afterwards', async () => {
    const outcome = await damage((folder) => {
      const [first] = fs.readdirSync(join(folder, 'files', 'incoming'))
      fs.appendFileSync(join(folder, 'files', 'incoming', first ?? ''), 'x')
    })
    expect(outcome.exitCode).toBe(5)
    expect(outcome.stderr).toContain('backup-damaged')
    expect(fs.existsSync(join(target.TIETOPOLKU_DATA, 'folder.json'))).toBe(false)
    expect(await done(['restore', newestBackup()], target)).toMatchObject({ releases: [RELEASE] })
    fs.rmSync(target.TIETOPOLKU_DATA, { recursive: true })
  })

  test('is refused when a table is missing', async () => {
    const outcome = await damage((folder) => fs.rmSync(join(folder, 'tables', 'audit.jsonl.gz')))
    expect(outcome.stderr).toContain('backup-damaged')
    expect(fs.existsSync(target.TIETOPOLKU_DATA)).toBe(false)
  })

  test('is refused when its list names a file outside the backup', async () => {
    const outcome = await damage((folder) => {
      const manifest = JSON.parse(fs.readFileSync(join(folder, 'backup.json'), 'utf8'))
      manifest.files[0].path = 'files/../../../escaped'
      fs.writeFileSync(join(folder, 'backup.json'), JSON.stringify(manifest))
    })
    expect(outcome.exitCode).toBe(4)
    expect(outcome.stderr).toContain('backup-not-found')
  })
})

test('a folder is not opened with the database of another folder: that would remove what stands in it', async () => {
  const other = { TIETOPOLKU_DATA: join(work, 'stranger') }
  fs.mkdirSync(other.TIETOPOLKU_DATA)
  for (const name of fs.readdirSync(data))
    if (name !== 'state') fs.cpSync(join(data, name), join(other.TIETOPOLKU_DATA, name), { recursive: true })
  fs.mkdirSync(join(other.TIETOPOLKU_DATA, 'state'))
  fs.copyFileSync(join(data, 'state', 'synthetic-keys.json'), join(other.TIETOPOLKU_DATA, 'state', 'synthetic-keys.json'))
  const before = filesOf(join(other.TIETOPOLKU_DATA, 'register'))
  const outcome = await tietopolku(['release', 'list'], other)
  expect(outcome.exitCode).toBe(5)
  expect(outcome.stderr).toContain('database-of-another-folder')
  expect(filesOf(join(other.TIETOPOLKU_DATA, 'register'))).toEqual(before)
})

test('a register is not opened with another key than the one it was made with', async () => {
  const key = Buffer.alloc(32, 1).toString('base64')
  for (const name of ['TIETOPOLKU_PSEUDONYM_KEY', 'TIETOPOLKU_INCOMING_KEY']) {
    const outcome = await tietopolku(['release', 'list'], { ...environment, [name]: key })
    expect(outcome.exitCode).toBe(7)
    expect(outcome.stderr).toContain(name)
    expect(outcome.stderr).toContain('key-wrong')
    expect(outcome.stderr).not.toContain(key)
  }
})

describe('moving to PostgreSQL', () => {
  test('carries everything over, keeps the old database aside, and the register goes on there', async () => {
    const address = await emptyPostgreSqlAddress()
    if (address === null) return
    const moving = { TIETOPOLKU_DATA: join(work, 'restored') }
    const moved = await done(['move', '--to', address], moving)
    expect(moved.auditEntries).toBeGreaterThan(10)
    const there = { ...moving, DATABASE_URL: address }
    expect(await done(['audit', 'verify'], there)).toMatchObject({ isIntact: true })
    expect((await done(['release', 'list'], there)).map(({ id }: { id: string }) => id)).toEqual([RELEASE])
    expect((await tietopolku(['release', 'list'], moving)).stderr).toContain('database-of-another-folder')
    expect((await tietopolku(['move', '--to', address], { ...there })).stderr).toContain('already-moved')
    const backup = await done(['backup', join(work, 'of-postgresql')], there)
    const back = { TIETOPOLKU_DATA: join(work, 'back') }
    expect(await done(['restore', backup.path], back)).toMatchObject({ releases: [RELEASE] })
  }, 180_000)

  test('tells that the target cannot be reached without repeating its address', async () => {
    const outcome = await tietopolku(['move', '--to', 'postgresql://someone:secret@localhost:1/none'], environment)
    expect(outcome.exitCode).toBe(7)
    expect(outcome.stderr).toContain('database-unreachable')
    expect(outcome.stderr + outcome.stdout).not.toContain('secret')
  })
})
