import type { AreaCode } from '../../model/area.ts'
import type { Period } from '../../model/period.ts'
import type { AgeClassCode, ClientNumber, SexCode } from '../../model/person.ts'
import { type CountingFrame, isCounted } from '../counting-frame.ts'
import type { RegisterRecords } from '../register-records.ts'
import { evidenceOfActivity } from './activity.ts'
import { type ClientQuarter, clientQuarters, newestOrganiser } from './client-quarters.ts'
import { documentsInForce } from './document-versions.ts'
import type { Evidence, FlaggedClient } from './evidence.ts'
import { homeAreaOf } from './home.ts'
import { personsBehind, withPersons } from './identity-links.ts'
import { evidenceOfMatters } from './matters.ts'
import { ageClassOn, peopleOf } from './people.ts'
import { evidenceOfSeparateDeliveries } from './separate-periods.ts'
import { evidenceOfTaskBlocks } from './task-blocks.ts'

/** Where, how old and of which sex a client is at the end of a period. */
export interface ClientClass {
  readonly area: AreaCode
  readonly age: AgeClassCode
  readonly sex: SexCode
}

export interface DerivedRegister {
  readonly evidence: readonly Evidence[]
  readonly facts: readonly ClientQuarter[]
  readonly flags: readonly FlaggedClient[]
  isTemporary(client: ClientNumber): boolean
  classOf(client: ClientNumber, period: Period): ClientClass
}

/** From records to who was a client when: persons, versions, evidence by its four paths, quarters, and the clients' own attributes. */
export function deriveRegister(received: RegisterRecords, frame: CountingFrame): DerivedRegister {
  const records = withPersons(received)
  const documents = documentsInForce(records.documents, frame.storedUpTo)
  const people = peopleOf(records.clients, records.residences, personsBehind(records.identityLinks))
  const blocks = evidenceOfTaskBlocks(documents, records.taskPeriods)
  const matters = evidenceOfMatters(documents)
  const separatePeriods = records.relationshipPeriods.filter(({ content }) => isCounted(content, frame))
  const separate = evidenceOfSeparateDeliveries(separatePeriods)
  const evidence = [...blocks.evidence, ...matters.evidence, ...evidenceOfActivity(documents), ...separate.evidence]
  const { facts, flags } = clientQuarters(evidence, people, frame)
  const homeSources = {
    frame,
    people,
    documents,
    separate: separatePeriods,
    organiserOf: (client: ClientNumber, period: Period) => newestOrganiser(facts, client, period) ?? '',
  }
  return {
    evidence,
    facts,
    flags: [...blocks.flags, ...matters.flags, ...separate.flags, ...flags].filter(({ content }) => isCounted(content, frame)),
    isTemporary: people.isTemporary,
    classOf: (client, period) => ({
      area: homeAreaOf(client, period, homeSources),
      age: ageClassOn(people.birthDate(client), period.end),
      sex: people.sex(client),
    }),
  }
}
