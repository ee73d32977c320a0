import { appendFileSync, existsSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { draftCells } from '../../src/model/cell.ts'
import { makeRelease } from '../../src/operations/make-release.ts'
import { loadDefinitions } from '../../src/register/definition-files.ts'
import { writeReleaseFolder } from '../../src/register/release-folder.ts'
import { clients, judged, KESKI_POHJANMAA } from '../fixtures/publication.ts'
import { newDataFolder, tietopolku } from './run-command.ts'

const ID = 'monitoring-register-2023Q1-1'

/** A release folder somewhere on the disk: there is no register, no database and no data folder beside it. */
const place = mkdtempSync(join(tmpdir(), 'tietopolku-released-'))
const made = await makeRelease(
  {
    results: {
      cycle: '2023Q1',
      cells: draftCells({
        clients: KESKI_POHJANMAA.map((area) => clients({ area, clients: 100 })),
        taskSets: [],
        activityOnly: [],
      }),
      coverage: judged(KESKI_POHJANMAA),
      estimates: [],
    },
    run: 'r1',
    revision: 1,
    createdAt: '2023-06-15T05:00:00.000Z',
    registerKind: 'synthetic',
    deliveries: [],
    previous: null,
  },
  loadDefinitions(),
)
const inputs = {
  run: 'r1',
  cellsDigest: '',
  inputsDigest: '',
  definitionsDigest: '',
  deliveries: [],
  previousRelease: null,
  programVersion: '0.1.0',
}
const folder = join(place, ID)
writeReleaseFolder({ id: ID, files: made.files, inputs }, { releases: place, temporary: join(place, 'temporary') })
const environment = { TIETOPOLKU_DATA: newDataFolder() }

test('export gives the file that lies in the release, on standard output or into a file', async () => {
  const { exitCode, stdout } = await tietopolku(['export', folder, '--as', 'csv', '--lang', 'sv'], environment)
  expect(exitCode).toBe(0)
  expect(stdout).toBe(readFileSync(join(folder, 'exports', 'clients-by-area.sv.csv'), 'utf8'))
  const out = join(place, 'annex.xlsx')
  const words = ['export', folder, '--as', 'xlsx', '--table', 'annex-disability', '--out', out]
  expect((await tietopolku(words, environment)).exitCode).toBe(0)
  expect(readFileSync(out).equals(readFileSync(join(folder, 'exports', 'annex-disability.xlsx')))).toBe(true)
})

test.each(['', 'exports/clients-by-area.sv.csv/below'])('export refuses a place that it cannot write to: %s', async (place) => {
  const words = ['export', folder, '--as', 'csv', '--out', join(folder, place)]
  const { exitCode, stderr } = await tietopolku(words, environment)
  expect(exitCode).toBe(3)
  expect(stderr).toContain('[export-not-writable]')
})

test('export refuses a format that there is not, and names those there are', async () => {
  const { exitCode, stderr } = await tietopolku(['export', folder, '--as', 'docx', '--lang', 'fi'], environment)
  expect(exitCode).toBe(3)
  expect(stderr).toContain('Saatavilla ovat: csv, xlsx, json-stat.')
})

test('verify needs no register: 0 when the folder is as it was made, 2 and the name of the file when it is not', async () => {
  expect((await tietopolku(['verify', folder], environment)).exitCode).toBe(0)
  appendFileSync(join(folder, 'tables', 'task-pairs.json'), ' ')
  const { exitCode, stdout, stderr } = await tietopolku(['verify', folder, '--format', 'json'], environment)
  expect(exitCode).toBe(2)
  expect(JSON.parse(stdout)).toMatchObject({ isIntact: false, faults: [{ kind: 'changed', path: 'tables/task-pairs.json' }] })
  expect(stderr).toContain('Changed: tables/task-pairs.json')
})

test('a release that there is not is not found: 4', async () => {
  expect((await tietopolku(['verify', 'monitoring-register-2030Q1-1'], environment)).exitCode).toBe(4)
  expect((await tietopolku(['export', 'latest', '--as', 'csv'], environment)).exitCode).toBe(4)
})

test('release says what it can do when it is asked for something else, and what is missing', async () => {
  const unknown = await tietopolku(['release', 'unpublish', ID], environment)
  expect(unknown.exitCode).toBe(3)
  expect(unknown.stderr).toContain('create, checklist, submit, approve, discard, publish, show, list')
  const missing = await tietopolku(['release', 'create'], environment)
  expect(missing.exitCode).toBe(3)
  expect(missing.stderr).toContain('tietopolku release create 2024Q1')
  expect(existsSync(environment.TIETOPOLKU_DATA)).toBe(false)
})
