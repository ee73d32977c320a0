import type { ActivityOnlyCell, ClientCell, TaskSetCell } from '../../model/cell.ts'
import type { Period } from '../../model/period.ts'
import type { AgeClassCode, ClientNumber, SexCode } from '../../model/person.ts'
import { SOURCES } from '../../model/source.ts'
import { type CountingFrame, countedContents, TOTAL_CONTENT } from '../counting-frame.ts'
import type { ClientQuarter } from '../derive/client-quarters.ts'
import { COUNTING_FLAGS, type CountingFlag, type FlaggedClient } from '../derive/evidence.ts'
import { type DerivedRegister, deriveRegister } from '../derive/register.ts'
import type { RegisterRecords } from '../register-records.ts'
import { factsOfContent, personsOf } from './content-facts.ts'
import {
  activityCellKey,
  type CountedCells,
  clientCellKey,
  inCellOrder,
  indicationFactsKey,
  type OrganiserCell,
  organiserCellKey,
  taskSetCellKey,
} from './counted-cells.ts'
import { indicationFacts } from './reference-facts.ts'

/**
 * The reference engine: what the statistics mean, in plain code over small arrays. It is slow on purpose; the SQL engine must agree
 * with it cell for cell.
 */
export function countByReference(records: RegisterRecords, frame: CountingFrame): CountedCells {
  const register = deriveRegister(records, frame)
  const perPeriod = <Cell>(count: (period: Period, facts: readonly ClientQuarter[]) => Cell[]): Cell[] =>
    frame.periods.flatMap((period) => count(period, factsIn(register.facts, period)))
  return {
    clients: inCellOrder(
      perPeriod((period, facts) => clientCells({ register, frame, period, facts })),
      clientCellKey,
    ),
    taskSets: inCellOrder(
      perPeriod((period, facts) => taskSetCells({ register, frame, period, facts })),
      taskSetCellKey,
    ),
    activityOnly: inCellOrder(
      perPeriod((period, facts) => activityOnlyCells({ register, frame, period, facts })),
      activityCellKey,
    ),
    organisers: inCellOrder(
      perPeriod((period, facts) => organiserCells({ register, frame, period, facts })),
      organiserCellKey,
    ),
    indications: inCellOrder(
      frame.quarters.flatMap((quarter) => indicationFacts(register, frame, quarter)),
      indicationFactsKey,
    ),
    flags: clientsByFlag(register.flags),
  }
}

interface PeriodFacts {
  readonly register: DerivedRegister
  readonly frame: CountingFrame
  readonly period: Period
  readonly facts: readonly ClientQuarter[]
}

/** A person is a client in a period when in any quarter of it, since quarters tile periods. */
function factsIn(facts: readonly ClientQuarter[], period: Period): readonly ClientQuarter[] {
  return facts.filter(({ quarter }) => period.quarters.includes(quarter))
}

function clientCells({ register, frame, period, facts }: PeriodFacts): ClientCell[] {
  const combinations = countedContents(frame).flatMap((content) => SOURCES.map((source) => ({ content, source })))
  return combinations.flatMap(({ content, source }) => {
    const counted = factsOfContent(facts, content).filter(({ sources }) => sources.includes(source))
    const cells = Map.groupBy(personsOf(counted), (client) => JSON.stringify(register.classOf(client, period)))
    return [...cells].map(([key, clients]): ClientCell => {
      const { area, age, sex } = JSON.parse(key) as { area: string; age: AgeClassCode; sex: SexCode }
      return { content, area, age, sex, period: period.code, source, clients: clients.length, byPath: byPath(counted, clients) }
    })
  })
}

function byPath(facts: readonly ClientQuarter[], clients: readonly ClientNumber[]): ClientCell['byPath'] {
  const members = new Set(clients)
  const count = (path: ClientQuarter['path']) =>
    personsOf(facts.filter((fact) => fact.path === path && members.has(fact.client))).length
  return { A: count('A'), B: count('B'), C: count('C'), D: count('D') }
}

function taskSetCells({ register, period, facts }: PeriodFacts): TaskSetCell[] {
  const counted = factsOfContent(facts, TOTAL_CONTENT).filter(({ sources }) => sources.includes('SHA+ET'))
  const cells = Map.groupBy(personsOf(counted), (client) => {
    const { area, age } = register.classOf(client, period)
    const tasks = new Set(counted.filter((fact) => fact.client === client).map(({ content }) => content))
    return JSON.stringify({ tasks: [...tasks].sort().join('+'), area, age })
  })
  return [...cells].map(([key, clients]) => ({
    ...(JSON.parse(key) as Pick<TaskSetCell, 'tasks' | 'area' | 'age'>),
    period: period.code,
    clients: clients.length,
  }))
}

/** Persons with activity in the period and no evidence that made them a client in any source. */
function activityOnlyCells({ register, frame, period, facts }: PeriodFacts): ActivityOnlyCell[] {
  return countedContents(frame).flatMap((content) => {
    const ofContent = factsOfContent(facts, content)
    const clients = new Set(personsOf(ofContent.filter(({ sources }) => sources.length > 0)))
    const cells = Map.groupBy(
      personsOf(ofContent).filter((client) => !clients.has(client)),
      (client) => register.classOf(client, period).area,
    )
    return [...cells].map(([area, persons]) => ({ content, area, period: period.code, persons: persons.length }))
  })
}

function organiserCells({ register, frame, period, facts }: PeriodFacts): OrganiserCell[] {
  const combinations = countedContents(frame).flatMap((content) => SOURCES.map((source) => ({ content, source })))
  return combinations.flatMap(({ content, source }) => {
    const counted = factsOfContent(facts, content).filter(({ sources }) => sources.includes(source))
    const cells = Map.groupBy(counted, ({ client, organiser }) =>
      JSON.stringify({ organiser, area: register.classOf(client, period).area }),
    )
    return [...cells].map(([key, own]) => ({
      content,
      ...(JSON.parse(key) as Pick<OrganiserCell, 'organiser' | 'area'>),
      period: period.code,
      source,
      clients: personsOf(own).length,
    }))
  })
}

function clientsByFlag(flags: readonly FlaggedClient[]): Readonly<Record<CountingFlag, number>> {
  const count = (flag: CountingFlag) => personsOf(flags.filter((one) => one.flag === flag)).length
  return Object.fromEntries(COUNTING_FLAGS.map((flag) => [flag, count(flag)])) as Record<CountingFlag, number>
}
