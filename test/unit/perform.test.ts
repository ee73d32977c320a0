import { expect, test, vi } from 'vitest'
import { z } from 'zod'
import { OPERATOR, PUBLIC } from '../../src/access/actor.ts'
import { defineOperation, untyped } from '../../src/operations/operation.ts'
import { type Ports, perform } from '../../src/operations/perform.ts'

const nameRelease = defineOperation({
  name: 'delivery.list',
  title: { fi: 'Nimeä', sv: 'Namnge', en: 'Name' },
  input: z.strictObject({ name: z.string().min(3) }),
  perform: async ({ name }) => name.toUpperCase(),
})
const exclusively = vi.fn(<T>(work: () => Promise<T>) => work())
const ports = { now: () => '2024-05-14T08:00:00Z', exclusively } as unknown as Ports
const operator = { ports, caller: { actor: OPERATOR } }

test('a role that the operation does not name may not perform it', async () => {
  const visitor = { ports, caller: { actor: PUBLIC } }
  await expect(perform(nameRelease, { name: 'spring' }, visitor)).rejects.toMatchObject({
    description: { code: 'not-permitted', kind: 'forbidden', parameters: { operation: 'delivery.list' } },
  })
})

test('input is parsed before anything happens, and what is wrong is named', async () => {
  await expect(perform(untyped(nameRelease), { name: 'x', colour: 'red' }, operator)).rejects.toMatchObject({
    description: { code: 'input-invalid', kind: 'refused', parameters: { fields: expect.stringContaining('name:') } },
  })
})

test('a change waits its turn; reading does not', async () => {
  exclusively.mockClear()
  expect(await perform(nameRelease, { name: 'spring' }, operator)).toBe('SPRING')
  expect(exclusively).toHaveBeenCalledTimes(1)
  expect(await perform({ ...nameRelease, access: 'read' }, { name: 'autumn' }, operator)).toBe('AUTUMN')
  expect(exclusively).toHaveBeenCalledTimes(1)
})
