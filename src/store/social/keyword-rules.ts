import type { Kysely, Transaction } from 'kysely'
import type { CodebookOwner, KeywordRule } from '../../model/codebook.ts'
import { languageOf } from '../../model/text.ts'
import type { Schema } from '../schema.ts'

/** A rule that was made in the register. */
export interface StoredRule extends KeywordRule {
  readonly owner: CodebookOwner
  /** A rule of the definitions that the owner does not want to see suggestions of; `any` is empty. */
  readonly switchesOff: string | null
}

/** Rules of these owners, in a lasting order. */
export async function storedRules(db: Kysely<Schema>, owners: readonly CodebookOwner[]): Promise<StoredRule[]> {
  const rows = await db
    .selectFrom('keyword_rule')
    .selectAll()
    .where('owner', 'in', owners)
    .orderBy('theme')
    .orderBy('id')
    .execute()
  return rows.map(({ id, owner, theme, language, words }) => {
    const { any, none, switchesOff = null } = JSON.parse(words) as Pick<StoredRule, 'any' | 'none'> & { switchesOff?: string }
    return { id, owner, theme, language: languageOf(language), any, none, switchesOff }
  })
}

/** Enters a rule or writes it anew. */
export async function saveRule(
  transaction: Transaction<Schema>,
  { rule, by, at }: { readonly rule: StoredRule; readonly by: string; readonly at: string },
): Promise<void> {
  const { any, none, switchesOff } = rule
  const words = JSON.stringify({ any, none, ...(switchesOff === null ? {} : { switchesOff }) })
  const set = { theme: rule.theme, language: rule.language, words, made_by: by, made_at: at }
  await transaction
    .insertInto('keyword_rule')
    .values({ id: rule.id, owner: rule.owner, ...set })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(set))
    .execute()
}

/** False when the owner has no such rule. */
export async function removeRule(
  transaction: Transaction<Schema>,
  { owner, id }: { readonly owner: CodebookOwner; readonly id: string },
): Promise<boolean> {
  const result = await transaction.deleteFrom('keyword_rule').where('owner', '=', owner).where('id', '=', id).executeTakeFirst()
  return result.numDeletedRows === 1n
}
