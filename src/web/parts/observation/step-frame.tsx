import type { ReactNode } from 'react'
import type { ReportFault } from '../../../collect/social-report/report-faults.ts'
import { useWords } from '../../site/words.tsx'
import { COUNTED_STEPS, faultsOfStep, type Step } from '../../view/observation-steps.ts'
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
  const heading = name === 'what' && form === 'client' ? 'whatClient' : name
  const place = COUNTED_STEPS.indexOf(name)
  return (
    <section className="observe-step" hidden={isLive && name !== step} aria-labelledby={`step-${name}`}>
      <h2 id={`step-${name}`} tabIndex={-1}>
        {t(`observe.steps.${heading}`)}
        {isLive && place >= 0 && <Progress step={place + 1} />}
      </h2>
      {isLive && name !== 'prompts' && <FaultList faults={faultsOfStep(faults, name)} />}
      {children}
      {isLive && name !== 'prompts' && <StepButtons name={name} sendWords={sendWords} back={back} />}
    </section>
  )
}

function Progress({ step }: { step: number }) {
  const { t } = useWords()
  const steps = COUNTED_STEPS.length
  return (
    <span className="observe-progress">
      <span aria-hidden="true">{t('observe.progress', { step, steps })}</span>
      <span className="visually-hidden">{t('observe.progressLabel', { step, steps })}</span>
    </span>
  )
}

type ButtonsProps = Pick<StepFrameProps, 'name' | 'back'> & { readonly sendWords: string | undefined }

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
      <button type="button" className="second-button" onClick={back}>
        {t(name === 'review' ? 'observe.change' : 'observe.back')}
      </button>
    </p>
  )
}
