import type { Phenomenon } from '../../../../model/phenomenon.ts'
import { useWords } from '../../../site/words.tsx'
import type { TextKey } from '../../../text/translate.ts'
import type { Refused } from '../../visit.ts'
import { FormToken } from '../form-token.tsx'
import { GuardedTextField } from '../tickets/form-fields.tsx'

interface AnalysisFormProps {
  readonly phenomenon: Phenomenon
  /** A refusal of this form: what was typed stays. */
  readonly refused: Refused | null
}

interface FieldOfAnalysis {
  readonly name: string
  readonly label: TextKey
  readonly hint?: TextKey
  readonly longest: number
  readonly isLong: boolean
  readonly stored: (phenomenon: Phenomenon) => string
}

const ANALYSIS: readonly FieldOfAnalysis[] = [
  { name: 'analysisFi', label: 'phenomena.analysis.fi', longest: 20_000, isLong: true, stored: ({ analysis }) => analysis.fi },
  { name: 'analysisSv', label: 'phenomena.analysis.sv', longest: 20_000, isLong: true, stored: ({ analysis }) => analysis.sv },
  {
    name: 'memo',
    label: 'phenomena.analysis.memo',
    hint: 'phenomena.analysis.memoHint',
    longest: 5000,
    isLong: true,
    stored: ({ memo }) => memo,
  },
]
const NAMING: readonly FieldOfAnalysis[] = [
  { name: 'titleFi', label: 'phenomena.titleFi', longest: 160, isLong: false, stored: ({ titles }) => titles.fi },
  { name: 'titleSv', label: 'phenomena.titleSv', longest: 160, isLong: false, stored: ({ titles }) => titles.sv },
  {
    name: 'descriptionFi',
    label: 'phenomena.analysis.descriptionFi',
    hint: 'phenomena.analysis.descriptionHint',
    longest: 600,
    isLong: true,
    stored: ({ descriptions }) => descriptions.fi,
  },
  {
    name: 'descriptionSv',
    label: 'phenomena.analysis.descriptionSv',
    longest: 600,
    isLong: true,
    stored: ({ descriptions }) => descriptions.sv,
  },
]

/** The analysts' text in both languages. When somebody else has saved meanwhile, both stand side by side and the next save decides. */
export function AnalysisForm({ phenomenon, refused }: AnalysisFormProps) {
  const { t } = useWords()
  const isConflict = refused?.problem.code === 'changed-meanwhile'
  return (
    <section className="work-part phenomenon-analysis" aria-labelledby="analysis">
      <h2 id="analysis">{t('phenomena.analysis.title')}</h2>
      <p className="hint">{t('phenomena.analysis.lead')}</p>
      {isConflict && <Conflict phenomenon={phenomenon} typed={refused.submitted} />}
      <form method="post">
        <FormToken />
        <input type="hidden" name="act" value="save" />
        <input type="hidden" name="version" value={phenomenon.version} />
        <Fields fields={ANALYSIS} phenomenon={phenomenon} submitted={refused?.submitted} />
        <details open={refused !== null}>
          <summary>{t('phenomena.analysis.naming')}</summary>
          <Fields fields={NAMING} phenomenon={phenomenon} submitted={refused?.submitted} />
        </details>
        <div className="buttons">
          <button type="submit">{t('phenomena.analysis.save')}</button>
        </div>
      </form>
    </section>
  )
}

interface FieldsProps {
  readonly fields: readonly FieldOfAnalysis[]
  readonly phenomenon: Phenomenon
  readonly submitted: Readonly<Record<string, string>> | undefined
}

function Fields({ fields, phenomenon, submitted }: FieldsProps) {
  const { t } = useWords()
  // Nobody but the institute sees a national one.
  const isShown = (hint: TextKey | undefined) => hint !== 'phenomena.analysis.descriptionHint' || phenomenon.owner !== 'national'
  return fields.map(({ name, label, hint, longest, isLong, stored }) => (
    <div key={name} className={`field-${name}`}>
      <GuardedTextField
        name={name}
        label={t(label)}
        hint={hint && isShown(hint) ? t(hint) : undefined}
        longest={longest}
        isLong={isLong}
        value={submitted?.[name] ?? stored(phenomenon)}
      />
    </div>
  ))
}

function Conflict({ phenomenon, typed }: { phenomenon: Phenomenon; typed: Readonly<Record<string, string>> }) {
  const { t } = useWords()
  const differing = [...ANALYSIS, ...NAMING].filter(({ name, stored }) => (typed[name] ?? '') !== stored(phenomenon))
  return (
    <div className="phenomenon-conflict">
      <h3>{t('phenomena.analysis.conflict')}</h3>
      <p>{t('phenomena.analysis.conflictLead')}</p>
      {differing.map(({ name, label, stored }) => (
        <div key={name}>
          <h4>{t('phenomena.analysis.stored', { field: t(label) })}</h4>
          <p className="report-text">{stored(phenomenon) || '–'}</p>
        </div>
      ))}
    </div>
  )
}
