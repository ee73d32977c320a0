import type { ReportForm, TypedReport } from '../../../collect/social-report/typed-report.ts'
import type { FormChoices } from '../../../operations/social-report/report-choices.ts'
import { useWords } from '../../site/words.tsx'
import { promptText, type ReportLine, reportLines } from '../../view/observation-lines.ts'
import { ChannelNotice, OtherChannels } from './guidance.tsx'

interface ReviewProps {
  readonly typed: TypedReport
  readonly form: ReportForm
  readonly choices: FormChoices
}

/** What is about to be sent, and where it may have to be taken instead. */
export function Review({ typed, form, choices }: ReviewProps) {
  const { language } = useWords()
  return (
    <>
      {typed.concernsWrong === 'yes' ? (
        <ChannelNotice guidance={choices.guidance} form={form} />
      ) : (
        <OtherChannels guidance={choices.guidance} form={form} />
      )}
      <p className="observe-kind">{promptText(typed.polarity, form, language)}</p>
      <ReportLines lines={reportLines(typed, { form, choices, language })} />
    </>
  )
}

export function ReportLines({ lines }: { lines: readonly ReportLine[] }) {
  return (
    <dl className="observe-lines">
      {lines.map(({ label, value, isText }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd dir={isText ? 'auto' : undefined} className={isText ? 'observe-text' : undefined}>
            {value}
          </dd>
        </div>
      ))}
    </dl>
  )
}
