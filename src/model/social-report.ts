import type { StateMachine } from './state-machine.ts'
import type { Texts } from './text.ts'

/*
 * What somebody in client work (or a client) has seen: an observation. In code it is a social report, as "observation" is a figure of a
 * table. Lists of needs, groups, tasks, causes, gaps, addressees, professions and sources are dated definitions; what code decides by is here.
 */

export const POLARITIES = {
  negative: { fi: 'Kielteinen', sv: 'Negativ', en: 'Negative' },
  positive: { fi: 'Myönteinen', sv: 'Positiv', en: 'Positive' },
  'weak-signal': { fi: 'Heikko signaali', sv: 'Svag signal', en: 'Weak signal' },
} as const satisfies Readonly<Record<string, Texts>>
export type Polarity = keyof typeof POLARITIES

/** How it was gathered. `counted`: counts of feedback, ombudsman's matters or notices that were summed up elsewhere. */
export const REPORT_MODES = {
  single: { fi: 'Oma havainto', sv: 'Egen observation', en: 'Own observation' },
  group: { fi: 'Tiimin yhteinen', sv: 'Gemensam i teamet', en: 'Of a team together' },
  caseload: { fi: 'Asiakkuuksien läpikäynti', sv: 'Genomgång av klientrelationerna', en: 'Review of a caseload' },
  client: { fi: 'Asiakas tai asukas', sv: 'Klient eller invånare', en: 'Client or resident' },
  panel: {
    fi: 'Raadin tai työpajan muistiinpano',
    sv: 'Anteckning från klientråd eller verkstad',
    en: 'Notes from a panel or workshop',
  },
  counted: { fi: 'Muualla koottu palaute', sv: 'Respons som sammanställts på annat håll', en: 'Feedback counted elsewhere' },
} as const satisfies Readonly<Record<string, Texts>>
export type ReportMode = keyof typeof REPORT_MODES

/** By the reporter's choice. A county cannot force a name. */
export const NAMINGS = {
  anonymous: { fi: 'Nimettömänä', sv: 'Anonymt', en: 'Anonymously' },
  receipt: { fi: 'Kuittikoodilla', sv: 'Med kvittokod', en: 'With a receipt code' },
  named: { fi: 'Nimellä', sv: 'Med namn', en: 'By name' },
} as const satisfies Readonly<Record<string, Texts>>
export type Naming = keyof typeof NAMINGS

export const SCALES = {
  single: { fi: 'Yksittäinen', sv: 'Enstaka', en: 'Single' },
  several: { fi: 'Useita', sv: 'Flera', en: 'Several' },
  recurring: { fi: 'Toistuva', sv: 'Återkommande', en: 'Recurring' },
  wide: { fi: 'Laaja', sv: 'Omfattande', en: 'Wide' },
} as const satisfies Readonly<Record<string, Texts>>
export type Scale = keyof typeof SCALES

/** Classes, never a number: one or two people must not be told apart. */
export const PERSON_CLASSES = {
  '1-2': { fi: '1–2', sv: '1–2', en: '1–2' },
  '3-9': { fi: '3–9', sv: '3–9', en: '3–9' },
  '10-49': { fi: '10–49', sv: '10–49', en: '10–49' },
  '50+': { fi: '50 tai enemmän', sv: '50 eller fler', en: '50 or more' },
} as const satisfies Readonly<Record<string, Texts>>
export type PersonClass = keyof typeof PERSON_CLASSES

export const TRENDS = {
  growing: { fi: 'Lisääntyy', sv: 'Ökar', en: 'Growing' },
  steady: { fi: 'Ennallaan', sv: 'Oförändrat', en: 'Steady' },
  declining: { fi: 'Vähenee', sv: 'Minskar', en: 'Declining' },
  new: { fi: 'Uusi', sv: 'Nytt', en: 'New' },
} as const satisfies Readonly<Record<string, Texts>>
export type Trend = keyof typeof TRENDS

export const QUOTE_PERMISSIONS = {
  yes: { fi: 'Kyllä', sv: 'Ja', en: 'Yes' },
  'summary-only': { fi: 'Vain tiivistettynä', sv: 'Endast i sammandrag', en: 'Only summed up' },
  no: { fi: 'Ei', sv: 'Nej', en: 'No' },
} as const satisfies Readonly<Record<string, Texts>>
export type QuotePermission = keyof typeof QUOTE_PERMISSIONS

/**
 * How many clients somebody went through, as it is kept of who gives no name: colleagues and supervisors know how many clients each has,
 * so a number would come near a name. Each class holds several workers of any team.
 */
export const CASELOAD_CLASSES = {
  '1-9': { fi: '1–9', sv: '1–9', en: '1–9' },
  '10-24': { fi: '10–24', sv: '10–24', en: '10–24' },
  '25-39': { fi: '25–39', sv: '25–39', en: '25–39' },
  '40+': { fi: '40 tai enemmän', sv: '40 eller fler', en: '40 or more' },
} as const satisfies Readonly<Record<string, Texts>>
export type CaseloadClass = keyof typeof CASELOAD_CLASSES

/** Most clients that one review may be of. */
export const LARGEST_CASELOAD = 500

const CASELOAD_UNTIL: Readonly<Record<CaseloadClass, number>> = { '1-9': 9, '10-24': 24, '25-39': 39, '40+': LARGEST_CASELOAD }

/** The class in which a number of clients (1 or more) falls. */
export function caseloadClassOf(clients: number): CaseloadClass {
  const classes = Object.keys(CASELOAD_UNTIL) as CaseloadClass[]
  return classes.find((one) => clients <= CASELOAD_UNTIL[one]) ?? '40+'
}

/** The largest number of clients in a class; null when there is no such class. */
export function mostInCaseloadClass(key: string): number | null {
  return Object.hasOwn(CASELOAD_UNTIL, key) ? CASELOAD_UNTIL[key as CaseloadClass] : null
}

/** The class of a count of people (1 or more), as single counts of a report are shown. */
export function personClassOf(count: number): PersonClass {
  if (count <= 2) return '1-2'
  if (count <= 9) return '3-9'
  return count <= 49 ? '10-49' : '50+'
}

/** The parts of a report that are free text, with the longest length of each, as a person counts (grapheme clusters). */
export const REPORT_PARTS = { title: 120, observation: 5000, consequences: 2000, proposal: 2000 } as const
export type ReportPart = keyof typeof REPORT_PARTS

/** Lists of which a report may carry several codes; each is a list of the same name in the definitions. */
export const REPORT_LISTS = ['needs', 'groups', 'tasks', 'causes', 'gaps', 'addressees'] as const
export type ReportList = (typeof REPORT_LISTS)[number]

/** What a function says of each list. */
export function byReportList<T>(of: (list: ReportList) => T): Readonly<Record<ReportList, T>> {
  return {
    needs: of('needs'),
    groups: of('groups'),
    tasks: of('tasks'),
    causes: of('causes'),
    gaps: of('gaps'),
    addressees: of('addressees'),
  }
}

export const REPORT_STATES = {
  id: 'social-report',
  names: { fi: 'Havainto', sv: 'Observation', en: 'Social report (observation)' },
  initial: 'sent',
  states: {
    sent: { fi: 'Lähetetty', sv: 'Skickad', en: 'Sent' },
    returned: { fi: 'Palautettu korjattavaksi', sv: 'Återsänd för rättelse', en: 'Returned to be mended' },
    accepted: { fi: 'Vastaanotettu', sv: 'Mottagen', en: 'Accepted' },
    coded: { fi: 'Luokiteltu', sv: 'Kodad', en: 'Coded' },
    reported: { fi: 'Mukana raportissa', sv: 'Med i en rapport', en: 'Used in a report' },
    answered: { fi: 'Vastattu', sv: 'Besvarad', en: 'Answered' },
    archived: { fi: 'Arkistoitu', sv: 'Arkiverad', en: 'Archived' },
    duplicate: { fi: 'Sama kuin toinen', sv: 'Samma som en annan', en: 'Duplicate' },
    moved: { fi: 'Ohjattu toiseen kanavaan', sv: 'Hänvisad till en annan kanal', en: 'Moved to another channel' },
    withdrawn: { fi: 'Peruttu', sv: 'Återtagen', en: 'Withdrawn' },
  },
  transitions: [
    { from: 'sent', to: 'accepted', by: 'triage.accept' },
    { from: 'sent', to: 'returned', by: 'triage.return' },
    { from: 'sent', to: 'duplicate', by: 'triage.duplicate' },
    { from: 'accepted', to: 'duplicate', by: 'triage.duplicate' },
    { from: 'sent', to: 'moved', by: 'triage.move' },
    { from: 'accepted', to: 'moved', by: 'triage.move' },
    { from: 'duplicate', to: 'sent', by: 'triage.undo' },
    { from: 'moved', to: 'sent', by: 'triage.undo' },
    { from: 'accepted', to: 'sent', by: 'triage.undo' },
    { from: 'returned', to: 'sent', by: 'triage.undo' },
    { from: 'sent', to: 'sent', by: 'social-report.change' },
    { from: 'returned', to: 'sent', by: 'social-report.change' },
    { from: 'accepted', to: 'coded', by: 'coding.add' },
    { from: 'coded', to: 'coded', by: 'coding.add' },
    { from: 'reported', to: 'reported', by: 'coding.add' },
    { from: 'answered', to: 'answered', by: 'coding.add' },
    { from: 'coded', to: 'accepted', by: 'coding.remove', when: 'last' },
    { from: 'coded', to: 'accepted', by: 'coding.settle', when: 'last' },
    { from: 'accepted', to: 'coded', by: 'coding.settle', when: 'first' },
    { from: 'accepted', to: 'reported', by: 'briefing.publish' },
    { from: 'coded', to: 'reported', by: 'briefing.publish' },
    { from: 'reported', to: 'reported', by: 'briefing.publish' },
    { from: 'answered', to: 'answered', by: 'briefing.publish' },
    { from: 'accepted', to: 'answered', by: 'answer-back.send' },
    { from: 'coded', to: 'answered', by: 'answer-back.send' },
    { from: 'reported', to: 'answered', by: 'answer-back.send' },
    { from: 'answered', to: 'answered', by: 'answer-back.send' },
    ...(['sent', 'returned', 'accepted', 'coded', 'reported', 'answered', 'duplicate', 'moved'] as const).map((from) => ({
      from,
      to: 'withdrawn' as const,
      by: 'social-report.withdraw',
    })),
    ...(['accepted', 'coded', 'reported', 'answered'] as const).map((from) => ({
      from,
      to: 'archived' as const,
      by: 'retention.run',
    })),
  ],
} as const satisfies StateMachine<
  'sent' | 'returned' | 'accepted' | 'coded' | 'reported' | 'answered' | 'archived' | 'duplicate' | 'moved' | 'withdrawn'
>
export type ReportState = keyof typeof REPORT_STATES.states

/** States in which a report counts in tables: somebody has taken it in, and it was neither taken back nor found to be another. */
export const COUNTED_STATES = ['accepted', 'coded', 'reported', 'answered', 'archived'] as const satisfies readonly ReportState[]

/** What a reporter fills in. `unit` follows from the link or from the choice of who signed in; it is not part of the content. */
export interface ReportContent {
  readonly polarity: Polarity
  readonly title: string
  readonly observation: string
  readonly consequences: string | null
  readonly proposal: string | null
  readonly codes: Readonly<Record<ReportList, readonly string[]>>
  /** Three-digit municipality; null = the whole county. */
  readonly municipality: string | null
  /** A part of the municipality, in the reporter's words. */
  readonly subArea: string | null
  readonly scale: Scale
  readonly personClass: PersonClass | null
  readonly trend: Trend | null
  /** Months `YYYY-MM`, both included. */
  readonly periodFrom: string
  readonly periodUntil: string
  /** Code of the list `sources`: A–E. */
  readonly source: string
  /** Code of the list `professions`; null for clients and residents. */
  readonly profession: string | null
  readonly quotePermission: QuotePermission
  readonly wantsAnswer: boolean
  /** Whether the reporter said that it may be a wrong which has a statutory channel of its own. It is never stored as that notice. */
  readonly concernsWrong: boolean
  readonly language: 'fi' | 'sv' | 'en'
  /** People in the meeting or panel; null for one person. */
  readonly participants: number | null
  /** Name of the event, for panels and workshops. */
  readonly event: string | null
}

/** What caseload reviews and counted feedback hold besides: never added to observations. */
export interface ReportCounts {
  /** Clients gone through, of who sends by name; else null. */
  readonly caseload: number | null
  /** The same of who gives no name. */
  readonly caseloadClass: CaseloadClass | null
  /** How many clients (or matters), by theme. */
  readonly counts: Readonly<Record<string, number>>
}

/** A passage of a part, in UTF-16 positions of the text as it is kept now; `until` is behind the last sign. */
export interface Passage {
  readonly part: ReportPart
  readonly from: number
  readonly until: number
}
