import { ROLES, type Role } from '../../../../access/roles.ts'
import type { BriefingComment } from '../../../../model/briefing.ts'
import { useWords } from '../../../site/words.tsx'
import { momentText } from '../../day-text.ts'
import { Field } from '../field.tsx'
import { FormToken } from '../form-token.tsx'

interface CommentsProps {
  readonly comments: readonly BriefingComment[]
  readonly names: Readonly<Record<string, string>>
  readonly mayAnswer: boolean
}

/** Comments with who made them in which role, and what was answered. */
export function CommentList({ comments, names, mayAnswer }: CommentsProps) {
  const { t, language } = useWords()
  return (
    <>
      {comments.map((comment) => (
        <article className="briefing-comment" key={comment.id}>
          <p className="small">
            {t('briefings.commentBy', {
              name: names[comment.account] ?? '–',
              role: comment.role in ROLES ? ROLES[comment.role as Role].names[language] : '–',
              date: momentText(comment.at, language),
            })}
          </p>
          <p>{comment.text}</p>
          <Answered comment={comment} />
          {mayAnswer && comment.decision === null && <AnswerForm comment={comment} />}
        </article>
      ))}
    </>
  )
}

function Answered({ comment }: { comment: BriefingComment }) {
  const { t } = useWords()
  if (comment.decision === null) return null
  return (
    <p>
      <strong>{t(comment.decision === 'taken' ? 'briefings.wasTaken' : 'briefings.wasNotTaken')}</strong>
      {comment.answer ? ` ${t('briefings.answerOf', { text: comment.answer })}` : ''}
    </p>
  )
}

function AnswerForm({ comment }: { comment: BriefingComment }) {
  const { t } = useWords()
  return (
    <form method="post">
      <FormToken />
      <input type="hidden" name="comment" value={comment.id} />
      <Field id={`answer-${comment.id}`} label={t('briefings.answer')} hint={t('briefings.answerReason')}>
        {(attributes) => <textarea name="answer" rows={2} maxLength={2000} {...attributes} />}
      </Field>
      <p className="buttons">
        <button type="submit" name="act" value="taken">
          {t('briefings.taken')}
        </button>
        <button type="submit" name="act" value="not-taken" className="second-button">
          {t('briefings.notTaken')}
        </button>
      </p>
    </form>
  )
}
