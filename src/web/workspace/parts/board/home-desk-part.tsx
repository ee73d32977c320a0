import type { HomeDay, HomeDesk, HomeReview } from '../../../../operations/board/home-desk.ts'
import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import { dayText } from '../../day-text.ts'
import { languageOf, titleIn } from '../phenomenon/names.ts'
import { halfYearText } from '../synthesis/half-year.ts'
import { HomeCounts } from './home-counts.tsx'

/** The coordinator's day: what has come and is to be coded, what others are reading, which days come near. */
export function HomeDeskPart({ desk }: { desk: HomeDesk }) {
  const { t, language } = useWords()
  const { toReceive, coding } = desk
  const { toCode, given, asSecond, differences } = coding
  const to = workspaceAddress
  const mine = `${to(language, 'coding')}?mine=1`
  const counts = [
    {
      key: 'sent',
      isAlways: true,
      count: toReceive,
      label: t('socialHome.toReceive', { count: toReceive }),
      href: to(language, 'triage'),
    },
    {
      key: 'code',
      isAlways: true,
      count: toCode,
      label: t('socialHome.toCode', { count: toCode }),
      href: to(language, 'coding'),
    },
    { key: 'given', isAlways: false, count: given, label: t('socialHome.given', { count: given }), href: mine },
    { key: 'second', isAlways: false, count: asSecond, label: t('socialHome.asSecond', { count: asSecond }), href: mine },
    {
      key: 'differences',
      isAlways: false,
      count: differences,
      label: t('socialHome.differences', { count: differences }),
      href: `${to(language, 'coding', 'agreement', 'all')}#differences`,
    },
  ]
  return (
    <>
      <section aria-labelledby="home-desk">
        <h2 id="home-desk">{t('socialHome.desk')}</h2>
        <HomeCounts counts={counts.filter(({ isAlways, count }) => isAlways || count > 0)} label={t('socialHome.desk')} />
        {!desk.isShared && (
          <p>
            {t('socialHome.notShared', { period: halfYearText(desk.halfYear, t) })}{' '}
            <a href={to(language, 'synthesis', 'share')}>{t('socialHome.toShare')}</a>
          </p>
        )}
      </section>
      <Reviews reviews={desk.reviews} />
      <Days days={desk.days} />
    </>
  )
}

function Reviews({ reviews }: { reviews: readonly HomeReview[] }) {
  const { t, language } = useWords()
  return (
    <section aria-labelledby="home-reviews">
      <h2 id="home-reviews">{t('socialHome.reviews')}</h2>
      {reviews.length === 0 && <p className="quiet">{t('socialHome.reviewsNone')}</p>}
      {reviews.length > 0 && (
        <div className="home-table">
          <table className="work-table">
            <caption className="visually-hidden">{t('socialHome.reviews')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('socialHome.reviewOf')}</th>
                <th scope="col">{t('socialHome.lastDay')}</th>
                <th scope="col">{t('socialHome.read')}</th>
                <th scope="col">{t('socialHome.comments')}</th>
              </tr>
            </thead>
            <tbody>
              {reviews.map(({ id, titles, until, readers, haveRead, openComments }) => (
                <tr key={id}>
                  <th scope="row">
                    <a href={workspaceAddress(language, 'briefings', id, 'review')} lang={languageOf(titles, language)}>
                      {titleIn(titles, language)}
                    </a>
                  </th>
                  <td>{until === null ? '–' : dayText(until, language)}</td>
                  <td>{t('socialHome.readOf', { read: haveRead, readers })}</td>
                  <td>{openComments}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}

function Days({ days }: { days: readonly HomeDay[] }) {
  const { t, language } = useWords()
  return (
    <section aria-labelledby="home-days">
      <h2 id="home-days">{t('socialHome.days')}</h2>
      {days.length === 0 && <p className="quiet">{t('socialHome.daysNone')}</p>}
      <ul className="plain-list home-list">
        {days.map((one) => (
          <li key={one.kind + one.id}>
            <a href={hrefOf(one, language)} lang={languageOf(one.titles, language)}>
              {titleIn(one.titles, language)}
            </a>
            <span className="quiet">
              {dayText(one.day, language)}. {t(`socialHome.day.${one.kind}`)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function hrefOf({ kind, id }: HomeDay, language: 'fi' | 'sv' | 'en'): string {
  if (kind === 'clock') return `${workspaceAddress(language, 'synthesis', 'clock')}#${id}`
  return workspaceAddress(language, 'proposals', id)
}
