import { z } from 'zod'
import { maySee } from '../../access/visibility.ts'
import { evaluateForm } from '../../collect/questionnaire/evaluate-form.ts'
import type { Answers, FormFinding } from '../../model/answers.ts'
import type { Correction } from '../../model/correction.ts'
import { helsinkiDay } from '../../model/helsinki-day.ts'
import type { Questionnaire } from '../../model/questionnaire.ts'
import { nextState } from '../../model/state-machine.ts'
import { SUBMISSION_STATES, type SubmissionState } from '../../model/submission.ts'
import type { QueryThread } from '../../model/submission-query.ts'
import type { Texts } from '../../model/text.ts'
import { type ContactPerson, currentContacts } from '../../store/collection/contacts.ts'
import { listCorrections } from '../../store/collection/corrections.ts'
import { isMarked, lettersTo } from '../../store/collection/desk.ts'
import { listEvents, type SubmissionEvent } from '../../store/collection/events.ts'
import { listThreads } from '../../store/collection/queries.ts'
import type { SubmissionRow } from '../../store/collection/submissions.ts'
import { listVersions, type SubmissionVersion } from '../../store/collection/versions.ts'
import { defineOperation } from '../operation.ts'
import { notPermitted } from '../permission-problems.ts'
import { boundForm } from '../submission/bound-form.ts'
import { commitHeld, type HeldSubmission, heldSubmission } from '../submission/held-submission.ts'
import { submissionShape } from '../submission/submission-input.ts'
import { surroundingsOf } from '../submission/surroundings.ts'
import { accountNames } from '../ticket/account-names.ts'
import { isPersonalKey } from './form-facts.ts'

export type { ContactPerson } from '../../store/collection/contacts.ts'
export type { SubmissionEvent } from '../../store/collection/events.ts'
export type { SubmissionVersion } from '../../store/collection/versions.ts'

/** Everything about one submission, for the desk of the institute. Answers are those that were sent: drafts are the county's own. */
export interface DeskSubmission {
  readonly collectionNames: Texts
  readonly round: {
    readonly round: string
    readonly day: string | null
    readonly statedDeadline: string
    readonly lastNewAnswer: string
    readonly lastCorrection: string
  }
  readonly today: string
  readonly submission: Pick<
    SubmissionRow,
    | 'collection'
    | 'respondent'
    | 'organiser'
    | 'name_fi'
    | 'name_sv'
    | 'state'
    | 'version'
    | 'sent_version'
    | 'answered'
    | 'asked'
    | 'opened_at'
    | 'last_saved_at'
    | 'last_sent_at'
    | 'reopened_until'
    | 'reopened_fields'
    | 'excuse'
    | 'is_late'
  >
  readonly isMarked: boolean
  /** Operations that the state allows. What the person may perform is told by the rights. */
  readonly possible: readonly string[]
  readonly form: Questionnaire
  /** Newest first. */
  readonly versions: readonly SubmissionVersion[]
  readonly previous: { readonly round: string; readonly answers: Answers } | null
  /** Computed fields of the newest version, and of the round before. */
  readonly computed: Readonly<Record<string, ComputedValue>>
  readonly computedBefore: Readonly<Record<string, ComputedValue>>
  /** What the form says of the newest version today: reference figures may have come since. */
  readonly findings: readonly FormFinding[]
  readonly threads: readonly QueryThread[]
  readonly corrections: readonly Correction[]
  readonly contacts: readonly ContactPerson[]
  readonly events: readonly SubmissionEvent[]
  readonly letters: readonly { readonly occasion: string; readonly note: string | null; readonly at: string }[]
  /** Names of the institute’s people in the log, by account. */
  readonly names: Readonly<Record<string, string>>
}

type ComputedValue = number | string | boolean | null

/**
 * Shows everything about a submission; that its answers and contact persons were shown stands in the audit trail.
 * @throws Problem `submission-not-found`
 */
export const showDeskSubmission = defineOperation({
  name: 'submission.desk',
  title: { fi: 'Näytä vastaus tarkistajalle', sv: 'Visa svaret för granskaren', en: 'Show a submission at the desk' },
  access: 'read',
  input: z.strictObject(submissionShape),
  async perform(place, context): Promise<DeskSubmission> {
    const held = await heldSubmission(context, place)
    const { organiser } = held.submission
    const isSeen = maySee(context.actor, 'form-answers', organiser) && maySee(context.actor, 'contact-persons', organiser)
    if (!isSeen) throw notPermitted('submission.desk')
    const details = { shown: 'form-answers', version: held.submission.sent_version }
    return commitHeld(context, { place, details }, (transaction, now) => shown(transaction, now, context))
  },
})

type Context = Parameters<(typeof showDeskSubmission)['perform']>[1]
type Database = Context['db']

async function shown(db: Database, held: HeldSubmission, context: Context): Promise<DeskSubmission> {
  const { submission, round } = held
  const { collection, respondent, number } = submission
  const { collection: known, form } = await boundForm(context, db, { collection, version: submission.questionnaire_version })
  const versions = (await listVersions(db, number)).reverse()
  const { surroundings, previousRound } = await surroundingsOf(db, { form, held })
  const events = await listEvents(db, number)
  const corrections = await listCorrections(db, number)
  const [newest] = versions
  const now = evaluateForm(form, newest?.answers ?? {}, surroundings)
  const before = surroundings.previous
  return {
    collectionNames: known.names,
    round: {
      round: submission.round,
      day: round.day,
      statedDeadline: round.stated_deadline,
      lastNewAnswer: round.last_new_answer,
      lastCorrection: round.last_correction,
    },
    today: helsinkiDay(context.now()),
    submission,
    isMarked: await isMarked(db, number),
    possible: possibleActs(submission.state, { hasVersion: versions.length > 0 }),
    form,
    versions,
    previous: before === null || previousRound === null ? null : { round: previousRound, answers: before },
    computed: newest ? Object.fromEntries(now.computed) : {},
    computedBefore: before ? Object.fromEntries(evaluateForm(form, before, { ...surroundings, previous: null }).computed) : {},
    findings: newest ? now.findings.filter(({ at }) => !isPersonalKey(form, at)) : [],
    threads: await listThreads(db, number),
    corrections,
    contacts: await currentContacts(db, { collection, respondent }),
    events,
    letters: await lettersTo(db, { collection, round: submission.round, respondent }),
    names: await accountNames(
      events.filter(({ side }) => side === 'institute').map(({ by }) => by),
      { db },
    ),
  }
}

const ACTS = [
  'submission.check',
  'submission.accept',
  'submission.ask',
  'submission.close-query',
  'submission.reopen',
  'submission.end-reopening',
  'submission.excuse',
  'submission.correct-for',
  'submission.withdraw',
  'correction.accept',
] as const

function possibleActs(state: SubmissionState, { hasVersion }: { readonly hasVersion: boolean }): string[] {
  const possible = ACTS.filter((by) => nextState(SUBMISSION_STATES, state, { by }) !== null)
  return possible.filter((act) => act !== 'submission.end-reopening' || hasVersion)
}
