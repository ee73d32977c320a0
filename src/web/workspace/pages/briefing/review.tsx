import '../../style/briefings.css'
import { redirect, useActionData, useLoaderData } from 'react-router'
import type { ShownBriefing } from '../../../../operations/briefing/show-briefing.ts'
import { BriefingBody } from '../../../parts/briefing/briefing-body.tsx'
import { PageTitle } from '../../../parts/page-title.tsx'
import { useWords } from '../../../site/words.tsx'
import { workspaceAddress } from '../../address.ts'
import { dayText } from '../../day-text.ts'
import { CommentForm } from '../../parts/briefing/comment-form.tsx'
import { CommentList } from '../../parts/briefing/comment-list.tsx'
import { ReviewRound } from '../../parts/briefing/review-round.tsx'
import { FormToken } from '../../parts/form-token.tsx'
import { Done, ProblemSummary } from '../../parts/problem-summary.tsx'
import { type Posted, refusedIn, workspaceAction, workspaceLoader } from '../../visit.ts'
import { nameIn, textAsked } from './briefing.tsx'

export const loader = workspaceLoader(async ({ edge, params, url, language }) => {
  return {
    shown: (await edge.perform('briefing.show', { briefing: params.briefing ?? '' })) as ShownBriefing,
    text: textAsked(url.searchParams.get('text'), language),
    done: url.searchParams.get('done'),
    today: edge.today,
  }
})

function on(operation: string, done: string, input: (posted: Posted) => Readonly<Record<string, unknown>>) {
  return async (posted: Posted) => {
    const { visit } = posted
    const briefing = visit.params.briefing ?? ''
    await visit.edge.perform(operation, { briefing, ...input(posted) })
    return redirect(`${workspaceAddress(visit.language, 'briefings', briefing, 'review')}?done=${done}`)
  }
}

export const action = workspaceAction({
  open: on('briefing.open-review', 'reviewOpen', ({ text, form }) => ({
    version: Number(text('version')),
    until: text('until'),
    reviewers: form.getAll('reviewers').map(String),
  })),
  comment: on('briefing.comment', 'commented', ({ text }) => ({ section: text('section') || null, text: text('comment') })),
  taken: on('briefing.answer-comment', 'saved', (posted) => answerOf(posted, 'taken')),
  'not-taken': on('briefing.answer-comment', 'saved', (posted) => answerOf(posted, 'not-taken')),
  read: on('briefing.review-done', 'read', () => ({})),
})

function answerOf({ text }: Posted, decision: 'taken' | 'not-taken') {
  return { comment: text('comment'), decision, answer: text('answer') }
}

const TOLD = ['reviewOpen', 'commented', 'saved', 'read'] as const

/** The draft to be read, with a place for a comment after each section. */
export default function ReviewPage() {
  const { shown, text, done, today } = useLoaderData<typeof loader>()
  const refused = refusedIn(useActionData())
  const { t, language } = useWords()
  const { briefing, content, comments, may, names } = shown
  const title = nameIn(briefing.titles, language)
  const told = TOLD.find((known) => known === done)
  const typed = refused?.submitted.act === 'comment' ? refused.submitted : null
  const onSection = (id: string | null) => comments.filter(({ section }) => section === id)
  return (
    <>
      <PageTitle>{t('briefings.reviewTitle', { name: title })}</PageTitle>
      <p className="no-print">
        <a href={workspaceAddress(language, 'briefings', briefing.id)}>{t('briefings.backToBriefing')}</a>
      </p>
      <h1>{t('briefings.reviewTitle', { name: title })}</h1>
      {told && !refused && <Done>{t(`briefings.${told}`)}</Done>}
      <ProblemSummary problem={refused?.problem} />
      {briefing.state === 'review' && briefing.reviewUntil && (
        <p>
          <strong>{t('briefings.commentsUntil', { day: dayText(briefing.reviewUntil, language) })}</strong>
        </p>
      )}
      {shown.isAsked && <p className="reading">{t('briefings.howToReview')}</p>}
      {may.write && <ReviewRound shown={shown} today={today} />}
      {content.languages.length > 1 && (
        <p className="no-print">
          <a href={`?text=${text === 'fi' ? 'sv' : 'fi'}`}>
            {t('briefings.previewIn', { language: t(text === 'fi' ? 'socialPages.inSv' : 'socialPages.inFi') })}
          </a>
        </p>
      )}
      <div className="briefing-paper">
        <BriefingBody
          sections={content.sections}
          text={text}
          isFrozen={false}
          after={(section) => (
            <>
              <CommentList comments={onSection(section.id)} names={names} mayAnswer={may.write} />
              {may.comment && <CommentForm section={section.id} name={nameIn(section.titles, language)} typed={typed} />}
            </>
          )}
        />
      </div>
      <section className="work-part" aria-labelledby="whole">
        <h2 id="whole">{t('briefings.wholeComments')}</h2>
        {onSection(null).length === 0 && <p className="quiet">{t('briefings.noComments')}</p>}
        <CommentList comments={onSection(null)} names={names} mayAnswer={may.write} />
        {may.comment && <CommentForm section="" name={null} typed={typed} />}
      </section>
      {shown.isAsked && (
        <form method="post" className="briefing-read no-print">
          <FormToken />
          <button type="submit" name="act" value="read">
            {t('briefings.haveRead')}
          </button>
        </form>
      )}
      {!may.write && <ReviewRound shown={shown} today={today} />}
    </>
  )
}
