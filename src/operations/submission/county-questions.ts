import { z } from 'zod'
import { Problem } from '../../model/problem.ts'
import type { Questionnaire } from '../../model/questionnaire.ts'
import type { SubmissionState } from '../../model/submission.ts'
import { type QueryThread, waitsForCounty } from '../../model/submission-query.ts'
import type { Texts } from '../../model/text.ts'
import { addEvents } from '../../store/collection/events.ts'
import { insertLine, listThreads } from '../../store/collection/queries.ts'
import { changeSubmission } from '../../store/collection/submissions.ts'
import { requireNoIdentityCode } from '../free-text.ts'
import { defineOperation } from '../operation.ts'
import { boundForm } from './bound-form.ts'
import { requireOpenToCode } from './county-sight.ts'
import { editorOf } from './editor.ts'
import { commitHeld, heldSubmission, nextSubmissionState } from './held-submission.ts'
import { submissionShape } from './submission-input.ts'

/** The institute's questions about a form, and what was answered. */
export interface OwnQuestions {
  readonly threads: readonly QueryThread[]
  readonly form: Questionnaire
  readonly collectionNames: Texts
  readonly contact: Texts
  readonly state: SubmissionState
  readonly respondentNames: { readonly fi: string; readonly sv: string }
  readonly statedDeadline: string
}

/** Writing closed threads is not possible; the newest wait first. @throws Problem `submission-not-found`, `code-sees-receipt`. */
export const showOwnQuestions = defineOperation({
  name: 'submission.questions',
  title: { fi: 'Näytä lomakkeen kysymykset', sv: 'Visa frågorna om formuläret', en: 'Show the questions about a form' },
  access: 'state',
  input: z.strictObject(submissionShape),
  async perform(place, context): Promise<OwnQuestions> {
    const held = await heldSubmission(context, place)
    await requireOpenToCode(context, held)
    const { submission, round } = held
    const { collection, form } = await boundForm(context, context.db, {
      collection: submission.collection,
      version: submission.questionnaire_version,
    })
    const threads = await listThreads(context.db, submission.number)
    return context.commit({ subject: submission.id, details: { threads: threads.length } }, async () => ({
      threads,
      form,
      collectionNames: collection.names,
      contact: collection.contact,
      state: submission.state,
      respondentNames: { fi: submission.name_fi, sv: submission.name_sv },
      statedDeadline: round.stated_deadline,
    }))
  },
})

const LONGEST_WORDS = 4000

/**
 * Answers a question of the institute. When no other waits for an answer the submission is answered.
 * @throws Problem `submission-not-found`, `question-not-found` (notFound), `question-closed` (conflict), `identity-code-in-text`,
 * `code-sees-receipt`.
 */
export const answerQuestion = defineOperation({
  name: 'submission.answer',
  title: { fi: 'Vastaa kysymykseen', sv: 'Svara på en fråga', en: 'Answer a question' },
  access: 'state',
  input: z.strictObject({
    ...submissionShape,
    thread: z.int().min(1),
    words: z.string().trim().min(1).max(LONGEST_WORDS),
  }),
  async perform({ thread, words, ...place }, context): Promise<{ readonly state: SubmissionState }> {
    requireNoIdentityCode({ words })
    await requireOpenToCode(context, await heldSubmission(context, place))
    const details = { thread, state: '' }
    return commitHeld(context, { place, details }, async (transaction, { submission }) => {
      const threads = await listThreads(transaction, submission.number)
      requireOpenThread(threads.find((one) => one.thread === thread))
      const { id, label } = await editorOf(transaction, context.actor)
      const at = context.now()
      await insertLine(transaction, { submission: submission.number, side: 'county', words, by: id, label, at }, thread)
      const waiting = threads.filter((one) => one.thread !== thread && waitsForCounty(one))
      const isLast = submission.state === 'query_open' && waiting.length === 0
      const state = isLast ? nextSubmissionState(submission.state, 'submission.answer') : submission.state
      details.state = state
      if (isLast) await changeSubmission(transaction, submission.number, { state, version: submission.version + 1 })
      const event = { at, by: id, side: 'county' as const, act: 'submission.answer', text: null }
      await addEvents(transaction, submission.number, [{ ...event, from: submission.state, to: state }])
      return { state }
    })
  },
})

function requireOpenThread(thread: QueryThread | undefined): void {
  if (!thread) throw questionNotFound()
  if (thread.closedAt !== null) throw questionClosed()
}

function questionNotFound(): Problem {
  return new Problem({
    code: 'question-not-found',
    kind: 'notFound',
    texts: {
      fi: 'Kysymystä ei ole. Lataa sivu uudelleen.',
      sv: 'Frågan finns inte. Ladda om sidan.',
      en: 'There is no such question. Load the page again.',
    },
  })
}

function questionClosed(): Problem {
  return new Problem({
    code: 'question-closed',
    kind: 'conflict',
    texts: {
      fi: 'Kysymys on jo suljettu, joten vastausta ei tallennettu. Jos asiassa on vielä kerrottavaa, pyydä korjausta tai ota yhteyttä tiedonkeruun yhteyshenkilöön.',
      sv: 'Frågan är redan stängd, så svaret sparades inte. Om det finns mer att berätta, begär en rättelse eller kontakta datainsamlingens kontaktperson.',
      en: 'The question has been closed already, so the answer was not saved. If there is more to tell, ask for a correction or turn to the contact of the collection.',
    },
  })
}
