import type { ClientNumber } from '../../model/person.ts'
import type { IdentityLinkRecord } from '../../model/unit-record.ts'
import type { Delivered, RegisterRecords } from '../register-records.ts'

/**
 * The person behind each temporary number. Chains are followed to their end (temporary → temporary → real). Where deliveries
 * disagree the newest link of a number holds, then the lowest target; in a circle the lowest number stands for all.
 * Numbers that are nobody else are absent.
 */
export function personsBehind(links: readonly Delivered<IdentityLinkRecord>[]): ReadonlyMap<ClientNumber, ClientNumber> {
  const next = new Map<ClientNumber, ClientNumber>()
  const oldestFirst = [...links].sort((a, b) => a.delivery - b.delivery || b.client - a.client)
  for (const link of oldestFirst) if (link.client !== link.temporaryClient) next.set(link.temporaryClient, link.client)
  return new Map([...next.keys()].map((start) => [start, endOfChain(start, next)] as const).filter(([from, to]) => from !== to))
}

function endOfChain(start: ClientNumber, next: ReadonlyMap<ClientNumber, ClientNumber>): ClientNumber {
  const path = [start]
  for (let at = next.get(start); at !== undefined; at = next.get(at)) {
    const seen = path.indexOf(at)
    if (seen >= 0) return Math.min(...path.slice(seen))
    path.push(at)
  }
  return path.at(-1) ?? start
}

/** All records under the number of the person: one person, one client (golden case 16). */
export function withPersons(records: RegisterRecords): RegisterRecords {
  const persons = personsBehind(records.identityLinks)
  const underPerson = <Row extends { readonly client: ClientNumber }>(rows: readonly Row[]): readonly Row[] =>
    rows.map((row) => ({ ...row, client: persons.get(row.client) ?? row.client }))
  return {
    ...records,
    documents: underPerson(records.documents),
    taskPeriods: underPerson(records.taskPeriods),
    relationshipPeriods: underPerson(records.relationshipPeriods),
    residences: underPerson(records.residences),
  }
}
