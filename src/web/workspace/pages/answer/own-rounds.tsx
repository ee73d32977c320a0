import { useLoaderData } from 'react-router'
import type { OwnRounds } from '../../../../operations/submission/county-own.ts'
import { PageTitle } from '../../../parts/page-title.tsx'
import { useWords } from '../../../site/words.tsx'
import { ComingRounds } from '../../parts/answer/coming-rounds.tsx'
import { OwnRoundTable } from '../../parts/answer/own-round-table.tsx'
import { workspaceLoader } from '../../visit.ts'
import '../../style/answer.css'

export const loader = workspaceLoader(async ({ edge }) => (await edge.perform('submission.own', {})) as OwnRounds)

export default function OwnRoundsPage() {
  const { open, coming, past, pastLeftOut } = useLoaderData<typeof loader>()
  const { t } = useWords()
  return (
    <div className="answer-page">
      <PageTitle>{t('answer.own.title')}</PageTitle>
      <h1>{t('answer.own.title')}</h1>
      <p className="reading">{t('answer.own.lead')}</p>
      <section aria-labelledby="own-open">
        <h2 id="own-open">{t('answer.own.open')}</h2>
        {open.length === 0 ? (
          <p className="quiet">{t('answer.own.noOpen')}</p>
        ) : (
          <OwnRoundTable caption={t('answer.own.open')} rounds={open} isPast={false} />
        )}
      </section>
      <ComingRounds rounds={coming} />
      <section aria-labelledby="own-past">
        <h2 id="own-past">{t('answer.own.past')}</h2>
        {past.length === 0 ? (
          <p className="quiet">{t('answer.own.noPast')}</p>
        ) : (
          <OwnRoundTable caption={t('answer.own.past')} rounds={past} isPast />
        )}
        {pastLeftOut > 0 && <p className="quiet">{t('answer.own.leftOut', { count: pastLeftOut })}</p>}
      </section>
    </div>
  )
}
