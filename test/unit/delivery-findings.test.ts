import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../../src/access/actor.ts'
import { untyped } from '../../src/operations/operation.ts'
import { receiveDelivery } from '../../src/operations/receive-delivery.ts'
import { findingsFile } from '../../src/operations/ticket/findings-file.ts'
import { ownDeliveries } from '../../src/operations/ticket/own-deliveries.ts'
import { showFindingRows, showFindings } from '../../src/operations/ticket/show-findings.ts'
import { showReceipt } from '../../src/operations/ticket/show-receipt.ts'
import { showVendorFindings } from '../../src/operations/ticket/vendor-findings.ts'
import { ANNA, archivePackage, BENJAMIN, CECILIA, csv, metadata, separatePackage } from '../fixtures/intake-desk.ts'
import { somebody } from '../fixtures/people.ts'
import type { PerformAs } from '../fixtures/perform-as.ts'
import { openTestRegister, type TestRegister } from '../fixtures/register-with-run.ts'

const DELIVERER = somebody('county_deliverer', { organiser: '16' })
const DELIVERER_14 = somebody('county_deliverer', { organiser: '14' })
const ENGINEER = somebody('data_engineer')
const STATISTICIAN = somebody('statistician')
let register: TestRegister
const as: PerformAs = (actor, operation, input) => register.app.perform(operation, input, { actor })

/** Two separate deliveries of South Ostrobothnia with the code `odd`, and an extract with six documents of two vendors. */
beforeAll(async () => {
  register = await openTestRegister()
  const rows = (...codes: string[]) =>
    csv(`jarjestaja_tunnus|henkilotunnus|palvelutehtava|alkupvm
      ${codes.map((code, at) => `16|${[ANNA, BENJAMIN, CECILIA][at]}|${code}|2024-01-15`).join('\n')}`)
  await receive(separatePackage({ 'asiakkuusjaksot.csv': rows('working_age', 'odd') }))
  await receive(separatePackage({ 'asiakkuusjaksot.csv': rows('odd', 'odd', 'nothing') }))
  await receive(archivePackage([0, 1, 2, 3, 4, 5].map(documentOf)))
})
afterAll(() => register.close())

async function receive(files: Record<string, string>): Promise<void> {
  const path = join(mkdtempSync(join(tmpdir(), 'tietopolku-findings-')), 'package')
  mkdirSync(path)
  for (const [file, text] of Object.entries(files)) writeFileSync(join(path, file), text)
  await register.perform(receiveDelivery, { path, lang: 'en' })
}

/** A date that is none is found in each; the first five are of Anna and Benjamin and made with Hilma, the sixth of Cecilia with Pouta. */
function documentOf(number: number): unknown {
  const isHilma = number < 5
  return {
    metadata: metadata({
      documentId: `1.2.246.10.99999999.14.2024.${number}`,
      documentType: { system: '1.2.246.537.6.1505', code: '1' },
      clients: [{ id: isHilma ? [ANNA, BENJAMIN][number % 2] : CECILIA }],
      system: { vendor: isHilma ? 'Hilma' : 'Pouta', product: 'System', version: '1' },
    }),
    content: { asiakkuusasiakirja: { asiakas: { syntymaaika: 'spring' } } },
  }
}

describe('the findings of a delivery', () => {
  it('are grouped by cause with the number of rows, those that hinder most and are most first', async () => {
    const { causes } = await as(DELIVERER, showFindings, { delivery: 'd000002' })
    expect(causes.map(({ cause, rows, severity, mender, persons }) => ({ cause, rows, severity, mender, persons }))).toEqual([
      { cause: 'D07:palvelutehtava:odd', rows: 2, severity: 'error', mender: 'supplier', persons: null },
      { cause: 'D07:palvelutehtava:nothing', rows: 1, severity: 'error', mender: 'supplier', persons: null },
    ])
  })

  it('tell in which delivery of the sender the cause was seen first', async () => {
    const { causes } = await as(DELIVERER, showFindings, { delivery: 'd000002' })
    expect(causes.map(({ firstSeen }) => firstSeen.delivery)).toEqual(['d000001', 'd000002'])
  })

  it('of an extract tell how many people have it, and whose system it is when it is one', async () => {
    const { causes } = await as(STATISTICIAN, showFindings, { delivery: 'd000003' })
    expect(causes).toMatchObject([{ rule: 'A13', rows: 6, persons: 3, vendor: null, mender: 'archive' }])
  })

  it('open to their rows for the sender and the data engineer, by the number of the row', async () => {
    const asked = { delivery: 'd000002', cause: 'D07:palvelutehtava:odd' }
    const { rows, total } = await as(DELIVERER, showFindingRows, asked)
    expect([total, rows.map(({ row }) => row)]).toEqual([2, [1, 2]])
    expect((await as(ENGINEER, showFindingRows, { ...asked, offset: 1 })).rows.map(({ place }) => place)).toEqual([2])
    await expect(as(STATISTICIAN, showFindingRows, asked)).rejects.toThrow(/no right/)
  })

  it('are downloaded as lines; what would be a formula in a spreadsheet is made harmless', async () => {
    const path = join(register.root, 'register', 'deliveries', 'd000001', 'findings.jsonl')
    const [made = ''] = readFileSync(path, 'utf8').split('\n')
    const formula = { ...JSON.parse(made), observed: '=1+1', expected: '-2 "quoted", and more' }
    writeFileSync(path, `${JSON.stringify(formula)}\n`)
    const [header = '', first = ''] = await linesOf('csv')
    expect(header.split(',').slice(0, 5)).toEqual(['rule', 'ruleVersion', 'severity', 'table', 'row'])
    expect(first).toContain(`,'=1+1,"'-2 ""quoted"", and more",`)
    expect(JSON.parse((await linesOf('jsonl'))[0] ?? '')).toEqual(formula)
  })
})

async function linesOf(as_: 'csv' | 'jsonl'): Promise<string[]> {
  const lines: string[] = []
  const file = await as(DELIVERER, findingsFile, { delivery: 'd000001', as: as_ })
  for await (const line of file) lines.push(line.replace('\uFEFF', '').trim())
  return lines
}

describe('a county', () => {
  it('sees its own deliveries, newest first, and what has replaced them', async () => {
    const lines = await as(DELIVERER, ownDeliveries, {})
    expect(lines.map(({ id, status, rowsReceived, rowsRejected }) => [id, status, rowsReceived, rowsRejected])).toEqual([
      ['d000002', 'received', 3, 3],
      ['d000001', 'replaced', 2, 1],
    ])
    expect(await as(DELIVERER, showReceipt, { delivery: 'd000001' })).toMatchObject({ replacedBy: 'd000002' })
    expect(await as(DELIVERER_14, ownDeliveries, {})).toEqual([])
  })

  it('is refused another’s, an extract of all, and one that does not exist, with the same words', async () => {
    const refusal = (actor: Actor, delivery: string) =>
      as(actor, showReceipt, { delivery }).catch((error: unknown) => String(error))
    const words = [
      await refusal(DELIVERER_14, 'd000001'),
      await refusal(DELIVERER_14, 'd000003'),
      await refusal(DELIVERER_14, 'd000777'),
    ]
    expect(new Set(words).size).toBe(1)
    expect(words[0]).toContain('no right')
    for (const operation of [showFindings, showFindingRows, findingsFile].map(untyped<unknown, unknown>)) {
      const input = { delivery: 'd000001', ...(operation.name === 'delivery.finding-rows' ? { cause: 'x' } : {}) }
      const asked = operation.name === 'delivery.findings-file' ? { ...input, as: 'csv' } : input
      await expect(as(DELIVERER_14, operation, asked)).rejects.toThrow(/no right/)
    }
  })
})

describe('a vendor', () => {
  it('is told of documents of its own systems by type, and no number under five', async () => {
    const hilma = await as(somebody('vendor_contact', { vendor: 'Hilma' }), showVendorFindings, {})
    expect(hilma).toMatchObject([{ rule: 'A13', documentType: '1505-1', system: 'System 1', period: '2024Q1', documents: 5 }])
    const pouta = await as(somebody('vendor_contact', { vendor: 'Pouta' }), showVendorFindings, {})
    expect(pouta).toMatchObject([{ rule: 'A13', documents: { under: 5 } }])
    expect(await as(somebody('vendor_contact', { vendor: "Hilma' OR '1'='1" }), showVendorFindings, {})).toEqual([])
    expect(JSON.stringify(hilma)).not.toMatch(/organiser|client|person/)
  })

  it('opens no delivery', async () => {
    const vendor = somebody('vendor_contact', { vendor: 'Hilma' })
    expect(await as(vendor, ownDeliveries, {})).toEqual([])
    await expect(as(vendor, showReceipt, { delivery: 'd000003' })).rejects.toThrow(/no right/)
    await expect(as(vendor, showFindings, { delivery: 'd000003' })).rejects.toThrow(/no right/)
  })
})
