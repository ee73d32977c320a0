import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import { Field } from '../field.tsx'

/** The codebook as a file. */
export function CodebookFiles({ owner }: { owner: string }) {
  const { t, language } = useWords()
  const files = workspaceAddress(language, 'codebook', 'exchange', 'files')
  return (
    <section aria-labelledby="codebook-files">
      <h2 id="codebook-files">{t('codebook.exchange.codebook')}</h2>
      <ul className="codebook-files">
        {(['qdc', 'csv', 'json'] as const).map((format) => (
          <li key={format}>
            <a href={`${files}/codebook.${language}.${format}?owner=${owner}`}>{t(`codebook.exchange.formats.${format}`)}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Reports and codings as a file, of the days that are asked for. Each format has a button: the address of a form is one. */
export function CodingFiles({ owner }: { owner: string }) {
  const { t, language } = useWords()
  const files = workspaceAddress(language, 'codebook', 'exchange', 'files')
  return (
    <section aria-labelledby="coding-files">
      <h2 id="coding-files">{t('codebook.exchange.codings')}</h2>
      <p className="reading">{t('codebook.exchange.codingsHint')}</p>
      <form method="get" action={`${files}/codings.${language}.qdpx`} className="codebook-filter">
        <input type="hidden" name="owner" value={owner} />
        <Field id="sent-from" label={t('codebook.exchange.from')}>
          {(attributes) => <input {...attributes} type="date" name="from" />}
        </Field>
        <Field id="sent-until" label={t('codebook.exchange.until')}>
          {(attributes) => <input {...attributes} type="date" name="until" />}
        </Field>
        <div className="buttons">
          {(['qdpx', 'csv', 'json'] as const).map((format) => (
            <button
              key={format}
              type="submit"
              formAction={`${files}/codings.${language}.${format}`}
              className={format === 'qdpx' ? undefined : 'second-button'}
            >
              {t(`codebook.exchange.formats.${format}`)}
            </button>
          ))}
        </div>
      </form>
    </section>
  )
}
