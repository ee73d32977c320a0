import { PIN_KINDS } from '../../../../model/evidence.ts'
import { NEED_FOUND } from '../../../../model/workshop.ts'
import type { WorkshopChoices } from '../../../../operations/workshop/show-choices.ts'
import type { ShownNeed } from '../../../../operations/workshop/show-workshop.ts'
import { useWords } from '../../../site/words.tsx'
import { contentValue, formOfNeed } from '../../view/workshop-input.ts'
import { Field } from '../field.tsx'
import { FormToken } from '../form-token.tsx'
import { BothLanguages, DateField } from '../proposal/fields.tsx'
import { GuardedTextField, optionsOf, SelectField } from '../tickets/form-fields.tsx'
import type { Values } from './workshop-form.tsx'

interface NeedFormProps {
  readonly choices: WorkshopChoices
  /** Null for a new one. */
  readonly need: ShownNeed | null
  /** What was typed into a form that was refused; null when none was. */
  readonly submitted: Values | null
  /** The workshop has been reported: what was named in it stays. */
  readonly isClosed: boolean
}

/** What should be known, of whom; whether the data is there, where, and who takes it further. */
export function NeedForm({ choices, need, submitted, isClosed }: NeedFormProps) {
  const { t } = useWords()
  const form = need ? `need-${need.id}` : 'add-need'
  const typed = submitted ?? formOfNeed(need)
  // What can be changed no more is sent as it stands.
  const values = isClosed ? { ...typed, ...namedOf(need) } : typed
  return (
    <form method="post">
      <FormToken />
      {need && <input type="hidden" name="need" value={need.id} />}
      {need && <input type="hidden" name="version" value={need.version} />}
      {isClosed ? (
        <>
          <p className="hint">{t('workshops.need.closed')}</p>
          {Object.entries(namedOf(need)).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
        </>
      ) : (
        <NamedFields form={form} choices={choices} values={values} />
      )}
      <AnswerFields form={form} choices={choices} values={values} />
      <p className="buttons">
        <button type="submit" name="act" value={need ? 'save-need' : 'add-need'}>
          {need ? t('workshops.save') : t('workshops.addNeed')}
        </button>
        {need && !isClosed && (
          <button type="submit" name="act" value="remove-need" className="second-button" formNoValidate>
            {t('workshops.removeNeed')}
          </button>
        )}
      </p>
    </form>
  )
}

const NAMED = ['texts.fi', 'texts.sv', 'group', 'matrixNeed'] as const

function namedOf(need: ShownNeed | null): Values {
  const all = formOfNeed(need)
  return Object.fromEntries(NAMED.map((name) => [name, all[name] ?? '']))
}

interface FieldsProps {
  readonly form: string
  readonly choices: WorkshopChoices
  readonly values: Values
}

function NamedFields({ form, choices, values }: FieldsProps) {
  const { t, language } = useWords()
  const value = (name: string) => values[name]
  return (
    <>
      <BothLanguages
        form={form}
        name="texts"
        labels={{ fi: t('workshops.need.textFi'), sv: t('workshops.need.textSv') }}
        hint={t('workshops.need.textHint')}
        value={value}
        longest={500}
        isLong
      />
      <div className="workshop-pair">
        <SelectField
          form={form}
          name="group"
          label={t('workshops.need.group')}
          value={value('group')}
          options={[
            ['', t('workshops.need.everybody')],
            ...choices.groups.map(({ code, names }) => [code, names[language]] as const),
          ]}
        />
        <SelectField
          form={form}
          name="matrixNeed"
          label={t('workshops.need.matrix')}
          value={value('matrixNeed')}
          options={[
            ['', t('workshops.need.noMatrix')],
            ...choices.matrix.map(({ key, names }) => [key, names[language]] as const),
          ]}
        />
      </div>
    </>
  )
}

function AnswerFields({ form, choices, values }: FieldsProps) {
  const { t, language } = useWords()
  const names = Object.fromEntries(Object.entries(NEED_FOUND).map(([key, texts]) => [key, texts[language]]))
  return (
    <>
      <SelectField
        form={form}
        name="found"
        label={t('workshops.need.found')}
        value={values.found}
        options={optionsOf(names, t('workshops.need.notLooked'))}
      />
      <ContentField form={form} choices={choices} values={values} />
      <GuardedTextField
        form={form}
        name="otherName"
        label={t('workshops.need.otherName')}
        value={values.otherName}
        longest={200}
      />
      <div className="workshop-pair">
        <GuardedTextField
          form={form}
          name="takenBy"
          label={t('workshops.need.takenBy')}
          hint={t('workshops.need.takenByHint')}
          value={values.takenBy}
          longest={200}
        />
        <DateField form={form} name="dueOn" label={t('workshops.need.dueOn')} value={values.dueOn} />
      </div>
    </>
  )
}

function ContentField({ form, choices, values }: FieldsProps) {
  const { t, language } = useWords()
  const kinds = (Object.keys(PIN_KINDS) as (keyof typeof PIN_KINDS)[]).map((kind) => ({
    kind,
    contents: choices.contents.filter((one) => one.kind === kind),
  }))
  return (
    <Field id={`${form}-content`} label={t('workshops.need.content')} hint={t('workshops.need.contentHint')}>
      {(attributes) => (
        <select name="content" defaultValue={values.content} {...attributes}>
          <option value="">{t('workshops.need.noContent')}</option>
          {kinds
            .filter(({ contents }) => contents.length > 0)
            .map(({ kind, contents }) => (
              <optgroup key={kind} label={t(`workshops.need.kind.${kind}`)}>
                {contents.map((one) => (
                  <option key={one.subject} value={contentValue(one)}>
                    {one.names[language]}
                  </option>
                ))}
              </optgroup>
            ))}
        </select>
      )}
    </Field>
  )
}
