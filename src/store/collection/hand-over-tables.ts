import type { Generated } from 'kysely'

/** What was given of a round to the supervising authority. `id`: `child-protection-staffing/2024-10/1`. Never changed, never taken back. */
export interface HandOverTable {
  number: Generated<number>
  id: string
  collection: string
  round: string
  /** From 1 within the round. */
  sequence: number
  recipient_fi: string
  recipient_sv: string
  recipient_en: string
  /** Respondents whose answers are in it. */
  respondents: number
  /** SHA-256 of its `manifest.json`. */
  manifest: string
  made_by: string
  made_at: string
}

/** One file of it. `content`: base64 of the bytes. */
export interface HandOverFileTable {
  hand_over: string
  path: string
  bytes: number
  sha256: string
  content: string
}
