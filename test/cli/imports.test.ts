import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { newRegister, tietopolku } from './run-command.ts'

test('population, codes and boundaries are imported into a register, or refused with exit code 3 and nothing changed', async () => {
  const environment = { TIETOPOLKU_DATA: newRegister() }
  const files = mkdtempSync(join(tmpdir(), 'tietopolku-import-'))
  const file = (name: string, text: string) => {
    writeFileSync(join(files, name), text)
    return join(files, name)
  }
  const call = (...words: string[]) => tietopolku([...words, '--format', 'json'], environment)

  file('manifest.json', JSON.stringify({ spec: 'model-population/1', scale: '1:385' }))
  file('population.csv', 'year,municipality,age_class,sex,persons\n2022,837,Y18T24,F,30\n2022,837,Y18T24,M,31\n')
  const population = await call('population', 'import', files)
  expect(JSON.parse(population.stdout)).toEqual({
    years: [2022],
    municipalities: 1,
    persons: { 2022: 61 },
    modelScale: '1:385',
    replacedYears: [],
  })

  const header = 'list,key,national_code,name_fi,name_sv,name_en,valid_from,valid_to\n'
  const codes = file('codes.csv', `${header}matter-status,open,1,Avoin,Öppet,Open,,\n`)
  expect(JSON.parse((await call('classifications', 'import', codes)).stdout)).toEqual([{ list: 'matter-status', codes: 1 }])

  const projected = {
    type: 'Polygon',
    coordinates: [
      [
        [385_000, 6_672_000],
        [386_000, 6_672_000],
        [386_000, 6_673_000],
        [385_000, 6_672_000],
      ],
    ],
  }
  const feature = { type: 'Feature', properties: { code: '091' }, geometry: projected }
  const areas = file('areas.geojson', JSON.stringify({ type: 'FeatureCollection', features: [feature] }))
  const about = ['--year', '2025', '--licence', 'CC BY 4.0', '--credit', 'Statistics Finland']
  const refused = await call('boundaries', 'import', areas, ...about)
  expect(refused.exitCode).toBe(3)
  expect(JSON.parse(refused.stdout).problem.texts.en).toContain('EPSG:4326')
  expect(readdirSync(join(environment.TIETOPOLKU_DATA, 'register')).sort()).toEqual(['code-lists', 'population'])
})
