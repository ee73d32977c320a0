import { useLoaderData } from 'react-router'
import { periodLabel } from '../../disseminate/table/period-label.ts'
import type { PublishedReleaseEntry } from '../../operations/list-published-releases.ts'
import { addressOf } from '../address/address.ts'
import { formatDate } from '../number/format.ts'
import { PageTitle } from '../parts/page-title.tsx'
import { plainFrame } from '../site/frame.ts'
import { pageLoader } from '../site/visit.ts'
import { useWords } from '../site/words.tsx'

export const loader = pageLoader(async (visit) => {
  const { language } = visit
  const entries = (await visit.edge.perform('site.releases', {})) as readonly PublishedReleaseEntry[]
  return {
    frame: plainFrame({ kind: 'releases' }),
    releases: entries.map(({ id, cycle, revision, publishedAt }, place) => ({
      id,
      period: periodLabel(cycle)[language],
      revision,
      publishedAt,
      isNewest: place === 0,
      href: addressOf({ kind: 'overview', release: id }, language),
      qualityHref: addressOf({ kind: 'quality', release: id }, language),
    })),
  }
})

export default function Releases() {
  const { releases } = useLoaderData<typeof loader>()
  const { t, language } = useWords()
  return (
    <>
      <PageTitle>{t('releases.title')}</PageTitle>
      <section className="reading">
        <h1>{t('releases.title')}</h1>
        <p className="lead">{t('releases.intro')}</p>
        {releases.length === 0 && <p>{t('releases.none')}</p>}
        <ol className="plain-list" reversed>
          {releases.map((release) => (
            <li key={release.id}>
              <a href={release.href}>
                <strong>
                  {t('overview.title')}, {release.period}
                </strong>
              </a>
              <p className="small">
                {release.isNewest && `${t('releases.newest')} · `}
                {t('release.published', { date: formatDate(release.publishedAt, language) })} ·{' '}
                {release.revision > 1 ? t('release.revision', { number: release.revision }) : t('release.first')} ·{' '}
                <a href={release.qualityHref}>{t('releases.qualityOf')}</a>
              </p>
              <p className="small">{release.id}</p>
            </li>
          ))}
        </ol>
      </section>
    </>
  )
}
