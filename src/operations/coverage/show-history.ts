import { z } from 'zod'
import { countyOf } from '../../design/areas.ts'
import { coverageLines } from '../../store/coverage/decisions.ts'
import { defineOperation } from '../operation.ts'
import { measureInput, quarterInput, routeInput } from './coverage-input.ts'
import { coverageProblem } from './coverage-problems.ts'
import { type HistoryLine, historyLine } from './history-line.ts'

/**
 * Everything that has been decided about a municipality in a content, newest first: who, when, what, why. Of one quarter, or of all
 * quarters in which the municipality belonged to the organiser.
 */
export const showCoverageHistory = defineOperation({
  name: 'coverage.history',
  title: {
    fi: 'Näytä laatuarvion historia',
    sv: 'Visa kvalitetsbedömningens historik',
    en: 'Show the history of a coverage class',
  },
  access: 'read',
  input: z.strictObject({
    organiser: z.string().regex(/^\d{2}$/),
    municipality: z.string().regex(/^\d{3}$/),
    content: z.string().regex(/^[a-z_]{1,40}$/),
    measure: measureInput.default('clients'),
    route: routeInput.default('together'),
    period: quarterInput.optional(),
  }),
  async perform({ organiser, period, ...place }, { db, definitions, reach, now }): Promise<readonly HistoryLine[]> {
    reach.requireOrganiser(organiser)
    const year = Number((period ?? now()).slice(0, 4))
    const lines = await coverageLines(db, { organisers: [organiser], ...place, ...(period ? { period } : {}) })
    if (lines.length === 0 && countyOf(definitions, place.municipality, year) !== organiser) {
      const parameters = { organiser, period: period ?? String(year), municipalities: place.municipality }
      throw coverageProblem('coverage-municipality-unknown', parameters)
    }
    return lines.reverse().map(historyLine)
  },
})
