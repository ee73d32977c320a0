/* biome-ignore-all lint/suspicious/noTemplateCurlyInString: names stand like this in an XLSForm */

import { describe, expect, test } from 'vitest'
import { stringify } from 'yaml'
import { importXlsForm } from '../../src/collect/questionnaire/xlsform/import-xlsform.ts'
import { readForm } from '../../src/design/read-questionnaire.ts'

const SURVEY = [
  [
    'type',
    'name',
    'label::Suomi (fi)',
    'label::Svenska (sv)',
    'hint::Suomi (fi)',
    'required',
    'relevant',
    'constraint',
    'calculation',
  ],
  ['begin_group', 'staff', 'Henkilöstö', 'Personal', null, null, null, null, null],
  ['integer', 'workers', 'Työntekijöitä', 'Arbetstagare', 'Henkilöitä', 'yes', null, '. >= 0 and . < 1000', null],
  [
    'select_one yes_no',
    'vacant',
    'Onko avoimia toimia?',
    'Finns det lediga tjänster?',
    null,
    'yes',
    '${workers} > 0',
    null,
    null,
  ],
  ['begin group', 'inner', 'Sisempi', 'Inre', null, null, "${vacant} = 'yes'", null, null],
  ['decimal', 'vacant-share', 'Osuus', 'Andel', null, null, '${workers} > 10', null, null],
  ['end group', null, null, null, null, null, null, null, null],
  ['end_group', null, null, null, null, null, null, null, null],
  ['select_multiple tasks or_other', 'tasks', 'Tehtävät', 'Uppgifter', null, null, null, null, null],
  ['calculate', 'double', null, null, null, null, null, null, '${workers} * 2'],
  ['begin_repeat', 'unit', 'Yksikkö', 'Enhet', null, null, null, null, null],
  ['text', 'unit_name', 'Nimi', 'Namn', null, 'true()', null, null, null],
  ['end_repeat', null, null, null, null, null, null, null, null],
  ['geopoint', 'place', 'Paikka', 'Plats', null, null, null, null, null],
  ['text', 'why', 'Miksi?', 'Varför?', null, null, "regex(${unit_name}, 'a')", null, null],
]
const CHOICES = [
  ['list_name', 'name', 'label::Suomi (fi)', 'label::Svenska (sv)'],
  ['yes_no', 'yes', 'Kyllä', 'Ja'],
  ['yes_no', 'no', 'Ei', 'Nej'],
  ['tasks', 'child welfare', 'Lastensuojelu', 'Barnskydd'],
]
const SETTINGS = [['form_title'], ['Henkilöstökysely']]
const SHEETS = [
  { name: 'survey', rows: SURVEY },
  { name: 'choices', rows: CHOICES },
  { name: 'settings', rows: SETTINGS },
]

describe('an XLSForm as a form of ours', () => {
  const { form, notes } = importXlsForm(SHEETS, 'staff-survey')

  test('groups become sections; what stands outside of groups gets a section of its own', () => {
    expect(form.sections.map(({ id }) => id)).toEqual(['staff', 'section_2'])
    expect(form.texts.sections.staff).toEqual({ title: { fi: 'Henkilöstö', sv: 'Personal' } })
  })

  test('questions keep type, hint and condition; a constraint becomes a hard rule', () => {
    expect(form.sections[0]?.items[0]).toEqual({ question: 'workers', type: 'integer', required: true })
    expect(form.texts.items.workers?.instruction).toEqual({ fi: 'Henkilöitä' })
    expect(form.sections[0]?.items[1]).toMatchObject({ question: 'vacant', when: 'workers > 0', choices: ['yes', 'no'] })
    expect(form.rules).toEqual([
      { id: 'workers-holds', severity: 'hard', check: 'workers >= 0 and workers < 1000', at: ['workers'] },
    ])
  })

  test('a group within a group is dissolved: its condition joins those of its questions', () => {
    expect(form.sections[0]?.items[2]).toMatchObject({
      question: 'vacant_share',
      when: "(vacant = 'yes') and (workers > 10)",
    })
  })

  test('“or other” opens a text question; codes lose what a code cannot hold', () => {
    const [tasks, other] = form.sections[1]?.items ?? []
    expect(tasks).toMatchObject({ type: 'multiple', choices: ['child_welfare', { code: 'other', opens: 'tasks_other' }] })
    expect(other).toEqual({ question: 'tasks_other', type: 'text', when: "selected(tasks, 'other')" })
  })

  test('repeats and calculations come over', () => {
    expect(form.sections[1]?.items.slice(2, 4)).toMatchObject([
      { computed: 'double', formula: 'workers * 2' },
      { group: 'unit', min: 0, max: 50, items: [{ question: 'unit_name', type: 'text', required: true }] },
    ])
  })

  test('whatever did not come over is told with its row', () => {
    expect(notes.map(({ row, kind, what }) => [row, kind, what])).toEqual([
      [5, 'changed', 'inner'],
      [6, 'changed', 'vacant-share → vacant_share'],
      [10, 'changed', 'double'],
      [11, 'changed', 'unit'],
      [14, 'dropped', 'geopoint'],
      [15, 'dropped', 'relevant: regex()'],
    ])
  })

  test('the result is read as a form; what the workbook did not say in Swedish is told, and English is a warning', () => {
    const { form: read, faults } = readForm(new Map([['form-1.yaml', stringify(form)]]), 'form-1.yaml')
    expect(read.id).toBe('staff-survey')
    expect(read.sections).toHaveLength(2)
    const blocking = faults.filter(({ severity }) => severity === 'blocking')
    // The form's title and the only hint were given in Finnish alone; the section without a group borrows the title.
    expect(blocking.map(({ path }) => path).sort()).toEqual([
      'texts.items.workers.instruction.sv',
      'texts.sections.section_2.title.sv',
      'texts.title.sv',
    ])
  })
})

test.each([
  ['no sheet at all', []],
  ['an empty survey', [{ name: 'survey', rows: [] }]],
  [
    'ends without begins',
    [
      {
        name: 'survey',
        rows: [
          ['type', 'name'],
          ['end_group', ''],
          ['end_repeat', ''],
          ['integer', 'a'],
        ],
      },
    ],
  ],
  [
    'a repeat in a repeat',
    [
      {
        name: 'survey',
        rows: [
          ['type', 'name'],
          ['begin_repeat', 'a'],
          ['begin_repeat', 'b'],
          ['integer', 'c'],
        ],
      },
    ],
  ],
])('odd workbooks do no harm: %s', (_what, sheets) => {
  expect(() => importXlsForm(sheets, 'odd-form')).not.toThrow()
})
