/** Confirmed editions of half-years. */
export interface ThemeTableEditionTables {
  theme_table_edition: ThemeTableEditionTable
}

/** See `ThemeTableEdition`. A row never changes. */
export interface ThemeTableEditionTable {
  owner: string
  half_year: string
  number: number
  confirmed_on: string
  /** Account; null: the system, when nobody had confirmed in time. */
  confirmed_by: string | null
  /** Why there is another edition; null for the first. */
  reason: string | null
  observations: number
  changed: number
  national_codebook: number
  local_codebook: number
  /** Lines of `EDITION_FIELDS`. */
  facts: string
  /** JSON of `EditionAbout`. */
  about: string
}
