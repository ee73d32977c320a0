import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { generateReference } from '../../scripts/generate-docs.ts'
import { loadDefinitions } from '../../src/register/definition-files.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const pages = generateReference(loadDefinitions())

test.each([...pages])('%s is what the definitions make it (npm run docs writes it)', (path, text) => {
  expect(readFileSync(join(root, path), 'utf8')).toBe(text)
})
