import { z } from 'zod'
import { COUNTRY } from '../../model/area.ts'
import { helsinkiDay } from '../../model/helsinki-day.ts'
import { type Duty, endedHalfYears, type HalfYear, type SharedContent, type SharedTable } from '../../model/synthesis.ts'
import type { Texts } from '../../model/text.ts'
import { sharedContents } from '../../store/social/shared-contents.ts'
import { defineOperation } from '../operation.ts'
import { organisersOf } from './compare.ts'
import { type DutyFigure, type DutyFigures, dutyFigures, newestRelease } from './duty-figures.ts'
import { type SharedWords, sharedWords } from './share.ts'

/** Half-years that can be chosen. */
const PERIODS = 6

export interface DutyLine {
  readonly duty: Duty
  readonly dimension: Texts
  /** Observations of the duty's themes by population group, of the county that was asked for; null = it has shared nothing. */
  readonly observations: readonly DutyTheme[] | null
  readonly figures: readonly DutyFigure[]
  /** Indicators of Sotkanet that belong here and have not been imported. */
  readonly notImported: DutyFigures['notImported']
}
export interface DutyTheme {
  readonly theme: string
  readonly total: number | null
  readonly cells: Readonly<Record<string, number | null>>
}

export interface DutyView {
  /** County whose figures and observations stand there; the whole country's figures without observations for null. */
  readonly organiser: string | null
  /** Its name; null for the whole country. */
  readonly organiserNames: Texts | null
  readonly period: HalfYear
  readonly shared: Pick<SharedContent, 'coverage' | 'revision' | 'sharedOn'> | null
  /** Half-years that can be chosen, newest first. */
  readonly periods: readonly HalfYear[]
  /** Counties that can be chosen; none for those who see their own only. */
  readonly counties: readonly { readonly code: string; readonly names: Texts }[]
  /** Period of the register's figures; null = nothing published. */
  readonly registerPeriod: string | null
  readonly lines: readonly DutyLine[]
  readonly words: SharedWords
}

/**
 * What Act 612/2021 §29 makes a county follow, by population group: observations and register figures side by side. Where one of them has
 * nothing, it says so: an empty place is not a zero.
 */
export const showDuties = defineOperation({
  name: 'synthesis.duties',
  title: { fi: 'Näytä seurattavat asiat', sv: 'Visa det som ska följas', en: 'Show what is to be followed' },
  access: 'read',
  input: z.strictObject({
    organiser: z
      .string()
      .regex(/^\d{2}$/)
      .nullable(),
    period: z.string().max(10).nullable(),
  }),
  perform: async (input, context): Promise<DutyView> => {
    const own = context.reach.organisers()
    const organiser = input.organiser ?? (own === 'all' ? null : (own[0] ?? null))
    if (organiser !== null) context.reach.requireOrganiser(organiser)
    const periods = endedHalfYears(helsinkiDay(context.now()), PERIODS)
    const period = input.period ?? periods[0] ?? ''
    const [shared = null] = organiser === null ? [] : await sharedContents(context.db, { period, organisers: [organiser] })
    const release = await newestRelease(context)
    const { duties, dimensions } = context.definitions.socialReporting.national
    const groups = shared?.tables.find(({ list }) => list === 'groups')
    const lines = await Promise.all(
      duties.map(async (duty) => ({
        duty,
        dimension: dimensions.find(({ key }) => key === duty.dimension)?.names ?? duty.names,
        observations: groups ? observationsOf(duty, groups) : null,
        ...(await dutyFigures(context, { duty, area: organiser ?? COUNTRY, release })),
      })),
    )
    const all = organisersOf(context)
    return {
      ...{ organiser, period, periods, shared, lines },
      organiserNames: all.find(({ code }) => code === organiser)?.names ?? null,
      counties: own === 'all' ? all : [],
      registerPeriod: release?.release.cycle ?? null,
      words: await sharedWords(context),
    }
  },
})

function observationsOf({ themes }: Duty, table: SharedTable): DutyTheme[] {
  return themes.flatMap((theme) => table.rows.filter((row) => row.theme === theme))
}
