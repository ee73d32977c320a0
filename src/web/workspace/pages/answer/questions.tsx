import { redirect, useActionData, useLoaderData } from 'react-router'
import { waitsForCounty } from '../../../../model/submission-query.ts'
import type { OwnStanding } from '../../../../operations/submission/county-own.ts'
import type { OwnQuestions } from '../../../../operations/submission/county-questions.ts'
import { useWords } from '../../../site/words.tsx'
import { FormHead, formAddress } from '../../parts/answer/form-head.tsx'
import { QuestionThread } from '../../parts/answer/question-thread.tsx'
import { Done, ProblemSummary } from '../../parts/problem-summary.tsx'
import { placeOf } from '../../view/form-place.ts'
import { refusedIn, workspaceAction, workspaceLoader } from '../../visit.ts'
import '../../style/answer.css'

export const loader = workspaceLoader(async (visit) => {
  const { edge, url } = visit
  const place = placeOf(visit)
  const standing = (await edge.perform('submission.standing', place)) as OwnStanding
  const questions = (await edge.perform('submission.questions', place)) as OwnQuestions
  return { standing, questions, isDone: url.searchParams.has('done'), today: edge.today }
})

export const action = workspaceAction({
  answer: async ({ visit, text }) => {
    const place = placeOf(visit)
    await visit.edge.perform('submission.answer', { ...place, thread: Number(text('thread')), words: text('words') })
    return redirect(`${formAddress(visit.language, place, 'questions')}?done=answered`)
  },
})

export default function QuestionsPage() {
  const { standing, questions, isDone, today } = useLoaderData<typeof loader>()
  const refused = refusedIn(useActionData())
  const { t } = useWords()
  const { threads, form } = questions
  const ordered = [...threads].sort((a, b) => Number(waitsForCounty(b)) - Number(waitsForCounty(a)) || b.thread - a.thread)
  const isAllAnswered = !threads.some(waitsForCounty)
  const typedFor = refused?.submitted.thread
  return (
    <div className="answer-page">
      <FormHead standing={standing} page="questions" title={t('answer.questions.title')} />
      {isDone && !refused && <Done>{t(isAllAnswered ? 'answer.questions.doneLast' : 'answer.questions.done')}</Done>}
      <ProblemSummary problem={refused?.problem && { ...refused.problem, place: `words-${typedFor ?? ''}` }} />
      <p className="reading">{t('answer.questions.lead')}</p>
      {threads.length === 0 && <p className="quiet">{t('answer.questions.none')}</p>}
      {ordered.map((thread) => (
        <QuestionThread
          key={thread.thread}
          thread={thread}
          form={form}
          standing={standing}
          today={today}
          refused={typedFor === String(thread.thread) ? refused : null}
        />
      ))}
    </div>
  )
}
