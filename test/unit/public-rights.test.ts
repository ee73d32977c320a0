import { expect, test } from 'vitest'
import { OPERATIONS } from '../../src/operations/all.ts'

test('the public may only read what the site shows', () => {
  const open = OPERATIONS.filter(({ roles }) => roles.includes('public'))
  expect(open.map(({ name }) => name).sort()).toEqual(['site.facts', 'site.file', 'site.release', 'site.releases'])
  expect(open.filter(({ access }) => access !== 'read')).toEqual([])
})

test('every operation has a name of its own, by which edges find it', () => {
  const names = OPERATIONS.map(({ name }) => name)
  expect(new Set(names).size).toBe(names.length)
})
