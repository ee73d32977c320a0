import { describe, expect, test } from 'vitest'
import { EMPTY_DRAFT, type FieldDraft, readDraft } from '../../src/web/workspace/view/form-draft.ts'
import { type FormEvent, workAfter } from '../../src/web/workspace/view/form-events.ts'
import { blockOf, pastedDrafts } from '../../src/web/workspace/view/form-paste.ts'
import { baseText, postedFields } from '../../src/web/workspace/view/form-post.ts'
import { placeInForm } from '../../src/web/workspace/view/form-questions.ts'
import { type FormWork, fieldIn, formWork, isToBeSaved, newInstance } from '../../src/web/workspace/view/form-work.ts'
import { formOf, staffingForm } from '../fixtures/filling.ts'

/* The form while it is filled in, without a browser: what is typed, saved, overtaken, removed and brought back. */

const form = staffingForm()
const reading = { form, language: 'fi' } as const
const typed = (text: string): FieldDraft => ({ ...EMPTY_DRAFT, text })
const AT = '2024-10-09T10:00:00.000Z'
const stored = (answer: number, version: number, savedLabel = 'Kalle') => ({
  answer,
  typed: null,
  version,
  savedLabel,
  savedAt: AT,
})
const begun = (fields: Parameters<typeof formWork>[0]['fields'] = {}): FormWork => formWork({ form, fields, language: 'fi' })
const happened = (work: FormWork, ...events: readonly FormEvent[]) => events.reduce(workAfter, work)
const savedAs = (key: string, draft: FieldDraft, version: number): FormEvent => ({
  what: 'saved',
  answer: { sent: new Map([[key, draft]]), saved: [{ key, version }], conflicts: [], by: { label: 'Maija', at: AT }, reading },
})
const overtakenBy = (key: string, theirs: ReturnType<typeof stored>): FormEvent => ({
  what: 'saved',
  answer: { sent: new Map(), saved: [], conflicts: [{ key, theirs }], by: { label: 'Maija', at: AT }, reading },
})

describe('saving', () => {
  test('what is typed while a save is under way is saved next, on the version that the first one made', () => {
    const work = happened(
      begun(),
      { what: 'edited', key: 'H2', draft: typed('1') },
      { what: 'sent', keys: ['H2'] },
      { what: 'edited', key: 'H2', draft: typed('12') },
      savedAs('H2', typed('1'), 1),
    )
    expect(fieldIn(work, 'H2')).toMatchObject({ draft: typed('12'), base: typed('1'), version: 1 })
    expect(isToBeSaved(fieldIn(work, 'H2'))).toBe(true)
  })

  test('a refusal that names a field is told there, and the others go again by themselves', () => {
    const work = happened(
      begun(),
      { what: 'edited', key: 'H2', draft: typed('1') },
      { what: 'edited', key: 'H9', draft: typed('x') },
      { what: 'sent', keys: ['H2', 'H9'] },
      { what: 'failed', keys: ['H2', 'H9'], how: { refused: 'Ei käy.', at: ['H9'] } },
    )
    expect(fieldIn(work, 'H9')).toMatchObject({ status: 'refused', refusal: 'Ei käy.' })
    expect(isToBeSaved(fieldIn(work, 'H2'))).toBe(true)
    expect(work.refusal).toBeNull()
  })

  test('a refusal of everything is said once', () => {
    const work = happened(
      begun(),
      { what: 'edited', key: 'H2', draft: typed('1') },
      { what: 'sent', keys: ['H2'] },
      { what: 'failed', keys: ['H2'], how: { refused: 'Kierros on suljettu.', at: [] } },
    )
    expect(work.refusal).toBe('Kierros on suljettu.')
    expect(fieldIn(work, 'H2').draft).toEqual(typed('1'))
  })
})

describe('two editors', () => {
  test('different answers wait for a choice and are not saved before it; mine is then saved on their version', () => {
    const open = happened(
      begun({ H2: stored(100, 1) }),
      { what: 'edited', key: 'H2', draft: typed('110') },
      { what: 'sent', keys: ['H2'] },
      overtakenBy('H2', stored(120, 2)),
    )
    expect(fieldIn(open, 'H2')).toMatchObject({ status: 'conflict', draft: typed('110'), theirs: { draft: typed('120') } })
    expect(isToBeSaved(fieldIn(open, 'H2'))).toBe(false)
    const mine = fieldIn(happened(open, { what: 'kept-mine', key: 'H2' }), 'H2')
    expect([mine.draft.text, mine.version, isToBeSaved(mine)]).toEqual(['110', 2, true])
    const theirs = fieldIn(happened(open, { what: 'took-theirs', key: 'H2' }), 'H2')
    expect([theirs.draft.text, theirs.version, isToBeSaved(theirs)]).toEqual(['120', 2, false])
  })

  test('the same answer from both is no conflict', () => {
    const work = happened(begun(), { what: 'edited', key: 'H2', draft: typed('120') }, overtakenBy('H2', stored(120, 1)))
    expect(fieldIn(work, 'H2')).toMatchObject({ status: 'still', version: 1, theirs: null })
  })

  test('what others saved comes into untouched fields, stands beside touched ones, and an older version changes nothing', () => {
    const work = happened(
      begun({ H2: stored(100, 3), H3: stored(10, 1), H4: stored(2, 1) }),
      { what: 'edited', key: 'H3', draft: typed('11') },
      { what: 'others-saved', changed: { H2: stored(90, 2), H3: stored(12, 2), H4: stored(3, 2) }, reading },
    )
    expect(fieldIn(work, 'H2').draft.text).toBe('100')
    expect(fieldIn(work, 'H3')).toMatchObject({ status: 'conflict', draft: typed('11'), theirs: { draft: typed('12') } })
    expect(fieldIn(work, 'H4').draft.text).toBe('3')
  })

  test('a draft that this browser kept stands beside what was saved since', () => {
    const kept = [{ key: 'H2', draft: typed('105'), version: 1 }]
    const same = happened(begun({ H2: stored(100, 1) }), { what: 'restored', kept })
    expect(fieldIn(same, 'H2')).toMatchObject({ draft: typed('105'), status: 'still' })
    const newer = happened(begun({ H2: stored(110, 2) }), { what: 'restored', kept })
    expect(fieldIn(newer, 'H2')).toMatchObject({ draft: typed('105'), status: 'conflict', theirs: { draft: typed('110') } })
  })
})

describe('rows', () => {
  test('a group shows its least number; a removed one comes back whole; a number is not used again', () => {
    const [group] = form.sections.flatMap(({ items }) => items.filter((item) => item.kind === 'group'))
    if (!group) throw new Error('the staffing form has contact persons')
    const two = happened(
      begun(),
      { what: 'edited', key: 'K.1.name', draft: typed('Yksi') },
      { what: 'row-added', group: 'K', instance: 2 },
      { what: 'edited', key: 'K.2.name', draft: typed('Kaksi') },
    )
    expect(two.instances.get('K')).toEqual([1, 2])
    const one = happened(two, { what: 'row-removed', group: 'K', instance: 2 })
    expect([one.instances.get('K'), fieldIn(one, 'K.2.name').draft.text, newInstance(one, group)]).toEqual([[1], '', 3])
    const back = happened(one, { what: 'undone' })
    expect([back.instances.get('K'), fieldIn(back, 'K.2.name').draft.text]).toEqual([[1, 2], 'Kaksi'])
  })

  test('a block goes to the right and down; what does not fit is left out, and one value is pasted as usual', () => {
    const small = formOf(`
form: small
version: 1
sections:
  - id: s
    items:
      - matrix: M
        rows: [a, b]
        columns: [{ question: x, type: integer }, { question: y, type: integer }]
`)
    const [matrix] = small.sections.flatMap(({ items }) => items.filter((item) => item.kind === 'matrix'))
    if (!matrix) throw new Error('there is a matrix')
    const block = blockOf('1\t2\t3\r\n4\t5\t6\r\n7\t8\t9\r\n') ?? []
    const pasted = pastedDrafts(matrix, { row: 'a', column: 'y' }, { block, rows: ['a', 'b'], mayEdit: () => true })
    expect([...pasted].map(([key, { text }]) => [key, text])).toEqual([
      ['M.a.y', '1'],
      ['M.b.y', '4'],
    ])
    expect(blockOf('12')).toBeNull()
  })
})

describe('the plain form', () => {
  test('what is written into it is read back: texts, ticks, reasons, versions', () => {
    const base = { version: 3, base: { text: 'a "b"', isUnavailable: false, reason: '' } }
    const posted = postedFields([
      ['b:H9', baseText(base)],
      ['a:H9', 'uusi\r\nrivi'],
      ['b:H2', baseText({ version: 0, base: EMPTY_DRAFT })],
      ['na:H2', 'yes'],
      ['nr:H2', 'Puuttuu'],
      ['b:T', '["x"]'],
      ['a:T', 'p'],
      ['a:T', 'q'],
      ['a:stray', 'without its base'],
    ])
    expect(posted).toEqual([
      { key: 'H9', draft: typed('uusi\nrivi'), base: base.base, version: 3, overtakenBy: null },
      {
        key: 'H2',
        draft: { text: '', isUnavailable: true, reason: 'Puuttuu' },
        base: EMPTY_DRAFT,
        version: 0,
        overtakenBy: null,
      },
      { key: 'T', draft: typed('p q'), base: EMPTY_DRAFT, version: 0, overtakenBy: null },
    ])
  })

  test('blank is no answer and zero is one; "not available" without its reason is kept but is no answer', () => {
    const question = placeInForm(form, 'H2')?.question
    if (!question) throw new Error('the staffing form asks H2')
    const read = (draft: FieldDraft) => readDraft(question, draft, 'fi')
    expect(read(typed('  '))).toEqual({ answer: null, typed: null, problem: null })
    expect(read(typed('0'))).toMatchObject({ answer: 0 })
    const unavailable = read({ text: '7', isUnavailable: true, reason: ' ' })
    expect(unavailable.answer).toBeNull()
    expect(unavailable.typed).not.toBeNull()
    expect(unavailable.problem?.fi).toContain('miksi')
  })
})
