import { useWords } from '../../../site/words.tsx'
import { Field } from '../field.tsx'
import { FormToken } from '../form-token.tsx'

interface CommentFormProps {
  /** Empty: on the whole. */
  readonly section: string
  readonly name: string | null
  /** What was typed when it could not be saved. */
  readonly typed: Readonly<Record<string, string>> | null
}

export function CommentForm({ section, name, typed }: CommentFormProps) {
  const { t } = useWords()
  const own = typed !== null && typed.section === section ? (typed.comment ?? '') : ''
  const title = name === null ? t('briefings.commentWhole') : t('briefings.commentOn', { name })
  return (
    <details className="no-print" open={own !== ''}>
      <summary>{title}</summary>
      <form method="post">
        <FormToken />
        <input type="hidden" name="section" value={section} />
        <Field id={`comment-${section || 'whole'}`} label={t('briefings.comment')}>
          {(attributes) => <textarea name="comment" rows={3} maxLength={2000} required defaultValue={own} {...attributes} />}
        </Field>
        <p className="buttons">
          <button type="submit" name="act" value="comment">
            {t('briefings.send')}
          </button>
        </p>
      </form>
    </details>
  )
}
