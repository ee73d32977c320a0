import { z } from 'zod'
import { maySee } from '../../access/visibility.ts'
import type { Codebook, CodebookOwner, Theme, ThemeChange } from '../../model/codebook.ts'
import { countedAs, currentThemes } from '../../model/theme-tree.ts'
import { codingsByMonth, type SamplePassage, samplePassages } from '../../store/social/theme-use.ts'
import { defineOperation, type OperationContext } from '../operation.ts'
import { ownersOf } from '../social-owner.ts'
import { codebookOf, versionsOf } from './codebook-of.ts'
import { codebookProblem } from './codebook-problems.ts'
import { bookInWork, mayEdit, requireReadable } from './edited-book.ts'
import { ownerShape, themeShape } from './input-shapes.ts'

const MOST_SAMPLES = 10

export interface ShownTheme {
  readonly owner: CodebookOwner
  /** As it is in force; for one that is only in the draft, as it stands there. */
  readonly theme: Theme
  readonly isOnlyInDraft: boolean
  /** National, when the county only uses it. */
  readonly isNational: boolean
  readonly mayEdit: boolean
  /** The theme as it stands in the draft, where it may be edited; null when it may not. */
  readonly drafted: Theme | null
  readonly draftVersion: number
  /** Names by id of everything that is spoken of, and what can be chosen: all themes of the codebook and the draft. */
  readonly themes: readonly Theme[]
  readonly below: readonly string[]
  readonly became: readonly string[]
  /** Themes that were merged into this one, or of which it is a part. */
  readonly cameFrom: readonly string[]
  readonly history: readonly ThemeEvent[]
  readonly use: ThemeUse | null
}

/** What a version did to the theme, oldest first. */
export interface ThemeEvent extends Pick<ThemeChange, 'kind' | 'into'> {
  readonly owner: CodebookOwner
  readonly number: number
  readonly effectiveFrom: string
  /** The theme itself, or the one that was merged or split into it. */
  readonly theme: string
}

/** Only for those who see the county's texts. */
export interface ThemeUse {
  readonly months: readonly { readonly month: string; readonly codings: number; readonly reports: number }[]
  readonly samples: readonly SamplePassage[]
}

/** One theme: its texts, what it came from and became, and where it was used. @throws Problem `theme-not-found` */
export const showTheme = defineOperation({
  name: 'codebook.theme',
  title: { fi: 'Näytä teema', sv: 'Visa ett tema', en: 'Show a theme' },
  access: 'read',
  input: z.strictObject({ owner: ownerShape.optional(), theme: themeShape }),
  async perform({ owner: asked, theme: id }, context): Promise<ShownTheme> {
    const owner = asked ?? ownersOf(context)[0] ?? 'national'
    requireReadable(context, owner, 'codebook.theme')
    const codebook = await codebookOf(context, owner)
    const shown = await themeIn(context, { owner, id, codebook })
    if (owner === 'national' || !maySee(context.actor, 'raw-reports', owner)) return { ...shown, use: null }
    const use = await themeUse(context, { owner, id, codebook })
    const details = { shown: 'raw-reports', theme: id, passages: use.samples.length }
    return context.commit({ subject: `codebook/${owner}`, details }, async () => ({ ...shown, use }))
  },
})

interface Asked {
  readonly owner: CodebookOwner
  readonly id: string
  readonly codebook: Codebook
}

async function themeIn(context: OperationContext, { owner, id, codebook }: Asked): Promise<Omit<ShownTheme, 'use'>> {
  const isEditor = mayEdit(context, owner)
  const work = isEditor ? await bookInWork(context.db, context, owner) : null
  const drafted = work?.book.themes.find((one) => one.id === id) ?? null
  const known = codebook.themes.find((one) => one.id === id)
  const theme = known ?? drafted
  if (!theme) throw codebookProblem('theme-not-found', { theme: id })
  const names = new Map([...(work?.book.themes ?? []), ...codebook.themes].map((one) => [one.id, one]))
  return {
    owner,
    theme,
    isOnlyInDraft: known === undefined,
    isNational: owner !== 'national' && !/^\d{2}-L/.test(id),
    mayEdit: isEditor,
    drafted,
    draftVersion: work?.draft?.version ?? 0,
    themes: [...names.values()],
    below: codebook.themes.filter(({ parents, isRetired }) => !isRetired && parents.includes(id)).map((one) => one.id),
    became: currentThemes(codebook.themes, id).filter((one) => one !== id),
    cameFrom: codebook.themes.filter(({ replacedBy }) => replacedBy.includes(id)).map((one) => one.id),
    history: await historyOf(context, { owner, id }),
  }
}

async function historyOf(
  { db, definitions }: OperationContext,
  { owner, id }: Pick<Asked, 'owner' | 'id'>,
): Promise<readonly ThemeEvent[]> {
  const owners = owner === 'national' ? [owner] : (['national', owner] as const)
  const versions = (await Promise.all(owners.map((one) => versionsOf(db, { definitions }, one)))).flat()
  const events = versions.flatMap(({ owner: by, number, effectiveFrom, changes }) =>
    changes
      .filter(({ theme, into }) => theme === id || into.includes(id))
      .map(({ kind, theme, into }) => ({ owner: by, number, effectiveFrom, kind, theme, into })),
  )
  return events.sort((one, other) => (one.effectiveFrom < other.effectiveFrom ? -1 : 1))
}

/** What was merged into the theme counts as it. */
async function themeUse({ db }: OperationContext, { owner, id, codebook }: Asked): Promise<ThemeUse> {
  const merged = codebook.themes.filter((one) => countedAs(codebook.themes, one.id) === id).map((one) => one.id)
  const themes = [...new Set([id, ...merged])]
  return {
    months: await codingsByMonth(db, { of: owner, themes }),
    samples: await samplePassages(db, { organiser: owner, themes, most: MOST_SAMPLES }),
  }
}
