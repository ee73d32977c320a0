import type { ThemeLine } from '../../../../model/theme-table.ts'
import { useWords } from '../../../site/words.tsx'
import { Field } from '../field.tsx'
import { FormToken } from '../form-token.tsx'
import { BothLanguages } from './text-fields.tsx'

interface AskFormProps {
  readonly themes: readonly ThemeLine[]
  readonly submitted: Readonly<Record<string, string>> | null
}

/** A new request to all counties, in both national languages. */
export function AskForm({ themes, submitted }: AskFormProps) {
  const { t, language } = useWords()
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
        <Field id="theme" label={t('synthesis.requests.theme')} hint={t('synthesis.requests.themeHint')}>
          {(attributes) => (
            <select {...attributes} name="theme" defaultValue={kept('theme')}>
              <option value="">{t('synthesis.requests.noTheme')}</option>
              {themes.map(({ code, names, depth }) => (
                <option key={code} value={code}>
                  {'– '.repeat(depth) + names[language]}
                </option>
              ))}
            </select>
          )}
        </Field>
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
