import type { ReminderPreview } from '../../../../operations/board/preview-reminder.ts'
import { REMINDER_LETTERS } from '../../../../operations/board/reminder-plan.ts'
import { useWords } from '../../../site/words.tsx'
import { Choice } from './choice.tsx'

/** Which round and which letter: the answer is an address, so nothing typed below is lost by mistake. */
export function ReminderLetterChoice({ preview: { rounds, round, letter } }: { preview: ReminderPreview }) {
  const { t } = useWords()
  return (
    <form className="filter-form no-print" method="get">
      {rounds.length > 1 && (
        <Choice
          name="round"
          label={t('board.cycle')}
          value={round?.id ?? ''}
          options={rounds.map(({ id }) => [id, id] as const)}
        />
      )}
      <Choice
        name="letter"
        label={t('board.reminders.chooseLetter')}
        value={letter}
        options={REMINDER_LETTERS.map((one) => [one, t(`board.reminders.letter.${one}`)] as const)}
      />
      <button type="submit" className="second-button">
        {t('board.reminders.showLetter')}
      </button>
    </form>
  )
}
