import { z } from 'zod'
import { divisionOf } from '../design/areas.ts'
import { populationTable } from '../design/population.ts'
import { type AreaCode, COUNTRY, type County, type Municipality } from '../model/area.ts'
import type { CalendarEntry, CodeLabel, CoverageClassDefinition, Definitions } from '../model/definitions.ts'
import { denominatorYear, parsePeriod } from '../model/period.ts'
import type { CountedContent, ServiceTask } from '../model/service-task.ts'
import type { Texts } from '../model/text.ts'
import { defineOperation } from './operation.ts'

/** What the public site needs of the definitions beside the tables of a release: words, areas with population, calendar. */
export interface SiteFacts {
  readonly programme: Texts
  readonly contents: readonly CountedContent[]
  readonly serviceTasks: readonly ServiceTask[]
  readonly coverageClasses: readonly CoverageClassDefinition[]
  readonly counties: readonly County[]
  readonly collaborativeAreas: readonly CodeLabel[]
  /** On the division of the cycle's year. */
  readonly municipalities: readonly Municipality[]
  readonly population: SitePopulation
  readonly calendar: readonly CalendarEntry[]
  readonly contact: Texts
  readonly licence: { readonly name: string; readonly address: string }
}

interface SitePopulation {
  /** 31 December of this year. */
  readonly year: number
  /** Persons by area code: municipalities, counties and the country. */
  readonly persons: Readonly<Record<AreaCode, number>>
  readonly source: Texts
  readonly scaledAgeStructureOf: number | null
  readonly modelScale: string | null
}

/** Facts of the definitions for one period (areas and population of its time), or for the newest year that has a population. */
export const showSiteFacts = defineOperation({
  name: 'site.facts',
  title: { fi: 'Näytä sivuston perustiedot', sv: 'Visa webbplatsens grunduppgifter', en: 'Show the facts of the site' },
  access: 'read',
  input: z.object({ period: z.string().optional() }),
  async perform({ period }, { definitions, reach }): Promise<SiteFacts> {
    reach.concernsOnlyActor()
    return siteFacts(definitions, period)
  },
})

const known = new WeakMap<Definitions, Map<string, SiteFacts>>()

/** The same object for the same definitions and period. */
export function siteFacts(definitions: Definitions, period?: string): SiteFacts {
  const byPeriod = known.get(definitions) ?? new Map<string, SiteFacts>()
  known.set(definitions, byPeriod)
  const facts = byPeriod.get(period ?? '') ?? buildFacts(definitions, period)
  byPeriod.set(period ?? '', facts)
  return facts
}

function buildFacts(definitions: Definitions, code: string | undefined): SiteFacts {
  const period = code === undefined ? null : parsePeriod(code)
  const newest = Math.max(...definitions.divisions.map((division) => division.year))
  const division = divisionOf(definitions, period ? Number(period.end.slice(0, 4)) : newest)
  const population = populationTable(definitions, period ? denominatorYear(period) : newest, division.year)
  const areas = [COUNTRY, ...division.counties.map((county) => county.code), ...division.municipalities.map(({ code }) => code)]
  return {
    programme: definitions.programme.names,
    contents: definitions.contents,
    serviceTasks: definitions.serviceTasks,
    coverageClasses: definitions.coverageClasses,
    counties: division.counties,
    collaborativeAreas: definitions.collaborativeAreas,
    municipalities: division.municipalities,
    population: {
      year: population.year,
      persons: Object.fromEntries(areas.map((area) => [area, population.persons(area)])),
      source: definitions.population.source,
      scaledAgeStructureOf: definitions.population.scaledAgeStructureOf,
      modelScale: definitions.population.modelScale,
    },
    calendar: definitions.calendar,
    contact: definitions.programme.contact,
    licence: definitions.programme.licence,
  }
}
