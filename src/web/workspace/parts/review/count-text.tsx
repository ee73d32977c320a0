import { formatPercent } from '../../../number/format.ts'
import { useWords } from '../../../site/words.tsx'

/** A count, or the sign of a hidden one with its word. Zero is `0`. */
export function CountText({ value }: { value: number | null }) {
  const { t, count } = useWords()
  if (value !== null) return <>{count(value)}</>
  return <HiddenSign word={t('mark.hidden')} />
}

/** A share in per cent with one decimal, or the sign of one that cannot be said. */
export function PercentText({ value }: { value: number | null }) {
  const { t, language } = useWords()
  if (value !== null) return <>{formatPercent(value, language, 1)}</>
  return <HiddenSign word={t('mark.not-available')} />
}

function HiddenSign({ word }: { word: string }) {
  return (
    <span className="missing" title={word}>
      <span aria-hidden="true">..</span>
      <span className="visually-hidden">{word}</span>
    </span>
  )
}
