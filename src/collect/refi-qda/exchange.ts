/*
 * What REFI-QDA 1.0/1.5 files carry between tools of qualitative analysis, as far as it is spoken here: a codebook (`.qdc`), and a project
 * (`.qdpx`) of plain-text sources with their codings. Ids are the standard's GUIDs. Positions are counted in code points of the text with
 * LF line breaks, from 0; `until` is behind the last sign, as the tools in use count.
 */

export interface QdaCode {
  readonly guid: string
  readonly name: string
  readonly description: string | null
  /** Whether it can be given to text, or only holds others. */
  readonly isCodable: boolean
  /** `#rrggbb`, in lower case. */
  readonly colour: string | null
  readonly codes: readonly QdaCode[]
}

/** In a file a code stands under one other. What stands under several is listed in a set for each of the others. */
export interface QdaSet {
  readonly guid: string
  readonly name: string
  readonly description: string | null
  readonly codes: readonly string[]
}

export interface QdaCodebook {
  readonly origin: string
  readonly codes: readonly QdaCode[]
  readonly sets: readonly QdaSet[]
}

export interface QdaCoding {
  readonly guid: string
  readonly code: string
  /** GUID of the user; null when it is not told. */
  readonly user: string | null
  readonly day: string | null
  readonly note: string | null
}

export interface QdaSelection {
  readonly guid: string
  readonly from: number
  readonly until: number
  readonly codings: readonly QdaCoding[]
}

export interface QdaSource {
  readonly guid: string
  readonly name: string
  /** Null when the file with the text is missing or is no plain text. */
  readonly text: string | null
  readonly day: string | null
  readonly selections: readonly QdaSelection[]
  /** Codings of the whole source. */
  readonly codings: readonly QdaCoding[]
  readonly values: readonly QdaValue[]
}

export interface QdaVariable {
  readonly guid: string
  readonly name: string
  readonly type: 'Text' | 'Date'
}

export interface QdaValue {
  readonly variable: string
  readonly value: string
}

export interface QdaProject {
  readonly name: string
  readonly origin: string
  readonly day: string | null
  readonly users: readonly { readonly guid: string; readonly name: string }[]
  readonly codes: readonly QdaCode[]
  readonly sets: readonly QdaSet[]
  readonly variables: readonly QdaVariable[]
  readonly sources: readonly QdaSource[]
}

export const CODEBOOK_NAMESPACE = 'urn:QDA-XML:codebook:1.0'
export const PROJECT_NAMESPACE = 'urn:QDA-XML:project:1.0'
