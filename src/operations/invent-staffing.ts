import { z } from 'zod'
import { populationTable } from '../design/population.ts'
import { type StaffingAnswers, staffingAnswers } from '../synthetic/staffing-answers.ts'
import { defineOperation } from './operation.ts'

const share = z.number().min(0).max(99)

/**
 * Invents the answers of every county to the staffing form of child welfare, so that together they give the figures of a country that
 * are told. For demonstrations and tests; nothing is stored.
 */
export const inventStaffing = defineOperation({
  name: 'country.invent-staffing',
  title: { fi: 'Keksi henkilöstöluvut', sv: 'Hitta på personalsiffror', en: 'Invent staffing figures' },
  access: 'read',
  isStandalone: true,
  input: z.strictObject({
    workers: z.int().min(200).max(100_000),
    ratio: z.number().min(1).max(100),
    countiesOver: z.int().min(0).max(22),
    shareOver: share,
    shareVacant: share,
    shareSubstitutes: share,
    limit: z.int().min(1).max(100),
  }),
  async perform(country, { definitions }): Promise<readonly StaffingAnswers[]> {
    const division = definitions.divisions.at(-1)
    const population = populationTable(definitions, division?.year ?? 0)
    const counties = (division?.counties ?? []).filter(({ hasDutyToDeliver }) => hasDutyToDeliver)
    const asked = counties.map(({ code }) => ({ organiser: code, population: population.persons(code) }))
    return staffingAnswers(asked, country)
  },
})
