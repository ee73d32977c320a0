import { chartAnswer, PICTURE_WIDTH } from '../parts/chart-file.tsx'
import { lineSummary, QUARTER_HEIGHT, QuarterPicture } from '../parts/quarter-chart.tsx'
import { missingPage, pageLoader } from '../site/visit.ts'
import { wordsIn } from '../site/words.tsx'
import { taskViewOf } from '../view/task-of-visit.ts'

/** The line of quarters of a service task as an SVG file. */
export const loader = pageLoader(async (visit) => {
  const view = await taskViewOf(visit)
  const words = wordsIn(visit.language)
  const summary = view && lineSummary(view, words)
  if (!view || !summary) throw missingPage()
  return chartAnswer(
    {
      title: `${view.name}: ${words.t('chart.lineTitle')}`,
      subtitle: words.t('chart.lineSubtitle'),
      summary,
      height: QUARTER_HEIGHT,
      release: view.release,
      isInvented: visit.edge.registerKind === 'synthetic',
      children: <QuarterPicture series={view.series} width={PICTURE_WIDTH} />,
    },
    { language: visit.language, name: `${view.release.id}-${view.content}-quarters` },
  )
})
