import type { IsoDate } from '../../model/period.ts'
import type { TaskPeriodRecord } from '../../model/unit-record.ts'
import { ACT_CONTENT } from '../counting-frame.ts'
import { clientOfDocument, type DocumentsInForce, RELATIONSHIP_DOCUMENT } from './document-versions.ts'
import { type DerivedEvidence, type Evidence, soundEvidence } from './evidence.ts'

/** Unit periods that make one period of evidence together. */
interface Block {
  readonly rows: readonly TaskPeriodRecord[]
  readonly isOldRelationship: boolean
}

/**
 * Path A: periods from client relationship documents.
 *
 * A task block has no start and end of its own: the period reaches from its first unit start to its last unit end, and is open while
 * any unit is. The block of the Child Welfare Act holds only the latest period, so earlier ones are gathered from older versions:
 * one period for each start, ended as the newest version that names the start says (register.md 4.3).
 * A relationship marked as old and without an end is not counted, and flagged (golden case 12).
 */
export function evidenceOfTaskBlocks(documents: DocumentsInForce, periods: readonly TaskPeriodRecord[]): DerivedEvidence {
  const blocks = [...taskBlocks(documents, periods), ...actPeriods(documents, periods)]
  const isLeftOut = (block: Block) => block.isOldRelationship && endOf(block) === null
  const sound = soundEvidence(blocks.filter((block) => !isLeftOut(block)).flatMap(evidenceOfBlock))
  const leftOut = blocks.filter(isLeftOut).flatMap(({ rows }) => rows.slice(0, 1))
  const flags = leftOut.map(({ client, content }) => ({ client, content, flag: 'old-without-end' as const }))
  return { evidence: sound.evidence, flags: [...sound.flags, ...flags] }
}

function taskBlocks(documents: DocumentsInForce, periods: readonly TaskPeriodRecord[]): Block[] {
  const newest = relationshipsByVersion(documents.newest)
  const rows = periods.filter((row) => row.content !== ACT_CONTENT && newest.has(versionKey(row)))
  return grouped(rows, (row) => `${clientOfDocument(row)}/${row.organiser}/${row.content}/${row.block}`).map((block) => ({
    rows: block,
    isOldRelationship: block.some((row) => newest.get(versionKey(row)) === true),
  }))
}

function actPeriods(documents: DocumentsInForce, periods: readonly TaskPeriodRecord[]): Block[] {
  const history = relationshipsByVersion(documents.history)
  const isOld = new Map(documents.newest.map((one) => [clientOfDocument(one), one.isOldRelationship]))
  const rows = periods.filter((row) => row.content === ACT_CONTENT && row.start !== null && history.has(versionKey(row)))
  return grouped(rows, (row) => `${clientOfDocument(row)}/${row.organiser}/${row.start}`).map((sameStart) => {
    const newestVersion = Math.max(...sameStart.map((row) => row.version))
    return {
      rows: sameStart.filter((row) => row.version === newestVersion),
      isOldRelationship: sameStart.some((row) => isOld.get(clientOfDocument(row)) === true),
    }
  })
}

function evidenceOfBlock(block: Block): Evidence[] {
  const [first] = block.rows
  const starts = block.rows.flatMap(({ start }) => (start === null ? [] : [start]))
  if (first === undefined || starts.length === 0) return []
  return [
    {
      client: first.client,
      organiser: first.organiser,
      content: first.content,
      path: 'A',
      start: starts.reduce((a, b) => (a < b ? a : b)),
      end: endOf(block),
      isWidened: block.rows.some((row) => row.isWidened),
      delivery: null,
    },
  ]
}

/** The last unit end; null while any unit is open. */
function endOf({ rows }: Block): IsoDate | null {
  return rows.reduce<IsoDate | null>((last, { end }) => (last === null || end === null ? null : end > last ? end : last), '')
}

function versionKey(row: { readonly client: number; readonly document: string; readonly version: number }): string {
  return `${clientOfDocument(row)}/${row.version}`
}

/** Versions of client relationship documents, each with whether it is marked as an old relationship. */
function relationshipsByVersion(documents: DocumentsInForce['newest']): ReadonlyMap<string, boolean> {
  const relationships = documents.filter((one) => one.documentType === RELATIONSHIP_DOCUMENT)
  return new Map(relationships.map((one) => [versionKey(one), one.isOldRelationship]))
}

function grouped<Row>(rows: readonly Row[], key: (row: Row) => string): Row[][] {
  const groups = new Map<string, Row[]>()
  for (const row of rows) groups.set(key(row), [...(groups.get(key(row)) ?? []), row])
  return [...groups.values()]
}
