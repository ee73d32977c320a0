import { useLoaderData } from 'react-router'
import type { SynthesisOverview } from '../../../../operations/synthesis/compare.ts'
import { PageTitle } from '../../../parts/page-title.tsx'
import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import { dayText } from '../../day-text.ts'
import { halfYearText } from '../../parts/synthesis/half-year.ts'
import { synthesisParts } from '../../parts/synthesis/parts-of.ts'
import { SynthesisMenu } from '../../parts/synthesis/synthesis-menu.tsx'
import { workspaceLoader } from '../../visit.ts'
import '../../style/synthesis.css'
import '../../style/tickets.css'

export const loader = workspaceLoader(async ({ edge, signedIn }) => ({
  overview: (await edge.perform('synthesis.show', {})) as SynthesisOverview,
  parts: synthesisParts(signedIn.actor),
}))

/** Where the national work stands: what was shared, what is asked, what comes next. */
export default function SynthesisPage() {
  const { overview, parts } = useLoaderData<typeof loader>()
  const { t, language } = useWords()
  const { openRequests, nextEvents } = overview
  const to = (part: string) => workspaceAddress(language, 'synthesis', part)
  return (
    <>
      <PageTitle>{t('workspace.section.synthesis')}</PageTitle>
      <h1>{t('workspace.section.synthesis')}</h1>
      <SynthesisMenu parts={parts} />
      <p className="reading">{t('synthesis.lead')}</p>
      <Sharing overview={overview} />
      <section className="work-part" aria-labelledby="requests">
        <h2 id="requests">{t('synthesis.part.requests')}</h2>
        <p>
          {openRequests === 0 && t('synthesis.noRequests')}
          {openRequests > 0 && <a href={to('requests')}>{t('synthesis.openRequests', { count: openRequests })}</a>}
        </p>
      </section>
      <section className="work-part" aria-labelledby="next">
        <h2 id="next">{t('synthesis.next')}</h2>
        {nextEvents.length === 0 && <p>{t('synthesis.clockEmpty')}</p>}
        {nextEvents.length > 0 && (
          <ul>
            {nextEvents.map(({ titles, day }) => (
              <li key={day + titles.fi}>
                {dayText(day, language)}: {titles[language === 'sv' ? 'sv' : 'fi']}
              </li>
            ))}
          </ul>
        )}
        <p>
          <a href={to('clock')}>{t('synthesis.toClock')}</a>
        </p>
      </section>
    </>
  )
}

/** A county sees where it stands itself; the institute, who has shared and who has not. */
function Sharing({ overview: { organiser, period, sharedBy, counties } }: { overview: SynthesisOverview }) {
  const { t, language } = useWords()
  const namesOf = (hasShared: boolean) =>
    counties
      .filter(({ code }) => sharedBy.includes(code) === hasShared)
      .map(({ names }) => names[language])
      .join(', ')
  const isOwnShared = organiser !== null && sharedBy.includes(organiser)
  const toShare = workspaceAddress(language, 'synthesis', 'share')
  return (
    <section className="work-part" aria-labelledby="shared">
      <h2 id="shared">{t('synthesis.sharedTitle', { period: halfYearText(period, t) })}</h2>
      <p>{sharedBy.length === 0 ? t('synthesis.sharedNone') : t('synthesis.sharedBy', { count: sharedBy.length })}</p>
      {organiser === null && sharedBy.length > 0 && <p className="reading">{t('synthesis.sharers', { names: namesOf(true) })}</p>}
      {organiser === null && sharedBy.length < counties.length && (
        <p className="reading">{t('synthesis.notSharers', { names: namesOf(false) })}</p>
      )}
      {organiser !== null && (
        <p className={isOwnShared ? undefined : 'buttons'}>
          <a className={isOwnShared ? undefined : 'link-button'} href={toShare}>
            {t(isOwnShared ? 'synthesis.ownShared' : 'synthesis.ownMissing')}
          </a>
        </p>
      )}
    </section>
  )
}
