/** Briefings: sections, what is bound to them, comments, editions. */
export interface BriefingTables {
  briefing: BriefingTable
  briefing_section: BriefingSectionTable
  briefing_part: BriefingPartTable
  briefing_reviewer: BriefingReviewerTable
  briefing_comment: BriefingCommentTable
  briefing_edition: BriefingEditionTable
  briefing_report: BriefingReportTable
}

export interface BriefingTable {
  /** Random, 80 bits: the address of the published briefing is made of it. */
  id: string
  owner: string
  template: string
  title_fi: string
  title_sv: string
  state: string
  period_from: string
  period_until: string
  /** Languages it is to be published in: `fi sv`. */
  languages: string
  /** Codes of the list `tasks`, with spaces between. */
  tasks: string
  /** Writers' own notes, never published. */
  memo: string
  created_at: string
  created_by: string
  /** Who changed it last, as account and as human being: somebody else approves it. */
  changed_at: string
  changed_by: string
  changed_person: string
  /** Last day of the review round; null when none was opened. */
  review_until: string | null
  review_round: number
  /** What the edition under work changes, told to readers; null for a first edition. */
  revision_fi: string | null
  revision_sv: string | null
  superseded_by: string | null
  /** What was found when it was followed up. */
  follow_up: string | null
  version: number
}

export interface BriefingSectionTable {
  id: string
  briefing: string
  place: number
  kind: string
  title_fi: string
  title_sv: string
  text_fi: string
  text_sv: string
  /** `TextState` per language. */
  state_fi: string
  state_sv: string
  phenomenon: string | null
  is_internal: number
  is_required: number
  memo: string
  changed_at: string
  changed_by: string
  version: number
}

/** `settings`: JSON of `PartSettings`. */
export interface BriefingPartTable {
  id: string
  section: string
  place: number
  kind: string
  settings: string
  note_fi: string
  note_sv: string
}

/** Who was asked to read a draft. */
export interface BriefingReviewerTable {
  briefing: string
  account: string
  round: number
  asked_at: string
  asked_by: string
  /** When they said that they have read it; null until then. */
  done_at: string | null
}

export interface BriefingCommentTable {
  id: string
  briefing: string
  /** Null: on the whole. */
  section: string | null
  round: number
  account: string
  role: string
  text: string
  at: string
  /** `taken` or `not-taken`; null until answered. */
  decision: string | null
  answer: string | null
  answered_by: string | null
  answered_at: string | null
}

/** What was approved and published. `content`: JSON of `BriefingContent`; `card`: JSON of `EditionCard`. Never changes once published. */
export interface BriefingEditionTable {
  briefing: string
  number: number
  content: string
  card: string
  approved_at: string
  approved_by: string
  /** Null until published. */
  published_at: string | null
  published_by: string | null
  /** What changed since the edition before; null for the first. */
  note_fi: string | null
  note_sv: string | null
}

/** Reports behind a published briefing, so that each reporter can be told where it was used. */
export interface BriefingReportTable {
  briefing: string
  report: string
  /** The edition with which it came in. */
  edition: number
}
