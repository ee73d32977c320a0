import fs from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { OPERATOR } from '../../src/access/actor.ts'
import { performStandalone } from '../../src/app.ts'
import type { Receipt } from '../../src/model/delivery.ts'
import type { Finding, RuleNotRun } from '../../src/model/finding.ts'
import { generateCountry } from '../../src/operations/generate-country.ts'
import { type IntakeDesk, openDesk } from '../fixtures/intake-desk.ts'

/** One fault that the generator says it has put in. */
interface Fault {
  readonly rule: string
  readonly delivery: string
  readonly file: string | null
  readonly row: number | null
  readonly onlyIn: string | null
}

const folder = fs.mkdtempSync(join(tmpdir(), 'tietopolku-country-'))
const country = join(folder, 'country')
const received = new Map<string, { readonly receipt: Receipt; readonly findings: readonly (Finding | RuleNotRun)[] }>()
let desk: IntakeDesk
let faults: readonly Fault[]

beforeAll(async () => {
  const input = {
    out: country,
    clients: 400,
    from: '2023Q1',
    to: '2023Q2',
    seed: 5,
    recordsPerClient: 9,
    faults: ['all'],
    isCompressed: true,
  } as const
  const caller = { actor: OPERATOR }
  await performStandalone(generateCountry, input, { root: folder, environment: {}, caller })
  faults = fs
    .readFileSync(`${country}.faults.jsonl`, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Fault)
  desk = openDesk()
  for (const name of fs.readdirSync(country).sort()) {
    const reception = await desk.receive(join(country, name))
    if (reception.kind !== 'prepared') continue
    const { receipt } = reception.prepared
    received.set(name, { receipt, findings: desk.findingsOf(receipt.delivery) })
  }
})
afterAll(() => {
  desk.close()
  fs.rmSync(folder, { recursive: true, force: true })
})

describe('the deliveries of an invented country with every kind of fault', () => {
  it('have each fault found where it was put', () => {
    const missed = faults
      .filter((fault) => fault.onlyIn === null || fault.onlyIn === 'synthetic')
      .filter(({ rule, delivery, row }) => {
        const found = received.get(delivery)?.findings.filter((finding): finding is Finding => 'severity' in finding) ?? []
        return !found.some((finding) => finding.rule === rule && (row === null || finding.row === row))
      })
    expect(missed).toEqual([])
    expect(new Set(faults.map((fault) => fault.rule)).size).toBeGreaterThan(30)
  })

  it('have no blocking finding anywhere else', () => {
    const known = new Set(faults.map(({ delivery, row }) => `${delivery}:${row ?? '-'}`))
    const stray = [...received].flatMap(([name, { findings }]) =>
      findings
        .filter((finding): finding is Finding => 'severity' in finding && ['fatal', 'error', 'query'].includes(finding.severity))
        .filter((finding) => !known.has(`${name}:${finding.row ?? '-'}`))
        .map((finding) => `${name} ${finding.rule} ${finding.row}`),
    )
    expect(stray).toEqual([])
  })

  it('lose exactly the faulty rows: what was sent is what was taken and what was left out', () => {
    for (const { receipt } of received.values()) {
      for (const file of receipt.files) expect(file.rowsAccepted + file.rowsRejected).toBe(file.rowsReceived)
    }
    const sound = [...received].filter(([name]) => !faults.some((fault) => fault.delivery === name))
    for (const [name, { receipt }] of sound) {
      const rejected = receipt.files.reduce((sum, file) => sum + file.rowsRejected, 0)
      const { documentsOfTasksNotCollected = 0, documentsReceivedBefore = 0 } = receipt.controlTotals
      expect(rejected, name).toBe(documentsOfTasksNotCollected + documentsReceivedBefore)
    }
  })
})
