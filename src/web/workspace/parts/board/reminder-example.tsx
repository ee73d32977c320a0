import type { ReminderPreview } from '../../../../operations/board/preview-reminder.ts'
import { useWords } from '../../../site/words.tsx'

/** The letter as one organiser gets it. */
export function ReminderExample({ example }: { example: ReminderPreview['example'] }) {
  const { t, language } = useWords()
  if (!example) return null
  return (
    <section id="preview" aria-labelledby="preview-title">
      <h2 id="preview-title">{t('board.reminders.previewTitle', { name: example.names[language] })}</h2>
      <div className="letter-shown">
        <p className="letter-subject">{example.letter.subject}</p>
        <p className="letter-body">{example.letter.body}</p>
      </div>
    </section>
  )
}
