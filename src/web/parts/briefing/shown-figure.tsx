import { BRIEFING_WORDS as W } from '../../../disseminate/briefing/briefing-words.ts'
import type { ShownFigure } from '../../../model/briefing-content.ts'
import { type PinnedKeys, sourceWithLicence } from '../../../model/evidence.ts'
import type { Language } from '../../../model/text.ts'
import { addressOf } from '../../address/address.ts'
import { useWords } from '../../site/words.tsx'
import { WideTable } from '../wide-table.tsx'
import { PinnedPointText } from './pinned-point.tsx'
import { useNamed } from './text-language.tsx'

/** A pinned figure beside the text: the newest one with its mark, source and way to its page; the series below. */
export function ShownFigurePart({ figure }: { figure: ShownFigure }) {
  const { t, language } = useWords()
  const named = useNamed()
  const { series, keys } = figure
  const last = series.points.at(-1)
  const href = pageOf(keys, language)
  const source = sourceWithLicence(series, language)
  return (
    <figure className="briefing-figure">
      <p className="briefing-figure-value">
        {last && <PinnedPointText point={last} isPercent={series.isPercent} />}{' '}
        <span>{series.isPercent ? '' : named(series.unit)}</span>
      </p>
      <p>
        {named(series.title)}, {named(series.areaName)}
        {last ? `, ${named(last.label)}` : ''}
      </p>
      {series.points.length > 1 && (
        <details>
          <summary>{t('socialPages.series')}</summary>
          <WideTable caption={`${named(series.title)}, ${named(series.areaName)}`}>
            <thead>
              <tr>
                <th scope="col">{W.time[language]}</th>
                <th scope="col" className="number">
                  {W.value[language]}
                </th>
              </tr>
            </thead>
            <tbody>
              {series.points.map((point) => (
                <tr key={point.period}>
                  <th scope="row">{named(point.label)}</th>
                  <td className="number">
                    <PinnedPointText point={point} isPercent={series.isPercent} />
                  </td>
                </tr>
              ))}
            </tbody>
          </WideTable>
        </details>
      )}
      <figcaption className="small">
        {W.source[language]}: {href ? <a href={href}>{source}</a> : source}
      </figcaption>
    </figure>
  )
}

function pageOf({ kind, subject }: PinnedKeys, language: Language): string | null {
  if (kind === 'register') return addressOf({ kind: 'task', content: subject }, language)
  return kind === 'collection' ? addressOf({ kind: 'collection', collection: subject }, language) : null
}
