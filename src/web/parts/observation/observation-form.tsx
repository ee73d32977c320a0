import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { type ReportFault, reportFaults } from '../../../collect/social-report/report-faults.ts'
import { type ReportForm, readTyped, type TypedReport } from '../../../collect/social-report/typed-report.ts'
import type { FormChoices, NamedChoice } from '../../../operations/social-report/report-choices.ts'
import { useWords } from '../../site/words.tsx'
import { keysOfChoices } from '../../view/observation-post.ts'
import { faultId, faultsOfStep, firstStep, type Step, stepAfter, stepBefore, stepOf } from '../../view/observation-steps.ts'
import { CountsStep } from './counts-step.tsx'
import { FaultList } from './fault-list.tsx'
import { type FormView, FormViewProvider } from './form-view.tsx'
import { Review } from './review.tsx'
import { StepFrame } from './step-frame.tsx'
import { NextStep, Prompts, WhatStep, WhomStep } from './steps.tsx'
import { type Sending, useSending } from './use-sending.ts'

export interface ObservationFormProps {
  readonly form: ReportForm
  readonly choices: FormChoices
  readonly initial: TypedReport
  /** What the server refused. */
  readonly faults: readonly ReportFault[]
  readonly units: readonly NamedChoice[] | null
  /** Where the form begins when scripts run. */
  readonly startStep: Step
  /** What every post carries: form token, form id. */
  readonly hidden: ReactNode
  /** Stands under the form: what is kept where. */
  readonly footer: ReactNode
  /** What the last button says. */
  readonly sendWords: string
  /** Sent before: how it was sent is not asked again, and without scripts it goes without a review of its own. */
  readonly isMending?: boolean
  /** Told on every change. */
  onTyped?(typed: TypedReport, step: Step): void
}

/**
 * The observation form: three prompts, three short screens and a review where scripts run; one long page where they do not. All fields are
 * in the page all the time, so going back and forth loses nothing.
 */
export function ObservationForm(props: ObservationFormProps) {
  const { form, choices, initial, units, hidden, footer, sendWords, isMending = false } = props
  const { t } = useWords()
  const { ref, typed, step, isLive, faults, read, go, choose, submit, sending } = useObservation(props)
  const view: FormView = { form, choices, initial, units, typed, isLive, faults, isMending }
  const frame = { step, isLive, faults, back: () => go(stepBefore(step, form)) }
  const first = firstStep(form)
  return (
    <FormViewProvider view={view}>
      <form
        ref={ref}
        method="post"
        className="observe-form"
        data-step={isLive ? step : undefined}
        data-begun={isLive && step !== first ? true : undefined}
        noValidate={isLive}
        onInput={read}
        onSubmit={submit}
      >
        {hidden}
        {!isLive && <FaultList faults={faults} />}
        <StepFrame name={first} {...frame}>
          {first === 'prompts' ? <Prompts choose={choose} /> : <CountsStep />}
        </StepFrame>
        <StepFrame name="what" {...frame}>
          <WhatStep />
        </StepFrame>
        <StepFrame name="whom" {...frame}>
          <WhomStep />
        </StepFrame>
        <StepFrame name="next" {...frame}>
          <NextStep />
        </StepFrame>
        {isLive && step === 'review' && (
          <StepFrame name="review" {...frame} sendWords={sendWords}>
            <Review typed={typed} form={form} choices={choices} />
            {sending.isUnreachable && (
              <p role="alert" className="field-error">
                {t('observe.unreachable')}
              </p>
            )}
          </StepFrame>
        )}
        {!isLive && (
          <p className="buttons">
            <button type="submit" name="act" value={isMending ? 'send' : 'review'}>
              {isMending ? sendWords : t('observe.review')}
            </button>
          </p>
        )}
        {footer}
      </form>
    </FormViewProvider>
  )
}

/** State of the form in a browser with scripts. The inputs themselves hold what is typed; it is read from them. */
function useObservation({ form, choices, initial, faults: refused, startStep, onTyped }: ObservationFormProps) {
  const ref = useRef<HTMLFormElement>(null)
  const [typed, setTyped] = useState(initial)
  const first = firstStep(form)
  const [step, setStep] = useState<Step>(first)
  const [isLive, setIsLive] = useState(false)
  const [tried, setTried] = useState<readonly Step[]>([])
  const sending = useSending()
  const now = reportFaults(typed, { form, day: choices.day, choices: keysOfChoices(choices) })
  const faults = isLive ? now.filter(({ field }) => tried.includes(stepOf(field, form))) : refused
  const readNow = (more: Partial<TypedReport> = {}) => {
    const read = ref.current ? readTyped(new FormData(ref.current), typed) : typed
    return { ...read, ...more }
  }
  const keep = (next: TypedReport, at: Step) => {
    setTyped(next)
    onTyped?.(next, at)
  }
  const go = (to: Step) => {
    setStep(to)
    keep(readNow(), to)
  }
  const next = () => {
    if (step === 'review') return
    setTried([...tried, step])
    const wrong = faultsOfStep(now, step, form)
    if (wrong.length === 0) return go(stepAfter(step, form))
    focusField(wrong[0])
  }
  // Once, when the page has come to life: what was typed meanwhile is read, and what the server refused is shown where it stands.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only at the beginning
  useEffect(() => {
    setTyped(readNow())
    setIsLive(true)
    const [wrong] = refused
    if (refused.length > 0) setTried([...new Set(refused.map(({ field }) => stepOf(field, form)))])
    setStep(wrong ? stepOf(wrong.field, form) : startStep)
  }, [])
  useStepFocus(step, isLive ? first : null)
  return {
    ref,
    typed,
    step,
    isLive,
    faults,
    sending,
    go,
    read: () => keep(readNow(), step),
    choose: (polarity: string) => {
      keep(readNow({ polarity }), 'what')
      setStep('what')
    },
    submit: (event: FormEvent<HTMLFormElement>) => {
      if (isLive && !goesToServer(event, sending)) next()
    },
  }
}

/** Enter in a field goes on, as the button of the screen does; only buttons that say what they do reach the server. */
function goesToServer(event: FormEvent<HTMLFormElement>, sending: Sending): boolean {
  const { submitter } = event.nativeEvent as SubmitEvent
  if (submitter?.getAttribute('name') !== 'act') {
    event.preventDefault()
    return false
  }
  if (submitter.getAttribute('value') === 'send') sending.hold(event, submitter)
  return true
}

function focusField(fault: ReportFault | undefined): void {
  if (fault === undefined) return
  // After the error stands at the field, so that it is read out with it.
  requestAnimationFrame(() => document.getElementById(faultId(fault))?.focus())
}

/**
 * The heading of a new screen gets the focus, at the top of the view: whoever reads or listens begins there. Null = the page has not come
 * to life yet; on its first screen it begins at its own top.
 */
function useStepFocus(step: Step, first: Step | null): void {
  const before = useRef<Step | null>(null)
  useEffect(() => {
    if (first === null) return
    const isBeginning = before.current === null
    before.current = step
    if (isBeginning && step === first) return
    const heading = document.getElementById(`step-${step}`)
    heading?.focus({ preventScroll: true })
    heading?.scrollIntoView({ block: 'start' })
  }, [step, first])
}
