import { z } from 'zod'
import { helsinkiDay } from '../../model/helsinki-day.ts'
import type { Outcome, ProposalState } from '../../model/proposal.ts'
import type { ToldCount } from '../../model/told-count.ts'
import { bodiesById, type NamedBody } from '../../store/social/bodies.ts'
import { documentsOf } from '../../store/social/proposal-documents.ts'
import { effectsOf, eventsOfProposal, milestonesOf, type ProposalEvent } from '../../store/social/proposal-history.ts'
import { proposalById, publicProposals, type StoredProposal } from '../../store/social/proposals.ts'
import { defineOperation, type OperationContext } from '../operation.ts'
import { type ShownDocument, shownDocument } from './documents.ts'
import { evidenceOf, toldTo } from './evidence-strength.ts'
import { holds, lineOf, type NationalTexts, type ProposalLine } from './list-proposals.ts'
import { outcome } from './proposal-input.ts'
import { proposalNotFound } from './proposal-problems.ts'
import { type ShownEffect, shownEffect } from './shown-effect.ts'
import { type ShownStep, shownSteps } from './shown-steps.ts'

/** A proposal as everybody may see it. */
export type SiteProposalLine = Pick<
  ProposalLine,
  'id' | 'owner' | 'titles' | 'state' | 'outcome' | 'addressee' | 'task' | 'body' | 'submittedOn' | 'answeredOn' | 'answerDueOn'
>

/** Where a proposal stands, in the words of a reader. */
export const SITE_STANDINGS = ['waiting', 'answered', 'in-progress', 'done', 'lapsed'] as const
export type SiteStanding = (typeof SITE_STANDINGS)[number]

function standingOf(state: ProposalState, progress: number): SiteStanding {
  if (state === 'answered' || state === 'in-progress' || state === 'done' || state === 'lapsed') return state
  if (state === 'assessed') return progress === WHOLE ? 'done' : 'lapsed'
  return 'waiting'
}
const WHOLE = 100

/** Public proposals, newest first. */
export const siteProposals = defineOperation({
  name: 'site.proposals',
  title: { fi: 'Näytä julkiset ehdotukset', sv: 'Visa offentliga förslag', en: 'List public proposals' },
  access: 'read',
  input: z.strictObject({
    /** An organiser, or `national`. */
    owner: z.string().max(20).optional(),
    standing: z.enum(SITE_STANDINGS).optional(),
    outcome: outcome.optional(),
    task: z.string().max(40).optional(),
    /** Of submission. */
    year: z.int().min(1900).max(2999).optional(),
    text: z.string().max(100).default(''),
  }),
  async perform(asked, context): Promise<readonly SiteProposalLine[]> {
    context.reach.concernsOnlyActor()
    const found = (await publicProposals(context.db)).filter((row) => fits(row, asked))
    const bodies = await bodiesById(
      context.db,
      found.flatMap(({ body }) => body ?? []),
    )
    return found.map((row) => publicLine(row, { bodies, today: helsinkiDay(context.now()) }))
  },
})

interface Asked {
  readonly owner?: string | undefined
  readonly standing?: SiteStanding | undefined
  readonly outcome?: Outcome | undefined
  readonly task?: string | undefined
  readonly year?: number | undefined
  readonly text: string
}

function fits(row: StoredProposal, asked: Asked): boolean {
  const wanted: readonly (readonly [unknown, unknown])[] = [
    [asked.owner, row.owner],
    [asked.standing, standingOf(row.state, row.progress)],
    [asked.outcome, row.outcome],
    [asked.task, row.task],
    [asked.year === undefined ? undefined : String(asked.year), row.submitted_on?.slice(0, 4)],
  ]
  return wanted.every(([value, is]) => value === undefined || value === is) && holds(row, asked.text)
}

/** What everybody may see of a proposal in a list. */
export function publicLine(
  row: StoredProposal,
  about: { readonly bodies: ReadonlyMap<string, NamedBody>; readonly today: string },
): SiteProposalLine {
  const { id, owner, titles, state, outcome, addressee, task, body, submittedOn, answeredOn, answerDueOn } = lineOf(row, about)
  return { id, owner, titles, state, outcome, addressee, task, body, submittedOn, answeredOn, answerDueOn }
}

/** A step without what is internal. */
export type SiteStep = Omit<ShownStep, 'note' | 'isUndone' | 'recordedOn'>

export interface SiteProposal extends SiteProposalLine {
  readonly texts: NationalTexts
  readonly responsible: string | null
  readonly dueOn: string | null
  readonly progress: number
  /** Day on which something only noted is asked about again. */
  readonly followUpOn: string | null
  readonly steps: readonly SiteStep[]
  readonly milestones: readonly {
    readonly titles: NationalTexts
    readonly dueOn: string | null
    readonly doneOn: string | null
  }[]
  /** Papers that are told to everybody. */
  readonly documents: readonly Omit<ShownDocument, 'isPublic'>[]
  readonly welfareSection: string | null
  readonly strategyGoal: string | null
  readonly effects: readonly Omit<ShownEffect, 'window'>[]
  /** How many observations and units it rests on; null when it rests on none of them. */
  readonly evidence: { readonly reports: ToldCount; readonly units: ToldCount } | null
  readonly today: string
}

/** One public proposal with what happened to it; without internal notes and without what was undone. */
export const siteProposal = defineOperation({
  name: 'site.proposal',
  title: { fi: 'Näytä julkinen ehdotus', sv: 'Visa ett offentligt förslag', en: 'Show a public proposal' },
  access: 'read',
  input: z.strictObject({ proposal: z.string().max(40) }),
  async perform({ proposal: wanted }, context): Promise<SiteProposal> {
    context.reach.concernsOnlyActor()
    const row = await proposalById(context.db, wanted)
    if (row?.is_public !== 1 || row.state === 'draft') throw proposalNotFound()
    const events = await eventsOfProposal(context.db, row.id)
    const bodies = await bodiesById(context.db, [...events.flatMap(({ body }) => body ?? []), ...(row.body ? [row.body] : [])])
    const today = helsinkiDay(context.now())
    return {
      ...publicLine(row, { bodies, today }),
      texts: { fi: row.text_fi, sv: row.text_sv },
      responsible: row.responsible,
      dueOn: row.due_on,
      progress: row.progress,
      followUpOn: row.follow_up_on,
      steps: publicSteps(events, bodies),
      milestones: (await milestonesOf(context.db, row.id)).map(({ title_fi, title_sv, due_on, done_on }) => ({
        titles: { fi: title_fi, sv: title_sv },
        dueOn: due_on,
        doneOn: done_on,
      })),
      effects: (await effectsOf(context.db, row.id)).map((effect) => {
        const { window: _, ...shown } = shownEffect(effect, events, toldTo(context, row.owner))
        return shown
      }),
      documents: await publicDocuments(context, row, events),
      welfareSection: row.welfare_section,
      strategyGoal: row.strategy_goal,
      evidence: await publicEvidence(context, row),
      today,
    }
  },
})

/** Without those of steps that were undone. Milestones have no ids here: what stands beside one is told of the proposal. */
async function publicDocuments(context: OperationContext, { id }: StoredProposal, events: readonly ProposalEvent[]) {
  const undone = events.filter(({ undone_by }) => undone_by !== null).map(({ number }) => number)
  const documents = (await documentsOf(context.db, id)).map(shownDocument)
  return documents
    .filter(({ isPublic, step }) => isPublic && (step === null || !undone.includes(step)))
    .map(({ isPublic: _, ...document }) => ({ ...document, milestone: null }))
}

/** Steps without internal notes and without what was undone. */
export function publicSteps(events: readonly ProposalEvent[], bodies: ReadonlyMap<string, NamedBody>): SiteStep[] {
  const shown = shownSteps(events, bodies).filter(({ act, isUndone }) => !isUndone && act !== 'undone')
  return shown.map(({ note: _, isUndone: __, recordedOn: ___, ...step }) => step)
}

async function publicEvidence(context: OperationContext, { phenomenon }: StoredProposal): Promise<SiteProposal['evidence']> {
  const evidence = await evidenceOf(context, phenomenon)
  if (!evidence || evidence.reports === 0) return null
  return { reports: evidence.reports, units: evidence.units }
}
