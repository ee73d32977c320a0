import { useWords } from '../../../site/words.tsx'
import type { AnswerGroup, AnswerLine } from '../../view/sent-answers.ts'
import { WorkTable } from '../work-table.tsx'

interface AnswerTableProps {
  readonly groups: readonly AnswerGroup[]
  readonly version: number
  readonly compared: number | null
}

/** Answers as they were sent, section by section; what differs from the other version is marked with a word. */
export function AnswerTable({ groups, version, compared }: AnswerTableProps) {
  const { t } = useWords()
  const changed = groups.flatMap(({ lines }) => lines).filter(({ isChanged }) => isChanged).length
  return (
    <>
      {compared !== null && <p>{t('answer.answers.changedCount', { count: changed })}</p>}
      {groups.map(({ section, title, lines }) => (
        <section key={section} className="answer-section answer-table">
          <h2>{title}</h2>
          <WorkTable caption={`${title}, ${t('answer.answers.versionNumber', { version })}`} isCaptionHidden>
            <thead>
              <tr>
                <th scope="col">{t('answer.answers.question')}</th>
                <th scope="col">
                  {compared === null ? t('answer.answers.answer') : t('answer.answers.versionNumber', { version })}
                </th>
                {compared !== null && <th scope="col">{t('answer.answers.versionNumber', { version: compared })}</th>}
              </tr>
            </thead>
            <tbody>
              {lines.map((line) => (
                <Line key={line.key} line={line} />
              ))}
            </tbody>
          </WorkTable>
        </section>
      ))}
    </>
  )
}

function Line({ line }: { line: AnswerLine }) {
  const { t } = useWords()
  return (
    <tr className={line.isChanged ? 'answer-changed' : undefined}>
      <th scope="row">
        <span className="answer-key">{line.key}</span> {line.label}
      </th>
      <td className="answer-value">
        {line.answer ?? <span className="quiet">{t('answer.answers.blank')}</span>}
        {line.isChanged && <strong className="answer-mark"> {t('answer.answers.changed')}</strong>}
      </td>
      {line.before !== undefined && (
        <td className="answer-value">{line.before ?? <span className="quiet">{t('answer.answers.blank')}</span>}</td>
      )}
    </tr>
  )
}
