import type { ServiceTaskKey } from '../../../model/service-task.ts'
import type { RouteChoice } from '../../../model/unit-record.ts'
import { ACT_CONTENT, type CountingFrame, isActivityEvidence, routeInForce } from '../../counting-frame.ts'
import { areasOf } from './codes.ts'
import { bitsWhere, periodEnds } from './quarter-masks.ts'
import { ruleTable, text } from './text.ts'

/** The rules of a frame as small tables that the counting statements join. */
export function ruleTables(frame: CountingFrame): readonly string[] {
  return [
    ...truthTable(frame),
    ...routeTable(frame),
    ...activityRuleTable(frame),
    ...homeCodeTable(frame),
    ...periodEndTable(frame),
  ]
}

/** For each separate delivery the quarters it is the truth for. */
function truthTable(frame: CountingFrame): readonly string[] {
  const deliveries = Map.groupBy(
    frame.truths.filter(({ table }) => table === 'asiakkuusjaksot' || table === 'lastensuojelujaksot'),
    ({ organiser, table, deliveryNumber }) => JSON.stringify([organiser, table, deliveryNumber]),
  )
  const rows = [...deliveries.values()].flatMap((truths) => {
    const [first] = truths
    if (first === undefined) return []
    const bits = bitsWhere(frame, (quarter) => truths.some((truth) => truth.quarter === quarter))
    return [[text(first.organiser), String(first.table === 'lastensuojelujaksot'), String(first.deliveryNumber), String(bits)]]
  })
  return ruleTable('truth', { organiser: 'VARCHAR', is_act: 'BOOLEAN', delivery: 'INTEGER', bits: 'UINTEGER' }, rows)
}

/** For each organiser and content with a choice of route the quarters in which each route counts in "both". */
function routeTable(frame: CountingFrame): readonly string[] {
  const organisers = [...new Set(frame.routes.map(({ organiser }) => organiser))]
  const pairs = organisers.flatMap((organiser) => [...frame.tasks, ACT_CONTENT].map((content) => ({ organiser, content })))
  const rows = pairs.map(({ organiser, content }) => {
    const bitsWithout = (route: RouteChoice['route']) =>
      bitsWhere(frame, (quarter) => routeInForce(frame.routes, { organiser, content, quarter }) !== route)
    return [text(organiser), text(content), String(bitsWithout('separate')), String(bitsWithout('archive'))]
  })
  const columns = { organiser: 'VARCHAR', content: 'VARCHAR', archive_bits: 'UINTEGER', separate_bits: 'UINTEGER' }
  return ruleTable('route', columns, rows)
}

function activityRuleTable(frame: CountingFrame): readonly string[] {
  const pairs = new Map<string, { readonly organiser: string; readonly task: ServiceTaskKey }>()
  for (const { organiser, task } of frame.activityRules) pairs.set(`${organiser}/${task}`, { organiser, task })
  const rows = [...pairs.values()].map(({ organiser, task }) => {
    const bits = bitsWhere(frame, (quarter) => isActivityEvidence(frame.activityRules, { organiser, content: task, quarter }))
    return [text(organiser), text(task), String(bits)]
  })
  return ruleTable('activity_rule', { organiser: 'VARCHAR', content: 'VARCHAR', bits: 'UINTEGER' }, rows)
}

/** For each year the number of the area that a municipality code of any time belongs to, and the areas' codes. */
function homeCodeTable(frame: CountingFrame): readonly string[] {
  const areas = areasOf(frame)
  const numbers = new Map(areas.map((area, index) => [area, index]))
  const years = new Set(periodEnds(frame).map(({ year }) => year))
  const rows = [...frame.homes]
    .filter(([year]) => years.has(year))
    .flatMap(([year, codes]) => [...codes].map(([code, area]) => [String(year), text(code), String(numbers.get(area))]))
  const names = areas.map((area, index) => [String(index), text(area)])
  return [
    ...ruleTable('home_code', { year: 'INTEGER', code: 'VARCHAR', area: 'INTEGER' }, rows),
    ...ruleTable('area_name', { number: 'INTEGER', area: 'VARCHAR' }, names),
  ]
}

function periodEndTable(frame: CountingFrame): readonly string[] {
  const rows = periodEnds(frame).map(({ index, day, year }) => [String(index), text(day), String(year)])
  return ruleTable('period_end', { e: 'UTINYINT', day: 'DATE', year: 'INTEGER' }, rows)
}
