import { addQuarters, quarterPeriod } from '../model/period.ts'
import { type Decision, decisionRow } from './decisions.ts'
import type { CountyPlan } from './delivery-plan.ts'
import { relationshipId, temporaryCode, toldStart } from './document-writing.ts'
import type { NationalCodes } from './national-codes.ts'
import { residenceOn } from './person.ts'
import type { Relation, TaskRecord } from './relations.ts'
import { type Day, dayOf, isoOf, OPEN, type Series } from './series.ts'

/** Columns of the four files, as their header rows. */
const PERSON = 'jarjestaja_tunnus;henkilotunnus;tilapainen_tunnus;syntymaaika;sukupuoli;kotikunta'
export const SEPARATE_HEADERS = {
  asiakkuusjaksot: `${PERSON};palvelutehtava;alkupvm;loppupvm;asiakkuuden_tunnus`,
  lastensuojelujaksot: `${PERSON};alkupvm;loppupvm`,
  palvelupaatokset: `${PERSON};palvelutehtava;sosiaalipalvelu;ratkaisun_laji;paatospvm;voimassa_alku;voimassa_loppu;jarjestamistapa;tunnit_kk`,
  palvelun_saaminen: `${PERSON};palvelutehtava;sosiaalipalvelu;ensimmainen_pvm;viimeinen_pvm;kontaktit_lkm`,
} as const
export type SeparateTable = keyof typeof SEPARATE_HEADERS

/** The package of one quarter: its window is the quarter and the three before it. */
export interface PackageWindow {
  readonly from: Day
  readonly to: Day
}

export function packageWindows(series: Series): PackageWindow[] {
  return series.quarters.map((code, at) => ({
    from: dayOf(quarterPeriod(addQuarters(code, -3)).start),
    to: series.ends[at] as Day,
  }))
}

export interface SeparateDesk {
  readonly relation: Relation
  readonly plan: CountyPlan
  readonly root: string
  /** As the county names itself: two digits or its organisation identifier. */
  readonly organiserName: string
  readonly codes: NationalCodes
  readonly series: Series
  readonly windows: readonly PackageWindow[]
  municipalityOn(code: string, day: Day): string
  put(quarter: number, table: SeparateTable, row: string): void
}

/** The rows of a relation in every package whose window they touch, as known at the end of the package's quarter. */
export function writeSeparateRows(desk: SeparateDesk, decisions: readonly Decision[]): void {
  const records = desk.relation.records.filter((record) => record.separateFrom <= record.separateTo)
  if (records.length === 0) return
  for (const [quarter, window] of desk.windows.entries()) writePackage(desk, { records, decisions, quarter, window })
}

interface OnePackage {
  readonly records: readonly TaskRecord[]
  readonly decisions: readonly Decision[]
  readonly quarter: number
  readonly window: PackageWindow
}

function writePackage(desk: SeparateDesk, { records, decisions, quarter, window }: OnePackage): void {
  const sent = records.filter((record) => isSent(record, window))
  if (sent.length === 0) return
  const person = personColumns(desk, window.to)
  const id = relationshipId(desk, desk.relation)
  for (const record of sent) {
    const start = toldStart(desk.relation.person, record.start, desk.series)
    const end = knownEnd(record.recordedEnd, window.to)
    desk.put(quarter, 'asiakkuusjaksot', `${person};${desk.codes.tasks[record.task]};${start};${end};${id}`)
  }
  if (sent.some((record) => record.task === 3)) writeAct(desk, { person, quarter, window })
  const { extras } = desk.plan.profile
  if (extras.includes('decisions')) writeDecisions(desk, decisions, { sent, person, quarter, window })
  if (extras.includes('services')) writeServices(desk, { sent, person, quarter, window })
}

/** A row is sent when the time in the task touches the part of the window in which the county uses this route. */
function isSent(record: TaskRecord, window: PackageWindow): boolean {
  if (window.to < record.separateFrom) return false
  const from = Math.max(window.from, record.separateFrom)
  const to = Math.min(window.to, record.separateTo)
  return from <= to && record.start <= to && record.recordedEnd >= from
}

function knownEnd(end: Day, day: Day): string {
  return end === OPEN || end > day ? '' : isoOf(end)
}

function personColumns(desk: SeparateDesk, day: Day): string {
  const { relation } = desk
  const { person } = relation
  const isKnown = day >= person.knownFrom
  const temporary = person.knownFrom > Number.NEGATIVE_INFINITY ? temporaryCode(desk.root, relation) : ''
  const birth = temporary ? isoOf(person.birth) : ''
  const home = person.isUndisclosed ? '' : desk.municipalityOn(residenceOn(person, day).municipality, day)
  return `${desk.organiserName};${isKnown ? person.code : ''};${temporary};${birth};${desk.codes.sex[person.sex]};${home}`
}

interface Place {
  readonly person: string
  readonly quarter: number
  readonly window: PackageWindow
}

function writeAct(desk: SeparateDesk, { person, quarter, window }: Place): void {
  for (const period of desk.relation.act) {
    if (period.start > window.to || period.end < window.from) continue
    const row = `${person};${isoOf(period.start)};${knownEnd(period.end, window.to)}`
    desk.put(quarter, 'lastensuojelujaksot', row)
  }
}

function writeDecisions(desk: SeparateDesk, decisions: readonly Decision[], at: Place & { sent: readonly TaskRecord[] }): void {
  const start = desk.series.starts[at.quarter] as Day
  for (const made of decisions) {
    if (!at.sent.includes(made.record) || made.decided > at.window.to || made.decided < at.window.from) continue
    const isInForce = made.kind !== 'negative' && made.validTo >= start
    if (!isInForce && made.decided < start) continue
    desk.put(at.quarter, 'palvelupaatokset', `${at.person};${decisionRow(made, desk.codes.tasks[made.record.task] ?? '')}`)
  }
}

/** Every second client of a task has a row on a service received in the quarter. */
function writeServices(desk: SeparateDesk, at: Place & { sent: readonly TaskRecord[] }): void {
  const start = desk.series.starts[at.quarter] as Day
  for (const record of at.sent) {
    const choice = (desk.relation.person.number * 7 + record.task * 3 + at.quarter) % 8
    const from = Math.max(start, record.start)
    const to = Math.min(at.window.to, record.end)
    if (choice > 3 || from > to) continue
    const service = desk.codes.services[record.task]?.[choice % 3] ?? 'social_work'
    const contacts = choice === 3 ? '' : String(1 + ((desk.relation.person.number + at.quarter) % 9))
    const task = desk.codes.tasks[record.task]
    desk.put(at.quarter, 'palvelun_saaminen', `${at.person};${task};${service};${isoOf(from)};${isoOf(to)};${contacts}`)
  }
}
