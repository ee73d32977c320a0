import { expect, test, vi } from 'vitest'
import { z } from 'zod'
import { defineOperation } from '../../src/operations/operation.ts'
import { type Ports, perform } from '../../src/operations/perform.ts'

const nameRelease = defineOperation({
  name: 'release.name',
  title: { fi: 'Nimeä', sv: 'Namnge', en: 'Name' },
  roles: ['operator'],
  input: z.strictObject({ name: z.string().min(3) }),
  perform: async ({ name }) => name.toUpperCase(),
})
const exclusively = vi.fn(<T>(work: () => Promise<T>) => work())
const ports = { now: () => '2024-05-14T08:00:00Z', exclusively } as unknown as Ports
const operator = { ports, caller: { actor: { role: 'operator', id: 'operator' } as const } }

test('a role that the operation does not name may not perform it', async () => {
  const visitor = { ports, caller: { actor: { role: 'public', id: 'public' } as const } }
  await expect(perform(nameRelease, { name: 'spring' }, visitor)).rejects.toMatchObject({
    description: { code: 'not-permitted', kind: 'forbidden', parameters: { operation: 'release.name' } },
  })
})

test('input is parsed before anything happens, and what is wrong is named', async () => {
  await expect(perform(nameRelease, { name: 'x', colour: 'red' }, operator)).rejects.toMatchObject({
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
