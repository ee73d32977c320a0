import { formatDate } from '../../number/format.ts'
import { useWords } from '../../site/words.tsx'
import type { CollectionView } from '../../view/collection.ts'

/** Who collects, on what ground, until when, and what comes in its place. */
export function AboutCollection({ view: { about, purpose } }: { view: CollectionView }) {
  const { t, language } = useWords()
  const facts: readonly (readonly [string, string | null])[] = [
    [t('collectionPages.owner'), about.owner],
    [t('collectionPages.legalBasis'), about.legalBasis],
    [t('collectionPages.decision'), about.decision],
    [t('collectionPages.contact'), about.contact],
  ]
  return (
    <section className="reading" id="about">
      <h2>{t('collectionPages.aboutTitle')}</h2>
      <p>{purpose}</p>
      <dl className="definitions">
        {facts.map(
          ([name, text]) =>
            text && (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{text}</dd>
              </div>
            ),
        )}
      </dl>
      {about.until && <p>{t('collectionPages.ends', { date: formatDate(about.until, language) })}</p>}
      {about.successor && <p>{about.successor}</p>}
    </section>
  )
}
