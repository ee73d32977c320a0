import { useWords } from '../../../site/words.tsx'
import type { BriefingPageData } from '../../pages/briefing/briefing.tsx'
import { Field } from '../field.tsx'
import { FormToken } from '../form-token.tsx'
import { MonthField, TextField } from './new-briefing.tsx'

interface FactsProps {
  readonly page: BriefingPageData
  readonly submitted: Readonly<Record<string, string>> | null
}

/** Titles, period, languages, service tasks, notes; for a new edition what it changes. */
export function BriefingFacts({ page, submitted }: FactsProps) {
  const { t, language } = useWords()
  const { briefing } = page.shown
  const value = (name: string, stored: string) => submitted?.[name] ?? stored
  return (
    <details className="briefing-form briefing-fold no-print" open={submitted !== null || briefing.revision !== null}>
      <summary>{t('briefings.factsTitle')}</summary>
      <form method="post">
        <FormToken />
        <input type="hidden" name="version" value={briefing.version} />
        <TextField name="titleFi" label={t('briefings.titleFi')} value={value('titleFi', briefing.titles.fi)} />
        <TextField name="titleSv" label={t('briefings.titleSv')} value={value('titleSv', briefing.titles.sv)} />
        <MonthField name="periodFrom" label={t('briefings.periodFrom')} value={value('periodFrom', briefing.periodFrom)} />
        <MonthField name="periodUntil" label={t('briefings.periodUntil')} value={value('periodUntil', briefing.periodUntil)} />
        <fieldset className="field">
          <legend>{t('briefings.languages')}</legend>
          {(['fi', 'sv'] as const).map((known) => (
            <label className="choice" key={known}>
              <input type="checkbox" name="languages" value={known} defaultChecked={briefing.languages.includes(known)} />
              {t(`briefings.${known}`)}
            </label>
          ))}
        </fieldset>
        <fieldset className="field">
          <legend>{t('briefings.tasks')}</legend>
          {page.tasks.map(({ code, names }) => (
            <label className="choice" key={code}>
              <input type="checkbox" name="tasks" value={code} defaultChecked={briefing.tasks.includes(code)} />
              {names[language]}
            </label>
          ))}
        </fieldset>
        {briefing.revision && (
          <>
            <LongField name="revisionFi" label={t('briefings.revisionFi')} value={value('revisionFi', briefing.revision.fi)} />
            <LongField name="revisionSv" label={t('briefings.revisionSv')} value={value('revisionSv', briefing.revision.sv)} />
          </>
        )}
        <LongField name="memo" label={t('briefings.memo')} hint={t('briefings.memoHint')} value={value('memo', briefing.memo)} />
        <p className="buttons">
          <button type="submit" name="act" value="save">
            {t('briefings.save')}
          </button>
        </p>
      </form>
    </details>
  )
}

interface LongProps {
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly value: string
  /** Where a page has the field in several forms. */
  readonly idPrefix?: string
}

export function LongField({ name, label, hint, value, idPrefix }: LongProps) {
  return (
    <Field id={idPrefix ? `${idPrefix}-${name}` : name} label={label} hint={hint}>
      {(attributes) => <textarea name={name} defaultValue={value} maxLength={2000} rows={3} {...attributes} />}
    </Field>
  )
}
