import '../../style/codebook.css'
import { redirect, useActionData, useLoaderData } from 'react-router'
import type { ShownRules, TriedRules } from '../../../../operations/codebook/rules.ts'
import { PageTitle } from '../../../parts/page-title.tsx'
import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import { AddRule } from '../../parts/codebook/add-rule.tsx'
import { RuleTable } from '../../parts/codebook/rule-table.tsx'
import { TryRules } from '../../parts/codebook/try-rules.tsx'
import { Done, ProblemSummary } from '../../parts/problem-summary.tsx'
import { linesIn } from '../../view/codebook-edits.ts'
import { type Posted, refusedIn, workspaceAction, workspaceLoader } from '../../visit.ts'

export const loader = workspaceLoader(async ({ edge, url }) => {
  const owner = url.searchParams.get('owner') ?? undefined
  return {
    shown: (await edge.perform('codebook.rules', { owner })) as ShownRules,
    done: url.searchParams.get('done'),
  }
})

const DONE = ['saved', 'removed', 'switched'] as const

export const action = workspaceAction({
  save: async (posted) => {
    const { visit, text } = posted
    const words = { any: linesIn(text('any')), none: linesIn(text('none')) }
    await visit.edge.perform('codebook.save-rule', {
      owner: text('owner'),
      theme: text('theme'),
      language: text('language'),
      ...words,
    })
    return back(posted, 'saved')
  },
  remove: async (posted) => {
    const { visit, text } = posted
    await visit.edge.perform('codebook.remove-rule', { owner: text('owner'), rule: text('rule') })
    return back(posted, 'removed')
  },
  off: (posted) => turn(posted, false),
  on: (posted) => turn(posted, true),
  try: async ({ visit, text }) => {
    const asked = { owner: text('owner'), text: text('text'), language: text('language') }
    const tried = (await visit.edge.perform('codebook.try-rule', asked)) as TriedRules
    return { tried, text: text('text'), language: text('language') }
  },
})

async function turn(posted: Posted, isOn: boolean) {
  const { visit, text } = posted
  await visit.edge.perform('codebook.switch-rule', { owner: text('owner'), rule: text('rule'), isOn })
  return back(posted, 'switched')
}

function back({ visit, text }: Posted, done: (typeof DONE)[number]) {
  const asked = new URLSearchParams({ owner: text('owner'), done })
  return redirect(`${workspaceAddress(visit.language, 'codebook', 'rules', 'all')}?${asked}`)
}

/** What was tried, when the form for trying was sent. */
function triedIn(answer: unknown): { tried: TriedRules; text: string; language: string } | null {
  return typeof answer === 'object' && answer !== null && 'tried' in answer ? (answer as ReturnType<typeof triedIn>) : null
}

export default function RulesPage() {
  const { shown, done } = useLoaderData<typeof loader>()
  const answer = useActionData()
  const refused = refusedIn(answer)
  const tried = triedIn(answer)
  const { t, language } = useWords()
  const told = DONE.find((one) => one === done)
  return (
    <>
      <PageTitle>{t('codebook.rules.title')}</PageTitle>
      <p>
        <a href={`${workspaceAddress(language, 'codebook')}?owner=${shown.owner}`}>{t('codebook.back')}</a>
      </p>
      <h1>{t('codebook.rules.title')}</h1>
      <Done>{told && !refused && !tried ? t(`codebook.done.${told}`) : null}</Done>
      <ProblemSummary problem={refused?.problem} />
      <p className="reading codebook-lead">{t('codebook.rules.lead')}</p>
      <TryRules shown={shown} tried={tried} submitted={refused?.submitted ?? null} />
      <RuleTable shown={shown} />
      <AddRule shown={shown} submitted={refused?.submitted ?? null} />
    </>
  )
}
