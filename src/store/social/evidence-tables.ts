/** Evidence beside phenomena; queried in `evidence-sources`, `evidence-pins`, `evidence-quotes`, `imported-indicators`. */
export interface EvidenceTables {
  phenomenon_event: PhenomenonEventTable
  evidence_source: EvidenceSourceTable
  indicator_pin: IndicatorPinTable
  quote: QuoteTable
  imported_indicator: ImportedIndicatorTable
  imported_value: ImportedValueTable
}

/** See `PhenomenonEvent`. `by`: account, or `system`. */
export interface PhenomenonEventTable {
  id: string
  phenomenon: string
  at: string
  kind: string
  state: string
  target: string | null
  by: string
}

/** See `EvidenceSource`. `counts`: JSON of label and number. */
export interface EvidenceSourceTable {
  id: string
  owner: string
  class: string
  title: string
  publisher: string
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  published_on: string
  address: string | null
  language: string
  summary_fi: string
  summary_sv: string
  counts: string
  added_by: string
  added_at: string
  version: number
}

/** See `IndicatorPin`. `named` and `series`: JSON. */
export interface IndicatorPinTable {
  id: string
  phenomenon: string
  kind: string
  named: string
  series: string
  note: string
  pinned_on: string
  pinned_by: string
  version: number
}

/**
 * A passage of a report that may stand in the analysis. Its words are not kept here: only where they stand and their digest, so that what
 * is blacked out or taken back is gone here too. `wording`: the analyst's own words, where the reporter allows no more.
 */
export interface QuoteTable {
  id: string
  phenomenon: string
  report: string
  kind: string
  part: string
  passage_from: number
  passage_until: number
  digest: string
  /** The quote, or the wording, in the other national language, or of a paraphrase in each. */
  wording_fi: string
  wording_sv: string
  added_by: string
  added_at: string
  version: number
}

/** One indicator of another system as somebody read it from a file or an address: what a county imports is its own. */
export interface ImportedIndicatorTable {
  /** Owner, system and code: `16/sotkanet/127`. */
  id: string
  owner: string
  system: string
  code: string
  title_fi: string
  title_sv: string
  title_en: string
  unit: string
  licence: string
  address: string | null
  fetched_on: string
  imported_by: string
  version: number
}

/** `area`: organiser of a county, or `country`. Values as decimal texts, exact as they came. */
export interface ImportedValueTable {
  indicator: string
  area: string
  year: number
  gender: string
  value: string
}
