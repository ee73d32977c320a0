import { useEffect, useState } from 'react'
import type { ReportFault } from '../../../collect/social-report/report-faults.ts'
import { emptyReport, type ReportForm, type TypedReport } from '../../../collect/social-report/typed-report.ts'
import type { FormChoices } from '../../../operations/social-report/report-choices.ts'
import { useWords } from '../../site/words.tsx'
import { firstStep, type Step } from '../../view/observation-steps.ts'
import { workspaceAddress } from '../../workspace/address.ts'
import type { KeptReport } from './kept-report.ts'
import { hasNamedDraft } from './named-draft-mark.ts'
import { ObservationForm } from './observation-form.tsx'
import { Trap } from './trap.tsx'
import { type KeepingReport, useKeptReport } from './use-kept-report.ts'

interface AnonymousFormProps {
  readonly form: ReportForm
  readonly choices: FormChoices
  readonly token: string
  readonly formId: string
  /** What came back from the server, when it refused or the sender wants to change it. */
  readonly back: { readonly typed: TypedReport; readonly faults: readonly ReportFault[] } | null
}

/** The form of a unit's link. Its draft stays in the browser. */
export function AnonymousForm({ form, choices, token, formId, back }: AnonymousFormProps) {
  const keeping = useKeptReport(token, { form, formId })
  const [round, setRound] = useState(0)
  const { kept } = keeping
  const begin = startOf({ back, kept, form, day: choices.day })
  const remove = () => {
    keeping.remove()
    setRound(round + 1)
  }
  return (
    <ObservationForm
      key={`${kept?.at ?? 0} ${round}`}
      form={form}
      choices={choices}
      initial={round > 0 ? emptyReport(form, choices.day) : begin.typed}
      startStep={round > 0 ? firstStep(form) : begin.step}
      faults={round > 0 ? [] : (back?.faults ?? [])}
      units={null}
      sendWords={useWords().t('observe.send')}
      onTyped={keeping.keep}
      hidden={
        <>
          <input type="hidden" name="formId" value={formId} />
          <input type="hidden" name="form" value={form} />
          <Trap />
          {form !== 'client' && <NamedDraftNotice />}
        </>
      }
      footer={<Keeping keeping={keeping} isRestored={kept !== null && back === null && round === 0} remove={remove} />}
    />
  )
}

interface Beginning {
  readonly back: AnonymousFormProps['back']
  readonly kept: KeptReport | null
  readonly form: ReportForm
  readonly day: string
}

/** What the server gave back is newer than what the browser kept. */
function startOf({ back, kept, form, day }: Beginning): { readonly typed: TypedReport; readonly step: Step } {
  const empty = emptyReport(form, day)
  if (back) return { typed: back.typed, step: 'what' }
  return kept ? { typed: { ...empty, ...kept.typed }, step: kept.step } : { typed: empty, step: firstStep(form) }
}

/** The same words in a draft with a name and in what is sent without one would name who sent it. */
function NamedDraftNotice() {
  const { t, language } = useWords()
  const [isThere, setIsThere] = useState(false)
  useEffect(() => setIsThere(hasNamedDraft()), [])
  if (!isThere) return null
  return (
    <section className="observe-notice" aria-labelledby="named-draft">
      <h2 id="named-draft">{t('observe.namedDraft.title')}</h2>
      <p>{t('observe.namedDraft.text')}</p>
      <p className="observe-links">
        <a href={workspaceAddress(language, 'observations')}>{t('observe.namedDraft.toDrafts')}</a>
      </p>
    </section>
  )
}

function Keeping({ keeping, isRestored, remove }: { keeping: KeepingReport; isRestored: boolean; remove: () => void }) {
  const { t } = useWords()
  // Only where scripts run is anything kept.
  if (!keeping.isRead) return null
  return (
    <div className="observe-keeping no-print">
      {isRestored && <p role="status">{t('observe.kept.restored')}</p>}
      <p className="quiet">{t('observe.kept.here')}</p>
      <label className="choice">
        <input type="checkbox" checked={keeping.staysHere} onChange={({ target }) => keeping.stay(target.checked)} />
        <span>
          {t('observe.kept.keep')}
          <span className="observe-chip-hint">{t('observe.kept.keepHint')}</span>
        </span>
      </label>
      <button type="button" className="plain-button" onClick={remove}>
        {t('observe.kept.remove')}
      </button>
    </div>
  )
}
