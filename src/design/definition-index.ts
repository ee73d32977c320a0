import type { AreaCode, County, Municipality, RegionalDivision } from '../model/area.ts'
import type { Code, CodeList, Definitions, TransferableField } from '../model/definitions.ts'
import type { ServiceTask } from '../model/service-task.ts'

/** Look-ups over the definitions, built once for each `Definitions` value. */
export interface DefinitionIndex {
  readonly divisions: ReadonlyMap<number, DivisionIndex>
  readonly firstDivision: number
  readonly lastDivision: number
  readonly counties: ReadonlyMap<AreaCode, County>
  readonly tasks: ReadonlyMap<string, ServiceTask>
  readonly codeLists: ReadonlyMap<string, CodeListIndex>
  /** Document type → path → field. */
  readonly fields: ReadonlyMap<string, ReadonlyMap<string, TransferableField>>
}

export interface DivisionIndex {
  readonly division: RegionalDivision
  readonly municipalities: ReadonlyMap<AreaCode, Municipality>
}

interface CodeListIndex {
  readonly list: CodeList
  /** Codes by local key, and by national code where there is one. A national code used again in another time has several. */
  readonly byKey: ReadonlyMap<string, Code>
  readonly byNationalCode: ReadonlyMap<string, readonly Code[]>
}

const built = new WeakMap<Definitions, DefinitionIndex>()

/** The index of the definitions; the same one each time. */
export function indexDefinitions(definitions: Definitions): DefinitionIndex {
  const known = built.get(definitions)
  if (known) return known
  const years = definitions.divisions.map((division) => division.year)
  const index: DefinitionIndex = {
    divisions: new Map(
      definitions.divisions.map((division) => [
        division.year,
        { division, municipalities: by(division.municipalities, (municipality) => municipality.code) },
      ]),
    ),
    firstDivision: Math.min(...years),
    lastDivision: Math.max(...years),
    counties: by(definitions.divisions.at(-1)?.counties ?? [], (county) => county.code),
    tasks: by(definitions.serviceTasks, (task) => task.key),
    codeLists: new Map(definitions.codeLists.map((list) => [list.id, indexCodes(list)])),
    fields: indexFields(definitions.transferableFields),
  }
  built.set(definitions, index)
  return index
}

function indexCodes(list: CodeList): CodeListIndex {
  const national = Map.groupBy(
    list.codes.filter((code) => code.nationalCode !== null),
    (code) => code.nationalCode ?? '',
  )
  return { list, byKey: by(list.codes, (code) => code.key), byNationalCode: national }
}

function indexFields(fields: readonly TransferableField[]): Map<string, Map<string, TransferableField>> {
  const types = Map.groupBy(fields, (field) => field.documentType)
  return new Map([...types].map(([type, ofType]) => [type, by(ofType, (field) => field.path)]))
}

function by<Item>(items: readonly Item[], key: (item: Item) => string): Map<string, Item> {
  return new Map(items.map((item) => [key(item), item]))
}
