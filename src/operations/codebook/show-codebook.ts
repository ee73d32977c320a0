import { z } from 'zod'
import { maySee } from '../../access/visibility.ts'
import { themeChanges } from '../../method/codebook/theme-changes.ts'
import { carriedCounts, type OutlineLine, type ThemeCount, themeOutline } from '../../method/codebook/theme-outline.ts'
import type { CodebookOwner, Theme, ThemeChange } from '../../model/codebook.ts'
import { helsinkiDay } from '../../model/helsinki-day.ts'
import { codingsByTheme } from '../../store/social/theme-use.ts'
import { defineOperation, type OperationContext } from '../operation.ts'
import { ownersOf } from '../social-owner.ts'
import { codebookOf, inForce, joinedThemes, versionsOf } from './codebook-of.ts'
import { type BookInWork, bookInWork, mayEdit, requireReadable } from './edited-book.ts'
import { ownerShape } from './input-shapes.ts'

export interface ShownCodebook {
  readonly owner: CodebookOwner
  /** Codebooks that the actor can choose between. */
  readonly owners: readonly CodebookOwner[]
  readonly mayEdit: boolean
  /** Whether `themes` are those of the draft and not those in force. */
  readonly isDraft: boolean
  /** Numbers of the versions in force; 0 = the county has no part of its own yet. */
  readonly national: number
  readonly local: number
  /** National and own themes together, retired ones too. */
  readonly themes: readonly Theme[]
  readonly outline: readonly OutlineLine[]
  /** Codings that count, by theme; only for those who see the county's texts. */
  readonly counts: Readonly<Record<string, ThemeCount>> | null
  readonly draft: DraftFacts | null
  /** Versions that are published and not yet in force. */
  readonly coming: readonly { readonly owner: CodebookOwner; readonly number: number; readonly effectiveFrom: string }[]
}

/** The next version while it is worked on; only for those who may edit it. `version` 0: nothing has been changed yet. */
export interface DraftFacts {
  readonly version: number
  readonly changedAt: string | null
  readonly changes: readonly ThemeChange[]
}

/** A codebook as it is in force today, or with `view: draft` as it is being made. Without `owner`: the actor's own. */
export const showCodebook = defineOperation({
  name: 'codebook.show',
  title: { fi: 'Näytä koodikirja', sv: 'Visa kodboken', en: 'Show the codebook' },
  access: 'read',
  input: z.strictObject({ owner: ownerShape.optional(), view: z.enum(['in-force', 'draft']).default('in-force') }),
  async perform({ owner: asked, view }, context): Promise<ShownCodebook> {
    const own = ownersOf(context)
    const owner = asked ?? own[0] ?? 'national'
    requireReadable(context, owner, 'codebook.show')
    const isEditor = mayEdit(context, owner)
    const work = isEditor ? await bookInWork(context.db, context, owner) : null
    const isDraft = view === 'draft' && work !== null
    const { national, local, themes: inUse } = await codebookOf(context, owner)
    const themes = isDraft ? joinedDraft(work) : inUse
    const shown = {
      owner,
      owners: [...new Set([...own, 'national'])],
      mayEdit: isEditor,
      isDraft,
      national,
      local,
      themes,
      outline: themeOutline(themes),
      draft: work && draftFacts(work),
      coming: await comingVersions(context, owner),
    }
    if (owner === 'national' || !maySee(context.actor, 'raw-reports', owner)) return { ...shown, counts: null }
    const counts = Object.fromEntries(carriedCounts(themes, await codingsByTheme(context.db, owner)))
    return context.commit({ subject: `codebook/${owner}`, details: { shown: 'coded-reports' } }, async () => ({
      ...shown,
      counts,
    }))
  },
})

function joinedDraft({ book }: BookInWork): readonly Theme[] {
  return joinedThemes(book.national, book.themes)
}

function draftFacts({ draft, newest, book }: BookInWork): DraftFacts {
  return {
    version: draft?.version ?? 0,
    changedAt: draft?.changedAt ?? null,
    changes: themeChanges(newest?.themes ?? [], book.themes),
  }
}

async function comingVersions(context: OperationContext, owner: CodebookOwner): Promise<ShownCodebook['coming']> {
  const today = helsinkiDay(context.now())
  const owners = owner === 'national' ? [owner] : (['national', owner] as const)
  const lists = await Promise.all(owners.map((one) => versionsOf(context.db, context, one)))
  return lists.flatMap((versions) => {
    const begun = inForce(versions, today)?.number ?? 0
    return versions
      .filter(({ number }) => number > begun)
      .map((version) => ({ owner: version.owner, number: version.number, effectiveFrom: version.effectiveFrom }))
  })
}
