import type { Kysely, Selectable, Transaction, Updateable } from 'kysely'
import type { SubmissionState } from '../../model/submission.ts'
import type { Schema } from '../schema.ts'
import type { CollectionRoundTable, SubmissionTable } from './tables.ts'

/** What names a submission. */
export interface SubmissionPlace {
  readonly collection: string
  readonly round: string
  readonly respondent: string
}

export type SubmissionRow = Omit<Selectable<SubmissionTable>, 'state'> & { readonly state: SubmissionState }
/** The round as its submissions need it. */
export type RoundOfSubmission = Pick<
  Selectable<CollectionRoundTable>,
  | 'state'
  | 'questionnaire_version'
  | 'day'
  | 'period_from'
  | 'period_until'
  | 'opens_on'
  | 'stated_deadline'
  | 'last_new_answer'
  | 'last_correction'
  | 'decision'
  | 'parameters'
>

export interface SubmissionInRound {
  readonly submission: SubmissionRow
  readonly round: RoundOfSubmission
}

/** `child-protection-staffing/2024-10/16`. */
export function submissionId({ collection, round, respondent }: SubmissionPlace): string {
  return `${collection}/${round}/${respondent}`
}

export async function findSubmission(db: Kysely<Schema>, place: SubmissionPlace): Promise<SubmissionInRound | null> {
  const row = await withRound(db, place).executeTakeFirst()
  return row ? apart(row) : null
}

/** Reads a submission with its round, and holds it until the transaction ends: no two people change one submission at a time. */
export async function lockSubmission(
  transaction: Transaction<Schema>,
  place: SubmissionPlace,
): Promise<SubmissionInRound | null> {
  const row = await withRound(transaction, place).forUpdate('submission').executeTakeFirst()
  return row ? apart(row) : null
}

function withRound(db: Kysely<Schema>, place: SubmissionPlace) {
  return db
    .selectFrom('submission')
    .innerJoin('collection_round as r', (join) =>
      join.onRef('r.collection', '=', 'submission.collection').onRef('r.round', '=', 'submission.round'),
    )
    .where('submission.id', '=', submissionId(place))
    .selectAll('submission')
    .select(['r.state as r_state', 'r.questionnaire_version as r_form', 'r.day as r_day', 'r.period_from as r_from'])
    .select(['r.period_until as r_until', 'r.opens_on as r_opens', 'r.stated_deadline as r_deadline'])
    .select(['r.last_new_answer as r_last', 'r.last_correction as r_correction'])
    .select(['r.decision as r_decision', 'r.parameters as r_parameters'])
}

type Joined = Awaited<ReturnType<ReturnType<typeof withRound>['executeTakeFirstOrThrow']>>

/** One line of the question above, told apart. */
function apart(row: Joined): SubmissionInRound {
  const { r_state, r_form, r_day, r_from, r_until, r_opens, r_deadline, r_last, r_correction, r_decision, r_parameters, ...own } =
    row
  return {
    submission: { ...own, state: own.state as SubmissionState },
    round: {
      state: r_state,
      questionnaire_version: r_form,
      day: r_day,
      period_from: r_from,
      period_until: r_until,
      opens_on: r_opens,
      stated_deadline: r_deadline,
      last_new_answer: r_last,
      last_correction: r_correction,
      decision: r_decision,
      parameters: r_parameters,
    },
  }
}

export type SubmissionChange = Omit<Updateable<SubmissionTable>, 'number' | 'id' | 'state'> & { readonly state?: SubmissionState }

/** Changes the columns given. Whoever changes what people must not overlook counts `version` up. */
export async function changeSubmission(
  transaction: Transaction<Schema>,
  number: number,
  change: SubmissionChange,
): Promise<void> {
  await transaction.updateTable('submission').set(change).where('number', '=', number).execute()
}

/** Submissions of a respondent in the rounds before a day, newest round first; only those with something sent that was not withdrawn. */
export async function earlierSubmissions(
  db: Kysely<Schema>,
  { collection, respondent, before }: { readonly collection: string; readonly respondent: string; readonly before: string },
): Promise<{ readonly number: number; readonly round: string; readonly sentVersion: number }[]> {
  const rows = await db
    .selectFrom('submission')
    .innerJoin('collection_round', (join) =>
      join
        .onRef('collection_round.collection', '=', 'submission.collection')
        .onRef('collection_round.round', '=', 'submission.round'),
    )
    .where('submission.collection', '=', collection)
    .where('submission.respondent', '=', respondent)
    .where('submission.sent_version', '>', 0)
    .where('submission.state', '!=', 'withdrawn')
    .where(
      ({ fn }) => fn.coalesce('collection_round.day', 'collection_round.period_until', 'collection_round.opens_on'),
      '<',
      before,
    )
    .orderBy(
      ({ fn }) => fn.coalesce('collection_round.day', 'collection_round.period_until', 'collection_round.opens_on'),
      'desc',
    )
    .select(['submission.number', 'submission.round', 'submission.sent_version'])
    .execute()
  return rows.map(({ number, round, sent_version }) => ({ number, round, sentVersion: sent_version }))
}
