import type { ReportFault } from '../../../collect/social-report/report-faults.ts'
import { useWords } from '../../site/words.tsx'
import { askedName } from '../../view/asked-words.ts'
import { faultId } from '../../view/observation-steps.ts'
import { faultText, useFormView } from './form-view.tsx'

/** What must be corrected, at the top, each with a link to its field. */
export function FaultList({ faults }: { faults: readonly ReportFault[] }) {
  const { form, choices } = useFormView()
  const words = useWords()
  const { language } = words
  const nameOf = ({ field, theme }: ReportFault) =>
    choices.themes.find(({ id }) => id === theme)?.names[language] ?? askedName(field, form, language)
  if (faults.length === 0) return null
  return (
    <div className="problem-summary" role="alert">
      <h3>{words.t('observe.mend')}</h3>
      <ul>
        {faults.map((fault) => (
          <li key={`${faultId(fault)} ${fault.kind}`}>
            <a href={`#${faultId(fault)}`}>
              {nameOf(fault)}: {faultText(fault, words)}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
