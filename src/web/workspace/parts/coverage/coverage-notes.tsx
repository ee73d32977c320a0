import type { CoverageRoute } from '../../../../model/coverage-decision.ts'
import type { Measure } from '../../../../model/measure.ts'
import { useWords } from '../../../site/words.tsx'

interface CoverageNotesProps {
  readonly measure: Measure
  readonly route: CoverageRoute
  readonly run: string | null
  readonly notYetInRun: number
}

/** What the reader must know before the table: whether it rests on a run, and whether decisions are still outside it. */
export function CoverageNotes({ measure, route, run, notYetInRun }: CoverageNotesProps) {
  const { t } = useWords()
  const isGate = measure === 'clients' && route === 'together'
  return (
    <>
      {!isGate && <p className="coverage-note">{t('coverage.otherMeasure')}</p>}
      {isGate && run === null && <p className="coverage-note">{t('coverage.noRun')}</p>}
      {notYetInRun > 0 && <p className="coverage-note">{t('coverage.notYetInRun', { count: notYetInRun })}</p>}
    </>
  )
}
