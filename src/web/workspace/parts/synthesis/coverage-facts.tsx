import { reportsPerThousandStaff, type SharedCoverage } from '../../../../model/synthesis.ts'
import { formatNumber } from '../../../number/format.ts'
import { useWords } from '../../../site/words.tsx'
import { SharedCount } from './shared-table.tsx'

/** What stands behind the counts of one county. */
export function CoverageFacts({ coverage }: { coverage: SharedCoverage }) {
  const { t, language } = useWords()
  const rate = reportsPerThousandStaff(coverage)
  return (
    <dl className="facts">
      <dt>{t('synthesis.coverage.reports')}</dt>
      <dd>
        <SharedCount count={coverage.reports} />
      </dd>
      <dt>{t('synthesis.coverage.units')}</dt>
      <dd>{t('synthesis.coverage.unitsOf', { reporting: coverage.reportingUnits, units: coverage.units })}</dd>
      <dt>{t('synthesis.coverage.perThousand')}</dt>
      <dd>{rate === null ? <SharedCount count={null} /> : formatNumber(rate, language, 1)}</dd>
    </dl>
  )
}
