import fs from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { readDefinitions } from '../../src/design/read-definitions.ts'
import { readDefinitionFiles } from '../../src/register/definition-files.ts'
import { keptDefinitions } from '../../src/register/kept-definitions.ts'

const files = readDefinitionFiles(fileURLToPath(new URL('../../definitions', import.meta.url)))
const definitions = readDefinitions(files)

/** Asks from a new folder as often as told, and counts how often the files were read. */
function asking() {
  const folder = join(fs.mkdtempSync(join(tmpdir(), 'tietopolku-kept-')), 'definitions')
  const asked = { reads: 0 }
  const read = () => {
    asked.reads += 1
    return definitions
  }
  return { folder, asked, ask: (of = files) => keptDefinitions(of, folder, read) }
}

describe('definitions that are kept between commands', () => {
  test('are what reading the files gives, and are read once', () => {
    const { ask, asked } = asking()
    expect(ask()).toBe(definitions)
    expect(ask()).toStrictEqual(definitions)
    expect(asked.reads).toBe(1)
  })

  test('are read again when one file says something else, and the older ones go', () => {
    const { folder, ask, asked } = asking()
    ask()
    ask(new Map([...files, ['added.yaml', 'a: 1']]))
    expect(asked.reads).toBe(2)
    expect(fs.readdirSync(folder)).toHaveLength(1)
    ask()
    expect(asked.reads).toBe(3)
  })

  test('are read again when what was kept cannot be understood', () => {
    const { folder, ask, asked } = asking()
    ask()
    const [kept = ''] = fs.readdirSync(folder)
    fs.truncateSync(join(folder, kept), 1_000)
    expect(ask()).toBe(definitions)
    expect(asked.reads).toBe(2)
    expect(ask()).toStrictEqual(definitions)
  })

  test('are read every time where nothing can be written', () => {
    const { folder, ask, asked } = asking()
    fs.writeFileSync(folder, 'a file where the folder would be')
    ask()
    expect(ask()).toBe(definitions)
    expect(asked.reads).toBe(2)
  })
})
