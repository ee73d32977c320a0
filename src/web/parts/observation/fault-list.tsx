import type { ReportFault } from '../../../collect/social-report/report-faults.ts'
import { useWords } from '../../site/words.tsx'
import { fieldId } from '../../view/observation-steps.ts'
import { askedName } from './asked-name.ts'
import { faultText, useFormView } from './form-view.tsx'

/** What must be corrected, at the top, each with a link to its field. */
export function FaultList({ faults }: { faults: readonly ReportFault[] }) {
  const { form } = useFormView()
  const words = useWords()
  if (faults.length === 0) return null
  return (
    <div className="problem-summary" role="alert">
      <h3>{words.t('observe.mend')}</h3>
      <ul>
        {faults.map((fault) => (
          <li key={`${fault.field} ${fault.kind}`}>
            <a href={`#${fieldId(fault.field)}`}>
              {askedName(fault.field, form, words.language)}: {faultText(fault, words)}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
