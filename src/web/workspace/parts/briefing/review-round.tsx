import { ROLES } from '../../../../access/roles.ts'
import type { ShownBriefing } from '../../../../operations/briefing/show-briefing.ts'
import { useWords } from '../../../site/words.tsx'
import { Field } from '../field.tsx'
import { FormToken } from '../form-token.tsx'

interface RoundProps {
  readonly shown: ShownBriefing
  readonly today: string
}

/** Who was asked and has read it; for writers the form to ask. */
export function ReviewRound({ shown, today }: RoundProps) {
  const { t } = useWords()
  const { reviewers, names, may } = shown
  const isOver = ['approved', 'published', 'followed', 'superseded'].includes(shown.briefing.state)
  return (
    <section className="briefing-asked no-print" aria-labelledby="asked">
      <h2 id="asked">{t('briefings.asked')}</h2>
      {reviewers.length === 0 && <p className="quiet">{t(isOver ? 'briefings.nobodyWasAsked' : 'briefings.nobodyAsked')}</p>}
      <ul>
        {reviewers.map(({ account, doneAt }) => (
          <li key={account}>
            {names[account] ?? '–'}: {t(doneAt === null ? 'briefings.askedWaits' : 'briefings.askedDone')}
          </li>
        ))}
      </ul>
      {may.write && <AskForm shown={shown} today={today} />}
    </section>
  )
}

function AskForm({ shown, today }: RoundProps) {
  const { t, language } = useWords()
  const { briefing, possible } = shown
  const isOpen = briefing.state === 'review'
  return (
    <details className="briefing-form" open={!isOpen}>
      <summary>{t(isOpen ? 'briefings.prolong' : 'briefings.ask')}</summary>
      <form method="post">
        <FormToken />
        <input type="hidden" name="version" value={briefing.version} />
        <Field id="until" label={t('briefings.until')}>
          {(attributes) => (
            <input
              type="date"
              name="until"
              min={today}
              required
              defaultValue={(isOpen ? briefing.reviewUntil : null) ?? ''}
              {...attributes}
            />
          )}
        </Field>
        <fieldset className="field">
          <legend>{t('briefings.whom')}</legend>
          {possible.length === 0 && <p className="hint">{t('briefings.nobodyPossible')}</p>}
          {possible.map(({ account, name, roles }) => (
            <label className="choice" key={account}>
              <input type="checkbox" name="reviewers" value={account} />
              {name} ({roles.map((role) => ROLES[role].names[language]).join(', ')})
            </label>
          ))}
        </fieldset>
        <p className="buttons">
          <button type="submit" name="act" value="open">
            {t(isOpen ? 'briefings.prolong' : 'briefings.askButton')}
          </button>
        </p>
      </form>
    </details>
  )
}
