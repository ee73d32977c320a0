/** Phenomenon workshops, the phenomena they are about, and the information needs named in them. */
export interface WorkshopTables {
  workshop: WorkshopTable
  workshop_phenomenon: WorkshopPhenomenonTable
  workshop_need: WorkshopNeedTable
}

/** See `Workshop`. */
export interface WorkshopTable {
  id: string
  owner: string
  title_fi: string
  title_sv: string
  state: string
  day: string
  place: string
  /** JSON: list of theme ids. */
  themes: string
  /** JSON: list of language codes. */
  languages: string
  /** JSON of `Participants`; null until it has been held. */
  participants: string | null
  asked_fi: string
  asked_sv: string
  notes: string
  changed_by: string
  changed_on: string
  version: number
}

export interface WorkshopPhenomenonTable {
  workshop: string
  phenomenon: string
}

/** See `WorkshopNeed`. */
export interface WorkshopNeedTable {
  id: string
  workshop: string
  number: number
  text_fi: string
  text_sv: string
  population_group: string | null
  matrix_need: string | null
  found: string | null
  /** JSON of `DataContent`. */
  content: string | null
  taken_by: string | null
  due_on: string | null
  shared_on: string | null
  version: number
}
