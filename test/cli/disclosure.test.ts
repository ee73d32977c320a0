import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { tietopolku } from './run-command.ts'

/** Writes files into a folder of their own and gives their paths. */
function files(contents: Readonly<Record<string, string>>) {
  const folder = mkdtempSync(join(tmpdir(), 'tietopolku-tables-'))
  return Object.entries(contents).map(([name, text]) => {
    const path = join(folder, name)
    writeFileSync(path, text)
    return path
  })
}

const CELLS = 'age,n\na,3\nb,12\nc,20\n'
const SPEC = 'count: n\ntables: [age]\n'

describe('protect and attack on the command line', () => {
  test('protect prints CSV, tells counts and time on standard error and needs no data folder', async () => {
    const [cells = '', spec = ''] = files({ 'inner.csv': CELLS, 'spec.yaml': SPEC })
    const { exitCode, stdout, stderr } = await tietopolku(['protect', '--cells', cells, '--spec', spec])
    expect(stdout).toBe('age,n,status\nTotal,35,published\na,3,primary\nb,12,secondary\nc,20,published\n')
    expect(stderr).toMatch(/3 inner cells; 2 published, 1 primary, 1 secondary; \d+ ms/)
    expect(exitCode).toBe(0)
  })

  test('cells kept open that give a hidden one away end with exit code 2, bad input with 3, a missing file with 4', async () => {
    const keep = `${SPEC}keep: [[a], [b], [c], [Total]]\n`
    const [cells = '', kept = '', wrong = ''] = files({
      'inner.csv': CELLS,
      'keep.yaml': keep,
      'wrong.yaml': `${SPEC}other: 1\n`,
    })
    const exitCodes = await Promise.all(
      [kept, wrong, join(tmpdir(), 'no-such-spec.yaml')].map(async (spec) => {
        const { exitCode } = await tietopolku(['protect', '--cells', cells, '--spec', spec])
        return exitCode
      }),
    )
    expect(exitCodes).toEqual([2, 3, 4])
  })

  test('attack prints bounds, and ends with exit code 2 when a hidden cell of a foreign table can be computed', async () => {
    const published = 'age,n\nTotal,35\na,..\nb,12\nc,20\n'
    const [cells = '', spec = '', table = ''] = files({ 'inner.csv': CELLS, 'spec.yaml': SPEC, 'published.csv': published })
    const words = ['attack', '--cells', cells, '--spec', spec, '--attackers', 'A0']
    expect(await tietopolku(words)).toMatchObject({
      exitCode: 0,
      stdout: 'age,n,status,attacker,lo,up\na,3,primary,A0,0,15\nb,12,secondary,A0,0,15\n',
    })
    const broken = await tietopolku([...words, '--published', table])
    expect(broken).toMatchObject({ exitCode: 2, stdout: 'age,n,status,attacker,lo,up\na,3,hidden,A0,3,3\n' })
  })
})
