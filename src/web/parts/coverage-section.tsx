import { fixedClasses } from '../../disseminate/map/classes.ts'
import type { CoverageMark } from '../../model/coverage.ts'
import type { Figure } from '../site/figure.ts'
import { useWords } from '../site/words.tsx'
import type { CoverageRow, TaskRow } from '../view/overview.ts'
import { FigureText } from './figure-text.tsx'
import { MarkSign, QualityMark } from './quality-mark.tsx'
import { TileMap } from './tile-map.tsx'
import { WideTable } from './wide-table.tsx'

/** Classes of "how many of six": none, one or two, three or four, five, all. */
const LIMITS = [0, 1, 3, 5, 6, 7]
const WHOLE = 100

interface CoverageProps {
  readonly rows: readonly CoverageRow[]
  readonly tasks: readonly TaskRow[]
  readonly period: string
}

/** The map of coverage beside the sentence that explains it, and its table. */
export function CoverageSection({ rows, tasks, period }: CoverageProps) {
  const { t } = useWords()
  const full = rows.filter((row) => row.published === tasks.length).length
  const some = rows.filter((row) => row.published > 0).length - full
  const label = (row: CoverageRow) => t('overview.coverageTile', { name: row.name, count: row.published })
  return (
    <section className="beside">
      <div>
        <h2>{t('overview.coverageTitle')}</h2>
        <p>{t('overview.coverageText', { full, some })}</p>
        <p>
          {t('overview.coverageRest')} {t('overview.aland')}
        </p>
        <ByTask rows={rows} tasks={tasks} period={period} />
        <details>
          <summary>{t('chart.asTable')}</summary>
          <CoverageTable rows={rows} tasks={tasks} />
        </details>
      </div>
      <TileMap
        title={t('overview.coverageMap')}
        summary={t('overview.coverageText', { full, some })}
        tiles={rows.map((row) => ({
          area: row.area,
          value: row.hasDuty ? row.published : null,
          label: row.hasDuty ? label(row) : `${row.name}: ${t('overview.aland')}`,
          href: row.href,
        }))}
        classes={fixedClasses(LIMITS)}
        legend={['0', '1–2', '3–4', '5', '6']}
        missing={t('overview.noDuty')}
      />
    </section>
  )
}

/** How many areas have figures of each task: from all of their municipalities, from some, from none. */
function ByTask({ rows, tasks, period }: CoverageProps) {
  const { t } = useWords()
  const heads = ['overview.coverageWhole', 'overview.coveragePart', 'overview.coverageNone', 'figure.base'] as const
  const marks = ['comprehensive', 'comprehensive-with-note', 'not-comprehensive'] as const
  return (
    <WideTable caption={t('overview.coverageByTask', { period })}>
      <thead>
        <tr>
          <th scope="col">{t('overview.task')}</th>
          {heads.map((head, place) => (
            <th scope="col" className="number" key={head}>
              {marks[place] && <MarkSign mark={marks[place]} />} {t(head)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {tasks.map((task, place) => {
          const found = rows.filter((row) => row.hasDuty).map((row) => markOf(row.bases[place]))
          return (
            <tr key={task.key}>
              <th scope="row">{task.name}</th>
              {marks.map((mark) => (
                <td className="number" key={mark}>
                  {found.filter((candidate) => candidate === mark).length}
                </td>
              ))}
              <td className="number">
                <FigureText figure={task.base} withFlags={false} />
              </td>
            </tr>
          )
        })}
      </tbody>
    </WideTable>
  )
}

function CoverageTable({ rows, tasks }: Omit<CoverageProps, 'period'>) {
  const { t } = useWords()
  return (
    <WideTable caption={t('overview.coverageTable')}>
      <thead>
        <tr>
          <th scope="col">{t('task.area')}</th>
          {tasks.map((task) => (
            <th scope="col" className="centre" key={task.key}>
              {task.name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.area}>
            <th scope="row">
              <a href={row.href}>{row.name}</a>
            </th>
            {row.bases.map((base, place) => (
              <td className="centre" key={tasks[place]?.key}>
                <QualityMark mark={markOf(base)} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </WideTable>
  )
}

/** Wholly, partly or not comprehensive, by the share of the population that lives in comprehensive municipalities. */
function markOf(base: Figure | undefined): CoverageMark {
  const share = base?.value ?? 0
  if (share <= 0) return 'not-comprehensive'
  return share >= WHOLE && base?.mark !== 'comprehensive-with-note' ? 'comprehensive' : 'comprehensive-with-note'
}
