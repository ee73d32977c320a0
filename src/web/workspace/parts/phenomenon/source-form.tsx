import type { SourceCount } from '../../../../model/evidence.ts'
import type { ListedSource, ListedSources } from '../../../../operations/phenomenon/sources.ts'
import { useWords } from '../../../site/words.tsx'
import { FormToken } from '../form-token.tsx'
import { GuardedTextField, SelectField } from '../tickets/form-fields.tsx'

/** One a line: a name and a number behind it. A line without a number is kept with a number that the operation refuses. */
export function countsIn(typed: string): SourceCount[] {
  const lines = typed.split(/\r?\n/).filter((line) => line.trim() !== '')
  return lines.map((line) => {
    const parts = /^(.*?)[\s:;]+(\d{1,3}(?:[\s\u00a0]?\d{3})*)$/.exec(line.trim())
    return { label: parts?.[1] ?? line.trim(), count: parts ? Number(parts[2]?.replace(/\D/g, '')) : -1 }
  })
}

function countsText(counts: readonly SourceCount[]): string {
  return counts.map(({ label, count }) => `${label} ${count}`).join('\n')
}

interface SourceFormProps {
  /** Null: a new one. */
  readonly edited: ListedSource | null
  readonly classes: ListedSources['classes']
  readonly submitted: Readonly<Record<string, string>> | undefined
  readonly isOpen: boolean
}

export function SourceForm({ edited, classes, submitted, isOpen }: SourceFormProps) {
  const { t, language } = useWords()
  const values = submitted ?? valuesOf(edited)
  return (
    <details className="act no-print" id="edit" open={isOpen}>
      <summary>{edited ? t('phenomena.sources.edit') : t('phenomena.sources.new')}</summary>
      <form method="post">
        <FormToken />
        <input type="hidden" name="source" value={edited?.id ?? ''} />
        <input type="hidden" name="version" value={edited?.version ?? ''} />
        <SelectField
          name="class"
          label={t('phenomena.sources.class')}
          value={values.class}
          options={classes.map(({ code, names }) => [code, `${code} ${names[language]}`])}
        />
        <SourceTexts values={values} />
        <div className="buttons">
          <button type="submit" name="act" value="save">
            {t('phenomena.sources.save')}
          </button>
          {edited && (
            <button type="submit" name="act" value="remove" className="second-button" formNoValidate>
              {t('phenomena.sources.remove')}
            </button>
          )}
        </div>
      </form>
    </details>
  )
}

function SourceTexts({ values }: { values: Readonly<Record<string, string>> }) {
  const { t } = useWords()
  const field = (name: string) => ({ name, value: values[name] })
  return (
    <>
      <GuardedTextField
        {...field('title')}
        label={t('phenomena.sources.name')}
        hint={t('phenomena.sources.nameHint')}
        longest={240}
        isRequired
      />
      <GuardedTextField {...field('publisher')} label={t('phenomena.sources.publisher')} longest={160} />
      <GuardedTextField
        {...field('publishedOn')}
        label={t('phenomena.sources.published')}
        hint={t('phenomena.sources.publishedHint')}
        longest={10}
        isRequired
      />
      <GuardedTextField
        {...field('address')}
        label={t('phenomena.sources.address')}
        hint={t('phenomena.sources.addressHint')}
        longest={500}
      />
      <SelectField
        {...field('language')}
        label={t('phenomena.sources.language')}
        options={(['fi', 'sv', 'en'] as const).map((one) => [one, t(`phenomena.quotes.language.${one}`)])}
      />
      <GuardedTextField {...field('summaryFi')} label={t('phenomena.sources.summaryFi')} longest={2000} isLong />
      <GuardedTextField {...field('summarySv')} label={t('phenomena.sources.summarySv')} longest={2000} isLong />
      <GuardedTextField
        {...field('counts')}
        label={t('phenomena.sources.counts')}
        hint={t('phenomena.sources.countsHint')}
        longest={3000}
        isLong
      />
    </>
  )
}

function valuesOf(source: ListedSource | null): Readonly<Record<string, string>> {
  if (!source) return { language: 'fi' }
  const { title, publisher, publishedOn, address, language, summary, counts } = source
  return {
    class: source.class,
    ...{ title, publisher, publishedOn, language },
    address: address ?? '',
    summaryFi: summary.fi,
    summarySv: summary.sv,
    counts: countsText(counts),
  }
}
