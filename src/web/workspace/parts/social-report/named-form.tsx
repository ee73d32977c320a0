import { useState } from 'react'
import type { ReportFault } from '../../../../collect/social-report/report-faults.ts'
import type { ReportForm, TypedReport } from '../../../../collect/social-report/typed-report.ts'
import type { ReportDraft } from '../../../../operations/social-report/drafts.ts'
import type { FormChoices, NamedChoice } from '../../../../operations/social-report/report-choices.ts'
import { ObservationForm } from '../../../parts/observation/observation-form.tsx'
import { useWords } from '../../../site/words.tsx'
import type { Step } from '../../../view/observation-steps.ts'
import { workspaceAddress } from '../../address.ts'
import { momentText } from '../../day-text.ts'
import { FormToken } from '../form-token.tsx'
import { type DraftAtHand, type DraftSaving, type DraftStatus, useDraftSaving } from './use-draft-saving.ts'

export interface NamedFormProps {
  readonly organiser: string
  readonly form: ReportForm
  readonly choices: FormChoices
  readonly units: readonly NamedChoice[]
  readonly initial: TypedReport
  readonly faults: readonly ReportFault[]
  readonly draft: DraftAtHand
  readonly formId: string
  readonly startStep: Step
}

/** The form of somebody who has signed in: saved as a draft while it is written. */
export function NamedForm(props: NamedFormProps) {
  const { organiser, form, choices, units, faults, formId } = props
  const { t, language } = useWords()
  const [begun, setBegun] = useState({ round: 0, typed: props.initial, step: props.startStep })
  const address = workspaceAddress(language, 'observations', 'drafts', 'save')
  const saving = useDraftSaving({ address, organiser, form, first: props.draft })
  const takeTheirs = ({ typed }: ReportDraft) => {
    saving.tookTheirs()
    setBegun({ round: begun.round + 1, typed, step: 'what' })
  }
  return (
    <>
      {saving.overtaken && <Conflict saving={saving} theirs={saving.overtaken} takeTheirs={takeTheirs} />}
      <ObservationForm
        key={begun.round}
        form={form}
        choices={choices}
        initial={begun.typed}
        startStep={begun.step}
        faults={begun.round === 0 ? faults : []}
        units={units}
        sendWords={t('observe.send')}
        onTyped={saving.typed}
        hidden={<NamedHidden organiser={organiser} form={form} draft={saving.draft} formId={formId} />}
        footer={<DraftFooter status={saving.status} />}
      />
    </>
  )
}

interface HiddenProps {
  readonly organiser: string
  readonly form: ReportForm
  readonly draft: DraftAtHand
  readonly formId: string
}

/** What every post of a named form carries. */
export function NamedHidden({ organiser, form, draft, formId }: HiddenProps) {
  return (
    <>
      <FormToken />
      <input type="hidden" name="organiser" value={organiser} />
      <input type="hidden" name="form" value={form} />
      <input type="hidden" name="draft" value={draft.id} />
      <input type="hidden" name="version" value={draft.version} />
      <input type="hidden" name="formId" value={formId} />
    </>
  )
}

function DraftFooter({ status }: { status: DraftStatus }) {
  const { t } = useWords()
  return (
    <div className="observe-keeping no-print">
      <p role="status">
        <StatusWords status={status} />
      </p>
      <p className="buttons">
        <button type="submit" name="act" value="save" className="second-button" formNoValidate>
          {t('observations.saveDraft')}
        </button>
      </p>
    </div>
  )
}

const WORDS = {
  still: 'observations.draft.waiting',
  saving: 'observations.draft.saving',
  lost: 'observations.draft.lost',
  'signed-out': 'observations.draft.signedOut',
  'identity-code': 'observations.draft.identityCode',
  gone: 'observations.draft.gone',
} as const

function StatusWords({ status }: { status: DraftStatus }) {
  const { t, language } = useWords()
  if (status.what === 'saved') return <>{t('observations.draft.saved', { at: momentText(status.at, language) })}</>
  if (status.what === 'refused') return <strong>{t('observations.draft.refused', { why: status.why[language] })}</strong>
  if (status.what === 'still') return null
  return <>{t(WORDS[status.what])}</>
}

interface ConflictProps {
  readonly saving: DraftSaving
  readonly theirs: ReportDraft
  readonly takeTheirs: (theirs: ReportDraft) => void
}

/** Both texts are shown; nothing is saved until one is chosen. */
function Conflict({ saving, theirs, takeTheirs }: ConflictProps) {
  const { t, language } = useWords()
  return (
    <section className="problem-summary" role="alert" aria-labelledby="draft-conflict">
      <h2 id="draft-conflict">{t('observations.conflict.title')}</h2>
      <p>{t('observations.conflict.explain')}</p>
      <h3>{t('observations.conflict.theirs', { at: momentText(theirs.savedAt, language) })}</h3>
      <p className="observe-text" dir="auto">
        {theirs.typed.title}
      </p>
      <p className="observe-text" dir="auto">
        {theirs.typed.observation}
      </p>
      <p className="buttons">
        <button type="button" onClick={saving.keepMine}>
          {t('observations.conflict.keepMine')}
        </button>
        <button type="button" className="second-button" onClick={() => takeTheirs(theirs)}>
          {t('observations.conflict.takeTheirs')}
        </button>
      </p>
    </section>
  )
}
