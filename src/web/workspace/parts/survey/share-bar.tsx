/** A share as a bar of its own length. The figure stands beside it in words, so the bar says nothing to a screen reader. */
export function ShareBar({ percent }: { percent: number | null }) {
  if (percent === null) return null
  return (
    <svg className="survey-bar" width="100%" height="12" aria-hidden="true" focusable="false">
      <rect className="track" width="100%" height="12" />
      <rect className="share" width={`${percent}%`} height="12" />
    </svg>
  )
}
