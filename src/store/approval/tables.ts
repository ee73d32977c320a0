import type { Generated } from 'kysely'

/** Every saved version of the plan of a cycle; the newest is in force. `plan` is JSON. */
export interface ReleasePlanTable {
  cycle: string
  version: number
  plan: string
  saved_by: string
  saved_at: string
}

/** Votes on releases. A person votes once on a release under one version of the plan. `is_approval` 1 or 0. */
export interface ReleaseVoteTable {
  number: Generated<number>
  release: string
  account: string
  person: string
  is_approval: number
  manifest: string
  plan_version: number
  reason: string
  at: string
}

/** Runs that people ask for in the workspace: done one after the other by scheduled work. `problem` is JSON of a `ProblemDescription`. */
export interface RunRequestTable {
  number: Generated<number>
  cycle: string
  asked_by: string
  asked_at: string
  /** `asked`, `running`, `done`, `failed`. */
  state: string
  begun_at: string | null
  ended_at: string | null
  run: string | null
  problem: string | null
}

export interface ApprovalTables {
  run_request: RunRequestTable
  release_plan: ReleasePlanTable
  release_vote: ReleaseVoteTable
}
