import type { IndicationFacts } from '../../model/indication.ts'
import { type IsoDate, type QuarterCode, quarterPeriod } from '../../model/period.ts'
import { type CountingFrame, countedContents } from '../counting-frame.ts'
import type { ClientQuarter } from '../derive/client-quarters.ts'
import type { DerivedRegister } from '../derive/register.ts'
import { factsOfContent, personsOf } from './content-facts.ts'

/** What the indications rest on, of one quarter: by content, organiser and home at the quarter's end. */
export function indicationFacts(register: DerivedRegister, frame: CountingFrame, quarter: QuarterCode): IndicationFacts[] {
  const period = quarterPeriod(quarter)
  const ofQuarter = register.facts.filter((fact) => fact.quarter === quarter)
  return countedContents(frame).flatMap((content) => {
    const places = Map.groupBy(factsOfContent(ofQuarter, content), ({ client, organiser }) =>
      JSON.stringify({ organiser, area: register.classOf(client, period).area }),
    )
    return [...places].map(([key, facts]) => ({
      content,
      ...(JSON.parse(key) as Pick<IndicationFacts, 'organiser' | 'area'>),
      period: quarter,
      ...countsOf(facts, { register, frame, end: period.end }),
    }))
  })
}

type Counts = Omit<IndicationFacts, 'content' | 'organiser' | 'area' | 'period'>

function countsOf(
  facts: readonly ClientQuarter[],
  { register, frame, end }: { readonly register: DerivedRegister; readonly frame: CountingFrame; readonly end: IsoDate },
): Counts {
  const having = (holds: (fact: ClientQuarter) => boolean) => personsOf(facts.filter(holds))
  const clients = having(({ sources }) => sources.length > 0)
  const archive = having(({ sources }) => sources.includes('SHA'))
  const separate = new Set(having(({ sources }) => sources.includes('ET')))
  const active = having(({ path }) => path === 'C')
  const supported = new Set(having(({ path }) => path === 'A' || path === 'B'))
  return {
    clients: clients.length,
    archive: archive.length,
    separate: separate.size,
    overlap: archive.filter((client) => separate.has(client)).length,
    open: having(({ openSince }) => openSince !== null).length,
    openLong: having(({ openSince }) => openSince !== null && yearsLater(openSince, frame.longYears) <= end).length,
    activity: active.length,
    activityAlone: active.filter((client) => !supported.has(client)).length,
    temporary: clients.filter((client) => register.isTemporary(client)).length,
  }
}

/** 29 February becomes 29 February of a year that has none: it is only compared, and no quarter ends in February. */
function yearsLater(day: IsoDate, years: number): IsoDate {
  return `${String(Number(day.slice(0, 4)) + years).padStart(4, '0')}${day.slice(4)}`
}
