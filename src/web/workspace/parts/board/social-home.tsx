import type { HomeReports } from '../../../../operations/board/home-reports.ts'
import type { HomeBriefing, HomeReading, SocialHome } from '../../../../operations/board/show-social-home.ts'
import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import { dayText } from '../../day-text.ts'
import { languageOf, titleIn } from '../phenomenon/names.ts'
import { AnsweredList } from '../social-report/answered-list.tsx'
import { HomeDeskPart } from './home-desk-part.tsx'
import { HomeNationalPart } from './home-national-part.tsx'
import { HomeProposalsPart } from './home-proposals-part.tsx'

/** Social reporting on the front page: each part stands only before those whose work it is. */
export function SocialHomeParts({ home, hasPlan }: { home: SocialHome; hasPlan: boolean }) {
  const { t, language } = useWords()
  const isReader = home.reports === null && home.desk === null && home.national === null && home.proposals === null
  return (
    <>
      {home.desk && <HomeDeskPart desk={home.desk} />}
      {home.national && <HomeNationalPart national={home.national} />}
      {home.reports && <OwnReportsPart reports={home.reports} />}
      {(isReader || home.reading.length > 0) && <Reading reading={home.reading} />}
      {home.proposals && <HomeProposalsPart proposals={home.proposals} />}
      {home.watched.length > 0 && <Watched watched={home.watched} />}
      {home.reports && <AnsweredList answered={home.answered} />}
      <Published briefings={home.briefings} />
      {hasPlan && (
        <p className="home-plan">
          <a className="home-way" href={workspaceAddress(language, 'synthesis', 'plan')}>
            {t('socialHome.toPlan')}
          </a>
        </p>
      )}
    </>
  )
}

function OwnReportsPart({ reports: { returned, answered } }: { reports: HomeReports }) {
  const { t, language } = useWords()
  return (
    <section aria-labelledby="home-reports">
      <h2 id="home-reports">{t('socialHome.reports')}</h2>
      {returned.length === 0 && answered.length === 0 && <p className="quiet">{t('socialHome.reportsNone')}</p>}
      {returned.length > 0 && <h3>{t('socialHome.returned')}</h3>}
      <ReportLinks reports={returned} />
      {answered.length > 0 && <h3>{t('socialHome.answered')}</h3>}
      <ReportLinks reports={answered} />
      <p className="quiet">{t('socialHome.reportsHint')}</p>
      <p>
        <a className="home-way" href={workspaceAddress(language, 'observations')}>
          {t('socialHome.toReports')}
        </a>
      </p>
    </section>
  )
}

function ReportLinks({ reports }: { reports: HomeReports['returned'] }) {
  const { t, language } = useWords()
  if (reports.length === 0) return null
  return (
    <ul className="plain-list home-list">
      {reports.map(({ id, title, on }) => (
        <li key={id}>
          <a href={workspaceAddress(language, 'observations', id)}>{title || t('socialHome.noTitle')}</a>
          {on !== null && <span className="quiet">{t('socialHome.answeredOn', { day: dayText(on, language) })}</span>}
        </li>
      ))}
    </ul>
  )
}

function Reading({ reading }: { reading: readonly HomeReading[] }) {
  const { t, language } = useWords()
  return (
    <section aria-labelledby="home-reading">
      <h2 id="home-reading">{t('socialHome.reading')}</h2>
      {reading.length === 0 && <p className="quiet">{t('socialHome.readingNone')}</p>}
      <ul className="plain-list home-list">
        {reading.map(({ id, titles, until, isRead }) => (
          <li key={id}>
            <a href={workspaceAddress(language, 'briefings', id, 'review')} lang={languageOf(titles, language)}>
              {titleIn(titles, language)}
            </a>
            <span className="quiet">
              {until !== null && `${t('socialHome.until', { day: dayText(until, language) })}. `}
              {isRead ? t('socialHome.isRead') : t('socialHome.notRead')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Watched({ watched }: { watched: SocialHome['watched'] }) {
  const { t, language } = useWords()
  return (
    <section aria-labelledby="home-watched">
      <h2 id="home-watched">{t('socialHome.watched')}</h2>
      <p className="reading">{t('socialHome.watchedLead')}</p>
      <ul className="plain-list home-list">
        {watched.map(({ id, titles }) => (
          <li key={id} lang={languageOf(titles, language)}>
            {titleIn(titles, language)}
          </li>
        ))}
      </ul>
      <p>
        <a className="home-way" href={workspaceAddress(language, 'phenomena')}>
          {t('socialHome.toWatched')}
        </a>
      </p>
    </section>
  )
}

function Published({ briefings }: { briefings: readonly HomeBriefing[] }) {
  const { t, language } = useWords()
  return (
    <section aria-labelledby="home-briefings">
      <h2 id="home-briefings">{t('socialHome.briefings')}</h2>
      {briefings.length === 0 && <p className="quiet">{t('socialHome.briefingsNone')}</p>}
      <ul className="plain-list home-list">
        {briefings.map(({ id, titles, edition, publishedOn }) => (
          <li key={id}>
            <a
              href={workspaceAddress(language, 'briefings', id, 'editions', String(edition))}
              lang={languageOf(titles, language)}
            >
              {titleIn(titles, language)}
            </a>
            <span className="quiet">{t('socialHome.publishedOn', { day: dayText(publishedOn, language) })}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
