import type { QuarterCode } from '../model/period.ts'
import { mixText, shareOf } from './chance.ts'
import { SYSTEMS } from './county-profiles.ts'
import type { CountyPlan, DeliveryPlan } from './delivery-plan.ts'
import { FAULTY_PACKAGES_COUNTY } from './faults/fault-line.ts'
import { faultyPackages } from './faults/package-faults.ts'
import { SEPARATE_HEADERS, type SeparateTable } from './separate-rows.ts'
import { clockOffset, type Day, isoOf, type Series } from './series.ts'

const SIDE_HEADERS = {
  'population-register': 'henkilotunnus,kunta,voimassa_alku,voimassa_loppu,kuolinpvm',
  coverage: 'organiser,municipality,task,measure,period,class',
  routes: 'organiser,task,period_from,route',
  units: 'organiser,unit,system_vendor,system_product,system_version,archives_from',
  'sister-statistics': 'area,period,measure,value,source',
} as const
type SideTable = keyof typeof SIDE_HEADERS

/** A file to be written. `number` is its place in the list of all files. */
export interface PlannedFile {
  readonly number: number
  readonly folder: string
  readonly name: string
  readonly table: string
  readonly header: string | null
  readonly isCompressed: boolean
}

/** A folder that is one delivery. */
export interface PlannedDelivery {
  readonly folder: string
  readonly kind: 'archive' | 'separate' | 'side'
  readonly quarter: number
  readonly period: QuarterCode
  readonly organiser: string | null
  /** Moment at which the package was made. */
  readonly created: string
  readonly files: readonly PlannedFile[]
  /** Rule whose fault the whole package is made for; null = an ordinary delivery. */
  readonly fault: string | null
}

interface FolderInput {
  readonly seed: number
  readonly faults: readonly string[]
  readonly series: Series
  readonly plan: DeliveryPlan
  readonly isArchiveCompressed: boolean
}

/**
 * All deliveries in the order in which they would arrive; the names of the folders sort in the same order: side files, the
 * archive extract, the separate packages of the counties, and last the package that came after its due day.
 */
export function plannedDeliveries(input: FolderInput): PlannedDelivery[] {
  let files = 0
  const file = (folder: string, table: string, about: Partial<PlannedFile>): PlannedFile => ({
    number: files++,
    folder,
    name: `${table}.csv`,
    table,
    header: null,
    isCompressed: false,
    ...about,
  })
  return input.series.quarters.flatMap((period, quarter) => {
    const sideFolder = `${period}-1-side`
    const sideTables = Object.keys(SIDE_HEADERS) as SideTable[]
    const side: PlannedDelivery = {
      ...{
        folder: sideFolder,
        kind: 'side',
        quarter,
        period,
        organiser: null,
        created: createdOn(input, quarter, 4),
        fault: null,
      },
      files: sideTables.map((table) => file(sideFolder, table, { header: SIDE_HEADERS[table] })),
    }
    const folder = `${period}-2-archive`
    const name = input.isArchiveCompressed ? 'documents.jsonl.gz' : 'documents.jsonl'
    const archive: PlannedDelivery = {
      ...{ folder, kind: 'archive', quarter, period, organiser: null, created: createdOn(input, quarter, 5), fault: null },
      files: [file(folder, 'documents', { name, isCompressed: input.isArchiveCompressed })],
    }
    const counties = [...input.plan.counties.values()].filter((county) => sendsPackage(county, input.series, quarter))
    const separate = counties.map((county): PlannedDelivery => separateDelivery(input, { county, quarter, period, file }))
    const good = separate.find((one) => one.organiser === FAULTY_PACKAGES_COUNTY)
    const isLast = quarter === input.series.quarters.length - 1
    const faulty = good && isLast ? faultyPackages(good, (rule) => input.faults.includes(rule), file) : []
    return [side, archive, ...separate.sort((a, b) => (a.folder < b.folder ? -1 : 1)), ...faulty]
  })
}

/** A county sends a package when it uses the route in the quarter for some task. */
function sendsPackage(county: CountyPlan, series: Series, quarter: number): boolean {
  const [start, end] = [series.starts[quarter] as Day, series.ends[quarter] as Day]
  return county.tasks.some((task) => task.separateFrom <= end && task.separateTo >= start)
}

interface SeparateInput {
  readonly county: CountyPlan
  readonly quarter: number
  readonly period: QuarterCode
  readonly file: (folder: string, table: string, about: Partial<PlannedFile>) => PlannedFile
}

function separateDelivery(input: FolderInput, { county, quarter, period, file }: SeparateInput): PlannedDelivery {
  const { code, extras, isLate } = county.profile
  const late = isLate && quarter === input.series.quarters.length - 1
  const folder = late ? `${period}-4-${code}-separate-late` : `${period}-3-${code}-separate`
  const tables: SeparateTable[] = ['asiakkuusjaksot', 'lastensuojelujaksot']
  if (extras.includes('decisions')) tables.push('palvelupaatokset')
  if (extras.includes('services')) tables.push('palvelun_saaminen')
  const after = late ? 33 : 6 + Math.floor(12 * shareOf(input.seed, mixText(code), quarter))
  return {
    ...{ folder, kind: 'separate', quarter, period, organiser: code, created: createdOn(input, quarter, after), fault: null },
    files: tables.map((table) => file(folder, table, { header: SEPARATE_HEADERS[table] })),
  }
}

function createdOn(input: FolderInput, quarter: number, daysAfter: number): string {
  const day = (input.series.ends[quarter] as Day) + daysAfter
  return `${isoOf(day)}T09:00:00${clockOffset(day)}`
}

/** Rows and digest of a file as written. */
export interface WrittenFile {
  readonly rows: number
  readonly sha256: string
}

type Statement = 'all' | 'none' | { readonly class: 'part'; readonly municipalities: readonly string[] }

/** The manifest of a delivery. `statement` is what a separate package says of its completeness, by content. */
export function manifestOf(
  delivery: PlannedDelivery,
  written: ReadonlyMap<number, WrittenFile>,
  statement: { readonly coverage: Readonly<Record<string, Statement>>; readonly plan: DeliveryPlan; readonly series: Series },
): object {
  const files = delivery.files.map(({ number, name }) => {
    const { rows, sha256 } = written.get(number) ?? { rows: 0, sha256: '' }
    return { name, rows: delivery.fault === 'D21' ? rows + 1 : rows, sha256 }
  })
  const { period, created } = delivery
  if (delivery.kind === 'side') return { spec: 'side-files/1', period, created, files }
  if (delivery.kind === 'archive') {
    const previous = delivery.quarter === 0 ? null : (statement.series.quarters[delivery.quarter - 1] ?? null)
    return { spec: 'archive-extract/1', period, created, previous, mode: previous === null ? 'full' : 'incremental', files }
  }
  const profile = statement.plan.counties.get(delivery.organiser ?? '')?.profile
  const system = SYSTEMS[profile?.system ?? 0]
  return {
    spec: 'separate-delivery/1',
    organiser: delivery.organiser,
    period,
    created,
    vendor: { system: `${system.vendor} ${system.product}`, version: system.version },
    coverage: statement.coverage,
    contactRole: 'Tietohallinnon asiantuntija',
    files,
  }
}
