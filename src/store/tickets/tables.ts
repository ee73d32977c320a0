import type { Generated } from 'kysely'

/** Tables of corrections and of identifiable subsets. Queried in the files beside. */
export interface TicketTables {
  ticket: TicketTable
  ticket_link: TicketLinkTable
  ticket_event: TicketEventTable
  subset: SubsetTable
  subset_reader: SubsetReaderTable
  subset_opening: SubsetOpeningTable
}

/** Columns as the properties of `Ticket`; `quarters` is a JSON list, the effect four columns. The number makes the id. */
export interface TicketTable {
  number: Generated<number>
  kind: string
  layer: string
  found_by: string
  title: string
  description: string
  organiser: string | null
  vendor: string | null
  system_version: string | null
  content: string | null
  document_type: string | null
  quarters: string
  rows_affected: number | null
  persons_affected: number | null
  proposed_severity: number | null
  severity: number
  severity_reason: string
  status: string
  revise: string
  decision: string | null
  plan: string
  plan_month: string | null
  cause: string | null
  route: string | null
  delivery: string | null
  base_run: string | null
  effect_run_before: string | null
  effect_run: string | null
  effect_before: number | null
  effect_after: number | null
  due: string | null
  created_at: string
  created_by: string
  changed_at: string
  version: number
}

interface TicketLinkTable {
  number: Generated<number>
  ticket: number
  kind: string
  target: string
  at: string
}

/** History of a ticket: only added to. */
interface TicketEventTable {
  number: Generated<number>
  ticket: number
  at: string
  by: string
  side: string
  act: string
  from_status: string | null
  to_status: string | null
  text: string
  audience: string
}

/** Columns as the properties of `Subset`. `sealed` is the encrypted list while the subset is active, else null. */
export interface SubsetTable {
  number: Generated<number>
  content: string
  organiser: string
  quarter: string
  selection: string
  reason: string
  most_clients: number
  state: string
  requested_by: string
  requested_person: string
  requested_at: string
  decided_by: string | null
  decided_person: string | null
  decided_at: string | null
  decision_reason: string | null
  expires_at: string | null
  ended_at: string | null
  ticket: string | null
  sealed: string | null
  list_size: number | null
  version: number
}

interface SubsetReaderTable {
  number: Generated<number>
  subset: number
  account: string
}

interface SubsetOpeningTable {
  number: Generated<number>
  subset: number
  account: string
  at: string
}
