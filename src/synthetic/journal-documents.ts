import { momentOf, unitCode } from './archive-text.ts'
import { clientText, type DocumentDesk, documentText, relationshipId, storingDelay } from './document-writing.ts'
import { coded } from './national-codes.ts'
import { FAMILIES } from './published-shares.ts'
import type { TaskRecord } from './relations.ts'
import { type Day, isoOf, OPEN } from './series.ts'

/** Journal entries by type and how usual they are; 19003, 19004, 19005 and 19014 are contacts. Invented weights. */
const ENTRY_TYPES = [
  { code: '19005', weight: 44, isContact: true },
  { code: '19003', weight: 15, isContact: true },
  { code: '19004', weight: 9, isContact: true },
  { code: '19014', weight: 2, isContact: true },
  { code: '19006', weight: 4, isContact: true },
  { code: '19007', weight: 12, isContact: false },
  { code: '19009', weight: 3, isContact: false },
  { code: '19010', weight: 3, isContact: false },
  { code: '19013', weight: 6, isContact: false },
  { code: '19015', weight: 2, isContact: false },
] as const
const ENTRY_WEIGHTS = ENTRY_TYPES.map((type) => type.weight)
const TYPE_TEXTS = new Map<string, string>()

/** Entries of a task in a quarter against the mean of all: older people's and child welfare's journals are the fullest. */
const TASK_LEVEL = [1.2, 0.8, 0.7, 1.8, 0.9, 1.1] as const
/** Spread (of the logarithm) of how much is written about one client: few have very much. */
const PERSON_SPREAD = 0.9
const CORRECTED_SHARE = 0.012
const VOIDED_SHARE = 0.005
const MOST_DOCUMENTS = 900

function typeText(code: string): string {
  let text = TYPE_TEXTS.get(code)
  if (text === undefined) {
    text = coded('clientDocument', code)
    TYPE_TEXTS.set(code, text)
  }
  return text
}

/** Journal entries of a relation: starts and ends of services, and contacts and other notes through each quarter. */
export function writeJournalEntries(desk: DocumentDesk): void {
  const level = desk.entriesPerQuarter * Math.exp(PERSON_SPREAD * desk.chance.normal() - PERSON_SPREAD ** 2 / 2)
  for (const record of desk.relation.records) {
    if (record.archiveFrom > record.archiveTo && !record.isActivityOnly) continue
    writeStartAndEnd(desk, record)
    const mean = level * (TASK_LEVEL[record.task] as number)
    for (const [quarter, start] of desk.series.starts.entries()) {
      const end = desk.series.ends[quarter] as Day
      if (record.start > end || record.end < start) continue
      writeQuarter(desk, record, { from: Math.max(start, record.start), to: Math.min(end, record.end), mean })
    }
  }
}

function writeQuarter(desk: DocumentDesk, record: TaskRecord, at: { from: Day; to: Day; mean: number }): void {
  const { chance } = desk
  const count = chance.count(Math.min(at.mean * ((at.to - at.from + 1) / 91), 60))
  for (let entry = 0; entry < count; entry++) {
    const day = at.from + chance.below(at.to - at.from + 1)
    const type = ENTRY_TYPES[chance.weighted(ENTRY_WEIGHTS)] as (typeof ENTRY_TYPES)[number]
    writeEntry(desk, record, { day, type: type.code, isContact: type.isContact })
  }
}

/** Entries on the start and end of a service, and on how the matter came up, in the part of relations that is written fully. */
function writeStartAndEnd(desk: DocumentDesk, record: TaskRecord): void {
  const { chance, series } = desk
  if (!chance.happens(Math.min(1, desk.entriesPerQuarter))) return
  if (record.start >= series.firstDay) {
    writeEntry(desk, record, { day: record.start, type: '19001', isContact: false })
    writeEntry(desk, record, { day: record.start + chance.below(20), type: '19002', isContact: false })
  }
  if (record.recordedEnd !== OPEN) writeEntry(desk, record, { day: record.recordedEnd, type: '19012', isContact: false })
}

interface Entry {
  readonly day: Day
  readonly type: string
  readonly isContact: boolean
}

function writeEntry(desk: DocumentDesk, record: TaskRecord, entry: Entry): void {
  const { chance } = desk
  const stored = entry.day + storingDelay(chance)
  const isArchived = record.isActivityOnly || (entry.day >= record.archiveFrom && entry.day <= record.archiveTo)
  if (!isArchived || entry.day < desk.series.firstDay) return
  const number = desk.nextDocument()
  if (number > MOST_DOCUMENTS) return
  desk.store(stored, entryText(desk, record, { ...entry, number, version: 1, stored, status: 'final' }))
  const isVoided = chance.happens(VOIDED_SHARE)
  if (!isVoided && !chance.happens(CORRECTED_SHARE)) return
  const later = stored + 1 + chance.below(isVoided ? 160 : 30)
  const status = isVoided ? 'voided' : 'final'
  desk.store(later, entryText(desk, record, { ...entry, number, version: 2, stored: later, status }))
}

function entryText(
  desk: DocumentDesk,
  record: TaskRecord,
  entry: Entry & { number: number; version: number; stored: Day; status: 'final' | 'voided' },
): string {
  const { texts, codes, relation } = desk
  const services = codes.services[record.task] ?? []
  const choice = (relation.person.number * 5 + entry.number) % 7
  const service = services[choice < 4 ? 0 : choice < 6 ? 1 : 2]
  const slot = (entry.number * 7 + relation.person.number) & 31
  const contact = entry.isContact
    ? `"eventStart":"${momentOf(entry.day, slot)}","eventEnd":"${momentOf(entry.day, slot + (slot < 30 ? 2 : 1))}",` +
      `"contactType":${coded('contactType', codes.contactTypes[entry.number % codes.contactTypes.length] ?? 'other')},`
    : `"eventStart":"${momentOf(entry.day, slot)}",`
  return documentText(desk, {
    number: entry.number,
    version: entry.version,
    status: entry.status,
    type: typeText(entry.type),
    task: record.task,
    ...(isFamilyLaw(record, entry.number) ? { serviceTask: texts.familyLaw } : {}),
    clients: clientText(desk, entry.stored),
    stored: entry.stored,
    more:
      `${service === undefined ? '' : `"socialService":[${coded('service', service)}],`}${contact}` +
      `"relationshipId":"${relationshipId(texts, relation)}","unit":"${unitCode(texts, record.unit)}",`,
    content: entry.type === '19001' ? initiationText(record) : '{}',
  })
}

/** Some entries of families' clients are of family law services: archived, but not collected in the first phase. */
function isFamilyLaw(record: TaskRecord, number: number): boolean {
  return record.task === FAMILIES && (number + record.unit) % 30 === 0
}

function initiationText(record: TaskRecord): string {
  const need = 1 + (record.unit % 11)
  return (
    `{"merkinta_asian_vireilletulosta":{"vireilletulopaiva":"${isoOf(record.start)}",` +
    `"vireilletulon_syyt":[${coded('supportNeed', String(need))}]}}`
  )
}
