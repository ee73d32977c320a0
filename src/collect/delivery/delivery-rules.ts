import { COUNTRY } from '../../model/area.ts'
import type { CheckDefinition } from '../../model/check.ts'
import { COVERAGE_CLASSES } from '../../model/coverage.ts'
import type { CodeList, Definitions, DocumentType } from '../../model/definitions.ts'
import type { RecordLayout } from '../../model/record-layout.ts'
import type { Texts } from '../../model/text.ts'
import { type AllowList, buildAllowLists } from './allow-list.ts'

/** The definitions that deliveries are read by, arranged for looking up. */
export interface DeliveryRules {
  /** Layouts by table. */
  readonly layouts: ReadonlyMap<string, RecordLayout>
  readonly checks: ReadonlyMap<string, CheckDefinition>
  /** By code list id: delivered value (national code or local key) → key. */
  readonly codes: ReadonlyMap<string, ReadonlyMap<string, string>>
  /** Code list id by national OID. */
  readonly listOfOid: ReadonlyMap<string, string>
  /** How findings name a code list: its names, version and identification `1.2.246.537.6.1221 (201601)`. */
  readonly listNames: ReadonlyMap<string, ListName>
  /** Names of tasks and other contents, for messages. */
  readonly contentNames: ReadonlyMap<string, Texts>
  readonly documentTypes: ReadonlyMap<string, DocumentType>
  /** By document type key. */
  readonly allowLists: ReadonlyMap<string, AllowList>
  /** Municipality → county, of the newest division that has the municipality. */
  readonly countyOfMunicipality: ReadonlyMap<string, string>
  /** Tasks that are not collected yet (family law). */
  readonly uncollectedTasks: ReadonlySet<string>
  readonly firstQuarter: string
  /** Quarters of a separate delivery's window, its own included. */
  readonly windowQuarters: number
}

interface ListName {
  readonly names: Texts
  readonly version: string
  readonly identification: string
}

/** Ids of the code lists that coded metadata is read by; the same ids stand in the record layouts. */
export const LISTS = {
  serviceTask: 'service-task',
  socialService: 'social-service',
  municipality: 'municipality',
  sex: 'sex',
  decisionKind: 'decision-kind',
  organisingMethod: 'organising-method',
  contactType: 'contact-type',
  organiser: 'organiser',
  coverageClass: 'coverage-class',
  content: 'content',
  area: 'area',
} as const

/** The service-task lists of 1989 and 2011, met in old documents. Their values are read by the list of today. */
const EARLIER_TASK_LISTS = ['1.2.246.537.6.1259', '1.2.246.537.6.1283']

const arranged = new WeakMap<Definitions, DeliveryRules>()

/** The rules of these definitions, arranged once: definitions do not change, and every package is read by them. */
export function deliveryRules(definitions: Definitions): DeliveryRules {
  const rules = arranged.get(definitions) ?? arrange(definitions)
  arranged.set(definitions, rules)
  return rules
}

function arrange(definitions: Definitions): DeliveryRules {
  const listOfOid = new Map(definitions.codeLists.flatMap((list) => (list.oid ? [[list.oid, list.id] as const] : [])))
  for (const oid of EARLIER_TASK_LISTS) if (!listOfOid.has(oid)) listOfOid.set(oid, LISTS.serviceTask)
  const codes = codeSets(definitions)
  const codesOf = (oid: string) => codes.get(listOfOid.get(oid) ?? '') ?? null
  return {
    layouts: new Map(definitions.records.map((layout) => [layout.table, layout])),
    checks: new Map(definitions.checks.map((check) => [check.id, check])),
    codes,
    listOfOid,
    listNames: new Map(definitions.codeLists.map((list) => [list.id, listName(list)])),
    contentNames: new Map([...definitions.serviceTasks, ...definitions.contents].map((content) => [content.key, content.names])),
    documentTypes: new Map(definitions.documentTypes.map((type) => [type.key, type])),
    allowLists: buildAllowLists(definitions.transferableFields, codesOf),
    countyOfMunicipality: countiesOfMunicipalities(definitions),
    uncollectedTasks: new Set(definitions.serviceTasks.filter((task) => !task.isCollected).map((task) => task.key)),
    firstQuarter: definitions.programme.firstQuarter,
    windowQuarters: definitions.programme.windowQuarters,
  }
}

function listName({ id, oid, version, names }: CodeList): ListName {
  return { names, version: version ?? '–', identification: `${oid ?? id}${version === null ? '' : ` (${version})`}` }
}

/** The check of that id. A missing definition is a bug of the program, not of the delivery. */
export function checkOf(rules: DeliveryRules, id: string): CheckDefinition {
  const check = rules.checks.get(id)
  if (!check) throw new Error(`check ${id} has no definition`)
  return check
}

function codeSets(definitions: Definitions): Map<string, Map<string, string>> {
  const sets = new Map<string, Map<string, string>>()
  const add = (list: string, codes: readonly { readonly key: string; readonly nationalCode: string | null }[]) => {
    const values = sets.get(list) ?? new Map<string, string>()
    for (const code of codes) values.set(code.key, code.key)
    // National codes last: where one is the same text as another code's key, the national meaning holds.
    for (const code of codes) if (code.nationalCode !== null) values.set(code.nationalCode, code.key)
    sets.set(list, values)
  }
  for (const list of definitions.codeLists) add(list.id, list.codes)
  const keysOf = (list: string, keys: readonly string[]) =>
    add(
      list,
      keys.map((key) => ({ key, nationalCode: null })),
    )
  const municipalities = definitions.divisions.flatMap((division) => division.municipalities.map(({ code }) => code))
  const counties = definitions.divisions.flatMap((division) => division.counties.map(({ code }) => code))
  add(LISTS.serviceTask, definitions.serviceTasks)
  add(LISTS.socialService, definitions.socialServices)
  keysOf(LISTS.municipality, [...municipalities, ...definitions.successions.map(({ from }) => from)])
  keysOf(LISTS.coverageClass, COVERAGE_CLASSES)
  keysOf(LISTS.area, [COUNTRY, ...definitions.collaborativeAreas.map(({ code }) => code), ...counties, ...municipalities])
  add(LISTS.content, definitions.serviceTasks)
  keysOf(
    LISTS.content,
    definitions.contents.map(({ key }) => key),
  )
  sets.set(LISTS.organiser, organiserCodes(definitions))
  return sets
}

/** Two-digit code → itself, OID → two-digit code. */
function organiserCodes(definitions: Definitions): Map<string, string> {
  const codes = new Map<string, string>()
  for (const division of definitions.divisions) {
    for (const county of division.counties) {
      codes.set(county.code, county.code)
      if (county.oid !== null) codes.set(county.oid, county.code)
    }
  }
  return codes
}

function countiesOfMunicipalities(definitions: Definitions): Map<string, string> {
  const counties = new Map<string, string>()
  for (const division of [...definitions.divisions].sort((a, b) => a.year - b.year)) {
    for (const municipality of division.municipalities) counties.set(municipality.code, municipality.county)
  }
  return counties
}
