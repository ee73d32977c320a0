import { tableIndex } from '../../disseminate/table/index-of.ts'
import { COUNTRY } from '../../model/area.ts'
import type { PinnedKeys, PinnedPoint, PinnedSeries } from '../../model/evidence.ts'
import type { Owner } from '../../model/phenomenon.ts'
import { Problem } from '../../model/problem.ts'
import type { Duty } from '../../model/synthesis.ts'
import type { TableCell } from '../../model/table.ts'
import type { Texts } from '../../model/text.ts'
import type { ReleaseContent } from '../../register/release-files.ts'
import type { OperationContext } from '../operation.ts'
import { findSeries } from '../phenomenon/find-series.ts'
import { showPublishedRelease } from '../show-release.ts'

/** Contents of the register that speak of a population group of the observations; the others have no content of their own. */
const CONTENTS_OF_GROUP: Readonly<Record<string, readonly string[]>> = {
  children: ['child_welfare', 'families'],
  'working-age': ['working_age', 'substance'],
  older: ['older'],
  disabled: ['disability'],
}
const SEVERAL_TASKS = 'several-tasks'
/** Category of that table: at least two tasks at once. */
const AT_LEAST_TWO = '2+'

/** A published figure beside the observations: its newest period, and of the country the same one, so that both speak of one time. */
export interface DutyFigure {
  /** Code of the population group; null = all clients. */
  readonly group: string | null
  readonly key: string
  readonly names: Texts
  readonly unit: Texts
  readonly isPercent: boolean
  readonly source: 'register' | 'collection' | 'sotkanet'
  readonly own: PinnedPoint
  /** Null when the country itself is looked at, or has no such figure. */
  readonly country: PinnedPoint | null
}

/** Figures of one duty for an area (`SSS` = the whole country), and the named indicators that nobody has imported yet. */
export interface DutyFigures {
  readonly figures: readonly DutyFigure[]
  readonly notImported: readonly { readonly code: string; readonly names: Texts }[]
}

interface FigureQuestion {
  readonly duty: Duty
  readonly area: string
  readonly release: ReleaseContent | null
}

/** What the newest release of the register, the published data collections and imported indicators have of a duty. */
export async function dutyFigures(context: OperationContext, question: FigureQuestion): Promise<DutyFigures> {
  const { duty } = question
  const found = await Promise.all(wantedFigures(duty).map((wanted) => figureOf(context, question, wanted)))
  const imported = await Promise.all(
    duty.sotkanet.map(async (one) => ({ ...one, figure: await importedFigure(context, question, one) })),
  )
  return {
    figures: [...found, severalTasks(question), ...imported.map(({ figure }) => figure)].filter((one) => one !== null),
    notImported: imported.filter(({ figure }) => figure === null).map(({ code, names }) => ({ code, names })),
  }
}

/** Null while nothing has been published. */
export async function newestRelease(context: OperationContext): Promise<ReleaseContent | null> {
  try {
    return await showPublishedRelease.perform({}, context)
  } catch (error) {
    if (error instanceof Problem && error.description.code === 'nothing-published') return null
    throw error
  }
}

interface WantedFigure extends Omit<PinnedKeys, 'area'> {
  readonly group: string
  readonly source: DutyFigure['source']
  readonly owner: Owner
}

function wantedFigures({ measures, collections }: Duty): WantedFigure[] {
  const ofRegister = measures.filter((measure) => measure !== SEVERAL_TASKS)
  const register = { kind: 'register', source: 'register', owner: 'national' } as const
  const collected = { kind: 'collection', source: 'collection', owner: 'national' } as const
  return [
    ...Object.entries(CONTENTS_OF_GROUP).flatMap(([group, contents]) =>
      contents.flatMap((subject) => ofRegister.map((measure) => ({ ...register, group, subject, measure }))),
    ),
    ...collections.map(({ collection, measure, group }) => ({ ...collected, group, subject: collection, measure })),
  ]
}

async function figureOf(context: OperationContext, { area }: FigureQuestion, wanted: WantedFigure): Promise<DutyFigure | null> {
  const { group, source, owner, ...keys } = wanted
  const seriesOf = (place: string) => findSeries(context, { ...keys, area: place }, owner)
  const own = await seriesOf(area)
  const newest = own?.points.at(-1)
  if (!own || !newest) return null
  const country = area === COUNTRY ? null : await seriesOf(COUNTRY)
  return {
    ...{ group, source, key: `${keys.subject} ${keys.measure}`, own: newest, country: pointAt(country, newest.period) },
    ...{ names: own.title, unit: own.unit, isPercent: own.isPercent },
  }
}

function pointAt(series: PinnedSeries | null, period: string): PinnedPoint | null {
  return series?.points.find((point) => point.period === period) ?? null
}

/** The county's own import first, then the institute's. */
async function importedFigure(
  context: OperationContext,
  question: FigureQuestion,
  { code, group }: Duty['sotkanet'][number],
): Promise<DutyFigure | null> {
  const owners = question.area === COUNTRY ? ['national'] : [question.area, 'national']
  for (const owner of owners) {
    const wanted = { kind: 'imported', source: 'sotkanet', subject: `${owner}/sotkanet/${code}`, measure: 'total' } as const
    const figure = await figureOf(context, question, { ...wanted, group, owner })
    if (figure) return figure
  }
  return null
}

/** Share of clients who are clients of several service tasks at once: of all clients together, not by population group. */
function severalTasks({ duty, area, release }: FigureQuestion): DutyFigure | null {
  const table = release?.tables.get(SEVERAL_TASKS)
  if (!release || !table || !duty.measures.includes(SEVERAL_TASKS)) return null
  const period = release.release.cycle
  const index = tableIndex(table)
  const measure = index.measure('share')
  const label = index.category('period', period)?.label ?? { fi: period, sv: period, en: period }
  const of = (code: string) => index.cell({ area: code, tasks: AT_LEAST_TWO, period }, 'share')
  const own = of(area)
  if (!own || !measure) return null
  const country = area === COUNTRY ? undefined : of(COUNTRY)
  const described = { period, label, decimals: measure.decimals }
  return {
    ...{ group: null, source: 'register', key: SEVERAL_TASKS, unit: measure.unit, isPercent: true },
    names: SEVERAL_TASKS_NAME,
    own: pointOf(own, described),
    country: country ? pointOf(country, described) : null,
  }
}

function pointOf(cell: TableCell, { decimals, ...when }: { period: string; label: Texts; decimals: number | null }): PinnedPoint {
  const { value, missing, mark, flags, low = null, high = null, note = null } = cell
  return { ...when, value, missing, mark, flags, low, high, decimals: cell.decimals ?? decimals, note }
}

const SEVERAL_TASKS_NAME: Texts = {
  fi: 'Asiakkaana vähintään kahdessa palvelutehtävässä, osuus asiakkaista',
  sv: 'Klienter inom minst två serviceuppgifter, andel av klienterna',
  en: 'Clients in at least two service tasks, share of clients',
}
