import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const source = fileURLToPath(new URL('../../src', import.meta.url))

/** The table "Where code lives" of docs/explanation/architecture.md. Every folder may import itself. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  model: [],
  method: ['model'],
  design: ['model', 'method'],
  collect: ['model', 'method'],
  process: ['model', 'method'],
  analyse: ['model', 'method'],
  disseminate: ['model', 'method'],
  evaluate: ['model', 'method'],
  access: ['model'],
  synthetic: ['model', 'method'],
  store: ['model'],
  register: ['model', 'method', 'design', 'collect', 'process', 'analyse', 'disseminate', 'synthetic', 'store'],
  operations: [
    'model',
    'method',
    'design',
    'collect',
    'process',
    'analyse',
    'disseminate',
    'evaluate',
    'access',
    'synthetic',
    'register',
    'store',
  ],
  // The form engine (`collect/questionnaire`) runs in the browser too: one definition, one meaning on both sides.
  web: ['model', 'method', 'design', 'collect', 'disseminate', 'access', 'operations'],
  http: ['model', 'disseminate', 'access', 'operations', 'web'],
  cli: ['model', 'method', 'access', 'operations', 'register', 'store', 'http', 'app.ts'],
  'app.ts': ['model', 'access', 'operations', 'register', 'store'],
}

const PURE = ['model', 'method', 'design', 'collect', 'process', 'analyse', 'disseminate', 'evaluate', 'access', 'synthetic']
/** Packages that compute and nothing else: no files, no network. */
const PURE_PACKAGES = /^(zod|yaml|csv-parse\/sync|d3-|fflate|highs|hucre|i18next|jsep$|saxes$)/

interface Import {
  readonly file: string
  readonly target: string
}

function importsOf(file: string): Import[] {
  const text = readFileSync(file, 'utf8')
  const found = text.matchAll(
    /(?:^|\n)\s*(?:import|export)\s[^'"`;]*?from\s*['"]([^'"]+)['"]|(?:^|\n)\s*import\s*['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/g,
  )
  return [...found].map((match) => ({ file, target: match[1] ?? match[2] ?? match[3] ?? '' }))
}

const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts'))
  .map((name) => join(source, name))
const imports = files.flatMap(importsOf)

const roomOf = (file: string) => relative(source, file).split('/')[0] ?? ''

test('every folder imports only what the architecture page allows', () => {
  const breaches = imports
    .filter(({ target }) => target.startsWith('.'))
    .map(({ file, target }) => ({ file, to: resolve(dirname(file), target) }))
    .filter(({ to }) => to.startsWith(source))
    .filter(({ file, to }) => roomOf(file) !== roomOf(to) && !(MAY_IMPORT[roomOf(file)] ?? []).includes(roomOf(to)))
    .map(({ file, to }) => `${relative(source, file)} imports ${relative(source, to)}`)
  expect(breaches).toEqual([])
})

test('the pure core imports no host module and no package that reads or writes', () => {
  const breaches = imports
    .filter(({ file, target }) => PURE.includes(roomOf(file)) && !target.startsWith('.') && !PURE_PACKAGES.test(target))
    .map(({ file, target }) => `${relative(source, file)} imports ${target}`)
  expect(breaches).toEqual([])
})

test('the pure core reads no clock, no chance and no environment, and logs nothing', () => {
  const forbidden = /\b(Math\.random|Date\.now|new Date\(\)|performance\.now|process\.(env|hrtime)|console\.)/
  const breaches = files
    .filter((file) => PURE.includes(roomOf(file)))
    .flatMap((file) =>
      readFileSync(file, 'utf8')
        .split('\n')
        .map((line, index) => ({ line, place: `${relative(source, file)}:${index + 1}` }))
        .filter(({ line }) => forbidden.test(line) && !line.trim().startsWith('*')),
    )
    .map(({ place, line }) => `${place} ${line.trim()}`)
  expect(breaches).toEqual([])
})

test('only disclosure control makes protected tables', () => {
  const makers = files
    .filter((file) => / as (unknown as )?ProtectedTables\b/.test(readFileSync(file, 'utf8')))
    .map((file) => relative(source, file))
  expect(makers.filter((file) => !file.startsWith('analyse/disclosure/'))).toEqual([])
})

test('no source file is longer than 300 lines', () => {
  const tests = readdirSync(fileURLToPath(new URL('..', import.meta.url)), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => fileURLToPath(new URL(`../${name}`, import.meta.url)))
  const long = [...files, ...tests]
    .map((file) => ({ file, lines: readFileSync(file, 'utf8').split('\n').length - 1 }))
    .filter(({ lines }) => lines > 300)
    .map(({ file, lines }) => `${relative(source, file)}: ${lines}`)
  expect(long).toEqual([])
})

test('the table of this test and the architecture page name the same folders', () => {
  const page = readFileSync(fileURLToPath(new URL('../../docs/explanation/architecture.md', import.meta.url)), 'utf8')
  const named = [...page.matchAll(/`src\/([a-z.]+)`/g)].map((match) => match[1])
  expect(new Set(named)).toEqual(new Set(Object.keys(MAY_IMPORT)))
})
