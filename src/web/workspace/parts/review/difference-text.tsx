import { ownCountDifference } from '../../../../method/own-count-difference.ts'
import type { DifferenceClass } from '../../../../model/review.ts'
import { formatNumber, formatPercent } from '../../../number/format.ts'
import { useWords } from '../../../site/words.tsx'
import type { AnswerChoices } from '../../view/sheet-view.ts'
import { typedCount } from '../../view/typed-count.ts'

const STATES: Readonly<Record<DifferenceClass, string>> = {
  agrees: 'state state-good',
  check: 'state state-attention',
  explain: 'state state-stop',
}

interface DifferenceProps {
  /** The own count as typed. */
  readonly own: string
  readonly register: number | null
  readonly choices: AnswerChoices
}

/** Own count − register as a number, per cent of the register and a word; follows while somebody types. */
export function DifferenceText({ own, register, choices }: DifferenceProps) {
  const { t, language } = useWords()
  const count = typedCount(own)
  if (count === 'invalid') return <span className="state state-stop">{t('review.difference.invalid')}</span>
  if (count === null || register === null) return null
  const difference = ownCountDifference({ own: count, register }, choices.limits)
  const percent = difference.percent === null ? null : signed(difference.percent, (value) => formatPercent(value, language, 1))
  return (
    <>
      <span className="difference-number">
        {signed(difference.clients, (value) => formatNumber(value, language))}
        {percent !== null && <span className="quiet"> ({percent})</span>}
      </span>
      <span className={STATES[difference.class]}>{choices.differences[difference.class]}</span>
    </>
  )
}

/** With its sign, also plus, so that the direction is seen at once. */
function signed(value: number, format: (size: number) => string): string {
  const size = format(Math.abs(value))
  if (Number(value.toFixed(1)) === 0) return size
  return `${value > 0 ? '+' : '−'}${size}`
}
