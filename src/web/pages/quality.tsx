import { useLoaderData } from 'react-router'
import { PageTitle } from '../parts/page-title.tsx'
import { QualityContents, QualitySections, sectionsIn } from '../parts/quality-sections.tsx'
import { releaseFrame } from '../site/frame.ts'
import { publishedRelease } from '../site/published.ts'
import { pageLoader } from '../site/visit.ts'
import { useWords } from '../site/words.tsx'
import { releaseFacts } from '../view/release-facts.ts'

export const loader = pageLoader(async (visit) => {
  const published = await publishedRelease(visit)
  return {
    frame: await releaseFrame(visit, published, { kind: 'quality' }),
    release: releaseFacts(published, visit.language),
    sections: sectionsIn(published.content.quality, visit.language),
  }
})

export default function Quality() {
  const { sections, release } = useLoaderData<typeof loader>()
  const { t } = useWords()
  return (
    <>
      <PageTitle>{t('quality.title')}</PageTitle>
      <div className="page-head reading">
        <h1>{t('quality.title')}</h1>
        <p className="lead">{t('quality.intro', { release: release.id, period: release.cycleLabel })}</p>
        <QualityContents sections={sections} />
      </div>
      <QualitySections sections={sections} />
    </>
  )
}
