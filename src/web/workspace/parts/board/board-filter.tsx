import { periodLabel } from '../../../../disseminate/table/period-label.ts'
import { PRODUCTION_STAGES, STAGES_IN_ORDER } from '../../../../model/production-stage.ts'
import type { Board } from '../../../../operations/board/show-board.ts'
import { useWords } from '../../../site/words.tsx'
import type { BoardFilter } from '../../view/board-view.ts'
import { Choice } from './choice.tsx'

/** What to show of the board: a plain form whose answer is an address that can be kept. */
export function BoardFilterForm({ board, filter }: { board: Board; filter: BoardFilter }) {
  const { t, language } = useWords()
  const cycles = board.cycles.map((cycle) => [cycle, periodLabel(cycle)[language]] as const)
  const stages = STAGES_IN_ORDER.map((stage) => [stage, PRODUCTION_STAGES.states[stage][language]] as const)
  return (
    <search>
      <form className="filter-form no-print" method="get" aria-label={t('board.filter')}>
        <Choice name="cycle" label={t('board.cycle')} value={board.cycle} options={cycles} />
        <Choice
          name="only"
          label={t('board.only')}
          value={filter.only}
          options={[
            ['all', t('board.onlyAll')],
            ['late', t('board.onlyLate')],
            ['blocked', t('board.onlyBlocked')],
          ]}
        />
        <Choice
          name="stage"
          label={t('board.stage')}
          value={filter.stage ?? ''}
          options={[['', t('board.anyStage')], ...stages]}
        />
        <Choice
          name="sort"
          label={t('board.sort')}
          value={filter.sort}
          options={[
            ['late', t('board.sortLate')],
            ['name', t('board.sortName')],
          ]}
        />
        <button type="submit" className="second-button">
          {t('board.apply')}
        </button>
      </form>
    </search>
  )
}
