import { useState } from 'react'
import { looksLikeIdentityCode } from '../../../../model/identity-look-alike.ts'
import { COMMENT_LENGTH } from '../../../../model/review.ts'
import { useWords } from '../../../site/words.tsx'
import type { SheetPage } from '../../pages/review/load-sheet.ts'
import type { ContentView } from '../../view/sheet-view.ts'
import type { Refused } from '../../visit.ts'
import { Field } from '../field.tsx'
import { FormToken } from '../form-token.tsx'

interface CommentsProps {
  readonly page: SheetPage
  readonly content: ContentView
  readonly refused: Refused | null
}

/** The thread of a sheet between the county and the institute. */
export function Comments(props: CommentsProps) {
  const { t } = useWords()
  const { comments, mayComment } = props.page
  return (
    <section aria-labelledby="comments-title" className="comments">
      <h3 id="comments-title">{t('review.comments.title', { name: props.content.name })}</h3>
      {comments.length === 0 && <p className="quiet">{t('review.comments.none')}</p>}
      <ol>
        {comments.map(({ number, who, at, text, waits }) => (
          <li key={number} id={`comment-${number}`}>
            <p className="quiet">
              <strong>{who}</strong> {at}
            </p>
            <p className="comment-text">{text}</p>
            {waits !== null && <p className="state state-attention">{waits}</p>}
          </li>
        ))}
      </ol>
      {mayComment && <CommentForm {...props} />}
    </section>
  )
}

function CommentForm({ page, content, refused }: CommentsProps) {
  const { t, count } = useWords()
  const [text, setText] = useState(refused?.submitted.comment ?? '')
  const error = looksLikeIdentityCode(text) ? t('review.field.identityCode') : undefined
  return (
    <form method="post" className="no-print">
      <FormToken />
      <input type="hidden" name="content" value={content.content} />
      <Field id="comment" label={t('review.comments.write')} hint={t('review.comments.hint')} error={error}>
        {(attributes) => (
          <textarea
            {...attributes}
            name="comment"
            value={text}
            maxLength={COMMENT_LENGTH}
            rows={3}
            required
            onChange={(event) => setText(event.currentTarget.value)}
          />
        )}
      </Field>
      <p className="hint">{t('review.field.noteLeft', { count: count(COMMENT_LENGTH - text.length) })}</p>
      <MentionFields page={page} />
      <p className="buttons">
        <button type="submit" name="act" value="comment" className="second-button">
          {t('review.comments.send')}
        </button>
      </p>
    </form>
  )
}

/** Whom the comment asks: the institute, a colleague, or nobody in particular. */
function MentionFields({ page: { colleagues, isInstitute } }: { page: SheetPage }) {
  const { t } = useWords()
  if (isInstitute) return null
  return (
    <>
      <label className="choice">
        <input type="checkbox" name="mentionsInstitute" value="yes" />
        {t('review.comments.askInstitute')}
      </label>
      {colleagues.length > 0 && (
        <p className="field">
          <label htmlFor="mentions">{t('review.comments.askColleague')}</label>
          <select id="mentions" name="mentions" defaultValue="">
            <option value="">{t('review.comments.nobody')}</option>
            {colleagues.map(({ account, name }) => (
              <option key={account} value={account}>
                {name}
              </option>
            ))}
          </select>
        </p>
      )}
    </>
  )
}
