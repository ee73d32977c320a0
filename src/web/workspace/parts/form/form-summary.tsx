import type { Questionnaire } from '../../../../model/questionnaire.ts'
import { useWords } from '../../../site/words.tsx'
import { isOpen, type ShownFinding } from '../../view/form-findings.ts'
import { fieldAnchor } from '../../view/form-questions.ts'
import { labelIn, variableLabel, withoutLabel } from '../../view/form-read.ts'

interface FormSummaryProps {
  readonly form: Questionnaire
  readonly findings: readonly ShownFinding[]
}

/** At the top of the page: everything that somebody still has to see to, each a link to its field. */
export function FormSummary({ form, findings }: FormSummaryProps) {
  const { t, language } = useWords()
  const open = findings.filter(isOpen)
  if (open.length === 0) return null
  return (
    <section className="problem-summary" aria-labelledby="form-summary" tabIndex={-1}>
      <h2 id="form-summary">{t('form.problems.title', { count: open.length })}</h2>
      <FindingList form={form} findings={open} address="" language={language} />
    </section>
  )
}

interface FindingListProps extends FormSummaryProps {
  /** Of the page with the fields; empty for this page. */
  readonly address: string
  readonly language: 'fi' | 'sv' | 'en'
}

export function FindingList({ form, findings, address, language }: FindingListProps) {
  return (
    <ul>
      {findings.map((finding) => (
        <li key={`${finding.rule} ${finding.at}`}>
          <a href={`${address}#${fieldAnchor(finding.at)}`}>{variableLabel(form, finding.at, language)}</a> –{' '}
          {withoutLabel(finding.message[language], labelIn(form, finding.at, language))}
        </li>
      ))}
    </ul>
  )
}
