import type { CountyTexts } from './archive-text.ts'
import { documentNumber, momentOf, scattered } from './archive-text.ts'
import type { Chance } from './chance.ts'
import type { CountyProfile } from './county-profiles.ts'
import { coded, type NationalCodes } from './national-codes.ts'
import type { Person } from './person.ts'
import type { TaskNumber } from './published-shares.ts'
import type { Relation } from './relations.ts'
import { type Day, isoOf, type Series } from './series.ts'

/** Everything that is needed to write the documents of one relation. */
export interface DocumentDesk {
  readonly relation: Relation
  readonly texts: CountyTexts
  readonly profile: CountyProfile
  readonly codes: NationalCodes
  readonly series: Series
  readonly chance: Chance
  /** Journal entries a task and quarter, on average. */
  readonly entriesPerQuarter: number
  /** Municipality code in force on a day: mergers carried out. */
  municipalityOn(code: string, day: Day): string
  /** Another client of the same county and task family, for joint matters; null when there is none yet. */
  readonly partner: Relation | null
  /** Puts a document version into the extract of the quarter in which it was stored. */
  store(day: Day, text: string): void
  /** Number of a new document of the person. */
  nextDocument(): number
}

export const DOCUMENT_TYPES = {
  relationship: coded('relationshipDocument', '1'),
  matter: coded('relationshipDocument', '2'),
} as const

interface DocumentHead {
  readonly number: number
  readonly version: number
  readonly status: 'final' | 'voided'
  /** Coded document type, as text. */
  readonly type: string
  readonly task: TaskNumber
  /** `"serviceTask":{…}` when it is not the task's ordinary one. */
  readonly serviceTask?: string
  readonly clients: string
  readonly stored: Day
  /** Further metadata, each with a comma behind. */
  readonly more: string
  readonly content: string
}

/** One line of an archive extract: metadata and the transferable content of one document version. */
export function documentText(desk: DocumentDesk, head: DocumentHead): string {
  const { texts, relation } = desk
  const scatter = documentNumber(relation.person.number, head.number)
  const id = `${texts.root}.14.${isoOf(relation.start > 18_000 ? relation.start : 18_800).slice(0, 4)}.${scatter}`
  return (
    `{"metadata":{"documentId":"${id}","version":${head.version},"status":"${head.status}","documentType":${head.type},` +
    `${head.serviceTask ?? texts.serviceTask[head.task]},${texts.organiser},"clients":[${head.clients}],` +
    `"storedAt":"${momentOf(head.stored, scatter >>> 8)}",${head.more}${texts.system}},"content":${head.content}}`
  )
}

/** The person in a document's metadata: the code known on the day, temporary before the real one. */
export function clientText(desk: DocumentDesk, day: Day, times = ''): string {
  return clientOf(desk.relation, desk, { day, times, isLinked: false })
}

/** The first document after the real code became known names both codes. */
export function linkedClientText(desk: DocumentDesk, day: Day): string {
  return clientOf(desk.relation, desk, { day, times: '', isLinked: true })
}

export function clientOf(
  relation: Relation,
  desk: Pick<DocumentDesk, 'texts' | 'codes'>,
  on: { day: Day; times: string; isLinked: boolean },
): string {
  const { person } = relation
  if (on.day >= person.knownFrom && !on.isLinked) return `{"id":"${person.code}"${on.times}}`
  const temporary =
    `"temporaryId":"${temporaryCode(desk.texts.root, relation)}","birthDate":"${isoOf(person.birth)}",` +
    `"sex":${coded('sex', desk.codes.sex[person.sex])}`
  return on.day >= person.knownFrom ? `{"id":"${person.code}",${temporary}${on.times}}` : `{${temporary}${on.times}}`
}

/** A temporary code is the organiser's own: the same person has another one elsewhere. */
export function temporaryCode(root: string, relation: Relation): string {
  return `${root}.22.${isoOf(relation.start).slice(0, 4)}.${scattered(relation.person.number, 40 + relation.order)}`
}

export function relationshipId(texts: Pick<CountyTexts, 'root'>, relation: Relation): string {
  return `${texts.root}.16.${scattered(relation.person.number, relation.order)}`
}

export function isTemporary(person: Person): boolean {
  return person.knownFrom > Number.NEGATIVE_INFINITY
}

/** Delay from an event to its storing: days in most cases, months when archiving is late. */
export function storingDelay(chance: Chance): number {
  return chance.happens(LATE_SHARE) ? 70 + Math.floor(chance.wait(70)) : Math.floor(chance.wait(4))
}
const LATE_SHARE = 0.03

/** Some old starts are known only by month or year. The same spell is always told the same way. */
export function toldStart(person: Person, start: Day, series: Series): string {
  const iso = isoOf(start)
  const choice = (person.number * 31 + start) % 160
  if (start >= series.firstDay - 300) return iso
  return choice === 0 ? iso.slice(0, 4) : choice === 1 || choice === 2 ? iso.slice(0, 7) : iso
}
