import type { DayOff } from '../../../../operations/collection/plan-rounds.ts'
import { useWords } from '../../../site/words.tsx'
import { dayText } from '../../day-text.ts'

/** Says which days of a round are no working days; nothing when all are. */
export function DaysOff({ days }: { days: readonly DayOff[] }) {
  const { t, language } = useWords()
  if (days.length === 0) return null
  const named = days.map(({ which, day }) => `${t(`collections.days.${which}`).toLowerCase()} ${dayText(day, language)}`)
  return <p className="days-off">{t('collections.days.notWorkday', { days: named.join('; ') })}</p>
}

/** A day with its weekday, marked in words when nobody is at work. */
export function MarkedDay({ day, off }: { day: string; off: readonly DayOff[] }) {
  const { t, language } = useWords()
  return (
    <>
      {dayText(day, language)}
      {off.some((one) => one.day === day) && <span className="day-off">{t('collections.days.off')}</span>}
    </>
  )
}
