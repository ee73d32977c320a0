import type { HomeNational } from '../../../../operations/board/home-national.ts'
import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import { dayText } from '../../day-text.ts'
import { languageOf, titleIn } from '../phenomenon/names.ts'
import { halfYearText } from '../synthesis/half-year.ts'
import { HomeCounts } from './home-counts.tsx'

/** The institute's look: which counties have shared, what they were asked, what national work is under way. */
export function HomeNationalPart({ national }: { national: HomeNational }) {
  const { t, language } = useWords()
  const { halfYear, shared, counties, missing } = national
  return (
    <>
      <section aria-labelledby="home-national">
        <h2 id="home-national">{t('socialHome.national', { period: halfYearText(halfYear, t) })}</h2>
        <p className="lead">
          {missing.length === 0 ? t('socialHome.sharedAll', { counties }) : t('socialHome.shared', { shared, counties })}
        </p>
        {missing.length > 0 && (
          <p className="reading">{t('socialHome.missing', { names: missing.map((names) => names[language]).join(', ') })}</p>
        )}
        <p>
          <a className="home-way" href={workspaceAddress(language, 'synthesis', 'compare')}>
            {t('socialHome.toCompare')}
          </a>
        </p>
      </section>
      <Requests national={national} />
      <Work national={national} />
    </>
  )
}

function Requests({ national: { requests, counties } }: { national: HomeNational }) {
  const { t, language } = useWords()
  return (
    <section aria-labelledby="home-requests">
      <h2 id="home-requests">{t('socialHome.requests')}</h2>
      {requests.length === 0 && <p className="quiet">{t('socialHome.requestsNone')}</p>}
      <ul className="plain-list home-list">
        {requests.map(({ id, titles, due, isLate, answers }) => (
          <li key={id}>
            <a href={`${workspaceAddress(language, 'synthesis', 'requests')}#${id}`} lang={languageOf(titles, language)}>
              {titleIn(titles, language)}
            </a>
            <span className={isLate ? 'home-overdue' : 'quiet'}>
              {t('socialHome.requestAnswers', { answers, counties, day: dayText(due, language) })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Work({ national }: { national: HomeNational }) {
  const { t, language } = useWords()
  const { phenomena, briefings, codebookRequests } = national
  const counts = [
    {
      key: 'phenomena',
      count: phenomena,
      label: t('socialHome.phenomena', { count: phenomena }),
      href: workspaceAddress(language, 'phenomena'),
    },
    {
      key: 'briefings',
      count: briefings,
      label: t('socialHome.drafts', { count: briefings }),
      href: workspaceAddress(language, 'briefings'),
    },
    {
      key: 'codebook',
      count: codebookRequests,
      label: t('socialHome.codebookRequests', { count: codebookRequests }),
      href: `${workspaceAddress(language, 'codebook')}#requests`,
    },
  ]
  return (
    <section aria-labelledby="home-work">
      <h2 id="home-work">{t('socialHome.work')}</h2>
      <HomeCounts counts={counts} label={t('socialHome.work')} />
    </section>
  )
}
