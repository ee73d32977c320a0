import type { Kysely } from 'kysely'
import type { InfluenceSubject } from '../../model/influence.ts'
import type { Owner } from '../../model/phenomenon.ts'
import type { Schema } from '../schema.ts'

interface Subject {
  readonly kind: InfluenceSubject
  readonly id: string
}

/** Whose the phenomenon, briefing or proposal is; null when there is none of that id. */
export async function subjectOwner(db: Kysely<Schema>, { kind, id }: Subject): Promise<Owner | null> {
  const row = await db.selectFrom(kind).select('owner').where('id', '=', id).executeTakeFirst()
  return row?.owner ?? null
}

/** Titles of phenomena, briefings and proposals by their id. */
export async function subjectTitles(
  db: Kysely<Schema>,
  subjects: readonly Subject[],
): Promise<ReadonlyMap<string, { readonly fi: string; readonly sv: string }>> {
  const titles = new Map<string, { fi: string; sv: string }>()
  for (const kind of ['phenomenon', 'briefing', 'proposal'] as const) {
    const ids = [...new Set(subjects.filter((one) => one.kind === kind).map(({ id }) => id))]
    if (ids.length === 0) continue
    const rows = await db.selectFrom(kind).select(['id', 'title_fi', 'title_sv']).where('id', 'in', ids).execute()
    for (const { id, title_fi, title_sv } of rows) titles.set(id, { fi: title_fi, sv: title_sv })
  }
  return titles
}

/** Everything of some owners that influence can be about, by title; merged phenomena and drafts of proposals left out. */
export async function subjectsOf(
  db: Kysely<Schema>,
  kind: InfluenceSubject,
  owners: readonly Owner[],
): Promise<{ readonly id: string; readonly owner: Owner; readonly titles: { readonly fi: string; readonly sv: string } }[]> {
  if (owners.length === 0) return []
  const rows = await db
    .selectFrom(kind)
    .select(['id', 'owner', 'title_fi', 'title_sv'])
    .where('owner', 'in', [...owners])
    .where('state', 'not in', kind === 'proposal' ? ['draft'] : ['merged'])
    .orderBy('title_fi')
    .orderBy('id')
    .execute()
  return rows.map(({ id, owner, title_fi, title_sv }) => ({ id, owner, titles: { fi: title_fi, sv: title_sv } }))
}
