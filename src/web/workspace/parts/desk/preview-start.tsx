import type { Questionnaire } from '../../../../model/questionnaire.ts'
import { useWords } from '../../../site/words.tsx'
import { outsideName, type TriedForm } from '../../view/tried-form.ts'
import { Field } from '../field.tsx'

interface PreviewStartProps {
  readonly form: Questionnaire
  readonly tried: TriedForm
  readonly unread: readonly string[]
}

/** What the trial starts from: the day, values from outside, answers of the round before. */
export function PreviewStart({ form, tried, unread }: PreviewStartProps) {
  const { t, language } = useWords()
  return (
    <fieldset className="desk-start">
      <legend>{t('desk.preview.surroundings')}</legend>
      <input type="hidden" name="wasDay" value={tried.day} />
      <div className="desk-start-fields">
        <Field id="day" label={t('desk.preview.day')} hint={t('desk.preview.dayHint')}>
          {(attributes) => <input type="date" name="day" defaultValue={tried.day} {...attributes} />}
        </Field>
        {form.outside.map(({ name, label }) => (
          <Field
            key={name}
            id={outsideName(name)}
            label={outsideLabel(name, label[language])}
            hint={t('desk.preview.outsideHint')}
          >
            {(attributes) => (
              <input name={outsideName(name)} maxLength={100} defaultValue={tried.outside[name] ?? ''} {...attributes} />
            )}
          </Field>
        ))}
      </div>
      <Field
        id="previous"
        label={t('desk.preview.previous')}
        hint={t('desk.preview.previousHint')}
        error={unread.length > 0 ? t('desk.preview.unread', { lines: unread.join('; ') }) : undefined}
      >
        {(attributes) => (
          <textarea
            name="previous"
            rows={3}
            maxLength={20_000}
            spellCheck={false}
            defaultValue={tried.previous}
            {...attributes}
          />
        )}
      </Field>
    </fieldset>
  )
}

function outsideLabel(name: string, label: string): string {
  return label === '' || label === name ? name : `${label} (${name})`
}
