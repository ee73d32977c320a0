import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { newRegister, tietopolku } from './run-command.ts'

const STAFFING = 'child-protection-staffing'
const environment = { TIETOPOLKU_DATA: newRegister() }
const folder = mkdtempSync(join(tmpdir(), 'tietopolku-collection-'))
const collection = (words: string, ...more: readonly string[]) =>
  tietopolku(['collection', ...words.split(' '), ...more], environment)

describe('tietopolku collection', () => {
  test('plan tells the dates of coming rounds as people write them, and the limit that will hold', async () => {
    const { stdout } = await collection(`plan ${STAFFING} --from 2024-01-01 --until 2024-12-31 --lang fi`)
    expect(stdout).toMatch(/2024-04\s+ti 9\.4\.2024\s+ti 9\.4\.2024\s+ke 17\.4\.2024.*limit 30/)
    expect(stdout).toMatch(/2024-10\s+ti 8\.10\.2024/)
  })

  test('a round is made, its respondents brought in, opened, reminded of without sending, closed', async () => {
    const list = join(folder, 'list.csv')
    writeFileSync(
      list,
      'key;level;organiser;name_fi;name_sv;language;email;valid_from\n16;county;16;Etelä-Pohjanmaa;Södra Österbotten;fi;kirjaamo@example.invalid;2023-01-01\n',
    )
    const tried = await collection(`universe import ${STAFFING} ${list} --dry-run --format json`)
    expect(JSON.parse(tried.stdout)).toMatchObject({ respondents: 1, isDryRun: true })
    expect((await collection(`universe import ${STAFFING} ${list}`)).exitCode).toBe(0)
    const days = '--deadline 2099-12-01 --last-answer 2099-12-10 --last-correction 2099-12-20 --opens 2024-10-08'
    const created = await collection(`create ${STAFFING} 2024-10 ${days}`, '--decision', 'THL 1/2024', '--format', 'json')
    expect(JSON.parse(created.stdout)).toMatchObject({ day: '2024-10-08', decision: 'THL 1/2024', parameters: { limit: 30 } })
    const opened = await collection(`open ${STAFFING} 2024-10 --format json`)
    expect(JSON.parse(opened.stdout)).toMatchObject({ respondents: 1, round: { state: 'open' } })
    const dry = await collection(`remind ${STAFFING} 2024-10 --letter heads-up --dry-run --format json`)
    expect(JSON.parse(dry.stdout)).toMatchObject({ receivers: [{ respondent: '16', kinds: { registry: 1 }, left: 1 }] })
    const sent = await collection(`remind ${STAFFING} 2024-10 --letter heads-up --format json`)
    expect(JSON.parse(sent.stdout)).toEqual({ letters: 1, respondents: 1 })
    const closed = await collection(`close ${STAFFING} 2024-10 --to corrections --format json`)
    expect(JSON.parse(closed.stdout)).toMatchObject({ state: 'closed' })
  })

  test('codes are printed when they are made and never again', async () => {
    await collection(`create ${STAFFING} 2099-10`)
    const made = await collection(`codes ${STAFFING} 2099-10 --create`)
    const [code] = /[A-Z0-9]{4}(?:-[A-Z0-9]{4}){5}/.exec(made.stdout) ?? ['none']
    expect(code).not.toBe('none')
    const shown = await collection(`codes ${STAFFING} 2099-10`)
    expect(shown.stdout).toMatch(/16\s+Etelä-Pohjanmaa\s+unused/)
    expect(shown.stdout).not.toContain(code)
  })

  test('a list with faults is refused with lines and columns, in the language asked for', async () => {
    const list = join(folder, 'faulty.csv')
    writeFileSync(list, 'key,level,organiser,name_fi,name_sv,language,valid_from\n99,county,99,X,X,fi,2023-02-30\n')
    const { exitCode, stderr } = await collection(`universe import ${STAFFING} ${list} --lang sv`)
    expect(exitCode).toBe(3)
    expect(stderr).toContain('Rad 2, organiser')
    expect(stderr).toContain('Rad 2, valid_from')
  })

  test.each([
    ['no-such-action', 3, 'There is no action "collection no-such-action"'],
    ['universe', 3, 'There is no action "collection universe"'],
    ['open', 3, 'Usage: tietopolku collection open COLLECTION ROUND'],
    ['rounds nothing-known', 4, 'There is no data collection nothing-known'],
    [`open ${STAFFING} 1999-10`, 4, 'There is no round 1999-10'],
    [`close ${STAFFING} 2024-10 --to never`, 3, 'closing'],
    [`add-form ${STAFFING} /nowhere/form-2.yaml`, 4, 'is not found'],
  ])('%s ends with %i and says: %s', async (words, exitCode, said) => {
    const outcome = await collection(words)
    expect(outcome.exitCode).toBe(exitCode)
    expect(outcome.stderr).toContain(said)
  })
})
