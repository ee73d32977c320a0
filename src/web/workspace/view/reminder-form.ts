import type { ReminderPreview } from '../../../operations/board/preview-reminder.ts'
import type { Refused } from '../visit.ts'

/** What the form of reminders says. Texts that are left empty are for the operation to refuse. */
export interface ReminderInput {
  readonly round: string
  readonly letter: string
  readonly organisers: readonly string[]
  readonly text: {
    readonly subject: { readonly fi: string; readonly sv: string }
    readonly body: { readonly fi: string; readonly sv: string }
  }
}

/** What the page's action answers when it does not send: the letter as it would go. */
export type PreviewAnswer = { readonly preview: ReminderPreview; readonly chosen: readonly string[] } | Refused

/** The question in the page's address: which round and letter. */
export function reminderInput(search: URLSearchParams): { round?: string; letter?: string } {
  const [round, letter] = [search.get('round'), search.get('letter')]
  return { ...(round ? { round } : {}), ...(letter ? { letter } : {}) }
}

export function sendInput(form: FormData, text: (name: string) => string): ReminderInput {
  return {
    round: text('round'),
    letter: text('letter'),
    organisers: form.getAll('organiser').filter((value) => typeof value === 'string'),
    text: {
      subject: { fi: text('subjectFi'), sv: text('subjectSv') },
      body: { fi: text('bodyFi'), sv: text('bodySv') },
    },
  }
}

export function previewAnswer(preview: ReminderPreview, chosen: readonly string[]): PreviewAnswer {
  return { preview, chosen }
}

export function refusedReminder(answer: PreviewAnswer | undefined): Refused | null {
  return answer && 'problem' in answer ? answer : null
}
