import { type CellFlag, MISSING_SYMBOLS, type MissingReason } from '../../model/table.ts'
import { formatNumber } from '../number/format.ts'
import { type Figure, figureText } from '../site/figure.ts'
import { useWords } from '../site/words.tsx'
import type { TextKey } from '../text/translate.ts'

const REASONS: Readonly<Record<MissingReason, TextKey>> = {
  hidden: 'mark.hidden',
  'not-available': 'mark.not-available',
  'not-comprehensive': 'mark.missingNotComprehensive',
  'not-applicable': 'mark.not-applicable',
}

interface FigureTextProps {
  readonly figure: Figure
  readonly withFlags?: boolean
}

/** A figure as text: the number with its unit and flags, or the symbol that says why there is none, with its word. */
export function FigureText({ figure, withFlags = true }: FigureTextProps) {
  const { language } = useWords()
  if (figure.value === null) return <MissingSymbol reason={figure.missing ?? 'not-available'} />
  return (
    <span className="figure">
      {figureText(figure, language)}
      {withFlags && figure.flags.map((flag) => <Flag key={flag} flag={flag} />)}
    </span>
  )
}

/**
 * A share in a table whose caption says that its figures are per cent: the number without its sign. Whole per cent among figures with
 * one decimal get room for it, so that decimal marks stay in line.
 */
export function ShareText({ figure }: { figure: Pick<Figure, 'value' | 'missing' | 'flags' | 'decimals' | 'usualDecimals'> }) {
  const { language } = useWords()
  if (figure.value === null) return <MissingSymbol reason={figure.missing ?? 'not-available'} />
  const isShort = figure.usualDecimals === 1 && figure.decimals === 0
  return (
    <span className={isShort ? 'figure short' : 'figure'}>
      {formatNumber(figure.value, language, figure.decimals)}
      {figure.flags.map((flag) => (
        <Flag key={flag} flag={flag} />
      ))}
    </span>
  )
}

export function MissingSymbol({ reason }: { reason: MissingReason }) {
  const { t } = useWords()
  const word = t(REASONS[reason])
  return (
    <span className="missing" title={word}>
      <span aria-hidden="true">{MISSING_SYMBOLS[reason]}</span>
      <span className="visually-hidden">{word}</span>
    </span>
  )
}

/** A letter or sign after the figure: `e`, `p`, `r`, `*`, `|`. */
export function Flag({ flag }: { flag: CellFlag }) {
  const { t } = useWords()
  return (
    <abbr className="flag" title={t(`mark.${flag}`)}>
      <span aria-hidden="true">{flag}</span>
      <span className="visually-hidden"> ({t(`mark.${flag}`)})</span>
    </abbr>
  )
}
