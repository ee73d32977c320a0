import { REPORT_PARTS, type ReportPart } from '../../../../model/social-report.ts'
import type { ReportLine } from '../../../../operations/phenomenon/show-phenomenon.ts'
import { useWords } from '../../../site/words.tsx'
import { Field } from '../field.tsx'
import { FormToken } from '../form-token.tsx'
import { SelectField } from '../tickets/form-fields.tsx'

const QUOTE_LENGTH = 1200

interface QuoteFormProps {
  readonly report: ReportLine
  readonly submitted: Readonly<Record<string, string>> | undefined
}

/** Picks a quote as far as the reporter allows it: the words, a summary, or nothing. */
export function QuoteForm({ report, submitted = {} }: QuoteFormProps) {
  const { t } = useWords()
  if (report.quotePermission === 'no') return <p className="quiet">{t('phenomena.quotes.refused')}</p>
  const isVerbatim = report.quotePermission === 'yes'
  const isOpen = Object.keys(submitted).length > 0
  return (
    <details open={isOpen}>
      <summary>{t('phenomena.quotes.pick')}</summary>
      <form method="post">
        <FormToken />
        <input type="hidden" name="act" value="quote" />
        <input type="hidden" name="report" value={report.id} />
        {isVerbatim && <PassageFields report={report} submitted={submitted} />}
        {!isVerbatim && <p className="hint">{t('phenomena.quotes.summaryLead')}</p>}
        <WordingFields form={report.id} language={isVerbatim ? report.language : null} values={submitted} />
        <LookedThrough form={report.id} />
        <div className="buttons">
          <button type="submit">{t('phenomena.quotes.pick')}</button>
        </div>
      </form>
    </details>
  )
}

function PassageFields({ report, submitted = {} }: QuoteFormProps) {
  const { t } = useWords()
  const parts = (Object.keys(REPORT_PARTS) as ReportPart[]).filter((part) => part !== 'title' && report.texts[part])
  return (
    <>
      {parts.length > 1 && (
        <SelectField
          form={report.id}
          name="part"
          label={t('phenomena.quotes.pickPart')}
          value={submitted.part}
          options={parts.map((part) => [part, t(`phenomena.reports.part.${part}`)])}
        />
      )}
      <Field id={`${report.id}-words`} label={t('phenomena.quotes.words')} hint={t('phenomena.quotes.wordsHint')}>
        {(attributes) => (
          <textarea
            name="words"
            maxLength={QUOTE_LENGTH}
            required
            lang={report.language}
            defaultValue={submitted.words}
            {...attributes}
          />
        )}
      </Field>
    </>
  )
}

interface WordingFieldsProps {
  readonly form: string
  /** Language of the report, which needs no translation; null: a summary in both languages. */
  readonly language: string | null
  readonly values: Readonly<Record<string, string>>
}

export function WordingFields({ form, language, values }: WordingFieldsProps) {
  const { t } = useWords()
  const fields = [
    ['fi', 'wordingFi', language === null ? 'phenomena.quotes.summaryFi' : 'phenomena.quotes.wordingFi'],
    ['sv', 'wordingSv', language === null ? 'phenomena.quotes.summarySv' : 'phenomena.quotes.wordingSv'],
  ] as const
  return (
    <>
      {fields
        .filter(([own]) => own !== language)
        .map(([own, name, label]) => (
          <Field key={name} id={`${form}-${name}`} label={t(label)}>
            {(attributes) => (
              <textarea name={name} maxLength={QUOTE_LENGTH} lang={own} defaultValue={values[name]} {...attributes} />
            )}
          </Field>
        ))}
    </>
  )
}

export function LookedThrough({ form }: { form: string }) {
  const { t } = useWords()
  return (
    <label className="choice" htmlFor={`${form}-looked`}>
      <input type="checkbox" id={`${form}-looked`} name="isLookedThrough" value="yes" />
      {t('phenomena.quotes.lookedThrough')}
    </label>
  )
}
