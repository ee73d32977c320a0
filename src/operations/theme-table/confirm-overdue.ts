import { z } from 'zod'
import { helsinkiDay } from '../../model/helsinki-day.ts'
import { endedHalfYears, monthsOfHalfYear } from '../../model/synthesis.ts'
import { confirmedAtTheLatest } from '../../model/theme-table-edition.ts'
import { editionHeads, halfYearsWithFacts, insertEdition } from '../../store/social/theme-table-editions.ts'
import { defineOperation, type OperationContext } from '../operation.ts'
import { type EditionPlace, firstEdition } from './make-edition.ts'

/**
 * Confirms the half-years that no coordinator has confirmed in time, so that those who decide do not wait for ever. Runs every night: what has
 * been confirmed is not touched, and a night that was missed is made good. `days`: so many after the end; a demonstration does not wait.
 */
export const confirmOverdue = defineOperation({
  name: 'theme-table.confirm-overdue',
  title: {
    fi: 'Vahvista havaintotaulukot, joita kukaan ei ole vahvistanut ajoissa',
    sv: 'Fastställ observationstabeller som ingen har fastställt i tid',
    en: 'Confirm tables that nobody has confirmed in time',
  },
  access: 'state',
  input: z.strictObject({ days: z.int().min(1).max(366).optional() }),
  async perform({ days }, context): Promise<{ confirmed: number }> {
    const wait = days ?? context.definitions.socialReporting.policy.confirmedAfterDays
    const overdue = await unconfirmedHalfYears(context, 'all')
    const today = helsinkiDay(context.now())
    let confirmed = 0
    for (const place of overdue.filter(({ halfYear }) => confirmedAtTheLatest(halfYear, wait) <= today)) {
      const edition = await firstEdition(context, place, { confirmedBy: null, reason: null })
      const about = { subject: `${place.owner}/${place.halfYear}`, details: { number: 1, observations: edition.observations } }
      await context.commit(about, (tx) => insertEdition(tx, edition))
      confirmed++
    }
    return { confirmed }
  },
})

/** How many ended half-years are looked at: whoever begins to use the register brings no more. */
const HALF_YEARS = 20

/** Half-years that have ended, hold observations, and have no edition. Oldest first. */
export async function unconfirmedHalfYears(
  { db, now }: Pick<OperationContext, 'db' | 'now'>,
  owners: 'all' | readonly string[],
  many = HALF_YEARS,
): Promise<EditionPlace[]> {
  const ended = endedHalfYears(helsinkiDay(now()), many)
  const range = { from: monthsOfHalfYear(ended.at(-1) ?? '')?.from ?? '', until: monthsOfHalfYear(ended[0] ?? '')?.until ?? '' }
  const found = await halfYearsWithFacts(db, { owners, ...range })
  const known = new Set<string>()
  for (const owner of new Set(found.map((one) => one.owner)))
    for (const { halfYear } of await editionHeads(db, { owner })) known.add(`${owner} ${halfYear}`)
  return found.filter(({ owner, halfYear }) => !known.has(`${owner} ${halfYear}`))
}
