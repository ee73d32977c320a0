import { momentOf, scattered } from './archive-text.ts'
import { clientOf, clientText, DOCUMENT_TYPES, type DocumentDesk, documentText, storingDelay } from './document-writing.ts'
import { coded } from './national-codes.ts'
import { CHILD_WELFARE, FAMILIES } from './published-shares.ts'
import type { Relation, TaskRecord } from './relations.ts'
import { type Day, isoOf, OPEN } from './series.ts'

/** Share of family and child welfare matters that are joint: more than one client. */
const JOINT_SHARE = 0.12

/** The matter documents of a relation: one matter a time in a task, a version when it opens and one when it closes. */
export function writeMatterDocuments(desk: DocumentDesk): void {
  for (const [at, record] of desk.relation.records.entries()) {
    if (record.archiveFrom <= record.archiveTo && record.end >= record.archiveFrom) writeMatter(desk, record, at)
  }
}

function writeMatter(desk: DocumentDesk, record: TaskRecord, at: number): void {
  const { chance, relation } = desk
  const number = desk.nextDocument()
  const matter = scattered(relation.person.number, 8 + relation.order * 16 + (at % 16))
  const opened = Math.max(record.start, record.archiveFrom, 18_700) + storingDelay(chance)
  const joint = jointClient(desk, record)
  const shared = { number, matter, joint, record }
  if (opened <= record.archiveTo) desk.store(opened, matterText(desk, shared, { version: 1, day: opened, closed: OPEN }))
  if (record.recordedEnd === OPEN) return
  const closed = Math.max(record.recordedEnd, opened) + 1 + storingDelay(chance)
  if (closed > record.archiveTo) return
  desk.store(closed, matterText(desk, shared, { version: 2, day: closed, closed: record.recordedEnd }))
  if (chance.happens(0.004)) {
    const day = closed + 30 + chance.below(200)
    desk.store(day, matterText(desk, shared, { version: 3, day, closed: record.recordedEnd, status: 'voided' }))
  }
}

interface JointClient {
  readonly partner: Relation
  readonly joined: Day
  /** OPEN when the other client stays as long as the matter. */
  readonly left: Day
}

/** Somebody else in the same matter: joined when both were clients of the task, left when the other's own time ended. */
function jointClient(desk: DocumentDesk, record: TaskRecord): JointClient | null {
  const { partner, chance } = desk
  if (!partner || (record.task !== FAMILIES && record.task !== CHILD_WELFARE) || !chance.happens(JOINT_SHARE)) return null
  const own = partner.records.find(({ task, start, end }) => task === record.task && start <= record.end && end >= record.start)
  if (!own || partner.person.knownFrom > record.start) return null
  return { partner, joined: Math.max(own.start, record.start), left: own.end < record.end ? own.end : OPEN }
}

/** The other client as told on a day: nobody before joining, no leaving before it has happened. */
function jointText(desk: DocumentDesk, joint: JointClient | null, day: Day): string {
  if (!joint || joint.joined > day) return ''
  const left = joint.left <= day ? `,"left":"${momentOf(joint.left, 20)}"` : ''
  const times = `,"joined":"${momentOf(joint.joined, 5)}"${left}`
  return `,${clientOf(joint.partner, desk, { day: OPEN, times, isLinked: false })}`
}

interface Matter {
  readonly number: number
  readonly matter: number
  readonly joint: JointClient | null
  readonly record: TaskRecord
}

function matterText(
  desk: DocumentDesk,
  { number, matter, joint, record }: Matter,
  version: { version: number; day: Day; closed: Day; status?: 'voided' },
): string {
  const closed = version.closed === OPEN ? '' : `"matterClosed":"${isoOf(version.closed)}",`
  const others = jointText(desk, joint, version.day)
  const own = others ? clientText(desk, version.day, `,"joined":"${momentOf(record.start, 3)}"`) : clientText(desk, version.day)
  return documentText(desk, {
    number,
    version: version.version,
    status: version.status ?? 'final',
    type: DOCUMENT_TYPES.matter,
    task: record.task,
    clients: `${own}${others}`,
    stored: version.day,
    more:
      `"matterId":"${desk.texts.root}.15.${matter}","matterName":${coded('matterName', '99')},` +
      `"matterStatus":${coded('matterStatus', closed ? 'closed' : 'open')},"matterOpened":"${isoOf(record.start)}",${closed}`,
    content: '{}',
  })
}
