import type { Generated } from 'kysely'
import type { HandOverFileTable, HandOverTable } from './hand-over-tables.ts'

/** Tables of the data collections; queried in the files beside. Times are ISO date-times in UTC, days `YYYY-MM-DD` in Helsinki. */
export interface CollectionTables {
  collection_definition: CollectionDefinitionTable
  questionnaire_version: QuestionnaireVersionTable
  universe_member: UniverseMemberTable
  collection_round: CollectionRoundTable
  submission: SubmissionTable
  draft_field: DraftFieldTable
  submission_version: SubmissionVersionTable
  submission_event: SubmissionEventTable
  contact_person: ContactPersonTable
  submission_query: SubmissionQueryTable
  correction: CorrectionTable
  collection_letter: CollectionLetterTable
  reference_value: ReferenceValueTable
  form_session: FormSessionTable
  form_presence: FormPresenceTable
  hand_over: HandOverTable
  hand_over_file: HandOverFileTable
}

/** Collections that were added in the workspace or by command, beside those in the definitions. `content`: YAML as it was given. */
export interface CollectionDefinitionTable {
  number: Generated<number>
  id: string
  content: string
  digest: string
  added_by: string
  added_at: string
}

/**
 * Versions of forms that were added, beside those in the definitions. A version never changes. `content`: JSON of path → YAML as it was
 * given, with all that the form rests on (texts, earlier versions).
 */
export interface QuestionnaireVersionTable {
  number: Generated<number>
  collection: string
  questionnaire: string
  version: number
  content: string
  digest: string
  added_by: string
  added_at: string
}

/**
 * Who may be asked, as a dated list: counties, municipalities, units. `key` is permanent; a renamed respondent has two lines with one
 * key and different days. `organiser`: the county whose people see it.
 */
export interface UniverseMemberTable {
  number: Generated<number>
  collection: string
  key: string
  /** `RespondentLevel`. */
  level: string
  organiser: string
  /** Key of the respondent one level up; null at the top. */
  parent: string | null
  name_fi: string
  name_sv: string
  language: string
  /** Registry office, for codes. Null when not known. */
  email: string | null
  valid_from: string
  valid_until: string | null
}

/** One round of a collection. `round` is unique in its collection: `2024-10`. `parameters`: JSON of the dated values in force on its day. */
export interface CollectionRoundTable {
  number: Generated<number>
  collection: string
  round: string
  state: string
  questionnaire: string
  questionnaire_version: number
  /** Cross-section day; null for periods. */
  day: string | null
  period_from: string | null
  period_until: string | null
  opens_on: string
  stated_deadline: string
  last_new_answer: string
  last_correction: string
  decision: string | null
  parameters: string
  version: number
  created_by: string
  created_at: string
  opened_at: string | null
  closed_at: string | null
}

/**
 * One respondent in one round: frozen from the universe when the round opens. `version` counts every change of the submission that people
 * must not overlook (state, sent version), not the saving of single fields.
 */
export interface SubmissionTable {
  number: Generated<number>
  /** `child-protection-staffing/2024-10/16`: collection, round, respondent. */
  id: string
  collection: string
  round: string
  respondent: string
  organiser: string
  level: string
  name_fi: string
  name_sv: string
  state: string
  /** Form version the draft was begun on. */
  questionnaire_version: number
  /** Number of the newest sent version; 0 = nothing sent. */
  sent_version: number
  opened_at: string | null
  last_saved_at: string | null
  first_sent_at: string | null
  last_sent_at: string | null
  /** Fields with an answer, and fields asked, at the last saving. For the monitor. */
  answered: number
  asked: number
  /** Soft findings at the last sending. */
  warnings: number
  /** Last day of a reopening; `reopened_fields`: JSON list, null = the whole form. */
  reopened_until: string | null
  reopened_fields: string | null
  excuse: string | null
  is_late: number
  version: number
}

/**
 * One field of a draft. A field cleared by somebody keeps its line with `answer` null, so that its version goes on. `typed`: what was
 * typed when it could not be read as an answer, so that nothing typed is lost. The keys `reason:<rule>` hold answers to soft findings.
 */
export interface DraftFieldTable {
  submission: number
  field: string
  /** JSON of `Answer`; null = blank. */
  answer: string | null
  typed: string | null
  version: number
  saved_by: string
  /** What the saver is called by those who edit together. */
  saved_label: string
  saved_at: string
}

/** Every version that was sent, corrected or made by the institute. A line is never changed. */
export interface SubmissionVersionTable {
  number: Generated<number>
  submission: number
  version: number
  /** `sent`, `correction`, `institute`. */
  kind: string
  questionnaire_version: number
  /** JSON of `Answers`, without personal fields. */
  answers: string
  /** JSON `{ rule: reason }`: soft findings as answered. */
  reasons: string
  /** JSON list of the soft findings' rules. */
  warnings: string
  /** `L-2024-10-16-1-7F3K`: unique, given at sending. */
  receipt: string
  /** SHA-256 of form digest, answers and reasons. */
  digest: string
  made_by: string
  made_label: string
  made_at: string
  reason: string | null
}

/** What happened to a submission, in order; lines are only added. `text`: reasons that people typed. */
export interface SubmissionEventTable {
  number: Generated<number>
  submission: number
  at: string
  by: string
  /** `county`, `institute`, `system`. */
  side: string
  /** Name of the operation. */
  act: string
  from_state: string
  to_state: string
  text: string | null
}

/** Contact persons of a respondent in a collection, kept from round to round. A removed person's details are emptied at once. */
export interface ContactPersonTable {
  number: Generated<number>
  collection: string
  respondent: string
  organiser: string
  name: string | null
  task: string | null
  email: string | null
  phone: string | null
  language: string
  added_by: string
  added_at: string
  /** When the person left; details are removed some months after. */
  left_at: string | null
  removed_at: string | null
  version: number
}

/** Lines of the threads between the institute and a county about a submission. A thread is named by its first line. */
export interface SubmissionQueryTable {
  number: Generated<number>
  submission: number
  /** Number of the first line; null in the first line itself. */
  thread: number | null
  /** Variable asked about; null = the whole form. */
  field: string | null
  side: string
  words: string
  written_by: string
  written_label: string
  written_at: string
  /** In the first line only. */
  due: string | null
  closed_at: string | null
}

export interface CorrectionTable {
  number: Generated<number>
  submission: number
  /** Sent version it wants to correct. */
  on_version: number
  /** JSON list of `{ key, from, to }` (`Answer` or null). */
  changes: string
  reason: string
  evidence: string | null
  state: string
  asked_by: string
  asked_label: string
  asked_at: string
  decided_by: string | null
  decided_at: string | null
  decided_reason: string | null
}

/** Letters of collections: to whom, of what, when. Nobody gets one letter of a plan twice. */
export interface CollectionLetterTable {
  number: Generated<number>
  collection: string
  round: string
  respondent: string
  /** Key of the reminder rule, `invitation`, `receipt`, `query`, `by-hand`, or `phone` for a noted call. */
  occasion: string
  /** Digest of the address; null for a note. */
  address: string | null
  mail: number | null
  note: string | null
  day: string
  sent_by: string
  sent_at: string
}

/** Figures of other sources that rules compare with: `reference.open_care` of a county. */
export interface ReferenceValueTable {
  number: Generated<number>
  name: string
  respondent: string
  /** Day or last day of the period it is about. */
  day: string
  value: number
  source: string
  added_at: string
}

/** Somebody who came in with an access code. `label`: the name given at the start, shown to those who edit together. */
export interface FormSessionTable {
  number: Generated<number>
  id: string
  token_hash: string
  code: string
  label: string
  created_at: string
  last_seen_at: string
  expires_at: string
  ended_at: string | null
}

/** Who has the form open just now; lines older than a minute and a half mean nothing. */
export interface FormPresenceTable {
  submission: number
  /** Session of the person. */
  session: string
  label: string
  field: string | null
  seen_at: string
}
