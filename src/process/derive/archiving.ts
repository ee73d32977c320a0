import type { ArchivingFacts } from '../../model/indication.ts'
import { type IsoDate, type QuarterCode, quarterOfDate, quarterPeriod } from '../../model/period.ts'
import type { ContentKey } from '../../model/service-task.ts'
import type { DocumentRecord, TaskPeriodRecord } from '../../model/unit-record.ts'
import { ACT_CONTENT, type CountingFrame, countedContents, TOTAL_CONTENT } from '../counting-frame.ts'
import { RELATIONSHIP_DOCUMENT } from './document-versions.ts'

/** One row of a list of units. `archivesFrom` null: known, and does not archive yet. */
export interface KnownUnit {
  readonly organiser: string
  readonly unit: string
  readonly archivesFrom: IsoDate | null
  /** Running number of the delivery; the newest one that speaks of an organiser holds for it. */
  readonly delivery: number
}

export interface ArchivingRecords {
  readonly documents: readonly DocumentRecord[]
  readonly taskPeriods: readonly TaskPeriodRecord[]
  readonly units: readonly KnownUnit[]
}

/**
 * Who archives, and since when: for each organiser with documents or a list of units, each content and quarter. A unit that has archived
 * a document in force at some time has archived, whatever became of the document: versions are not told apart, only voided ones are
 * left out. Client relationship documents name their tasks in their blocks and no unit. The metadata do not know the relationship under
 * the Child Welfare Act, so its units are those of child welfare. In the order of organiser, content and quarter.
 */
export function archivingFacts(records: ArchivingRecords, frame: CountingFrame): ArchivingFacts[] {
  const documents = records.documents.filter((one) => !one.isVoided && one.storedOn <= frame.storedUpTo)
  const seen = [...documents.flatMap(seenInMetadata), ...seenInBlocks(documents, records.taskPeriods)].filter((one) =>
    frame.tasks.includes(one.content === ACT_CONTENT ? 'child_welfare' : one.content),
  )
  const units = newestLists(records.units)
  const organisers = [...new Set([...seen, ...units].map(({ organiser }) => organiser))].sort()
  return organisers.flatMap((organiser) => {
    const own = {
      seen: seen.filter((one) => one.organiser === organiser),
      units: units.filter((one) => one.organiser === organiser),
    }
    const contents = [...countedContents(frame)].sort()
    return contents.flatMap((content) =>
      frame.quarters.map((period) => ({ content, organiser, period, ...factsOf(own, content, period) })),
    )
  })
}

/** A document as far as archiving goes. `quarter` of its event. */
interface Seen {
  readonly organiser: string
  readonly content: Exclude<ContentKey, 'total'>
  readonly unit: string | null
  readonly storedOn: IsoDate
  readonly quarter: QuarterCode
}

function seenInMetadata({ organiser, task, unit, storedOn, eventDate }: DocumentRecord): Seen[] {
  return task === null ? [] : [{ organiser, content: task, unit, storedOn, quarter: quarterOfDate(eventDate) }]
}

function seenInBlocks(documents: readonly DocumentRecord[], blocks: readonly TaskPeriodRecord[]): Seen[] {
  const versions = Map.groupBy(
    documents.filter(({ documentType }) => documentType === RELATIONSHIP_DOCUMENT),
    ({ document, version }) => `${document}/${version}`,
  )
  return blocks.flatMap(({ document, version, organiser, content }) =>
    (versions.get(`${document}/${version}`) ?? []).map(({ storedOn, eventDate }) => ({
      organiser,
      content,
      unit: null,
      storedOn,
      quarter: quarterOfDate(eventDate),
    })),
  )
}

function newestLists(units: readonly KnownUnit[]): readonly KnownUnit[] {
  return units.filter((one) => !units.some((other) => other.organiser === one.organiser && other.delivery > one.delivery))
}

function factsOf(
  own: { readonly seen: readonly Seen[]; readonly units: readonly KnownUnit[] },
  content: ContentKey,
  period: QuarterCode,
): Omit<ArchivingFacts, 'content' | 'organiser' | 'period'> {
  const isOf = (one: Seen, wanted: ContentKey) =>
    wanted === TOTAL_CONTENT ? one.content !== ACT_CONTENT : one.content === wanted
  const inUnits = content === ACT_CONTENT ? 'child_welfare' : content
  const active = unitsOf(own.seen.filter((one) => one.quarter === period))
  const stored = own.seen.filter((one) => isOf(one, content)).map(({ storedOn }) => storedOn)
  const known = new Set(own.units.map(({ unit }) => unit))
  const { end } = quarterPeriod(period)
  const expected = new Set(
    own.units.filter(({ archivesFrom }) => archivesFrom !== null && archivesFrom <= end).map(({ unit }) => unit),
  )
  return {
    units: unitsOf(own.seen.filter((one) => one.quarter === period && isOf(one, inUnits))).size,
    firstStored: stored.reduce<IsoDate | null>((first, day) => (first === null || day < first ? day : first), null),
    knownUnits: known.size === 0 ? null : known.size,
    expectedUnits: known.size === 0 ? null : expected.size,
    silentUnits: known.size === 0 ? null : [...expected].filter((unit) => !active.has(unit)).length,
  }
}

function unitsOf(seen: readonly Seen[]): ReadonlySet<string> {
  return new Set(seen.flatMap(({ unit }) => (unit === null ? [] : [unit])))
}
