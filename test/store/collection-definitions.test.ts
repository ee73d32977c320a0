import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { OPERATOR } from '../../src/access/actor.ts'
import { addCollection } from '../../src/operations/collection/add-collection.ts'
import { addForm } from '../../src/operations/collection/add-form.ts'
import { createCollectionRound } from '../../src/operations/collection/create-round.ts'
import { formOf } from '../../src/operations/collection/known-collections.ts'
import { listCollections } from '../../src/operations/collection/list-collections.ts'
import { showCollection } from '../../src/operations/collection/show-collection.ts'
import { loadDefinitions } from '../../src/register/definition-files.ts'
import { openStaffingRound, STAFFING, STAFFING_ROUND, type StaffingRound } from '../fixtures/staffing-round.ts'

let held: StaffingRound
beforeAll(async () => {
  held = await openStaffingRound()
})
afterAll(() => held.close())

const definition = (file: string) =>
  readFileSync(new URL(`../../definitions/collections/${STAFFING}/${file}`, import.meta.url), 'utf8')
const collectionYaml = (id: string) => definition('collection.yaml').replace(`id: ${STAFFING}`, `id: ${id}`)
const texts = (fi: string, sv = fi) => `{ fi: ${fi}, sv: ${sv}, en: ${fi} }`

/** One question, a number, its texts in the same file. */
const smallForm = (id: string, version: number, more = '') => `form: ${id}
version: ${version}
sections:
  - id: only
    items:
      - { question: N1, type: integer, required: true, min: 0 }
${more}texts:
  title: ${texts('Koe', 'Prov')}
  sections:
    only: { title: ${texts('Osa', 'Del')} }
  items:
    N1: { label: ${texts('Montako', 'Hur många')} }
`
const add = (collection: string, form?: string) =>
  held.as(OPERATOR, addCollection, { collection: collectionYaml(collection), ...(form === undefined ? {} : { form }) })
const addVersion = (collection: string, structure: string, more: object = {}) =>
  held.as(OPERATOR, addForm, { collection, structure, ...more })
const show = (collection: string) => held.as(OPERATOR, showCollection, { collection })
const form = (collection: string, version: number) =>
  held.inDatabase((db) => formOf({ db, definitions: loadDefinitions() }, collection, version))

describe('a collection that is added', () => {
  test('stands beside those of the definitions, with its form, and rounds can be made of it', async () => {
    expect(await add('own-survey', smallForm('own-survey', 1))).toEqual({ id: 'own-survey', formVersion: 1 })
    const lines = await held.as(OPERATOR, listCollections, {})
    expect(lines.map(({ collection, source }) => [collection.id, source])).toContainEqual(['own-survey', 'added'])
    const round = await held.as(OPERATOR, createCollectionRound, { collection: 'own-survey', round: '2027-10' })
    expect(round).toMatchObject({ questionnaire: 'own-survey', questionnaireVersion: 1, day: '2027-10-12' })
    expect((await form('own-survey', 1)).title.sv).toBe('Prov')
  })

  test('without a form can be added, but has no rounds before it has one', async () => {
    expect(await add('bare')).toEqual({ id: 'bare', formVersion: null })
    await expect(held.as(OPERATOR, createCollectionRound, { collection: 'bare', round: '2027-10' })).rejects.toMatchObject({
      description: { code: 'form-version-not-found' },
    })
  })

  test.each([
    ['one of the definitions', collectionYaml(STAFFING), 'collection-exists'],
    ['an unknown key', `${collectionYaml('x1')}\nsecret: 1\n`, 'definition-invalid'],
    ['no YAML', 'id: [', 'definition-invalid'],
    ['a path for a name', collectionYaml('../x'), 'definition-invalid'],
    [
      'figures open without a decision',
      collectionYaml('x2').replace(/ {2}disclosureDecision:\n( {4}.*\n){3}/, '  disclosureDecision: null\n'),
      'definition-invalid',
    ],
    ['dated values that overlap', collectionYaml('x3').replace('until: 2023-12-31', 'until: 2024-06-30'), 'definition-invalid'],
  ])('is refused: %s', async (_what, collection, code) => {
    await expect(held.as(OPERATOR, addCollection, { collection })).rejects.toMatchObject({ description: { code } })
  })

  test('added by two at the same moment is there once; with a form that cannot be proved it is not there at all', async () => {
    const twice = await Promise.allSettled([add('twins'), add('twins')])
    expect(twice.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const unreachable = smallForm('half', 1).replace('min: 0 }', 'min: 0, when: N9 > 1 }')
    await expect(add('half', unreachable)).rejects.toMatchObject({ description: { code: 'form-not-provable' } })
    await expect(show('half')).rejects.toMatchObject({ description: { code: 'collection-not-found' } })
  })
})

describe('a new version of a form', () => {
  const longer = (version: number) =>
    smallForm('own-survey', version, '      - { question: N2, type: integer, min: 0 }\n').replace(
      'N1: {',
      `N2: { label: ${texts('Lisää', 'Mera')} }\n    N1: {`,
    )

  test('is what new rounds use; the version before it stays as it was', async () => {
    const before = (await form('own-survey', 1)).digest
    expect(await addVersion('own-survey', longer(2))).toMatchObject({ version: 2 })
    expect((await show('own-survey')).forms.map(({ version, questions }) => [version, questions])).toEqual([
      [2, 2],
      [1, 1],
    ])
    expect((await form('own-survey', 1)).digest).toBe(before)
    const round = await held.as(OPERATOR, createCollectionRound, { collection: 'own-survey', round: '2028-04' })
    expect(round.questionnaireVersion).toBe(2)
  })

  test('never takes the place of one that stands, used or not', async () => {
    await expect(addVersion('own-survey', longer(2))).rejects.toMatchObject({ description: { code: 'form-version-exists' } })
    const first = `${definition('form-1.yaml')}`
    await expect(addVersion(STAFFING, first, { texts: definition('form-1.texts.yaml') })).rejects.toMatchObject({
      description: { code: 'form-version-exists' },
    })
  })

  test('of a form of the definitions may be given as a difference, its base is known', async () => {
    const added = { question: 'H10', type: 'integer', min: 0, max: 100 }
    const structure = `form: ${STAFFING}
version: 2
basedOn: 1
changes:
  - { add: ${JSON.stringify(added)}, after: H6 }
texts:
  items:
    H10: { label: ${texts('Opiskelijat', 'Studerande')} }
`
    await addVersion(STAFFING, structure)
    const second = await form(STAFFING, 2)
    const ids = second.sections.flatMap(({ items }) => items.map(({ id }) => id))
    expect(ids.indexOf('H10')).toBe(ids.indexOf('H6') + 1)
    const { forms } = await show(STAFFING)
    expect(forms.map(({ version, source, rounds }) => [version, source, rounds])).toEqual([
      [2, 'added', []],
      [1, 'definitions', [STAFFING_ROUND]],
    ])
  })

  test.each([
    ['a form of another collection', smallForm('someone-else', 9), 'form-of-other-collection'],
    [
      'a text that is missing in Swedish',
      smallForm('own-survey', 9).replace(', sv: Hur många', ''),
      /form-not-provable|definition-invalid/,
    ],
    ['a name that nobody knows', smallForm('own-survey', 9).replace('min: 0 }', 'min: 0, when: N7 > 1 }'), 'form-not-provable'],
    ['no YAML', 'form: [', 'definition-invalid'],
  ])('is refused: %s', async (_what, structure, code) => {
    const expected = typeof code === 'string' ? code : expect.stringMatching(code)
    await expect(addVersion('own-survey', structure)).rejects.toMatchObject({ description: { code: expected } })
  })
})
