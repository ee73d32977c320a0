import type { CollectionDefinition } from '../../model/collection.ts'
import { type CollectionRound, dayOfRound } from '../../model/collection-round.ts'
import type { Questionnaire } from '../../model/questionnaire.ts'
import { ANSWERED_STATES } from '../../model/submission.ts'
import { type RoundAnswer, referencesOn, roundAnswers } from '../../store/collection/round-answers.ts'
import { findCollectionRound, listCollectionRounds } from '../../store/collection/rounds.ts'
import { collectionRoundNotFound, formVersionNotFound } from '../collection/collection-problems.ts'
import { knownCollection } from '../collection/known-collections.ts'
import type { OperationContext } from '../operation.ts'
import type { AnsweredForm } from './round-figures.ts'

export interface AnsweredRound {
  readonly collection: CollectionDefinition['collection']
  readonly round: CollectionRound
  /** The version that the round is held with. */
  readonly form: Questionnaire
  readonly forms: readonly (AnsweredForm & { readonly stored: RoundAnswer; readonly form: Questionnaire })[]
}

/** Older rounds say little of today, and reading them takes time. */
const MOST_EARLIER = 10

/**
 * Every respondent's newest version in a round, with what it is compared with: read in four questions however many respondents there are.
 * @throws Problem `collection-not-found`, `collection-round-not-found`, `form-version-not-found`
 */
export async function answeredForms(
  context: Pick<OperationContext, 'db' | 'definitions'>,
  key: { readonly collection: string; readonly round: string },
): Promise<AnsweredRound> {
  const { collection, questionnaires } = await knownCollection(context, key.collection)
  const round = await findCollectionRound(context.db, key)
  if (!round) throw collectionRoundNotFound(key.round)
  const formOf = (version: number) => {
    const found = questionnaires.find((one) => one.version === version)
    if (!found) throw formVersionNotFound({ collection: key.collection, version })
    return found
  }
  const form = formOf(round.questionnaireVersion)
  const earlier = await earlierRounds(context, round)
  const stored = await roundAnswers(context.db, { collection: key.collection, rounds: [key.round, ...earlier] })
  const history = historyOf(stored, earlier)
  const names = form.outside.map(({ name }) => name).filter((name) => name.startsWith('reference.'))
  const references = await referencesOn(context.db, { names, day: dayOfRound(round) })
  const parameters = parametersOf(round)
  const own = stored.filter((one) => one.round === key.round && ANSWERED_STATES.includes(one.state))
  const forms = own.map((one) => {
    const before = history.get(one.respondent) ?? []
    const surroundings = {
      previous: before.at(-1)?.answers ?? null,
      history: before.map(({ answers }) => answers),
      outside: { ...parameters, ...references.get(one.respondent) },
      round: { day: round.day, from: round.from, until: round.until },
    }
    const { respondent, answers, reasons } = one
    return { respondent, answers, reasons, surroundings, stored: one, form: formOf(one.questionnaireVersion) }
  })
  return { collection, round, form, forms }
}

/** Names of the rounds before, oldest first. */
async function earlierRounds({ db }: Pick<OperationContext, 'db'>, round: CollectionRound): Promise<string[]> {
  const day = dayOfRound(round)
  const rounds = (await listCollectionRounds(db, round.collection)).filter((one) => dayOfRound(one) < day)
  const inOrder = rounds.sort((a, b) => (dayOfRound(a) < dayOfRound(b) ? -1 : 1))
  return inOrder.slice(-MOST_EARLIER).map((one) => one.round)
}

/** Answers of earlier rounds by respondent, oldest first. */
function historyOf(stored: readonly RoundAnswer[], earlier: readonly string[]): Map<string, RoundAnswer[]> {
  const inOrder = earlier.flatMap((name) => stored.filter(({ round }) => round === name))
  return Map.groupBy(inOrder, ({ respondent }) => respondent)
}

function parametersOf({ parameters }: CollectionRound): Record<string, number> {
  const known = Object.entries(parameters).flatMap(([name, value]) => (value === null ? [] : [[`parameter.${name}`, value]]))
  return Object.fromEntries(known) as Record<string, number>
}
