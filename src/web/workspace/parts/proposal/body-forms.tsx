import type { ReactNode } from 'react'
import type { BodyLine } from '../../../../operations/proposal/bodies.ts'
import type { ProposalChoices } from '../../../../operations/proposal/show-choices.ts'
import { titleFor } from '../../../parts/proposal/national-text.tsx'
import { useWords } from '../../../site/words.tsx'
import { FormToken } from '../form-token.tsx'
import { OwnerField } from '../owner-field.tsx'
import { GuardedTextField, SelectField } from '../tickets/form-fields.tsx'
import { BothLanguages, DateField } from './fields.tsx'

type Submitted = Readonly<Record<string, string>> | null

interface BodyFormProps {
  readonly act: 'add' | 'rename' | 'abolish' | 'hand-over'
  readonly body: string
  readonly submitted: Submitted
  readonly children: (form: string, value: (name: string) => string | undefined) => ReactNode
}

/** One act on a body as a form that opens; the one that was refused stands open with what was typed. */
function BodyForm({ act, body, submitted, children }: BodyFormProps) {
  const { t } = useWords()
  const isRefused = submitted?.act === act && (submitted.body ?? '') === body
  const title = t(act === 'hand-over' ? 'proposals.bodies.handOver' : `proposals.bodies.${act}`)
  return (
    <details className="act" open={isRefused}>
      <summary>{title}</summary>
      <form method="post">
        <FormToken />
        <input type="hidden" name="act" value={act} />
        <input type="hidden" name="body" value={body} />
        {children(`${act}${body}`, (name) => (isRefused ? submitted[name] : undefined))}
        <button type="submit">{title}</button>
      </form>
    </details>
  )
}

interface AddBodyProps {
  readonly choices: ProposalChoices
  readonly owners: Readonly<Record<string, string>>
  readonly submitted: Submitted
}

export function AddBody({ choices, owners, submitted }: AddBodyProps) {
  const { t, language } = useWords()
  return (
    <BodyForm act="add" body="" submitted={submitted}>
      {(form, value) => (
        <>
          <OwnerField
            form={form}
            value={value('owner')}
            owners={choices.owners}
            names={owners}
            words={{ label: t('proposals.field.owner'), national: t('proposals.field.national') }}
          />
          <BodyNames form={form} value={value} />
          <SelectField
            form={form}
            name="kind"
            label={t('proposals.bodies.kind')}
            value={value('kind') ?? 'county-body'}
            options={choices.addressees.map(({ code, names }) => [code, names[language]])}
          />
          <Term form={form} value={value('term')} />
          <DateField form={form} name="validFrom" label={t('proposals.bodies.validFrom')} value={value('validFrom')} isRequired />
        </>
      )}
    </BodyForm>
  )
}

interface ChangeBodyProps {
  readonly body: BodyLine
  readonly bodies: readonly BodyLine[]
  readonly today: string
  readonly submitted: Submitted
}

/** What can be done to one body: named anew, abolished, its open proposals handed over. */
export function ChangeBody(props: ChangeBodyProps) {
  const { t, language } = useWords()
  const { body, submitted } = props
  const { isOwn, isInForce, openProposals, successor } = body
  return (
    <details className="work-part" open={submitted?.body === body.id}>
      <summary>{t('proposals.bodies.change', { name: titleFor(body.names, language) })}</summary>
      {isOwn && isInForce && <RenameForm {...props} />}
      {isOwn && isInForce && <AbolishForm {...props} />}
      {openProposals > 0 && successor && <HandOverForm {...props} />}
    </details>
  )
}

function RenameForm({ body, submitted }: ChangeBodyProps) {
  const { t } = useWords()
  const known: Readonly<Record<string, string>> = {
    'names.fi': body.names.fi,
    'names.sv': body.names.sv,
    term: body.term ?? '',
  }
  return (
    <BodyForm act="rename" body={body.id} submitted={submitted}>
      {(form, value) => (
        <>
          <BodyNames form={form} value={(name) => value(name) ?? known[name]} />
          <Term form={form} value={value('term') ?? known.term} />
          <DateField form={form} name="from" label={t('proposals.bodies.from')} value={value('from')} isRequired />
        </>
      )}
    </BodyForm>
  )
}

function AbolishForm({ body, bodies, submitted }: ChangeBodyProps) {
  const { t, language } = useWords()
  const others = bodies.filter(({ id, isInForce }) => id !== body.id && isInForce)
  return (
    <BodyForm act="abolish" body={body.id} submitted={submitted}>
      {(form, value) => (
        <>
          <DateField form={form} name="lastDay" label={t('proposals.bodies.lastDay')} value={value('lastDay')} isRequired />
          <SelectField
            form={form}
            name="successor"
            label={t('proposals.bodies.successorField')}
            value={value('successor')}
            options={[
              ['', t('proposals.bodies.noSuccessor')],
              ...others.map(({ id, names }) => [id, titleFor(names, language)] as const),
            ]}
          />
        </>
      )}
    </BodyForm>
  )
}

function HandOverForm({ body, today, submitted }: ChangeBodyProps) {
  const { t } = useWords()
  return (
    <BodyForm act="hand-over" body={body.id} submitted={submitted}>
      {(form, value) => (
        <>
          <DateField form={form} name="onDay" label={t('proposals.bodies.onDay')} value={value('onDay') ?? today} isRequired />
          <GuardedTextField
            form={form}
            name="note"
            label={t('proposals.bodies.note')}
            value={value('note')}
            longest={2000}
            isLong
            isRequired
          />
        </>
      )}
    </BodyForm>
  )
}

function BodyNames({ form, value }: { form: string; value: (name: string) => string | undefined }) {
  const { t } = useWords()
  const labels = { fi: t('proposals.bodies.nameFi'), sv: t('proposals.bodies.nameSv') }
  return <BothLanguages form={form} name="names" labels={labels} value={value} longest={300} />
}

function Term({ form, value }: { form: string; value: string | undefined }) {
  const { t } = useWords()
  return (
    <GuardedTextField
      form={form}
      name="term"
      label={t('proposals.bodies.term')}
      hint={t('proposals.bodies.termHint')}
      value={value}
      longest={40}
    />
  )
}
