import { expect, test } from 'vitest'
import { PERMISSIONS, rolesOf } from '../../src/access/permissions.ts'
import { OPERATIONS } from '../../src/operations/all.ts'

/** Also the keys of machines and the codes of data collections: who shows one is not known before it is looked up. */
const SIGNING_IN = /^((session|invitation)\.|key\.show$|form-session\.begin$)/

test('the public may only read what the site shows, sign in, and use an invitation', () => {
  const open = OPERATIONS.filter(({ name }) => rolesOf(name).includes('public') && !SIGNING_IN.test(name))
  expect(open.map(({ name }) => name).sort()).toEqual([
    'site.briefing',
    'site.briefing-file',
    'site.briefings',
    'site.collection',
    'site.collections',
    'site.facts',
    'site.file',
    'site.proposal',
    'site.proposals',
    'site.release',
    'site.releases',
    'site.social-data',
  ])
  expect(open.filter(({ access }) => access !== 'read')).toEqual([])
})

test('somebody without an account may tell what they have seen, look at the receipt of it, and see nothing else', () => {
  expect(
    OPERATIONS.map(({ name }) => name)
      .filter((name) => rolesOf(name).includes('anonymous'))
      .sort(),
  ).toEqual([
    'phenomenon.echo',
    'receipt.mend',
    'receipt.show',
    'receipt.withdraw',
    'social-report.choices',
    'social-report.send-anonymous',
    'social-report.themes-of-link',
    'unit.of-link',
  ])
})

test('every operation has a name of its own, by which edges find it', () => {
  const names = OPERATIONS.map(({ name }) => name)
  expect(new Set(names).size).toBe(names.length)
})

test('every operation has its row in the table of rights, and every row its operation', () => {
  expect(Object.keys(PERMISSIONS).sort()).toEqual(OPERATIONS.map(({ name }) => name).sort())
})
