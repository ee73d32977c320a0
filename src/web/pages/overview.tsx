import { useLoaderData } from 'react-router'
import { addressOf } from '../address/address.ts'
import { formatDate, formatWeekday } from '../number/format.ts'
import { CoverageSection } from '../parts/coverage-section.tsx'
import { FigureText, Flag } from '../parts/figure-text.tsx'
import { NothingPublished, type NothingPublishedProps } from '../parts/nothing-published.tsx'
import { PageTitle } from '../parts/page-title.tsx'
import { QualityMark } from '../parts/quality-mark.tsx'
import { SourceLine } from '../parts/source-line.tsx'
import { Sparkline } from '../parts/sparkline.tsx'
import { SymbolKey } from '../parts/symbol-key.tsx'
import { figureText, intervalText } from '../site/figure.ts'
import { plainFrame, releaseFrame } from '../site/frame.ts'
import { publishedReleaseIfAny, siteFacts } from '../site/published.ts'
import { pageLoader, type Visit } from '../site/visit.ts'
import { useWords } from '../site/words.tsx'
import type { TextKey } from '../text/translate.ts'
import { type OverviewView, overviewView, type TaskRow } from '../view/overview.ts'

export const loader = pageLoader(async (visit) => {
  const published = await publishedReleaseIfAny(visit)
  if (published === null) return { frame: plainFrame({ kind: 'overview' }), view: null, next: await nextDate(visit) }
  return {
    next: null,
    frame: await releaseFrame(visit, published, { kind: 'overview' }),
    view: overviewView(published, { language: visit.language, today: visit.edge.today, release: visit.release }),
  }
})

async function nextDate(visit: Visit): Promise<NothingPublishedProps['next']> {
  const { calendar } = await siteFacts(visit)
  const coming = calendar.filter(({ date }) => date >= visit.edge.today).sort((a, b) => a.date.localeCompare(b.date))
  const [next] = coming
  return next ? { date: next.date, name: next.names[visit.language], isConfirmed: next.isConfirmed } : null
}

export default function Overview() {
  const { view, next } = useLoaderData<typeof loader>()
  const { t } = useWords()
  if (view === null) return <NothingPublished next={next} />
  return (
    <>
      <PageTitle>{t('overview.title')}</PageTitle>
      <Headline view={view} />
      <TasksSection view={view} />
      <CoverageSection rows={view.coverage} tasks={view.tasks} period={view.release.cycleLabel} />
      <NewsSection view={view} />
    </>
  )
}

function Headline({ view }: { view: OverviewView }) {
  const { t, language } = useWords()
  const interval = intervalText(view.total, language)
  return (
    <section className="headline">
      <h1>{t('overview.title')}</h1>
      <p className="lead">
        {view.total.mark && <QualityMark mark={view.total.mark} />}
        {view.headline}
        {view.total.flags.map((flag) => (
          <Flag key={flag} flag={flag} />
        ))}
      </p>
      {interval && (
        <p className="small">
          {t('figure.interval', { interval })} · <a href={view.totalHref}>{t('overview.inTotal')}</a>
        </p>
      )}
      <Dates dates={view.release.dates} />
      <SourceLine release={view.release} />
    </section>
  )
}

/** Readers see both dates: how far the data reach, and how far counties have checked them. */
function Dates({ dates }: { dates: OverviewView['release']['dates'] }) {
  const { t } = useWords()
  if (dates === null) return null
  const { latest, checked } = dates
  return (
    <p className="source">
      {checked === null ? t('overview.datesUnchecked', { latest }) : t('overview.dates', { latest, checked })}
    </p>
  )
}

function TasksSection({ view }: { view: OverviewView }) {
  const { t } = useWords()
  const figures = view.tasks.flatMap((task) => [task.clients, task.share, ...(task.act ? [task.act.clients] : [])])
  return (
    <section>
      <h2>{t('overview.tasksTitle')}</h2>
      <p>{t('overview.tasksIntro', { period: view.release.cycleLabel })}</p>
      <ul className="task-rows">
        {view.tasks.map((task) => (
          <TaskLine key={task.key} task={task} />
        ))}
        {view.notCollected.map((name) => (
          <li className="quiet" key={name}>
            {t('overview.notCollected', { name })}
          </li>
        ))}
      </ul>
      <SymbolKey figures={figures} />
    </section>
  )
}

function TaskLine({ task }: { task: TaskRow }) {
  const { t } = useWords()
  const of = t(`denominator.${task.denominator}` as TextKey)
  return (
    <li className="task-row">
      <div className="task-name">
        <h3>
          <a href={task.href}>{task.name}</a>
        </h3>
        <p>{task.definition}</p>
        {task.act && (
          <p className="task-act">
            <a href={task.act.href}>
              <ActMeasure clients={task.act.clients} share={task.act.share} />
            </a>
          </p>
        )}
      </div>
      <p className="task-clients">
        {task.clients.mark && <QualityMark mark={task.clients.mark} />}
        <strong>
          <FigureText figure={task.clients} />
        </strong>
      </p>
      <p className="task-share">
        <strong>
          <FigureText figure={task.share} withFlags={false} />
        </strong>{' '}
        <span>{of}</span>
      </p>
      <Sparkline values={task.series.map((row) => row.clients.value)} />
    </li>
  )
}

function ActMeasure({ clients, share }: Pick<NonNullable<TaskRow['act']>, 'clients' | 'share'>) {
  const { t, language } = useWords()
  const text = (figure: typeof clients) => (figure.value === null ? '..' : (figureText(figure, language) ?? ''))
  return <>{t('overview.actMeasure', { clients: text(clients), share: text(share) })}</>
}

function NewsSection({ view }: { view: OverviewView }) {
  const { t, language } = useWords()
  const { release } = view
  return (
    <div className="two-columns">
      <section>
        <h2>{t('overview.newsTitle')}</h2>
        <p>
          {t('overview.newsText', { title: release.title, date: formatDate(release.publishedAt ?? release.createdAt, language) })}{' '}
          {t('overview.newsContent', { period: release.cycleLabel, quarters: view.quarters })}
        </p>
        {view.revisions && release.previous && (
          <p>
            {t('release.revisionOf', { id: release.previous })}{' '}
            <a href={view.revisions.href}>{t('releases.changed', { count: view.revisions.changed })}</a>
          </p>
        )}
        <p>
          <a href={addressOf({ kind: 'releases' }, language)}>{t('overview.allReleases')}</a>
        </p>
      </section>
      <section>
        <h2>{t('overview.nextTitle')}</h2>
        <ul className="dates">
          {view.calendar.map((entry) => (
            <li key={entry.date}>
              <time dateTime={entry.date}>{formatWeekday(entry.date, language)}</time> {entry.name}
              {!entry.isConfirmed && ` (${t('overview.preliminary')})`}
            </li>
          ))}
        </ul>
        <p>
          <a href={addressOf({ kind: 'calendar' }, language)}>{t('overview.allDates')}</a>
        </p>
      </section>
    </div>
  )
}
