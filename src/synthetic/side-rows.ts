import type { County, Municipality } from '../model/area.ts'
import type { CoverageClass } from '../model/coverage.ts'
import { rootOf, unitCode } from './archive-text.ts'
import { type DeliveryManner, SYSTEMS } from './county-profiles.ts'
import { type CountyPlan, changeQuarter, type DeliveryPlan, statedClass, type TaskPlan } from './delivery-plan.ts'
import type { Person } from './person.ts'
import { TASKS, type TaskNumber } from './published-shares.ts'
import { type Day, isoOf, OPEN, quarterIndex, type Series } from './series.ts'
import { servingPlaces } from './service-units.ts'

/** Counties whose contacts are comprehensive too: the four of THL's working paper 50/2025. */
const CONTACT_COUNTIES = ['09', '11', '16', '18']

type Statement = 'all' | 'none' | { readonly class: 'part'; readonly municipalities: readonly string[] }

interface Stating {
  readonly plan: DeliveryPlan
  readonly series: Series
  readonly municipalities: readonly Municipality[]
}

function usesSeparate(task: TaskPlan, series: Series, quarter: number): boolean {
  return task.separateFrom <= (series.ends[quarter] as Day) && task.separateTo >= (series.starts[quarter] as Day)
}

/** The contents a task stands for: child welfare also for the relationship under the act. */
function contentsOf(task: number): readonly string[] {
  const key = TASKS[task] as string
  return key === 'child_welfare' ? [key, 'child_welfare_act'] : [key]
}

/** Rows of `coverage.csv`: tasks that come by the archive. One row for a whole county, else one a municipality. */
export function coverageRows(stating: Stating, quarter: number): string[] {
  const { plan, series } = stating
  const period = series.quarters[quarter] as string
  return [...plan.counties.values()].flatMap((county) =>
    county.tasks.flatMap((task, number) => {
      const isOnlySeparate = usesSeparate(task, series, quarter) && task.manner.route !== 'both'
      if (isOnlySeparate || !task.manner.isStated) return []
      const { code } = county.profile
      const measures = CONTACT_COUNTIES.includes(code) ? ['clients', 'contacts'] : ['clients']
      const told = toldClasses(stating, county, { task: number as TaskNumber, quarter })
      return contentsOf(number).flatMap((content) => {
        const classes = content === 'child_welfare_act' && lacksAct(county) ? WHOLE_COUNTY_NONE : told
        return measures.flatMap((measure) =>
          classes.map((one) => `${code},${one.municipality},${content},${measure},${period},${one.class ?? 'not_assessed'}`),
        )
      })
    }),
  )
}

interface ToldClass {
  /** Empty = every municipality of the county. */
  readonly municipality: string
  readonly class: CoverageClass | null
}
const WHOLE_COUNTY_NONE: readonly ToldClass[] = [{ municipality: '', class: 'none' }]

/** Matter documents tell nothing of the relationship under the Child Welfare Act. */
function lacksAct(county: CountyPlan): boolean {
  return county.profile.form === 'matters'
}

function toldClasses(stating: Stating, county: CountyPlan, at: { task: TaskNumber; quarter: number }): readonly ToldClass[] {
  const { code } = county.profile
  const own = stating.municipalities.filter((municipality) => municipality.county === code)
  const classes = own.map((municipality) => ({
    municipality: municipality.code,
    class: statedClass(stating.plan, { county: code, municipality: municipality.code, ...at }),
  }))
  const isSame = classes.every((one) => one.class === classes[0]?.class)
  return isSame ? [{ municipality: '', class: classes[0]?.class ?? null }] : classes
}

/** What the manifest of a county's separate package says of the tasks in it. */
export function separateStatement(stating: Stating, county: CountyPlan, quarter: number): Record<string, Statement> {
  const { plan, series, municipalities } = stating
  const statement: Record<string, Statement> = {}
  for (const [number, task] of county.tasks.entries()) {
    if (!usesSeparate(task, series, quarter) || !task.manner.isStated) continue
    const own = municipalities.filter((municipality) => municipality.county === county.profile.code)
    const whole = own.filter((municipality) => {
      const at = { county: county.profile.code, municipality: municipality.code, task: number as TaskNumber, quarter }
      return statedClass(plan, at) === 'comprehensive'
    })
    const part = { class: 'part', municipalities: whole.map((municipality) => municipality.code) } as const
    for (const content of contentsOf(number)) statement[content] = whole.length === own.length ? 'all' : part
  }
  return statement
}

/** Rows of `routes.csv`: what is known in the first quarter, and each change in the quarter it begins. */
export function routeRows({ plan, series }: Stating, quarter: number): string[] {
  const change = changeQuarter(series)
  if (quarter !== 0 && quarter !== change) return []
  return [...plan.counties.values()].flatMap((county) =>
    county.tasks.flatMap((task, number) => {
      const told = quarter < change ? ROUTES_BEFORE[task.manner.route] : ROUTES_AFTER[task.manner.route]
      if (!told || (quarter !== 0 && told === ROUTES_BEFORE[task.manner.route])) return []
      return contentsOf(number).map((content) => `${county.profile.code},${content},${series.quarters[quarter]},${told}`)
    }),
  )
}

type Routes = Readonly<Record<DeliveryManner['route'], string | null>>
const STEADY_ROUTES = { archive: 'archive', separate: 'separate', both: 'both', none: null } as const
const ROUTES_BEFORE: Routes = { ...STEADY_ROUTES, 'separate-then-archive': 'separate', 'archive-then-separate': 'archive' }
const ROUTES_AFTER: Routes = { ...STEADY_ROUTES, 'separate-then-archive': 'archive', 'archive-then-separate': 'separate' }

/** Rows of `units.csv`: the units that serve municipalities in a task, with their system. Told once, in the first quarter. */
export function unitRows({ plan, municipalities }: Stating, counties: readonly County[]): string[] {
  return [...plan.counties.values()].flatMap((county) => {
    const { code } = county.profile
    const about = counties.find((candidate) => candidate.code === code)
    if (!about) return []
    const root = rootOf(about)
    const system = SYSTEMS[county.profile.system]
    const serving = servingPlaces(municipalities, code)
    return serving.all.flatMap((place) =>
      county.tasks.map((task, number) => {
        const unit = unitCode({ root, serving }, place * 10 + number)
        const isArchiving = task.archiveFrom <= task.archiveTo
        const from = isArchiving ? isoOf(Math.max(18_700, Math.min(task.archiveFrom, OPEN))) : ''
        return `${code},${unit},${system.vendor},${system.product},${system.version},${from}`
      }),
    )
  })
}

/**
 * The population register's rows of a person and the quarter in which they are delivered: once, when the last change is known,
 * so that no later row contradicts an earlier one. Empty municipality under non-disclosure.
 */
export function registerRows(
  person: Person,
  series: Series,
  municipalityOn: (code: string, day: Day) => string,
): { quarter: number; rows: string[] } {
  const firstSeen = Math.max(series.firstDay, Math.min(...person.spells.map((spell) => spell.start)))
  const move = person.residences[1]?.from ?? firstSeen
  const death = person.death < OPEN ? person.death : firstSeen
  const quarter = quarterIndex(series, Math.min(series.lastDay, Math.max(firstSeen, move, death)))
  const died = person.death < OPEN ? isoOf(person.death) : ''
  if (person.isUndisclosed)
    return { quarter, rows: [`${person.code},,${isoOf(person.residences[0]?.from ?? firstSeen)},,${died}`] }
  const rows = person.residences.map((residence, at) => {
    const next = person.residences[at + 1]
    const to = next ? isoOf(next.from - 1) : died
    return `${person.code},${municipalityOn(residence.municipality, residence.from)},${isoOf(residence.from)},${to},${died}`
  })
  return { quarter, rows }
}
