import type { CodeLabel } from '../../../../model/definitions.ts'
import { SMALLEST_UNIT } from '../../../../model/social-unit.ts'
import type { ShownUnit } from '../../../../operations/unit/show-unit.ts'
import { useWords } from '../../../site/words.tsx'
import { Field } from '../field.tsx'
import { FormToken } from '../form-token.tsx'

type Submitted = Readonly<Record<string, string>> | null

interface UnitFormProps {
  readonly shown: ShownUnit
  readonly today: string
  readonly submitted: Submitted
}

/** What is known of a unit; what was typed stays when it is refused. */
export function UnitForm({ shown, today, submitted }: UnitFormProps) {
  const { unit, organiser, choices } = shown
  const { t } = useWords()
  const kept: Readonly<Record<string, string>> = submitted ?? {
    nameFi: unit?.names.fi ?? '',
    nameSv: unit?.names.sv ?? '',
    task: unit?.task ?? '',
    municipality: unit?.municipality ?? '',
    possibleReporters: String(unit?.possibleReporters ?? ''),
    staff: String(unit?.staff ?? ''),
    validFrom: unit?.validFrom ?? today,
    validUntil: unit?.validUntil ?? '',
  }
  return (
    <form method="post" className="reading plain-groups">
      <FormToken />
      <input type="hidden" name="version" value={unit?.version ?? 0} />
      <input type="hidden" name="organiser" value={organiser} />
      <h2>{t('units.details')}</h2>
      <TextField name="nameFi" kept={kept} />
      <TextField name="nameSv" kept={kept} />
      <ChoiceField name="task" kept={kept} choices={choices.tasks} />
      <ChoiceField name="municipality" kept={kept} choices={choices.municipalities} />
      <TextField
        name="possibleReporters"
        kept={kept}
        type="number"
        hint={t('units.form.possibleHint', { smallest: SMALLEST_UNIT })}
      />
      <TextField name="staff" kept={kept} type="number" hint={t('units.form.staffHint')} />
      <Supervisors people={choices.people} chosen={unit?.supervisors ?? []} />
      <TextField name="validFrom" kept={kept} type="date" />
      <TextField name="validUntil" kept={kept} type="date" hint={t('units.form.untilHint')} />
      <div className="buttons">
        <button type="submit" name="act" value="save">
          {t('workspace.save')}
        </button>
      </div>
    </form>
  )
}

type TextName = 'nameFi' | 'nameSv' | 'possibleReporters' | 'staff' | 'validFrom' | 'validUntil'
const NEEDED: readonly TextName[] = ['nameFi', 'possibleReporters', 'staff', 'validFrom']

interface TextFieldProps {
  readonly name: TextName
  readonly kept: Readonly<Record<string, string>>
  readonly type?: 'text' | 'number' | 'date'
  readonly hint?: string
}

function TextField({ name, kept, type = 'text', hint }: TextFieldProps) {
  const { t } = useWords()
  return (
    <Field id={name} label={t(`units.form.${name}`)} hint={hint}>
      {(attributes) => (
        <input
          {...attributes}
          name={name}
          type={type}
          min={type === 'number' ? 0 : undefined}
          maxLength={type === 'text' ? 120 : undefined}
          defaultValue={kept[name] ?? ''}
          required={NEEDED.includes(name)}
        />
      )}
    </Field>
  )
}

interface ChoiceFieldProps {
  readonly name: 'task' | 'municipality'
  readonly kept: Readonly<Record<string, string>>
  readonly choices: readonly CodeLabel[]
}

function ChoiceField({ name, kept, choices }: ChoiceFieldProps) {
  const { t, language } = useWords()
  return (
    <Field id={name} label={t(`units.form.${name}`)}>
      {(attributes) => (
        <select {...attributes} name={name} defaultValue={kept[name] ?? ''}>
          <option value="">{t(`units.form.${name}All`)}</option>
          {choices.map(({ code, names }) => (
            <option key={code} value={code}>
              {names[language]}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

function Supervisors({ people, chosen }: { people: ShownUnit['choices']['people']; chosen: readonly string[] }) {
  const { t } = useWords()
  if (people.length === 0) return null
  return (
    <fieldset id="supervisors">
      <legend>{t('units.form.supervisors')}</legend>
      <p className="hint">{t('units.form.supervisorsHint')}</p>
      {people.map(({ account, name }) => (
        <label className="choice" key={account}>
          <input type="checkbox" name="supervisors" value={account} defaultChecked={chosen.includes(account)} /> {name}
        </label>
      ))}
    </fieldset>
  )
}
