import type { Generated } from 'kysely'
import type { AccountBodyTable } from './own-bodies.ts'
import type { BodyTable, PhenomenonLinkTable, PhenomenonTable, ProposalTable } from './phenomenon-tables.ts'

/**
 * Tables of social reporting; queried in the files beside. Ids of reports are random and no table that holds them counts its rows: the
 * order of arrival is not kept. What people without an account do is kept to the day.
 */
export interface SocialTables {
  social_unit: SocialUnitTable
  social_unit_supervisor: SocialUnitSupervisorTable
  social_unit_link: SocialUnitLinkTable
  social_report: SocialReportTable
  social_report_text: SocialReportTextTable
  social_report_original: SocialReportOriginalTable
  social_report_code: SocialReportCodeTable
  social_report_count: SocialReportCountTable
  social_report_event: SocialReportEventTable
  social_report_draft: SocialReportDraftTable
  social_echo: SocialEchoTable
  redaction: RedactionTable
  codebook_version: CodebookVersionTable
  codebook_draft: CodebookDraftTable
  keyword_rule: KeywordRuleTable
  coding: CodingTable
  coding_assignment: CodingAssignmentTable
  phenomenon: PhenomenonTable
  phenomenon_link: PhenomenonLinkTable
  body: BodyTable
  account_body: AccountBodyTable
  proposal: ProposalTable
  anonymous_act: AnonymousActTable
}

/** See `SocialUnit`. */
export interface SocialUnitTable {
  id: string
  organiser: string
  name_fi: string
  name_sv: string
  task: string | null
  municipality: string | null
  possible_reporters: number
  staff: number
  valid_from: string
  valid_until: string | null
  version: number
}

export interface SocialUnitSupervisorTable {
  unit: string
  account: string
}

/** `token` opens an empty form, so it is no secret of anybody: it hangs on a wall, and must be printable again. */
export interface SocialUnitLinkTable {
  token: string
  unit: string
  /** `LinkAudience`. */
  audience: string
  made_on: string
  closed_on: string | null
}

/** See `ReportContent`. Lists are in `social_report_code`, free text in `social_report_text`. */
export interface SocialReportTable {
  /** Random, 80 bits. */
  id: string
  organiser: string
  /** Null for reports that belong to no unit. Shown only by `shownUnit`. */
  unit: string | null
  /** `ReportMode`, `Naming`, `Polarity`, … */
  mode: string
  naming: string
  polarity: string
  municipality: string | null
  sub_area: string | null
  scale: string
  person_class: string | null
  trend: string | null
  period_from: string
  period_until: string
  source: string
  profession: string | null
  quote_permission: string
  wants_answer: number
  concerns_wrong: number
  language: string
  participants: number | null
  event: string | null
  /** Clients in the caseload, for caseload reviews that were sent by name. */
  caseload: number | null
  /** The same in a class, of who gave no name (`CaseloadClass`). */
  caseload_class: string | null
  state: string
  /** Day of sending in Helsinki. No finer time is kept anywhere. */
  sent_on: string
  /** Account of the reporter; null unless `named`. */
  account: string | null
  /** SHA-256 of the receipt code; null unless there is one. */
  receipt_hash: string | null
  duplicate_of: string | null
  /** Key of the guidance it was moved to. */
  moved_to: string | null
  /** Words for the reporter when it was returned or moved; no free text of the report. */
  message: string | null
  /** Day on which raw text was destroyed by policy; null while it is there. */
  text_destroyed_on: string | null
  version: number
}

/** The text as it is worked with: after redaction, the redacted one. Absent after it was destroyed. */
export interface SocialReportTextTable {
  report: string
  /** `ReportPart`. */
  part: string
  text: string
  /** 1 = something has been blacked out. */
  is_redacted: number
}

/** The text before its first redaction, encrypted, where the policy seals it. */
export interface SocialReportOriginalTable {
  report: string
  part: string
  sealed: string
  sealed_on: string
  destroy_on: string
}

export interface SocialReportCodeTable {
  report: string
  /** `ReportList`. */
  list: string
  code: string
}

/** Caseload reviews and counted feedback: how many clients (or matters) per theme. Classes for 1–2 are made when shown. */
export interface SocialReportCountTable {
  report: string
  theme: string
  count: number
}

/** What was done to a report, by whom. `at` is a day for acts of people without an account, else an ISO time. */
export interface SocialReportEventTable {
  id: string
  report: string
  at: string
  kind: string
  /** Account; null for acts of the reporter, whoever that is. */
  by: string | null
  state: string
  note: string | null
}

/** Draft of somebody who has signed in. Drafts of others stay in their own browser. */
export interface SocialReportDraftTable {
  id: string
  account: string
  organiser: string
  /** JSON of what was typed, also what is not yet valid. */
  content: string
  saved_at: string
  version: number
}

/** "I see this too": one more who sees a watched phenomenon. No account is kept; day only. */
export interface SocialEchoTable {
  id: string
  phenomenon: string
  organiser: string
  unit: string | null
  population_group: string | null
  on_day: string
}

/** What was blacked out, where, why. Never what stood there. Positions in the text after redaction. */
export interface RedactionTable {
  id: string
  report: string
  part: string
  position: number
  /** Signs that were replaced. */
  length: number
  /** Kind of the identity guard's mark, or `other`. */
  kind: string
  by: string
  at: string
}

/** See `CodebookVersion`. `content`: JSON of themes and changes. National versions of the definitions are not here. */
export interface CodebookVersionTable {
  owner: string
  number: number
  effective_from: string
  content: string
  made_by: string
  made_at: string
}

/** The next version while it is being worked on: one for each owner. */
export interface CodebookDraftTable {
  owner: string
  content: string
  changed_by: string
  changed_at: string
  version: number
}

/** Rules of a county; those of the definitions are not here. `words`: JSON of `any` and `none`. */
export interface KeywordRuleTable {
  id: string
  owner: string
  theme: string
  language: string
  words: string
  made_by: string
  made_at: string
}

/** See `Coding`. */
export interface CodingTable {
  id: string
  report: string
  organiser: string
  theme: string
  part: string | null
  passage_from: number | null
  passage_until: number | null
  coder: string
  is_counted: number
  memo: string | null
  coded_at: string
}

/** Who codes a report. `place` 1 = first coder, whose codings count; 2 = second coder. */
export interface CodingAssignmentTable {
  report: string
  place: number
  coder: string
  is_done: number
  /** `agreed`, `settled`, or null while open. */
  outcome: string | null
  version: Generated<number>
}

/**
 * What somebody without an account did, on its way to the audit trail. The trail is in order of time; entered one by one there, these acts
 * would stand between acts whose minute is known. So they wait until their day is over and are then entered together, shuffled.
 */
export interface AnonymousActTable {
  id: string
  day: string
  operation: string
  subject: string
  details: string
}
