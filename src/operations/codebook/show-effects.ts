import { z } from 'zod'
import { maySee } from '../../access/visibility.ts'
import { codingsByTheme, themeUses } from '../../store/social/theme-use.ts'
import { defineOperation, type OperationContext } from '../operation.ts'
import { requireWorkOf } from '../social-owner.ts'
import { bookInWork } from './edited-book.ts'
import { ownerShape, themeShape } from './input-shapes.ts'
import { knownRules } from './known-rules.ts'

export interface ThemeEffects {
  /** Codings that would count elsewhere; null = fewer than are shown. */
  readonly codings: number | null
  /** Fewer than this are not told, where they are not told. */
  readonly smallest: number
  /** Themes that stand below it now. */
  readonly below: readonly string[]
  /** Keyword rules that suggest it. */
  readonly rules: number
  /** The owner's phenomena that it belongs to. */
  readonly phenomena: number
  /** Needs of the national matrix that are met by it. */
  readonly needs: number
}

/** What merging, splitting or retiring a theme would touch. Of the national codebook: over all counties, and few codings are not shown. */
export const showEffects = defineOperation({
  name: 'codebook.effects',
  title: { fi: 'Katso muutoksen vaikutus', sv: 'Se ändringens verkan', en: 'Look what a change touches' },
  access: 'read',
  input: z.strictObject({ owner: ownerShape, theme: themeShape }),
  async perform({ owner, theme }, context): Promise<ThemeEffects> {
    requireWorkOf(context, owner, 'codebook.effects')
    const { book } = await bookInWork(context.db, context, owner)
    const rules = await knownRules(context.db, context, owner)
    const { needMatrix, policy } = context.definitions.socialReporting
    const effects = {
      smallest: policy.smallestShown,
      codings: await shownCodings(context, { owner, theme }),
      below: book.themes.filter(({ parents, isRetired }) => !isRetired && parents.includes(theme)).map(({ id }) => id),
      rules: rules.filter((rule) => rule.theme === theme).length,
      phenomena: await themeUses(context.db, { owner, theme }),
      needs: needMatrix.filter(({ themes }) => themes.includes(theme)).length,
    }
    return context.commit({ subject: `codebook/${owner}`, details: { shown: 'coded-reports', theme } }, async () => effects)
  },
})

async function shownCodings(
  { actor, db, definitions }: OperationContext,
  { owner, theme }: { readonly owner: string; readonly theme: string },
): Promise<number | null> {
  const of = owner === 'national' ? 'all' : owner
  const count = (await codingsByTheme(db, of)).get(theme) ?? 0
  const isExact = of !== 'all' && maySee(actor, 'raw-reports', of)
  return isExact || count === 0 || count >= definitions.socialReporting.policy.smallestShown ? count : null
}
