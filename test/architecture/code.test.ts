import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

const project = fileURLToPath(new URL('../..', import.meta.url))

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
    expect(complaintsOf('node_modules/typescript/bin/tsc', ['-p', 'tsconfig.core.json'])).toBe('')
    expect(complaintsOf('node_modules/typescript/bin/tsc', ['-p', 'tsconfig.json'])).toBe('')
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
