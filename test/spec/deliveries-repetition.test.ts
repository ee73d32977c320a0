import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { separateTruth } from '../../src/collect/delivery/separate-truth.ts'
import type { Delivery } from '../../src/model/delivery.ts'
import type { QuarterCode } from '../../src/model/period.ts'
import {
  ANNA,
  archivePackage,
  BENJAMIN,
  csv,
  findingsOfRule,
  type IntakeDesk,
  metadata,
  openDesk,
  separatePackage,
} from '../fixtures/intake-desk.ts'

let desk: IntakeDesk
beforeEach(() => {
  desk = openDesk()
})
afterEach(() => desk.close())

async function receive(name: string, files: Record<string, string>) {
  const reception = await desk.receive(desk.draw(name, files))
  if (reception.kind !== 'prepared') throw new Error(reception.kind)
  return reception.prepared.receipt
}

const rows = (...codes: string[]) =>
  csv(
    `jarjestaja_tunnus|henkilotunnus|palvelutehtava|alkupvm\n${codes.map((code) => `16|${code}|working_age|2024-01-15`).join('\n')}`,
  )
const act = csv('jarjestaja_tunnus|henkilotunnus|alkupvm\n16|010516B903X|2023-05-02')

describe('a document version that comes again', () => {
  const document = { metadata: metadata() }

  it('is left out without a word when it is identical', async () => {
    await receive('first', archivePackage([document]))
    const receipt = await receive('second', archivePackage([document, { metadata: metadata({ version: 2 }) }]))
    expect(receipt).toMatchObject({ findingsByRule: {}, controlTotals: { documentsReceivedBefore: 1 } })
    expect((await desk.rows('d000002', 'documents')).map((row) => row.version)).toEqual([2])
  })

  it('is a finding (A01) that names both deliveries when the content differs; the earlier one stays', async () => {
    await receive('first', archivePackage([document]))
    const receipt = await receive('second', archivePackage([{ metadata: metadata({ status: 'voided' }) }]))
    expect(receipt).toMatchObject({ findingsByRule: { A01: 1 }, files: [{ rowsAccepted: 0, rowsRejected: 1 }] })
    const [finding] = findingsOfRule(desk.findingsOf('d000002'), 'A01')
    expect(finding?.message).toContain('d000001 and documents:1')
    expect(await desk.rows('d000002', 'documents')).toEqual([])
  })

  it('is compared inside one extract too', async () => {
    const receipt = await receive('one', archivePackage([document, document, { metadata: metadata({ status: 'voided' }) }]))
    expect(receipt).toMatchObject({ findingsByRule: { A01: 1 }, files: [{ rowsAccepted: 1, rowsRejected: 2 }] })
  })
})

describe('the same package again', () => {
  it('is recognised, and nothing is stored a second time', async () => {
    const path = desk.draw('package', separatePackage({ 'asiakkuusjaksot.csv': rows(ANNA) }))
    await desk.receive(path)
    expect(await desk.receive(path)).toMatchObject({ kind: 'already-received', delivery: { id: 'd000001' } })
    expect(desk.catalogue).toHaveLength(1)
  })

  it('is another package when one byte of a file differs', async () => {
    await receive('first', separatePackage({ 'asiakkuusjaksot.csv': rows(ANNA) }))
    expect(await receive('second', separatePackage({ 'asiakkuusjaksot.csv': rows(BENJAMIN) }))).toMatchObject({
      delivery: 'd000002',
    })
  })
})

describe('a full package', () => {
  it('replaces the earlier one of the same organiser and period when it has all its files', async () => {
    await receive('first', separatePackage({ 'asiakkuusjaksot.csv': rows(ANNA) }))
    const receipt = await receive(
      'second',
      separatePackage({ 'asiakkuusjaksot.csv': rows(BENJAMIN), 'lastensuojelujaksot.csv': act }),
    )
    expect(receipt.replaced).toEqual(['d000001'])
    expect(desk.catalogue.map((delivery) => delivery.status)).toEqual(['replaced', 'received'])
  })

  it('leaves the earlier one in force for the files that it does not have', async () => {
    await receive('first', separatePackage({ 'asiakkuusjaksot.csv': rows(ANNA), 'lastensuojelujaksot.csv': act }))
    const receipt = await receive('second', separatePackage({ 'asiakkuusjaksot.csv': rows(BENJAMIN) }))
    expect(receipt.replaced).toEqual([])
    const truth = separateTruth(desk.catalogue, '2024Q1', 1)
    expect(truth.map((row) => [row.table, row.deliveryNumber])).toEqual([
      ['asiakkuusjaksot', 2],
      ['lastensuojelujaksot', 1],
    ])
  })
})

describe('the truth of a quarter in separate deliveries', () => {
  const delivery = (number: number, period: QuarterCode, changes: Partial<Delivery> = {}): Delivery => ({
    number,
    id: `d${number}`,
    kind: 'separate-delivery',
    organiser: '16',
    period,
    createdAt: '',
    receivedAt: '',
    status: 'received',
    digest: String(number),
    coverage: {},
    files: [{ name: 'asiakkuusjaksot.csv', table: 'asiakkuusjaksot', rowsReceived: 1, rowsAccepted: 1, rowsRejected: 0 }],
    ...changes,
  })
  const truthOf = (deliveries: Delivery[], cycle: QuarterCode) =>
    Object.fromEntries(separateTruth(deliveries, cycle, 4).map((row) => [row.quarter, row.deliveryNumber]))

  it('is the newest package whose window of four quarters covers it', () => {
    // 1: 2023Q1 ▆▆▆▆          2022Q2–2023Q1
    // 2: 2023Q3     ▆▆▆▆      2022Q4–2023Q3
    expect(truthOf([delivery(1, '2023Q1'), delivery(2, '2023Q3')], '2023Q3')).toEqual({
      '2022Q2': 1,
      '2022Q3': 1,
      '2022Q4': 2,
      '2023Q1': 2,
      '2023Q2': 2,
      '2023Q3': 2,
    })
  })

  it('does not see packages of later periods when an old cycle is run again', () => {
    expect(truthOf([delivery(1, '2023Q1'), delivery(2, '2023Q3')], '2023Q2')['2023Q1']).toBe(1)
  })

  it('is the package received last when two are of the same period', () => {
    expect(truthOf([delivery(1, '2023Q1'), delivery(2, '2023Q1')], '2023Q1')['2023Q1']).toBe(2)
  })

  it('is never a withdrawn, replaced or rejected package', () => {
    for (const status of ['withdrawn', 'replaced', 'rejected'] as const) {
      expect(truthOf([delivery(1, '2023Q1'), delivery(2, '2023Q1', { status })], '2023Q1')['2023Q1']).toBe(1)
    }
  })

  it('is nobody for a quarter that no window covers', () => {
    expect(truthOf([delivery(1, '2022Q1'), delivery(2, '2023Q4')], '2023Q4')['2022Q2']).toBeUndefined()
  })
})
