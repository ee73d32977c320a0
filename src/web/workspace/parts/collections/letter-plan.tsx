import type { LettersPreview, PlannedLetterLine } from '../../../../operations/collection/preview-letters.ts'
import { useWords } from '../../../site/words.tsx'
import { dayText } from '../../day-text.ts'
import { WorkTable } from '../work-table.tsx'

/** The reminder plan of the round: what goes on which day to whom, and what has gone. */
export function LetterPlan({ preview: { plan } }: { preview: LettersPreview }) {
  const { t } = useWords()
  return (
    <section aria-labelledby="plan">
      <h2 id="plan">{t('collections.letters.plan.title')}</h2>
      {plan.length === 0 ? (
        <p>{t('collections.letters.plan.none')}</p>
      ) : (
        <WorkTable caption={t('collections.letters.plan.caption')} isCaptionHidden>
          <thead>
            <tr>
              {(['day', 'letter', 'to', 'sent'] as const).map((column) => (
                <th key={column} scope="col">
                  {t(`collections.letters.plan.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {plan.map((line) => (
              <PlanRow key={line.key} line={line} />
            ))}
          </tbody>
        </WorkTable>
      )}
    </section>
  )
}

function PlanRow({ line }: { line: PlannedLetterLine }) {
  const { t, language, count } = useWords()
  const { letter, letters, respondents, day, to, isEscalation } = line
  const toWhom = isEscalation ? 'toManagers' : to === 'all' ? 'toAll' : 'toOpen'
  return (
    <tr>
      <th scope="row" className="date">
        {dayText(day, language)}
      </th>
      <td>{t(`collections.letters.kind.${letter}`)}</td>
      <td>{t(`collections.letters.plan.${toWhom}`)}</td>
      <td>
        {letters > 0
          ? t('collections.letters.plan.sentWords', { letters: count(letters), respondents: count(respondents) })
          : t(line.isPassed ? 'collections.letters.plan.passed' : 'collections.letters.plan.notSent')}
      </td>
    </tr>
  )
}
