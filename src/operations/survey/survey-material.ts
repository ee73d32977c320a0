import { createHash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import type { SurveyMaterial } from '../../analyse/survey/analyse-survey.ts'
import { evaluateForm } from '../../collect/questionnaire/evaluate-form.ts'
import { variableKeys } from '../../collect/questionnaire/variables.ts'
import type { Answers, FormSurroundings } from '../../model/answers.ts'
import type { CollectionDefinition } from '../../model/collection.ts'
import type { CollectionRound } from '../../model/collection-round.ts'
import type { FormItem, Question, Questionnaire } from '../../model/questionnaire.ts'
import { ANSWERED_STATES } from '../../model/submission.ts'
import type { SurveyNotes, SurveyRespondent, SurveyResponse } from '../../model/survey.ts'
import { findCollectionRound } from '../../store/collection/rounds.ts'
import { type SurveySubmission, surveySubmissions } from '../../store/collection/survey-answers.ts'
import { collectionRoundNotFound, formVersionNotFound } from '../collection/collection-problems.ts'
import { knownCollection } from '../collection/known-collections.ts'
import type { OperationContext } from '../operation.ts'
import { groupsOf } from './survey-groups.ts'

export const NO_NOTES: SurveyNotes = { combined: [], inconsistencies: [], published: [] }

export interface RoundMaterial extends SurveyMaterial {
  readonly definition: CollectionDefinition
  readonly round: CollectionRound
}

/**
 * Everything that a round's analysis is reckoned from: the newest sent version of everybody whose answer counts (drafts, withdrawn and
 * reopened answers do not), in an order that does not tell who is who.
 * @throws Problem `collection-not-found`, `collection-round-not-found`.
 */
export async function roundMaterial(
  context: Pick<OperationContext, 'db' | 'definitions'>,
  key: { readonly collection: string; readonly round: string },
): Promise<RoundMaterial> {
  const definition = await knownCollection(context, key.collection)
  const round = await findCollectionRound(context.db, key)
  if (!round) throw collectionRoundNotFound(key.round)
  const submissions = (await surveySubmissions(context.db, key)).filter(({ state }) => state !== 'withdrawn')
  const counted = submissions.filter(({ state, sent }) => sent !== null && ANSWERED_STATES.includes(state))
  const universe = submissions.map(
    (one): SurveyRespondent => ({
      respondent: one.respondent,
      groups: groupsOfOne(one),
      hasAnswered: counted.includes(one),
      isExcused: one.state === 'excused',
    }),
  )
  return {
    definition,
    round,
    form: formIn(definition, round.questionnaireVersion),
    notes: definition.survey ?? NO_NOTES,
    responses: await responsesOf(shuffled(counted), definition, round),
    universe,
    groups: groupsOf(universe, context.definitions),
    coded: [],
  }
}

function groupsOfOne({ level, organiser }: SurveySubmission): Readonly<Record<string, string>> {
  return { level, organiser }
}

/** By the digest of the first receipt: always the same order, and none that anybody knows the respondents by. */
function shuffled(submissions: readonly SurveySubmission[]): readonly SurveySubmission[] {
  const keyed = submissions.map((one) => ({
    one,
    key: createHash('sha256')
      .update(one.sent?.firstReceipt ?? '')
      .digest('hex'),
  }))
  return keyed.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ one }) => one)
}

/** So many answers are evaluated before others get their turn on the server. */
const AT_ONCE = 50

async function responsesOf(
  submissions: readonly SurveySubmission[],
  definition: CollectionDefinition,
  round: CollectionRound,
): Promise<SurveyResponse[]> {
  const responses: SurveyResponse[] = []
  for (const [place, one] of submissions.entries()) {
    if (place % AT_ONCE === AT_ONCE - 1) await setImmediate()
    responses.push(responseOf(one, definition, round))
  }
  return responses
}

function responseOf(one: SurveySubmission, definition: CollectionDefinition, round: CollectionRound): SurveyResponse {
  const form = formIn(definition, one.sent?.questionnaireVersion ?? round.questionnaireVersion)
  const answers = one.sent?.answers ?? {}
  const asked = askedIn(form, answers, surroundingsOf(round))
  return { respondent: one.respondent, groups: groupsOfOne(one), answers, asked }
}

/** Variables that the form asks of whoever answers so. */
export function askedIn(form: Questionnaire, answers: Answers, surroundings: FormSurroundings): ReadonlySet<string> {
  if (!hasRouting(form)) return new Set(variableKeys(form, answers).map(({ key }) => key))
  const { variables } = evaluateForm(form, answers, surroundings)
  return new Set([...variables.values()].filter(({ isRelevant }) => isRelevant).map(({ key }) => key))
}

/** Whether anything of the form is asked only sometimes; where nothing is, nothing needs to be evaluated. */
function hasRouting({ sections }: Questionnaire): boolean {
  return sections.some(({ when, items }) => when !== null || items.some(isRouted))
}

function isRouted(item: FormItem): boolean {
  if (item.when !== null) return true
  if (item.kind === 'question') return isOpener(item)
  if (item.kind === 'group') return item.items.some(isSometimesAsked)
  if (item.kind !== 'matrix') return false
  return item.rows.some(({ when }) => when !== null) || item.columns.some(isSometimesAsked)
}

function isSometimesAsked(question: Question): boolean {
  return question.when !== null || isOpener(question)
}

/** A choice that opens another question routes to it. */
function isOpener({ choices }: Question): boolean {
  return choices.some(({ opens }) => opens !== null)
}

/** Of a round as such: routing that looks at the same respondent's earlier round is not followed. */
function surroundingsOf(round: CollectionRound): FormSurroundings {
  const parameters = Object.entries(round.parameters).flatMap(([name, value]) =>
    value === null ? [] : [[`parameter.${name}`, value] as const],
  )
  return {
    previous: null,
    history: [],
    outside: Object.fromEntries(parameters),
    round: { day: round.day, from: round.from, until: round.until },
  }
}

/** @throws Problem `form-version-not-found`. */
function formIn({ collection, questionnaires }: CollectionDefinition, version: number): Questionnaire {
  const form = questionnaires.find((one) => one.version === version)
  if (!form) throw formVersionNotFound({ collection: collection.id, version })
  return form
}
