import type { LettersPreview } from '../../../../operations/collection/preview-letters.ts'
import { useWords } from '../../../site/words.tsx'
import { Field } from '../field.tsx'
import { FormToken } from '../form-token.tsx'

interface ContactNoteProps {
  readonly preview: LettersPreview
  readonly submitted: Readonly<Record<string, string>> | null
}

/** A call, a visit: noted by hand beside the letters. */
export function ContactNote({ preview: { respondents }, submitted }: ContactNoteProps) {
  const { t, language } = useWords()
  const typed = submitted?.act === 'note' ? submitted : null
  return (
    <details className="collection-add no-print" open={typed !== null}>
      <summary>{t('collections.letters.note.title')}</summary>
      <form method="post">
        <FormToken />
        <Field id="respondent" label={t('collections.letters.receivers.respondent')}>
          {(attributes) => (
            <select {...attributes} name="respondent" defaultValue={typed?.respondent ?? ''}>
              {respondents.map(({ respondent, names }) => (
                <option key={respondent} value={respondent}>
                  {names[language]}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field id="note" label={t('collections.letters.note.words')} hint={t('collections.letters.note.wordsHint')}>
          {(attributes) => (
            <textarea {...attributes} name="note" rows={4} maxLength={1000} defaultValue={typed?.note ?? ''} required />
          )}
        </Field>
        <Field id="note-day" label={t('collections.letters.note.day')}>
          {(attributes) => <input {...attributes} type="date" name="day" defaultValue={typed?.day ?? ''} />}
        </Field>
        <button type="submit" name="act" value="note">
          {t('collections.letters.note.save')}
        </button>
      </form>
    </details>
  )
}
