import { z } from 'zod'
import { requireSameVersion } from '../../model/changed-meanwhile.ts'
import { helsinkiDay } from '../../model/helsinki-day.ts'
import { editionHeads, insertEdition } from '../../store/social/theme-table-editions.ts'
import { withoutIdentityCode } from '../free-text.ts'
import { defineOperation } from '../operation.ts'
import { notPermitted } from '../permission-problems.ts'
import { reasonNeeded, requireEnded, tooFewChanges } from './edition-problems.ts'
import { firstEdition, nextEdition } from './make-edition.ts'
import { standingOf } from './standing.ts'
import { halfYearShape } from './table-input.ts'

/**
 * Confirms a half-year that has ended: from then on others see its protected tables, and they stay as they are. Once more with a reason, when
 * enough observations have changed.
 * @throws Problem `theme-table-not-ended`, `changed-meanwhile`, `theme-table-reason-needed`, `theme-table-too-few-changes`.
 */
export const confirmHalfYear = defineOperation({
  name: 'theme-table.confirm-half-year',
  title: {
    fi: 'Vahvista puolivuoden havaintotaulukot',
    sv: 'Fastställ observationstabellerna för ett halvår',
    en: 'Confirm the tables of a half-year',
  },
  access: 'state',
  input: z.strictObject({
    halfYear: halfYearShape,
    /** Number of the newest edition that was seen; 0 = none. */
    newest: z.int().min(0),
    reason: withoutIdentityCode(500).nullable(),
  }),
  async perform({ halfYear, newest, reason }, context): Promise<{ number: number; observations: number }> {
    const reached = context.reach.organisers()
    const owner = reached === 'all' ? undefined : reached[0]
    if (owner === undefined) throw notPermitted('theme-table.confirm-half-year')
    const months = requireEnded(halfYear, helsinkiDay(context.now()))
    const stored = (await editionHeads(context.db, { owner, halfYears: [halfYear] })).at(-1)?.number ?? 0
    requireSameVersion({ expected: newest, stored, what: halfYear })
    if (stored > 0 && !reason) throw reasonNeeded()
    const [place, by] = [
      { owner, halfYear },
      { confirmedBy: context.actor.id, reason: stored > 0 ? reason : null },
    ]
    const edition = await (stored === 0 ? firstEdition(context, place, by) : nextEdition(context, place, by))
    if (!edition) {
      const standing = await standingOf(context, { organiser: owner, ...months })
      const { smallestShown: smallest } = context.definitions.socialReporting.policy
      throw tooFewChanges({ changed: standing?.changed ?? 0, smallest })
    }
    const { number, observations, changed } = edition
    return context.commit({ subject: `${owner}/${halfYear}`, details: { number, observations, changed } }, async (tx) => {
      // Two at once: the second is told, not overwritten.
      const meanwhile = (await editionHeads(tx, { owner, halfYears: [halfYear] })).at(-1)?.number ?? 0
      requireSameVersion({ expected: stored, stored: meanwhile, what: halfYear })
      await insertEdition(tx, edition)
      return { number, observations }
    })
  },
})
