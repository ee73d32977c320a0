import { z } from 'zod'
import { tableIndex } from '../../disseminate/table/index-of.ts'
import { COUNTRY } from '../../model/area.ts'
import type { CoverageMark } from '../../model/coverage.ts'
import { helsinkiDay } from '../../model/helsinki-day.ts'
import { Problem } from '../../model/problem.ts'
import { type Duty, endedHalfYears, type HalfYear, type SharedContent, type SharedTable } from '../../model/synthesis.ts'
import type { MissingReason } from '../../model/table.ts'
import type { Texts } from '../../model/text.ts'
import type { ReleaseContent } from '../../register/release-files.ts'
import { sharedContents } from '../../store/social/shared-contents.ts'
import { defineOperation, type OperationContext } from '../operation.ts'
import { showPublishedRelease } from '../show-release.ts'
import { organisersOf } from './compare.ts'
import { type SharedWords, sharedWords } from './share.ts'

/** Contents of the register that speak of a population group of the observations; the others have no content of their own. */
const CONTENTS_OF_GROUP: Readonly<Record<string, readonly string[]>> = {
  children: ['child_welfare', 'families'],
  'working-age': ['working_age', 'substance'],
  older: ['older'],
  disabled: ['disability'],
}

export interface DutyLine {
  readonly duty: Duty
  readonly dimension: Texts
  /** Observations of the duty's themes by population group, of the county that was asked for; null = it has shared nothing. */
  readonly observations: readonly DutyTheme[] | null
  readonly figures: readonly DutyFigure[]
}
export interface DutyTheme {
  readonly theme: string
  readonly total: number | null
  readonly cells: Readonly<Record<string, number | null>>
}

/** A figure of the newest release beside the observations, with its mark; `value` null = not shown, see `missing`. */
export interface DutyFigure {
  readonly group: string
  readonly content: string
  readonly contentNames: Texts
  readonly measure: string
  readonly measureNames: Texts
  readonly unit: Texts
  readonly value: number | null
  readonly decimals: number | null
  readonly missing: MissingReason | null
  readonly mark: CoverageMark | null
}

export interface DutyView {
  /** County whose figures and observations stand there; the whole country's figures without observations for null. */
  readonly organiser: string | null
  /** Its name; null for the whole country. */
  readonly organiserNames: Texts | null
  readonly period: HalfYear
  readonly shared: Pick<SharedContent, 'coverage' | 'revision' | 'sharedOn'> | null
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
    const period = input.period ?? endedHalfYears(helsinkiDay(context.now()), 1)[0] ?? ''
    const [shared = null] = organiser === null ? [] : await sharedContents(context.db, { period, organisers: [organiser] })
    const register = await registerOf(context, organiser ?? COUNTRY)
    const { duties, dimensions } = context.definitions.socialReporting.national
    const groups = shared?.tables.find(({ list }) => list === 'groups')
    const lines = duties.map((duty) => ({
      duty,
      dimension: dimensions.find(({ key }) => key === duty.dimension)?.names ?? duty.names,
      observations: groups ? observationsOf(duty, groups) : null,
      figures: register.figures.filter(({ measure }) => duty.measures.includes(measure)),
    }))
    const words = await sharedWords(context)
    const organiserNames = organisersOf(context).find(({ code }) => code === organiser)?.names ?? null
    return { organiser, organiserNames, period, shared, registerPeriod: register.period, lines, words }
  },
})

function observationsOf({ themes }: Duty, table: SharedTable): DutyTheme[] {
  return themes.flatMap((theme) => table.rows.filter((row) => row.theme === theme))
}

interface RegisterFigures {
  readonly period: string | null
  readonly figures: readonly DutyFigure[]
}

/** Figures of the newest release for the contents that speak of a population group. */
async function registerOf(context: OperationContext, area: string): Promise<RegisterFigures> {
  const release = await newestRelease(context)
  const table = release?.tables.get('clients-by-area')
  if (!release || !table) return { period: null, figures: [] }
  const period = release.release.cycle
  const index = tableIndex(table)
  const figures = Object.entries(CONTENTS_OF_GROUP).flatMap(([group, contents]) =>
    contents.flatMap((content) => {
      const contentNames = context.definitions.contents.find(({ key }) => key === content)?.names
      if (!contentNames) return []
      return table.measures.flatMap(({ id: measure, label, unit, decimals }): DutyFigure[] => {
        const cell = index.cell({ content, area, period }, measure)
        if (!cell) return []
        const { value, missing, mark } = cell
        const shown = { value, missing, mark, decimals: cell.decimals ?? decimals }
        return [{ group, content, contentNames, measure, measureNames: label, unit, ...shown }]
      })
    }),
  )
  return { period, figures }
}

/** Null while nothing has been published. */
async function newestRelease(context: OperationContext): Promise<ReleaseContent | null> {
  try {
    return await showPublishedRelease.perform({}, context)
  } catch (error) {
    if (error instanceof Problem && error.description.code === 'nothing-published') return null
    throw error
  }
}
