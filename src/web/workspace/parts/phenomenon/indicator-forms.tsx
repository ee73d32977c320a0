import type { IndicatorImport } from '../../../../operations/phenomenon/import-indicators.ts'
import { useWords } from '../../../site/words.tsx'
import { Field } from '../field.tsx'
import { FormToken } from '../form-token.tsx'
import { Done } from '../problem-summary.tsx'
import { GuardedTextField } from '../tickets/form-fields.tsx'

export function ImportResult({ result }: { result: IndicatorImport }) {
  const { t, language } = useWords()
  const values = result.indicators.reduce((sum, one) => sum + one.values, 0)
  const told = [
    t('phenomena.indicators.result', { count: values }),
    result.otherRegions > 0 && t('phenomena.indicators.skipped', { count: result.otherRegions }),
    result.withoutValue > 0 && t('phenomena.indicators.empty', { count: result.withoutValue }),
    result.replaced > 0 && t('phenomena.indicators.replaced', { count: result.replaced }),
  ]
  const names = result.indicators.map(({ titles }) => titles[language]).join(', ')
  return <Done>{`${names}. ${told.filter(Boolean).join(' ')}`}</Done>
}

export function ImportForm({ unit }: { unit: string | undefined }) {
  const { t } = useWords()
  return (
    <section className="work-part no-print" aria-labelledby="import">
      <h2 id="import">{t('phenomena.indicators.importTitle')}</h2>
      <form method="post" encType="multipart/form-data">
        <FormToken />
        <Field id="file" label={t('phenomena.indicators.file')} hint={t('phenomena.indicators.fileHint')}>
          {(attributes) => (
            <input type="file" name="file" accept=".csv,.json,text/csv,application/json" required {...attributes} />
          )}
        </Field>
        <Field id="metadata" label={t('phenomena.indicators.metadata')} hint={t('phenomena.indicators.metadataHint')}>
          {(attributes) => <input type="file" name="metadata" accept=".json,application/json" {...attributes} />}
        </Field>
        <UnitField form="import" value={unit} />
        <button type="submit" name="act" value="import">
          {t('phenomena.indicators.import')}
        </button>
      </form>
    </section>
  )
}

interface FetchFormProps {
  readonly hosts: readonly string[]
  readonly submitted: Readonly<Record<string, string>> | undefined
}

/** Where the server may fetch; else it says how to allow it. */
export function FetchForm({ hosts, submitted = {} }: FetchFormProps) {
  const { t } = useWords()
  return (
    <section className="work-part no-print" aria-labelledby="fetch">
      <h2 id="fetch">{t('phenomena.indicators.fetchTitle')}</h2>
      {hosts.length === 0 && <p className="quiet">{t('phenomena.indicators.off')}</p>}
      {hosts.length > 0 && (
        <form method="post">
          <FormToken />
          <Field
            id="address"
            label={t('phenomena.indicators.address')}
            hint={t('phenomena.indicators.addressHint', { hosts: hosts.join(', ') })}
          >
            {(attributes) => (
              <input type="url" name="address" maxLength={2000} required defaultValue={submitted.address} {...attributes} />
            )}
          </Field>
          <Field id="metadataAddress" label={t('phenomena.indicators.metadataAddress')}>
            {(attributes) => (
              <input
                type="url"
                name="metadataAddress"
                maxLength={2000}
                defaultValue={submitted.metadataAddress}
                {...attributes}
              />
            )}
          </Field>
          <UnitField form="fetch" value={submitted.unit} />
          <button type="submit" name="act" value="fetch">
            {t('phenomena.indicators.fetch')}
          </button>
        </form>
      )}
    </section>
  )
}

function UnitField({ form, value }: { form: string; value: string | undefined }) {
  const { t } = useWords()
  return (
    <GuardedTextField
      form={form}
      name="unit"
      label={t('phenomena.indicators.unit')}
      hint={t('phenomena.indicators.unitHint')}
      longest={60}
      value={value}
    />
  )
}
