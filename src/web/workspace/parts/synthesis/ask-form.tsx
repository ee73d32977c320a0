import { useWords } from '../../../site/words.tsx'
import { Field } from '../field.tsx'
import { FormToken } from '../form-token.tsx'
import { BothLanguages } from './text-fields.tsx'

/** A new request to all counties, in both national languages. */
export function AskForm({ submitted }: { submitted: Readonly<Record<string, string>> | null }) {
  const { t } = useWords()
  const kept = (name: string) => submitted?.[name] ?? ''
  return (
    <details className="synthesis-card" open={submitted !== null}>
      <summary>{t('synthesis.requests.ask')}</summary>
      <form method="post">
        <FormToken />
        <input type="hidden" name="request" value="" />
        <input type="hidden" name="version" value="0" />
        <BothLanguages
          name="title"
          labels={{ fi: t('synthesis.titleFi'), sv: t('synthesis.titleSv') }}
          values={{ fi: kept('titleFi'), sv: kept('titleSv') }}
          longest={200}
        />
        <BothLanguages
          name="text"
          labels={{ fi: t('synthesis.requests.textFi'), sv: t('synthesis.requests.textSv') }}
          values={{ fi: kept('textFi'), sv: kept('textSv') }}
          rows={6}
          longest={8000}
        />
        <Field id="dueOn" label={t('synthesis.requests.dueOn')} hint={t('synthesis.requests.dueHint')}>
          {(attributes) => <input {...attributes} type="date" name="dueOn" defaultValue={kept('dueOn')} required />}
        </Field>
        <div className="buttons">
          <button type="submit" name="act" value="ask">
            {t('synthesis.requests.sendToAll')}
          </button>
        </div>
      </form>
    </details>
  )
}
