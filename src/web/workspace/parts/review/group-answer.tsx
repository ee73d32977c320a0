import { useWords } from '../../../site/words.tsx'
import type { AnswerChoices } from '../../view/sheet-view.ts'
import { useHasScripts } from './has-scripts.ts'

/** The same judgement for the municipalities that have been ticked. */
export function GroupAnswer({ choices, onPickAll }: { choices: AnswerChoices; onPickAll(isOn: boolean): void }) {
  const { t } = useWords()
  const hasScripts = useHasScripts()
  return (
    <fieldset className="group-answer no-print">
      <legend>{t('review.group.title')}</legend>
      <p className="hint">{t('review.group.hint')}</p>
      {hasScripts && (
        <label className="choice">
          <input type="checkbox" onChange={(event) => onPickAll(event.currentTarget.checked)} />
          {t('review.group.pickAll')}
        </label>
      )}
      <div className="group-fields">
        <PlainSelect name="groupJudgement" label={t('review.group.judgement')} choices={choices.judgements} />
        <PlainSelect name="groupPublish" label={t('review.group.publish')} choices={choices.publish} />
        <button type="submit" name="act" value="group" className="second-button">
          {t('review.group.act')}
        </button>
      </div>
    </fieldset>
  )
}

function PlainSelect({ name, label, choices }: { name: string; label: string; choices: AnswerChoices['judgements'] }) {
  const { t } = useWords()
  return (
    <p className="field">
      <label htmlFor={name}>{label}</label>
      <select id={name} name={name} defaultValue="">
        <option value="">{t('review.group.unchanged')}</option>
        {choices.map(({ code, label: word }) => (
          <option key={code} value={code}>
            {word}
          </option>
        ))}
      </select>
    </p>
  )
}
