import { z } from 'zod'
import { editThemes } from '../../method/codebook/edit-themes.ts'
import { requireSameVersion } from '../../model/changed-meanwhile.ts'
import type { CodebookEdit } from '../../model/codebook-edit.ts'
import { saveDraft } from '../../store/social/codebooks.ts'
import { defineOperation } from '../operation.ts'
import { requireWorkOf } from '../social-owner.ts'
import { codebookProblem } from './codebook-problems.ts'
import { bookInWork, nextDraft } from './edited-book.ts'
import { countShape, editShape, ownerShape } from './input-shapes.ts'

export interface EditedDraft {
  /** The version that the next change is made on. */
  readonly version: number
  /** The theme that was edited; for a new one the id that it was given. */
  readonly theme: string
}

/**
 * One change in the draft of the next version. `version`: of the draft as it was seen, 0 when there was none yet.
 * @throws Problem `changed-meanwhile`, or `theme-…` (refused) when the change would break the codebook.
 */
export const editCodebook = defineOperation({
  name: 'codebook.edit',
  title: { fi: 'Muuta koodikirjan luonnosta', sv: 'Ändra kodbokens utkast', en: 'Edit the draft of a codebook' },
  access: 'state',
  input: z.strictObject({ owner: ownerShape, version: countShape, edit: editShape }),
  async perform({ owner, version, edit }, context): Promise<EditedDraft> {
    requireWorkOf(context, owner, 'codebook.edit')
    requireEnglish(owner, edit)
    const { actor, now } = context
    const theme = edit.kind === 'add' ? null : edit.theme
    return context.commit({ subject: `codebook/${owner}`, details: { edit: edit.kind, theme } }, async (transaction) => {
      const work = await bookInWork(transaction, context, owner)
      requireSameVersion({ expected: version, stored: work.draft?.version ?? 0, what: owner })
      const themes = editThemes(work.book, edit)
      const draft = nextDraft(work, { owner, themes, by: actor.id, at: now() })
      const isFirst = await saveDraft(transaction, draft)
      if (!isFirst) requireSameVersion({ expected: version, stored: draft.version, what: owner })
      return { version: draft.version, theme: theme ?? themes.at(-1)?.id ?? '' }
    })
  },
})

/** The national codebook is published in English too; an English name that repeats the Finnish one is none. */
function requireEnglish(owner: string, edit: CodebookEdit): void {
  if (owner !== 'national' || (edit.kind !== 'add' && edit.kind !== 'rename')) return
  if (edit.names.en === edit.names.fi) throw codebookProblem('codebook-names-missing')
}
