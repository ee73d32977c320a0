import { data, redirect, useActionData, useLoaderData } from 'react-router'
import type { ProblemDescription } from '../../../../model/problem.ts'
import type { FormAtHand } from '../../../../operations/submission/form-at-hand.ts'
import type { SavedFields } from '../../../../operations/submission/save-submission.ts'
import { PageTitle } from '../../../parts/page-title.tsx'
import { problemIn } from '../../../site/visit.ts'
import { useWords } from '../../../site/words.tsx'
import { RoundText } from '../../parts/form/form-head.tsx'
import { SendForm } from '../../parts/form/send-form.tsx'
import { ProblemSummary } from '../../parts/problem-summary.tsx'
import { REASON } from '../../view/form-questions.ts'
import { type Posted, refusedIn, workspaceAction, workspaceLoader } from '../../visit.ts'
import { formAtHand, pageOf, placeOf } from './place.ts'
import '../../style/form.css'

interface SendPageData {
  readonly at: FormAtHand
  readonly address: string
  readonly isCode: boolean
}

/** A form that cannot be changed cannot be sent: its own page says why, and leads on to the receipt. */
export const loader = workspaceLoader(async (visit): Promise<SendPageData> => {
  const at = await formAtHand(visit)
  if (!at.submission.mayEdit) throw redirect(pageOf(visit))
  return { at, address: pageOf(visit), isCode: visit.signedIn.actor.kind === 'code' }
})

export const action = workspaceAction({ send, reason: giveReason })

async function send({ visit, text }: Posted): Promise<Response> {
  const version = Number(text('version'))
  await visit.edge.perform('submission.send', { ...placeOf(visit), version })
  return redirect(`${pageOf(visit, 'receipt')}?done=sent`)
}

/** The reason to a finding that only the server makes, given on this page: it has no field of its own in the form. */
async function giveReason({ visit, text }: Posted): Promise<unknown> {
  const at = await formAtHand(visit)
  const key = REASON + text('rule')
  const fields = [{ key, answer: text('reason').trim() || null, typed: null, onVersion: at.fields[key]?.version ?? 0 }]
  try {
    const { conflicts } = (await visit.edge.perform('submission.save', { ...placeOf(visit), fields })) as SavedFields
    if (conflicts.length === 0) return redirect(pageOf(visit, 'send'))
  } catch (error) {
    const problem = problemIn(error)
    if (!problem) throw error
    return data({ problem, submitted: {} }, { status: REFUSED })
  }
  return redirect(pageOf(visit, 'send'))
}

const REFUSED = 422

/** What stops sending and can be told only by the server, by rule. */
function foundByServer(problem: ProblemDescription | undefined): string[] {
  if (problem?.code !== 'form-not-ready') return []
  try {
    const findings = JSON.parse(String(problem.parameters?.findings ?? '[]')) as { rule: string }[]
    return findings.map(({ rule }) => rule)
  } catch {
    return []
  }
}

export default function SendPage() {
  const { at, address, isCode } = useLoaderData<SendPageData>()
  const { t, language } = useWords()
  const refused = refusedIn(useActionData())
  return (
    <div className="form-page form-send">
      <PageTitle>{`${t('form.send.title')}: ${at.form.title[language]}`}</PageTitle>
      <p className="form-links no-print">
        <a href={address}>{t('form.send.back')}</a>
      </p>
      <h1>{t('form.send.title')}</h1>
      <p className="lead">{at.form.title[language]}</p>
      <p className="form-head-who">
        <strong>{at.submission.names[language === 'sv' ? 'sv' : 'fi']}</strong> · <RoundText round={at.round} />
      </p>
      <ProblemSummary problem={refused?.problem} />
      <SendForm at={at} address={address} isCode={isCode} foundByServer={foundByServer(refused?.problem)} />
    </div>
  )
}
