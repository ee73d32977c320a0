import { BLOCK_KINDS } from '../../../../model/production-stage.ts'
import type { CellDetails } from '../../../../operations/board/show-cell.ts'
import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import { blockOpens } from '../../view/cell-view.ts'

/** What stands in the way of a cell; each opens to its cause. */
export function CellBlocks({ details: { cell, organiser } }: { details: CellDetails }) {
  const { t, language } = useWords()
  return (
    <section>
      <h2>{t('board.cell.blocks')}</h2>
      {cell.blocks.length === 0 && <p className="quiet">{t('board.cell.noBlocks')}</p>}
      <ul className="plain-list">
        {cell.blocks.map((block) => {
          const { section, parts } = blockOpens(block, organiser)
          return (
            <li key={`${block.kind} ${block.target}`}>
              <span className="state state-stop">{BLOCK_KINDS[block.kind][language]}</span>{' '}
              <a href={workspaceAddress(language, section, ...parts)}>{block.target}</a>
              {block.count !== null && <span className="quiet"> ({t('board.cell.findings', { count: block.count })})</span>}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
