import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, expect, test } from 'vitest'
import { type GenerateCountryInput, generateCountry } from '../../src/operations/generate-country.ts'
import type { OperationContext } from '../../src/operations/operation.ts'
import { loadDefinitions } from '../../src/register/definition-files.ts'

const root = mkdtempSync(join(tmpdir(), 'tietopolku-country-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

const USUAL: Omit<GenerateCountryInput, 'out'> = {
  ...{ clients: 300, from: '2022Q4', to: '2023Q2', seed: 5, recordsPerClient: 8, faults: [], isCompressed: true },
}
const steps: number[] = []
const context = { definitions: loadDefinitions(), progress: (event: { done: number }) => steps.push(event.done) }

async function generate(name: string, options: Partial<GenerateCountryInput> = {}) {
  const out = join(root, name)
  return generateCountry.perform({ ...USUAL, out, ...options }, context as unknown as OperationContext)
}

function filesOf(name: string): Map<string, string> {
  const paths = readdirSync(join(root, name), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return new Map(
    paths.map((entry) => {
      const path = join(entry.parentPath, entry.name)
      return [path.slice(join(root, name).length), createHash('sha256').update(readFileSync(path)).digest('hex')] as const
    }),
  )
}

test('the same seed gives the same bytes in every file, another seed does not', async () => {
  await generate('first')
  await generate('second')
  await generate('other', { seed: 6 })
  expect(filesOf('second')).toEqual(filesOf('first'))
  expect(filesOf('other')).not.toEqual(filesOf('first'))
})

test('every manifest tells the rows and the digest of its files, and the folders sort in the order of arrival', async () => {
  await generate('whole')
  const folders = readdirSync(join(root, 'whole')).sort()
  expect(folders[0]).toBe('2022Q4-1-side')
  expect(folders[1]).toBe('2022Q4-2-archive')
  expect(folders.at(-1)).toBe('model-population')
  for (const folder of folders.filter((one) => one !== 'model-population')) {
    const manifest = JSON.parse(readFileSync(join(root, 'whole', folder, 'manifest.json'), 'utf8'))
    for (const file of manifest.files) {
      const bytes = readFileSync(join(root, 'whole', folder, file.name))
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(file.sha256)
      const text = (file.name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString()
      const lines = text.split('\n').length - 1
      expect(file.rows).toBe(file.name.endsWith('.csv') ? lines - 1 : lines)
    }
  }
})

test('extracts chain: the first is full, the others name the quarter before', async () => {
  await generate('chain', { isCompressed: false })
  const told = ['2022Q4', '2023Q1', '2023Q2'].map((quarter) => {
    const { mode, previous } = JSON.parse(readFileSync(join(root, 'chain', `${quarter}-2-archive`, 'manifest.json'), 'utf8'))
    return { mode, previous }
  })
  expect(told).toEqual([
    { mode: 'full', previous: null },
    { mode: 'incremental', previous: '2022Q4' },
    { mode: 'incremental', previous: '2023Q1' },
  ])
})

test('compressed and plain extracts hold the same lines', async () => {
  await generate('packed')
  await generate('plain', { isCompressed: false })
  const packed = gunzipSync(readFileSync(join(root, 'packed', '2023Q1-2-archive', 'documents.jsonl.gz'))).toString()
  expect(packed).toBe(readFileSync(join(root, 'plain', '2023Q1-2-archive', 'documents.jsonl'), 'utf8'))
})

test('what was put in as faults stands beside the folder, not in it', async () => {
  const result = await generate('faulty', { faults: ['D08', 'D18'] })
  const lines = readFileSync(join(root, 'faulty.faults.jsonl'), 'utf8').trim().split('\n')
  expect(lines.map((line) => JSON.parse(line).rule)).toEqual(['D08', 'D18'])
  expect(result.faults).toBe(2)
})

test('the model population names its scale: 300 of 770,000 clients is 1:2567', async () => {
  const result = await generate('scaled')
  const manifest = JSON.parse(readFileSync(join(root, 'scaled', 'model-population', 'manifest.json'), 'utf8'))
  expect(manifest).toMatchObject({ spec: 'model-population/1', scale: '1:2567', clients: 300 })
  expect(result.scale).toBe('1:2567')
})

test('a folder with something in it is left alone, and a series that ends before it begins is refused', async () => {
  mkdirSync(join(root, 'taken'))
  writeFileSync(join(root, 'taken', 'mine.txt'), 'mine')
  await expect(generate('taken')).rejects.toThrow('is not empty')
  expect(readdirSync(join(root, 'taken'))).toEqual(['mine.txt'])
  await expect(generate('backwards', { from: '2023Q2', to: '2022Q4' })).rejects.toThrow('first must be before the last')
  await expect(generate('unknown', { faults: ['D99'] })).rejects.toThrow('D99')
  expect(existsSync(join(root, 'backwards'))).toBe(false)
})
