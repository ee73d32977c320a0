import type { DifferenceCount } from '../../../disseminate/release/difference.ts'
import type { PublishedValue } from '../../../model/revision.ts'
import type { DifferencePage } from '../../../operations/approval/show-difference.ts'
import { formatNumber } from '../../number/format.ts'
import { MissingSymbol } from '../../parts/figure-text.tsx'
import { useWords } from '../../site/words.tsx'
import { WorkTable } from './work-table.tsx'

const CHANGES = ['added', 'changed', 'removed'] as const

interface CountsProps {
  readonly counts: readonly DifferenceCount[]
  /** Titles of tables by id. */
  readonly titles: Readonly<Record<string, string>>
  /** Set where the address alone does not name the release. */
  readonly release?: string
}

/** How many figures changed, by table and cause; every number opens its list. */
export function DifferenceCounts({ counts, titles, release }: CountsProps) {
  const { t } = useWords()
  const rows = [...Map.groupBy(counts, ({ table, cause }) => `${table}/${cause}`).values()]
  return (
    <WorkTable caption={t('releaseWork.difference')}>
      <thead>
        <tr>
          <th scope="col">{t('releaseWork.table')}</th>
          <th scope="col">{t('releaseWork.cause')}</th>
          {CHANGES.map((change) => (
            <th scope="col" className="number" key={change}>
              {t(`releaseWork.${change}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <CountRow key={`${row[0]?.table}/${row[0]?.cause}`} row={row} titles={titles} release={release} />
        ))}
      </tbody>
    </WorkTable>
  )
}

interface RowProps {
  readonly row: readonly DifferenceCount[]
  readonly titles: CountsProps['titles']
  readonly release: string | undefined
}

function CountRow({ row, titles, release }: RowProps) {
  const { t, count } = useWords()
  const [first] = row
  if (!first) return null
  return (
    <tr>
      <th scope="row">{titles[first.table] ?? first.table}</th>
      <td>{t(`releaseWork.causes.${first.cause}`)}</td>
      {CHANGES.map((change) => {
        const cells = row.find((one) => one.change === change)?.cells
        const named = release === undefined ? '' : `release=${release}&`
        const search = `?${named}table=${first.table}&cause=${first.cause}&change=${change}#changes`
        return (
          <td className="number" key={change}>
            {cells === undefined ? '0' : <a href={search}>{count(cells)}</a>}
          </td>
        )
      })}
    </tr>
  )
}

/** The chosen changes, largest first, a page at a time. */
export function DifferenceList({ shown, search }: { shown: DifferencePage; search: string }) {
  const { t } = useWords()
  const { changes, total, page, pages } = shown
  const pageAddress = (number: number) =>
    `?${new URLSearchParams({ ...Object.fromEntries(new URLSearchParams(search)), page: String(number) })}#changes`
  return (
    <div id="changes">
      <WorkTable caption={t('releaseWork.listed', { total, page, pages })}>
        <thead>
          <tr>
            <th scope="col">{t('releaseWork.place')}</th>
            <th scope="col" className="number">
              {t('releaseWork.old')}
            </th>
            <th scope="col" className="number">
              {t('releaseWork.new')}
            </th>
            <th scope="col" className="number">
              {t('releaseWork.differenceNumber')}
            </th>
            <th scope="col" className="number">
              {t('releaseWork.differencePercent')}
            </th>
            <th scope="col">{t('releaseWork.cause')}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map((change) => (
            <ChangeRow key={`${change.table} ${change.at.join(' ')} ${change.measure}`} change={change} />
          ))}
        </tbody>
      </WorkTable>
      <p className="buttons">
        {page > 1 && <a href={pageAddress(page - 1)}>{t('releaseWork.previousPage')}</a>}
        {page < pages && <a href={pageAddress(page + 1)}>{t('releaseWork.nextPage')}</a>}
      </p>
    </div>
  )
}

function ChangeRow({ change }: { change: DifferencePage['changes'][number] }) {
  const { t, language } = useWords()
  const number = (value: number | null) => (value === null ? '' : formatNumber(value, language, null))
  return (
    <tr>
      <th scope="row">
        {change.place.map((place) => place[language]).join(' · ')} · {change.measureName[language]}
      </th>
      <td className="number">
        <Value value={change.old} />
      </td>
      <td className="number">
        <Value value={change.new} />
      </td>
      <td className="number">{number(change.difference)}</td>
      <td className="number">{number(change.differencePercent)}</td>
      <td>{t(`releaseWork.causes.${change.cause}`)}</td>
    </tr>
  )
}

function Value({ value }: { value: PublishedValue | null }) {
  const { language } = useWords()
  if (value === null) return null
  if (value.value === null) return <MissingSymbol reason={value.missing ?? 'not-available'} />
  return formatNumber(value.value, language, null)
}
