import type { Computed } from '../../../../model/questionnaire.ts'
import type { DeskSubmission } from '../../../../operations/desk/show-submission.ts'
import { formatNumber } from '../../../number/format.ts'
import { useWords } from '../../../site/words.tsx'
import { differenceOf } from '../../view/desk-submission.ts'
import { computedText } from '../../view/form-text.ts'
import { type AnswerLine, answerGroups } from '../../view/sent-answers.ts'
import { WorkTable } from '../work-table.tsx'

/** The newest answers, the round before beside them, and the difference of numbers; calculated figures last in their section. */
export function AnswersBeside({ shown }: { shown: DeskSubmission }) {
  const { t, language } = useWords()
  const [newest] = shown.versions
  if (!newest) return null
  const { form, previous } = shown
  const before = previous === null ? null : { form, answers: previous.answers }
  const groups = answerGroups({ form, answers: newest.answers }, before, language)
  const hasPrevious = previous !== null
  return (
    <section className="work-section" aria-labelledby="desk-answers">
      <h2 id="desk-answers">{t('desk.submission.answers')}</h2>
      <WorkTable caption={t('desk.submission.answersCaption', { version: newest.version })} isCaptionHidden>
        <thead>
          <tr>
            <th scope="col">{t('desk.submission.question')}</th>
            <th scope="col" className="number">
              {t('desk.submission.answer')}
            </th>
            {hasPrevious && (
              <th scope="col" className="number">
                {t('desk.submission.previous', { round: previous.round })}
              </th>
            )}
            {hasPrevious && (
              <th scope="col" className="number">
                {t('desk.submission.difference')}
              </th>
            )}
          </tr>
        </thead>
        {groups.map(({ section, title, lines }) => (
          <tbody key={section}>
            <tr>
              <th scope="rowgroup" colSpan={hasPrevious ? 4 : 2} className="desk-section">
                {title}
              </th>
            </tr>
            {lines.map((line) => (
              <Answered key={line.key} line={line} shown={shown} />
            ))}
          </tbody>
        ))}
        <ComputedLines shown={shown} hasPrevious={hasPrevious} />
      </WorkTable>
    </section>
  )
}

function Answered({ line, shown }: { line: AnswerLine; shown: DeskSubmission }) {
  const { t } = useWords()
  const blank = <span className="quiet">{t('desk.blank')}</span>
  const now = shown.versions[0]?.answers[line.key]
  const isLong = typeof now === 'string'
  return (
    <tr>
      <th scope="row">
        {`${line.key} ${line.label}`}
        {isLong && <p className="free-text desk-long">{line.answer}</p>}
      </th>
      <td className="number">{isLong ? '' : (line.answer ?? blank)}</td>
      {line.before !== undefined && (
        <>
          <td className="number">{isLong ? '' : (line.before ?? blank)}</td>
          <td className="number">
            <Difference now={now} before={shown.previous?.answers[line.key]} />
          </td>
        </>
      )}
    </tr>
  )
}

function Difference({ now, before }: { now: unknown; before: unknown }) {
  const { language } = useWords()
  const difference = differenceOf(now, before)
  if (difference === null) return null
  const text = formatNumber(difference, language, null)
  return <>{difference > 0 ? `+${text}` : text}</>
}

function ComputedLines({ shown, hasPrevious }: { shown: DeskSubmission; hasPrevious: boolean }) {
  const { t, language } = useWords()
  const items = shown.form.sections
    .flatMap((section) => section.items)
    .filter((item): item is Computed => item.kind === 'computed' && item.id in shown.computed)
  if (items.length === 0) return null
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={hasPrevious ? 4 : 2} className="desk-section">
          {t('desk.submission.computed')}
        </th>
      </tr>
      {items.map((item) => (
        <tr key={item.id}>
          <th scope="row">{`${item.id} ${item.label[language]}`}</th>
          <td className="number">{computedText(item, shown.computed[item.id], language) ?? '–'}</td>
          {hasPrevious && <td className="number">{computedText(item, shown.computedBefore[item.id], language) ?? '–'}</td>}
          {hasPrevious && (
            <td className="number">
              <RoundedDifference item={item} shown={shown} />
            </td>
          )}
        </tr>
      ))}
    </tbody>
  )
}

function RoundedDifference({ item, shown }: { item: Computed; shown: DeskSubmission }) {
  const { language } = useWords()
  const difference = differenceOf(shown.computed[item.id], shown.computedBefore[item.id])
  if (difference === null) return null
  const text = formatNumber(difference, language, item.decimals)
  return <>{difference > 0 ? `+${text}` : text}</>
}
