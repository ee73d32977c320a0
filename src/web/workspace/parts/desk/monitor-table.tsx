import type { Monitor, MonitorLine } from '../../../../operations/desk/show-monitor.ts'
import { useWords } from '../../../site/words.tsx'
import type { Translate } from '../../../text/translate.ts'
import { workspaceAddress } from '../../address.ts'
import { dayText, momentText } from '../../day-text.ts'
import { WorkTable } from '../work-table.tsx'
import { DeskState } from './desk-state.tsx'

/** One page of the respondents; each name leads to the desk of its submission. */
export function MonitorTable({ monitor }: { monitor: Monitor }) {
  const { t } = useWords()
  return (
    <div className="desk-cards">
      <WorkTable caption={t('desk.monitor.caption')} isCaptionHidden>
        <thead>
          <tr>
            <th scope="col">{t('desk.monitor.respondent')}</th>
            <th scope="col">{t('desk.monitor.stateColumn')}</th>
            <th scope="col">{t('desk.monitor.progress')}</th>
            <th scope="col">{t('desk.monitor.sent')}</th>
            <th scope="col">{t('desk.monitor.waits')}</th>
            <th scope="col">{t('desk.monitor.contact')}</th>
          </tr>
        </thead>
        <tbody>
          {monitor.view.lines.map((line) => (
            <Line key={line.respondent} line={line} monitor={monitor} />
          ))}
        </tbody>
      </WorkTable>
    </div>
  )
}

function Line({ line, monitor }: { line: MonitorLine; monitor: Monitor }) {
  const { t, language } = useWords()
  const { collection, round } = monitor
  const address = workspaceAddress(language, 'collections', collection, round.round, 'respondents', line.respondent)
  const waits = waitingWords(line, t)
  return (
    <tr>
      <th scope="row">
        <a href={address}>{language === 'sv' ? line.nameSv : line.nameFi}</a> <span className="quiet">{line.respondent}</span>
      </th>
      <td data-label={t('desk.monitor.stateColumn')}>
        <DeskState state={line.state} />
        {line.isOverdue && <small className="desk-late">{t('desk.monitor.overdue')}</small>}
        {line.state === 'reopened' && line.reopenedUntil !== null && (
          <small>{t('desk.monitor.reopenedUntil', { day: dayText(line.reopenedUntil, language) })}</small>
        )}
      </td>
      <Progress line={line} />
      <td data-label={t('desk.monitor.sent')}>
        {line.lastSentAt !== null && momentText(line.lastSentAt, language)}
        {line.sentVersion > 1 && <small>{t('desk.monitor.version', { version: line.sentVersion })}</small>}
        {line.isLate && <small className="desk-late">{t('desk.monitor.late')}</small>}
      </td>
      <td data-label={t('desk.monitor.waits')}>
        {waits.map((words) => (
          <span key={words} className="desk-wait">
            {words}
          </span>
        ))}
      </td>
      <td data-label={t('desk.monitor.contact')}>
        {contactWords(line, t, (day) => dayText(day, language)).map((words) => (
          <small key={words}>{words}</small>
        ))}
      </td>
    </tr>
  )
}

const DRAFTS: readonly MonitorLine['state'][] = ['not_opened', 'opened', 'draft', 'reopened']

/** How far a draft is; of what was sent nothing is to be filled any more. */
function Progress({ line }: { line: MonitorLine }) {
  const { t, language } = useWords()
  const { answered, asked, filledPercent, lastSavedAt, openedAt } = line
  if (!DRAFTS.includes(line.state)) return <td data-label={t('desk.monitor.progress')} />
  return (
    <td data-label={t('desk.monitor.progress')}>
      {filledPercent !== null && t('desk.monitor.progressOf', { answered, asked, percent: filledPercent })}
      {lastSavedAt !== null && <small>{t('desk.monitor.saved', { at: momentText(lastSavedAt, language) })}</small>}
      {lastSavedAt === null && openedAt !== null && (
        <small>{t('desk.monitor.opened', { at: momentText(openedAt, language) })}</small>
      )}
    </td>
  )
}

function waitingWords({ warnings, openQuestions, correctionsWaiting, isMarked }: MonitorLine, t: Translate): string[] {
  const counted = [
    correctionsWaiting > 0 ? t('desk.monitor.corrections', { count: correctionsWaiting }) : null,
    openQuestions > 0 ? t('desk.monitor.questions', { count: openQuestions }) : null,
    warnings > 0 ? t('desk.monitor.warnings', { count: warnings }) : null,
    isMarked ? t('desk.monitor.marked') : null,
  ]
  return counted.filter((words) => words !== null)
}

function contactWords(line: MonitorLine, t: Translate, day: (day: string) => string): string[] {
  const { contacts, reminders, lastReminder, calls } = line
  const words = [
    contacts === 0 ? t('desk.monitor.noContact') : t('desk.monitor.contacts', { count: contacts }),
    reminders > 0 && lastReminder !== null ? t('desk.monitor.reminders', { count: reminders, day: day(lastReminder) }) : null,
    calls > 0 ? t('desk.monitor.calls', { count: calls }) : null,
  ]
  return words.filter((one) => one !== null)
}
