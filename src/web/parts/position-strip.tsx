import { positionStrip } from '../../disseminate/chart/position-strip.ts'
import { type Figure, figureText } from '../site/figure.ts'
import { useWords } from '../site/words.tsx'

/** Where a county stands among its peers: a small line for each, a dot for the own value, a tall line for the country. */
export function PositionStrip({ own, country, peers }: { own: Figure; country: Figure; peers: readonly number[] }) {
  const { t, language } = useWords()
  const strip = positionStrip(peers, own.value, country.value)
  if (peers.length === 0) return null
  const summary = t('chart.stripSummary', {
    own: figureText(own, language) ?? t('chart.noFigure'),
    rank: strip.rank ?? '–',
    compared: strip.compared,
    country: figureText(country, language) ?? t('chart.noFigure'),
  })
  return (
    <svg className="strip" width="100%" height="28" role="img" aria-label={summary}>
      <title>{summary}</title>
      <line className="track" x1="0" x2="100%" y1="14" y2="14" />
      {[...new Set(strip.peers)].map((x) => (
        <line className="peer" key={x} x1={`${x}%`} x2={`${x}%`} y1="9" y2="19" />
      ))}
      {strip.reference !== null && (
        <line className="reference" x1={`${strip.reference}%`} x2={`${strip.reference}%`} y1="2" y2="26" />
      )}
      {strip.own !== null && <circle className="own" cx={`${strip.own}%`} cy="14" r="6" />}
    </svg>
  )
}
