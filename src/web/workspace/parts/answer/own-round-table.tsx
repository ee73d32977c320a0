import type { OwnRound } from '../../../../operations/submission/county-own.ts'
import { useWords } from '../../../site/words.tsx'
import { dayText } from '../../day-text.ts'
import { respondentName, roundWords } from '../../view/round-words.ts'
import { WorkTable } from '../work-table.tsx'
import { formAddress } from './form-head.tsx'
import { SubmissionStateWord } from './submission-state.tsx'

interface TableProps {
  readonly caption: string
  readonly rounds: readonly OwnRound[]
  readonly isPast: boolean
}

/** One's own forms, one a line; on a narrow screen each line becomes a block. */
export function OwnRoundTable({ caption, rounds, isPast }: TableProps) {
  const { t } = useWords()
  return (
    <div className="answer-rounds">
      <WorkTable caption={caption} isCaptionHidden>
        <thead>
          <tr>
            <th scope="col">{t('answer.own.form')}</th>
            <th scope="col">{t('answer.own.respondent')}</th>
            <th scope="col">{t('answer.state.label')}</th>
            {!isPast && <th scope="col">{t('answer.own.deadline')}</th>}
            <th scope="col">{t('answer.own.act')}</th>
          </tr>
        </thead>
        <tbody>
          {rounds.map((round) => (
            <RoundLine key={`${round.collection}/${round.round}/${round.respondent}`} round={round} isPast={isPast} />
          ))}
        </tbody>
      </WorkTable>
    </div>
  )
}

function RoundLine({ round, isPast }: { round: OwnRound; isPast: boolean }) {
  const words = useWords()
  const { t, language } = words
  return (
    <tr>
      <th scope="row">
        <span className="answer-name">{round.names[language]}</span>
        <br />
        <span className="quiet">{roundWords(round, words)}</span>
      </th>
      <td data-label={t('answer.own.respondent')}>{respondentName(round.respondentNames, language)}</td>
      <td data-label={t('answer.state.label')}>
        <SubmissionStateWord state={round.state} />
        {round.wasLate && <small className="answer-small">{t('answer.late.sent')}</small>}
        {round.mayEdit && round.asked > 0 && (
          <small className="answer-small">
            {t('answer.own.answered')} {t('answer.own.answeredOf', { answered: round.answered, asked: round.asked })}
          </small>
        )}
        {round.correctionsWaiting > 0 && (
          <small className="answer-small">{t('answer.own.correctionsWaiting', { count: round.correctionsWaiting })}</small>
        )}
      </td>
      {!isPast && (
        <td data-label={t('answer.own.deadline')}>
          <Deadline round={round} />
        </td>
      )}
      <td data-label={t('answer.own.act')}>
        <Acts round={round} />
      </td>
    </tr>
  )
}

function Deadline({ round }: { round: OwnRound }) {
  const { t, language } = useWords()
  const { state, statedDeadline, lastNewAnswer, reopenedUntil, isOverdue } = round
  if (state === 'reopened' && reopenedUntil !== null)
    return <>{t('answer.own.reopenedUntil', { day: dayText(reopenedUntil, language) })}</>
  return (
    <>
      {isOverdue ? (
        <span className="state state-stop">{t('answer.late.overdue', { day: dayText(statedDeadline, language) })}</span>
      ) : (
        dayText(statedDeadline, language)
      )}
      {isOverdue && (
        <small className="answer-small">{t('answer.own.statedThen', { day: dayText(lastNewAnswer, language) })}</small>
      )}
    </>
  )
}

function Acts({ round }: { round: OwnRound }) {
  const { t, language } = useWords()
  const { mayEdit, state, openQuestions, sentVersion } = round
  const isBegun = state !== 'not_opened' && state !== 'opened'
  const label = `${round.names[language]} ${round.round} ${respondentName(round.respondentNames, language)}`
  const link = (page: Parameters<typeof formAddress>[2], text: string) => (
    <li>
      <a className="plain-link" href={formAddress(language, round, page)} aria-label={`${text}: ${label}`}>
        {text}
      </a>
    </li>
  )
  return (
    <ul className="answer-acts">
      {mayEdit && link('form', t(isBegun ? 'answer.own.continue' : 'answer.own.fill'))}
      {openQuestions > 0 && link('questions', t('answer.own.answerQuestions', { count: openQuestions }))}
      {sentVersion > 0 && link('receipt', t('answer.page.receipt'))}
      {sentVersion > 0 && link('answers', t('answer.page.answers'))}
      {sentVersion > 0 && !mayEdit && link('correction', t('answer.own.correct'))}
      {sentVersion === 0 && !mayEdit && link('form', t('answer.page.form'))}
    </ul>
  )
}
