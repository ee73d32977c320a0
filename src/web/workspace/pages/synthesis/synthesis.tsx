import { useLoaderData } from 'react-router'
import type { SynthesisOverview } from '../../../../operations/synthesis/compare.ts'
import { formatWeekday } from '../../../number/format.ts'
import { PageTitle } from '../../../parts/page-title.tsx'
import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import { halfYearText } from '../../parts/synthesis/half-year.ts'
import { synthesisParts } from '../../parts/synthesis/parts-of.ts'
import { SynthesisMenu } from '../../parts/synthesis/synthesis-menu.tsx'
import { workspaceLoader } from '../../visit.ts'
import '../../style/synthesis.css'

export const loader = workspaceLoader(async ({ edge, signedIn }) => ({
  overview: (await edge.perform('synthesis.show', {})) as SynthesisOverview,
  parts: synthesisParts(signedIn.actor),
}))

export default function SynthesisPage() {
  const { overview, parts } = useLoaderData<typeof loader>()
  const { t, language } = useWords()
  const { organiser, period, sharedBy, openRequests, nextEvents } = overview
  return (
    <>
      <PageTitle>{t('workspace.section.synthesis')}</PageTitle>
      <h1>{t('workspace.section.synthesis')}</h1>
      <SynthesisMenu parts={parts} />
      <p className="reading">{t('synthesis.lead')}</p>
      <h2>{t('synthesis.sharedTitle', { period: halfYearText(period, t) })}</h2>
      <p>{t('synthesis.sharedBy', { count: sharedBy.length })}</p>
      {organiser !== null && (
        <p>
          <a href={workspaceAddress(language, 'synthesis', 'share')}>
            {t(sharedBy.includes(organiser) ? 'synthesis.ownShared' : 'synthesis.ownMissing')}
          </a>
        </p>
      )}
      <h2>{t('synthesis.part.requests')}</h2>
      <p>
        <a href={workspaceAddress(language, 'synthesis', 'requests')}>{t('synthesis.openRequests', { count: openRequests })}</a>
      </p>
      <h2>{t('synthesis.next')}</h2>
      {nextEvents.length === 0 && <p>{t('synthesis.clock.none')}</p>}
      <ul>
        {nextEvents.map(({ titles, day }) => (
          <li key={day + titles.fi}>
            {formatWeekday(day, language)}: {titles[language === 'sv' ? 'sv' : 'fi']}
          </li>
        ))}
      </ul>
    </>
  )
}
