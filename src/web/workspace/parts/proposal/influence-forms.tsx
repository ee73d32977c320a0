import { INFLUENCE_CHANNELS, INFLUENCE_SUBJECTS } from '../../../../model/influence.ts'
import type { InfluenceLine } from '../../../../operations/proposal/influence.ts'
import type { ProposalChoices } from '../../../../operations/proposal/show-choices.ts'
import { titleFor } from '../../../parts/proposal/national-text.tsx'
import { useWords } from '../../../site/words.tsx'
import { FormToken } from '../form-token.tsx'
import { OwnerField } from '../owner-field.tsx'
import { GuardedTextField, SelectField } from '../tickets/form-fields.tsx'
import { DateField } from './fields.tsx'

type Submitted = Readonly<Record<string, string>> | null

interface AddInfluenceProps {
  readonly choices: ProposalChoices
  readonly owners: Readonly<Record<string, string>>
  readonly submitted: Submitted
}

export function AddInfluence({ choices, owners, submitted }: AddInfluenceProps) {
  const { t } = useWords()
  const typed: Readonly<Record<string, string>> = submitted?.act === 'add' ? submitted : {}
  return (
    <details className="act no-print" open={submitted?.act === 'add'}>
      <summary>{t('proposals.influence.add')}</summary>
      <form method="post">
        <FormToken />
        <input type="hidden" name="act" value="add" />
        <OwnerField
          form="add"
          value={typed.owner}
          owners={choices.owners}
          names={owners}
          words={{ label: t('proposals.field.owner'), national: t('proposals.field.national') }}
        />
        <SaidFields form="add" choices={choices} value={(name) => typed[name]} />
        <button type="submit">{t('proposals.influence.add')}</button>
      </form>
    </details>
  )
}

interface EntryFormProps {
  readonly entry: InfluenceLine
  readonly choices: ProposalChoices
  readonly submitted: Submitted
}

/** What was learnt later, and a correction of the entry itself. */
export function EntryForms({ entry, choices, submitted }: EntryFormProps) {
  const { t } = useWords()
  const isOf = (act: string) => submitted?.act === act && submitted.influence === entry.id
  const follow: Readonly<Record<string, string>> = submitted && isOf('follow') ? submitted : {}
  const change = submitted && isOf('change') ? submitted : fieldsOf(entry)
  const [followForm, changeForm] = [`follow${entry.id}`, `change${entry.id}`]
  return (
    <>
      <details className="act no-print" open={isOf('follow')}>
        <summary>{t('proposals.influence.follow')}</summary>
        <form method="post">
          <FormToken />
          <input type="hidden" name="act" value="follow" />
          <input type="hidden" name="influence" value={entry.id} />
          <DateField
            form={followForm}
            name="onDay"
            label={t('proposals.influence.onDay')}
            value={follow.onDay ?? choices.today}
            latest={choices.today}
            isRequired
          />
          <GuardedTextField
            form={followForm}
            name="text"
            label={t('proposals.influence.followed')}
            value={follow.text}
            longest={2000}
            isLong
            isRequired
          />
          <button type="submit">{t('proposals.influence.follow')}</button>
        </form>
      </details>
      <details className="act no-print" open={isOf('change')}>
        <summary>{t('proposals.influence.correct')}</summary>
        <form method="post">
          <FormToken />
          <input type="hidden" name="act" value="change" />
          <input type="hidden" name="influence" value={entry.id} />
          <input type="hidden" name="version" value={entry.version} />
          <SaidFields form={changeForm} choices={choices} value={(name) => change[name]} />
          <button type="submit">{t('proposals.influence.correct')}</button>
        </form>
      </details>
    </>
  )
}

function fieldsOf({ channel, onDay, audience, subject, told, followed }: InfluenceLine): Readonly<Record<string, string>> {
  const about = subject ? `${subject.kind}:${subject.id}` : ''
  return { channel, onDay, audience, subject: about, told, followed: followed ?? '' }
}

interface SaidProps {
  readonly form: string
  readonly choices: ProposalChoices
  readonly value: (name: string) => string | undefined
}

function SaidFields({ form, choices, value }: SaidProps) {
  const { t, language } = useWords()
  return (
    <>
      <SelectField
        form={form}
        name="channel"
        label={t('proposals.influence.channel')}
        value={value('channel')}
        options={Object.entries(INFLUENCE_CHANNELS).map(([key, names]) => [key, names[language]])}
      />
      <DateField
        form={form}
        name="onDay"
        label={t('proposals.influence.onDay')}
        value={value('onDay') ?? choices.today}
        latest={choices.today}
        isRequired
      />
      <GuardedTextField
        form={form}
        name="audience"
        label={t('proposals.influence.audience')}
        hint={t('proposals.influence.audienceHint')}
        value={value('audience')}
        longest={300}
        isRequired
      />
      <SubjectField form={form} choices={choices} value={value} />
      {(['told', 'followed'] as const).map((name) => (
        <GuardedTextField
          key={name}
          form={form}
          name={name}
          label={t(`proposals.influence.${name}`)}
          value={value(name)}
          longest={2000}
          isLong
          isRequired={name === 'told'}
        />
      ))}
    </>
  )
}

function SubjectField({ form, choices, value }: SaidProps) {
  const { t, language } = useWords()
  const subjects = INFLUENCE_SUBJECTS.flatMap((kind) =>
    choices.subjects[kind].map(({ id, titles }) => {
      const title = titleFor(titles, language)
      return [`${kind}:${id}`, t(`proposals.influence.${kind}`, { title })] as const
    }),
  )
  return (
    <SelectField
      form={form}
      name="subject"
      label={t('proposals.influence.subject')}
      value={value('subject')}
      options={[['', t('proposals.influence.noSubject')], ...subjects]}
    />
  )
}
