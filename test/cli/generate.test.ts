import { existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { tietopolku } from './run-command.ts'

test('generate writes a country and says what it wrote; a second time into the same folder is a conflict', async () => {
  const out = join(mkdtempSync(join(tmpdir(), 'tietopolku-generate-')), 'land')
  const words = ['generate', '--out', out, '--clients', '300', '--from', '2022Q4', '--to', '2023Q1', '--format', 'json']
  const first = await tietopolku(words)
  expect(first.exitCode).toBe(0)
  expect(JSON.parse(first.stdout)).toMatchObject({ folder: out, scale: '1:2567', faults: 0 })
  expect(existsSync(join(out, '2022Q4-2-archive', 'manifest.json'))).toBe(true)
  expect((await tietopolku(words)).exitCode).toBe(5)
})

test.each([
  ['--clients', 'many'],
  ['--from', '2022'],
  ['--faults', 'D99'],
])('generate refuses %s %s before anything is written', async (option, value) => {
  const out = join(mkdtempSync(join(tmpdir(), 'tietopolku-generate-')), 'land')
  const { exitCode, stderr } = await tietopolku(['generate', '--out', out, option, value, '--lang', 'sv'])
  expect(exitCode).toBe(3)
  expect(stderr).not.toBe('')
  expect(existsSync(out)).toBe(false)
})
