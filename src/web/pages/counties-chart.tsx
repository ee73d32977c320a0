import { chartAnswer, PICTURE_WIDTH } from '../parts/chart-file.tsx'
import { DotPicture, dotHeight, dotSummary } from '../parts/dot-chart.tsx'
import { missingPage, pageLoader } from '../site/visit.ts'
import { wordsIn } from '../site/words.tsx'
import type { TextKey } from '../text/translate.ts'
import { taskViewOf } from '../view/task-of-visit.ts'

/** The comparison of the counties in one period as an SVG file. */
export const loader = pageLoader(async (visit) => {
  const view = await taskViewOf(visit)
  const words = wordsIn(visit.language)
  const summary = view && dotSummary(view.counties, view.country.share, words)
  if (!view || !summary) throw missingPage()
  const denominator = words.t(`denominator.${view.denominator}` as TextKey)
  return chartAnswer(
    {
      title: `${view.name}: ${words.t('chart.dotTitle')}`,
      subtitle: words.t('chart.dotSubtitle', { denominator, period: view.periodLabel }),
      summary,
      height: dotHeight(view.counties),
      release: view.release,
      isInvented: visit.edge.registerKind === 'synthetic',
      children: <DotPicture rows={view.counties} country={view.country.share} width={PICTURE_WIDTH} />,
    },
    { language: visit.language, name: `${view.release.id}-${view.content}-${view.period}-counties` },
  )
})
