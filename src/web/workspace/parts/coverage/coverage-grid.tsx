import { periodLabel } from '../../../../disseminate/table/period-label.ts'
import type { CoverageCell, CoverageList, CoverageRow } from '../../../../operations/coverage/list-coverage.ts'
import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import { WorkTable } from '../work-table.tsx'

/** Organisers × contents: how many municipalities are comprehensive, and what waits. Every cell opens to its decisions. */
export function CoverageGrid({ list, rows }: { list: CoverageList; rows: readonly CoverageRow[] }) {
  const { t, language } = useWords()
  return (
    <div className="coverage-grid">
      <WorkTable caption={t('coverage.table', { period: periodLabel(list.cycle)[language] })}>
        <thead>
          <tr>
            <th scope="col">{t('coverage.organiser')}</th>
            {list.contents.map(({ key, names }) => (
              <th scope="col" key={key}>
                {names[language]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.organiser}>
              <th scope="row">
                {row.shortNames[language]}
                {!row.hasDutyToDeliver && <span className="quiet"> ({t('coverage.outsideDuty')})</span>}
              </th>
              {row.cells.map((cell) => (
                <td key={cell.content}>
                  <a className={`state ${stateOf(cell)}`} href={placeAddress(list, { ...row, content: cell.content }, language)}>
                    <CellWords cell={cell} />
                  </a>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </WorkTable>
    </div>
  )
}

function CellWords({ cell }: { cell: CoverageCell }) {
  const { t } = useWords()
  const known = cell.classes.comprehensive
  const waits = [
    cell.proposals > 0 ? t('coverage.proposals', { count: cell.proposals }) : null,
    cell.isNotAnswered ? t('coverage.notAnswered') : null,
    cell.warnings > 0 ? t('coverage.warnings', { count: cell.warnings }) : null,
    cell.awaitingConfirmation > 0 ? t('coverage.toConfirm', { count: cell.awaitingConfirmation }) : null,
  ].filter((one) => one !== null)
  return (
    <>
      <span className={known === 0 ? 'coverage-count quiet' : 'coverage-count'}>
        {known}/{cell.municipalities}
        <span className="visually-hidden"> {t('coverage.cellWords')}</span>
      </span>
      {waits.map((words) => (
        <span className="coverage-waits" key={words}>
          {words}
        </span>
      ))}
    </>
  )
}

/** Whether something in the cell waits for a decision. */
export function waitsIn({ proposals, isNotAnswered, warnings, awaitingConfirmation }: CoverageCell): boolean {
  return proposals > 0 || isNotAnswered || warnings > 0 || awaitingConfirmation > 0
}

function stateOf(cell: CoverageCell): string {
  if (waitsIn(cell)) return 'state-attention'
  return cell.classes.comprehensive === cell.municipalities ? 'state-good' : ''
}

/** Where the decisions of one organiser and content stand, for the same quarter, measure and source. */
function placeAddress(
  { cycle, measure, route }: Pick<CoverageList, 'cycle' | 'measure' | 'route'>,
  { organiser, content }: { readonly organiser: string; readonly content: string },
  language: 'fi' | 'sv' | 'en',
): string {
  const query = new URLSearchParams({ cycle, measure, route })
  return `${workspaceAddress(language, 'coverage', organiser, content)}?${query}`
}
