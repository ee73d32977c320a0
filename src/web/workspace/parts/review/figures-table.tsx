import { Sparkline } from '../../../parts/sparkline.tsx'
import { useWords } from '../../../site/words.tsx'
import type { BasisView, FiguresView } from '../../view/sheet-view.ts'
import { CountText, PercentText } from './count-text.tsx'

/** All figures of one line: both bases by source with their shares, the quarters before, and the shape of the series. */
export function FiguresTable({ name, figures }: { name: string; figures: FiguresView }) {
  const { t } = useWords()
  const { ownClients, residents, previous } = figures
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset groups form controls, this a table
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1)
    <div className="work-scroll line-figures" role="group" aria-label={t('review.figures.caption', { name })} tabIndex={0}>
      <table className="work-table">
        <caption>{t('review.figures.caption', { name })}</caption>
        <FiguresHead figures={figures} />
        <tbody>
          <BasisRow label={t('review.figures.ownClients')} basis={ownClients} previous={previous.map((one) => one.ownClients)} />
          {residents && (
            <BasisRow label={t('review.figures.residents')} basis={residents} previous={previous.map((one) => one.residents)} />
          )}
        </tbody>
      </table>
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

interface BasisRowProps {
  readonly label: string
  readonly basis: BasisView
  /** Both sources together in the quarters before, newest first. */
  readonly previous: readonly (number | null)[]
}

function BasisRow({ label, basis, previous }: BasisRowProps) {
  return (
    <tr>
      <th scope="row">{label}</th>
      {[basis.archive, basis.separate, basis.together].map((value, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the place is the source
        <td className="number" key={place}>
          <CountText value={value} />
        </td>
      ))}
      <td className="number">
        <PercentText value={basis.sharePercent} />
      </td>
      {previous.map((value, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the place is the quarter
        <td className="number" key={place}>
          <CountText value={value} />
        </td>
      ))}
      <td>
        <Sparkline values={[...previous].reverse().concat(basis.together)} />
      </td>
    </tr>
  )
}
