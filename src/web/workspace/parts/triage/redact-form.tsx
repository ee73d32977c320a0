import { IDENTITY_KINDS, type IdentityMark } from '../../../../model/identity-mark.ts'
import type { TriagePart, TriageReport } from '../../../../operations/triage/show-report.ts'
import { useWords } from '../../../site/words.tsx'
import { FormToken } from '../form-token.tsx'
import { firstNumber } from './report-text.tsx'
import type { Selection } from './use-selection.ts'

interface RedactFormProps {
  readonly report: TriageReport
  readonly policy: { readonly rule: 'seal' | 'destroy'; readonly months: number }
  /** What is selected in the text, with scripts. */
  readonly selection: Selection | null
  readonly submitted: Readonly<Record<string, string>> | null
}

/** What can be blacked out: each mark with a tick, anything else by its words or by selecting it. */
export function RedactForm({ report, policy, selection, submitted }: RedactFormProps) {
  const { t } = useWords()
  const isAny = report.parts.some(({ marks }) => marks.length > 0)
  return (
    <form method="post" className="redact-form no-print" aria-labelledby="redact-title">
      <FormToken />
      <input type="hidden" name="act" value="redact" />
      <input type="hidden" name="version" value={report.version} />
      <h2 id="redact-title">{t('triage.marks.title')}</h2>
      <p className="hint">{t(isAny ? 'triage.marks.lead' : 'triage.marks.none')}</p>
      {report.parts.map((part, place) => (
        <PartMarks key={part.part} part={part} first={firstNumber(report.parts, place)} />
      ))}
      <div className="field">
        <label htmlFor="phrase">{t('triage.marks.phrase')}</label>
        <p className="hint" id="phrase-hint">
          {t('triage.marks.phraseHint')}
        </p>
        <input id="phrase" name="phrase" maxLength={200} defaultValue={submitted?.phrase ?? ''} aria-describedby="phrase-hint" />
      </div>
      <SelectedText selection={selection} />
      <p className="hint">
        {policy.rule === 'seal' && policy.months > 0
          ? t('triage.marks.forGood_seal', { months: policy.months })
          : t('triage.marks.forGood_destroy')}
      </p>
      <div className="buttons">
        <button type="submit" className="second-button">
          {t('triage.marks.redact')}
        </button>
      </div>
    </form>
  )
}

function PartMarks({ part, first }: { part: TriagePart; first: number }) {
  return part.marks.map((mark, place) => <MarkChoice key={mark.from} part={part} mark={mark} number={first + place} />)
}

function MarkChoice({ part, mark, number }: { part: TriagePart; mark: IdentityMark; number: number }) {
  const { t, language } = useWords()
  const words = part.text.slice(mark.from, mark.until)
  const name = t(`triage.report.part.${part.part}`)
  return (
    <label className="choice redact-choice">
      <input
        type="checkbox"
        name="span"
        value={`${part.part}:${mark.from}:${mark.until}:${mark.kind}`}
        defaultChecked={mark.isRefused}
      />
      <span>
        {t('triage.marks.one', { number, kind: IDENTITY_KINDS[mark.kind][language], words, part: name })}
        {mark.isRefused && <span className="state state-stop redact-note">{t('triage.marks.refused')}</span>}
        {mark.isMild && <span className="hint redact-note">{t('triage.marks.mild')}</span>}
      </span>
    </label>
  )
}

function SelectedText({ selection }: { selection: Selection | null }) {
  const { t } = useWords()
  if (!selection) return null
  return (
    <div className="redact-selection" role="status">
      <p>{t('triage.marks.selection', { words: selection.text })}</p>
      <button
        type="submit"
        className="second-button"
        name="only"
        value={`${selection.part}:${selection.from}:${selection.until}:other`}
      >
        {t('triage.marks.redactSelection')}
      </button>
    </div>
  )
}
