import type { WatchedPhenomena } from '../../../../operations/phenomenon/echo-phenomenon.ts'
import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import { FormToken } from '../form-token.tsx'
import { SelectField } from '../tickets/form-fields.tsx'
import { languageOf, titleIn } from './names.ts'

/** What is watched in one's county, each with a form that says "I see this too". */
export function EchoList({ watched }: { watched: WatchedPhenomena }) {
  const { t, language } = useWords()
  return (
    <>
      <p className="reading">{t('phenomena.echo.lead')}</p>
      <p>
        <a href={workspaceAddress(language, 'observations', 'new')}>{t('phenomena.echo.tell')}</a>
      </p>
      {watched.phenomena.length === 0 && <p className="quiet">{t('phenomena.echo.none')}</p>}
      {watched.phenomena.map((one) => (
        <article key={one.id} className="work-part" aria-labelledby={`watched-${one.id}`}>
          <h2 id={`watched-${one.id}`} lang={languageOf(one.titles, language)}>
            {titleIn(one.titles, language)}
          </h2>
          <p className="reading" lang={languageOf(one.descriptions, language)}>
            {titleIn(one.descriptions, language)}
          </p>
          <EchoForm phenomenon={one} watched={watched} />
        </article>
      ))}
    </>
  )
}

interface EchoFormProps {
  readonly phenomenon: WatchedPhenomena['phenomena'][number]
  readonly watched: WatchedPhenomena
}

function EchoForm({ phenomenon: { id, titles }, watched: { units, groups } }: EchoFormProps) {
  const { t, language } = useWords()
  return (
    <form method="post" className="choice-row">
      <FormToken />
      <input type="hidden" name="phenomenon" value={id} />
      <SelectField
        form={id}
        name="group"
        label={t('phenomena.echo.group')}
        options={[['', t('phenomena.echo.groupNone')], ...groups.map(({ code, names }) => [code, names[language]] as const)]}
      />
      {units.length > 0 && (
        <SelectField
          form={id}
          name="unit"
          label={t('phenomena.echo.unit')}
          options={[
            ['', t('phenomena.echo.unitNone')],
            ...units.map((unit) => [unit.id, titleIn(unit.names, language)] as const),
          ]}
        />
      )}
      <button
        type="submit"
        name="act"
        value="echo"
        aria-label={t('phenomena.echo.buttonOf', { title: titleIn(titles, language) })}
      >
        {t('phenomena.echo.button')}
      </button>
    </form>
  )
}
