import { useLoaderData } from 'react-router'
import type { OwnStanding } from '../../../../operations/submission/county-own.ts'
import type { ReceiptShown } from '../../../../operations/submission/show-receipt.ts'
import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import { FormHead, formAddress } from '../../parts/answer/form-head.tsx'
import { NextSteps } from '../../parts/answer/next-steps.tsx'
import { ReceiptFacts } from '../../parts/answer/receipt-facts.tsx'
import { placeOf } from '../../view/form-place.ts'
import { workspaceLoader } from '../../visit.ts'
import '../../style/accounts.css'
import '../../style/answer.css'

export const loader = workspaceLoader(async (visit) => {
  const { edge, url, signedIn } = visit
  const place = placeOf(visit)
  const standing = (await edge.perform('submission.standing', place)) as OwnStanding
  const asked = url.searchParams.get('version') ?? ''
  const version = /^[1-9]\d{0,5}$/.test(asked) ? { version: Number(asked) } : {}
  const hasReceipt = standing.sentVersion > 0
  const receipt = hasReceipt ? ((await edge.perform('submission.receipt', { ...place, ...version })) as ReceiptShown) : null
  return { standing, receipt, isByCode: signedIn.actor.kind === 'code' }
})

export default function ReceiptPage() {
  const { standing, receipt, isByCode } = useLoaderData<typeof loader>()
  const { t, language } = useWords()
  return (
    <div className="answer-page">
      <FormHead standing={standing} page="receipt" title={t('answer.receipt.title')} />
      {receipt === null ? (
        <section>
          <p>{t('answer.receipt.none')}</p>
          <p>
            <a className="plain-link" href={formAddress(language, standing, 'form')}>
              {t('answer.receipt.toForm')}
            </a>
          </p>
        </section>
      ) : (
        <>
          {receipt.version === receipt.newestVersion && (
            <p className="done" role="status">
              {t('answer.receipt.thanks')}
            </p>
          )}
          {receipt.version < receipt.newestVersion && (
            <p className="hint">
              {t('answer.receipt.older')} <a href={formAddress(language, standing, 'receipt')}>{t('answer.receipt.newest')}</a>
            </p>
          )}
          <ReceiptFacts standing={standing} receipt={receipt} />
          {standing.isOpenToActor && (
            <p className="buttons">
              <a className="button-link" href={pdfAddress(language, standing, receipt.version)}>
                {t('answer.receipt.pdf')}
              </a>
            </p>
          )}
          {standing.isOpenToActor && <p className="hint no-print">{t('answer.receipt.pdfHint')}</p>}
          <NextSteps standing={standing} isByCode={isByCode} />
        </>
      )}
    </div>
  )
}

function pdfAddress(language: 'fi' | 'sv' | 'en', { collection, round, respondent }: OwnStanding, version: number): string {
  return workspaceAddress(language, 'answer', collection, round, respondent, 'pdf', String(version))
}
