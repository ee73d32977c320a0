/** National synthesis: what counties share, requests, year clock, plans, network. */
export interface SynthesisTables {
  shared_content: SharedContentTable
  information_request: InformationRequestTable
  information_request_answer: InformationRequestAnswerTable
  year_clock_event: YearClockEventTable
  plan_part: PlanPartTable
  plan_review: PlanReviewTable
  network_member: NetworkMemberTable
}

/** See `SharedContent`. `content`: JSON of coverage and tables. A row never changes. */
export interface SharedContentTable {
  organiser: string
  period: string
  revision: number
  minimum_content: number
  national_codebook: number
  content: string
  /** Why it was shared again; null for the first. */
  note: string | null
  shared_by: string
  shared_on: string
}

/** A question of the institute to all counties about a phenomenon, for some weeks. */
export interface InformationRequestTable {
  id: string
  title_fi: string
  title_sv: string
  text_fi: string
  text_sv: string
  /** National theme; null = none. */
  theme: string | null
  due_on: string
  /** `open` or `closed`. */
  state: string
  made_by: string
  made_on: string
  version: number
}

export interface InformationRequestAnswerTable {
  request: string
  organiser: string
  text_fi: string
  text_sv: string
  /** Published briefing that tells more; null = none. */
  briefing: string | null
  /** 1 = the county has nothing to tell. */
  is_nothing: number
  /** Null while it is a draft, which the institute does not see. */
  sent_on: string | null
  changed_by: string
  version: number
}

/** Something that comes back, or comes once. `day`: `YYYY-MM-DD` of the next time. */
export interface YearClockEventTable {
  id: string
  owner: string
  /** Key of a preset, or null for one's own. */
  preset: string | null
  title_fi: string
  title_sv: string
  day: string
  /** `once`, `month`, `half-year`, `year`. */
  every: string
  /** Days before, from which on it stands among what waits. */
  remind_days: number
  note: string | null
  version: number
}

/** One part of a county's implementation plan, as it is now. */
export interface PlanPartTable {
  owner: string
  part: string
  text_fi: string
  text_sv: string
  /** Function or team, never a private person's name. */
  responsible: string | null
  changed_by: string
  changed_on: string
  version: number
}

/** How the plan stood at a yearly check. */
export interface PlanReviewTable {
  owner: string
  year: number
  part: string
  /** `not-begun`, `under-way`, `done`, `changed`. */
  status: string
  note: string | null
  by: string
  on_day: string
}

/** A member of the national network: a function in an organisation, and (until they leave) the person. */
export interface NetworkMemberTable {
  id: string
  /** `county`, `competence-centre`, `university`, `applied-university`, `institute`, `other`. */
  kind: string
  organiser: string | null
  organisation: string
  task: string
  name: string | null
  email: string | null
  added_by: string
  /** Day on which it was added, or last saved. */
  added_on: string
  left_on: string | null
  version: number
}
