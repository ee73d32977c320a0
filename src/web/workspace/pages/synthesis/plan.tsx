import { redirect, useActionData, useLoaderData } from 'react-router'
import type { ShownPlan } from '../../../../operations/synthesis/plan.ts'
import { PageTitle } from '../../../parts/page-title.tsx'
import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import { ProblemSummary } from '../../parts/problem-summary.tsx'
import { synthesisParts } from '../../parts/synthesis/parts-of.ts'
import { PlanPart } from '../../parts/synthesis/plan-part.tsx'
import { SynthesisMenu } from '../../parts/synthesis/synthesis-menu.tsx'
import { type Posted, refusedIn, workspaceAction, workspaceLoader } from '../../visit.ts'
import '../../style/synthesis.css'
import '../../style/tickets.css'

export const loader = workspaceLoader(async ({ edge, signedIn, url }) => ({
  plan: (await edge.perform('plan.show', { organiser: url.searchParams.get('organiser') || null })) as ShownPlan,
  parts: synthesisParts(signedIn.actor),
  year: Number(edge.today.slice(0, 4)),
  done: url.searchParams.get('done'),
  changed: url.searchParams.get('part'),
}))

export const action = workspaceAction({
  save: async (posted) => {
    const { visit, text } = posted
    await visit.edge.perform('plan.save', {
      organiser: text('organiser'),
      part: text('part'),
      version: Number(text('version')),
      textFi: text('textFi'),
      textSv: text('textSv'),
      responsible: text('responsible') || null,
    })
    return back(posted, 'saved')
  },
  review: async (posted) => {
    const { visit, text } = posted
    await visit.edge.perform('plan.review', {
      organiser: text('organiser'),
      part: text('part'),
      year: Number(text('year')),
      status: text('status'),
      note: text('note') || null,
    })
    return back(posted, 'reviewed')
  },
})

const DONE = ['saved', 'reviewed'] as const

function back({ visit, text }: Posted, told: (typeof DONE)[number]) {
  const part = encodeURIComponent(text('part'))
  // The reader stands at the part that was changed, and there it says what was done.
  return redirect(`${workspaceAddress(visit.language, 'synthesis', 'plan')}?done=${told}&part=${part}#${part}`)
}

export default function PlanPage() {
  const { plan, parts, year, done, changed } = useLoaderData<typeof loader>()
  const refused = refusedIn(useActionData<typeof action>())
  const { t, language } = useWords()
  const told = DONE.find((one) => one === done)
  const written = plan.parts.filter(({ written: one }) => one !== null && (one.text_fi !== '' || one.text_sv !== '')).length
  return (
    <>
      <PageTitle>{t('synthesis.part.plan')}</PageTitle>
      <h1>{t('synthesis.part.plan')}</h1>
      <SynthesisMenu parts={parts} here="plan" />
      <ProblemSummary problem={refused?.problem} />
      <p className="reading">{t('synthesis.plan.lead')}</p>
      {!plan.mayWrite && <p className="lead">{plan.organiserNames[language]}</p>}
      <p>{t('synthesis.plan.written', { written, all: plan.parts.length })}</p>
      {plan.parts.map((part) => (
        <PlanPart
          key={part.part.key}
          plan={plan}
          part={part}
          year={year}
          done={told && changed === part.part.key ? t(`synthesis.plan.${told}`) : null}
          submitted={refused?.submitted.part === part.part.key ? refused.submitted : null}
        />
      ))}
    </>
  )
}
