import { periodLabel } from '../../../../disseminate/table/period-label.ts'
import { COVERAGE_CLASSES } from '../../../../model/coverage.ts'
import type { ShownCoverage } from '../../../../operations/coverage/show-coverage.ts'
import { useWords } from '../../../site/words.tsx'
import type { Refused } from '../../visit.ts'
import { Field } from '../field.tsx'
import { useClassWord } from './class-words.ts'

/** Longest reason, in characters; the operation refuses a longer one. */
const LONGEST_REASON = 500

/** Below the table of municipalities, in the same form: the reason, and what can be done. */
export function DecideFields({ shown, refused }: { shown: ShownCoverage; refused: Refused | null }) {
  const { t, language } = useWords()
  const hasProposals = shown.municipalities.some(({ proposal }) => proposal !== null)
  const hasToConfirm = shown.municipalities.some(({ awaitsConfirmation }) => awaitsConfirmation)
  const submitted = refused?.submitted ?? {}
  return (
    <section className="coverage-decide no-print" aria-labelledby="decide-title">
      <label className="choice">
        <input type="checkbox" name="all" id="municipalities" defaultChecked={submitted.all === 'on'} />
        {t('coverage.chooseAll')}
      </label>
      <p className="hint">{t('coverage.chooseAllHint')}</p>
      <h2 id="decide-title">{t('coverage.decide')}</h2>
      <p>{t('coverage.seenNote', { period: periodLabel(shown.cycle)[language] })}</p>
      <Field id="why" label={t('coverage.why')} hint={t('coverage.whyHint')} error={errorAt('why', refused, language)}>
        {(attributes) => (
          <textarea {...attributes} name="why" rows={4} maxLength={LONGEST_REASON} defaultValue={submitted.why ?? ''} />
        )}
      </Field>
      {hasProposals && (
        <p className="buttons">
          <button type="submit" name="act" value="accept">
            {t('coverage.accept')}
          </button>
          <button type="submit" name="act" value="refuse" className="second-button">
            {t('coverage.refuse')}
          </button>
        </p>
      )}
      <OwnClass shown={shown} submitted={submitted} isMain={!hasProposals} />
      {hasToConfirm && (
        <div className="coverage-own">
          <p>{t('coverage.confirmHint')}</p>
          <p className="buttons">
            <button type="submit" name="act" value="confirm" className="second-button">
              {t('coverage.confirm')}
            </button>
          </p>
        </div>
      )}
    </section>
  )
}

interface OwnClassProps {
  readonly shown: ShownCoverage
  readonly submitted: Readonly<Record<string, string>>
  readonly isMain: boolean
}

/** The institute sets a class itself. */
function OwnClass({ shown, submitted, isMain }: OwnClassProps) {
  const { t } = useWords()
  const word = useClassWord()
  return (
    <div className="coverage-own">
      <Field id="class" label={t('coverage.class')} hint={t('coverage.classHint')}>
        {(attributes) => (
          <select {...attributes} name="class" defaultValue={submitted.class ?? 'partial'}>
            {COVERAGE_CLASSES.map((key) => (
              <option key={key} value={key}>
                {word(key)}
              </option>
            ))}
          </select>
        )}
      </Field>
      {shown.silentRound !== null && (
        <label className="choice">
          <input
            type="checkbox"
            name="unanswered"
            defaultChecked={submitted.unanswered !== undefined || submitted.why === undefined}
          />
          {t('coverage.unanswered')}
        </label>
      )}
      <p className="buttons">
        <button type="submit" name="act" value="set" className={isMain ? undefined : 'second-button'}>
          {t('coverage.set')}
        </button>
      </p>
    </div>
  )
}

function errorAt(place: string, refused: Refused | null, language: 'fi' | 'sv' | 'en'): string | undefined {
  return refused?.problem.place === place ? refused.problem.texts[language] : undefined
}
