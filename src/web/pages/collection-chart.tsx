import { chartAnswer, PICTURE_WIDTH } from '../parts/chart-file.tsx'
import { BarsPicture, barsHeight, barsSubtitle, barsSummary } from '../parts/collection/area-bars.tsx'
import { publicEdition } from '../site/collections.ts'
import { siteFacts } from '../site/published.ts'
import { missingPage, pageLoader } from '../site/visit.ts'
import { wordsIn } from '../site/words.tsx'
import { collectionView } from '../view/collection.ts'
import { shortNames } from '../view/collection-figures.ts'

/** The comparison of the areas in one release as an SVG file. */
export const loader = pageLoader(async (visit) => {
  const { known } = await publicEdition(visit)
  const { language } = visit
  const { counties } = await siteFacts(visit)
  const shortName = shortNames(counties, language)
  const { shown, name } = collectionView(known, { language, today: visit.edge.today, countyName: (code) => code, shortName })
  if (shown === null) throw missingPage()
  const words = wordsIn(language)
  const { areas: rows, main, round } = shown
  return chartAnswer(
    {
      title: `${name}: ${main.name}`,
      subtitle: barsSubtitle({ main, round }, words),
      summary: barsSummary({ rows, main }, words),
      height: barsHeight(rows),
      sources: [`${words.t('collectionPages.source')}: ${shown.source}, ${shown.id}.`],
      isInvented: visit.edge.registerKind === 'synthetic',
      children: <BarsPicture rows={rows} main={main} width={PICTURE_WIDTH} />,
    },
    { language, name: `${shown.id}-areas` },
  )
})
