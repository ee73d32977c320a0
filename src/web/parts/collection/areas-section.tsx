import type { Figure } from '../../site/figure.ts'
import { useWords } from '../../site/words.tsx'
import type { ShownRelease } from '../../view/collection.ts'
import type { AreaFigureRow } from '../../view/collection-figures.ts'
import { Downloads } from '../downloads.tsx'
import { FigureText } from '../figure-text.tsx'
import { SymbolKey } from '../symbol-key.tsx'
import { WideTable } from '../wide-table.tsx'
import { AreaBars } from './area-bars.tsx'

/** Comparison of the areas: bars with the maximum as a line, the table under them, the areas in words. */
export function AreasSection({ shown }: { shown: ShownRelease }) {
  const { t } = useWords()
  const caption = t('collectionPages.table', { name: shown.main.name, round: shown.round })
  return (
    <section id="areas" className="bars">
      <h2>{t('collectionPages.areasTitle')}</h2>
      <AreaBars rows={shown.areas} main={shown.main} round={shown.round} />
      <AreaTable shown={shown} caption={caption} />
      <Downloads
        release={shown.id}
        table="figures-by-area"
        name={caption}
        permanent={shown.permanentHref}
        chart={shown.chartHref}
      />
      <details>
        <summary>{t('collectionPages.summaries')}</summary>
        <ul className="plain-list">{shown.areas.map(({ area, summary }) => summary !== '' && <li key={area}>{summary}</li>)}</ul>
      </details>
    </section>
  )
}

function AreaTable({ shown, caption }: { shown: ShownRelease; caption: string }) {
  const { t } = useWords()
  const figures = [shown.country, ...shown.areas.map((row) => row.figures)].flat()
  return (
    <>
      <WideTable className="collection-areas" caption={caption}>
        <thead>
          <tr>
            <th scope="col">{t('collectionPages.area')}</th>
            {shown.hasLimit && <th scope="col">{t('collectionPages.within')}</th>}
            {shown.columns.map(({ id, name }) => (
              <th scope="col" className="number" key={id}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr className="total">
            <th scope="row">{t('figure.country')}</th>
            {shown.hasLimit && <td />}
            <Cells figures={shown.country} columns={shown.columns} />
          </tr>
          {shown.areas.map((row) => (
            <AreaLine key={row.area} row={row} shown={shown} />
          ))}
        </tbody>
      </WideTable>
      <SymbolKey figures={figures.map(withoutZeroKey)} />
    </>
  )
}

function AreaLine({ row, shown }: { row: AreaFigureRow; shown: ShownRelease }) {
  const { t } = useWords()
  const word = row.isWithin === null ? 'withinUnknown' : row.isWithin ? 'withinYes' : 'withinNo'
  const note = row.figures.find(({ note: text }) => text !== null)?.note
  return (
    <tr>
      <th scope="row">
        {row.name}
        {row.standing && (
          <span className="row-note">
            {t(row.standing === 'missing' ? 'collectionPages.isMissing' : 'collectionPages.isExcused')}
          </span>
        )}
        {note && <span className="row-note">{note}</span>}
      </th>
      {shown.hasLimit && <td>{t(`collectionPages.${word}`)}</td>}
      <Cells figures={row.figures} columns={shown.columns} />
    </tr>
  )
}

function Cells({ figures, columns }: { figures: readonly Figure[]; columns: ShownRelease['columns'] }) {
  return figures.map((figure, place) => (
    <td className="number" key={columns[place]?.id}>
      <FigureText figure={figure} />
    </td>
  ))
}

/** The key of the register explains 0 as "no clients"; here it may be workers or posts, and needs no explaining. */
function withoutZeroKey(figure: Figure): Figure {
  return { ...figure, unit: 'percent' }
}
