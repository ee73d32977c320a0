import type { Kysely } from 'kysely'
import type { TimelineKind } from '../../model/phenomenon.ts'
import type { Schema } from '../schema.ts'

/** What others did with a phenomenon, each on its day. Titles of briefings and proposals; words of nobody. */
export interface FollowingStep {
  readonly on: string
  readonly kind: TimelineKind
  /** Briefing or proposal; null for influence and answers that name none. */
  readonly target: string | null
  readonly titles: { readonly fi: string; readonly sv: string } | null
  /** Outcome of an answer, result of an effect, channel of influence. */
  readonly outcome: string | null
}

/** Briefings, proposals, answers, influence, effects and answers sent back, of these phenomena (one and those merged into it). */
export async function followingSteps(db: Kysely<Schema>, phenomena: readonly string[]): Promise<FollowingStep[]> {
  if (phenomena.length === 0) return []
  const proposals = await db.selectFrom('proposal').selectAll().where('phenomenon', 'in', phenomena).execute()
  const titlesOf = new Map(proposals.map(({ id, title_fi, title_sv }) => [id, { fi: title_fi, sv: title_sv }]))
  const submitted = proposals.flatMap(({ id, submitted_on }) =>
    submitted_on === null ? [] : [step({ on: submitted_on, kind: 'proposal', target: id, titles: titlesOf.get(id) })],
  )
  const answered = proposals.flatMap(({ id, answered_on, outcome }) =>
    answered_on === null ? [] : [step({ on: answered_on, kind: 'answer', target: id, titles: titlesOf.get(id), outcome })],
  )
  return [
    ...(await briefings(db, phenomena)),
    ...submitted,
    ...answered,
    ...(await effects(db, titlesOf)),
    ...(await influence(db, [...phenomena, ...titlesOf.keys()])),
    ...(await answersSent(db, phenomena)),
  ]
}

type Titles = FollowingStep['titles']

function step(
  given: Pick<FollowingStep, 'on' | 'kind'> & { target?: string | null; titles?: Titles | undefined; outcome?: string | null },
): FollowingStep {
  return {
    on: given.on,
    kind: given.kind,
    target: given.target ?? null,
    titles: given.titles ?? null,
    outcome: given.outcome ?? null,
  }
}

async function briefings(db: Kysely<Schema>, phenomena: readonly string[]): Promise<FollowingStep[]> {
  const rows = await db
    .selectFrom('briefing_section as section')
    .innerJoin('briefing', 'briefing.id', 'section.briefing')
    .innerJoin('briefing_edition as edition', 'edition.briefing', 'briefing.id')
    .select(['briefing.id', 'briefing.title_fi', 'briefing.title_sv', ({ fn }) => fn.min('edition.published_at').as('at')])
    .where('section.phenomenon', 'in', phenomena)
    .where('edition.published_at', 'is not', null)
    .groupBy(['briefing.id', 'briefing.title_fi', 'briefing.title_sv'])
    .execute()
  return rows.map(({ id, title_fi, title_sv, at }) =>
    step({ on: at ?? '', kind: 'briefing', target: id, titles: { fi: title_fi, sv: title_sv } }),
  )
}

async function effects(db: Kysely<Schema>, titlesOf: ReadonlyMap<string, NonNullable<Titles>>): Promise<FollowingStep[]> {
  if (titlesOf.size === 0) return []
  const rows = await db
    .selectFrom('proposal_effect as effect')
    .innerJoin('proposal_event as event', (join) =>
      join.onRef('event.proposal', '=', 'effect.proposal').onRef('event.number', '=', 'effect.event'),
    )
    .select(['effect.proposal', 'effect.result', 'event.on_day'])
    .where('effect.proposal', 'in', [...titlesOf.keys()])
    .where('event.undone_by', 'is', null)
    .execute()
  return rows.map(({ proposal, result, on_day }) =>
    step({ on: on_day, kind: 'effect', target: proposal, titles: titlesOf.get(proposal), outcome: result }),
  )
}

async function influence(db: Kysely<Schema>, subjects: readonly string[]): Promise<FollowingStep[]> {
  const rows = await db.selectFrom('influence').select(['on_day', 'channel']).where('subject', 'in', subjects).execute()
  return rows.map(({ on_day, channel }) => step({ on: on_day, kind: 'influence', outcome: channel }))
}

async function answersSent(db: Kysely<Schema>, phenomena: readonly string[]): Promise<FollowingStep[]> {
  const rows = await db.selectFrom('answer_back').select(['sent_on', 'proposal']).where('phenomenon', 'in', phenomena).execute()
  return rows.map(({ sent_on, proposal }) => step({ on: sent_on, kind: 'answer-sent', target: proposal }))
}
