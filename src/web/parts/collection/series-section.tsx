import { useWords } from '../../site/words.tsx'
import type { SeriesView } from '../../view/collection-series.ts'
import { WideTable } from '../wide-table.tsx'
import { SeriesChart } from './series-chart.tsx'

/** The country by round, with breaks and their reasons; the table under each drawing names the source of every figure. */
export function SeriesSection({ series }: { series: readonly SeriesView[] }) {
  const { t } = useWords()
  const breaks = [
    ...new Set(series.flatMap(({ rounds }) => rounds.flatMap((one) => one.breaks.map((reason) => `${one.label}: ${reason}`)))),
  ]
  if (series.every(({ rounds }) => rounds.every(({ points }) => points.length === 0))) return null
  return (
    <section id="series">
      <h2>{t('collectionPages.seriesTitle')}</h2>
      <p>{t('collectionPages.seriesIntro')}</p>
      <div className="series-pair">
        {series.map((one) => (
          <div key={one.id}>
            <SeriesChart series={one} />
            <details>
              <summary>
                {t('chart.asTable')}
                <span className="visually-hidden">: {one.name}</span>
              </summary>
              <SeriesTable series={one} />
            </details>
          </div>
        ))}
      </div>
      {breaks.length > 0 && (
        <>
          <h3>{t('collectionPages.breaks')}</h3>
          <ul>
            {breaks.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

function SeriesTable({ series }: { series: SeriesView }) {
  const { t } = useWords()
  return (
    <WideTable caption={t('collectionPages.seriesTable', { name: series.name })}>
      <thead>
        <tr>
          <th scope="col">{t('collectionPages.round')}</th>
          <th scope="col" className="number">
            {t('collectionPages.value')}
          </th>
          <th scope="col">{t('collectionPages.source')}</th>
        </tr>
      </thead>
      <tbody>
        {series.rounds.flatMap(({ round, label, points }) =>
          points.map(({ text, source }) => (
            <tr key={`${round} ${text} ${source ?? ''}`}>
              <th scope="row">{label}</th>
              <td className="number">{text}</td>
              <td>{source ?? t('collectionPages.own')}</td>
            </tr>
          )),
        )}
      </tbody>
    </WideTable>
  )
}
