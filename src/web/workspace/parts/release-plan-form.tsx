import { type QuarterCode, quartersBetween } from '../../../model/period.ts'
import type { ReleasePlan } from '../../../model/release-plan.ts'
import { useWords } from '../../site/words.tsx'
import { Field } from './field.tsx'
import { FormToken } from './form-token.tsx'

interface PlanFormProps {
  readonly plan: ReleasePlan
  readonly contents: readonly { readonly key: string; readonly name: string }[]
  readonly firstQuarter: QuarterCode
  /** What had been typed when saving was refused. */
  readonly submitted: Readonly<Record<string, string>> | undefined
}

/** The plan of a cycle as a form. Checked quarters and new contents are ticked; the words for readers are in three languages. */
export function ReleasePlanForm({ plan, contents, firstQuarter, submitted }: PlanFormProps) {
  const { t } = useWords()
  return (
    <form method="post" id="plan">
      <FormToken />
      <input type="hidden" name="act" value="plan" />
      <input type="hidden" name="cycle" value={plan.cycle} />
      <input type="hidden" name="version" value={plan.version} />
      <p className="quiet">
        {plan.version === 0 ? t('releaseWork.planUnsaved') : t('releaseWork.planVersion', { version: plan.version })}
      </p>
      <p>
        {t('releaseWork.latest')}: <strong>{plan.cycle}</strong>
      </p>
      <fieldset className="field choices">
        <legend>{t('releaseWork.checked')}</legend>
        <p className="hint">{t('releaseWork.checkedHint')}</p>
        {quartersBetween(firstQuarter, plan.cycle).map((quarter) => (
          <Choice
            key={quarter}
            name="checked"
            value={quarter}
            label={quarter}
            isChosen={plan.checkedQuarters.includes(quarter)}
          />
        ))}
      </fieldset>
      <fieldset className="field choices">
        <legend>{t('releaseWork.newContents')}</legend>
        {contents.map(({ key, name }) => (
          <Choice key={key} name="content" value={key} label={name} isChosen={plan.newContents.includes(key)} />
        ))}
      </fieldset>
      {(['fi', 'sv', 'en'] as const).map((code) => (
        <Field key={code} id={`sources-${code}`} label={t(SOURCE_LABELS[code])}>
          {(attributes) => (
            <textarea
              name={`sources-${code}`}
              lang={code}
              rows={2}
              maxLength={500}
              required
              defaultValue={submitted?.[`sources-${code}`] ?? plan.sources[code]}
              {...attributes}
            />
          )}
        </Field>
      ))}
      <Field id="openQuestions" label={t('releaseWork.openQuestions')} hint={t('releaseWork.openQuestionsHint')}>
        {(attributes) => (
          <textarea
            name="openQuestions"
            maxLength={2000}
            defaultValue={submitted?.openQuestions ?? plan.openQuestions}
            {...attributes}
          />
        )}
      </Field>
      <p className="hint">{t('releaseWork.planWarning')}</p>
      <button type="submit" className="second-button">
        {t('releaseWork.savePlan')}
      </button>
    </form>
  )
}

const SOURCE_LABELS = { fi: 'releaseWork.sources', sv: 'releaseWork.sourcesSv', en: 'releaseWork.sourcesEn' } as const

function Choice({ name, value, label, isChosen }: { name: string; value: string; label: string; isChosen: boolean }) {
  return (
    <label className="choice">
      <input type="checkbox" name={name} value={value} defaultChecked={isChosen} />
      {label}
    </label>
  )
}
