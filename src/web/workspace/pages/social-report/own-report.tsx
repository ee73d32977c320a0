import { data, redirect, useActionData, useLoaderData } from 'react-router'
import type { ReportFault } from '../../../../collect/social-report/report-faults.ts'
import type { TypedReport } from '../../../../collect/social-report/typed-report.ts'
import type { FormChoices } from '../../../../operations/social-report/report-choices.ts'
import type { ReportStory } from '../../../../operations/social-report/report-story.ts'
import type { PageHandle } from '../../../page-handle.ts'
import { MendForm } from '../../../parts/observation/mend-form.tsx'
import { Story } from '../../../parts/observation/story.tsx'
import { Withdraw } from '../../../parts/observation/withdraw.tsx'
import { PageTitle } from '../../../parts/page-title.tsx'
import { problemIn } from '../../../site/visit.ts'
import { useWords } from '../../../site/words.tsx'
import { choicesOfStory, formOfStory, postedReport } from '../../../view/observation-post.ts'
import { workspaceAddress } from '../../address.ts'
import { FormToken } from '../../parts/form-token.tsx'
import { Done, ProblemSummary } from '../../parts/problem-summary.tsx'
import { type Posted, type Refused, refusedIn, type WorkspaceVisit, workspaceAction, workspaceLoader } from '../../visit.ts'
import '../../../style/observation.css'
import '../../style/observations.css'

export const handle: PageHandle = { hasScripts: true }

export const loader = workspaceLoader(async (visit) => {
  const { story, choices } = await shown(visit)
  return { story, choices, done: visit.url.searchParams.get('done') }
})

async function shown({ edge, params }: WorkspaceVisit): Promise<{ story: ReportStory; choices: FormChoices }> {
  const story = (await edge.perform('social-report.show-own', { report: params.report ?? '' })) as ReportStory
  const choices = (await edge.perform('social-report.choices', { organiser: story.organiser })) as FormChoices
  return { story, choices }
}

interface Mending {
  readonly typed: TypedReport
  readonly faults: readonly ReportFault[]
}

export const action = workspaceAction({ review: mend, send: mend, edit: mend, withdraw })

async function mend({ visit, form, text }: Posted): Promise<unknown> {
  const { story, choices } = await shown(visit)
  const { typed, faults } = postedReport(form, formOfStory(story), choicesOfStory(choices, story))
  const mending: Mending = { typed, faults }
  if (faults.length > 0) return data({ mending }, { status: 422 })
  const report = visit.params.report ?? ''
  try {
    await visit.edge.perform('social-report.change', { report, version: Number(text('version')), typed })
  } catch (error) {
    const problem = problemIn(error)
    if (!problem) throw error
    return data({ problem, submitted: {}, mending } satisfies Refused & { mending: Mending }, { status: 409 })
  }
  return redirect(`${workspaceAddress(visit.language, 'observations', report)}?done=changed`)
}

async function withdraw({ visit, text }: Posted): Promise<unknown> {
  if (text('isSure') !== 'yes') return data({ isNotSure: true }, { status: 422 })
  const report = visit.params.report ?? ''
  await visit.edge.perform('social-report.withdraw', { report })
  return redirect(`${workspaceAddress(visit.language, 'observations', report)}?done=withdrawn`)
}

const DONE = { changed: 'observations.changed', withdrawn: 'observations.withdrawn' } as const

export default function OwnReportPage() {
  const { story, choices, done } = useLoaderData<typeof loader>()
  const answer = (useActionData() ?? {}) as { mending?: Mending; isNotSure?: boolean }
  const { t, language } = useWords()
  const title = story.content.title || t('observations.gone')
  const hidden = <FormToken />
  return (
    <div className="observations-page">
      <PageTitle>{title}</PageTitle>
      <p>
        <a href={workspaceAddress(language, 'observations')}>{t('observations.title')}</a>
      </p>
      <h1 dir="auto">{title}</h1>
      <Done>{done === 'changed' || done === 'withdrawn' ? t(DONE[done]) : null}</Done>
      <ProblemSummary problem={refusedIn(answer)?.problem} />
      <Story story={story} choices={choices} />
      {story.mayChange && <MendForm story={story} choices={choices} hidden={hidden} mending={answer.mending ?? null} />}
      {story.mayWithdraw && <Withdraw hidden={hidden} isNotSure={answer.isNotSure ?? false} />}
    </div>
  )
}
