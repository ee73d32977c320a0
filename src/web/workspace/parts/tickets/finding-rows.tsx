import type { ShownRows } from '../../../../operations/ticket/show-findings.ts'
import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import { WorkTable } from '../work-table.tsx'

interface FindingRowsProps {
  readonly delivery: string
  readonly cause: string
  readonly shown: ShownRows
}

/** Rows of one cause, a page at a time. */
export function FindingRows({ delivery, cause, shown }: FindingRowsProps) {
  const { t, language } = useWords()
  const here = workspaceAddress(language, 'deliveries', delivery)
  return (
    <section className="work-part" aria-labelledby="rows">
      <h2 id="rows">{t('deliveries.rows')}</h2>
      <p>
        <span className="code-text">{cause}</span>
      </p>
      <p className="no-print">
        <a href={`${here}#findings`}>{t('deliveries.closeRows')}</a>
      </p>
      {shown.rows.length === 0 ? <p className="quiet">{t('deliveries.rowsNone')}</p> : <Rows shown={shown} />}
      <RowPages here={here} cause={cause} shown={shown} />
    </section>
  )
}

function Rows({ shown: { rows, offset, total } }: { shown: ShownRows }) {
  const { t, count } = useWords()
  const caption = { from: count(offset + 1), to: count(offset + rows.length), total: count(total) }
  return (
    <WorkTable caption={t('deliveries.rowsCaption', caption)}>
      <thead>
        <tr>
          <th scope="col">{t('deliveries.file')}</th>
          <th scope="col" className="number">
            {t('deliveries.row')}
          </th>
          <th scope="col">{t('deliveries.column')}</th>
          <th scope="col">{t('deliveries.observed')}</th>
          <th scope="col">{t('deliveries.expected')}</th>
          <th scope="col">{t('deliveries.message')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ place, table, row, columns, observed, expected, message }) => (
          <tr key={place}>
            <th scope="row">{table}</th>
            <td className="number">{row !== null && count(row)}</td>
            <td>{columns.join(', ')}</td>
            <td>{observed}</td>
            <td>{expected}</td>
            <td>
              <span className="cause-text">{message}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </WorkTable>
  )
}

function RowPages({ here, cause, shown: { rows, offset, total } }: { here: string; cause: string; shown: ShownRows }) {
  const { t } = useWords()
  const at = (from: number) => `${here}?${new URLSearchParams({ cause, from: String(from) })}#rows`
  const next = offset + rows.length
  return (
    <p className="choice-row no-print">
      {offset > 0 && <a href={at(Math.max(0, offset - 200))}>{t('deliveries.previousRows')}</a>}
      {next < total && <a href={at(next)}>{t('deliveries.nextRows')}</a>}
    </p>
  )
}
