import { Sparkline } from '../../../parts/sparkline.tsx'
import { useWords } from '../../../site/words.tsx'
import type { BasisView, FiguresView } from '../../view/sheet-view.ts'
import { WorkTable } from '../work-table.tsx'
import { CountText, PercentText } from './count-text.tsx'

/** All figures of one line: both bases by source with their shares, the quarters before, and the shape of the series. */
export function FiguresTable({ name, figures }: { name: string; figures: FiguresView }) {
  const { t } = useWords()
  const { ownClients, residents, previous } = figures
  const before = (basis: 'ownClients' | 'residents') => previous.map((one) => ({ period: one.period, clients: one[basis] }))
  return (
    <div className="line-figures">
      <WorkTable caption={t('review.figures.caption', { name })}>
        <FiguresHead figures={figures} />
        <tbody>
          <BasisRow label={t('review.figures.ownClients')} basis={ownClients} previous={before('ownClients')} />
          {residents && <BasisRow label={t('review.figures.residents')} basis={residents} previous={before('residents')} />}
        </tbody>
      </WorkTable>
    </div>
  )
}

function FiguresHead({ figures: { previous } }: { figures: FiguresView }) {
  const { t } = useWords()
  const columns = [t('review.column.archive'), t('review.column.separate'), t('review.column.together'), t('review.column.share')]
  return (
    <thead>
      <tr>
        <th scope="col">{t('review.figures.basis')}</th>
        {[...columns, ...previous.map(({ label }) => label)].map((column) => (
          <th scope="col" className="number" key={column}>
            {column}
          </th>
        ))}
        <th scope="col">{t('review.figures.shape')}</th>
      </tr>
    </thead>
  )
}

const SOURCES = ['archive', 'separate', 'together'] as const

interface BasisRowProps {
  readonly label: string
  readonly basis: BasisView
  /** Both sources together in the quarters before, newest first. */
  readonly previous: readonly { readonly period: string; readonly clients: number | null }[]
}

function BasisRow({ label, basis, previous }: BasisRowProps) {
  const before = previous.map(({ clients }) => clients).reverse()
  return (
    <tr>
      <th scope="row">{label}</th>
      {SOURCES.map((source) => (
        <td className="number" key={source}>
          <CountText value={basis[source]} />
        </td>
      ))}
      <td className="number">
        <PercentText value={basis.sharePercent} />
      </td>
      {previous.map(({ period, clients }) => (
        <td className="number" key={period}>
          <CountText value={clients} />
        </td>
      ))}
      <td>
        <Sparkline values={[...before, basis.together]} />
      </td>
    </tr>
  )
}
