import { momentOf, unitCode } from './archive-text.ts'
import { Chance, mixText } from './chance.ts'
import { clientText, type DocumentDesk, documentText, relationshipId, storingDelay } from './document-writing.ts'
import type { NationalCodes } from './national-codes.ts'
import { coded } from './national-codes.ts'
import type { Relation, TaskRecord } from './relations.ts'
import { type Day, isoOf, OPEN, type Series } from './series.ts'

/** A service decision as it was made. */
export interface Decision {
  readonly record: TaskRecord
  readonly initiated: Day
  readonly decided: Day
  readonly kind: 'positive' | 'negative' | 'partly'
  readonly validFrom: Day
  /** OPEN = until further notice. */
  readonly validTo: Day
  readonly service: string
  readonly method: string
  /** Hours a month; 0 = not given. */
  readonly hours: number
}

/** Decision document and root of its content by task, in the order of TASKS. */
const DOCUMENTS = [
  { code: '11000', root: 'iakkaiden_palvelupaatos', hasHours: true },
  { code: '11052', root: 'tyoikaisten_palvelupaatos', hasHours: false },
  { code: '11001', root: 'lapsiperheiden_palvelupaatos', hasHours: false },
  { code: '11002', root: 'lastensuojelun_palvelu__tai_tukitoimipaatos', hasHours: false },
  { code: '11053', root: 'vammaispalvelupaatos', hasHours: true },
  { code: '11003', root: 'paatos_paihde__ja_riippuvuustyon_erityisesta_palvelusta', hasHours: false },
] as const
const KIND_CODES = { positive: '1', negative: '2', partly: '3' } as const

const RENEWED_EVERY_DAYS = 365

/** The decisions of a relation: after the start, and a renewal each year. Most are positive; some refused. */
export function decisionsOf(relation: Relation, codes: NationalCodes, at: { seed: number; series: Series }): Decision[] {
  const chance = new Chance(at.seed, mixText('decisions'), relation.person.number, relation.order)
  return relation.records.flatMap((record) => {
    if (!chance.happens(0.45)) return []
    const first = record.start + 12 + Math.floor(chance.wait(30))
    const decisions: Decision[] = []
    for (let day = first; day <= Math.min(record.end, at.series.lastDay); day += RENEWED_EVERY_DAYS + chance.below(40)) {
      if (day >= at.series.firstDay - RENEWED_EVERY_DAYS) decisions.push(decision(record, day, { codes, chance }))
    }
    return decisions
  })
}

function decision(record: TaskRecord, decided: Day, at: { codes: NationalCodes; chance: Chance }): Decision {
  const { codes, chance } = at
  const kind = (['positive', 'negative', 'partly'] as const)[chance.weighted([88, 8, 4])] ?? 'positive'
  const until = chance.happens(0.4) ? OPEN : decided + RENEWED_EVERY_DAYS - 1
  const validTo = until === OPEN ? OPEN : Math.max(decided, Math.min(until, record.end))
  const services = codes.services[record.task] ?? []
  return {
    record,
    initiated: Math.max(record.start - 20, decided - 3 - Math.floor(chance.wait(35))),
    decided,
    kind,
    validFrom: decided,
    validTo,
    service: services[chance.weighted([5, 3, 2])] ?? 'social_work',
    method: codes.organisingMethods[chance.weighted([6, 2, 1, 0.2])] ?? '',
    hours: DOCUMENTS[record.task].hasHours && chance.happens(0.5) ? 5 + chance.below(80) : 0,
  }
}

/** The decision documents of a relation, those that reach the archive. */
export function writeDecisionDocuments(desk: DocumentDesk, decisions: readonly Decision[]): void {
  for (const made of decisions) {
    const { record, decided } = made
    const isArchived = decided >= record.archiveFrom && decided <= record.archiveTo && decided >= desk.series.firstDay - 200
    if (!isArchived) continue
    const stored = decided + storingDelay(desk.chance)
    desk.store(stored, decisionText(desk, made, stored))
  }
}

function decisionText(desk: DocumentDesk, made: Decision, stored: Day): string {
  const { record } = made
  const { code } = DOCUMENTS[record.task]
  return documentText(desk, {
    number: desk.nextDocument(),
    version: 1,
    status: 'final',
    type: coded('clientDocument', code),
    task: record.task,
    clients: clientText(desk, stored),
    stored,
    more:
      `"socialService":[${coded('service', made.service)}],"serviceProcess":${coded('serviceProcess', 'decision_making')},` +
      `"relationshipId":"${relationshipId(desk.texts, desk.relation)}","unit":"${unitCode(desk.texts, record.unit)}",` +
      `"signedAt":"${momentOf(made.decided, 22)}",`,
    content: contentText(made),
  })
}

function contentText(made: Decision): string {
  const document = DOCUMENTS[made.record.task]
  const hours = made.hours > 0 ? `,"palvelun_maara_tunteina":${made.hours}` : ''
  const end = made.validTo === OPEN ? '' : `,"paattymispaiva":"${isoOf(made.validTo)}"`
  const validity = made.kind === 'negative' ? '' : `,"paatoksen_voimassaolo":{"alkamispaiva":"${isoOf(made.validFrom)}"${end}}`
  return (
    `{"${document.root}":{"paatos":{"vireilletulopaivamaara":"${isoOf(made.initiated)}",` +
    `"paatospaivamaara":"${isoOf(made.decided)}","ratkaisun_laji":${coded('decisionKind', KIND_CODES[made.kind])},` +
    `"sosiaalipalvelu_jota_paatos_koskee":[{"sosiaalipalvelu":${coded('service', made.service)}${hours}}],` +
    `"myonnettavan_palvelun_jarjestamistapa":${coded('organisingMethod', made.method)}${validity}}}}`
  )
}

/** The decision as a row of `palvelupaatokset`, from `palvelutehtava` on. */
export function decisionRow(made: Decision, taskCode: string): string {
  const isNegative = made.kind === 'negative'
  const from = isNegative ? '' : isoOf(made.validFrom)
  const to = isNegative || made.validTo === OPEN ? '' : isoOf(made.validTo)
  const hours = made.hours > 0 ? String(made.hours) : ''
  return `${taskCode};${made.service};${KIND_CODES[made.kind]};${isoOf(made.decided)};${from};${to};${made.method};${hours}`
}
