import type { AcceptedMany } from '../../../../operations/desk/accept-many.ts'
import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import { FormToken } from '../form-token.tsx'

/** Accepts at once what nothing speaks against. */
export function AcceptClear() {
  const { t } = useWords()
  return (
    <section className="work-section no-print" aria-labelledby="accept-clear">
      <h2 id="accept-clear">{t('desk.monitor.acceptTitle')}</h2>
      <p className="reading">{t('desk.monitor.acceptIntro')}</p>
      <form method="post">
        <FormToken />
        <input type="hidden" name="act" value="accept-many" />
        <button type="submit" className="second-button">
          {t('desk.monitor.acceptButton')}
        </button>
      </form>
    </section>
  )
}

interface OutcomeProps {
  readonly outcome: AcceptedMany
  readonly collection: string
  readonly round: string
}

/** How many were accepted, and which were left and why. */
export function AcceptedOutcome({ outcome, collection, round }: OutcomeProps) {
  const { t, language } = useWords()
  return (
    <div className="done" role="status">
      <p>{t('desk.monitor.accepted', { count: outcome.accepted.length })}</p>
      {outcome.left.length > 0 && (
        <>
          <p>{t('desk.monitor.left')}</p>
          <ul>
            {outcome.left.map(({ respondent, because }) => (
              <li key={respondent}>
                <a href={workspaceAddress(language, 'collections', collection, round, 'respondents', respondent)}>{respondent}</a>
                : {t(`desk.monitor.because.${because}`)}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
