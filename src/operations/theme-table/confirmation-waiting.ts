import { reachIn } from '../../access/reach.ts'
import { helsinkiDay } from '../../model/helsinki-day.ts'
import { textsOf } from '../../model/text.ts'
import { confirmedAtTheLatest } from '../../model/theme-table-edition.ts'
import type { WaitingItem } from '../../model/waiting.ts'
import type { OperationContext } from '../operation.ts'
import { unconfirmedHalfYears } from './confirm-overdue.ts'
import { halfYearLabel } from './edition-problems.ts'

/** Older ones have been confirmed by the system. */
const HALF_YEARS = 2

/** Half-years that have ended and that their coordinator has not confirmed: others see none of their tables. */
export async function confirmationWaiting(
  context: Pick<OperationContext, 'db' | 'actor' | 'now' | 'definitions'>,
): Promise<WaitingItem[]> {
  const { organisers } = reachIn(context.actor, 'theme-table.confirm-half-year')
  if (organisers === 'all' || organisers.length === 0) return []
  const { confirmedAfterDays } = context.definitions.socialReporting.policy
  const today = helsinkiDay(context.now())
  return (await unconfirmedHalfYears(context, organisers, HALF_YEARS)).map(({ owner, halfYear }) => {
    const due = confirmedAtTheLatest(halfYear, confirmedAfterDays)
    return {
      id: `confirmation/${owner}/${halfYear}`,
      kind: 'observation',
      title: textsOf((language) => `${TITLE[language]} ${halfYearLabel(halfYear)}`),
      count: null,
      due,
      isLate: due < today,
      opens: { section: 'theme-tables', parts: ['confirm'], at: `?half=${halfYear}` },
    }
  })
}

const TITLE = {
  fi: 'Puolivuosi odottaa vahvistamista:',
  sv: 'Halvåret väntar på att fastställas:',
  en: 'A half-year waits to be confirmed:',
}
