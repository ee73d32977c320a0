import type { EditionMark } from '../../../../model/theme-table-edition.ts'
import type { HalfYearStanding } from '../../../../operations/theme-table/standing.ts'
import { formatDate } from '../../../number/format.ts'
import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import { halfYearName } from '../../view/theme-table-query.ts'

interface EditionLinesProps {
  /** Where the numbers come from; none = they are as of now. */
  readonly editions: readonly EditionMark[]
  /** Half-years of which nothing is told yet. */
  readonly unconfirmed?: readonly string[]
}

/** Which confirmed editions the reader looks at: a number without its day cannot be compared with another. */
export function EditionLines({ editions, unconfirmed = [] }: EditionLinesProps) {
  const { t, language } = useWords()
  if (editions.length === 0 && unconfirmed.length === 0) return null
  const told = ({ halfYear, number, confirmedOn }: EditionMark) =>
    t(number === 1 ? 'themeTables.edition.one' : 'themeTables.edition.again', {
      period: halfYearName(halfYear),
      day: formatDate(confirmedOn, language),
      number,
    })
  return (
    <div className="theme-editions quiet">
      {editions.length === 1 ? (
        <p>{editions.map(told)}</p>
      ) : (
        <ul>
          {editions.map((edition) => (
            <li key={edition.halfYear}>{told(edition)}</li>
          ))}
        </ul>
      )}
      {editions.some(({ number }) => number > 1) && <p>{t('themeTables.edition.steady')}</p>}
      {unconfirmed.length > 0 && <p>{t('themeTables.edition.missing', { list: unconfirmed.map(halfYearName).join(', ') })}</p>}
    </div>
  )
}

/** For the county’s own coordinator, who sees the numbers as of now: what the others see. */
export function StandingLine({ standing }: { standing: HalfYearStanding | null }) {
  const { t, language, count } = useWords()
  const address = workspaceAddress(language, 'theme-tables', 'confirm')
  return (
    <p className="theme-editions">
      {standing && `${standingText()} `}
      <a href={standing ? `${address}?half=${standing.halfYear}` : address}>
        {t(standing?.newest ? 'themeTables.edition.editions' : 'themeTables.edition.open')}
      </a>
    </p>
  )

  function standingText(): string {
    if (!standing?.newest) return t('themeTables.edition.none', { day: formatDate(standing?.latest ?? '', language) })
    const { changed, newest } = standing
    const live = t('themeTables.edition.live', { day: formatDate(newest.confirmedOn, language) })
    const since = changed === 0 ? t('themeTables.edition.same') : t('themeTables.edition.changed', { number: count(changed) })
    return `${live} ${since}`
  }
}
