import type { DeliveryKind } from './delivery.ts'
import type { Texts } from './text.ts'

/** What a column holds. Dates are `YYYY-MM-DD`; a `partial-date` may also be `YYYY` or `YYYY-MM` and is widened when read; `quarter` is `2024Q1`. */
export const RECORD_COLUMN_TYPES = [
  'text',
  'code',
  'date',
  'partial-date',
  'quarter',
  'integer',
  'number',
  'identity-code',
] as const
export type RecordColumnType = (typeof RECORD_COLUMN_TYPES)[number]

/** One column of a delivered file. */
export interface RecordColumn {
  /** As in the header row. */
  readonly name: string
  readonly type: RecordColumnType
  /** An empty value is a fault. For "one of these" see `RecordLayout.oneOf`, for "together with another" `requiredWith`. */
  readonly isRequired: boolean
  /** This column must be filled when the column named here is filled; null = no such tie. */
  readonly requiredWith: string | null
  /** Id of a code list in `Definitions.codeLists`: a value is a code's `key` or its `nationalCode`. Null unless `code`. */
  readonly codeList: string | null
  /** Longest value in characters; null = the type says it. */
  readonly maxLength: number | null
  readonly label: Texts
  readonly note: Texts | null
}

/** The layout of one delivered file: columns in order. A column that is not here is refused by name. */
export interface RecordLayout {
  /** The file's name without the ending, which is also the name of the table in findings: `asiakkuusjaksot`. */
  readonly table: string
  /** The package or side file it belongs to: `separate-delivery/1`, `coverage/1`. */
  readonly spec: string
  readonly kind: DeliveryKind
  readonly names: Texts
  readonly description: Texts
  readonly separator: ';' | ','
  readonly columns: readonly RecordColumn[]
  /** Of each group of columns at least one must be filled. */
  readonly oneOf: readonly (readonly string[])[]
  /** The content of every row when no column says it: `child_welfare_act` for `lastensuojelujaksot`. */
  readonly content: string | null
}
