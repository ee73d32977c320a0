import type { Kysely } from 'kysely'
import type { Answers, FormSurroundings } from '../../model/answers.ts'
import type { Questionnaire } from '../../model/questionnaire.ts'
import { earlierSubmissions, type RoundOfSubmission } from '../../store/collection/submissions.ts'
import { newestVersions } from '../../store/collection/versions.ts'
import type { Schema } from '../../store/schema.ts'
import type { HeldSubmission } from './held-submission.ts'

/** What a form is checked against beside its own answers. */
export interface SurroundingsAtHand {
  readonly surroundings: FormSurroundings
  /** Round of `surroundings.previous`. */
  readonly previousRound: string | null
  readonly previousReasons: Readonly<Record<string, string>>
}

/** Rounds of ten years and more, held twice a year; older ones say little of today. */
const MOST_ROUNDS = 40

/**
 * Answers of earlier rounds (the newest version of each, personal fields are not in them), parameters as frozen on the round, and the
 * newest figures of other sources from the round's day or before. `previous` is the newest earlier round that the respondent answered:
 * whoever missed a round is still compared with what was said last.
 */
export async function surroundingsOf(
  db: Kysely<Schema>,
  { form, held }: { readonly form: Questionnaire; readonly held: HeldSubmission },
): Promise<SurroundingsAtHand> {
  const { submission, round } = held
  const { collection, respondent } = submission
  const before = dayOfRound(round)
  const earlier = (await earlierSubmissions(db, { collection, respondent, before })).slice(0, MOST_ROUNDS)
  const versions = await newestVersions(
    db,
    earlier.map(({ number }) => number),
  )
  const answersOf = new Map(versions.map((version) => [version.submission, version]))
  const known = earlier.flatMap(({ number, round: name }) => {
    const version = answersOf.get(number)
    return version ? [{ name, version }] : []
  })
  const [newest] = known
  return {
    surroundings: {
      previous: newest?.version.answers ?? null,
      history: known.map(({ version }): Answers => version.answers).reverse(),
      outside: { ...parametersOf(round), ...(await referencesOf(db, { form, respondent, before })) },
      round: { day: round.day, from: round.period_from, until: round.period_until },
    },
    previousRound: newest?.name ?? null,
    previousReasons: newest?.version.reasons ?? {},
  }
}

/** Day by which rounds stand in order: that of the cross-section, the period's last, or else the opening. */
function dayOfRound(round: RoundOfSubmission): string {
  return round.day ?? round.period_until ?? round.opens_on
}

/** `limit` of the round is `parameter.limit` of expressions; a value that was repealed is not there. */
export function parametersOf(round: RoundOfSubmission): Record<string, number | string> {
  const parameters = Object.entries(JSON.parse(round.parameters) as Record<string, number | string | null>)
  return Object.fromEntries(parameters.flatMap(([name, value]) => (value === null ? [] : [[`parameter.${name}`, value]])))
}

const REFERENCE = 'reference.'

async function referencesOf(
  db: Kysely<Schema>,
  { form, respondent, before }: { form: Questionnaire; respondent: string; before: string },
): Promise<Record<string, number>> {
  const names = form.outside.map(({ name }) => name).filter((name) => name.startsWith(REFERENCE))
  if (names.length === 0) return {}
  const rows = await db
    .selectFrom('reference_value')
    .select(['name', 'value'])
    .where('respondent', '=', respondent)
    .where('name', 'in', [...names, ...names.map((name) => name.slice(REFERENCE.length))])
    .where('day', '<=', before)
    .orderBy('day')
    .execute()
  return Object.fromEntries(rows.map(({ name, value }) => [name.startsWith(REFERENCE) ? name : `${REFERENCE}${name}`, value]))
}
