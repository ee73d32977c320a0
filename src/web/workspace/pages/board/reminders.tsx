import { redirect, useActionData, useLoaderData } from 'react-router'
import type { ReminderPreview } from '../../../../operations/board/preview-reminder.ts'
import { PageTitle } from '../../../parts/page-title.tsx'
import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import { dayText } from '../../day-text.ts'
import { ReminderExample } from '../../parts/board/reminder-example.tsx'
import { ReminderForm } from '../../parts/board/reminder-form.tsx'
import { ReminderHistory } from '../../parts/board/reminder-history.tsx'
import { ReminderLetterChoice } from '../../parts/board/reminder-letter.tsx'
import { Done, ProblemSummary } from '../../parts/problem-summary.tsx'
import { type PreviewAnswer, previewAnswer, refusedReminder, reminderInput, sendInput } from '../../view/reminder-form.ts'
import { workspaceAction, workspaceLoader } from '../../visit.ts'
import '../../style/board.css'
import '../../style/board-pages.css'

export const loader = workspaceLoader(async ({ edge, url }) => {
  const preview = (await edge.perform('reminder.preview', reminderInput(url.searchParams))) as ReminderPreview
  return { preview, sent: Number(url.searchParams.get('sent') ?? 0) }
})

export const action = workspaceAction({
  preview: async ({ visit, text, form }): Promise<PreviewAnswer> => {
    const input = sendInput(form, text)
    const shown = { round: input.round, letter: input.letter, organiser: text('example'), text: input.text }
    const preview = (await visit.edge.perform('reminder.preview', shown)) as ReminderPreview
    return previewAnswer(preview, input.organisers)
  },
  send: async ({ visit, text, form }) => {
    const { letters } = (await visit.edge.perform('reminder.send', sendInput(form, text))) as { letters: number }
    return redirect(`${workspaceAddress(visit.language, 'reminders')}?sent=${letters}`)
  },
})

export default function RemindersPage() {
  const { preview: loaded, sent } = useLoaderData<typeof loader>()
  const answer = useActionData<PreviewAnswer>()
  const refused = refusedReminder(answer)
  const preview = answer && 'preview' in answer ? answer.preview : loaded
  const { t } = useWords()
  return (
    <div className="reminders-page">
      <PageTitle>{t('workspace.section.reminders')}</PageTitle>
      <h1>{t('workspace.section.reminders')}</h1>
      <ProblemSummary problem={refused?.problem} />
      <Done>{sent > 0 ? t('board.reminders.sent', { count: sent }) : null}</Done>
      <p className="reading">{t('board.reminders.lead')}</p>
      {preview.round ? (
        <>
          <RoundLine preview={preview} />
          <ReminderLetterChoice preview={preview} />
          {preview.receivers.length === 0 ? (
            <p>{t('board.reminders.everybodyAnswered')}</p>
          ) : (
            <ReminderForm preview={preview} chosen={chosenIn(answer)} submitted={refused?.submitted ?? null} />
          )}
          {answer && 'preview' in answer && <ReminderExample example={preview.example} />}
          <ReminderHistory sent={preview.sent} />
        </>
      ) : (
        <p>{t('board.reminders.noRound')}</p>
      )}
    </div>
  )
}

function chosenIn(answer: PreviewAnswer | undefined): readonly string[] | null {
  return answer && 'chosen' in answer ? answer.chosen : null
}

function RoundLine({ preview: { round, plan } }: { preview: ReminderPreview }) {
  const { t, language } = useWords()
  if (!round) return null
  return (
    <div className="reading">
      <p>{t('board.reminders.round', { round: round.id, day: dayText(round.due, language) })}</p>
      <p className="quiet">{t('board.reminders.plan', { days: plan.map((day) => dayText(day, language)).join(', ') })}</p>
    </div>
  )
}
