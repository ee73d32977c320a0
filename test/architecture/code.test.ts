import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, test, vi } from 'vitest'

// Each of these reads the whole project, beside the other workers.
vi.setConfig({ testTimeout: 300_000 })

const project = fileURLToPath(new URL('../..', import.meta.url))

/** Four checkers do much of each other's work again: three times the processor, which the other tests need. */
const ONE_THREAD = ['--singleThreaded']

/** What a tool of the project prints when it finds something; empty when it is content. */
function complaintsOf(file: string, words: readonly string[]): string {
  try {
    execFileSync(process.execPath, [file, ...words], { cwd: project, stdio: 'pipe' })
    return ''
  } catch (error) {
    const { stdout, stderr } = error as { stdout: Buffer; stderr: Buffer }
    return `${stdout}${stderr}`.slice(0, 5_000)
  }
}

describe('the code', () => {
  test('has sound types, in the pure core without anything of the host', () => {
    complaintsOf('node_modules/@react-router/dev/bin.cjs', ['typegen'])
    expect(complaintsOf('node_modules/typescript/bin/tsc', ['-p', 'tsconfig.core.json', ...ONE_THREAD])).toBe('')
    expect(complaintsOf('node_modules/typescript/bin/tsc', ['-p', 'tsconfig.json', ...ONE_THREAD])).toBe('')
  })

  test('is formatted, and inside the limits of size and complexity', () => {
    expect(complaintsOf('node_modules/@biomejs/biome/bin/biome', ['check', '--vcs-enabled=false', '--error-on-warnings'])).toBe(
      '',
    )
  })

  test('holds no file, export or dependency that nothing uses', () => {
    expect(complaintsOf('node_modules/knip/bin/knip.js', ['--no-progress'])).toBe('')
  })
})
