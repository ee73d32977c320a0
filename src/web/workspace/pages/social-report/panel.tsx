import { useActionData, useLoaderData } from 'react-router'
import { PageTitle } from '../../../parts/page-title.tsx'
import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import { Field } from '../../parts/field.tsx'
import { ProblemSummary } from '../../parts/problem-summary.tsx'
import { GatheredForm } from '../../parts/social-report/gathered-form.tsx'
import { keptOf } from '../../parts/social-report/kept.ts'
import { type GatheredPage, gatheredPage, refusedGathered, sendGathered } from '../../view/gathered.ts'
import { workspaceAction, workspaceLoader } from '../../visit.ts'
import '../../style/synthesis.css'

export const loader = workspaceLoader(gatheredPage)

export const action = workspaceAction({
  send: (posted) =>
    sendGathered(posted, 'social-report.send-panel', { event: posted.text('event'), participants: posted.text('participants') }),
})

export default function PanelPage() {
  const page = useLoaderData() as GatheredPage
  const refused = refusedGathered(useActionData())
  const kept = keptOf(refused?.kept ?? [])
  const { t, language } = useWords()
  return (
    <>
      <PageTitle>{t('observations.modes.panel')}</PageTitle>
      <p>
        <a href={workspaceAddress(language, 'observations')}>{t('observations.title')}</a>
      </p>
      <h1>{t('observations.modes.panel')}</h1>
      <ProblemSummary problem={refused?.problem} />
      <p className="reading">{t('gathered.panelLead')}</p>
      <GatheredForm {...page} kept={kept} summaryLabel={t('gathered.panelSummary')} hasProfession={false}>
        <Field id="event" label={t('gathered.event')} hint={t('gathered.eventHint')}>
          {(attributes) => <input {...attributes} name="event" maxLength={200} defaultValue={kept.one('event')} required />}
        </Field>
        <Field id="participants" label={t('gathered.participants')}>
          {(attributes) => (
            <input
              {...attributes}
              type="number"
              name="participants"
              min={2}
              max={500}
              defaultValue={kept.one('participants')}
              required
            />
          )}
        </Field>
      </GatheredForm>
    </>
  )
}
