import { LANGUAGES } from '../../../../model/text.ts'
import { PARTICIPANT_GROUPS, type ParticipantGroup } from '../../../../model/workshop.ts'
import type { WorkshopChoices } from '../../../../operations/workshop/show-choices.ts'
import { useWords } from '../../../site/words.tsx'
import { FormToken } from '../form-token.tsx'
import { OwnerField } from '../owner-field.tsx'
import { titleIn } from '../phenomenon/names.ts'
import { BothLanguages, DateField } from '../proposal/fields.tsx'
import { GuardedTextField, NumberField } from '../tickets/form-fields.tsx'

export type Values = Readonly<Record<string, string>>

interface WorkshopFormProps {
  readonly choices: WorkshopChoices
  readonly values: Values
  /** Null for a new one. */
  readonly version: number | null
  /** Names of counties by code, for those who work for several. */
  readonly owners: Values
  /** It has been held: how many took part can be corrected. */
  readonly hasParticipants: boolean
}

const FORM = 'save'

/** What a workshop is about, when and where, and what is asked in it. */
export function WorkshopForm({ choices, values, version, owners, hasParticipants }: WorkshopFormProps) {
  const { t } = useWords()
  const value = (name: string) => values[name]
  return (
    <form method="post" className="reading">
      <FormToken />
      <input type="hidden" name="act" value={FORM} />
      {version !== null && <input type="hidden" name="version" value={version} />}
      {version === null && (
        <OwnerField
          form={FORM}
          value={value('owner')}
          owners={choices.owners}
          names={owners}
          words={{ label: t('workshops.field.owner'), national: t('workshops.field.national') }}
        />
      )}
      <BothLanguages
        form={FORM}
        name="titles"
        labels={{ fi: t('workshops.field.titleFi'), sv: t('workshops.field.titleSv') }}
        hint={t('workshops.field.titleHint')}
        value={value}
        longest={160}
      />
      <DateField form={FORM} name="day" label={t('workshops.field.day')} value={value('day')} isRequired />
      <GuardedTextField form={FORM} name="place" label={t('workshops.field.place')} value={value('place')} longest={200} />
      <Ticks kind="language" label={t('workshops.field.languages')} values={values} choices={languageChoices(t)} />
      <ChosenFields choices={choices} values={values} />
      <BothLanguages
        form={FORM}
        name="asked"
        labels={{ fi: t('workshops.field.askedFi'), sv: t('workshops.field.askedSv') }}
        hint={t('workshops.field.askedHint')}
        value={value}
        longest={2000}
        isLong
      />
      {hasParticipants && <ParticipantFields form={FORM} values={values} />}
      <GuardedTextField
        form={FORM}
        name="notes"
        label={t('workshops.field.notes')}
        hint={t('workshops.field.notesHint')}
        value={value('notes')}
        longest={10_000}
        isLong
      />
      <p className="buttons">
        <button type="submit">{t('workshops.save')}</button>
      </p>
    </form>
  )
}

type Choice = readonly [key: string, name: string]

function languageChoices(t: ReturnType<typeof useWords>['t']): Choice[] {
  return LANGUAGES.map((one) => [one, t(`workshops.field.language.${one}`)])
}

function ChosenFields({ choices, values }: Pick<WorkshopFormProps, 'choices' | 'values'>) {
  const { t, language } = useWords()
  const { phenomena, themes } = choices
  return (
    <>
      {phenomena.length === 0 ? (
        <p className="hint">{t('workshops.field.noPhenomena')}</p>
      ) : (
        <Ticks
          kind="phenomenon"
          label={t('workshops.field.phenomena')}
          values={values}
          choices={phenomena.map(({ id, titles }) => [id, titleIn(titles, language)])}
        />
      )}
      <Ticks
        kind="theme"
        label={t('workshops.field.themes')}
        values={values}
        choices={themes.map(({ id, names }) => [id, names[language]])}
      />
    </>
  )
}

interface TicksProps {
  readonly kind: string
  readonly label: string
  readonly values: Values
  readonly choices: readonly Choice[]
}

/** Boxes of which several can be ticked; many of them scroll in a frame. */
function Ticks({ kind, label, values, choices }: TicksProps) {
  return (
    <fieldset className="workshop-ticks">
      <legend>{label}</legend>
      <div className="workshop-tick-list">
        {choices.map(([key, name]) => (
          <label key={key} className="choice">
            <input type="checkbox" name={`${kind}.${key}`} value="yes" defaultChecked={values[`${kind}.${key}`] === 'yes'} />
            {name}
          </label>
        ))}
      </div>
    </fieldset>
  )
}

/** How many took part, by group. */
export function ParticipantFields({ form, values }: { readonly form: string; readonly values: Values }) {
  const { t, language } = useWords()
  return (
    <fieldset className="workshop-ticks">
      <legend>{t('workshops.field.participants')}</legend>
      <p className="hint">{t('workshops.field.participantsHint')}</p>
      <div className="workshop-numbers">
        {(Object.keys(PARTICIPANT_GROUPS) as ParticipantGroup[]).map((group) => (
          <NumberField
            key={group}
            form={form}
            name={group}
            label={PARTICIPANT_GROUPS[group][language]}
            value={values[group] ?? '0'}
            largest={10_000}
            isRequired
          />
        ))}
      </div>
    </fieldset>
  )
}
