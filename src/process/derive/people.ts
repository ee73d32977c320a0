import type { IsoDate } from '../../model/period.ts'
import { type AgeClassCode, ageClassOf, ageOn, type ClientNumber, type SexCode } from '../../model/person.ts'
import type { ClientRecord, ResidenceRecord } from '../../model/unit-record.ts'
import type { Delivered } from '../register-records.ts'

/** What is known of the clients themselves. */
export interface People {
  birthDate(client: ClientNumber): IsoDate | null
  sex(client: ClientNumber): SexCode
  /** True when every record of the person is by a temporary code; false when there is no record. */
  isTemporary(client: ClientNumber): boolean
  /** Day of death by the population register; null when not known to be dead. */
  died(client: ClientNumber): IsoDate | null
  /** Residences by the newest delivery of the population register that mentions the client. */
  residences(client: ClientNumber): readonly ResidenceRecord[]
}

/**
 * One birth date and one sex for each person, from one record: a real code before a temporary one, then the newest delivery, then the
 * lowest number. `persons` is the person behind each temporary number.
 */
export function peopleOf(
  clients: readonly Delivered<ClientRecord>[],
  residences: readonly Delivered<ResidenceRecord>[],
  persons: ReadonlyMap<ClientNumber, ClientNumber>,
): People {
  const known = new Map<ClientNumber, Delivered<ClientRecord>>()
  for (const record of clients) {
    const person = persons.get(record.client) ?? record.client
    const best = known.get(person)
    if (best === undefined || isBetter(record, best)) known.set(person, record)
  }
  const homes = newestResidences(residences)
  return {
    birthDate: (client) => known.get(client)?.birthDate ?? null,
    sex: (client) => known.get(client)?.sex ?? '_U',
    isTemporary: (client) => known.get(client)?.hasIdentityCode === false,
    died: (client) =>
      (homes.get(client) ?? []).reduce<IsoDate | null>(
        (first, { died }) => (died === null || (first !== null && first <= died) ? first : died),
        null,
      ),
    residences: (client) => homes.get(client) ?? [],
  }
}

/** Age class in completed years on a day; `_U` when the birth date is not known or later. */
export function ageClassOn(birthDate: IsoDate | null, day: IsoDate): AgeClassCode {
  return ageClassOf(birthDate === null || birthDate > day ? null : ageOn(birthDate, day))
}

function isBetter(a: Delivered<ClientRecord>, b: Delivered<ClientRecord>): boolean {
  if (a.hasIdentityCode !== b.hasIdentityCode) return a.hasIdentityCode
  return a.delivery === b.delivery ? a.client < b.client : a.delivery > b.delivery
}

function newestResidences(
  residences: readonly Delivered<ResidenceRecord>[],
): ReadonlyMap<ClientNumber, readonly Delivered<ResidenceRecord>[]> {
  const byClient = new Map<ClientNumber, Delivered<ResidenceRecord>[]>()
  for (const row of residences) {
    const rows = byClient.get(row.client) ?? []
    const newest = rows[0]?.delivery ?? row.delivery
    if (row.delivery > newest) byClient.set(row.client, [row])
    if (row.delivery === newest) byClient.set(row.client, [...rows, row])
  }
  return byClient
}
