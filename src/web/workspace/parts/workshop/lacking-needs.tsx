import type { Unknown, UnknownPlace } from '../../../../operations/workshop/unknown.ts'
import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'

/** Of the needs named in workshops those without data, for the board that shows where nothing is known. */
export interface Lacking {
  readonly count: number
  /** Of them those that have no place in the matrix, so that they stand in no square of it. */
  readonly unplaced: number
  readonly places: readonly UnknownPlace[]
}

export function lackingOf({ lines, places }: Unknown): Lacking {
  const own = lines.filter((line) => line.own !== null)
  const unplaced = own.filter(({ matrixNeed }) => matrixNeed === null).length
  return { count: own.length, unplaced, places: places.filter(({ unknown }) => unknown > 0) }
}

/** How many there are, and where each can be read. */
export function LackingLead({ lacking: { count, unplaced } }: { readonly lacking: Lacking }) {
  const { t, language } = useWords()
  if (count === 0) return null
  return (
    <p className="reading">
      {t('workshops.lacking.lead', { count })} {unplaced > 0 && t('workshops.lacking.unplaced', { count: unplaced })}{' '}
      <a href={workspaceAddress(language, 'workshops', 'unknown', 'all')}>{t('workshops.unknown.title')}</a>
    </p>
  )
}

interface LackingHereProps {
  readonly lacking: Lacking | null
  readonly need: string
  /** Null: of everybody, which stands beside the name of the need. */
  readonly group: string | null
}

/** The words in a square of the board; nothing where no workshop named anything that is not known. */
export function LackingHere({ lacking, need, group }: LackingHereProps) {
  const { t } = useWords()
  const place = lacking?.places.find((one) => one.need === need && one.group === group)
  if (!place) return null
  const words = group === null ? 'workshops.lacking.everybody' : 'workshops.lacking.here'
  return <span className="coverage-more">{t(words, { number: place.unknown })}</span>
}
