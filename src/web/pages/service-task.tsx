import { useLoaderData } from 'react-router'
import { addressOf } from '../address/address.ts'
import { AgesSection } from '../parts/ages-section.tsx'
import { Breadcrumb } from '../parts/breadcrumb.tsx'
import { RelatedSocial } from '../parts/briefing/related-social.tsx'
import { CountiesSection } from '../parts/counties-section.tsx'
import { KeyFigure } from '../parts/key-figure.tsx'
import { PageTitle } from '../parts/page-title.tsx'
import { PeriodChoice } from '../parts/period-choice.tsx'
import { QuartersSection } from '../parts/quarters-section.tsx'
import { SeveralTasksSection } from '../parts/several-tasks-section.tsx'
import { releaseFrame } from '../site/frame.ts'
import { publishedRelease } from '../site/published.ts'
import { relatedSocial } from '../site/social.ts'
import { missingPage, pageLoader } from '../site/visit.ts'
import { useWords } from '../site/words.tsx'
import type { TextKey } from '../text/translate.ts'
import type { ServiceTaskView } from '../view/service-task.ts'
import { taskViewOf } from '../view/task-of-visit.ts'

export const loader = pageLoader(async (visit) => {
  const published = await publishedRelease(visit)
  const view = await taskViewOf(visit)
  if (view === null) throw missingPage()
  const frame = await releaseFrame(visit, published, { kind: 'task', content: view.content })
  return { frame, view, social: await relatedSocial(visit, { task: view.content }) }
})

export default function ServiceTaskPage() {
  const { view, frame, social } = useLoaderData<typeof loader>()
  const { t, language } = useWords()
  return (
    <>
      <PageTitle>{view.name}</PageTitle>
      <Breadcrumb steps={[{ name: t('tasks.title'), href: addressOf({ kind: 'tasks' }, language) }]} />
      <div className="page-head">
        <h1>{view.name}</h1>
        <p className="lead">{view.definition}</p>
        <OnThisPage view={view} />
      </div>
      <PeriodChoice periods={view.periods} chosen={view.period} />
      <KeyFigure view={view} />
      <QuartersSection view={view} />
      <CountiesSection view={view} permanent={frame.permanent} />
      {view.ages.length > 0 && <AgesSection view={view} permanent={frame.permanent} />}
      {view.several && <SeveralTasksSection several={view.several} period={view.periodLabel} release={view.release.id} />}
      <RelatedSocial {...social} about="task" />
      <Reading view={view} />
    </>
  )
}

function OnThisPage({ view }: { view: ServiceTaskView }) {
  const { t } = useWords()
  const parts = [
    'quarters',
    'counties',
    ...(view.ages.length > 0 ? ['ages'] : []),
    ...(view.several ? ['several'] : []),
    'reading',
  ]
  return (
    <nav className="on-page" aria-label={t('task.onPage')}>
      <ul>
        {parts.map((part) => (
          <li key={part}>
            <a href={`#${part}`}>{t(`task.${part}` as TextKey)}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Reading({ view }: { view: ServiceTaskView }) {
  const { t } = useWords()
  const denominator = t(`denominator.${view.denominator}` as TextKey)
  return (
    <section className="reading" id="reading">
      <h2>{t('task.reading')}</h2>
      <p>{t('task.readingClients')}</p>
      <p>{t('task.readingShare', { denominator })}</p>
      <p>{t('task.readingEstimate')}</p>
      <p>{t('task.readingCounty')}</p>
      {view.otherMeasure && (
        <>
          <h3>{t('task.measures')}</h3>
          <p>
            {t('task.measuresText')}{' '}
            <a href={view.otherMeasure.href}>{t('task.otherMeasure', { name: view.otherMeasure.name })}</a>
          </p>
        </>
      )}
      <ul className="notes">
        {view.notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
      <p>
        <a href={view.qualityHref}>{t('task.qualityLink')}</a>
      </p>
    </section>
  )
}
