import '../style/collections-public.css'
import { useLoaderData } from 'react-router'
import { addressOf } from '../address/address.ts'
import { formatDate } from '../number/format.ts'
import { PageTitle } from '../parts/page-title.tsx'
import { publicCollections } from '../site/collections.ts'
import { plainFrame } from '../site/frame.ts'
import { pageLoader } from '../site/visit.ts'
import { useWords } from '../site/words.tsx'

export const loader = pageLoader(async (visit) => {
  const { language } = visit
  const entries = await publicCollections(visit)
  return {
    frame: plainFrame({ kind: 'collections' }),
    collections: entries.map(({ id, names, purpose, newest }) => ({
      id,
      name: names[language],
      purpose: purpose[language],
      href: addressOf({ kind: 'collection', collection: id }, language),
      newest: newest && { headline: newest.headline[language], publishedAt: newest.publishedAt, round: newest.label[language] },
    })),
  }
})

/** The data collections, each with the key sentence of its newest release. */
export default function Collections() {
  const { collections } = useLoaderData<typeof loader>()
  const { t, language } = useWords()
  return (
    <>
      <PageTitle>{t('collectionPages.title')}</PageTitle>
      <section className="reading">
        <h1>{t('collectionPages.title')}</h1>
        <p className="lead">{t('collectionPages.intro')}</p>
        {collections.length === 0 && <p>{t('collectionPages.none')}</p>}
        {collections.map(({ id, name, purpose, href, newest }) => (
          <article key={id}>
            <h2>
              <a href={href}>{name}</a>
            </h2>
            <p>{purpose}</p>
            {newest ? (
              <>
                <p>{newest.headline}</p>
                <p className="small">
                  {t('collectionPages.newest', { round: newest.round, date: formatDate(newest.publishedAt, language) })}
                </p>
              </>
            ) : (
              <p className="small">{t('collectionPages.notYet')}</p>
            )}
          </article>
        ))}
      </section>
    </>
  )
}
