import { describe, expect, test } from 'vitest'
import { contentOf } from '../../src/collect/social-report/report-content.ts'
import { type ReportChoices, reportFaults } from '../../src/collect/social-report/report-faults.ts'
import { emptyReport, REPORT_FORMS, TYPED_FIELDS, type TypedField } from '../../src/collect/social-report/typed-report.ts'
import { REPORT_TEXT_NAMES, REPORT_TEXTS } from '../../src/model/report-texts.ts'
import { loadDefinitions } from '../../src/register/definition-files.ts'

const DAY = '2024-05-14'
const { lists } = loadDefinitions().socialReporting
const choices: ReportChoices = {
  lists: Object.fromEntries(
    Object.entries(lists).map(([name, { codes }]) => [name, codes.map(({ key }) => key)]),
  ) as unknown as ReportChoices['lists'],
  municipalities: ['091'],
  themes: ['1'],
}

/** What becomes of words that are typed into a field, form by form: why it cannot be sent, and whether the words would be kept. */
function typedInto(field: TypedField, words: string) {
  return REPORT_FORMS.map((form) => {
    const typed = { ...emptyReport(form, DAY), naming: 'named', [field]: words }
    const faults = reportFaults(typed, { form, day: DAY, choices }).filter((fault) => fault.field === field)
    const content = contentOf(typed, { form, day: DAY, language: 'fi' })
    return { form, kinds: faults.map(({ kind }) => kind), isKept: JSON.stringify(content).includes(words) }
  })
}

describe('what a reporter writes freely', () => {
  test('is known by name: a field in which any words are kept without fault is one of the texts', () => {
    const free = TYPED_FIELDS.filter((field) =>
      typedInto(field, 'ihan mitä vain').some(({ isKept, kinds }) => isKept && kinds.length === 0),
    )
    expect([...free].sort()).toEqual([...REPORT_TEXT_NAMES].sort())
  })

  test.each(REPORT_TEXT_NAMES)('%s: an identity code is refused in every form that would keep it', (name) => {
    const forms = typedInto(name, 'Asiakas 010185-901E').filter(({ isKept }) => isKept)
    expect(forms.length).toBeGreaterThan(0)
    for (const { form, kinds } of forms) expect(kinds, form).toContain('identity-code')
  })

  test.each(REPORT_TEXT_NAMES)('%s: one sign more than it may have is too many', (name) => {
    const kindsOf = (length: number) => typedInto(name, 'a'.repeat(length)).filter(({ isKept }) => isKept)
    for (const { kinds } of kindsOf(REPORT_TEXTS[name])) expect(kinds).toEqual([])
    for (const { kinds } of kindsOf(REPORT_TEXTS[name] + 1)) expect(kinds).toEqual(['too-long'])
  })
})
