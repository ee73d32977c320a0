import type { ReactNode } from 'react'
import { POLARITIES, QUOTE_PERMISSIONS } from '../../../../model/social-report.ts'
import type { Texts } from '../../../../model/text.ts'
import type { FormChoices, NamedChoice } from '../../../../operations/social-report/report-choices.ts'
import { useWords } from '../../../site/words.tsx'
import { Field } from '../field.tsx'
import { FormToken } from '../form-token.tsx'
import type { Kept } from './kept.ts'

export interface GatheredFormProps {
  readonly organiser: string
  readonly formId: string
  readonly choices: FormChoices
  readonly units: readonly NamedChoice[]
  readonly kept: Kept
  readonly summaryLabel: string
  /** What this way of telling has that others have not: counts, the event. */
  readonly children: ReactNode
  /** Clients' own words have no profession. */
  readonly hasProfession: boolean
}

/** The form of a caseload review, panel notes or counted feedback: one page, without scripts. */
export function GatheredForm({
  organiser,
  formId,
  choices,
  units,
  kept,
  summaryLabel,
  children,
  hasProfession,
}: GatheredFormProps) {
  const { t } = useWords()
  return (
    <form method="post" className="reading plain-groups">
      <FormToken />
      <input type="hidden" name="organiser" value={organiser} />
      <input type="hidden" name="formId" value={formId} />
      {children}
      <Field id="title" label={t('gathered.title')}>
        {(attributes) => <input {...attributes} name="title" maxLength={480} defaultValue={kept.one('title')} required />}
      </Field>
      <Field id="observation" label={summaryLabel} hint={t('gathered.noNames')}>
        {(attributes) => <textarea {...attributes} name="observation" rows={8} defaultValue={kept.one('observation')} required />}
      </Field>
      <Options name="polarity" legend={t('gathered.polarity')} options={POLARITIES} chosen={kept.one('polarity') || 'negative'} />
      <Ticks name="needs" legend={t('gathered.needs')} choices={choices.lists.needs} ticked={kept.all('needs')} />
      <Ticks name="groups" legend={t('gathered.groups')} choices={choices.lists.groups} ticked={kept.all('groups')} />
      <Ticks name="tasks" legend={t('gathered.tasks')} choices={choices.lists.tasks} ticked={kept.all('tasks')} />
      <Period kept={kept} />
      {units.length > 0 && (
        <Choice name="unit" label={t('gathered.unit')} choices={units} kept={kept} none={t('gathered.noUnit')} />
      )}
      {hasProfession ? (
        <Choice name="profession" label={t('gathered.profession')} choices={choices.lists.professions} kept={kept} />
      ) : (
        <input type="hidden" name="profession" value="other" />
      )}
      <Options
        name="quotePermission"
        legend={t('gathered.quote')}
        options={QUOTE_PERMISSIONS}
        chosen={kept.one('quotePermission') || 'summary-only'}
      />
      <input type="hidden" name="scale" value="several" />
      <input type="hidden" name="concernsWrong" value="no" />
      <div className="buttons">
        <button type="submit" name="act" value="send">
          {t('gathered.send')}
        </button>
      </div>
    </form>
  )
}

function Period({ kept }: { kept: Kept }) {
  const { t } = useWords()
  return (
    <div className="both-languages">
      {(['periodFrom', 'periodUntil'] as const).map((name) => (
        <Field key={name} id={name} label={t(`gathered.${name}`)}>
          {(attributes) => <input {...attributes} type="month" name={name} defaultValue={kept.one(name)} />}
        </Field>
      ))}
    </div>
  )
}

interface OptionsProps {
  readonly name: string
  readonly legend: string
  readonly options: Readonly<Record<string, Texts>>
  readonly chosen: string
}

function Options({ name, legend, options, chosen }: OptionsProps) {
  const { language } = useWords()
  return (
    <fieldset id={name}>
      <legend>{legend}</legend>
      {Object.entries(options).map(([key, names]) => (
        <label className="choice" key={key}>
          <input type="radio" name={name} value={key} defaultChecked={key === chosen} required /> {names[language]}
        </label>
      ))}
    </fieldset>
  )
}

interface TicksProps {
  readonly name: string
  readonly legend: string
  readonly choices: readonly NamedChoice[]
  readonly ticked: readonly string[]
}

function Ticks({ name, legend, choices, ticked }: TicksProps) {
  const { language } = useWords()
  return (
    <fieldset id={name}>
      <legend>{legend}</legend>
      {choices.map(({ key, names }) => (
        <label className="choice" key={key}>
          <input type="checkbox" name={name} value={key} defaultChecked={ticked.includes(key)} /> {names[language]}
        </label>
      ))}
    </fieldset>
  )
}

interface ChoiceProps {
  readonly name: string
  readonly label: string
  readonly choices: readonly NamedChoice[]
  readonly kept: Kept
  /** Text of choosing nothing; without it something must be chosen. */
  readonly none?: string
}

function Choice({ name, label, choices, kept, none }: ChoiceProps) {
  const { t, language } = useWords()
  return (
    <Field id={name} label={label}>
      {(attributes) => (
        <select {...attributes} name={name} defaultValue={kept.one(name)} required={none === undefined}>
          <option value="">{none ?? t('gathered.choose')}</option>
          {choices.map(({ key, names }) => (
            <option key={key} value={key}>
              {names[language]}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
