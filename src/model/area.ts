import type { Texts } from './text.ts'

/** Country `SSS`; collaborative area one digit; county two digits; municipality three digits; `X16` = county 16, municipality unknown. */
export type AreaCode = string
export type AreaLevel = 'country' | 'collaborative-area' | 'county' | 'municipality' | 'unknown-municipality'

export const COUNTRY: AreaCode = 'SSS'
export const ALAND_COUNTY: AreaCode = '91'

/** The area for clients of a county whose home municipality is not known (or must not be). */
export function unknownMunicipality(county: AreaCode): AreaCode {
  return `X${county}`
}

export interface Municipality {
  readonly code: AreaCode
  readonly names: Texts
  readonly county: AreaCode
}

/** One of the 23 areas that organise social welfare: 21 wellbeing services counties, Helsinki and Åland. */
export interface County {
  readonly code: AreaCode
  readonly names: Texts
  /** Short names for tables and maps: `Pirkanmaa`, `Birkaland`. */
  readonly shortNames: Texts
  readonly collaborativeArea: AreaCode
  /** Organisation identifier (OID) of the county's own organisation; null for Åland. */
  readonly oid: string | null
  readonly businessId: string | null
  /** False for Åland: it has its own line and no duty to deliver. */
  readonly hasDutyToDeliver: boolean
}

/** A change of municipalities: from `date` on, `from` is part of `to`. */
export interface AreaSuccession {
  readonly from: AreaCode
  readonly to: AreaCode
  readonly date: string
}

/** The regional division of 1 January of one year. */
export interface RegionalDivision {
  readonly year: number
  readonly municipalities: readonly Municipality[]
  readonly counties: readonly County[]
}
