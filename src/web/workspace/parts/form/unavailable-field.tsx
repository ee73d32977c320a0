import type { ChangeEvent } from 'react'
import { useWords } from '../../../site/words.tsx'
import { inputName } from '../../view/form-post.ts'
import type { FieldInWork } from '../../view/form-work.ts'
import { useFormView } from './form-view.tsx'

const LONGEST = 500

/** "Not available", with the reason that must be given: folded until it is used. Zero is never written for what is not known. */
export function UnavailableField({ field }: { field: FieldInWork }) {
  const { t } = useWords()
  const { happen } = useFormView()
  const { key, draft } = field
  const { isUnavailable, reason } = draft
  const tick = ({ target }: ChangeEvent<HTMLInputElement>) =>
    happen?.({ what: 'edited', key, draft: { ...draft, isUnavailable: target.checked } })
  const say = ({ target }: ChangeEvent<HTMLInputElement>) =>
    happen?.({ what: 'edited', key, draft: { ...draft, reason: target.value } })
  return (
    <details className="form-unavailable" open={isUnavailable || undefined}>
      <summary>{t('form.unavailable.title')}</summary>
      <label className="choice">
        <input
          type="checkbox"
          name={inputName('na', key)}
          value="yes"
          data-field={key}
          {...(happen ? { checked: isUnavailable, onChange: tick } : { defaultChecked: isUnavailable })}
        />
        <span>{t('form.unavailable.tick')}</span>
      </label>
      <label className="form-label" htmlFor={`nr.${key}`}>
        {t('form.unavailable.why')}
      </label>
      <input
        type="text"
        id={`nr.${key}`}
        name={inputName('nr', key)}
        className="form-text"
        maxLength={LONGEST}
        data-field={key}
        autoComplete="off"
        {...(happen ? { value: reason, onChange: say } : { defaultValue: reason })}
      />
    </details>
  )
}
