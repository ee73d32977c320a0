import type { Phenomenon } from '../../../../model/phenomenon.ts'
import type { JoinChoices } from '../../../../operations/phenomenon/join-choices.ts'
import type { ShownPhenomenon } from '../../../../operations/phenomenon/show-phenomenon.ts'
import { useWords } from '../../../site/words.tsx'
import { FormToken } from '../form-token.tsx'
import { GuardedTextField, SelectField } from '../tickets/form-fields.tsx'
import { optionsOf } from './names.ts'

interface MergeFormProps {
  readonly phenomenon: Phenomenon
  readonly others: JoinChoices['phenomena']
}

export function MergeForm({ phenomenon, others }: MergeFormProps) {
  const { t, language } = useWords()
  return (
    <section className="work-part" aria-labelledby="merge">
      <h2 id="merge">{t('phenomena.reshape.merge')}</h2>
      <p className="hint">{t('phenomena.reshape.mergeLead')}</p>
      {others.length === 0 && <p className="quiet">{t('phenomena.reshape.noOther')}</p>}
      {others.length > 0 && (
        <form method="post">
          <FormToken />
          <input type="hidden" name="version" value={phenomenon.version} />
          <SelectField name="into" label={t('phenomena.reshape.into')} isRequired options={optionsOf(others, { language })} />
          <button type="submit" name="act" value="merge" className="second-button">
            {t('phenomena.reshape.mergeButton')}
          </button>
        </form>
      )}
    </section>
  )
}

interface SplitFormProps {
  readonly shown: ShownPhenomenon
  readonly submitted: Readonly<Record<string, string>> | undefined
}

export function SplitForm({ shown, submitted }: SplitFormProps) {
  const { t } = useWords()
  const things = useThings(shown)
  return (
    <section className="work-part" aria-labelledby="split">
      <h2 id="split">{t('phenomena.reshape.split')}</h2>
      <p className="hint">{t('phenomena.reshape.splitLead')}</p>
      {things.length === 0 && <p className="quiet">{t('phenomena.reshape.nothing')}</p>}
      {things.length > 0 && (
        <form method="post" className="plain-groups">
          <FormToken />
          <input type="hidden" name="version" value={shown.phenomenon.version} />
          <GuardedTextField name="titleFi" label={t('phenomena.titleFi')} longest={160} value={submitted?.titleFi} />
          <GuardedTextField name="titleSv" label={t('phenomena.titleSv')} longest={160} value={submitted?.titleSv} />
          <fieldset>
            <legend>{t('phenomena.reshape.whatGoes')}</legend>
            {things.map(({ name, value, text }) => (
              <label className="choice" key={`${name} ${value}`} htmlFor={`${name}-${value}`}>
                <input type="checkbox" id={`${name}-${value}`} name={name} value={value} />
                {text}
              </label>
            ))}
          </fieldset>
          <div className="buttons">
            <button type="submit" name="act" value="split">
              {t('phenomena.reshape.splitButton')}
            </button>
          </div>
        </form>
      )}
    </section>
  )
}

interface Thing {
  readonly name: 'link' | 'quote'
  readonly value: string
  readonly text: string
}

/** Everything that can go: joined things, reports of the page, pins, standing quotes. */
function useThings({ joined, joinedReports, reports, pins, quotes }: ShownPhenomenon): readonly Thing[] {
  const { t, language } = useWords()
  const titleOf = new Map(reports?.lines.map(({ id, texts }) => [id, texts.title ?? '–']))
  return [
    ...joined.map(({ kind, target, names }): Thing => {
      const word = t(`phenomena.joined.${kind as 'theme' | 'source' | 'phenomenon'}`)
      return { name: 'link', value: `${kind} ${target}`, text: `${word}: ${names?.[language] ?? t('phenomena.joined.gone')}` }
    }),
    ...joinedReports.map(
      (id): Thing => ({ name: 'link', value: `report ${id}`, text: `${t('phenomena.reports.title')}: ${titleOf.get(id) ?? id}` }),
    ),
    ...pins.map(({ id, editions }): Thing => {
      const title = editions.at(-1)?.title[language] ?? '–'
      return { name: 'link', value: `indicator ${id}`, text: `${t('phenomena.pins.figure')}: ${title}` }
    }),
    ...quotes
      .filter(({ standing }) => standing === 'standing')
      .map(({ id, original, wordings }): Thing => {
        const words = original ?? (wordings.fi || wordings.sv)
        return { name: 'quote', value: id, text: `${t('phenomena.quotes.title')}: ${words.slice(0, 120)}` }
      }),
  ]
}
