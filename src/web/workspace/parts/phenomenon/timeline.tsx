import { PHENOMENON_EVENTS, PHENOMENON_STATES } from '../../../../model/phenomenon.ts'
import { OUTCOMES, type Outcome } from '../../../../model/proposal.ts'
import type { TimelineStep } from '../../../../operations/phenomenon/timeline-of.ts'
import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import { dayText } from '../../day-text.ts'
import { languageOf, titleIn } from './names.ts'

/** The line from the first signal to the answer: a list, drawn as a line. */
export function Timeline({ steps }: { steps: readonly TimelineStep[] }) {
  const { t } = useWords()
  return (
    <section className="work-part phenomenon-timeline" aria-labelledby="timeline">
      <h2 id="timeline">{t('phenomena.timeline')}</h2>
      <ol>
        {steps.map((step, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: steps have no id, and the list never changes on the page
          <Step key={`${step.on} ${step.kind} ${place}`} step={step} />
        ))}
      </ol>
    </section>
  )
}

function Step({ step }: { step: TimelineStep }) {
  const { t, language } = useWords()
  const { event } = step
  return (
    <li className={`step-${step.kind}`}>
      <time dateTime={step.on}>{dayText(step.on, language)}</time>
      <strong>{event ? PHENOMENON_EVENTS[event.kind][language] : t(`phenomena.step.${step.kind}`)}</strong>
      {event?.kind === 'moved' && (
        <span>{t('phenomena.stepState', { state: PHENOMENON_STATES.states[event.state][language] })}</span>
      )}
      <StepTarget step={step} />
      {step.kind === 'answer' && step.outcome !== null && <span>{OUTCOMES[step.outcome as Outcome][language]}</span>}
    </li>
  )
}

const SECTION_OF = {
  briefing: 'briefings',
  proposal: 'proposals',
  answer: 'proposals',
  effect: 'proposals',
  history: 'phenomena',
} as const

function StepTarget({ step: { kind, target, titles } }: { step: TimelineStep }) {
  const { language } = useWords()
  if (target === null || titles === null) return null
  const section = Object.hasOwn(SECTION_OF, kind) ? SECTION_OF[kind as keyof typeof SECTION_OF] : null
  const title = titleIn(titles, language)
  if (section === null) return <span>{title}</span>
  return (
    <a href={workspaceAddress(language, section, target)} lang={languageOf(titles, language)}>
      {title}
    </a>
  )
}
