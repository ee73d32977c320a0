import type { ReactNode } from 'react'
import type { ReportFault } from '../../../collect/social-report/report-faults.ts'
import { useWords } from '../../site/words.tsx'
import { countedSteps, faultsOfStep, firstStep, type Step } from '../../view/observation-steps.ts'
import { FaultList } from './fault-list.tsx'
import { useFormView } from './form-view.tsx'

interface StepFrameProps {
  readonly name: Step
  readonly step: Step
  readonly isLive: boolean
  readonly faults: readonly ReportFault[]
  readonly sendWords?: string
  readonly back: () => void
  readonly children: ReactNode
}

/** One screen of the form; without scripts a part of the page. */
export function StepFrame({ name, step, isLive, faults, sendWords, back, children }: StepFrameProps) {
  const { t } = useWords()
  const { form } = useFormView()
  const heading = name === 'what' ? WHAT[form] : name
  const steps = countedSteps(form)
  const place = steps.indexOf(name)
  const hasButtons = isLive && name !== 'prompts'
  return (
    <section className="observe-step" hidden={isLive && name !== step} aria-labelledby={`step-${name}`}>
      <h2 id={`step-${name}`} tabIndex={-1}>
        {t(`observe.steps.${heading}`)}
        {isLive && place >= 0 && <Progress step={place + 1} steps={steps.length} />}
      </h2>
      {hasButtons && <FaultList faults={faultsOfStep(faults, name, form)} />}
      {children}
      {hasButtons && <StepButtons name={name} sendWords={sendWords} back={name === firstStep(form) ? null : back} />}
    </section>
  )
}

const WHAT = {
  worker: 'what',
  group: 'what',
  client: 'whatClient',
  caseload: 'whatCaseload',
  panel: 'whatPanel',
  counted: 'whatCounted',
} as const

function Progress({ step, steps }: { step: number; steps: number }) {
  const { t } = useWords()
  return (
    <span className="observe-progress">
      <span aria-hidden="true">{t('observe.progress', { step, steps })}</span>
      <span className="visually-hidden">{t('observe.progressLabel', { step, steps })}</span>
    </span>
  )
}

interface ButtonsProps {
  readonly name: Step
  readonly sendWords: string | undefined
  /** Null on the first screen. */
  readonly back: (() => void) | null
}

function StepButtons({ name, sendWords, back }: ButtonsProps) {
  const { t } = useWords()
  return (
    <p className="buttons observe-buttons">
      {name === 'review' ? (
        <button type="submit" name="act" value="send">
          {sendWords}
        </button>
      ) : (
        <button type="submit">{t(name === 'next' ? 'observe.review' : 'observe.next')}</button>
      )}
      {back && (
        <button type="button" className="second-button" onClick={back}>
          {t(name === 'review' ? 'observe.change' : 'observe.back')}
        </button>
      )}
    </p>
  )
}
