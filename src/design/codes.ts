import type { CalendarEntry, Code, Definitions, TransferableField } from '../model/definitions.ts'
import type { ServiceTask } from '../model/service-task.ts'
import { indexDefinitions } from './definition-index.ts'

export interface CodeQuestion {
  readonly list: string
  readonly value: string
  readonly day?: string
}

/** The code of a list that a delivered value means: its national code or its local key, in force on `day` when one is given. Null when none. */
export function codeOf(definitions: Definitions, { list, value, day }: CodeQuestion): Code | null {
  const index = indexDefinitions(definitions).codeLists.get(list)
  if (!index) throw new Error(`There is no code list ${list}`)
  const isInForce = (code: Code) =>
    day === undefined || ((code.validFrom === null || code.validFrom <= day) && (code.validTo === null || code.validTo >= day))
  const byKey = index.byKey.get(value)
  return index.byNationalCode.get(value)?.find(isInForce) ?? (byKey && isInForce(byKey) ? byKey : null)
}

/** A service task by its national code or local key. Null when there is none. */
export function taskByCode(definitions: Definitions, value: string): ServiceTask | null {
  const code = codeOf(definitions, { list: 'service-task', value })
  return code ? (indexDefinitions(definitions).tasks.get(code.key) ?? null) : null
}

/** The fields of a document type that may arrive, by path. Empty for a type without marked fields. */
export function transferableFieldsOf(definitions: Definitions, documentType: string): ReadonlyMap<string, TransferableField> {
  return indexDefinitions(definitions).fields.get(documentType) ?? new Map()
}

/** The next release on or after a day, and null when the calendar ends before. */
export function nextReleaseOn(definitions: Definitions, day: string): CalendarEntry | null {
  return definitions.calendar.find((entry) => entry.date >= day) ?? null
}
