/** A text literal of SQL. */
export function text(value: string): string {
  return `'${value.replaceAll("'", "''")}'`
}

export function date(day: string): string {
  return `DATE ${text(day)}`
}

/** `(…), (…)` for VALUES or a parenthesised list for IN. */
export function list(values: readonly string[]): string {
  return `(${values.join(', ')})`
}

/**
 * A small table of rules, written out in the statement. Column types are given, so an empty table is possible too.
 * `columns` maps names to SQL types; rows are SQL literals in that order.
 */
export function ruleTable(
  name: string,
  columns: Readonly<Record<string, string>>,
  rows: readonly (readonly string[])[],
): readonly string[] {
  const declared = Object.entries(columns).map(([column, type]) => `${column} ${type}`)
  const create = `CREATE OR REPLACE TEMP TABLE ${name} (${declared.join(', ')})`
  return rows.length === 0 ? [create] : [create, `INSERT INTO ${name} VALUES ${rows.map(list).join(', ')}`]
}
