import type { BriefingList } from '../../../../operations/briefing/list-briefings.ts'
import { useWords } from '../../../site/words.tsx'
import { Field } from '../field.tsx'
import { FormToken } from '../form-token.tsx'

interface NewProps {
  readonly list: BriefingList
  readonly today: string
  readonly submitted: Readonly<Record<string, string>> | null
}

const MONTHS_OFFERED = 6

/** Begins a briefing: template, titles, months, languages and the phenomena it tells of. */
export function NewBriefing({ list, today, submitted }: NewProps) {
  const { t, language } = useWords()
  const value = (name: string, usual = '') => submitted?.[name] ?? usual
  const owners = [...new Set(list.phenomena.map(({ owner }) => owner))]
  const until = monthBefore(today.slice(0, 7), 1)
  return (
    <details className="briefing-form briefing-fold no-print" open={list.briefings.length === 0 || submitted !== null}>
      <summary>{t('briefings.begin')}</summary>
      <form method="post">
        <FormToken />
        <fieldset className="field">
          <legend>{t('briefings.template')}</legend>
          {list.templates.map(({ key, names, description }, at) => (
            <label className="choice" key={key}>
              <input
                type="radio"
                name="template"
                value={key}
                defaultChecked={value('template') === key || (value('template') === '' && at === 0)}
              />
              <span>
                {names[language]}
                <span className="hint briefing-template">{description[language]}</span>
              </span>
            </label>
          ))}
        </fieldset>
        {owners.length > 1 && (
          <Field id="owner" label={t('briefings.owner')}>
            {(attributes) => (
              <select name="owner" defaultValue={value('owner')} {...attributes}>
                {owners.map((owner) => (
                  <option key={owner} value={owner}>
                    {owner === 'national' ? t('briefings.national') : owner}
                  </option>
                ))}
              </select>
            )}
          </Field>
        )}
        <TextField name="titleFi" label={t('briefings.titleFi')} value={value('titleFi')} />
        <TextField name="titleSv" label={t('briefings.titleSv')} value={value('titleSv')} />
        <MonthField
          name="periodFrom"
          label={t('briefings.periodFrom')}
          value={value('periodFrom', monthBefore(until, MONTHS_OFFERED - 1))}
        />
        <MonthField name="periodUntil" label={t('briefings.periodUntil')} value={value('periodUntil', until)} />
        <fieldset className="field">
          <legend>{t('briefings.languages')}</legend>
          {(['fi', 'sv'] as const).map((known) => (
            <label className="choice" key={known}>
              <input type="checkbox" name="languages" value={known} defaultChecked />
              {t(`briefings.${known}`)}
            </label>
          ))}
        </fieldset>
        <fieldset className="field">
          <legend>{t('briefings.phenomena')}</legend>
          {list.phenomena.length === 0 && <p className="hint">{t('briefings.noPhenomena')}</p>}
          {list.phenomena.map(({ id, titles }) => (
            <label className="choice" key={id}>
              <input type="checkbox" name="phenomena" value={id} />
              {language === 'sv' ? titles.sv || titles.fi : titles.fi || titles.sv}
            </label>
          ))}
        </fieldset>
        <p className="buttons">
          <button type="submit" name="act" value="create">
            {t('briefings.beginButton')}
          </button>
        </p>
      </form>
    </details>
  )
}

interface TextProps {
  readonly name: string
  readonly label: string
  readonly value: string
}

export function TextField({ name, label, value }: TextProps) {
  return (
    <Field id={name} label={label}>
      {(attributes) => <input type="text" name={name} defaultValue={value} maxLength={160} autoComplete="off" {...attributes} />}
    </Field>
  )
}

/** Where a browser has no chooser for months the field is a plain one, so its form is told. */
export function MonthField({ name, label, value }: TextProps) {
  const { t } = useWords()
  return (
    <Field id={name} label={label} hint={t('briefings.monthHint')}>
      {(attributes) => <input type="month" name={name} defaultValue={value} required pattern="\d{4}-\d{2}" {...attributes} />}
    </Field>
  )
}

const YEAR = 12

function monthBefore(month: string, months: number): string {
  const [year = '0', number = '1'] = month.split('-')
  const at = Number(year) * YEAR + Number(number) - 1 - months
  return `${Math.floor(at / YEAR)}-${String((at % YEAR) + 1).padStart(2, '0')}`
}
