import { IDENTITY_KINDS } from '../../../../model/identity-mark.ts'
import type { TriagePart, TriageReport } from '../../../../operations/triage/show-report.ts'
import { useWords } from '../../../site/words.tsx'
import { markedText, type TextPiece } from '../../view/marked-text.ts'

/** The parts of a report as they were written, with what the identity guard sees drawn into them. The title stands in the heading. */
export function ReportText({ report }: { report: TriageReport }) {
  const { t } = useWords()
  return (
    <div className="triage-text" lang={report.language}>
      {report.parts.map((part, place) => (
        <section key={part.part} aria-labelledby={`part-${part.part}`}>
          <h2 id={`part-${part.part}`}>{t(`triage.report.part.${part.part}`)}</h2>
          <MarkedPart part={part} first={firstNumber(report.parts, place)} />
        </section>
      ))}
    </div>
  )
}

/** Marks are numbered through all parts, as in the list of what can be blacked out. */
export function firstNumber(parts: readonly TriagePart[], place: number): number {
  return 1 + parts.slice(0, place).reduce((sum, { marks }) => sum + marks.length, 0)
}

function MarkedPart({ part, first }: { part: TriagePart; first: number }) {
  return (
    <p className="triage-part" data-part={part.part} dir="auto">
      {markedText(part.text, part.marks, first).map((piece) => (
        <Piece key={piece.from} piece={piece} />
      ))}
    </p>
  )
}

function Piece({ piece: { text, from, mark, number } }: { piece: TextPiece }) {
  const { language, t } = useWords()
  if (!mark) return <span data-from={from}>{text}</span>
  const strength = mark.isRefused ? 'mark-refused' : mark.isMild ? 'mark-mild' : 'mark-seen'
  return (
    <mark className={strength}>
      <span data-from={from}>{text}</span>
      <sup className="mark-number" data-aside="">
        {number}
        <span className="visually-hidden"> {t('triage.marks.seen', { kind: IDENTITY_KINDS[mark.kind][language] })}</span>
      </sup>
    </mark>
  )
}
