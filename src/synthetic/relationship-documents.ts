import { momentOf, unitCode } from './archive-text.ts'
import {
  clientText,
  DOCUMENT_TYPES,
  type DocumentDesk,
  documentText,
  isTemporary,
  linkedClientText,
  relationshipId,
  storingDelay,
  toldStart,
} from './document-writing.ts'
import { coded } from './national-codes.ts'
import { residenceOn } from './person.ts'
import type { TaskRecord } from './relations.ts'
import { type Day, isoOf, OPEN } from './series.ts'

/** Archiving of older relationships began at the earliest here; what is older was stored then. */
const FIRST_ARCHIVING: Day = 18_700
/** Changes within this many days come into one version. */
const ONE_VERSION_DAYS = 9

interface KnownRecord {
  readonly record: TaskRecord
  readonly startStored: Day
  readonly endStored: Day
}
interface KnownPeriod {
  readonly start: Day
  readonly end: Day
  readonly startStored: Day
  readonly endStored: Day
}

/**
 * The client relationship document of a relation, version by version. Each version tells all that was known when it was stored:
 * every task block so far with its ends, but only the newest child welfare relationship. Ends that nobody records never appear.
 */
export function writeRelationshipDocuments(desk: DocumentDesk): void {
  const { relation, chance, series } = desk
  const archived = relation.records.filter((record) => record.archiveFrom <= record.archiveTo)
  if (archived.length === 0) return
  const floor = FIRST_ARCHIVING + chance.below(500)
  const known = archived.flatMap((record): KnownRecord[] => {
    const startStored = Math.max(record.start, record.archiveFrom, floor) + storingDelay(chance)
    if (startStored > record.archiveTo || (record.end < record.archiveFrom && record.archiveFrom > floor)) return []
    const endStored = record.recordedEnd === OPEN ? OPEN : Math.max(record.recordedEnd, startStored) + storingDelay(chance)
    return [{ record, startStored, endStored: endStored > record.archiveTo ? OPEN : endStored }]
  })
  if (known.length === 0) return
  const first = Math.min(...known.map((one) => one.startStored))
  const act = relation.act.map((period): KnownPeriod => {
    const startStored = Math.max(period.start, first) + storingDelay(chance)
    const endStored = period.end === OPEN ? OPEN : Math.max(period.end, startStored) + storingDelay(chance)
    return { ...period, startStored, endStored }
  })
  const days = versionDays(desk, [
    ...known.flatMap((one) => [one.startStored, one.endStored]),
    ...act.flatMap((one) => [one.startStored, one.endStored]),
    ...moveDays(desk, first),
  ])
  const number = desk.nextDocument()
  let isLinked = false
  for (const [at, day] of days.entries()) {
    const links: boolean = isTemporary(relation.person) && !isLinked && at > 0 && day >= relation.person.knownFrom
    isLinked ||= links
    const version = { number, version: at + 1, day, links }
    desk.store(day, versionText(desk, version, { known, act }))
  }
  if (chance.happens(VOIDED_SHARE) && days.length > 0) writeVoid(desk, number, days)
  if (relation.start < series.firstDay - 700 && chance.happens(OLD_RELATIONSHIP_SHARE)) writeOldRelationship(desk, archived)
}

const VOIDED_SHARE = 0.002
const OLD_RELATIONSHIP_SHARE = 0.05

/** Days at which versions are stored: near ones joined, those after the series left out. */
function versionDays(desk: DocumentDesk, events: readonly Day[]): Day[] {
  const { person } = desk.relation
  const first = Math.min(...events)
  const all = isTemporary(person) && person.knownFrom < OPEN ? [...events, Math.max(person.knownFrom + 3, first + 10)] : events
  const days = all.filter((day) => day <= desk.series.lastDay).sort((a, b) => a - b)
  return days.filter((day, at) => at === days.length - 1 || (days[at + 1] as Day) - day > ONE_VERSION_DAYS)
}

function moveDays(desk: DocumentDesk, first: Day): Day[] {
  const { person, records } = desk.relation
  const move = person.residences[1]
  if (!move || person.isUndisclosed || move.from < first) return []
  return records.some((record) => record.recordedEnd > move.from) ? [move.from + storingDelay(desk.chance)] : []
}

interface Version {
  readonly number: number
  readonly version: number
  readonly day: Day
  readonly links: boolean
}

function versionText(desk: DocumentDesk, version: Version, what: { known: KnownRecord[]; act: KnownPeriod[] }): string {
  const { relation, texts } = desk
  const known = what.known.filter((one) => one.startStored <= version.day)
  const blocks = known.map((one) => blockText(desk, one, { day: version.day, taskCode: texts.taskCode }))
  const act = what.act.filter((one) => one.startStored <= version.day).at(-1)
  const start = Math.min(...known.map((one) => one.record.start))
  const content =
    `{"asiakkuusasiakirja":{"asiakas":{${personText(desk, version.day)}},` +
    `"sosiaalihuollon_asiakkuus":{"asiakkuuden_alkamispvm":"${isoOf(start)}"},` +
    `${workerText(desk, known[0]?.record.unit ?? 0)}"sosiaalihuollon_palvelutehtava":[${blocks.join(',')}]${act ? `,${actText(act, version.day)}` : ''}}}`
  return documentText(desk, {
    number: version.number,
    version: version.version,
    status: 'final',
    type: DOCUMENT_TYPES.relationship,
    task: known[0]?.record.task ?? 0,
    clients: version.links ? linkedClientText(desk, version.day) : clientText(desk, version.day),
    stored: version.day,
    more: `"relationshipId":"${relationshipId(texts, relation)}","createdAt":"${momentOf(version.day, version.number)}",`,
    content,
  })
}

function personText(desk: DocumentDesk, day: Day): string {
  const { person } = desk.relation
  const home = residenceOn(person, day)
  const language = (person.number * 7) % 20 === 0 ? 'sv' : 'fi'
  const sex = `"sukupuoli":${desk.texts.sex[person.sex]},"asiointikieli":${coded('language', language)}`
  if (person.isUndisclosed) return sex
  const municipality = coded('municipality', desk.municipalityOn(home.municipality, day))
  return `${sex},"kotikunta":{"kunta":${municipality},"kuntaan_muutto":"${isoOf(home.from)}"}`
}

/** The professional in charge: one of the systems sends the registration code, which the register drops on arrival. Invented. */
function workerText(desk: DocumentDesk, unit: number): string {
  if (desk.profile.system !== 0) return ''
  const code = `{"system":"1.2.246.537.26","value":"999${unit % 997}"}`
  const unitText = coded('unit', unitCode(desk.texts, unit))
  return `"palveluista_vastaava_tyontekija":[{"palveluyksikko":${unitText},"rekisterointitunnus":${code}}],`
}

function blockText(desk: DocumentDesk, one: KnownRecord, at: { day: Day; taskCode: readonly string[] }): string {
  const { record } = one
  const { day, taskCode } = at
  const unit = coded('unit', unitCode(desk.texts, record.unit))
  const end = one.endStored <= day ? `,"asiakkuuden_paattymispvm":"${isoOf(record.recordedEnd)}"` : ''
  const services = desk.codes.services[record.task] ?? []
  const service = services[(desk.relation.person.number + record.task) % 3] ?? services[0]
  const producer =
    service === undefined
      ? ''
      : `,"palveluntuottaja":[{"sosiaalipalvelu":[${coded('service', service)}],"palveluyksikon_nimi":${unit},` +
        `"asiakkuuden_alkamispvm":"${isoOf(record.start)}"${end}}]`
  const start = toldStart(desk.relation.person, record.start, desk.series)
  return (
    `{"palvelutehtava":${taskCode[record.task]},"palvelunjarjestajan_palveluyksikko":` +
    `[{"palveluyksikon_nimi":${unit},"asiakkuuden_alkamispvm":"${start}"${end}}]${producer}}`
  )
}

function actText(act: KnownPeriod, day: Day): string {
  const end = act.endStored <= day ? `,"lastensuojelun_asiakkuuden_paattymispvm":"${isoOf(act.end)}"` : ''
  return `"lastensuojelun_asiakkuus":{"lastensuojelun_asiakkuuden_alkamispvm":"${isoOf(act.start)}"${end}}`
}

/** A document stored by mistake is voided by a new version some months later. The person keeps the relation in truth. */
function writeVoid(desk: DocumentDesk, number: number, days: readonly Day[]): void {
  const last = days.at(-1) as Day
  const day = last + 40 + desk.chance.below(150)
  if (day > desk.series.lastDay) return
  const task = desk.relation.records[0]?.task ?? 0
  desk.store(
    day,
    documentText(desk, {
      number,
      version: days.length + 1,
      status: 'voided',
      type: DOCUMENT_TYPES.relationship,
      task,
      clients: clientText(desk, day),
      stored: day,
      more: `"relationshipId":"${relationshipId(desk.texts, desk.relation)}",`,
      content: '{}',
    }),
  )
}

/** A relationship of an earlier system, archived afterwards as a document of its own, mostly without an end. */
function writeOldRelationship(desk: DocumentDesk, archived: readonly TaskRecord[]): void {
  const { relation, chance } = desk
  const record = archived[0] as TaskRecord
  const start = Math.max(relation.person.birth, record.start - 400 - chance.below(2500))
  const day = Math.max(FIRST_ARCHIVING + chance.below(900), record.archiveFrom)
  const end = chance.happens(0.8) ? OPEN : start + Math.floor((record.start - start) * 0.6)
  const old = { ...record, start, recordedEnd: end }
  const { earlierTaskCode } = desk.texts
  const known = { record: old, startStored: day, endStored: end === OPEN ? OPEN : day }
  const block = blockText(desk, known, { day, taskCode: earlierTaskCode })
  desk.store(
    day,
    documentText(desk, {
      number: desk.nextDocument(),
      version: 1,
      status: 'final',
      type: DOCUMENT_TYPES.relationship,
      task: record.task,
      clients: clientText(desk, day),
      stored: day,
      serviceTask: `"serviceTask":${earlierTaskCode[record.task]}`,
      more: '"oldDocument":true,',
      content:
        `{"asiakkuusasiakirja":{"asiakas":{${personText(desk, day)}},"sosiaalihuollon_asiakkuus":` +
        `{"vanha_asiakkuus":true,"asiakkuuden_alkamispvm":"${isoOf(start)}"},"sosiaalihuollon_palvelutehtava":[${block}]}}`,
    }),
  )
}
