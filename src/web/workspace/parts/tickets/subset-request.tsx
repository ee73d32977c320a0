import { LARGEST_SUBSET, SUBSET_SELECTIONS } from '../../../../model/subset.ts'
import type { PossibleReader } from '../../../../operations/ticket/one-subset.ts'
import { useWords } from '../../../site/words.tsx'
import { FormToken } from '../form-token.tsx'
import { GuardedTextField, NumberField, optionsByName, optionsOf, SelectField } from './form-fields.tsx'

interface SubsetRequestProps {
  readonly organisers: Readonly<Record<string, string>>
  readonly contents: Readonly<Record<string, string>>
  readonly readers: readonly PossibleReader[]
  readonly values: Readonly<Record<string, string>>
}

/** Asking for a subset: first whose (the people who may read depend on it), then the rest. */
export function SubsetRequest(props: SubsetRequestProps) {
  const { t } = useWords()
  const { organisers, values } = props
  return (
    <section className="work-part no-print" aria-labelledby="request">
      <h2 id="request">{t('subsets.request')}</h2>
      {Object.keys(organisers).length > 1 && <ChooseOrganiser organisers={organisers} values={values} />}
      {values.organiser && <RequestForm {...props} />}
    </section>
  )
}

function ChooseOrganiser({ organisers, values }: Pick<SubsetRequestProps, 'organisers' | 'values'>) {
  const { t, language } = useWords()
  return (
    <form method="get" action="#request" className="choice-row">
      {['content', 'quarter', 'ticket'].map((name) => (
        <input key={name} type="hidden" name={name} value={values[name] ?? ''} />
      ))}
      <SelectField
        form="choose"
        name="organiser"
        label={t('subsets.field.organiser')}
        value={values.organiser}
        options={optionsByName(organisers, { language })}
      />
      <button type="submit" className="second-button">
        {t('tickets.show')}
      </button>
    </form>
  )
}

function RequestForm({ contents, readers, values }: SubsetRequestProps) {
  const { t } = useWords()
  if (readers.length === 0) return <p className="quiet">{t('subsets.field.noReaders')}</p>
  const selections = SUBSET_SELECTIONS.map((key) => [key, t(`subsets.field.selectionChoice.${key}`)] as const)
  return (
    <form method="post">
      <FormToken />
      <input type="hidden" name="act" value="request" />
      <input type="hidden" name="organiser" value={values.organiser} />
      <input type="hidden" name="ticket" value={values.ticket ?? ''} />
      <SelectField name="content" label={t('subsets.field.content')} value={values.content} options={optionsOf(contents)} />
      <GuardedTextField
        name="quarter"
        label={t('subsets.field.quarter')}
        hint={t('subsets.field.quarterHint')}
        value={values.quarter}
        longest={6}
        isRequired
      />
      <SelectField name="selection" label={t('subsets.field.selection')} value={values.selection} options={selections} />
      <NumberField
        name="mostClients"
        label={t('subsets.field.most')}
        hint={t('subsets.field.mostHint', { limit: LARGEST_SUBSET })}
        value={values.mostClients ?? '10'}
        largest={LARGEST_SUBSET}
        isRequired
      />
      <GuardedTextField
        name="reason"
        label={t('subsets.field.reason')}
        hint={t('subsets.field.reasonHint')}
        value={values.reason}
        longest={500}
        isLong
        isRequired
      />
      <Readers readers={readers} />
      <button type="submit">{t('subsets.send')}</button>
    </form>
  )
}

function Readers({ readers }: { readers: readonly PossibleReader[] }) {
  const { t } = useWords()
  return (
    <fieldset className="field" id="readers">
      <legend>{t('subsets.field.readers')}</legend>
      <p className="hint">{t('subsets.field.readersHint')}</p>
      {readers.map(({ account, name }) => (
        <label key={account} className="choice">
          <input type="checkbox" name="readers" value={account} />
          {name}
        </label>
      ))}
    </fieldset>
  )
}
