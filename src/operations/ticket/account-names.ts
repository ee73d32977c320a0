import type { OperationContext } from '../operation.ts'

/** Names of accounts by their ids, for people who work on the same thing. What is no account (the operator, a machine) has none. */
export async function accountNames(
  ids: readonly (string | null)[],
  { db }: Pick<OperationContext, 'db'>,
): Promise<Readonly<Record<string, string>>> {
  const wanted = [...new Set(ids.filter((id) => id !== null && id !== ''))]
  if (wanted.length === 0) return {}
  const rows = await db.selectFrom('account').select(['id', 'name']).where('id', 'in', wanted).execute()
  return Object.fromEntries(rows.map(({ id, name }) => [id, name]))
}
