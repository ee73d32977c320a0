import type { Generated } from 'kysely'

/** Releases. The content lies in the folder of the same id; `manifest_digest` is the SHA-256 of its manifest. */
export interface ReleaseTable {
  number: Generated<number>
  id: string
  cycle: string
  revision: number
  run_id: string
  created_at: string
  published_at: string | null
  status: string
  manifest_digest: string
}
