import { drawnOf } from '../../../disseminate/briefing/drawn-table.ts'
import { tableNotes } from '../../../disseminate/briefing/table-notes.ts'
import { turnedToRead } from '../../../disseminate/briefing/turned-table.ts'
import type { ShownCell, ShownTable } from '../../../model/briefing-content.ts'
import { useWords } from '../../site/words.tsx'
import { WideTable } from '../wide-table.tsx'
import { TableBars } from './table-bars.tsx'
import { useNamed } from './text-language.tsx'

/** A table of a briefing, with its drawing above when it has one. */
export function ShownTablePart({ table: frozen }: { table: ShownTable }) {
  const { language } = useWords()
  const named = useNamed()
  const drawn = drawnOf(frozen)
  const table = turnedToRead(frozen)
  return (
    <figure className={table.columns.length > FEW_COLUMNS ? 'briefing-table' : 'briefing-table briefing-narrow'}>
      {drawn && <TableBars drawn={drawn} caption={table.caption} />}
      <WideTable caption={named(table.caption)} isCaptionHidden={drawn !== null}>
        <thead>
          <tr>
            <th scope="col">{named(table.head)}</th>
            {table.columns.map(({ key, names }) => (
              <th scope="col" className="number" key={key}>
                {named(names)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(({ key, names, cells }) => (
            <tr key={key}>
              <th scope="row">{named(names)}</th>
              {table.columns.map((column, at) => (
                <td className="number" key={column.key}>
                  <Cell cell={cells[at]} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </WideTable>
      <figcaption className="small">
        {tableNotes(table, language).map((note) => (
          <p key={note}>{note}</p>
        ))}
      </figcaption>
    </figure>
  )
}

const FEW_COLUMNS = 3

function Cell({ cell }: { cell: ShownCell | undefined }) {
  const { count, t } = useWords()
  if (cell?.value != null) return count(cell.value)
  const word = t(cell?.mark === ':' ? 'socialPages.hidden' : 'socialPages.notKnown')
  return (
    <>
      <span aria-hidden="true">{cell?.mark || '..'}</span>
      <span className="visually-hidden">{word}</span>
    </>
  )
}
