import { z } from 'zod'
import { helsinkiDay } from '../../model/helsinki-day.ts'
import { endedHalfYears, type HalfYear, reportsPerThousandStaff, type SharedContent } from '../../model/synthesis.ts'
import type { Texts } from '../../model/text.ts'
import { requestsOf } from '../../store/social/information-requests.ts'
import { checkedParts, clockEventsOf, writtenParts } from '../../store/social/plans.ts'
import { sharedContents } from '../../store/social/shared-contents.ts'
import { defineOperation, type OperationContext } from '../operation.ts'
import { ownersOf } from '../social-owner.ts'
import { type SharedWords, sharedWords } from './share.ts'

const PERIODS = 6

export interface CountyLine {
  readonly organiser: string
  readonly names: Texts
  /** Null = the county has shared nothing of the period. */
  readonly shared: SharedContent | null
  readonly perThousandStaff: number | null
  /** Parts of the implementation plan that are written. */
  readonly planParts: number
  /** Parts of it that have been checked this year. */
  readonly planChecked: number
}

export interface Comparison {
  readonly period: HalfYear
  readonly periods: readonly HalfYear[]
  /** Top themes of the national codebook, in its order. */
  readonly themes: readonly string[]
  readonly planParts: number
  readonly year: number
  /** Who reaches every county reads their plans; a county its own only. */
  readonly mayReadPlans: boolean
  /** In the order of the organisers' codes: never by counts, which tell how much is reported and not how much there is. */
  readonly counties: readonly CountyLine[]
  readonly words: SharedWords
}

/** What the counties have shared of one half-year, side by side, with what stands behind each. */
export const compareCounties = defineOperation({
  name: 'synthesis.compare',
  title: { fi: 'Vertaa alueita', sv: 'Jämför områdena', en: 'Compare the counties' },
  access: 'read',
  input: z.strictObject({ period: z.string().max(10).nullable() }),
  perform: async (input, context): Promise<Comparison> => {
    // Shared contents are protected and meant for all counties: nothing here belongs to one of them alone.
    context.reach.concernsOnlyActor()
    const today = helsinkiDay(context.now())
    const periods = endedHalfYears(today, PERIODS)
    const period = input.period ?? periods[0] ?? ''
    const shared = await sharedContents(context.db, { period })
    const plans = await writtenParts(context.db)
    const year = Number(today.slice(0, 4))
    const checked = await checkedParts(context.db, year)
    const words = await sharedWords(context)
    return {
      period,
      periods,
      themes: Object.keys(words.themes).filter((theme) => !theme.includes('.')),
      planParts: context.definitions.socialReporting.national.planParts.length,
      year,
      mayReadPlans: context.reach.organisers() === 'all',
      counties: organisersOf(context).map(({ code, names }) => {
        const own = shared.find(({ organiser }) => organiser === code) ?? null
        const perThousandStaff = own && reportsPerThousandStaff(own.coverage)
        const plan = { planParts: plans.get(code) ?? 0, planChecked: checked.get(code) ?? 0 }
        return { organiser: code, names, shared: own, perThousandStaff, ...plan }
      }),
      words,
    }
  },
})

/** The 22 organisers: 21 counties and Helsinki; Åland is outside. */
export function organisersOf({
  definitions,
}: Pick<OperationContext, 'definitions'>): readonly { readonly code: string; readonly names: Texts }[] {
  const division = definitions.divisions.at(-1)
  return (division?.counties ?? [])
    .filter(({ hasDutyToDeliver }) => hasDutyToDeliver)
    .map(({ code, shortNames }) => ({ code, names: shortNames }))
    .sort((a, b) => (a.code < b.code ? -1 : 1))
}

export interface SynthesisOverview {
  /** The county whose overview it is; null for the institute. */
  readonly organiser: string | null
  /** Newest half-year that has ended. */
  readonly period: HalfYear
  /** Organisers that have shared of it. */
  readonly sharedBy: readonly string[]
  /** All that are to share, in the order of their codes. */
  readonly counties: readonly { readonly code: string; readonly names: Texts }[]
  readonly openRequests: number
  readonly nextEvents: readonly { readonly titles: { readonly fi: string; readonly sv: string }; readonly day: string }[]
}
const NEXT_EVENTS = 3

/** Where the national work stands: what was shared, what is asked, what comes next. */
export const showSynthesis = defineOperation({
  name: 'synthesis.show',
  title: { fi: 'Näytä kansallinen kokonaiskuva', sv: 'Visa den nationella helhetsbilden', en: 'Show the national synthesis' },
  access: 'read',
  input: z.strictObject({}),
  perform: async (_input, context): Promise<SynthesisOverview> => {
    const organisers = context.reach.organisers()
    const [period = ''] = endedHalfYears(helsinkiDay(context.now()), 1)
    const shared = await sharedContents(context.db, { period })
    const events = await clockEventsOf(context.db, [...new Set([...ownersOf(context), 'national'])])
    return {
      organiser: organisers === 'all' ? null : (organisers[0] ?? null),
      period,
      sharedBy: shared.map(({ organiser }) => organiser),
      counties: organisersOf(context),
      openRequests: (await requestsOf(context.db)).filter(({ state }) => state === 'open').length,
      nextEvents: events
        .slice(0, NEXT_EVENTS)
        .map((event) => ({ titles: { fi: event.title_fi, sv: event.title_sv }, day: event.day })),
    }
  },
})
