import { sparkline } from '../../disseminate/chart/sparkline.ts'

/** The shape of a series at a glance; its figures are on the page it leads to, so it is decoration for those who cannot see it. */
export function Sparkline({ values }: { values: readonly (number | null)[] }) {
  const { line, dots, last } = sparkline(values)
  return (
    <svg className="sparkline" width="96" height="32" aria-hidden="true">
      <svg aria-hidden="true" width="96" height="32" viewBox="0 0 100 100" preserveAspectRatio="none">
        <path d={line} />
      </svg>
      {dots.map((dot) => (
        <circle className="alone" key={dot.x} cx={`${dot.x}%`} cy={`${dot.y}%`} r="2" />
      ))}
      {last && <circle cx={`${last.x}%`} cy={`${last.y}%`} r="3.5" />}
    </svg>
  )
}
