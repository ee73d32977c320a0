/*
 * An invented collection of care units with a form of two hundred fields, generated: questions of every common type, routing, a matrix,
 * computed fields, hard and soft rules, contact persons. Written as JSON, which the reader of definitions reads like YAML.
 */

export const CARE_COLLECTION = 'bench-care-units'
export const CARE_ROUND = '2024'

interface BenchField {
  /** As in the form: `A1`, `M.r1.c1`, `K.1.name`. */
  readonly key: string
  /** An answer by the turn in which it is typed: each differs from the one before. */
  answer(turn: number): number | string | boolean
}

interface Item {
  readonly structure: Readonly<Record<string, unknown>>
  readonly texts: Readonly<Record<string, unknown>>
  readonly fields: readonly BenchField[]
}

const SECTIONS = 7
const QUESTIONS = 20
const ROWS = 10
const COLUMNS = 5

function texts(words: string) {
  return { fi: words, sv: words, en: words }
}

function question(section: number, place: number): Item {
  const id = `A${section}Q${place}`
  const label = { label: texts(`Kysymys ${section}.${place}`), instruction: texts('Luku poikkileikkauspäivänä.') }
  const number = (turn: number) => ((section * 31 + place * 7 + turn * 13) % 900) + 1
  const of = (structure: object, answer: BenchField['answer'], more: object = {}): Item => ({
    structure: { question: id, previous: 'beside', ...structure },
    texts: { [id]: { ...label, ...more } },
    fields: [{ key: id, answer }],
  })
  if (place % 5 === 1) return of({ type: 'decimal', decimals: 1, min: 0, max: 10_000 }, (turn) => number(turn) / 10)
  if (place % 10 === 2) {
    const choices = ['a', 'b', 'c']
    const labels = Object.fromEntries(choices.map((code) => [code, texts(`Vaihtoehto ${code}`)]))
    return of({ type: 'single', choices }, (turn) => choices[turn % choices.length] ?? '', { choices: labels })
  }
  if (place % 10 === 7) return of({ type: 'yes-no' }, (turn) => turn % 2 === 0)
  // Asked while the question before it is above zero: as it always is here, so that everything is filled.
  const when = place % 5 === 4 ? { when: `A${section}Q${place - 1} > 0` } : {}
  return of({ type: 'integer', min: 0, max: 100_000, mayBeUnavailable: true, ...when }, number)
}

function matrix(): Item {
  const rows = Array.from({ length: ROWS }, (_, place) => `r${place + 1}`)
  const columns = Array.from({ length: COLUMNS }, (_, place) => `c${place + 1}`)
  const rowTexts = Object.fromEntries(rows.map((row) => [row, texts(`Ammattiryhmä ${row}`)]))
  const columnTexts = Object.fromEntries(columns.map((column) => [`M.${column}`, { label: texts(`Päivä ${column}`) }]))
  return {
    structure: {
      matrix: 'M',
      rows,
      columns: columns.map((question) => ({ question, type: 'decimal', decimals: 1, min: 0, max: 1000 })),
      columnTotals: true,
      rowTotals: true,
    },
    texts: { M: { label: texts('Työtunnit'), rows: rowTexts }, ...columnTexts },
    fields: rows.flatMap((row, line) =>
      columns.map((column, place) => ({
        key: `M.${row}.${column}`,
        answer: (turn: number) => ((line * COLUMNS + place + turn) % 240) / 10,
      })),
    ),
  }
}

function ending(): readonly Item[] {
  const details = ['name', 'task', 'email', 'phone'] as const
  const label = (id: string) => [`K.${id}`, { label: texts(id) }] as const
  const text = (id: string): Item => ({
    structure: { question: id, type: 'paragraph', maxLength: 2000 },
    texts: { [id]: { label: texts(`Lisätietoja ${id}`) } },
    fields: [{ key: id, answer: (turn) => `Lisätieto ${id}, kerta ${turn}.` }],
  })
  const typed = { name: 'Testi Yhteyshenkilö', task: 'johtaja', email: 'yhteys@example.invalid', phone: '040 123 4567' }
  const group: Item = {
    structure: {
      group: 'K',
      min: 1,
      max: 3,
      items: details.map((question) => ({ question, type: TYPES[question], maxLength: 100, isPersonal: true })),
    },
    texts: {
      K: { label: texts('Yhteyshenkilöt'), one: texts('Yhteyshenkilö') },
      ...Object.fromEntries(details.map(label)),
    },
    fields: details.map((detail) => ({ key: `K.1.${detail}`, answer: () => typed[detail] })),
  }
  return [...['T1', 'T2', 'T3', 'T4', 'T5', 'T6'].map(text), group]
}
const TYPES = { name: 'text', task: 'text', email: 'email', phone: 'phone' } as const

function computed(section: number): Item {
  const id = `A${section}S`
  const sum = [3, 5, 8, 10].map((place) => `A${section}Q${place}`).join(' + ')
  return {
    structure: { computed: id, formula: sum, decimals: 0 },
    texts: { [id]: { label: texts(`Summa ${section}`) } },
    fields: [],
  }
}

const SECTION_NUMBERS = Array.from({ length: SECTIONS }, (_, place) => place + 1)

function sections(): readonly { readonly id: string; readonly items: readonly Item[] }[] {
  const numbers = Array.from({ length: QUESTIONS }, (_, place) => place + 1)
  const asked = SECTION_NUMBERS.map((section) => ({
    id: `s${section}`,
    items: [...numbers.map((place) => question(section, place)), computed(section)],
  }))
  return [...asked, { id: 'hours', items: [matrix()] }, { id: 'ending', items: ending() }]
}

/** The two hundred fields, in the order of the form. */
export function careFields(): readonly BenchField[] {
  return sections().flatMap(({ items }) => items.flatMap(({ fields }) => fields))
}

export function careForm(): string {
  const parts = sections()
  const rules = SECTION_NUMBERS.flatMap((section) => [
    { id: `sum-${section}`, severity: 'hard', check: `A${section}S <= 4000`, at: [`A${section}Q3`] },
    { id: `part-${section}`, severity: 'hard', check: `A${section}Q3 <= 1000 + A${section}S`, at: [`A${section}Q3`] },
    {
      id: `change-${section}`,
      severity: 'soft',
      check: `abs(A${section}Q3 - previous.A${section}Q3) <= 100`,
      at: [`A${section}Q3`],
    },
  ])
  return JSON.stringify({
    form: CARE_COLLECTION,
    version: 1,
    sections: parts.map(({ id, items }) => ({ id, items: items.map(({ structure }) => structure) })),
    rules,
    texts: {
      title: texts('Hoivayksiköiden tilanne'),
      sections: Object.fromEntries(parts.map(({ id }) => [id, { title: texts(`Osa ${id}`) }])),
      items: Object.assign({}, ...parts.flatMap(({ items }) => items.map(({ texts: own }) => own))),
      rules: Object.fromEntries(rules.map(({ id }) => [id, texts(`Tarkistakaa ${id}.`)])),
    },
  })
}

export function careCollection(): string {
  const words = texts('Hoivayksiköiden tilanne (mittaus)')
  return JSON.stringify({
    id: CARE_COLLECTION,
    names: words,
    purpose: words,
    legalBasis: words,
    decision: null,
    owner: words,
    contact: texts('tiedonkeruu@example.invalid'),
    from: '2024-01-01',
    until: null,
    successor: null,
    rhythm: { kind: 'by-hand', months: [], exceptions: [] },
    dates: { opens: 0, statedDeadline: 8, statedDeadlineDay: null, lastNewAnswer: 30, lastCorrection: 60 },
    respondents: 'unit',
    reminders: [],
    settings: {
      codeSees: 'receipt',
      mayCorrectEarlierRounds: true,
      hasPrefill: true,
      disclosure: 'protected',
      disclosureDecision: null,
    },
    parameters: [],
    handOver: [],
    contactMonths: 12,
    privacyNotice: words,
  })
}
