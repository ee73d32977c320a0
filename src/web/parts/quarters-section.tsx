import { valueText } from '../site/figure.ts'
import { useWords } from '../site/words.tsx'
import { chartHref, type ServiceTaskView } from '../view/service-task.ts'
import { Downloads } from './downloads.tsx'
import { FigureText } from './figure-text.tsx'
import { QualityMark } from './quality-mark.tsx'
import { QuarterChart } from './quarter-chart.tsx'
import { SymbolKey } from './symbol-key.tsx'
import { WideTable } from './wide-table.tsx'

/** The line of quarters and, folded under it, its table. */
export function QuartersSection({ view }: { view: ServiceTaskView }) {
  const { t, language } = useWords()
  const missing = view.series.filter((row) => row.clients.value === null)
  return (
    <section id="quarters">
      <h2>{t('task.quarters')}</h2>
      <QuarterChart name={view.name} series={view.series} />
      {missing.length > 0 && (
        <p className="small">{t('figure.noneFor', { periods: missing.map((row) => row.short).join(', ') })}</p>
      )}
      <Downloads
        release={view.release.id}
        table="clients-by-area"
        name={t('task.quartersTable', { name: view.name })}
        permanent={null}
        chart={chartHref(view, 'quarters', language)}
      />
      <details>
        <summary>{t('chart.asTable')}</summary>
        <QuartersTable view={view} />
      </details>
    </section>
  )
}

function QuartersTable({ view }: { view: ServiceTaskView }) {
  const { t, language } = useWords()
  const limit = (value: number | null, row: ServiceTaskView['series'][number]) =>
    value === null ? '' : valueText(value, row.clients, language)
  return (
    <>
      <WideTable caption={t('task.quartersTable', { name: view.name })}>
        <thead>
          <tr>
            <th scope="col">{t('figure.period')}</th>
            <th scope="col" className="number">
              {t('figure.clients')}
            </th>
            <th scope="col" className="number">
              {t('task.low')}
            </th>
            <th scope="col" className="number">
              {t('task.high')}
            </th>
            <th scope="col" className="number">
              {t('figure.share')}
            </th>
          </tr>
        </thead>
        <tbody>
          {view.series.map((row) => (
            <tr key={row.period}>
              <th scope="row">{row.label}</th>
              <td className="number">
                {row.clients.mark && <QualityMark mark={row.clients.mark} />}
                <FigureText figure={row.clients} />
              </td>
              <td className="number">{limit(row.clients.low, row)}</td>
              <td className="number">{limit(row.clients.high, row)}</td>
              <td className="number">
                <FigureText figure={row.share} withFlags={false} />
              </td>
            </tr>
          ))}
        </tbody>
      </WideTable>
      <SymbolKey figures={view.series.map((row) => row.clients)} />
    </>
  )
}
