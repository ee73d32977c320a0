import { z } from 'zod'
import { mayPerform } from '../../access/permissions.ts'
import { countyByCode } from '../../design/areas.ts'
import { requireSameVersion } from '../../model/changed-meanwhile.ts'
import { helsinkiDay } from '../../model/helsinki-day.ts'
import { PLAN_STATUSES, type PlanStatus } from '../../model/plan.ts'
import type { Named } from '../../model/synthesis.ts'
import { type Texts, textsOf } from '../../model/text.ts'
import { planPartsOf, planReviewsOf, savePlanPart, savePlanReview } from '../../store/social/plans.ts'
import type { PlanPartTable, PlanReviewTable } from '../../store/social/synthesis-tables.ts'
import { withoutIdentityCode } from '../free-text.ts'
import { defineOperation, type OperationContext } from '../operation.ts'
import { wrongField } from './synthesis-problem.ts'

const LONGEST_PART = 10_000
const organiserSchema = z.string().regex(/^\d{2}$/)

export interface ShownPlan {
  readonly organiser: string
  readonly organiserNames: Texts
  readonly parts: readonly { readonly part: Named; readonly written: PlanPartTable | null }[]
  readonly reviews: readonly PlanReviewTable[]
  readonly mayWrite: boolean
}

/** The implementation plan of structural social work of the actor's county, or of the one that the institute asks for. */
export const showPlan = defineOperation({
  name: 'plan.show',
  title: { fi: 'Näytä toteutussuunnitelma', sv: 'Visa genomförandeplanen', en: 'Show the implementation plan' },
  access: 'read',
  input: z.strictObject({ organiser: organiserSchema.nullable() }),
  perform: async (input, context): Promise<ShownPlan> => {
    const own = context.reach.organisers()
    const organiser = input.organiser ?? (own === 'all' ? null : own[0])
    if (!organiser) throw wrongField('organiser', CHOOSE)
    context.reach.requireOrganiser(organiser)
    const written = await planPartsOf(context.db, organiser)
    return {
      organiser,
      organiserNames: countyByCode(context.definitions, organiser)?.names ?? textsOf(() => organiser),
      parts: context.definitions.socialReporting.national.planParts.map((part) => ({
        part,
        written: written.find((one) => one.part === part.key) ?? null,
      })),
      reviews: await planReviewsOf(context.db, organiser),
      mayWrite: mayPerform(context.actor, 'plan.save'),
    }
  },
})

/** Writes one part of the plan. */
export const savePlan = defineOperation({
  name: 'plan.save',
  title: { fi: 'Tallenna toteutussuunnitelman osa', sv: 'Spara en del av genomförandeplanen', en: 'Save a part of the plan' },
  access: 'state',
  input: z.strictObject({
    organiser: organiserSchema,
    part: z.string().max(40),
    version: z.int().min(0),
    textFi: withoutIdentityCode(LONGEST_PART),
    textSv: withoutIdentityCode(LONGEST_PART),
    responsible: withoutIdentityCode(200).nullable(),
  }),
  perform: async (input, context): Promise<{ version: number }> => {
    const { organiser, part } = input
    context.reach.requireOrganiser(organiser)
    requirePart(part, context)
    return context.commit({ subject: `plan/${organiser}`, details: { part } }, async (transaction) => {
      const stored = (await planPartsOf(transaction, organiser)).find((one) => one.part === part)
      requireSameVersion({ expected: input.version, stored: stored?.version ?? 0, what: part })
      const version = (stored?.version ?? 0) + 1
      await savePlanPart(transaction, {
        owner: organiser,
        part,
        text_fi: input.textFi,
        text_sv: input.textSv,
        responsible: input.responsible,
        changed_by: context.actor.id,
        changed_on: helsinkiDay(context.now()),
        version,
      })
      return { version }
    })
  },
})

/** Says how one part stood at the check of a year; said again, the newer stands. */
export const reviewPlan = defineOperation({
  name: 'plan.review',
  title: { fi: 'Tarkista toteutussuunnitelma', sv: 'Granska genomförandeplanen', en: 'Check the implementation plan' },
  access: 'state',
  input: z.strictObject({
    organiser: organiserSchema,
    part: z.string().max(40),
    year: z.int().min(2020).max(2100),
    status: z.enum(Object.keys(PLAN_STATUSES) as PlanStatus[]),
    note: withoutIdentityCode(2000).nullable(),
  }),
  perform: async (input, context): Promise<void> => {
    const { organiser, part, year } = input
    context.reach.requireOrganiser(organiser)
    requirePart(part, context)
    await context.commit({ subject: `plan/${organiser}`, details: { part, year, status: input.status } }, (transaction) =>
      savePlanReview(transaction, {
        owner: organiser,
        year,
        part,
        status: input.status,
        note: input.note,
        by: context.actor.id,
        on_day: helsinkiDay(context.now()),
      }),
    )
  },
})

function requirePart(part: string, { definitions }: OperationContext): void {
  if (!definitions.socialReporting.national.planParts.some(({ key }) => key === part)) throw wrongField('part', NO_PART)
}

const CHOOSE: Texts = {
  fi: 'Valitse hyvinvointialue.',
  sv: 'Välj ett välfärdsområde.',
  en: 'Choose a county.',
}
const NO_PART: Texts = {
  fi: 'Suunnitelmassa ei ole tällaista osaa. Valitse osa sivulta.',
  sv: 'Planen har ingen sådan del. Välj en del på sidan.',
  en: 'The plan has no such part. Choose a part on the page.',
}
