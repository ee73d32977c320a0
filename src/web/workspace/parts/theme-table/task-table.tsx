import type { TaskActivity } from '../../../../model/theme-table.ts'
import { useWords } from '../../../site/words.tsx'
import { WorkTable } from '../work-table.tsx'
import { Hidden } from './cross-view.tsx'

/** How much is reported from each service task, against the people who work there. */
export function TaskTable({ tasks }: { tasks: readonly TaskActivity[] }) {
  const { t, language, count } = useWords()
  return (
    <section className="theme-section">
      <h2>{t('themeTables.coverage.tasks')}</h2>
      <WorkTable caption={t('themeTables.coverage.tasks')} isCaptionHidden className="theme-table">
        <thead>
          <tr>
            <th scope="col">{t('themeTables.coverage.task')}</th>
            {(['units', 'staff', 'taskReports', 'perThousand'] as const).map((column) => (
              <th key={column} scope="col" className="number theme-wrap">
                {t(`themeTables.coverage.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {tasks.map(({ task, names, units, staff, reports }) => (
            <tr key={task ?? 'none'}>
              <th scope="row">{names[language]}</th>
              <td className="number">{count(units)}</td>
              <td className="number">{count(staff)}</td>
              <td className="number">{reports === null ? <Hidden /> : count(reports)}</td>
              <td className="number">
                {reports === null ? <Hidden /> : staff === 0 ? '–' : count(Math.round((reports * 1000) / staff))}
              </td>
            </tr>
          ))}
        </tbody>
      </WorkTable>
    </section>
  )
}
