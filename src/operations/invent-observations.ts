import { z } from 'zod'
import type { SocialUnit } from '../model/social-unit.ts'
import { type CodedReport, insertCodedReports } from '../store/social/coded-reports.ts'
import { saveUnit, unitsOf } from '../store/social/units.ts'
import { type InventedObservation, inventedObservations } from '../synthetic/invented-observations.ts'
import { syntheticOnly } from './account/sign-in-code.ts'
import { defineOperation, type OperationContext } from './operation.ts'
import { randomId } from './random-id.ts'

const NAMES = [
  { fi: 'Aikuissosiaalityö, keskusta', sv: 'Vuxensocialt arbete, centrum', task: 'working_age', possible: 24 },
  { fi: 'Lastensuojelun avohuolto', sv: 'Barnskyddets öppenvård', task: 'child_welfare', possible: 31 },
  { fi: 'Perhesosiaalityö', sv: 'Familjesocialt arbete', task: 'families', possible: 18 },
  { fi: 'Iäkkäiden asiakasohjaus', sv: 'Klienthandledning för äldre', task: 'older', possible: 22 },
  { fi: 'Vammaissosiaalityö', sv: 'Funktionshinderservice', task: 'disability', possible: 12 },
  { fi: 'Päihdepalvelujen neuvonta', sv: 'Rådgivning inom missbrukarvården', task: 'substance', possible: 9 },
  { fi: 'Perheoikeudelliset asiat', sv: 'Familjerättsliga ärenden', task: 'family_law', possible: 4 },
] as const

/**
 * Invents units and observations of a county that have been taken in and coded, with days in the past: for demonstrations, where months
 * cannot be waited for. Only in a synthetic register, only at the machine.
 */
export const inventObservations = defineOperation({
  name: 'country.invent-observations',
  title: { fi: 'Keksi havaintoja', sv: 'Hitta på observationer', en: 'Invent observations' },
  access: 'state',
  input: z.strictObject({
    organiser: z.string().regex(/^\d{2}$/),
    topics: z.array(z.string()).min(1),
    count: z.int().min(1).max(5000),
    until: z.iso.date(),
    months: z.int().min(1).max(60),
    seed: z.int(),
    /** Account that is said to have coded them. */
    coder: z.string(),
  }),
  async perform(wanted, context): Promise<{ readonly reports: readonly { id: string; themes: readonly string[] }[] }> {
    if (context.folder.kind !== 'synthetic') throw syntheticOnly()
    const units = await unitsFor(context, wanted.organiser)
    const observations = inventedObservations(wanted)
    const reports = observations.map((observation) => ({ id: randomId(), observation }))
    await context.commit({ subject: `invented/${wanted.organiser}`, details: { reports: reports.length } }, async (tx) => {
      await insertCodedReports(
        tx,
        reports.map((one) => codedReport({ ...one, units, wanted })),
      )
    })
    return { reports: reports.map(({ id, observation }) => ({ id, themes: observation.themes })) }
  },
})

async function unitsFor(context: OperationContext, organiser: string): Promise<readonly SocialUnit[]> {
  const known = await unitsOf(context.db, [organiser])
  if (known.length > 0) return known
  const units = NAMES.map(({ fi, sv, task, possible }): SocialUnit => {
    const size = { possibleReporters: possible, staff: possible + 3 }
    const place = { organiser, names: { fi, sv }, task, municipality: null, supervisors: [] }
    return { id: randomId(), ...place, ...size, validFrom: '2023-01-01', validUntil: null, version: 1 }
  })
  await context.commit({ subject: `invented/${organiser}`, details: { units: units.length } }, async (tx) => {
    for (const unit of units) await saveUnit(tx, unit)
  })
  return units
}

interface OneReport {
  readonly id: string
  readonly observation: InventedObservation
  readonly units: readonly SocialUnit[]
  readonly wanted: { readonly organiser: string; readonly coder: string }
}

function codedReport({ id, observation, units, wanted }: OneReport): CodedReport {
  const { content, sentOn, themes, place } = observation
  const { organiser, coder } = wanted
  // The last unit is silent: a coverage board must have something to find.
  const unit = units[place % (units.length - 1)]?.id ?? null
  const event = { id: randomId(), kind: 'social-report.send-anonymous' }
  const who = { naming: 'anonymous', account: null, receiptHash: null } as const
  const at = `${sentOn}T12:00:00.000Z`
  const coding = { report: id, organiser, passage: null, coder, isCounted: true, memo: null, codedAt: at }
  return {
    report: { id, organiser, unit, mode: 'single', ...who, content, sentOn, event },
    codings: themes.map((theme) => ({ id: randomId(), theme, ...coding })),
    taken: { id: randomId(), kind: 'triage.accept', at, by: coder },
    coded: { id: randomId(), kind: 'coding.add', at, by: coder },
  }
}
