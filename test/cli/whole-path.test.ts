import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { newDataFolder, type Outcome, tietopolku, tietopolkuProcess } from './run-command.ts'

/** An invented country of two quarters, carried through every step by the commands that a person would give: each kind once as a process. */
const data = newDataFolder()
const deliveries = join(dirname(data), 'deliveries')
const environment = { TIETOPOLKU_DATA: data }
const RELEASE = 'monitoring-register-2023Q1-1'

const call = (...words: string[]): Promise<Outcome> => tietopolku([...words, '--format', 'json'], environment)
const started = (...words: string[]): Promise<Outcome> => tietopolkuProcess([...words, '--format', 'json'], environment)

beforeAll(async () => {
  await started('init', '--register', 'synthetic')
  await started('generate', '--out', deliveries, '--clients', '1500', '--from', '2022Q4', '--to', '2023Q1', '--seed', '5')
}, 60_000)

describe('one quarter by the command line', () => {
  test('nothing can be run before something is delivered', async () => {
    const { exitCode, stdout } = await call('run', '2023Q1')
    expect(exitCode).toBe(5)
    expect(JSON.parse(stdout)).toMatchObject({ problem: { code: 'nothing-delivered' } })
  })

  test('deliveries are received and each is answered with a receipt', async () => {
    const packages = readdirSync(deliveries).sort()
    const { exitCode, stdout } = await tietopolkuProcess(
      ['intake', ...packages.map((name) => join(deliveries, name))],
      environment,
    )
    expect(exitCode).toBe(0)
    const [, ...receipts] = stdout.trim().split('\n')
    expect(receipts).toHaveLength(packages.length)
    expect(receipts.filter((receipt) => receipt.includes(' rejected '))).toEqual([])
  }, 240_000)

  test('a package sent again is recognised and changes nothing', async () => {
    const [first = ''] = readdirSync(deliveries).filter((name) => name.endsWith('archive'))
    const { exitCode, stdout } = await call('intake', join(deliveries, first))
    expect(exitCode).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ status: 'already-received' })
  })

  test('a run counts, and the same inputs give the same run', async () => {
    const first = await started('run', '2023Q1')
    expect(first.exitCode).toBe(0)
    const again = await call('run', '2023Q1')
    expect(again.exitCode).toBe(0)
    expect(readdirSync(join(data, 'runs'))).toHaveLength(1)
  })

  test('a release is made, is no release of the site before it is published, and then cannot be published again', async () => {
    expect((await started('release', 'create', '2023Q1')).exitCode).toBe(0)
    expect((await started('release', 'publish', RELEASE)).exitCode).toBe(0)
    expect((await call('release', 'publish', RELEASE)).exitCode).toBe(5)
    expect((await call('release', 'publish', 'monitoring-register-2023Q1-9')).exitCode).toBe(4)
  })

  test('the release is verified, and rebuilt cell by cell from the deliveries', async () => {
    expect((await call('verify', RELEASE)).exitCode).toBe(0)
    expect((await started('verify', RELEASE, '--rebuild')).exitCode).toBe(0)
  })

  test.each(['csv', 'json-stat', 'xlsx'])('every table goes out as %s', async (format) => {
    const out = join(dirname(data), `out.${format}`)
    const words = ['export', RELEASE, '--as', format, '--table', 'clients-by-area', '--out', out]
    const { exitCode } = await tietopolku(words, environment)
    expect(exitCode).toBe(0)
    expect(existsSync(out)).toBe(true)
  })

  test('a format there is not is refused and the formats are named', async () => {
    const { exitCode, stderr } = await tietopolku(['export', RELEASE, '--as', 'pdfx', '--lang', 'sv'], environment)
    expect(exitCode).toBe(3)
    expect(stderr).toContain('json-stat')
  })

  test('a release whose file was changed is found out', async () => {
    const file = join(data, 'releases', RELEASE, 'tables', 'clients-by-area.json')
    const text = readFileSync(file, 'utf8')
    writeFileSync(file, text.replace('"value":', '"value": '))
    const { exitCode, stdout, stderr } = await call('verify', RELEASE)
    writeFileSync(file, text)
    expect(exitCode).toBe(2)
    expect(stdout + stderr).toContain('clients-by-area.json')
  })

  test('a wrongly sent delivery is withdrawn: gone from the folder, the release untouched', async () => {
    const [delivery = ''] = readdirSync(join(data, 'register', 'deliveries')).filter((name) => name === 'd000003')
    expect((await started('withdraw', delivery, '--why', 'sent for the wrong period')).exitCode).toBe(0)
    expect(existsSync(join(data, 'incoming', `${delivery}.pkg`))).toBe(false)
    expect(existsSync(join(data, 'register', 'deliveries', delivery, 'relationship_periods.parquet'))).toBe(false)
    expect((await call('verify', RELEASE)).exitCode).toBe(0)
  })

  test('after it, a second release says what changed, and the first stands as it was', async () => {
    expect((await call('run', '2023Q1')).exitCode).toBe(0)
    expect((await call('release', 'create', '2023Q1')).exitCode).toBe(0)
    expect((await call('release', 'publish', 'monitoring-register-2023Q1-2')).exitCode).toBe(0)
    expect((await call('verify', RELEASE)).exitCode).toBe(0)
    const revisions = readFileSync(join(data, 'releases', 'monitoring-register-2023Q1-2', 'revisions.json'), 'utf8')
    expect(Object.keys(JSON.parse(revisions))).not.toHaveLength(0)
  })

  test('no identity code lies anywhere outside the encrypted packages', () => {
    const code = /\b\d{6}[-+A-FU-Y]9\d{2}[0-9A-FHJ-NPR-Y]\b/
    const places = ['register', 'runs', 'releases'].flatMap((folder) =>
      readdirSync(join(data, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(data, folder, name)),
    )
    const texts = places.filter((name) => /\.(jsonl?|csv|parquet|xlsx)$/.test(name))
    expect(texts.filter((name) => code.test(readFileSync(name, 'latin1')))).toEqual([])
  })
})
