import type { PinnedPoint } from '../../../model/evidence.ts'
import type { Figure } from '../../site/figure.ts'
import { useWords } from '../../site/words.tsx'
import { FigureText } from '../figure-text.tsx'
import { QualityMark } from '../quality-mark.tsx'

/** One period of a pinned figure: its mark, its value or the sign that says why there is none, its flags. */
export function PinnedPointText({ point, isPercent }: { point: PinnedPoint; isPercent: boolean }) {
  const { language } = useWords()
  const figure: Figure = {
    ...point,
    unit: isPercent ? 'percent' : 'number',
    usualDecimals: point.decimals,
    note: point.note?.[language] ?? null,
    source: null,
  }
  return (
    <>
      {point.mark && <QualityMark mark={point.mark} />} <FigureText figure={figure} />
    </>
  )
}
