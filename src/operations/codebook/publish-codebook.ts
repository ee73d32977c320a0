import { z } from 'zod'
import { daySchema } from '../../design/definition-yaml.ts'
import { themeChanges } from '../../method/codebook/theme-changes.ts'
import { requireSameVersion } from '../../model/changed-meanwhile.ts'
import type { CodebookVersion } from '../../model/codebook.ts'
import { helsinkiDay } from '../../model/helsinki-day.ts'
import { deleteDraft, insertVersion } from '../../store/social/codebooks.ts'
import { defineOperation } from '../operation.ts'
import { requireWorkOf } from '../social-owner.ts'
import { codebookProblem } from './codebook-problems.ts'
import { type BookInWork, bookInWork } from './edited-book.ts'
import { countShape, noteOf, noteShape, ownerShape } from './input-shapes.ts'

/**
 * Makes a version of the draft, with the list of its changes. It is in force from `effectiveFrom`: today at the earliest, and not before
 * the version that it follows.
 * @throws Problem `codebook-nothing-to-publish`, `codebook-day-passed`, `changed-meanwhile`.
 */
export const publishCodebook = defineOperation({
  name: 'codebook.publish',
  title: { fi: 'Julkaise koodikirjan versio', sv: 'Publicera en version av kodboken', en: 'Publish a version of a codebook' },
  access: 'state',
  input: z.strictObject({ owner: ownerShape, version: countShape, effectiveFrom: daySchema, note: noteShape }),
  async perform({ owner, version, effectiveFrom, note }, context): Promise<{ number: number; changes: number }> {
    requireWorkOf(context, owner, 'codebook.publish')
    const at = context.now()
    return context.commit({ subject: `codebook/${owner}`, details: { version, effectiveFrom } }, async (transaction) => {
      const work = await bookInWork(transaction, context, owner)
      requireSameVersion({ expected: version, stored: work.draft?.version ?? 0, what: owner })
      const made = nextVersion(work, { effectiveFrom, note: noteOf(note), today: helsinkiDay(at) })
      const isNew = await insertVersion(transaction, { version: made, by: context.actor.id, at })
      if (!isNew) requireSameVersion({ expected: made.number - 1, stored: made.number, what: owner })
      await deleteDraft(transaction, owner)
      return { number: made.number, changes: made.changes.length }
    })
  },
})

function nextVersion(
  { newest, draft, book }: BookInWork,
  { effectiveFrom, note, today }: Pick<CodebookVersion, 'effectiveFrom' | 'note'> & { readonly today: string },
): CodebookVersion {
  const changes = themeChanges(newest?.themes ?? [], book.themes)
  if (draft === null || changes.length === 0) throw codebookProblem('codebook-nothing-to-publish')
  const earliest = newest !== undefined && newest.effectiveFrom > today ? newest.effectiveFrom : today
  if (effectiveFrom < earliest) throw codebookProblem('codebook-day-passed', { day: effectiveFrom, earliest })
  return { owner: book.owner, number: (newest?.number ?? 0) + 1, effectiveFrom, note, themes: book.themes, changes }
}
