import { countyByCode } from '../../design/areas.ts'
import { roundLabel } from '../../disseminate/collection/round-label.ts'
import type { AreaResponse, TableRound } from '../../disseminate/collection/table-round.ts'
import { COUNTRY } from '../../model/area.ts'
import type { CollectionIndicators } from '../../model/collection-indicator.ts'
import type { CollectionReleaseRound, NamedRespondent } from '../../model/collection-release.ts'
import type { CollectionRound } from '../../model/collection-round.ts'
import type { Definitions } from '../../model/definitions.ts'
import { roundFigures } from '../../process/collection/round-figures.ts'
import { answeredSubmissions } from '../../store/collection/release-answers.ts'
import type { OperationContext } from '../operation.ts'
import { type CountedAnswer, numbersOf } from './counted-version.ts'

/** One round as it is counted for a release: who answered with which version, and the figures of that. */
export interface GatheredRound extends TableRound {
  readonly counted: readonly CountedAnswer[]
}

/** Counts a round. `count` says which version of a respondent's answer is taken. */
export async function gatherRound(
  round: CollectionRound,
  {
    indicators,
    count,
  }: { readonly indicators: CollectionIndicators; readonly count: (answer: CountedAnswer['submission']) => CountedAnswer },
  { db, definitions }: Pick<OperationContext, 'db' | 'definitions'>,
): Promise<GatheredRound> {
  const counted = (await answeredSubmissions(db, round)).map(count)
  const figures = roundFigures(indicators, {
    round: round.round,
    parameters: round.parameters,
    respondents: counted.map(({ submission, version, standing, isPreliminary }) => ({
      respondent: submission.respondent,
      area: submission.organiser,
      standing,
      isPreliminary,
      values: numbersOf(version),
    })),
  })
  return {
    counted,
    figures,
    facts: factsOf(round, counted, definitions),
    response: responseOf(counted),
    warned: warnedIn(counted),
  }
}

function warnedIn(counted: readonly CountedAnswer[]): ReadonlyMap<string, ReadonlySet<string>> {
  const warned = new Map<string, Set<string>>()
  for (const { submission, version } of counted) {
    const rules = warned.get(submission.organiser) ?? new Set()
    for (const rule of version?.warnings ?? []) rules.add(rule)
    warned.set(submission.organiser, rules)
  }
  return warned
}

function factsOf(round: CollectionRound, counted: readonly CountedAnswer[], definitions: Definitions): CollectionReleaseRound {
  const nameOf = (one: CountedAnswer) => namedRespondent(one, definitions)
  const named = (standing: CountedAnswer['standing']) => counted.filter((one) => one.standing === standing).map(nameOf)
  const total = responseAmong(counted)
  return {
    round: round.round,
    day: round.day,
    from: round.from,
    until: round.until,
    label: roundLabel(round),
    parameters: round.parameters,
    level: levelOf(counted),
    asked: total.asked,
    answered: total.answered,
    late: total.late,
    missing: named('missing'),
    excused: named('excused'),
    preliminary: counted.filter(({ isPreliminary }) => isPreliminary).map(nameOf),
  }
}

/** Counties have an English name; municipalities and units are called what they are called in Finnish. */
function namedRespondent(
  { submission: { respondent, organiser, names } }: CountedAnswer,
  definitions: Definitions,
): NamedRespondent {
  const county = respondent === organiser ? countyByCode(definitions, organiser) : null
  return { key: respondent, area: organiser, names: { ...names, en: county?.names.en ?? names.fi } }
}

/** The level that most respondents are of; of two equally common ones the first by name. */
function levelOf(counted: readonly CountedAnswer[]): string {
  const groups = [...Map.groupBy(counted, ({ submission }) => submission.level)]
  const sorted = groups.sort(([a, left], [b, right]) => right.length - left.length || (a < b ? -1 : 1))
  return sorted[0]?.[0] ?? 'county'
}

function responseOf(counted: readonly CountedAnswer[]): ReadonlyMap<string, AreaResponse> {
  const areas = Map.groupBy(counted, ({ submission }) => submission.organiser)
  const rows = [...areas].map(([area, answers]) => [area, responseAmong(answers)] as const)
  return new Map([[COUNTRY, responseAmong(counted)], ...rows])
}

function responseAmong(counted: readonly CountedAnswer[]): AreaResponse {
  const answered = counted.filter(({ standing }) => standing === 'answered')
  return {
    asked: counted.filter(({ standing }) => standing !== 'excused').length,
    answered: answered.length,
    late: answered.filter(({ submission }) => submission.isLate).length,
    excused: counted.filter(({ standing }) => standing === 'excused').length,
  }
}
