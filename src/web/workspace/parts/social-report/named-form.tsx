import { type MouseEvent, useEffect, useRef, useState } from 'react'
import type { ReportFault } from '../../../../collect/social-report/report-faults.ts'
import type { ReportForm, TypedReport } from '../../../../collect/social-report/typed-report.ts'
import type { ReportDraft } from '../../../../operations/social-report/drafts.ts'
import type { FormChoices, NamedChoice } from '../../../../operations/social-report/report-choices.ts'
import { ObservationForm } from '../../../parts/observation/observation-form.tsx'
import { useWords } from '../../../site/words.tsx'
import { firstStep, type Step } from '../../../view/observation-steps.ts'
import { workspaceAddress } from '../../address.ts'
import { momentText } from '../../day-text.ts'
import { FormToken } from '../form-token.tsx'
import { type DraftAtHand, type DraftSaving, type DraftStatus, useDraftSaving } from './use-draft-saving.ts'
import { useNamedKeeping } from './use-named-keeping.ts'

export interface NamedFormProps {
  readonly account: string
  readonly organiser: string
  readonly form: ReportForm
  readonly choices: FormChoices
  readonly units: readonly NamedChoice[]
  readonly initial: TypedReport
  /** What an empty form begins with. */
  readonly empty: TypedReport
  readonly faults: readonly ReportFault[]
  readonly draft: DraftAtHand
  readonly formId: string
  readonly startStep: Step
  /** What was typed came back from the server. */
  readonly isBack: boolean
}

/** The form of somebody who has signed in: kept in the tab while it is written, and as a draft in their name when they ask for it. */
export function NamedForm(props: NamedFormProps) {
  const { organiser, form, choices, units, faults, formId } = props
  const { t } = useWords()
  const { begun, saving, keeping, typed, takeTheirs, startAnew } = useNamedForm(props)
  return (
    <>
      {saving.overtaken && <Conflict saving={saving} theirs={saving.overtaken} takeTheirs={takeTheirs} />}
      {begun.isRestored && <p role="status">{t('observe.kept.restored')}</p>}
      <ObservationForm
        key={begun.round}
        form={form}
        choices={choices}
        initial={begun.typed}
        startStep={begun.step}
        faults={begun.round === 0 ? faults : []}
        units={units}
        sendWords={t('observe.send')}
        onTyped={(now, step) => {
          typed.current = now
          keeping.keep(now, step)
          saving.typed(now)
        }}
        hidden={<NamedHidden organiser={organiser} form={form} draft={saving.draft} formId={formId} />}
        footer={<DraftFooter saving={saving} save={() => saving.ask(typed.current)} remove={startAnew} />}
      />
    </>
  )
}

function useNamedForm(props: NamedFormProps) {
  const { account, organiser, form, formId, draft, isBack, empty } = props
  const { language } = useWords()
  const [begun, setBegun] = useState({ round: 0, typed: props.initial, step: props.startStep, isRestored: false })
  const typed = useRef(props.initial)
  const address = workspaceAddress(language, 'observations', 'drafts', 'save')
  const saving = useDraftSaving({ address, organiser, form, first: draft })
  const keeping = useNamedKeeping({ account, organiser, form, formId, draft, isBack })
  const begin = (now: TypedReport, step: Step, isRestored = false) => {
    typed.current = now
    setBegun(({ round }) => ({ round: round + 1, typed: now, step, isRestored }))
  }
  const { kept } = keeping
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the tab kept is taken once
  useEffect(() => {
    if (kept === null) return
    begin({ ...props.initial, ...kept.typed }, kept.step, true)
    saving.typed(kept.typed)
  }, [kept])
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the draft is another
  useEffect(() => keeping.goOnFrom(saving.draft), [saving.draft])
  return {
    begun,
    saving,
    keeping,
    typed,
    takeTheirs: ({ typed: theirs }: ReportDraft) => {
      saving.tookTheirs()
      begin(theirs, 'what')
    },
    startAnew: () => {
      keeping.remove()
      saving.forget()
      begin(empty, firstStep(form))
    },
  }
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

interface FooterProps {
  readonly saving: DraftSaving
  readonly save: () => void
  readonly remove: () => void
}

/** Where what was typed is, and what it means to have a draft in one's name. Without scripts the buttons post the form. */
function DraftFooter({ saving: { draft, status }, save, remove }: FooterProps) {
  const { t, language } = useWords()
  const [isLive, setIsLive] = useState(false)
  useEffect(() => setIsLive(true), [])
  const isSaved = draft.id !== ''
  const saveNow = (event: MouseEvent) => {
    event.preventDefault()
    save()
  }
  return (
    <div className="observe-keeping no-print">
      <p role="status">
        <StatusWords status={status} />
      </p>
      {isLive && !isSaved && <p className="quiet">{t('observations.draft.here')}</p>}
      <p className="quiet" id="draft-hint">
        {t(isSaved ? 'observations.draft.byName' : 'observations.draft.hint')}
      </p>
      <p className="buttons">
        {isLive && isSaved ? (
          <button
            type="submit"
            name="act"
            value="discard"
            className="second-button"
            formNoValidate
            formAction={workspaceAddress(language, 'observations')}
          >
            {t('observe.kept.remove')}
          </button>
        ) : (
          <button
            type="submit"
            name="act"
            value="save"
            className="second-button"
            formNoValidate
            aria-describedby="draft-hint"
            onClick={saveNow}
          >
            {t('observations.saveDraft')}
          </button>
        )}
      </p>
      {isLive && !isSaved && (
        <button type="button" className="plain-button" onClick={remove}>
          {t('observations.startAnew')}
        </button>
      )}
    </div>
  )
}

const WORDS = {
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
