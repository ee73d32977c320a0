import type { SentReminder } from '../../../../operations/board/preview-reminder.ts'
import { useWords } from '../../../site/words.tsx'
import { momentText } from '../../day-text.ts'
import { WorkTable } from '../work-table.tsx'

/** Who was reminded of the round, when and why. */
export function ReminderHistory({ sent }: { sent: readonly SentReminder[] }) {
  const { t, language } = useWords()
  return (
    <section>
      <h2>{t('board.reminders.history')}</h2>
      {sent.length === 0 ? (
        <p className="quiet">{t('board.reminders.noHistory')}</p>
      ) : (
        <WorkTable caption={t('board.reminders.historyCaption')} isCaptionHidden>
          <thead>
            <tr>
              <th scope="col">{t('board.reminders.at')}</th>
              <th scope="col">{t('board.reminders.organiser')}</th>
              <th scope="col">{t('board.reminders.account')}</th>
              <th scope="col">{t('board.reminders.occasion')}</th>
            </tr>
          </thead>
          <tbody>
            {sent.map(({ at, names, account, occasion }) => (
              <tr key={`${at} ${account}`}>
                <td>{momentText(at, language)}</td>
                <td>{names[language]}</td>
                <td>{account}</td>
                <td>
                  <OccasionWords occasion={occasion} />
                </td>
              </tr>
            ))}
          </tbody>
        </WorkTable>
      )}
    </section>
  )
}

/** `plan -7`, `opened` or `by-hand`. */
function OccasionWords({ occasion }: { occasion: string }) {
  const { t } = useWords()
  const days = /^plan (-?\d+)$/.exec(occasion)?.[1]
  if (days !== undefined) return t('board.reminders.byPlan', { days: days.replace('-', '−') })
  return occasion === 'opened' ? t('board.reminders.byOpening') : t('board.reminders.byHand')
}
