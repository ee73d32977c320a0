import type {
  BriefingContent,
  BriefingLanguage,
  EditionCard,
  PartKind,
  PartSettings,
  SectionKind,
  TextState,
  TwoTexts,
} from './briefing-content.ts'
import type { Owner } from './phenomenon.ts'
import type { StateMachine } from './state-machine.ts'
import type { Texts } from './text.ts'

const STATES = {
  planned: { fi: 'Suunniteltu', sv: 'Planerad', en: 'Planned' },
  collecting: { fi: 'Aineistoa kootaan', sv: 'Material samlas in', en: 'Collecting' },
  analysis: { fi: 'Analysoitavana', sv: 'Under analys', en: 'Analysis' },
  draft: { fi: 'Luonnos', sv: 'Utkast', en: 'Draft' },
  review: { fi: 'Kommentoitavana', sv: 'Kommenteras', en: 'In review' },
  approved: { fi: 'Hyväksytty', sv: 'Godkänd', en: 'Approved' },
  published: { fi: 'Julkaistu', sv: 'Publicerad', en: 'Published' },
  followed: { fi: 'Seurattu', sv: 'Uppföljd', en: 'Followed up' },
  superseded: { fi: 'Korvattu uudella', sv: 'Ersatt av en ny', en: 'Superseded' },
} as const satisfies Readonly<Record<string, Texts>>
export type BriefingState = keyof typeof STATES

const WORK = ['planned', 'collecting', 'analysis', 'draft', 'review'] as const
const BEFORE_REVIEW = ['planned', 'collecting', 'analysis', 'draft'] as const

/** A briefing is a social report to decision-makers, in code named so because a social report is one observation. */
export const BRIEFING_STATES: StateMachine<BriefingState> = {
  id: 'briefing',
  names: { fi: 'Raportti', sv: 'Rapport', en: 'Briefing' },
  initial: 'planned',
  states: STATES,
  transitions: [
    ...WORK.flatMap((from) =>
      BEFORE_REVIEW.filter((to) => to !== from).map((to) => ({ from, to, by: 'briefing.move', when: to })),
    ),
    // A review that is open can be opened again: for more people, or until another day.
    ...WORK.map((from) => ({ from, to: 'review' as const, by: 'briefing.open-review' })),
    { from: 'review', to: 'approved', by: 'briefing.approve' },
    { from: 'draft', to: 'approved', by: 'briefing.approve' },
    { from: 'approved', to: 'draft', by: 'briefing.reopen' },
    { from: 'approved', to: 'published', by: 'briefing.publish' },
    { from: 'published', to: 'draft', by: 'briefing.revise' },
    { from: 'followed', to: 'draft', by: 'briefing.revise' },
    { from: 'published', to: 'followed', by: 'briefing.follow-up' },
    { from: 'published', to: 'superseded', by: 'briefing.supersede' },
    { from: 'followed', to: 'superseded', by: 'briefing.supersede' },
  ],
}

/** States in which texts and what is bound to them can be changed. */
export const EDITABLE_STATES = WORK satisfies readonly BriefingState[]

/** A briefing as it is being worked on. */
export interface Briefing {
  readonly id: string
  readonly owner: Owner
  /** Key of the template it was begun from. */
  readonly template: string
  readonly titles: TwoTexts
  readonly state: BriefingState
  /** Months `YYYY-MM`, both included. */
  readonly periodFrom: string
  readonly periodUntil: string
  /** Languages in which it is to be published. */
  readonly languages: readonly BriefingLanguage[]
  /** Service tasks it is about: codes of the list `tasks`. */
  readonly tasks: readonly string[]
  /** Writers' own notes, never published. */
  readonly memo: string
  readonly changedAt: string
  readonly changedBy: string
  /** The human being who changed it last: somebody else approves it. */
  readonly changedPerson: string
  readonly reviewUntil: string | null
  readonly reviewRound: number
  /** What the edition under work changes; null for a first edition. */
  readonly revision: TwoTexts | null
  readonly supersededBy: string | null
  readonly followUp: string | null
  readonly version: number
}

export interface BriefingSection {
  readonly id: string
  readonly briefing: string
  readonly place: number
  readonly kind: SectionKind
  readonly titles: TwoTexts
  readonly texts: TwoTexts
  readonly states: Readonly<Record<BriefingLanguage, TextState>>
  readonly phenomenon: string | null
  readonly isInternal: boolean
  readonly isRequired: boolean
  readonly memo: string
  readonly changedAt: string
  readonly changedBy: string
  readonly version: number
}

export interface BriefingPart {
  readonly id: string
  readonly section: string
  readonly place: number
  readonly kind: PartKind
  readonly settings: PartSettings
  readonly notes: TwoTexts
}

export interface BriefingReviewer {
  readonly account: string
  readonly round: number
  readonly doneAt: string | null
}

/** A comment on a section, or on the whole. It is answered: taken, or not taken and why. */
export interface BriefingComment {
  readonly id: string
  readonly section: string | null
  readonly round: number
  readonly account: string
  /** Role in which it was made: a comment of an expert by experience is read as one. */
  readonly role: string
  readonly text: string
  readonly at: string
  readonly decision: CommentDecision | null
  readonly answer: string | null
}

export const COMMENT_DECISIONS = {
  taken: { fi: 'Otettiin huomioon', sv: 'Beaktades', en: 'Taken' },
  'not-taken': { fi: 'Ei otettu huomioon', sv: 'Beaktades inte', en: 'Not taken' },
} as const satisfies Readonly<Record<string, Texts>>
export type CommentDecision = keyof typeof COMMENT_DECISIONS

/** An approved, and usually published, edition. */
export interface BriefingEdition {
  readonly briefing: string
  readonly number: number
  readonly content: BriefingContent
  readonly card: EditionCard
  readonly approvedAt: string
  readonly approvedBy: string
  readonly publishedAt: string | null
  /** What changed since the edition before; null for the first. */
  readonly notes: TwoTexts | null
}
