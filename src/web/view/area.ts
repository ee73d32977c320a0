import { periodLabel, shortPeriodLabel } from '../../disseminate/table/period-label.ts'
import { type AreaCode, COUNTRY, type County, type Municipality } from '../../model/area.ts'
import type { Language, Texts } from '../../model/text.ts'
import { addressOf } from '../address/address.ts'
import { byName } from '../number/format.ts'
import { type Figure, figureAt } from '../site/figure.ts'
import { type Published, quartersOf } from '../site/published.ts'
import { type ReleaseFacts, releaseFacts } from './release-facts.ts'
import { type SeveralTasks, severalTasks } from './several-tasks.ts'

interface AreaHead {
  readonly area: AreaCode
  readonly names: Texts
  readonly name: string
  readonly population: number | null
  readonly populationYear: number
  /** Names a model population, `1:5`. */
  readonly modelScale: string | null
  readonly release: ReleaseFacts
  readonly period: string
  readonly periodLabel: string
}

/** One service task of a county, beside the country and the other counties. */
export interface CountyTask {
  readonly content: string
  readonly name: string
  readonly href: string
  readonly denominator: string
  readonly clients: Figure
  readonly share: Figure
  readonly countryShare: Figure
  /** Shares of all counties that have one, its own among them. */
  readonly peers: readonly number[]
}

export interface CountyView extends AreaHead {
  readonly kind: 'county'
  readonly hasDuty: boolean
  readonly collaborativeArea: string
  readonly tasks: readonly CountyTask[]
  readonly several: SeveralTasks | null
  readonly contents: readonly { readonly key: string; readonly name: string }[]
  readonly municipalities: readonly {
    readonly code: string
    readonly name: string
    readonly href: string
    readonly population: number | null
    readonly shares: readonly Figure[]
  }[]
}

export interface MunicipalityView extends AreaHead {
  readonly kind: 'municipality'
  readonly county: { readonly name: string; readonly href: string }
  readonly quarters: readonly { readonly code: string; readonly short: string }[]
  readonly tasks: readonly {
    readonly content: string
    readonly name: string
    readonly href: string
    readonly denominator: string
    readonly shares: readonly Figure[]
    readonly countyShare: Figure
    readonly countryShare: Figure
  }[]
}

interface Choice {
  readonly language: Language
  readonly release: string | undefined
}

/** The page of a county (two-digit code) or a municipality (three digits); null when there is no such area. */
export function areaView(published: Published, area: AreaCode, choice: Choice): CountyView | MunicipalityView | null {
  const county = published.facts.counties.find(({ code }) => code === area)
  if (county) return countyView(published, county, choice)
  const municipality = published.facts.municipalities.find(({ code }) => code === area)
  return municipality ? municipalityView(published, municipality, choice) : null
}

function headOf(published: Published, { code, names }: { code: AreaCode; names: Texts }, language: Language): AreaHead {
  const { population } = published.facts
  const period = published.release.cycle
  return {
    area: code,
    names,
    name: names[language],
    population: population.persons[code] ?? null,
    populationYear: population.year,
    modelScale: population.modelScale,
    release: releaseFacts(published, language),
    period,
    periodLabel: periodLabel(period)[language],
  }
}

function countyView(published: Published, county: County, { language, release }: Choice): CountyView {
  const period = published.release.cycle
  const { facts } = published
  const collaborative = facts.collaborativeAreas.find(({ code }) => code === county.collaborativeArea)
  return {
    ...headOf(published, county, language),
    kind: 'county',
    hasDuty: county.hasDutyToDeliver,
    collaborativeArea: collaborative?.names[language] ?? '',
    tasks: facts.contents.map((content) => countyTask(published, { county, content: content.key }, { language, release })),
    several: severalTasks(published, { area: county.code, period, language }),
    contents: annexContents(published).map(({ key, names }) => ({ key, name: names[language] })),
    municipalities: municipalitiesOf(published, county, { language, release }),
  }
}

function countyTask(
  published: Published,
  { county, content: key }: { county: County; content: string },
  { language, release }: Choice,
): CountyTask {
  const index = published.table('clients-by-area')
  const content = published.facts.contents.find((candidate) => candidate.key === key)
  const period = published.release.cycle
  const figure = (area: string, measure: string) =>
    figureAt(index, { address: { content: key, area, period }, measure }, language)
  return {
    content: key,
    name: content?.names[language] ?? key,
    href: addressOf({ kind: 'task', content: key, release }, language),
    denominator: content?.denominator ?? '_T',
    clients: figure(county.code, 'clients'),
    share: figure(county.code, 'share'),
    countryShare: figure(COUNTRY, 'share'),
    peers: published.facts.counties.map(({ code }) => figure(code, 'share').value).filter((value) => value !== null),
  }
}

/** Contents whose shares are published by municipality, in the order of publication. */
function annexContents(published: Published) {
  const index = published.table('shares-by-municipality')
  return published.facts.contents.filter(({ key }) => (index?.cells({ content: key }, 'share').length ?? 0) > 0)
}

function municipalitiesOf(published: Published, county: County, { language, release }: Choice): CountyView['municipalities'] {
  const index = published.table('shares-by-municipality')
  const contents = annexContents(published)
  const compare = byName(language)
  return published.facts.municipalities
    .filter((municipality) => municipality.county === county.code)
    .map(({ code, names }) => ({
      code,
      name: names[language],
      href: addressOf({ kind: 'area', area: code, names, release }, language),
      population: published.facts.population.persons[code] ?? null,
      shares: contents.map((content) =>
        figureAt(
          index,
          { address: { content: content.key, area: code, period: published.release.cycle }, measure: 'share' },
          language,
        ),
      ),
    }))
    .sort((a, b) => compare(a.name, b.name))
}

function municipalityView(published: Published, municipality: Municipality, { language, release }: Choice): MunicipalityView {
  const shares = published.table('shares-by-municipality')
  const areas = published.table('clients-by-area')
  const quarters = quartersOf(shares)
  const period = published.release.cycle
  const county = published.facts.counties.find(({ code }) => code === municipality.county)
  const areaShare = (content: string, area: string) =>
    figureAt(areas, { address: { content, area, period }, measure: 'share' }, language)
  return {
    ...headOf(published, municipality, language),
    kind: 'municipality',
    county: {
      name: county?.names[language] ?? '',
      href: county ? addressOf({ kind: 'area', area: county.code, names: county.names, release }, language) : '',
    },
    quarters: quarters.map((code) => ({ code, short: shortPeriodLabel(code) })),
    tasks: annexContents(published).map((content) => ({
      content: content.key,
      name: content.names[language],
      href: addressOf({ kind: 'annex', content: content.key, release }, language),
      denominator: content.denominator,
      shares: quarters.map((quarter) =>
        figureAt(
          shares,
          { address: { content: content.key, area: municipality.code, period: quarter }, measure: 'share' },
          language,
        ),
      ),
      countyShare: areaShare(content.key, municipality.county),
      countryShare: areaShare(content.key, COUNTRY),
    })),
  }
}
