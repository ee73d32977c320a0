import type { ProposalChoices } from '../../../../operations/proposal/show-choices.ts'
import { titleFor } from '../../../parts/proposal/national-text.tsx'
import { useWords } from '../../../site/words.tsx'
import { FormToken } from '../form-token.tsx'
import { OwnerField } from '../owner-field.tsx'
import { GuardedTextField, SelectField } from '../tickets/form-fields.tsx'
import { BothLanguages } from './fields.tsx'

interface ProposalFormProps {
  readonly choices: ProposalChoices
  /** Names of counties by code, for those who work for several. */
  readonly owners: Readonly<Record<string, string>>
  readonly value: (name: string) => string | undefined
  /** Null for a new one. */
  readonly version: number | null
}

const FORM = 'save'

/** What is asked, of whom, on what it rests. */
export function ProposalForm({ choices, owners, value, version }: ProposalFormProps) {
  const { t } = useWords()
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
          words={{ label: t('proposals.field.owner'), national: t('proposals.field.national') }}
        />
      )}
      <BothLanguages
        form={FORM}
        name="titles"
        labels={{ fi: t('proposals.field.titleFi'), sv: t('proposals.field.titleSv') }}
        value={value}
        longest={160}
      />
      <BothLanguages
        form={FORM}
        name="texts"
        labels={{ fi: t('proposals.field.textFi'), sv: t('proposals.field.textSv') }}
        hint={t('proposals.field.textHint')}
        value={value}
        longest={5000}
        isLong
      />
      <ChosenFields choices={choices} value={value} />
      <GuardedTextField
        form={FORM}
        name="costNote"
        label={t('proposals.field.costNote')}
        hint={t('proposals.field.costHint')}
        value={value('costNote')}
        longest={2000}
        isLong
      />
      {(['welfareSection', 'strategyGoal'] as const).map((name) => (
        <GuardedTextField
          key={name}
          form={FORM}
          name={name}
          label={t(`proposals.field.${name}`)}
          value={value(name)}
          longest={300}
        />
      ))}
      <label className="choice">
        <input type="checkbox" name="isPublic" value="yes" defaultChecked={value('isPublic') !== 'no'} />
        {t('proposals.field.isPublic')}
      </label>
      <p className="buttons">
        <button type="submit">{t('proposals.saveDraft')}</button>
      </p>
    </form>
  )
}

function ChosenFields({ choices, value }: Pick<ProposalFormProps, 'choices' | 'value'>) {
  const { t, language } = useWords()
  const { addressees, bodies, tasks, subjects } = choices
  const kinds = Object.fromEntries(addressees.map(({ code, names }) => [code, names[language]]))
  const bodyOptions = bodies.map(({ id, kind, names }) => [id, `${titleFor(names, language)} (${kinds[kind] ?? kind})`] as const)
  return (
    <>
      <SelectField
        form={FORM}
        name="phenomenon"
        label={t('proposals.field.phenomenon')}
        value={value('phenomenon')}
        options={[
          ['', t('proposals.field.noPhenomenon')],
          ...subjects.phenomenon.map(({ id, titles }) => [id, titleFor(titles, language)] as const),
        ]}
      />
      <SelectField
        form={FORM}
        name="addressee"
        label={t('proposals.field.addressee')}
        value={value('addressee') ?? 'county-body'}
        options={addressees.map(({ code, names }) => [code, names[language]])}
      />
      <SelectField
        form={FORM}
        name="body"
        label={t('proposals.field.body')}
        value={value('body')}
        options={[['', t('proposals.field.noBody')], ...bodyOptions]}
      />
      <SelectField
        form={FORM}
        name="task"
        label={t('proposals.field.task')}
        value={value('task')}
        options={[['', t('proposals.field.noTask')], ...tasks.map(({ code, names }) => [code, names[language]] as const)]}
      />
    </>
  )
}
