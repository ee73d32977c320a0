import { redirect, useActionData, useLoaderData } from 'react-router'
import type { FormAtHand } from '../../../../operations/submission/form-at-hand.ts'
import { PageTitle } from '../../../parts/page-title.tsx'
import { useWords } from '../../../site/words.tsx'
import { RoundText } from '../../parts/form/form-head.tsx'
import { SendForm } from '../../parts/form/send-form.tsx'
import { ProblemSummary } from '../../parts/problem-summary.tsx'
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

export const action = workspaceAction({ send })

async function send({ visit, text }: Posted): Promise<Response> {
  const version = Number(text('version'))
  await visit.edge.perform('submission.send', { ...placeOf(visit), version })
  return redirect(`${pageOf(visit, 'receipt')}?done=sent`)
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
      <SendForm at={at} address={address} isCode={isCode} />
    </div>
  )
}
