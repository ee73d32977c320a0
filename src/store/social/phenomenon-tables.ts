/** See `Phenomenon`. */
export interface PhenomenonTable {
  id: string
  owner: string
  title_fi: string
  title_sv: string
  /** What everybody who may say "I see this too" reads; empty while not written. */
  description_fi: string
  description_sv: string
  state: string
  analysis_fi: string
  analysis_sv: string
  memo: string
  started_on: string
  merged_into: string | null
  /** Day since which the institute may join it to a national one; null = not shared. */
  shared_on: string | null
  version: number
}

/** What was joined to a phenomenon: see `PHENOMENON_LINKS`. */
export interface PhenomenonLinkTable {
  phenomenon: string
  kind: string
  target: string
  note: string | null
  added_by: string
  added_at: string
}

/** See `Body`. */
export interface BodyTable {
  id: string
  owner: string
  kind: string
  name_fi: string
  name_sv: string
  valid_from: string
  valid_until: string | null
  successor: string | null
}

/** A proposal as it is now; what happened to it is in the tables of its history. */
export interface ProposalTable {
  id: string
  owner: string
  title_fi: string
  title_sv: string
  text_fi: string
  text_sv: string
  /** Phenomenon it rests on; null = none. */
  phenomenon: string | null
  /** Code of the list `addressees`. */
  addressee: string
  /** Body that has it now. */
  body: string | null
  state: string
  outcome: string | null
  reason_fi: string | null
  reason_sv: string | null
  record_number: string | null
  /** Function or unit that answers for it, never a private person's name. */
  responsible: string | null
  submitted_on: string | null
  received_on: string | null
  answered_on: string | null
  /** Day by which a written answer is owed. */
  answer_due_on: string | null
  /** Day by which the action is to be done. */
  due_on: string | null
  /** Day on which something only noted is asked about again. */
  follow_up_on: string | null
  progress: number
  cost_note: string | null
  /** Code of the list `tasks`: the service line that it concerns; null = no one in particular. */
  task: string | null
  /** Where the welfare report and plan, and the strategy, speak of the same; in words, internal. */
  welfare_section: string | null
  strategy_goal: string | null
  is_public: number
  version: number
}
