import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { rolesOf } from '../../src/access/permissions.ts'
import { SUBJECTS, subjectOf } from '../../src/access/subjects.ts'
import { OPERATIONS } from '../../src/operations/all.ts'
import { STATE_MACHINES } from '../../src/operations/audit/state-machines.ts'

const models = fileURLToPath(new URL('../../src/model', import.meta.url))

/** Ids of everything that a file of the model exports and that has the form of a state machine, alone or in a table of them. */
async function machinesOf(file: string): Promise<string[]> {
  const exported = Object.values((await import(`${models}/${file}`)) as Record<string, unknown>)
  const things = exported.flatMap((one) => (isObject(one) && !isMachine(one) ? Object.values(one) : [one]))
  return things.filter(isMachine).map(({ id }) => id)
}

function isObject(thing: unknown): thing is object {
  return typeof thing === 'object' && thing !== null
}

function isMachine(thing: unknown): thing is { id: string } {
  return isObject(thing) && ['id', 'initial', 'states', 'transitions'].every((name) => name in thing)
}

test('every state machine of the model is drawn and stands in the matrix of rights', async () => {
  const files = readdirSync(models).filter((name) => name.endsWith('.ts'))
  const found = (await Promise.all(files.map(machinesOf))).flat()
  expect(new Set(STATE_MACHINES.map(({ id }) => id))).toEqual(new Set(found))
})

test('every operation has a subject with a name', () => {
  expect(OPERATIONS.filter(({ name }) => !(subjectOf(name) in SUBJECTS)).map(({ name }) => name)).toEqual([])
})

/** An account without a second factor begins its session by setting one up. */
const OTHER_BEGINNINGS: Readonly<Record<string, readonly string[]>> = { session: ['enrolment'] }

describe.each(STATE_MACHINES.map((machine) => ({ id: machine.id, machine })))('the states of $id', ({ machine }) => {
  const states = Object.keys(machine.states)

  test('are all reached from the first', () => {
    const reached = new Set([machine.initial, ...(OTHER_BEGINNINGS[machine.id] ?? [])])
    for (const _ of states) for (const { from, to } of machine.transitions) if (reached.has(from)) reached.add(to)
    expect(states.filter((state) => !reached.has(state))).toEqual([])
  })

  test('are the only ones that transitions name, and each operation leads to one state by one outcome', () => {
    const named = machine.transitions.flatMap(({ from, to }) => [from, to])
    expect(named.filter((state) => !states.includes(state))).toEqual([])
    const ways = machine.transitions.map(({ from, by, when }) => `${from} ${by} ${when ?? ''}`)
    expect(ways.filter((way, index) => ways.indexOf(way) !== index)).toEqual([])
  })

  test('are changed only by operations that there are and that somebody may perform', () => {
    const names = new Set(OPERATIONS.map(({ name }) => name))
    const unknown = [...new Set(machine.transitions.map(({ by }) => by))].filter(
      (by) => !names.has(by) || rolesOf(by).length === 0,
    )
    expect(unknown).toEqual([])
  })
})
