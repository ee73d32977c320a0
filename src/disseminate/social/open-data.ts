import type { Language, Texts } from '../../model/text.ts'
import { type CsvField, csvText } from '../export/csv.ts'

/** A field of a record: its key stays the same in every language and version; what it means is said in each. */
export interface OpenField {
  readonly names: Texts
  /** Dimension whose codes it holds; null = text, day or number. */
  readonly dimension: string | null
  /** Several codes, in CSV with semicolons between. */
  readonly isList?: true
}

export interface OpenDimension {
  readonly names: Texts
  readonly codes: Readonly<Record<string, Texts>>
}

export type OpenValue = CsvField | readonly string[]

/** What is published of social reporting, as data: records, what their fields and codes mean, and on what terms they may be used. */
export interface OpenData {
  readonly title: Texts
  readonly notes: readonly Texts[]
  readonly licence: { readonly name: string; readonly address: string }
  /** That the data are invented; null in a real register. */
  readonly notice: string | null
  readonly madeOn: string
  readonly fields: Readonly<Record<string, OpenField>>
  readonly dimensions: Readonly<Record<string, OpenDimension>>
  readonly records: readonly OpenRecord[]
}

export interface OpenRecord {
  readonly values: Readonly<Record<string, OpenValue>>
  /** What does not fit a line of a table, in JSON only: steps of a proposal, editions of a briefing. */
  readonly more: Readonly<Record<string, unknown>>
}

/** A line for each record. Behind each code stands its name in the language; the terms of use stand in the last column of the first line. */
export function openCsv({ fields, dimensions, records, licence, notice }: OpenData, language: Language): string {
  const keys = Object.entries(fields)
  const heads = keys.flatMap(([key, { dimension }]) => (dimension === null ? [key] : [key, `${key}_name`]))
  const lines = records.map(({ values }, at) => [
    ...keys.flatMap(([key, field]): CsvField[] => {
      const codes = asList(values[key] ?? null)
      const shown = field.isList ? codes.join(';') : (codes[0] ?? null)
      if (field.dimension === null) return [shown]
      const names = dimensions[field.dimension]?.codes ?? {}
      return [shown, codes.map((code) => names[String(code)]?.[language] ?? '').join('; ')]
    }),
    ...(notice === null ? [] : [notice]),
    at === 0 ? `${licence.name}, ${licence.address}` : '',
  ])
  return csvText([[...heads, ...(notice === null ? [] : ['notice']), 'licence'], ...lines])
}

function asList(value: OpenValue): readonly CsvField[] {
  return value === null || typeof value === 'string' || typeof value === 'number' ? [value] : value
}

/** The same with all names in three languages, and what a table cannot hold. */
export function openJson({ records, ...about }: OpenData): string {
  return `${JSON.stringify({ ...about, records: records.map(({ values, more }) => ({ ...values, ...more })) }, null, 1)}\n`
}
