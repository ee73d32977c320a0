import { TREND_OBSTACLES, type TrendBreak, type TrendCell } from '../../../../model/shared-trend.ts'
import { formatPercent, formatRange } from '../../../number/format.ts'
import { useWords, type Words } from '../../../site/words.tsx'
import { SHADE_CLASSES, SHADES, type Shade, shareDecimals, shareOf } from '../../view/trend.ts'

type Shown = Pick<TrendCell, 'status' | 'reports' | 'all'> & { readonly breaks?: readonly TrendBreak[] }

/** A share of a county's observations as number and shade, with what it is made of under it; else a sign with its words. */
export function ShareCell({ cell }: { cell: Shown }) {
  const { status, breaks = [] } = cell
  const share = status === 'shown' ? shareOf(cell) : null
  const shade = share?.shade ?? null
  const classes = ['number', 'share-cell', shade !== null && `share-shade-${shade}`, breaks.length > 0 && 'share-break']
  return (
    <td className={classes.filter(Boolean).join(' ')}>
      <BreakMark breaks={breaks} />
      <CellText cell={cell} percent={share?.percent ?? null} />
    </td>
  )
}

function BreakMark({ breaks }: { breaks: readonly TrendBreak[] }) {
  const { t, language } = useWords()
  if (breaks.length === 0) return null
  const word = t('synthesis.trend.breakBefore', { causes: breaks.map((one) => TREND_OBSTACLES[one][language]).join('; ') })
  return (
    <span title={word}>
      <span aria-hidden="true">| </span>
      <span className="visually-hidden">{word}; </span>
    </span>
  )
}

const SIGNS = { hidden: ':', 'not-shared': '–', 'not-in-codebook': '×', 'no-county': '–', shown: '0' } as const

function CellText({ cell, percent }: { cell: Shown; percent: number | null }) {
  const { t, language, count } = useWords()
  const { status, reports, all } = cell
  if (status !== 'shown' || percent === null) {
    const word =
      status === 'shown' ? count(reports ?? 0) : status === 'hidden' ? t('synthesis.hidden') : TREND_OBSTACLES[status][language]
    return (
      <span title={word}>
        <span aria-hidden="true">{SIGNS[status]}</span>
        <span className="visually-hidden">{word}</span>
      </span>
    )
  }
  const shown = formatPercent(percent, language, shareDecimals(percent))
  const parts = { reports: count(reports ?? 0), all: count(all ?? 0) }
  return (
    <>
      <span aria-hidden="true">
        <strong>{shown}</strong>
        <small>
          {parts.reports} / {parts.all}
        </small>
      </span>
      <span className="visually-hidden">{t('synthesis.trend.share', { share: shown, ...parts })}</span>
    </>
  )
}

/** What the shades mean, in words. */
export function ShadeKey() {
  const words = useWords()
  const { t } = words
  return (
    <div className="share-key">
      <span>{t('synthesis.trend.heat.title')}:</span>
      <ul>
        {SHADE_CLASSES.map((shade) => (
          <li key={shade}>
            <span className={`share-swatch share-shade-${shade}`} aria-hidden="true" />
            {shadeText(shade, words)}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Limits of a shade: `alle 5 %`, `5–10 %`, `vähintään 20 %`. */
function shadeText(shade: Shade, { t, language }: Words): string {
  const percent = (value: number) => formatPercent(value, language, 0)
  const [low, high] = [SHADES[shade], SHADES[shade + 1]]
  if (high === undefined) return t('synthesis.trend.heat.atLeast', { limit: percent(low) })
  return low === 0 ? t('synthesis.trend.heat.below', { limit: percent(high) }) : formatRange(low, high, percent)
}
