import type { Kysely } from 'kysely'
import type { CodebookOwner, KeywordRule, Theme } from '../../model/codebook.ts'
import { currentThemes } from '../../model/theme-tree.ts'
import type { Schema } from '../../store/schema.ts'
import { storedRules } from '../../store/social/keyword-rules.ts'
import type { OperationContext } from '../operation.ts'

/** A rule and who decides of it. */
export interface KnownRule extends KeywordRule {
  /** `definitions`: given with the program. */
  readonly owner: CodebookOwner | 'definitions'
  /** Switched off by the county that asks: kept, and suggests nothing. */
  readonly isOff: boolean
}

/** All rules that concern a county: those given with the program, national ones and its own. For `national` the first two. */
export async function knownRules(
  db: Kysely<Schema>,
  { definitions }: Pick<OperationContext, 'definitions'>,
  owner: CodebookOwner,
): Promise<KnownRule[]> {
  const stored = await storedRules(db, [...new Set(['national', owner])])
  const off = new Set(stored.flatMap((rule) => (rule.owner === owner && rule.switchesOff !== null ? [rule.switchesOff] : [])))
  const given = definitions.socialReporting.keywordRules.map((rule) => ({ ...rule, owner: 'definitions' as const }))
  const made = stored.filter(({ switchesOff }) => switchesOff === null).map(({ switchesOff: _, ...rule }) => rule)
  return [...given, ...made].map((rule) => ({ ...rule, isOff: off.has(rule.id) }))
}

/**
 * The rules by which suggestions are made to a county's coders: those that are not switched off, for the themes that are in use now. What a
 * rule suggested before a merge or split it suggests for what the theme has become.
 */
export async function rulesInUse(
  db: Kysely<Schema>,
  context: Pick<OperationContext, 'definitions'>,
  { owner, themes }: { readonly owner: CodebookOwner; readonly themes: readonly Theme[] },
): Promise<KeywordRule[]> {
  const inUse = new Set(themes.filter(({ isRetired }) => !isRetired).map(({ id }) => id))
  const rules = await knownRules(db, context, owner)
  return rules
    .filter(({ isOff }) => !isOff)
    .flatMap(({ isOff: _, owner: __, ...rule }) =>
      currentThemes(themes, rule.theme)
        .filter((theme) => inUse.has(theme))
        .map((theme) => ({ ...rule, theme })),
    )
}
