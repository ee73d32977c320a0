import { useWords } from '../site/words.tsx'
import type { AnnexRow, AnnexView } from '../view/annex.ts'
import { ShareText } from './figure-text.tsx'
import { NotesByName } from './notes-by-name.tsx'
import { QualityMark } from './quality-mark.tsx'
import { SymbolKey } from './symbol-key.tsx'
import { WideTable } from './wide-table.tsx'

/** Municipalities under their counties, quarters as columns, then the mark of the newest quarter and the source. Headings stay in sight. */
export function AnnexTable({ view, caption }: { view: AnnexView; caption: string }) {
  const { t } = useWords()
  const columns = view.quarters.length + 3
  const figures = view.counties.flatMap((county) => county.rows.flatMap((row) => row.shares))
  return (
    <>
      <WideTable className="annex-scroll" caption={caption}>
        <thead>
          <tr>
            <th scope="col">{t('annex.municipality')}</th>
            <th scope="col" className="centre">
              {t('annex.quality', { period: view.quarters.at(-1)?.short ?? '' })}
            </th>
            {view.quarters.map((quarter) => (
              <th scope="col" className="number" key={quarter.code}>
                {quarter.short}
              </th>
            ))}
            <th scope="col">{t('figure.source')}</th>
          </tr>
        </thead>
        {view.counties.map((county) => (
          <tbody key={county.code}>
            <tr className="county-head">
              <th scope="rowgroup" colSpan={columns}>
                <a href={county.href}>{county.name}</a>
              </th>
            </tr>
            {county.rows.map((row) => (
              <MunicipalityRow key={row.area} row={row} quarters={view.quarters} />
            ))}
          </tbody>
        ))}
      </WideTable>
      <SymbolKey figures={figures} />
      <NotesByName notes={view.counties.flatMap((county) => county.rows)} />
    </>
  )
}

function MunicipalityRow({ row, quarters }: { row: AnnexRow; quarters: AnnexView['quarters'] }) {
  const mark = row.shares.at(-1)?.mark
  return (
    <tr>
      <th scope="row">
        <a href={row.href}>{row.name}</a>
      </th>
      <td className="centre">{mark && <QualityMark mark={mark} />}</td>
      {row.shares.map((share, place) => (
        <td className="number" key={quarters[place]?.code}>
          <ShareText figure={share} />
        </td>
      ))}
      <td>{row.source}</td>
    </tr>
  )
}
