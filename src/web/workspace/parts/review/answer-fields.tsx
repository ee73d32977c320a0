import { looksLikeIdentityCode } from '../../../../model/identity-look-alike.ts'
import { PUBLICATION_NOTE_LENGTH } from '../../../../model/review.ts'
import { useWords } from '../../../site/words.tsx'
import type { AnswerDraft } from '../../view/answer-draft.ts'
import { fieldName } from '../../view/answer-form.ts'
import type { AnswerChoices, Choice } from '../../view/sheet-view.ts'
import { Field } from '../field.tsx'

interface AnswerFieldsProps {
  readonly area: string
  readonly draft: AnswerDraft
  readonly choices: AnswerChoices
  onEdit(change: Partial<AnswerDraft>): void
}

/** The fields of an answer that do not fit in the line: the own count's day and meaning, explanations, what will be done, the note. */
export function FurtherFields(props: AnswerFieldsProps) {
  return (
    <div className="further-fields">
      <input type="hidden" name={fieldName(props.area, 'isOpen')} value="1" />
      <BecauseFields {...props} />
      <OwnCountFields {...props} />
      <FixFields {...props} />
      <NoteField {...props} />
    </div>
  )
}

function OwnCountFields({ area, draft, choices, onEdit }: AnswerFieldsProps) {
  const { t } = useWords()
  return (
    <div>
      <Field id={fieldName(area, 'ownDefinition')} label={t('review.field.ownDefinition')}>
        {(attributes) => (
          <ChoiceSelect
            {...attributes}
            name={fieldName(area, 'ownDefinition')}
            value={draft.ownDefinition}
            choices={choices.ownDefinitions}
            onChoose={(ownDefinition) => onEdit({ ownDefinition })}
          />
        )}
      </Field>
      <Field id={fieldName(area, 'ownDate')} label={t('review.field.ownDate')}>
        {(attributes) => (
          <input
            {...attributes}
            type="date"
            name={fieldName(area, 'ownDate')}
            value={draft.ownDate}
            onChange={(event) => onEdit({ ownDate: event.currentTarget.value })}
          />
        )}
      </Field>
    </div>
  )
}

function BecauseFields({ area, draft, choices, onEdit }: AnswerFieldsProps) {
  const { t } = useWords()
  const toggled = (code: string, isOn: boolean) =>
    isOn ? [...draft.because, code] : draft.because.filter((chosen) => chosen !== code)
  return (
    <fieldset className="because">
      <legend>{t('review.field.because')}</legend>
      <div className="because-groups">
        {choices.because.map((group, groupPlace) => (
          <div key={group.label}>
            <p className="because-group">{group.label}</p>
            {group.choices.map(({ code, label }, place) => (
              <label className="choice" key={code}>
                <input
                  type="checkbox"
                  name={fieldName(area, `because.${groupPlace}-${place}`)}
                  value={code}
                  checked={draft.because.includes(code)}
                  onChange={(event) => onEdit({ because: toggled(code, event.currentTarget.checked) })}
                />
                {label}
              </label>
            ))}
          </div>
        ))}
      </div>
    </fieldset>
  )
}

function FixFields({ area, draft, choices, onEdit }: AnswerFieldsProps) {
  const { t } = useWords()
  return (
    <div>
      <Field id={fieldName(area, 'fix')} label={t('review.field.fix')}>
        {(attributes) => (
          <ChoiceSelect
            {...attributes}
            name={fieldName(area, 'fix')}
            value={draft.fix}
            choices={choices.fixes}
            onChoose={(fix) => onEdit({ fix })}
          />
        )}
      </Field>
      <Field id={fieldName(area, 'fixMonth')} label={t('review.field.fixMonth')} hint={t('review.field.fixMonthHint')}>
        {(attributes) => (
          <input
            {...attributes}
            type="month"
            name={fieldName(area, 'fixMonth')}
            value={draft.fixMonth}
            pattern="\d{4}-\d{2}"
            placeholder="2025-01"
            onChange={(event) => onEdit({ fixMonth: event.currentTarget.value })}
          />
        )}
      </Field>
    </div>
  )
}

function NoteField({ area, draft, onEdit }: AnswerFieldsProps) {
  const { t, count } = useWords()
  const left = PUBLICATION_NOTE_LENGTH - draft.note.length
  const error = looksLikeIdentityCode(draft.note) ? t('review.field.identityCode') : undefined
  return (
    <Field id={fieldName(area, 'note')} label={t('review.field.note')} hint={t('review.field.noteHint')} error={error}>
      {(attributes) => (
        <>
          <textarea
            {...attributes}
            name={fieldName(area, 'note')}
            value={draft.note}
            maxLength={PUBLICATION_NOTE_LENGTH}
            rows={3}
            onChange={(event) => onEdit({ note: event.currentTarget.value })}
          />
          <p className="hint" aria-live="polite">
            {t('review.field.noteLeft', { count: count(left) })}
          </p>
        </>
      )}
    </Field>
  )
}

interface ChoiceSelectProps {
  readonly id?: string
  readonly name: string
  readonly value: string
  readonly choices: readonly Choice[]
  readonly 'aria-labelledby'?: string
  readonly 'aria-describedby'?: string | undefined
  onChoose(code: string): void
}

/** A list of codes; the first line means that nothing has been chosen. */
export function ChoiceSelect({ choices, onChoose, ...attributes }: ChoiceSelectProps) {
  const { t } = useWords()
  return (
    <select {...attributes} onChange={(event) => onChoose(event.currentTarget.value)}>
      <option value="">{t('review.field.choose')}</option>
      {choices.map(({ code, label }) => (
        <option key={code} value={code}>
          {label}
        </option>
      ))}
    </select>
  )
}
