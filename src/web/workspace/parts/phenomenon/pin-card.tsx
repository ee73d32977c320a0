import { type IndicatorPin, type PinnedSeries, sourceWithLicence } from '../../../../model/evidence.ts'
import type { ShownPin } from '../../../../operations/phenomenon/shown-pins.ts'
import { addressOf } from '../../../address/address.ts'
import { FigureText } from '../../../parts/figure-text.tsx'
import { QualityMark } from '../../../parts/quality-mark.tsx'
import { Sparkline } from '../../../parts/sparkline.tsx'
import { intervalText } from '../../../site/figure.ts'
import { useWords } from '../../../site/words.tsx'
import { dayText } from '../../day-text.ts'
import { WorkTable } from '../work-table.tsx'
import { PinActs } from './pin-acts.tsx'
import { figureOf, shownPoint, shownValue } from './pin-figure.ts'

/** One figure: what it is, its newest value with its mark, the shape of its series, where it comes from and when. */
export function PinCard({ pin, isOpen }: { pin: ShownPin; isOpen: boolean }) {
  const { t, language } = useWords()
  const series = pin.editions.at(-1)
  if (!series) return null
  return (
    <article className="pin" aria-labelledby={`pin-${pin.id}`}>
      <h3 id={`pin-${pin.id}`}>{series.title[language]}</h3>
      <p className="quiet">{series.areaName[language]}</p>
      <Value series={series} />
      {pin.note !== '' && <p>{pin.note}</p>}
      <Provenance pin={pin} series={series} />
      {pin.isGone && <p className="state state-attention">{t('phenomena.pins.gone')}</p>}
      <details>
        <summary>{t('phenomena.pins.series')}</summary>
        <SeriesTable series={series} />
      </details>
      {pin.editions.length > 1 && <Earlier editions={pin.editions} />}
      {isOpen && <PinActs pin={pin} />}
    </article>
  )
}

function Value({ series }: { series: PinnedSeries }) {
  const { t, language } = useWords()
  const point = shownPoint(series)
  if (!point) return null
  const figure = figureOf(point, series, language)
  const interval = intervalText(figure, language)
  return (
    <p className="pin-value">
      {point.mark && <QualityMark mark={point.mark} />}
      <span className="pin-number">
        <FigureText figure={figure} />
      </span>
      <span>
        {!series.isPercent && series.unit[language]} {point.label[language]}
        {interval && `, ${t('phenomena.pins.interval', { range: interval })}`}
      </span>
      {series.points.length > 1 && <Sparkline values={series.points.map(({ value }) => value)} />}
      {figure.note && <span className="quiet">{figure.note}</span>}
    </p>
  )
}

function Provenance({ pin, series }: { pin: IndicatorPin; series: PinnedSeries }) {
  const { t, language } = useWords()
  const address = publicAddress(pin, series)
  return (
    <p className="quiet pin-source">
      {t('phenomena.pins.source', { source: sourceWithLicence(series, language) })}.{' '}
      {t('phenomena.pins.edition', { day: dayText(series.takenOn, language) })}.{' '}
      {address && <a href={address}>{t('phenomena.pins.public')}</a>}
    </p>
  )

  function publicAddress({ keys }: IndicatorPin, { edition }: PinnedSeries): string | null {
    if (keys.kind === 'register') return addressOf({ kind: 'task', content: keys.subject, release: edition }, language)
    if (keys.kind === 'collection') return addressOf({ kind: 'collection', collection: keys.subject, edition }, language)
    return null
  }
}

function SeriesTable({ series }: { series: PinnedSeries }) {
  const { t, language } = useWords()
  return (
    <WorkTable caption={`${series.title[language]}, ${series.areaName[language]}`} isCaptionHidden>
      <thead>
        <tr>
          <th scope="col">{t('phenomena.pins.period')}</th>
          <th scope="col" className="number">
            {t('phenomena.pins.value')}
          </th>
        </tr>
      </thead>
      <tbody>
        {series.points.map((point) => (
          <tr key={point.period}>
            <th scope="row">{point.label[language]}</th>
            <td className="number">
              {point.mark && <QualityMark mark={point.mark} />} <FigureText figure={figureOf(point, series, language)} />
            </td>
          </tr>
        ))}
      </tbody>
    </WorkTable>
  )
}

/** What was pinned before each refresh, with the word that was given for it. */
function Earlier({ editions }: Pick<IndicatorPin, 'editions'>) {
  const { t, language } = useWords()
  return (
    <details>
      <summary>{t('phenomena.pins.earlier')}</summary>
      <ul>
        {editions.slice(0, -1).map((series, place) => (
          <li key={series.edition}>
            {t('phenomena.pins.earlierLine', {
              day: dayText(series.takenOn, language),
              period: shownPoint(series)?.label[language] ?? '',
              value: shownValue(series, language),
              word: editions[place + 1]?.word ?? '',
            })}
          </li>
        ))}
      </ul>
    </details>
  )
}
