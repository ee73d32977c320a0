/** History of proposals: steps, milestones, hand-ons, effects, influence, answers back; and how bodies were called when. */
export interface ProposalHistoryTables {
  proposal_event: ProposalEventTable
  proposal_milestone: ProposalMilestoneTable
  proposal_document: ProposalDocumentTable
  proposal_hand_on: ProposalHandOnTable
  proposal_effect: ProposalEffectTable
  body_name: BodyNameTable
  influence: InfluenceTable
  influence_addition: InfluenceAdditionTable
  answer_back: AnswerBackTable
  answer_back_report: AnswerBackReportTable
}

/** One step of a proposal, in order of `number`. Nothing here is ever changed but `undone_by`. */
export interface ProposalEventTable {
  proposal: string
  number: number
  /** `ProposalAct`. */
  act: string
  /** When it was recorded, and by which account. */
  at: string
  by: string
  /** Day on which it happened: the day of the meeting, not of the recording. */
  on_day: string
  from_state: string
  to_state: string
  /** Body that did it, or to which it went. Its name and term then are in `body_name`. */
  body: string | null
  record_number: string | null
  outcome: string | null
  reason_fi: string | null
  reason_sv: string | null
  responsible: string | null
  due_on: string | null
  /** Internal, never published. */
  note: string | null
  /** JSON of the proposal's handling before the step: what an undo puts back. */
  before: string
  /** Number of the event that undid this one; null while it stands. */
  undone_by: number | null
}

export interface ProposalMilestoneTable {
  id: string
  proposal: string
  title_fi: string
  title_sv: string
  due_on: string | null
  done_on: string | null
}

/** A paper of somebody's own archive that a proposal points to, by its address or record number. No file is kept. */
export interface ProposalDocumentTable {
  id: string
  proposal: string
  name: string
  /** On the web or the intranet; null = found by its record number. */
  address: string | null
  record_number: string | null
  /** Step beside which it stands (number of the event), or milestone; both null = the proposal itself. */
  event: number | null
  milestone: string | null
  /** 1 = stands on the public page too. */
  is_public: number
  added_by: string
  added_on: string
}

/** One way from body to body, until it was acknowledged. */
export interface ProposalHandOnTable {
  proposal: string
  /** Number of the event by which it was handed on. */
  event: number
  from_body: string | null
  to_body: string
  handed_on: string
  acknowledged_on: string | null
  /** Record number under which the receiver has it. */
  record_number: string | null
}

/** What became of it in the end, as judged on a day; a later judgement stands beside the earlier. */
export interface ProposalEffectTable {
  proposal: string
  event: number
  /** `EffectResult`. */
  result: string
  judgement_fi: string
  judgement_sv: string
  /** JSON of `EffectFigures`, as they stood when judged: a pin may be refreshed or removed. Null when no indicator tells of it. */
  figures: string | null
  /** Days in each of the two windows, the day of the action between them. */
  window_days: number | null
  turn_on: string | null
  /** Reports behind the phenomenon, and all reports of the owner, in the windows before and after; units that reported at all. */
  reports_before: number | null
  reports_after: number | null
  all_before: number | null
  all_after: number | null
  units_before: number | null
  units_after: number | null
}

/** How a body was called from a day on, and which term it was in. */
export interface BodyNameTable {
  body: string
  valid_from: string
  name_fi: string
  name_sv: string
  /** Of an elected body: `2025–2029`; null for offices. */
  term: string | null
}

/** That something was told to somebody who decides, and what followed. Bodies and groups, never private persons. */
export interface InfluenceTable {
  id: string
  owner: string
  /** `InfluenceChannel`. */
  channel: string
  on_day: string
  /** Who heard. */
  audience: string
  /** `InfluenceSubject` and the id of the thing; null when it was about nothing in the register. */
  subject_kind: string | null
  subject: string | null
  /** What was told. */
  told: string
  followed: string | null
  recorded_by: string
  recorded_at: string
  version: number
}

/** What was learnt later of what followed. */
export interface InfluenceAdditionTable {
  influence: string
  number: number
  on_day: string
  text: string
  recorded_by: string
  recorded_at: string
}

/** One answer to all who had reported of a phenomenon. */
export interface AnswerBackTable {
  id: string
  owner: string
  phenomenon: string
  /** Proposal whose answer it tells; null when it tells of the phenomenon alone. */
  proposal: string | null
  text_fi: string
  text_sv: string
  sent_by: string
  sent_on: string
}

/** To which reports it went. Says nothing of who wrote them. */
export interface AnswerBackReportTable {
  answer: string
  report: string
}
