/** A column of a staged table: what is written while reading, and what it becomes in Parquet when that is another type. */
export interface UnitColumn {
  readonly name: string
  readonly type: string
  /** SQL over the staged column; the column itself when left out. */
  readonly becomes?: string
  /** Not staged: made of other columns by `becomes`. */
  readonly isDerived?: true
}

export type UnitTableName =
  | 'documents'
  | 'task_periods'
  | 'relationship_periods'
  | 'decisions'
  | 'services_received'
  | 'clients'
  | 'identity_links'
  | 'population_register'

const client: UnitColumn = { name: 'client', type: 'UINTEGER' }
const digest = (name: string): UnitColumn => ({ name, type: 'UBIGINT' })
const code = (name: string): UnitColumn => ({ name, type: 'VARCHAR' })
const date = (name: string): UnitColumn => ({ name, type: 'DATE' })
const flag = (name: string): UnitColumn => ({ name, type: 'BOOLEAN' })
const version: UnitColumn = { name: 'version', type: 'UINTEGER' }

/** Staged behind the columns of every table: where the row came from. Of the written tables only `documents` keeps it. */
export const SOURCE_COLUMNS: readonly UnitColumn[] = [
  { name: 'source_file', type: 'UTINYINT' },
  { name: 'source_row', type: 'UINTEGER' },
]

/** The tables of unit records (see docs/explanation/architecture.md). `part` is added when they are written. */
export const UNIT_TABLES: Readonly<Record<UnitTableName, readonly UnitColumn[]>> = {
  documents: [
    client,
    digest('document'),
    version,
    flag('is_voided'),
    digest('content_digest'),
    code('document_type'),
    code('task'),
    {
      name: 'services',
      type: 'VARCHAR',
      becomes: `CASE WHEN services IS NULL THEN []::VARCHAR[] ELSE string_split(services, '|') END`,
    },
    code('organiser'),
    date('stored_on'),
    date('event_date'),
    digest('matter'),
    date('matter_opened'),
    date('matter_closed'),
    date('joined'),
    date('left'),
    digest('relationship'),
    code('home_municipality'),
    date('home_moved_in'),
    flag('is_old_relationship'),
    code('unit'),
    code('contact_type'),
    { name: 'row', type: 'UINTEGER', becomes: 'source_row', isDerived: true },
    { name: 'file', type: 'UTINYINT', becomes: 'source_file', isDerived: true },
    code('content'),
    code('system_vendor'),
    code('system_product'),
    code('system_version'),
  ],
  task_periods: [
    client,
    digest('document'),
    version,
    code('organiser'),
    code('content'),
    { name: 'block', type: 'USMALLINT' },
    date('start'),
    date('end'),
    flag('is_widened'),
  ],
  relationship_periods: [
    client,
    code('organiser'),
    code('content'),
    date('start'),
    date('end'),
    flag('is_widened'),
    digest('relationship'),
    code('home_municipality'),
  ],
  decisions: [
    client,
    digest('document'),
    version,
    code('organiser'),
    code('task'),
    code('service'),
    code('kind'),
    date('initiated'),
    date('decided'),
    date('valid_from'),
    date('valid_to'),
    code('method'),
    { name: 'hours_per_month', type: 'DOUBLE' },
  ],
  services_received: [
    client,
    code('organiser'),
    code('task'),
    code('service'),
    date('first'),
    date('last'),
    { name: 'contacts', type: 'UINTEGER' },
  ],
  clients: [client, flag('has_identity_code'), date('birth_date'), code('sex')],
  identity_links: [{ name: 'temporary_client', type: 'UINTEGER' }, client],
  population_register: [client, code('municipality'), date('from'), date('to'), date('died')],
}
