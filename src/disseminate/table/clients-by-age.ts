import type { CandidateCell } from '../../model/candidate.ts'
import type { AgeGroupCode } from '../../model/person.ts'
import { liesWithin } from './age-blocks.ts'
import { candidateCell, emptyCell } from './candidate-cell.ts'
import { numeratorAges } from './clients-by-area.ts'
import { estimateRemarks } from './national-figures.ts'
import { estimateAreas, inhabitantsOf } from './publication-frame.ts'
import type { SetContext } from './set-context.ts'

export const CLIENTS_BY_AGE = 'clients-by-age'

/** Sexes of the table; the unknown sex is in the total only. */
export const PUBLISHED_SEXES = ['_T', 'M', 'F'] as const
type PublishedSex = (typeof PUBLISHED_SEXES)[number]

/**
 * Estimates for the whole country by age and sex. The share at the total of ages is that of the content's own denominator (older
 * people: of those aged 65 or over); an age outside the denominator has a count but no share.
 */
export function clientsByAge(context: SetContext): CandidateCell[] {
  const ages = context.inputs.definitions.programme.ageGroupsPublished
  return ages.flatMap((age) =>
    PUBLISHED_SEXES.flatMap((sex) => [clientsCell({ age, sex }, context), shareCell({ age, sex }, context)]),
  )
}

interface Group {
  readonly age: AgeGroupCode
  readonly sex: PublishedSex
}

function clientsCell(group: Group, context: SetContext): CandidateCell {
  const place = placeOf(group, 'clients', context)
  const figure = figureOf(group, context)
  if (!figure) return emptyCell(place, 'not-comprehensive', { mark: 'not-comprehensive' })
  return candidateCell(
    place,
    { number: figure.number, rounding: 'headline-count', inner: innerOf(group, context) },
    estimateRemarks(figure),
  )
}

function shareCell(group: Group, context: SetContext): CandidateCell {
  const place = placeOf(group, 'share', context)
  const { frame, inputs } = context
  const { denominator: base } = frame.content
  if (group.age !== '_T' && !liesWithin(group.age, base)) return emptyCell(place, 'not-applicable')
  const counted: Group = group.age === '_T' ? { ...group, age: numeratorAges(context) } : group
  const figure = figureOf(counted, context)
  const everybody = frame.counties.flatMap(({ municipalities }) => municipalities)
  const age = group.age === '_T' ? base : group.age
  const denominator = inhabitantsOf(everybody, { age, sex: group.sex, year: frame.populationYear }, inputs.populationOf)
  if (!figure || denominator === 0) return emptyCell(place, 'not-comprehensive', { mark: 'not-comprehensive' })
  const decimals = headlineDecimals(figure.number, denominator)
  return candidateCell(
    place,
    { number: figure.number, denominator, rounding: 'headline-share', inner: innerOf(counted, context) },
    { ...estimateRemarks(figure), decimals },
  )
}

/** A headline share under 5 % has one decimal, also when it is 0: 3.0 %. Else whole per cent. */
function headlineDecimals(number: number, denominator: number): number {
  return 100 * number < 5 * denominator ? 1 : 0
}

function figureOf({ age, sex }: Group, { frame, national }: SetContext) {
  return national({ content: frame.content.key, period: frame.period.code, age, sex })
}

function innerOf({ age, sex }: Group, { frame, inner, blocksOf }: SetContext): number[] {
  const areas = estimateAreas(frame)
  return inner.select({ areas, ages: blocksOf(age), ...(sex === '_T' ? {} : { sex }) })
}

function placeOf({ age, sex }: Group, measure: string, { frame }: SetContext) {
  return { table: CLIENTS_BY_AGE, at: [frame.content.key, age, sex, frame.period.code], measure }
}
