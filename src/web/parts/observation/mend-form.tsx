import type { ReactNode } from 'react'
import type { ReportFault } from '../../../collect/social-report/report-faults.ts'
import type { TypedReport } from '../../../collect/social-report/typed-report.ts'
import type { FormChoices, NamedChoice } from '../../../operations/social-report/report-choices.ts'
import type { ReportStory } from '../../../operations/social-report/report-story.ts'
import { useWords } from '../../site/words.tsx'
import { choicesOfStory, formOfStory, typedOfStory } from '../../view/observation-post.ts'
import { stepsOf } from '../../view/observation-steps.ts'
import { ObservationForm } from './observation-form.tsx'

interface MendFormProps {
  readonly story: ReportStory
  readonly choices: FormChoices
  /** Tells whose it is: a receipt code, or a form token. */
  readonly hidden: ReactNode
  readonly units?: readonly NamedChoice[] | null
  /** What the server refused, as it was typed. */
  readonly mending: { readonly typed: TypedReport; readonly faults: readonly ReportFault[] } | null
}

/** The form once more, filled with what was sent: open at once when it was returned, else folded. */
export function MendForm({ story, choices, hidden, units = null, mending }: MendFormProps) {
  const { t } = useWords()
  const form = formOfStory(story)
  const isOpen = story.state === 'returned' || mending !== null
  return (
    <details id="mend" className="observe-more no-print" open={isOpen || undefined}>
      <summary>{t('observe.story.mend')}</summary>
      <p className="hint">{t('observe.story.mendHint')}</p>
      <ObservationForm
        form={form}
        choices={choicesOfStory(choices, story)}
        initial={mending?.typed ?? typedOfStory(story)}
        faults={mending?.faults ?? []}
        units={units}
        startStep={stepsOf(form).find((step) => step !== 'prompts') ?? 'what'}
        sendWords={t('observe.story.save')}
        isMending
        hidden={
          <>
            {hidden}
            <input type="hidden" name="version" value={story.version} />
          </>
        }
        footer={null}
      />
    </details>
  )
}
