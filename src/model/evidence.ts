import type { Owner } from './phenomenon.ts'

/** How many of what a source tells of: `{ label: 'muistutus', count: 41 }`. Not a figure of ours: as the source states it. */
export interface SourceCount {
  readonly label: string
  readonly count: number
}

/** Something other than reports that tells of a phenomenon: a report of the ombudsman, complaints, a panel, a study, another system. */
export interface EvidenceSource {
  readonly id: string
  readonly owner: Owner
  /** Code of the list `sources`: A–E. */
  readonly class: string
  /** In the language of the source. */
  readonly title: string
  readonly publisher: string
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly publishedOn: string
  /** Address on the web; null for what is on paper or within the house. */
  readonly address: string | null
  readonly language: 'fi' | 'sv' | 'en'
  /** What it says of the matter, in our own words. */
  readonly summary: { readonly fi: string; readonly sv: string }
  readonly counts: readonly SourceCount[]
  readonly version: number
}
