import type { ShownCollectionRound } from '../../../../operations/collection/show-round.ts'
import { useWords } from '../../../site/words.tsx'
import { Field } from '../field.tsx'
import { FormToken } from '../form-token.tsx'

interface DatesFormProps {
  readonly shown: ShownCollectionRound
  readonly submitted: Readonly<Record<string, string>> | null
}

type DayName = 'day' | 'from' | 'until' | 'opensOn' | 'statedDeadline' | 'lastNewAnswer' | 'lastCorrection'

const HINTS = {
  statedDeadline: 'collections.days.statedDeadlineHint',
  lastNewAnswer: 'collections.days.lastNewAnswerHint',
} as const

/** The days that may still be moved, the decision and the form's version. */
export function DatesForm({ shown: { round, formVersions }, submitted }: DatesFormProps) {
  const { t } = useWords()
  const isPlanned = round.state === 'planned'
  const looked: readonly DayName[] = round.day === null ? ['from', 'until'] : ['day']
  const last: readonly DayName[] = ['statedDeadline', 'lastNewAnswer', 'lastCorrection']
  const names: readonly DayName[] = isPlanned ? [...looked, 'opensOn', ...last] : last
  const typed = submitted?.act === 'save' ? submitted : null
  const choices = isPlanned ? formVersions : formVersions.filter((version) => version >= round.questionnaireVersion)
  return (
    <form method="post" className="dates-form">
      <FormToken />
      <input type="hidden" name="version" value={round.version} />
      <div className="day-fields">
        {names.map((name) => (
          <Field
            key={name}
            id={name}
            label={t(`collections.days.${name}`)}
            hint={name in HINTS ? t(HINTS[name as keyof typeof HINTS]) : undefined}
          >
            {(attributes) => (
              <input {...attributes} type="date" name={name} defaultValue={typed?.[name] ?? round[name] ?? ''} required />
            )}
          </Field>
        ))}
      </div>
      <Field id="decision" label={t('collections.days.decision')}>
        {(attributes) => (
          <input {...attributes} name="decision" maxLength={200} defaultValue={typed?.decision ?? round.decision ?? ''} />
        )}
      </Field>
      {choices.length > 1 && (
        <Field id="formVersion" label={t('collections.days.form')}>
          {(attributes) => (
            <select {...attributes} name="formVersion" defaultValue={typed?.formVersion ?? String(round.questionnaireVersion)}>
              {choices.map((version) => (
                <option key={version} value={version}>
                  {version}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      <button type="submit" name="act" value="save">
        {t('collections.dates.save')}
      </button>
    </form>
  )
}
