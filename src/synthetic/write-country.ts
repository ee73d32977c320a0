import { Chance, mixText } from './chance.ts'
import type { CountryPlan } from './country-plan.ts'
import { decisionsOf, writeDecisionDocuments } from './decisions.ts'
import type { DocumentDesk } from './document-writing.ts'
import type { FaultDesk, FaultLine } from './faults/fault-line.ts'
import { putFaults } from './faults/put-faults.ts'
import { IdentityCodes } from './identity-codes.ts'
import { writeJournalEntries } from './journal-documents.ts'
import { writeMatterDocuments } from './matter-documents.ts'
import { OwnCounts } from './own-counts.ts'
import { drawPerson, type Person } from './person.ts'
import { CHILD_WELFARE, FAMILIES } from './published-shares.ts'
import { type Relation, relationsOf } from './relations.ts'
import { writeRelationshipDocuments } from './relationship-documents.ts'
import { writeSeparateRows } from './separate-rows.ts'
import { quarterIndex } from './series.ts'
import { coverageRows, registerRows, routeRows, unitRows } from './side-rows.ts'
import { TrueCounts } from './true-counts.ts'

/** Where the lines of the files go: a folder on disk, or arrays in a test. */
export interface LineSink {
  /** Adds one line, without line feed, to a file of the plan. Header rows are the sink's own work. */
  line(file: number, text: string): void
}

/** What came of a country: true numbers behind the deliveries, and counts of the special cases in them. */
export interface CountryFacts {
  readonly persons: number
  readonly truth: TrueCounts
  /** Rows of each file of the plan. */
  readonly rows: readonly number[]
  readonly faults: readonly FaultLine[]
}

/** Persons between two reports of progress, and between two chances for the sink to catch up. */
const BATCH = 500

/**
 * Draws the persons one after another and writes all their records, each into the file of its delivery. Memory does not grow
 * with the country. Yields the number of persons done after each batch; returns the facts.
 */
export function* writeCountry(plan: CountryPlan, sink: LineSink): Generator<number, CountryFacts> {
  const work = startWork(plan, sink)
  for (const delivery of plan.deliveries) if (delivery.kind === 'side') writeSideRows(work, delivery.quarter)
  let number = 0
  for (const [municipality, cells] of plan.clientPlan) {
    for (const cell of cells) {
      for (let person = 0; person < cell.persons; person++) {
        const drawn = drawPerson({ seed: plan.options.seed, number, municipality, cell, places: plan.places, codes: work.codes })
        writePerson(work, drawn)
        number++
        if (number % BATCH === 0) yield number
      }
    }
  }
  writeSisterStatistics(work)
  return { persons: number, truth: work.truth, rows: work.rows, faults: writeFaults(work) }
}

interface Work {
  readonly plan: CountryPlan
  readonly codes: IdentityCodes
  readonly truth: TrueCounts
  readonly own: OwnCounts
  readonly rows: number[]
  /** File number by quarter and table, `organiser table` for separate packages. */
  readonly fileOf: ReadonlyMap<string, number>
  readonly archiveFiles: readonly number[]
  /** The last relation of each county and task in which joint matters occur. */
  readonly partners: Map<string, Relation>
  put(file: number, text: string): void
}

function startWork(plan: CountryPlan, sink: LineSink): Work {
  const rows = plan.files.map(() => 0)
  const ordinary = plan.deliveries.filter((delivery) => delivery.fault === null)
  const files = ordinary.flatMap((delivery) =>
    delivery.files.map((file) => [`${delivery.quarter} ${delivery.organiser ?? ''} ${file.table}`, file.number] as const),
  )
  return {
    plan,
    codes: new IdentityCodes(),
    truth: new TrueCounts(plan.series),
    own: new OwnCounts(plan.series),
    rows,
    fileOf: new Map(files),
    archiveFiles: plan.deliveries.filter((one) => one.kind === 'archive').map((one) => one.files[0]?.number ?? 0),
    partners: new Map(),
    put(file, text) {
      rows[file] = (rows[file] ?? 0) + 1
      sink.line(file, text)
    },
  }
}

function writeFaults(work: Work): FaultLine[] {
  const lines: FaultLine[] = []
  if (work.plan.options.faults.length === 0) return lines
  const desk: FaultDesk = {
    plan: work.plan,
    codes: work.codes,
    isWanted: (rule) => work.plan.options.faults.includes(rule),
    put(file, text) {
      work.put(file, text)
      return work.rows[file] ?? 0
    },
    report: (line) => lines.push(line),
  }
  putFaults(desk, (file) => work.rows[file] ?? 0)
  return lines
}

function writeSideRows(work: Work, quarter: number): void {
  const { plan } = work
  const stating = { plan: plan.delivery, series: plan.series, municipalities: plan.municipalities }
  const tables = {
    coverage: coverageRows(stating, quarter),
    routes: routeRows(stating, quarter),
    units: quarter === 0 ? unitRows(stating, plan.counties) : [],
  }
  for (const [table, rows] of Object.entries(tables)) {
    for (const row of rows) putSide(work, quarter, { table, row })
  }
}

function writeSisterStatistics(work: Work): void {
  const { plan } = work
  const counties = [...plan.delivery.counties.keys()]
  for (const quarter of plan.series.quarters.keys()) {
    for (const row of work.own.rows(quarter, counties, plan.options.seed))
      putSide(work, quarter, { table: 'sister-statistics', row })
  }
}

function putSide(work: Work, quarter: number, { table, row }: { table: string; row: string }): void {
  work.put(work.fileOf.get(`${quarter}  ${table}`) ?? 0, row)
}

function writePerson(work: Work, person: Person): void {
  const { plan } = work
  const { series, delivery, options } = plan
  work.truth.add(person)
  work.own.add(person)
  const register = registerRows(person, series, plan.municipalityOn)
  for (const row of register.rows) putSide(work, register.quarter, { table: 'population-register', row })
  const relations = relationsOf(person, delivery, { seed: options.seed, places: plan.places })
  let documents = 0
  const nextDocument = () => documents++
  for (const relation of relations) writeRelation(work, relation, nextDocument)
}

function writeRelation(work: Work, relation: Relation, nextDocument: () => number): void {
  const { plan } = work
  const { series, codes, options } = plan
  const county = plan.delivery.counties.get(relation.county)
  const texts = plan.texts.get(relation.county)
  if (!county || !texts) return
  const decisions = decisionsOf(relation, codes, { seed: options.seed, series })
  const partnerKey = `${relation.county} ${relation.records.some(isFamilyRecord) ? 'family' : ''}`
  const desk: DocumentDesk = {
    ...{ relation, texts, codes, series, nextDocument },
    profile: county.profile,
    chance: new Chance(options.seed, mixText('documents'), relation.person.number, relation.order),
    entriesPerQuarter: plan.entriesPerQuarter,
    municipalityOn: plan.municipalityOn,
    partner: work.partners.get(partnerKey) ?? null,
    store(day, text) {
      const quarter = quarterIndex(series, day)
      if (quarter >= 0) work.put(work.archiveFiles[quarter] as number, text)
    },
  }
  if (county.profile.form !== 'matters') writeRelationshipDocuments(desk)
  if (county.profile.form !== 'relationships') writeMatterDocuments(desk)
  writeJournalEntries(desk)
  writeDecisionDocuments(desk, decisions)
  if (relation.records.some(isFamilyRecord)) work.partners.set(partnerKey, relation)
  const { root } = texts
  const separate = {
    ...{ relation, plan: county, root, codes, series, windows: plan.windows, municipalityOn: plan.municipalityOn },
    organiserName: Number(relation.county) % 8 === 0 ? `${root}.10.0` : relation.county,
    put(quarter: number, table: string, row: string) {
      const file = work.fileOf.get(`${quarter} ${relation.county} ${table}`)
      if (file !== undefined) work.put(file, row)
    },
  }
  writeSeparateRows(separate, decisions)
}

function isFamilyRecord(record: { readonly task: number }): boolean {
  return record.task === FAMILIES || record.task === CHILD_WELFARE
}
