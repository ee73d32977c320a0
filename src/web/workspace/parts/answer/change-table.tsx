import type { CorrectionChange } from '../../../../model/correction.ts'
import type { Questionnaire } from '../../../../model/questionnaire.ts'
import type { CorrectedForm } from '../../../../operations/submission/corrected-form.ts'
import { useWords } from '../../../site/words.tsx'
import { changeLines } from '../../view/change-lines.ts'
import { WorkTable } from '../work-table.tsx'

interface ChangeTableProps {
  readonly form: Questionnaire
  readonly changes: readonly CorrectionChange[]
  readonly computed: CorrectedForm['computed']
}

/** The difference that a correction makes: each field before and after. */
export function ChangeTable({ form, changes, computed }: ChangeTableProps) {
  const { t, language } = useWords()
  if (changes.length === 0) return null
  const blank = <span className="quiet">{t('answer.answers.blank')}</span>
  const reasonOf = (field: string) => t('answer.correction.reasonOf', { field })
  return (
    <WorkTable caption={t('answer.correction.changes')}>
      <thead>
        <tr>
          <th scope="col">{t('answer.correction.field')}</th>
          <th scope="col">{t('answer.correction.from')}</th>
          <th scope="col">{t('answer.correction.to')}</th>
        </tr>
      </thead>
      <tbody>
        {changeLines({ form, changes, computed }, { language, reasonOf }).map((line) => (
          <tr key={line.key}>
            <th scope="row">
              {line.label}
              {line.isComputed && <span className="quiet"> ({t('answer.correction.computed')})</span>}
            </th>
            <td className="answer-value">{line.from ?? blank}</td>
            <td className="answer-value">
              <strong>{line.to ?? blank}</strong>
            </td>
          </tr>
        ))}
      </tbody>
    </WorkTable>
  )
}
