import { EFFECT_RESULTS, OUTCOMES } from '../../../../model/proposal.ts'
import { titleFor } from '../../../parts/proposal/national-text.tsx'
import { useWords } from '../../../site/words.tsx'
import type { StepForm } from '../../view/proposal-input.ts'
import { GuardedTextField, SelectField } from '../tickets/form-fields.tsx'
import { BothLanguages, DateField } from './fields.tsx'
import type { ActsProps } from './proposal-acts.tsx'

type StepField =
  | 'onDay'
  | 'body'
  | 'to'
  | 'recordNumber'
  | 'outcome'
  | 'reasons'
  | 'responsible'
  | 'dueOn'
  | 'note'
  | 'handOnNote'
  | 'answerDueOn'
  | 'reason'
  | 'undoReason'
  | 'result'
  | 'judgement'
  | 'figures'

const BY_BODY: readonly StepField[] = ['onDay', 'body', 'recordNumber', 'note']

/** The fields of each form, in the order in which they are asked. */
const FIELDS: Readonly<Record<StepForm, readonly StepField[]>> = {
  submit: ['onDay'],
  receive: BY_BODY,
  prepare: BY_BODY,
  return: BY_BODY,
  answer: ['outcome', 'reasons', 'responsible', 'dueOn', ...BY_BODY],
  'hand-on': ['to', 'onDay', 'handOnNote'],
  acknowledge: ['onDay', 'recordNumber', 'note'],
  start: ['responsible', 'dueOn', 'onDay', 'note'],
  complete: ['onDay', 'note'],
  assess: ['result', 'judgement', 'figures', 'onDay'],
  'move-due': ['answerDueOn', 'reason'],
  lapse: ['reasons', 'onDay', 'note'],
  undo: ['undoReason'],
}

interface StepProps extends ActsProps {
  readonly form: StepForm
}

export function StepFields(props: StepProps) {
  const { t } = useWords()
  const { form, choices } = props
  return (
    <>
      {form === 'submit' && <p className="hint">{t('proposals.submitHint', { months: choices.answerMonths })}</p>}
      {FIELDS[form].map((field) => (
        <StepInput key={field} field={field} {...props} />
      ))}
    </>
  )
}

function StepInput({ field, ...props }: StepProps & { readonly field: StepField }) {
  if (field === 'onDay' || field === 'dueOn' || field === 'answerDueOn') return <DayInput field={field} {...props} />
  if (field === 'reasons' || field === 'judgement') return <ReasonInputs field={field} {...props} />
  if (field === 'body' || field === 'to') return <BodyInput field={field} {...props} />
  if (field === 'outcome' || field === 'result') return <ResultInput field={field} {...props} />
  if (field === 'figures') return <FigureInputs {...props} />
  return <TextInput field={field} {...props} />
}

/** What stood in the form when it was refused. */
function typedIn({ submitted, form }: StepProps): (name: string) => string | undefined {
  return (name) => (submitted?.act === form ? submitted[name] : undefined)
}

function DayInput({ field, ...props }: StepProps & { readonly field: 'onDay' | 'dueOn' | 'answerDueOn' }) {
  const { t } = useWords()
  const { form, proposal, choices } = props
  const isNow = field === 'onDay'
  const beginning = isNow ? choices.today : field === 'dueOn' ? (proposal.dueOn ?? '') : (proposal.answerDueOn ?? '')
  return (
    <DateField
      form={form}
      name={field}
      label={t(`proposals.field.${field}`)}
      value={typedIn(props)(field) ?? beginning}
      isRequired={field !== 'dueOn'}
      latest={isNow ? choices.today : undefined}
    />
  )
}

function ReasonInputs({ field, ...props }: StepProps & { readonly field: 'reasons' | 'judgement' }) {
  const { t } = useWords()
  const isReason = field === 'reasons'
  return (
    <BothLanguages
      form={props.form}
      name={field}
      labels={{
        fi: t(isReason ? 'proposals.field.reasonsFi' : 'proposals.field.judgementFi'),
        sv: t(isReason ? 'proposals.field.reasonsSv' : 'proposals.field.judgementSv'),
      }}
      hint={isReason && props.form === 'answer' ? t('proposals.field.reasonsHint') : undefined}
      value={typedIn(props)}
      longest={3000}
      isLong
    />
  )
}

function BodyInput({ field, ...props }: StepProps & { readonly field: 'body' | 'to' }) {
  const { t, language } = useWords()
  const { form, proposal, choices } = props
  const kinds = Object.fromEntries(choices.addressees.map(({ code, names }) => [code, names[language]]))
  const fitting = choices.bodies.filter(({ id, kind }) =>
    field === 'to' ? id !== proposal.body?.id : kind === proposal.addressee,
  )
  const named = fitting.map(({ id, kind, names }) => [id, `${titleFor(names, language)} (${kinds[kind] ?? kind})`] as const)
  const now = proposal.body ? t('proposals.field.bodyAsNow') : t('proposals.field.noBody')
  const options = field === 'to' ? named : [['', now] as const, ...named]
  return (
    <SelectField
      form={form}
      name={field}
      label={t(`proposals.field.${field}`)}
      value={typedIn(props)(field)}
      options={options}
      isRequired={field === 'to'}
    />
  )
}

function ResultInput({ field, ...props }: StepProps & { readonly field: 'outcome' | 'result' }) {
  const { t, language } = useWords()
  const { form, proposal } = props
  const names = field === 'outcome' ? OUTCOMES : EFFECT_RESULTS
  const possible = Object.entries(names).filter(([key]) => key !== 'no-answer' || proposal.isOutside)
  return (
    <SelectField
      form={form}
      name={field}
      label={t(`proposals.field.${field}`)}
      value={typedIn(props)(field)}
      options={possible.map(([key, texts]) => [key, texts[language]])}
    />
  )
}

/** Two periods of an indicator that is pinned to the phenomenon. */
function FigureInputs(props: StepProps) {
  const { t, language } = useWords()
  const { form, pins } = props
  const typed = typedIn(props)
  const shown = pins.flatMap(({ id, editions }) => {
    const edition = editions.at(-1)
    return edition ? [{ id, edition }] : []
  })
  if (shown.length === 0) return null
  const periods = new Map(shown.flatMap(({ edition }) => edition.points.map(({ period, label }) => [period, label[language]])))
  const options = [...periods].sort(([one], [other]) => one.localeCompare(other))
  const pinned = shown.map(({ id, edition }) => [id, `${edition.title[language]}, ${edition.areaName[language]}`] as const)
  return (
    <>
      <SelectField
        form={form}
        name="pin"
        label={t('proposals.field.pin')}
        value={typed('pin')}
        options={[['', t('proposals.field.noPin')], ...pinned]}
      />
      <div className="proposal-inline">
        {(['before', 'after'] as const).map((name) => (
          <SelectField
            key={name}
            form={form}
            name={name}
            label={t(`proposals.field.${name}`)}
            value={typed(name)}
            options={options}
          />
        ))}
      </div>
    </>
  )
}

type TextFieldName = Exclude<
  StepField,
  'onDay' | 'dueOn' | 'answerDueOn' | 'reasons' | 'judgement' | 'body' | 'to' | 'outcome' | 'result' | 'figures'
>

/** How each text is called when it is sent, and how long it may be. */
const TEXTS = {
  recordNumber: { name: 'recordNumber', longest: 80, isLong: false, isRequired: false, hint: null },
  responsible: { name: 'responsible', longest: 300, isLong: false, isRequired: false, hint: 'responsibleHint' },
  note: { name: 'note', longest: 2000, isLong: true, isRequired: false, hint: 'noteHint' },
  handOnNote: { name: 'note', longest: 2000, isLong: true, isRequired: true, hint: null },
  reason: { name: 'reason', longest: 2000, isLong: true, isRequired: true, hint: null },
  undoReason: { name: 'reason', longest: 2000, isLong: true, isRequired: true, hint: 'undoHint' },
} as const satisfies Readonly<Record<TextFieldName, object>>

function TextInput({ field, ...props }: StepProps & { readonly field: TextFieldName }) {
  const { t } = useWords()
  const { form, proposal } = props
  const { name, longest, isLong, isRequired, hint } = TEXTS[field]
  const beginning = field === 'responsible' ? (proposal.responsible ?? undefined) : undefined
  return (
    <GuardedTextField
      form={form}
      name={name}
      label={t(`proposals.field.${field === 'undoReason' ? 'reason' : field}`)}
      hint={hint ? t(`proposals.field.${hint}`) : undefined}
      value={typedIn(props)(name) ?? beginning}
      longest={longest}
      isLong={isLong}
      isRequired={isRequired}
    />
  )
}
