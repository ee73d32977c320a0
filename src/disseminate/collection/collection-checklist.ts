import type { ChecklistItem } from '../../model/release-approval.ts'
import { LANGUAGES, type Texts } from '../../model/text.ts'
import { COLLECTION_CHECKLIST_TEXTS as T } from './collection-checklist-texts.ts'

interface Named {
  readonly key: string
  readonly names: Texts
}

/** What is known about a release of a data collection before it is approved. */
export interface CollectionChecklistFacts {
  /** Collection and round: where causes can be seen. */
  readonly place: readonly [collection: string, round: string]
  readonly isIntact: boolean
  /** Version of the formulas that the release was made with, and the present one. */
  readonly rulesDigest: string
  readonly rulesNow: string
  /** Answers that would count otherwise if the release were made now. */
  readonly differing: readonly string[]
  /** Totals whose areas do not add up to the country. */
  readonly wrongSums: readonly string[]
  readonly missing: readonly Named[]
  readonly excused: readonly Named[]
  /** Counted without having been accepted. */
  readonly unaccepted: readonly Named[]
  readonly isOpen: boolean
  readonly questions: number
  readonly corrections: number
  readonly isShownByDecision: boolean
  readonly embargo: string | null
  readonly isUnderEmbargo: boolean
}

type Values = Readonly<Record<string, string | number | Texts>>

interface Rule {
  readonly line: keyof typeof T
  readonly severity: 'error' | 'warning'
  readonly opens: 'checks' | 'round' | null
  /** What fills the sentence when something is wrong; null when it is fine. */
  found(facts: CollectionChecklistFacts): Values | null
}

const countOf = (count: number): Values | null => (count === 0 ? null : { count })
const namesOf = (who: readonly Named[]): Values | null => (who.length === 0 ? null : { count: who.length, names: joined(who) })

/** In the order in which they are read: what blocks first. */
const RULES: readonly Rule[] = [
  { line: 'intact', severity: 'error', opens: null, found: ({ isIntact }) => (isIntact ? null : {}) },
  {
    line: 'sums',
    severity: 'error',
    opens: null,
    found: ({ wrongSums }) => (wrongSums.length === 0 ? null : { sums: wrongSums.join(', ') }),
  },
  {
    line: 'answers-changed',
    severity: 'error',
    opens: 'round',
    found: ({ differing }) =>
      differing.length === 0 ? null : { count: differing.length, ids: differing.slice(0, MOST_NAMED).join(', ') },
  },
  {
    line: 'rules-changed',
    severity: 'error',
    opens: null,
    found: ({ rulesDigest, rulesNow }) => (rulesDigest === rulesNow ? null : {}),
  },
  { line: 'missing', severity: 'warning', opens: 'round', found: ({ missing }) => namesOf(missing) },
  { line: 'excused', severity: 'warning', opens: 'round', found: ({ excused }) => namesOf(excused) },
  { line: 'unaccepted', severity: 'warning', opens: 'checks', found: ({ unaccepted }) => namesOf(unaccepted) },
  { line: 'questions', severity: 'warning', opens: 'round', found: ({ questions }) => countOf(questions) },
  { line: 'corrections', severity: 'warning', opens: 'round', found: ({ corrections }) => countOf(corrections) },
  { line: 'round-open', severity: 'warning', opens: 'round', found: ({ isOpen }) => (isOpen ? {} : null) },
  {
    line: 'shown-by-decision',
    severity: 'warning',
    opens: null,
    found: ({ isShownByDecision }) => (isShownByDecision ? {} : null),
  },
  {
    line: 'embargo',
    severity: 'warning',
    opens: null,
    found: ({ isUnderEmbargo, embargo }) => (isUnderEmbargo && embargo !== null ? { moment: momentText(embargo) } : null),
  },
]

/** A list of three thousand units would be read by nobody. */
const MOST_NAMED = 25

/** Everything that decides whether a release of a collection is ready: errors block, warnings are shown, what is fine is said too. */
export function collectionChecklist(facts: CollectionChecklistFacts): ChecklistItem[] {
  return RULES.map(({ line, severity, opens, found }): ChecklistItem => {
    const values = found(facts)
    const { wrong, fine } = T[line]
    if (values === null) return { id: line, severity: 'ok', text: fine, opens: null }
    const parts = opens === 'checks' ? [...facts.place, 'checks'] : facts.place
    return { id: line, severity, text: filled(wrong, values), opens: opens === null ? null : { section: 'collections', parts } }
  })
}

function joined(who: readonly Named[]): Texts {
  const rest = who.length > MOST_NAMED ? ' …' : ''
  const list = (language: keyof Texts) =>
    who
      .slice(0, MOST_NAMED)
      .map(({ names }) => names[language])
      .join(', ') + rest
  return { fi: list('fi'), sv: list('sv'), en: list('en') }
}

function momentText(moment: string): string {
  const [year, month, day] = moment.slice(0, 10).split('-').map(Number)
  return `${day}.${month}.${year} ${moment.slice(11).replace(':', '.')}`
}

function filled(texts: Texts, values: Values): Texts {
  const [fi, sv, en] = LANGUAGES.map((language) =>
    texts[language].replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = values[name]
      return typeof value === 'object' ? value[language] : String(value ?? '')
    }),
  )
  return { fi: fi ?? '', sv: sv ?? '', en: en ?? '' }
}
