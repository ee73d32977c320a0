import type { County } from '../model/area.ts'
import { mix } from './chance.ts'
import { type CountyProfile, SYSTEMS } from './county-profiles.ts'
import { coded, type NationalCodes, SYSTEMS_OID, TASKS_2011_OID } from './national-codes.ts'
import { TASKS } from './published-shares.ts'
import { clockOffset, type Day, isoOf } from './series.ts'
import type { ServingPlaces } from './service-units.ts'

/** The parts of a document's text that are the same for all documents of a county: written once, joined millions of times. */
export interface CountyTexts {
  readonly root: string
  readonly serving: ServingPlaces
  readonly organiser: string
  readonly system: string
  /** `"serviceTask":{…}` by task. */
  readonly serviceTask: readonly string[]
  readonly taskCode: readonly string[]
  /** The same in the list of 2011, for documents of earlier systems. */
  readonly earlierTaskCode: readonly string[]
  /** `"serviceTask":{…}` of family law services, which are archived but not collected. */
  readonly familyLaw: string
  /** The sex as the system writes it; one of the systems adds a display text. */
  readonly sex: { readonly M: string; readonly F: string }
}

/** How each system writes the list of service tasks: plain, as a URN, with a version behind, or both. */
const TASK_LISTS = [
  SYSTEMS_OID.task,
  `urn:oid:${SYSTEMS_OID.task}`,
  `${SYSTEMS_OID.task}.201601`,
  `urn:oid:${SYSTEMS_OID.task}.201601`,
] as const
const SYSTEM_WITH_DISPLAYS = 3

/** Identifier root of a county's documents: its organisation identifier without the unit part. */
export function rootOf(county: Pick<County, 'oid' | 'code'>): string {
  return county.oid ? county.oid.replace(/\.10\.0$/, '') : `1.2.246.10.99999999.${Number(county.code)}`
}

export function countyTexts(
  county: County,
  profile: CountyProfile,
  { codes, serving }: { readonly codes: NationalCodes; readonly serving: ServingPlaces },
): CountyTexts {
  const root = rootOf(county)
  const system = SYSTEMS[profile.system]
  const codeIn = (list: string, code: string) => `{"system":"${list}","code":"${code}"}`
  const taskList = TASK_LISTS[profile.system]
  const taskCode = TASKS.map((_, task) => codeIn(taskList, codes.tasks[task] ?? ''))
  const sex = (code: string, display: string) =>
    profile.system === SYSTEM_WITH_DISPLAYS ? coded('sex', code).replace('}', `,"display":"${display}"}`) : coded('sex', code)
  return {
    root,
    serving,
    organiser: `"organiser":"${root}.10.0"`,
    system: `"system":{"vendor":"${system.vendor}","product":"${system.product}","version":"${system.version}"}`,
    serviceTask: taskCode.map((text) => `"serviceTask":${text}`),
    taskCode,
    earlierTaskCode: TASKS.map((_, task) => codeIn(TASKS_2011_OID, codes.tasks[task] ?? '')),
    familyLaw: `"serviceTask":${codeIn(taskList, codes.familyLaw)}`,
    sex: { M: sex(codes.sex.M, 'Mies'), F: sex(codes.sex.F, 'Nainen') },
  }
}

const offsets: string[] = []
const OFFSET_FROM = 25_567

/** A moment of a day as ISO text with the offset of Helsinki; `slot` 0–31 chooses a quarter of an hour between 8 and 16. */
export function momentOf(day: Day, slot: number): string {
  let tail = offsets[day + OFFSET_FROM]
  if (tail === undefined) {
    tail = `:00${clockOffset(day)}`
    offsets[day + OFFSET_FROM] = tail
  }
  return `${isoOf(day)}T${TIMES[slot & 31] as string}${tail}`
}

const TIMES = Array.from({ length: 32 }, (_, slot) => {
  const hour = String(8 + (slot >> 2)).padStart(2, '0')
  return `${hour}:${String((slot & 3) * 15).padStart(2, '0')}`
})

/** Documents of one person are numbered 0–1,023; the number in the identifier is scattered one-to-one, so that it tells nothing. */
const DOCUMENTS_PER_PERSON = 1024
export function documentNumber(person: number, document: number): number {
  return mix(Math.imul(person, DOCUMENTS_PER_PERSON) + (document % DOCUMENTS_PER_PERSON))
}

/** An identifier that belongs to a person at an organiser: relationship, matter, temporary code. */
export function scattered(person: number, what: number): number {
  return mix(Math.imul(person, 64) + what + 0x2545f491)
}

/** Identifier of the unit that serves a municipality in a task: `place` is municipality × 10 + task. */
export function unitCode({ root, serving }: Pick<CountyTexts, 'root' | 'serving'>, place: number): string {
  return `${root}.10.${10_000 + serving.of(Math.floor(place / 10)) * 10 + (place % 10)}`
}
