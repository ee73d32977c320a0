import { useLoaderData } from 'react-router'
import { addressOf } from '../address/address.ts'
import { Breadcrumb } from '../parts/breadcrumb.tsx'
import { PageTitle } from '../parts/page-title.tsx'
import { QualityContents, QualitySections, sectionsIn } from '../parts/quality-sections.tsx'
import { collectionFrame, publicEdition } from '../site/collections.ts'
import { pageLoader } from '../site/visit.ts'
import { useWords } from '../site/words.tsx'

export const loader = pageLoader(async (visit) => {
  const { known, edition } = await publicEdition(visit)
  const { language } = visit
  const page = { collection: known.collection.id, edition } as const
  return {
    frame: collectionFrame(visit, known, { kind: 'collection-quality', ...page }),
    release: known.shown?.release.title[language] ?? '',
    steps: [
      { kind: 'collections' as const, name: null },
      { kind: 'collection' as const, name: known.collection.names[language], ...page },
    ],
    sections: known.shown ? sectionsIn(known.shown.quality, language) : [],
  }
})

/** The quality description of one release of a data collection. */
export default function CollectionQuality() {
  const { sections, release, steps } = useLoaderData<typeof loader>()
  const { t, language } = useWords()
  const title = t('quality.title')
  return (
    <>
      <PageTitle>{`${title}: ${release}`}</PageTitle>
      <Breadcrumb
        steps={steps.map(({ name, ...page }) => ({
          name: name ?? t('collectionPages.title'),
          href: addressOf(page, language),
        }))}
      />
      <div className="page-head reading">
        <h1>{title}</h1>
        <p className="lead">{t('collectionPages.qualityIntro', { release })}</p>
        <QualityContents sections={sections} />
      </div>
      <QualitySections sections={sections} />
    </>
  )
}
