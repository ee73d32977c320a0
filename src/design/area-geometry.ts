/** Longitude and latitude in WGS 84. */
type Position = readonly number[]
export type AreaGeometry =
  | { readonly type: 'Polygon'; readonly coordinates: readonly (readonly Position[])[] }
  | { readonly type: 'MultiPolygon'; readonly coordinates: readonly (readonly (readonly Position[])[])[] }
/** One feature of a file, before its area code is known. */
export interface RawFeature {
  readonly id?: string | number | undefined
  readonly properties: Readonly<Record<string, unknown>> | null
  readonly geometry: AreaGeometry | null
}
