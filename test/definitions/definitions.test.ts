import { describe, expect, test } from 'vitest'
import { codeOf, nextReleaseOn, taskByCode, transferableFieldsOf } from '../../src/design/codes.ts'
import { quarterPeriod, quartersBetween } from '../../src/model/period.ts'
import { LANGUAGES, type Texts } from '../../src/model/text.ts'
import { loadDefinitions } from '../../src/register/definition-files.ts'

const definitions = loadDefinitions()

function isTexts(value: object): value is Texts {
  return LANGUAGES.every((language) => language in value)
}

/** Every text anywhere in a value, with its path. */
function textsIn(value: unknown, path: string): [string, Texts][] {
  if (value === null || typeof value !== 'object') return []
  if (isTexts(value)) return [[path, value]]
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, `${path}.${key}`))
}

describe('texts', () => {
  test('every text is there in three languages, without space around it', () => {
    const { population: _, ...rest } = definitions
    const faulty = textsIn(rest, 'definitions').filter(([, texts]) =>
      LANGUAGES.some((language) => texts[language] === '' || texts[language].trim() !== texts[language]),
    )
    expect(faulty).toEqual([])
  })

  test('lastensuojelu is child welfare in English', () => {
    const english = textsIn({ ...definitions, population: null }, '').filter(([, texts]) => /lastensuojel/i.test(texts.fi))
    expect(english.length).toBeGreaterThan(5)
    expect(english.filter(([, texts]) => /child protection/i.test(texts.en))).toEqual([])
  })
})

describe('service tasks and contents', () => {
  test('seven service tasks, of which family law services are not collected', () => {
    expect(definitions.serviceTasks).toHaveLength(7)
    expect(definitions.serviceTasks.filter((task) => !task.isCollected).map((task) => task.key)).toEqual(['family_law'])
  })

  test.each([
    // THL, Clients of social welfare, 2024: what each share is measured against
    ['older', 'Y_GE65'],
    ['working_age', 'Y18T64'],
    ['families', 'Y0T64'],
    ['child_welfare', 'Y0T17'],
    ['disability', '_T'],
    ['substance', '_T'],
    ['child_welfare_act', 'Y0T17'],
    ['total', '_T'],
  ])('the share of %s is of %s', (key, denominator) => {
    expect(definitions.contents.find((content) => content.key === key)?.denominator).toBe(denominator)
  })

  test('a task is read by its national code where one is known, and by its key always', () => {
    expect(taskByCode(definitions, '20')?.key).toBe('disability')
    expect(taskByCode(definitions, 'disability')?.key).toBe('disability')
    expect(taskByCode(definitions, '4711')).toBeNull()
  })

  test('44 social services, of which 13 have a known national code', () => {
    expect(definitions.socialServices).toHaveLength(44)
    expect(definitions.socialServices.filter((service) => service.nationalCode !== null)).toHaveLength(13)
  })
})

describe('documents and the allow-list', () => {
  test('202 document types; contacts are guidance, negotiation, meeting or contact, and therapeutic work', () => {
    expect(definitions.documentTypes).toHaveLength(202)
    const contacts = definitions.documentTypes.filter((type) => type.isContact).map((type) => type.key)
    expect(contacts).toEqual(['1506-19003', '1506-19004', '1506-19005', '1506-19014'])
    expect(definitions.documentTypes.filter((type) => type.isDecision)).toHaveLength(53)
  })

  test('1,041 fields of 111 document types may arrive', () => {
    expect(definitions.transferableFields).toHaveLength(1041)
    expect(new Set(definitions.transferableFields.map((field) => field.documentType)).size).toBe(111)
  })

  test('text, identifiers and the registration code of a professional are dropped on arrival', () => {
    const dropped = definitions.transferableFields.filter((field) => !field.isKept)
    expect(dropped.map((field) => field.datatype).sort()).toEqual([...Array(3).fill('identifier'), ...Array(4).fill('text')])
    expect(dropped.filter((field) => field.path.endsWith('/rekisterointitunnus'))).toHaveLength(1)
  })

  test('the end of the overall relationship and the non-disclosure mark are not transferable', () => {
    const fields = transferableFieldsOf(definitions, '1505-1')
    expect(fields.has('asiakkuusasiakirja/sosiaalihuollon_asiakkuus/asiakkuuden_alkamispvm')).toBe(true)
    expect(fields.has('asiakkuusasiakirja/sosiaalihuollon_asiakkuus/asiakkuuden_paattymispvm')).toBe(false)
    expect(fields.has('asiakkuusasiakirja/asiakas/turvakielto')).toBe(false)
    expect(transferableFieldsOf(definitions, '1505-2').size).toBe(0)
  })
})

describe('files and checks of a delivery', () => {
  test('a separate delivery has four files, and a delivery round five side files', () => {
    const tables = Map.groupBy(definitions.records, (layout) => layout.kind === 'separate-delivery')
    expect(tables.get(true)?.map((layout) => layout.table)).toEqual([
      'asiakkuusjaksot',
      'lastensuojelujaksot',
      'palvelun_saaminen',
      'palvelupaatokset',
    ])
    expect(tables.get(false)).toHaveLength(5)
  })

  test('client relationship periods have the columns of the specification, in order', () => {
    const columns = definitions.records.find((layout) => layout.table === 'asiakkuusjaksot')?.columns
    expect(columns?.map((column) => column.name)).toEqual([
      ...['jarjestaja_tunnus', 'henkilotunnus', 'tilapainen_tunnus', 'syntymaaika', 'sukupuoli', 'kotikunta'],
      ...['palvelutehtava', 'alkupvm', 'loppupvm', 'asiakkuuden_tunnus'],
    ])
  })

  test('checks D01 to D18 are there, with the limits of the specification', () => {
    const checks = new Map(definitions.checks.map((check) => [check.id, check]))
    for (let number = 1; number <= 18; number++) expect(checks.has(`D${String(number).padStart(2, '0')}`)).toBe(true)
    expect(checks.get('D15')?.parameters).toEqual({ changePercent: 20, changePersons: 50 })
    expect(checks.get('D16')?.parameters).toEqual({ smallestOfMedian: 0.2, largestOfMedian: 5 })
    expect(checks.get('D06')).toMatchObject({ severity: 'warning', severityIn: { production: 'error' } })
    expect(checks.get('D18')?.severity).toBe('fatal')
  })

  test('a coded value is the national code or the key', () => {
    expect(codeOf(definitions, { list: 'sex', value: '1' })?.key).toBe('M')
    expect(codeOf(definitions, { list: 'organiser', value: '1.2.246.10.32213086.10.0' })?.key).toBe('08')
    expect(codeOf(definitions, { list: 'organising-method', value: 'service_voucher' })?.nationalCode).toBeNull()
    expect(codeOf(definitions, { list: 'sex', value: '7' })).toBeNull()
  })

  test('a municipality that has been merged is a code until the day before the merger', () => {
    expect(codeOf(definitions, { list: 'municipality', value: '588', day: '2024-12-31' })?.key).toBe('588')
    expect(codeOf(definitions, { list: 'municipality', value: '588', day: '2025-01-01' })).toBeNull()
  })
})

describe('publication', () => {
  test('every quarter from the first to the third of 2027 has its day, ten to twelve weeks after the quarter', () => {
    expect(definitions.calendar.map((entry) => entry.cycle)).toEqual(quartersBetween('2022Q4', '2027Q3'))
    for (const { cycle, date } of definitions.calendar) {
      const end = quarterPeriod(cycle as `${number}Q1`).end
      const days = (Date.parse(date) - Date.parse(end)) / 86_400_000
      expect([cycle, days >= 70 && days <= 84]).toEqual([cycle, true])
    }
  })

  test('the next release is found by day', () => {
    expect(nextReleaseOn(definitions, '2024-06-01')).toMatchObject({
      cycle: '2024Q1',
      names: { fi: 'Sosiaalihuollon asiakkaat, tammi–maaliskuu 2024', sv: 'Klienter inom socialvården, januari–mars 2024' },
    })
    expect(nextReleaseOn(definitions, '2028-01-01')).toBeNull()
  })

  test('the six tables of a release say that rounded rows need not sum to the rounded total', () => {
    expect(definitions.tables.map((table) => table.id)).toEqual([
      ...['clients-by-age', 'clients-by-area', 'quality-by-area', 'several-tasks', 'shares-by-municipality', 'task-pairs'],
    ])
    const withCounts = definitions.tables.filter((table) => table.measures.some((measure) => measure.id === 'clients'))
    expect(withCounts.every((table) => table.notes.some((note) => note.en.includes('need not sum')))).toBe(true)
  })

  test('only data judged comprehensive are published', () => {
    expect(definitions.coverageClasses.filter((item) => item.isPublished).map((item) => item.key)).toEqual(['comprehensive'])
  })

  test('counts under five are hidden, and the sensitive contents of municipalities under 2,000 inhabitants', () => {
    expect(definitions.disclosure).toMatchObject({ smallestShown: 5, smallestDenominator: 50, zeros: 'open' })
    expect(definitions.disclosure.sensitive.map((item) => item.content)).toEqual([
      'child_welfare',
      'child_welfare_act',
      'substance',
    ])
  })

  test('activity alone makes nobody a client unless it has been decided', () => {
    expect(definitions.activityEvidenceRules).toEqual([])
  })
})
