import '../style/collections-public.css'
import { useLoaderData } from 'react-router'
import { COUNTRY } from '../../model/area.ts'
import { addressOf } from '../address/address.ts'
import { Breadcrumb } from '../parts/breadcrumb.tsx'
import { AboutCollection } from '../parts/collection/about-collection.tsx'
import { AreasSection } from '../parts/collection/areas-section.tsx'
import { DefinitionsSection } from '../parts/collection/definitions-section.tsx'
import { EarlierSection } from '../parts/collection/earlier-section.tsx'
import { CollectionHead } from '../parts/collection/head-of-release.tsx'
import { FilesSection, ReleasesSection, RevisionsSection } from '../parts/collection/release-sections.tsx'
import { SeriesSection } from '../parts/collection/series-section.tsx'
import { PageTitle } from '../parts/page-title.tsx'
import { collectionFrame, publicCollection } from '../site/collections.ts'
import { siteFacts } from '../site/published.ts'
import { pageLoader } from '../site/visit.ts'
import { useWords, wordsIn } from '../site/words.tsx'
import { collectionView } from '../view/collection.ts'
import { shortNames } from '../view/collection-figures.ts'

export const loader = pageLoader(async (visit) => {
  const { language, params, edge } = visit
  const known = await publicCollection(visit)
  const { counties } = await siteFacts(visit)
  const { t } = wordsIn(language)
  const countyName = (code: string) =>
    code === COUNTRY ? t('figure.country') : (counties.find((county) => county.code === code)?.names[language] ?? code)
  return {
    frame: collectionFrame(visit, known, { kind: 'collection', collection: known.collection.id, edition: params.edition }),
    view: collectionView(known, { language, today: edge.today, countyName, shortName: shortNames(counties, language) }),
  }
})

/** A data collection: what the newest (or the named) release says, area by area, round by round, and how far it can be trusted. */
export default function CollectionPage() {
  const { view } = useLoaderData<typeof loader>()
  const { t, language } = useWords()
  const { shown } = view
  return (
    <>
      <PageTitle>{shown ? `${view.name} ${shown.round}` : view.name}</PageTitle>
      <Breadcrumb steps={[{ name: t('collectionPages.title'), href: addressOf({ kind: 'collections' }, language) }]} />
      <CollectionHead view={view} />
      {shown && <AreasSection shown={shown} />}
      <SeriesSection series={view.series} />
      <DefinitionsSection view={view} />
      {shown && (
        <>
          <RevisionsSection shown={shown} />
          <FilesSection shown={shown} />
        </>
      )}
      <EarlierSection rows={view.earlier} />
      <ReleasesSection view={view} />
      <AboutCollection view={view} />
    </>
  )
}
