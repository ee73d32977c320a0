import { redirect, useLoaderData } from 'react-router'
import { mayPerform } from '../../../access/permissions.ts'
import type { Home } from '../../../operations/board/show-home.ts'
import type { SocialHome } from '../../../operations/board/show-social-home.ts'
import { PageTitle } from '../../parts/page-title.tsx'
import { useWords } from '../../site/words.tsx'
import { workspaceAddress } from '../address.ts'
import { dayText } from '../day-text.ts'
import { HomeOwn } from '../parts/board/home-own.tsx'
import { HomeSummary } from '../parts/board/home-summary.tsx'
import { HomeWaiting } from '../parts/board/home-waiting.tsx'
import { SocialHomeParts } from '../parts/board/social-home.tsx'
import { workspaceLoader } from '../visit.ts'
import '../style/accounts.css'
import '../style/board.css'
import '../style/board-pages.css'
import '../style/social-home.css'

export const loader = workspaceLoader(async ({ edge, signedIn, language }) => {
  const { form } = signedIn.actor
  // Who came in with a code has one form and nothing else.
  if (form) throw redirect(workspaceAddress(language, 'answer', form.collection, form.round, form.respondent))
  const may = (operation: string) => mayPerform(signedIn.actor, operation)
  return {
    home: (await edge.perform('workspace.home', {})) as Home,
    social: (await edge.perform('workspace.social-home', {})) as SocialHome,
    maySend: may('social-report.send'),
    // Who may open the synthesis finds the plan there.
    hasPlan: may('plan.show') && !may('synthesis.show'),
  }
})

export default function HomePage() {
  const { home, social, maySend, hasPlan } = useLoaderData<typeof loader>()
  const { t, language } = useWords()
  const hasFigures = home.summary !== null || home.own.length > 0
  return (
    <div className="home-page">
      <PageTitle>{t('board.home.title')}</PageTitle>
      <h1>{t('board.home.title')}</h1>
      <HomeWaiting />
      {maySend && (
        <p className="buttons">
          <a className="button-link" href={workspaceAddress(language, 'observations', 'new')}>
            {t('observe.title')}
          </a>
        </p>
      )}
      {home.summary && <HomeSummary home={home} summary={home.summary} />}
      {home.own.map((row) => (
        <HomeOwn key={row.organiser} home={home} row={row} />
      ))}
      {social.isShown && <SocialHomeParts home={social} hasPlan={hasPlan} />}
      {(hasFigures || !social.isShown) && <HomeCalendar calendar={home.calendar} />}
    </div>
  )
}

function HomeCalendar({ calendar }: { calendar: Home['calendar'] }) {
  const { t, language } = useWords()
  return (
    <section>
      <h2>{t('board.home.calendar')}</h2>
      {calendar.length === 0 && <p className="quiet">{t('board.home.noDates')}</p>}
      <ul className="plain-list">
        {calendar.map(({ cycle, date, names }) => (
          <li key={cycle}>
            <strong>{dayText(date, language)}</strong> {names[language]}
          </li>
        ))}
      </ul>
    </section>
  )
}
