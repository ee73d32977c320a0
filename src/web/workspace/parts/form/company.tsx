import type { Questionnaire } from '../../../../model/questionnaire.ts'
import type { FormAtHand } from '../../../../operations/submission/form-at-hand.ts'
import { useWords } from '../../../site/words.tsx'
import { variableLabel } from '../../view/form-read.ts'

interface CompanyProps {
  readonly form: Questionnaire
  readonly present: FormAtHand['present']
  readonly mayEdit: boolean
  /** Of this page. */
  readonly here: string
}

/** Who else has the form open, and where they are. */
export function Company({ form, present, mayEdit, here }: CompanyProps) {
  const { t, language } = useWords()
  return (
    <div className="form-company" role="status">
      {!mayEdit && (
        <p className="form-company-locked">
          {t('form.page.lockedNow')} <a href={here}>{t('form.page.reload')}</a>
        </p>
      )}
      {present.length > 0 && (
        <>
          <p>{t('form.present.title')}</p>
          <ul>
            {present.map(({ label, field }) => {
              const who = label || t('form.somebody')
              const key = `${label} ${field}`
              return (
                <li key={key}>
                  {field === null ? who : t('form.present.at', { who, field: variableLabel(form, field, language) })}
                </li>
              )
            })}
          </ul>
        </>
      )}
    </div>
  )
}
