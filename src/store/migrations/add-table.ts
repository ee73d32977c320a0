import type { CreateTableBuilder, Kysely } from 'kysely'

/** Columns of a new table by kind; all text but `integers` and `optionalIntegers`. */
export interface NewColumns {
  readonly texts: readonly string[]
  readonly optional?: readonly string[]
  readonly integers?: readonly string[]
  readonly optionalIntegers?: readonly string[]
}

/** A table that does not count its rows: its key is one that it is given. */
export function addTable(
  db: Kysely<unknown>,
  name: string,
  { texts, optional = [], integers = [], optionalIntegers = [] }: NewColumns,
): CreateTableBuilder<string, string> {
  let table: CreateTableBuilder<string, string> = db.schema.createTable(name)
  for (const column of texts) table = table.addColumn(column, 'text', (made) => made.notNull())
  for (const column of optional) table = table.addColumn(column, 'text')
  for (const column of integers) table = table.addColumn(column, 'integer', (made) => made.notNull())
  for (const column of optionalIntegers) table = table.addColumn(column, 'integer')
  return table
}
