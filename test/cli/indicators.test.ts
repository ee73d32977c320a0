import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { newRegister, tietopolku } from './run-command.ts'

test('indicators are imported from a file for the whole country to pin, refused with a place, and fetched from nowhere by default', async () => {
  const environment = { TIETOPOLKU_DATA: newRegister() }
  const files = mkdtempSync(join(tmpdir(), 'tietopolku-indicators-'))
  const file = (name: string, text: string) => {
    writeFileSync(join(files, name), text)
    return join(files, name)
  }
  const call = (...words: string[]) => tietopolku(['indicators', ...words, '--format', 'json'], environment)

  const header = 'indicator;region;year;gender;value\n'
  const good = file('good.csv', `${header}127;658;2023;total;5603851\n127;187;2023;total;1\n`)
  const metadata = file('127.json', JSON.stringify({ id: 127, title: { fi: 'Väestö', sv: 'Folkmängd', en: 'Population' } }))
  const imported = await call('import', good, '--metadata', metadata)
  expect(imported.exitCode, imported.stderr).toBe(0)
  expect(JSON.parse(imported.stdout)).toMatchObject({
    indicators: [{ id: 'national/sotkanet/127', titles: { sv: 'Folkmängd' }, values: 1 }],
    otherRegions: 1,
  })

  const bad = await call('import', file('bad.csv', `${header}127;8;2023;total;1\n`))
  expect(bad.exitCode).toBe(3)
  expect(bad.stderr).toContain('8')

  expect((await call('fetch', 'https://sotkanet.example/rest/1.1/csv')).exitCode).toBe(3)
  expect(JSON.parse((await call('list')).stdout)).toMatchObject([
    { id: 'national/sotkanet/127', firstYear: 2023, lastYear: 2023 },
  ])
}, 120_000)
