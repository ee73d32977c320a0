import { COVERAGE_MARKS, type CoverageMark } from '../../model/coverage.ts'
import type { CellFlag, MissingReason } from '../../model/table.ts'
import type { Figure } from '../site/figure.ts'
import { useWords } from '../site/words.tsx'
import { MarkSign } from './quality-mark.tsx'

const ORDER_OF_MARKS = Object.keys(COVERAGE_MARKS) as CoverageMark[]
const ORDER_OF_FLAGS: readonly CellFlag[] = ['e', 'p', 'r', '*', '|']

/** The key under a table: only the signs that the table uses. */
export function SymbolKey({ figures }: { figures: readonly Pick<Figure, 'value' | 'missing' | 'mark' | 'flags' | 'unit'>[] }) {
  const { t } = useWords()
  const marks = ORDER_OF_MARKS.filter((mark) => figures.some((figure) => figure.mark === mark))
  const flags = ORDER_OF_FLAGS.filter((flag) => figures.some((figure) => figure.flags.includes(flag)))
  const missing = (reasons: readonly MissingReason[]) =>
    figures.some((figure) => figure.missing !== null && reasons.includes(figure.missing))
  return (
    <ul className="symbol-key" aria-label={t('mark.key')}>
      {marks.map((mark) => (
        <li key={mark}>
          <MarkSign mark={mark} /> {t(`mark.${mark}`)}
        </li>
      ))}
      {flags.map((flag) => (
        <li key={flag}>
          <span className="flag">{flag}</span> {t(`mark.${flag}`)}
        </li>
      ))}
      {missing(['hidden', 'not-available']) && <li>{t('mark.keyMissing')}</li>}
      {missing(['not-comprehensive']) && <li>{t('mark.keyNotComprehensive')}</li>}
      {missing(['not-applicable']) && <li>{t('mark.keyNotApplicable')}</li>}
      {figures.some((figure) => figure.value === 0 && figure.unit === 'number') && <li>{t('mark.keyZero')}</li>}
    </ul>
  )
}
